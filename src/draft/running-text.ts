import { callsForWord } from '../language/calls-for-word.js';
import type { FoundDate } from '../recognizers/dates/found-date.js';
import { keyOf } from '../text/fold.js';
import { itemAt, type Range, without } from '../text/ranges.js';
import type { Abbreviations } from '../text/sentence-stops.js';
import { findSentences } from '../text/sentences.js';
import { spanOf } from '../text/span.js';
import { findWords } from '../text/words.js';
import type { Block, Body } from './body/body.js';
import { withoutFillers } from './body/entities.js';
import { findDateline } from './dateline.js';
import type { Paragraph, Sentence, Word } from './draft.js';

/** Blocks in source order, each with its part of the thread. */
export function paragraphsOf(
  source: string,
  blocks: readonly Block[],
  foreign: readonly Range[],
  partAt: (offset: number) => number,
): Paragraph[] {
  return [...blocks]
    .sort((a, b) => a.start - b.start)
    .map((block) => {
      const others = itemAt(foreign, block.start);
      const type = others && block.end <= others.end ? 'quote' : block.type;
      return { ...spanOf(source, block.start, block.end), type, part: partAt(block.start) };
    });
}

/** The sentences and words of a draft. */
export interface Running {
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
}

/** A word that is cut out and folded only when a rule asks for it, as few do: this saves a thirtieth of a long run. */
class WordAt implements Word {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly #source: string;
  readonly #prose: string;

  constructor(source: string, prose: string, { start, end }: Range, sentence: number) {
    this.#source = source;
    this.#prose = prose;
    this.start = start;
    this.end = end;
    this.sentence = sentence;
  }

  get text(): string {
    return this.#source.slice(this.start, this.end);
  }

  get read(): string {
    return withoutFillers(this.#prose.slice(this.start, this.end));
  }

  get key(): string {
    return keyOf(this.#prose.slice(this.start, this.end));
  }
}

/**
 * Sentences and words in one pass, since they refer to each other. The dateline of the first paragraph is not a
 * sentence.
 */
export function sentencesOf(
  source: string,
  {
    body,
    prose,
    plain,
    dates,
  }: {
    readonly body: Body;
    readonly prose: string;
    readonly plain: boolean;
    readonly dates: readonly FoundDate[];
  },
  paragraphs: readonly Paragraph[],
  abbreviations: Abbreviations | undefined,
): Running {
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  const options = {
    source: without(source, body.hidden),
    plain,
    breaks: body.breaks,
    isOpen: callsForWord,
    ...(abbreviations && { abbreviations }),
  };
  const first = paragraphs.findIndex(({ type }) => type === 'text');
  for (const [paragraph, block] of paragraphs.entries()) {
    const { start, end, type } = block;
    if (type === 'quote') continue;
    const dateline = paragraph === first ? findDateline(prose, block, dates) : undefined;
    for (const range of findSentences(prose, dateline?.end ?? start, end, options)) {
      const firstWord = words.length;
      const { text } = spanOf(source, range.start, range.end);
      for (const word of findWords(prose, range.start, range.end)) {
        words.push(new WordAt(source, prose, word, sentences.length));
      }
      sentences.push({ start: range.start, end: range.end, text, paragraph, firstWord, endWord: words.length });
    }
  }
  return { sentences, words };
}
