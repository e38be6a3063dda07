import {
  type Draft,
  defineRule,
  grouped,
  isBarelyOver,
  linesOf,
  ownWords,
  type Paragraph,
  type Sentence,
} from '../../../src/rule.js';
import { isDivided, isVerse } from './divided.js';

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  options: { paragraph: 120, post: 300 },
  limits: { paragraph: [1, 10_000], post: [1, 100_000] },
  reads: ['isOthersWords'],
  *check(post, { options }) {
    if (post.words.length <= Math.min(options.paragraph, options.post)) return;
    const pieces = post.paragraphs.map((paragraph) => ({ paragraph, sentences: [] as Sentence[], words: 0 }));
    for (const sentence of post.sentences) {
      const piece = pieces[sentence.paragraph] as (typeof pieces)[number];
      piece.sentences.push(sentence);
      piece.words += ownWords(post, post.words.slice(sentence.firstWord, sentence.endWord)).length;
    }
    const walls = pieces.filter(
      ({ words, paragraph }) => words * largestPiece(paragraph) > options.paragraph && !isBroken(post, paragraph),
    );
    if (walls.length > 0) {
      const { words, sentences } = walls.reduce((most, wall) => (wall.words > most.words ? wall : most));
      const data = { count: words, limit: options.paragraph };
      // One that is a little over is no wall yet.
      if (walls.length === 1)
        yield {
          ...{ at: sentences[0] as Sentence, message: 'paragraph', data },
          hint: isBarelyOver(words, options.paragraph),
        };
      else {
        const firsts = walls.map((wall) => wall.sentences[0] as Sentence);
        const lines = linesOf(post, firsts);
        const all = { ...data, all: walls.length };
        yield lines.length > 0
          ? { at: sentences[0] as Sentence, message: 'several', data: { ...all, lines } }
          : { at: sentences[0] as Sentence, message: 'several_here', data: all };
      }
      return;
    }
    const byPart = grouped(pieces, ({ paragraph }) => paragraph.part);
    for (const part of post.parts) {
      const own = byPart.get(part.index) ?? [];
      const count = own.reduce((sum, { words }) => sum + words, 0);
      const first = own.find(({ sentences }) => sentences.length > 0)?.sentences[0];
      if (
        !first ||
        count <= options.post ||
        isDivided(
          post,
          part,
          own.map(({ paragraph }) => paragraph),
        )
      )
        continue;
      const data = { count, limit: options.post };
      // In short paragraphs half as much again is read with ease.
      const isEasy = own.every(({ words }) => words * 2 <= options.paragraph);
      yield { at: first, message: 'post', data, hint: isBarelyOver(count, options.post, isEasy ? 0.5 : undefined) };
    }
  },
});

/** The share of a paragraph that is in one piece, from 0 to 1: two HTML breaks divide it like an empty line. */
const largestPiece = ({ text }: Paragraph): number =>
  Math.max(...text.split(/(?:<br\s{0,4}\/?>\s{0,40}){2,}/i).map(({ length }) => length)) / Math.max(1, text.length);

/** In plain text, lines that end with a full stop look separate. */
const isBroken = (draft: Draft, { text }: Paragraph): boolean =>
  isVerse(text) || (!draft.markdown && /[.!?:…][ \t]*\r?\n/.test(text));
