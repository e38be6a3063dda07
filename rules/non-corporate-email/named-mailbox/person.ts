import {
  type Lists,
  nameAt,
  nameInAddress,
  partsOfName,
  plainAddress,
  rememberedFor,
  slipOf,
  unaccented,
} from '../../../src/rule.js';
import { beginsAsWord, isInitialWithSurname } from './initial.js';

/** The functions that have mailboxes, with other words in their names; read once for all drafts. */
const rolesOf = rememberedFor((lists: Lists) => {
  const roles = lists.of('generic_mailboxes').map((role) => role.replaceAll('.', ''));
  const all = new Set([...roles, ...lists.of('mailbox_words')]);
  return { roles, all, long: [...all].filter(({ length }) => length >= 5) };
});

/** Is it the mailbox of a function (`info@`, `registro.general@`), or a misspelt one (`inquires@`)? */
function isRoleMailbox(local: string, lists: Lists): boolean {
  const { roles, all, long } = rolesOf(lists);
  const pieces = partsOfName(local);
  if (pieces.some((piece) => all.has(piece))) return true;
  const joined = pieces.join('');
  if (long.some((role) => joined.startsWith(role))) return true;
  return pieces.length === 1 && nameInAddress(joined) === undefined && slipOf(joined, roles) !== undefined;
}

/**
 * How sure it is that a mailbox belongs to a person: `name` has a known given name or an initial and a known surname,
 * `initial` one of these before any word, `likely` two words that neither the text nor the lists know.
 */
type Personal = 'name' | 'initial' | 'likely';

/**
 * Is it a person's mailbox: `ana.ruiz@`, `a.ruiz@`, `aruiz@`, `ruiz.ana@`? Recognised by known names, or by a name in
 * the text beside it (`near`). A mailbox of a function, of an office with a number in its name (`sala2-reservas@`), or
 * of a building with a person's name («Biblioteca Ana Frank») is not.
 */
export function personOf(address: string, lists: Lists, near = ''): Personal | undefined {
  const [written = '', host = ''] = plainAddress(address).split('@');
  const mailbox = unaccented(written);
  const local = mailbox.replace(/\d{1,4}$/, '');
  if (isRoleMailbox(mailbox, lists) || /\d/.test(local)) return undefined;
  const pieces = partsOfName(local);
  if (pieces.length > 4 || isNameOfHouse(pieces.join(''), near)) return undefined;
  const named = namesIn(near);
  const labels = unaccented(host)
    .split('.')
    .filter((label) => label.length > 2);
  if (pieces.length > 1) return inPieces(pieces, lists, named) ?? unlisted(pieces, named, near, labels);
  const isOfHost = labels.some((label) => local.startsWith(label));
  if (isOfHost || isAcronym(written)) return undefined;
  return inOnePiece(local, lists, named) ?? (isInitialWithSurname(local, written, lists) ? 'initial' : undefined);
}

const isAcronym = (written: string): boolean => written.length < 12 && /^[\p{Lu}\d]+$/u.test(written);

/** Words that a text writes like names: a capital, then lower case. */
const namesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*/gu)].map(([word]) => unaccented(word)));

/** Few words for a function are as long: “e-commerce” alone goes behind a letter. */
const longSurname = 8;

/** `ana.ruiz`, `a.ruiz`, `ruiz.ana`. */
function inPieces(pieces: readonly string[], lists: Lists, named: ReadonlySet<string>): Personal | undefined {
  const [first = '', second = ''] = pieces;
  if (pieces.some((piece) => isGiven(piece, 1))) return 'name';
  if (pieces.length === 2 && named.has(first) && named.has(second)) return 'name';
  const initials = pieces.filter((piece) => piece.length === 1);
  const long = pieces.filter((piece) => piece.length > 2);
  if (initials.length === 0 || long.length === 0 || initials.length + long.length < pieces.length) return undefined;
  const isFamilyName = (piece: string): boolean =>
    lists.of('people.surnames').includes(piece) || named.has(piece) || (first !== 'e' && piece.length >= longSurname);
  return long.some(isFamilyName) ? 'name' : 'initial';
}

/**
 * Two pieces that are no words of the text or the house: a person's where one is named beside it (“Ask Tamsin:
 * tamsin.penhallow@”), likely one where none is.
 */
function unlisted(
  pieces: readonly string[],
  named: ReadonlySet<string>,
  near: string,
  labels: readonly string[],
): Personal | undefined {
  if (pieces.length !== 2 || pieces.some((piece) => piece.length < 3)) return undefined;
  const written = new Set(near.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu)?.map(unaccented));
  const isOfHouse = (piece: string): boolean => labels.some((label) => label.includes(piece) || piece.includes(label));
  if (pieces.some((piece) => written.has(piece) || isOfHouse(piece))) return undefined;
  if (pieces.some((piece) => named.has(piece))) return 'initial';
  return pieces.every((piece) => piece.length > 3) ? 'likely' : undefined;
}

/** `ana`, `anaruiz`, `aruiz`, `acanovega`. */
function inOnePiece(local: string, lists: Lists, named: ReadonlySet<string>): Personal | undefined {
  const surnames = lists.of('people.surnames');
  const known = nameInAddress(local);
  if (known) return known === 'maybe' || lists.of('people.ambiguous').includes(local) ? undefined : 'name';
  if (surnames.some((surname) => local.endsWith(surname) && isGiven(local.slice(0, -surname.length)))) return 'name';
  const rest = [1, 2].map((n) => local.slice(n)).filter((piece) => piece.length > 2);
  if (rest.some((piece) => surnames.includes(piece))) return 'name';
  if (surnames.some((surname) => isFurther(local.slice(1), surname, lists))) return 'name';
  if (rest.some((piece) => named.has(piece) || surnames.includes(piece.slice(0, -1)))) return 'initial';
  return isGivenWithMore(local, lists) ? 'initial' : undefined;
}

const isGiven = (piece: string, longerThan = 2): boolean =>
  piece.length > longerThan && nameInAddress(piece) !== undefined;

/** Does a second surname follow the first: «canovega», «canodelvalle»? */
function isFurther(names: string, surname: string, lists: Lists): boolean {
  if (!names.startsWith(surname)) return false;
  const second = names.slice(surname.length);
  if (lists.of('people.surnames').includes(second)) return true;
  return second.length > 4 && lists.of('people.particles').some((particle) => second.startsWith(particle));
}

/** A given name of five or more letters before an unlisted surname: «lauraechegui». */
function isGivenWithMore(local: string, lists: Lists): boolean {
  // The longest name is meant: «victoriapark» is not Victor.
  for (let end = local.length - 3; end >= 5; end--) {
    const known = nameInAddress(local.slice(0, end));
    if (known) return known === 'sure' && isSurname(local.slice(end), lists);
  }
  return false;
}

/**
 * Can it be a surname: not a word for a function, and not one that makes a place or another word of the name before it?
 */
const isSurname = (rest: string, lists: Lists): boolean =>
  (beginsAsWord(rest, lists) || (rest.length > 3 && /^[aeiou]/.test(rest))) &&
  !isWord(rest, lists) &&
  !lists.of('people.endings').some((ending) => rest.endsWith(ending));

const isWord = (piece: string, lists: Lists): boolean =>
  ['generic_mailboxes', 'mailbox_words'].some((list) => lists.of(list).includes(piece));

/** Does the text use the name for a building or a street: «Biblioteca Ana Frank: anafrank@…»? */
function isNameOfHouse(joined: string, near: string): boolean {
  if (joined.length < 8) return false;
  const lettersOf = (text: string): string => unaccented(text).replace(/[^\p{L}]/gu, '');
  if (!lettersOf(near).includes(joined)) return false;
  return [...near.matchAll(/(?<!\p{L})\p{Lu}/gu)].some(
    ({ index }) =>
      lettersOf(near.slice(index, index + joined.length + 12)).startsWith(joined) && !nameAt(near, { start: index }),
  );
}
