import {
  type Edit,
  type Group,
  type Issue,
  keyOf,
  type Lexicon,
  type Lists,
  lastAt,
  lazy,
  overlap,
  overlapsWith,
  type Post,
  type Range,
  type Span,
  spanOf,
  type Word,
  withCapital,
} from '../../../src/rule.js';
import type { Shout } from './capitals.js';
import endings from './endings.yml';
import { oneMark } from './marks.js';
import { openingOf, signBefore } from './opening.js';

/** What distinguishes names from other words, besides the rest of the post. */
interface Naming {
  /**
   * Does the shout name something? Then its words that may be names, and those that nothing else tells, get a capital.
   */
  readonly isName?: boolean;
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  /** Acronyms and numerals keep their capitals. */
  readonly isCode: (word: string) => boolean;
  /** How the rest of the post writes its words; read once for all shouts. */
  readonly forms: () => Forms;
}

/** Marks that touch a shout are part of it. */
export const withMarks = ({ start, end }: Range): Range => ({ start: start - 2, end: end + 2 });

/** A shout with the heaps of marks that touch it, and its text without shouting, if known. */
export function inLowerCase(
  post: Post<never>,
  run: Shout,
  heaps: readonly Span[],
  naming: Naming,
): Pick<Issue, 'at' | 'suggest'> {
  const touched = withMarks(run);
  const beside = heaps
    .slice(Math.max(0, lastAt(heaps, touched.start)), lastAt(heaps, touched.end) + 1)
    .filter((heap) => overlap(heap, touched));
  const all = [run, ...beside];
  const at = spanOf(post.source, Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end)));
  // «LEMA "UNIDOS»: the shout ends inside a quotation.
  const isCut = (run.text.match(/"/g)?.length ?? 0) % 2 === 1;
  const marks = beside.flatMap((heap) => oneMark(post, heap));
  const inside = marks.filter(({ start, end }) => start > run.start && end < run.end);
  const words = isCut ? undefined : lowered(post, run, inside, naming);
  if (words === undefined) return { at };
  const before = marks.filter(({ end }) => end <= run.start);
  const behind = marks.filter(({ start }) => start >= run.end);
  const ahead = joined(post, before, at.start, run.start) || openingOf(post, run, naming.language);
  return { at, suggest: [ahead + words + joined(post, behind, run.end, at.end)] };
}

/** The source from `start` to `end` after some edits. */
function joined({ source }: Post<never>, edits: readonly Edit[], start: number, end: number): string {
  let text = '';
  let from = start;
  for (const edit of edits) {
    text += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + source.slice(from, end);
}

/** The words of a shout in their normal case; undefined when one may be a name, which keeps its capital. */
function lowered(post: Post<never>, run: Shout, marks: readonly Edit[], naming: Naming): string | undefined {
  const write = written(run, naming);
  const edits: Edit[] = [...marks];
  for (const [i, word] of run.words.entries()) {
    const text = write(i);
    if (text === undefined) return undefined;
    const sign = i > 0 ? signBefore(post, word, naming.language) : '';
    const { start, end } = word;
    edits.push({ start, end, text: isHead(post, word, i === 0) ? sign + withCapital(text) : text });
  }
  return joined(
    post,
    edits.sort((a, b) => a.start - b.start),
    run.start,
    run.end,
  );
}

/**
 * The normal case of each word of a shout: as in the post beside the same word, else as in the post alone, else by its
 * kind.
 */
function written(
  { start, text, words }: Shout,
  { language, lexicon, lists, isCode, forms, isName }: Naming,
): (index: number) => string | undefined {
  const { alone, beside } = forms();
  const common = (endings as Readonly<Record<string, readonly string[]>>)[language] ?? [];
  const group = (name: Group<'lower-case'>) => {
    const isHit = overlapsWith(lexicon.hitsIn(text, name));
    return (word: Word) => isHit({ start: word.start - start, end: word.end - start });
  };
  const [isCapitalised, isStreet] = [group('capital'), group('street')];
  const [isBeforeName, isAfterName] = [group('before_name'), group('after_name')];
  const isSmall = (low: string) => low.length <= 3 && lists.isWord(low);
  const leads = lazy(() => leadsOf(words, isSmall));
  return (i) => {
    const word = words[i] as Word;
    const low = word.text.toLowerCase();
    if (low === word.text || word.text !== word.read) return undefined;
    const [last, next] = [words[i - 1], words[i + 1]];
    const known =
      (last && beside.get(`${last.key} ${word.key}`)?.[1]) ?? (next && beside.get(`${word.key} ${next.key}`)?.[0]);
    if (known !== undefined) return known;
    if (/\d/.test(low) || isLoneLetter(word, next)) return word.text;
    if (isCapitalised(word)) return withCapital(low);
    if (isSmall(low)) return lists.wellKnown.has(word.text) ? undefined : low; // IT, US
    if (isCode(word.text)) return word.text;
    const lead = leads()[i];
    if (lead && isStreet(lead)) return withCapital(low);
    if (isName) return /[aeiouáéíóúüy]/.test(low) ? withCapital(low) : word.text; // HCD
    if ((lead && isBeforeName(lead)) || (next && isAfterName(next))) return undefined;
    if (lists.isWord(low) || common.some((ending) => low.length > ending.length && low.endsWith(ending))) return low;
    return alone.get(low);
  };
}

/** For each word, the last before it that is not small. */
function leadsOf(words: readonly Word[], isSmall: (low: string) => boolean): readonly (Word | undefined)[] {
  const leads: (Word | undefined)[] = [undefined];
  for (const word of words) leads.push(isSmall(word.text.toLowerCase()) ? leads.at(-1) : word);
  return leads;
}

/** «TURNO A»: the letter is a name if no word follows. */
const isLoneLetter = ({ text, end }: Word, next: Word | undefined): boolean =>
  text.length === 1 && next?.start !== end + 1;

/** Shorter words have no capital in any title. */
const leastTold = 5;

interface Forms {
  /** By the word in lower case. */
  readonly alone: ReadonlyMap<string, string>;
  /** By the keys of two consecutive words. */
  readonly beside: ReadonlyMap<string, readonly [string, string]>;
}

/** How the rest of the post writes the words with these keys: inside sentences, and in its title. */
export function formsIn({ words, sentences, title }: Post<never>, keys: ReadonlySet<string>): Forms {
  const alone = new Map<string, string>();
  const beside = new Map<string, readonly [string, string]>();
  const titled = title?.value.match(/[\p{L}\p{M}]+/gu) ?? [];
  // A title all of whose words have a capital does not tell names apart.
  if (titled.some((text) => text.length >= leastTold && /^\p{Ll}/u.test(text)))
    for (const [i, text] of titled.entries()) {
      const [key, next = ''] = [keyOf(text), titled[i + 1]];
      if (i === 0 || !keys.has(key) || !/\p{Ll}/u.test(text)) continue;
      alone.set(text.toLowerCase(), text);
      if (/\p{Ll}/u.test(next)) beside.set(`${key} ${keyOf(next)}`, [text, next]);
    }
  for (const [i, { text, key, sentence }] of words.entries()) {
    if (!keys.has(key) || !/\p{Ll}/u.test(text)) continue;
    const low = text.toLowerCase();
    const isFirst = i === sentences[sentence]?.firstWord;
    if (low === text || (!isFirst && !alone.has(low))) alone.set(low, text);
    const next = words[i + 1];
    if (next?.sentence === sentence && !isFirst && keys.has(next.key) && /\p{Ll}/u.test(next.text))
      beside.set(`${key} ${next.key}`, [text, next.text]);
  }
  return { alone, beside };
}

/** Does the word begin a sentence or, if it is the first of a shout, a line? A shout may go on in the next line. */
const isHead = ({ source, sentences, words }: Post<never>, word: Word, isFirst: boolean): boolean =>
  (words[sentences[word.sentence]?.firstWord ?? -1] === word &&
    (isFirst || !/[\p{L}\p{N}][^\S\n]*\n[^\S\n]*$/u.test(source.slice(Math.max(0, word.start - 12), word.start)))) ||
  (isFirst &&
    /(?:^|[\n.!?…¡¿])[^\p{Script=Latin}\p{N}:,;]*$/u.test(source.slice(Math.max(0, word.start - 12), word.start)));
