import type { Lists } from '../../../src/rule.js';

/**
 * Is it an initial before a surname, recognised by its sound («gtully» begins as no word does, «tully» does) or by the
 * second capital that somebody wrote («ODevane»)? A department's letters before a word («cpinfantil», «pgadmissions»)
 * do not count.
 */
export function isInitialWithSurname(local: string, written: string, lists: Lists): boolean {
  const surname = local.slice(1);
  if (surname.length < 4 || !/[aeiouy]/.test(surname) || !/^[a-z]+$/.test(local)) return false;
  const isFamilyName = /^(?:.mc|[^aeiouy](?:mac|fitz|van))[a-z]{4,}$/.test(local);
  const isHeard = /^\p{Lu}{2}\p{Ll}+\d*$/u.test(written) || isUnspeakable(local, lists);
  if (!isFamilyName && !(isHeard && beginsAsWord(surname, lists))) return false;
  const words = ['generic_mailboxes', 'mailbox_words'].flatMap((list) => lists.of(list));
  const isPart = (at: number, { length }: string): boolean => at > 0 && (at < 3 || at + length === local.length);
  return !words.some((word) => word.length > 2 && isPart(local.indexOf(word), word));
}

/** Two consonants with which no word begins. */
const isUnspeakable = (local: string, lists: Lists): boolean =>
  /^[^aeiouy]{2}/.test(local) && !lists.of('people.onsets').includes(local.slice(0, 2));

/** Does it begin with a consonant and a vowel, or with two consonants that a word can begin with? */
export const beginsAsWord = (word: string, lists: Lists): boolean =>
  /^[b-df-hj-np-tv-xz][aeiouy]/.test(word) ||
  (/^..[aeiouyhlrw]/.test(word) && lists.of('people.onsets').includes(word.slice(0, 2)));
