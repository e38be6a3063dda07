import { type Draft, defineRule, figures, keyOf, letters, namesOf, spanOf, type Value } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  personal: true,
  options: { title: 65, description: 160 },
  // By the title of an old post it has long been found and linked to: that it is long is no news.
  untilArchived: ['long_title', 'long_description'],
  reads: [],
  *check(post, { options }) {
    if (post.kind !== 'article') return;
    const { title } = post;
    const description = descriptionOf(post);
    const heading = post.paragraphs.find(({ type }) => type === 'heading');
    const head = headOf(post);
    if (!title?.value.trim() && !heading) {
      yield { at: head, message: 'no_title' };
      return;
    }
    if (title && lengthOf(title) > options.title)
      yield { at: title, message: 'long_title', data: { length: lengthOf(title), max: options.title } };
    if (!description)
      yield post.description?.value.trim()
        ? { at: post.description, message: 'cut_description' }
        : { at: title ?? heading ?? head, message: 'no_description' };
    else if (lengthOf(description) > options.description)
      yield {
        at: description,
        message: 'long_description',
        data: { length: lengthOf(description), max: options.description },
      };
  },
});

const lengthOf = ({ value }: Value): number => [...value.trim().normalize('NFC')].length;

/** The first description, under whatever key, that is no beginning of the text cut short. */
function descriptionOf(draft: Draft): Value | undefined {
  if (draft.description && !isCut(draft, draft.description)) return draft.description;
  for (const name of namesOf('description')) {
    const value = draft.meta.get(name);
    if (typeof value?.value !== 'string' || value.value.trim() === '') continue;
    if (!isCut(draft, value as Value)) return value as Value;
  }
  return undefined;
}

/** Does a summary only repeat how the text begins, and stop in the middle of a sentence? */
function isCut({ words, prose }: Draft, { value }: Value): boolean {
  if (value.trim() === '') return true;
  const isWhole = /[.!?:)»”"]\s*$/.test(value) && !/\.{3}\s*[\])]?\s*$/.test(value);
  const own = wordsOf(value);
  const from = words[0]?.start ?? 0;
  const begun = wordsOf(prose.slice(from, from + 2 * value.length + 200));
  if (isWhole || own.length <= 3) return false;
  const told = own.slice(0, -1);
  return (
    told.every((word, i) => begun[i] === word) ||
    (own.length >= enoughWords && sharedInOrder(told, begun) >= 0.9 * told.length)
  );
}

/** A description of fewer words may resemble the text by chance. */
const enoughWords = 20;

/** How many words of one text stand in the same order in another, at most a few words apart: one of the two may have been edited since. */
function sharedInOrder(words: readonly string[], others: readonly string[]): number {
  let at = 0;
  let shared = 0;
  for (const word of words) {
    const next = others.slice(at, at + 6).indexOf(word);
    if (next < 0) continue;
    at += next + 1;
    shared++;
  }
  return shared;
}

const entityOrAddress = new RegExp(
  String.raw`&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,31});|[${letters}${figures}-]{1,60}\.[${letters}]{2,24}(?![${letters}])`,
  'gu',
);
const word = new RegExp(`[${letters}${figures}]+`, 'gu');

/** The words of a text, whether its signs are written as such or as HTML's entities. Of an address, prose holds nothing. */
const wordsOf = (text: string): string[] => keyOf(text.replace(entityOrAddress, ' ')).match(word) ?? [];

/** The first line of the front matter's content, else of the text. */
function headOf({ source, meta, sentences }: Draft) {
  const at = meta.at.end > 0 ? source.indexOf('\n', meta.at.start) + 1 : (sentences[0]?.start ?? 0);
  const end = source.indexOf('\n', at);
  return spanOf(source, at, end < 0 ? source.length : end);
}
