import { type Draft, type Lexicon, type Span, spanOf } from '../../../src/rule.js';

/** A note to oneself; does it begin with a verb that asks to fill something in? */
export interface Note {
  readonly at: Span;
  readonly fills: boolean;
}

/** Words in brackets, without the links, pictures and tasks of Markdown: «[poner enlace]», `<fecha>`. */
const bracketed = /(?<![\]!\w[<])(?:\[([^[\]\r\n]{2,80})\](?![([:\]])|<([^<>\r\n]{2,80})>)/g;
/** Behind «[enlace]», what it holds the place of. */
const address = /^[\s:>→👉]{0,4}(?:https?:|www\.)/u;

/** The notes in the text, in source order; not the words that an editor puts into a sentence. */
export function notesIn({ source, prose }: Draft, lexicon: Lexicon): readonly Note[] {
  return [...prose.matchAll(bracketed)].flatMap(({ 0: found, 1: square, 2: angle, index }) => {
    const words = (square ?? angle ?? '').replaceAll('\\', ' ').trim();
    const at = spanOf(source, index, index + found.length);
    const isAlone = isWholeLine(source, at);
    if (address.test(source.slice(at.end, at.end + 16)) || isPictures(words, isAlone, lexicon)) return [];
    const fills = lexicon
      .hitsIn(words, 'fill')
      .some(({ start, entry }) => start === 0 && (entry.kind !== 'alone' || isAlone));
    const isSlot = () => lexicon.hitsIn(words, 'slot').some(({ start, end }) => start === 0 && end === words.length);
    return fills || isSlot() ? [{ at, fills }] : [];
  });
}

/** What another rule says: the place of a picture, on a line of its own or where one is to be inserted. */
const isPictures = (words: string, isAlone: boolean, lexicon: Lexicon): boolean =>
  lexicon.hitsIn(words, 'picture').some(({ entry }) => isAlone || entry.kind === 'placed');

const isWholeLine = (source: string, { start, end }: Span): boolean =>
  /(?:^|[\r\n])[ \t]*$/.test(source.slice(Math.max(0, start - 40), start)) &&
  /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 40));
