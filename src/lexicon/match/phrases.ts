import { Spans } from '../../recognizers/spans.js';
import { lastAt, type Range } from '../../text/ranges.js';
import type { Abbreviations } from '../../text/sentence-stops.js';
import { sentencesIn } from '../../text/sentences.js';
import { type Span, spanOf } from '../../text/span.js';
import type { Compiled, Head } from '../compiled.js';
import type { Finder, Hit, Phrases, Searched } from '../lexicon.js';
import { abbreviationsOf } from './abbreviations.js';
import { type Conditions, entriesIn } from './entries.js';
import { expressionsOf, type FoundEntry } from './expressions.js';
import { longestOnly } from './longest.js';
import type { PhrasePlaces } from './phrase-places.js';
import { Vocabulary } from './vocabulary.js';
import { walker } from './walk.js';

/** Makes compiled lexicons ready to search with; those for labels on first use. */
export function open(prose: Compiled, labels: () => Compiled | undefined = () => undefined): Phrases {
  const finder = finderOf(prose);
  const names = new Set(prose.head.lexicons.map(({ name }) => name));
  let opened: Finder | undefined;
  const other = (): Finder => {
    const compiled = opened ? undefined : labels();
    opened ??= compiled ? finderOf(compiled) : finder;
    return opened;
  };
  return {
    ...finder,
    isWord: (word) => finder.isWord(word) || other().isWord(word),
    with: (lexicon) => (names.has(lexicon) ? finder : other()),
  };
}

function finderOf(compiled: Compiled): Finder {
  const vocabulary = new Vocabulary(compiled);
  const hitsOf = hitsIn(compiled);
  const searchExpressions = expressionsOf(compiled);
  const walk = walker(compiled, vocabulary);

  const quieting = compiled.head.lexicons.filter(({ quiet }) => quiet.length > 0);
  const hasAbbreviations = compiled.head.lexicons.some(({ name }) => name === 'abbreviations');

  return {
    search(text, spans = new Spans(text, compiled.head.language)) {
      const walked = walk(text, spans);
      const abbreviationsIn = (): Abbreviations => {
        if (!hasAbbreviations) return () => undefined;
        const hits = hitsOf(text, walked.nearStops(), [], () => 0, 'abbreviations');
        return abbreviationsOf(longestOnly(text, hits));
      };
      let abbreviations: Abbreviations | undefined;
      let own: readonly Range[] | undefined;
      const searched: Searched = {
        get abbreviations() {
          abbreviations ??= abbreviationsIn();
          return abbreviations;
        },
        hits(sentences = ownSentences()) {
          const found = walked.found(sentences);
          const sentenceAt: SentenceAt = (offset) => lastAt(sentences, offset);
          const all = hitsOf(text, found, searchExpressions(text, spans.memory), sentenceAt);
          return longestOnly(text, withoutQuiet(quieting, found, sentenceAt, all));
        },
        contexts(lexicon, sentences = ownSentences()) {
          const words = compiled.head.lexicons.filter(({ name }) => name === lexicon).flatMap(({ context }) => context);
          return spansOf(text, walked.found(sentences), words);
        },
      };
      const ownSentences = (): readonly Range[] => {
        own ??= sentencesIn(text, searched.abbreviations);
        return own;
      };
      return searched;
    },
    isWord: (word) => vocabulary.has(word),
  };
}

/** Makes hits of the phrases and expressions found, of all lexicons or of one. */
function hitsIn(compiled: Compiled) {
  const entries = entriesIn(compiled);
  return (
    text: string,
    found: PhrasePlaces,
    expressed: readonly FoundEntry[],
    sentenceAt: SentenceAt,
    lexicon?: string,
  ): Hit[] => {
    const hits: Hit[] = [];
    const isAllowed = allowance(found, sentenceAt);
    const put = (index: number, start: number, end: number): void => {
      const { entry, conditions } = entries(index);
      if (lexicon !== undefined && entry.lexicon !== lexicon) return;
      if (isAllowed(conditions, start, end)) hits.push({ start, end, text: text.slice(start, end), entry });
    };
    const { at, of } = compiled.entriesOf;
    for (const [phrase, spans] of found)
      for (let e = at[phrase] as number; e < (at[phrase + 1] as number); e++)
        for (let i = 0; i < spans.length; i += 2) put(of[e] as number, spans[i] as number, spans[i + 1] as number);
    for (const { entry, start, end } of expressed) put(entry, start, end);
    return hits;
  };
}

/** The index of the sentence that contains an offset. */
type SentenceAt = (offset: number) => number;

/**
 * Decides whether a hit counts, given the phrases found in the text: no near miss touches it, and its sentence has what
 * it requires.
 */
function allowance(
  found: PhrasePlaces,
  sentenceAt: SentenceAt,
): (conditions: Conditions, start: number, end: number) => boolean {
  const sentencesOf = new Map<readonly number[], ReadonlySet<number>>();
  const stand = (phrases: readonly number[], start: number): boolean => {
    const places = () => phrases.flatMap((phrase) => (found.get(phrase) ?? []).filter((_, i) => i % 2 === 0));
    const sentences = sentencesOf.get(phrases) ?? new Set(places().map(sentenceAt));
    sentencesOf.set(phrases, sentences);
    return sentences.size > 0 && sentences.has(sentenceAt(start));
  };
  return ({ not, with: wanted, without }, start, end) =>
    !not?.some((phrase) => touches(found.get(phrase), start, end)) &&
    (!wanted || stand(wanted, start)) &&
    !(without && stand(without, start));
}

function spansOf(text: string, found: PhrasePlaces, phrases: readonly number[]): readonly Span[] {
  const spans = [...new Set(phrases)].flatMap((phrase) => {
    const places = found.get(phrase) ?? [];
    return Array.from({ length: places.length / 2 }, (_, i) =>
      spanOf(text, places[2 * i] as number, places[2 * i + 1] as number),
    );
  });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Does one of the spans, in order of start, overlap the stretch? No phrase has more than 64 words. */
function touches(spans: readonly number[] | undefined, start: number, end: number): boolean {
  if (!spans) return false;
  let low = 0;
  let high = spans.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[2 * middle] as number) < end) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 64; i--) if ((spans[2 * i + 1] as number) > start) return true;
  return false;
}

/** Drops hits of weight 1 that share a sentence with a topic word of their lexicon. */
function withoutQuiet(
  lexicons: Head['lexicons'],
  found: PhrasePlaces,
  sentenceAt: SentenceAt,
  hits: readonly Hit[],
): readonly Hit[] {
  const topics = new Map<string, Set<number>>();
  for (const { name, quiet } of lexicons) {
    const places = quiet.flatMap((phrase) => (found.get(phrase) ?? []).filter((_, i) => i % 2 === 0));
    if (places.length > 0) topics.set(name, new Set(places.map(sentenceAt)));
  }
  if (topics.size === 0) return hits;
  return hits.filter(({ entry, start }) => entry.weight !== 1 || !topics.get(entry.lexicon)?.has(sentenceAt(start)));
}
