import { exactOf, keyOf } from '../../text/fold.js';
import { sentenceEnds } from '../../text/sentence-ends.js';
import { type Span, spanOf } from '../../text/span.js';
import type { Compiled, CompiledEntry } from '../compiled.js';
import { Fitter } from '../inflection/fit.js';
import type { Entry, Hit, Phrases } from '../lexicon.js';
import { searcher } from './expressions.js';
import { longestOnly } from './longest.js';
import { type Found, walker } from './walk.js';

/** Makes compiled lexicons ready to find. */
export function open(compiled: Compiled): Phrases {
  const fitter = new Fitter(compiled.paradigm);
  const entries = compiled.entries.map((entry) => entryIn(compiled, entry, fitter));
  const groupOf = new Map(entries.map((entry, i) => [entry, groupNumber(compiled.entries[i] as CompiledEntry)]));
  const entriesOf = new Map<number, number[]>();
  compiled.entries.forEach(({ phrases = [] }, i) => {
    for (const phrase of phrases) {
      const list = entriesOf.get(phrase);
      if (list) list.push(i);
      else entriesOf.set(phrase, [i]);
    }
  });
  const withExpression = compiled.entries.flatMap(({ expression }, i) => (expression ? [{ expression, i }] : []));
  const search = searcher(withExpression.map(({ expression }) => expression));
  let vocabulary: ReadonlySet<string> | undefined;
  const walk = remembering(walker(compiled));

  const all = (text: string, found: Found): Hit[] => {
    const hits: Hit[] = [];
    let sentenceAt: ((offset: number) => number) | undefined;
    /** Does one of the phrases stand in the sentence of this place? */
    const stand = (phrases: readonly number[], start: number): boolean => {
      const places = phrases.flatMap((phrase) => (found.get(phrase) ?? []).filter((_, i) => i % 2 === 0));
      if (places.length === 0) return false;
      sentenceAt ??= sentenceEnds(text);
      const own = sentenceAt(start);
      return places.some((place) => sentenceAt?.(place) === own);
    };
    const put = (entry: number, start: number, end: number): void => {
      const { not, with: wanted, without } = compiled.entries[entry] as CompiledEntry;
      if (not?.some((phrase) => touches(found.get(phrase), start, end))) return;
      if (wanted && !stand(wanted, start)) return;
      if (!(without && stand(without, start)))
        hits.push({ start, end, text: text.slice(start, end), entry: entries[entry] as Entry });
    };
    for (const [phrase, spans] of found)
      for (const entry of entriesOf.get(phrase) ?? [])
        for (let i = 0; i < spans.length; i += 2) put(entry, spans[i] as number, spans[i + 1] as number);
    search(text, (expression, start, end) => put((withExpression[expression] as { i: number }).i, start, end));
    return hits;
  };

  return {
    find(text) {
      const found = walk(text);
      return longestOnly(text, withoutQuiet(compiled, text, found, all(text, found)), groupOf);
    },
    isWord(word) {
      vocabulary ??= new Set([compiled.words, compiled.exact].flatMap((words) => words.split(' ')));
      return vocabulary.has(keyOf(word)) || vocabulary.has(exactOf(word));
    },
    contexts(lexicon, text) {
      const found = walk(text);
      const words = compiled.lexicons.filter(({ name }) => name === lexicon).flatMap(({ context }) => context);
      return spansOf(text, found, words);
    },
  };
}

function entryIn({ lexicons }: Compiled, entry: CompiledEntry, fitter: Fitter): Entry {
  const lexicon = lexicons[entry.lexicon];
  return {
    lexicon: lexicon?.name as string,
    group: lexicon?.groups[entry.group] as string,
    id: entry.id,
    term: entry.term ?? entry.expression?.source ?? '',
    weight: entry.weight ?? 1,
    kind: entry.kind,
    plain: entry.plain?.map((text) => text.replace(/~/g, '').replace(/\s*…/, '')) ?? [],
    hint: entry.hint ?? [],
    instead: (found, around) =>
      entry.plain?.flatMap((text) => fitter.fit(found, text, entry.lemma, around) ?? []) ?? [],
    safe: entry.safe ?? false,
    resolve: entry.resolve,
    say: entry.say,
  };
}

/** No lexicon has more groups than 1000. */
const groupNumber = ({ lexicon, group }: CompiledEntry): number => 1 + lexicon * 1000 + group;

/** Rules ask for one text many times. */
function remembering(walk: (text: string) => Found): (text: string) => Found {
  let last: { text: string; found: Found } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, found: walk(text) };
    return last.found;
  };
}

function spansOf(text: string, found: Found, phrases: readonly number[]): readonly Span[] {
  const spans = [...new Set(phrases)].flatMap((phrase) => {
    const places = found.get(phrase) ?? [];
    return Array.from({ length: places.length / 2 }, (_, i) =>
      spanOf(text, places[2 * i] as number, places[2 * i + 1] as number),
    );
  });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Does one of the spans, in order of start, overlap the stretch? No phrase is longer than 64 words. */
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

/** Hits of weight 1 give way to a topic word of their lexicon in their own sentence. */
function withoutQuiet({ lexicons }: Compiled, text: string, found: Found, hits: readonly Hit[]): readonly Hit[] {
  const topics = new Map<string, Set<number>>();
  let sentenceAt: ((offset: number) => number) | undefined;
  for (const { name, quiet } of lexicons) {
    const places = quiet.flatMap((phrase) => (found.get(phrase) ?? []).filter((_, i) => i % 2 === 0));
    if (places.length === 0) continue;
    sentenceAt ??= sentenceEnds(text);
    topics.set(name, new Set(places.map(sentenceAt)));
  }
  return hits.filter(
    ({ entry, start }) => entry.weight !== 1 || !topics.get(entry.lexicon)?.has(sentenceAt?.(start) as number),
  );
}
