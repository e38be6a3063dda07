import { type Draft, lastAt, type Span, spanOf, type Word } from '../../../src/rule.js';

/** Consecutive words in capitals. */
export interface Shout extends Span {
  readonly words: readonly Word[];
}

/** The runs of capitals of each paragraph, without labels. */
export function runsOf(draft: Draft): Shout[] {
  const runs: Shout[] = [];
  let words: Word[] = [];
  const close = (next?: Word): void => {
    // «¡VEN! A partir de…»: the letter begins the next sentence.
    if (next && words.length > 1 && words.at(-1)?.text.length === 1 && /\p{Ll}/u.test(next.read)) words.pop();
    const [first] = words;
    if (first) runs.push({ ...spanOf(draft.source, first.start, words.at(-1)?.end ?? first.end), words });
    words = [];
  };
  for (const [i, word] of draft.words.entries()) {
    if (!inCapitals(word.read)) {
      if (words.length > 0) close(word);
      continue;
    }
    const last = words.at(-1);
    if (last && !draft.within('paragraph', [last]).has(word)) close();
    if (last && /[•·▪●◦|]/.test(draft.source.slice(last.end, word.start))) close(); // items in one line
    words.push(word);
    if (endsLabel(draft, word, draft.words[i + 1], words.length)) words = [];
  }
  close();
  return runs;
}

/** Nearly every word contains one of a–z: this first test saves most the letters of all scripts. */
const inCapitals = (word: string): boolean => !/[a-z]/.test(word) && /\p{Lu}/u.test(word) && !/[\p{Ll}ºª]/u.test(word);

/** `AVISO:` before other words, or a line of capitals that ends in a colon. */
function endsLabel(draft: Draft, word: Word, next: Word | undefined, length: number): boolean {
  const after = /^[\s*_)]{0,4}:/.test(draft.source.slice(word.end, word.end + 5));
  return (
    after && (length <= 3 || !next || !inCapitals(next.read) || draft.source.slice(word.end, next.start).includes('\n'))
  );
}

/** Does it name something inside a sentence that does not shout, behind a small word: «el FESTIVAL DE…»? */
export function isNamed({ words, sentences }: Draft, run: Shout): boolean {
  const [first] = run.words;
  const at = first ? lastAt(words, first.start) : -1;
  const sentence = first && sentences[first.sentence];
  if (!sentence || at <= sentence.firstWord) return false;
  const before = words[at - 1];
  const after = words[at + run.words.length];
  return (
    before !== undefined &&
    before.text.length <= 3 &&
    /\p{Ll}/u.test(before.read) &&
    after?.sentence === first.sentence &&
    /\p{Ll}/u.test(after.read)
  );
}

/** Is the run a whole sentence that ends in an exclamation mark? */
export function isWholeCry(draft: Draft, run: Shout): boolean {
  if (/¡\s?$/.test(draft.source.slice(run.start - 2, run.start)) && draft.source[run.end] === '!') return true;
  const sentence = draft.sentences[run.words[0]?.sentence ?? -1];
  return (
    sentence !== undefined &&
    run.words.length === sentence.endWord - sentence.firstWord &&
    run.words.every((word) => draft.sentences[word.sentence] === sentence) &&
    /![\s*_"»”’)]*$/.test(
      draft.source
        .slice(run.end, sentence.end + 4)
        .split(/\p{L}/u, 1)[0]
        ?.trim() ?? '',
    )
  );
}

/** From one name in bold to the next: `**, **`, `** I **`. */
const betweenBold = /\*\*\s?(?:,|\p{Lu})\s?\*\*/u;

/** In a roll of acronyms, at least one word in this many has no vowel. */
const spelt = 5;

/** Is it a roll: names in bold one after the other, or acronyms between commas, of these some without a vowel? */
export function isRoll({ source }: Draft, { start, end, words }: Shout): boolean {
  if (source.slice(start, end).split(betweenBold).length > 2) return true;
  const items = words.filter(({ start }, index) => index > 0 && /,\s+$/.test(source.slice(start - 3, start))).length;
  const unsaid = words.filter(({ text }) => text.length > 1 && !/[aeiouy]/i.test(text.normalize('NFD'))).length;
  return words.length > 2 && items === words.length - 1 && unsaid * spelt >= words.length;
}
