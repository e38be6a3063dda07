import { anyWord, type Compiled, Space } from './compiled.js';
import { bareOf, exactOf } from './fold.js';
import { scan } from './tokens.js';

/** No phrase is longer, so that time stays linear in the text. */
const longest = 64;
/** Sets of nodes kept; when there are more, all are forgotten and found again. */
const mostStates = 5000;
/** Words kept with their labels. */
const mostWords = 20_000;
const stops = ['.', '!', '?', ';', ':'];

/** Where phrases stand in a text: by phrase, starts and ends in turn, in order of start; of one start the longest. */
export type Found = ReadonlyMap<number, readonly number[]>;

/** A set of nodes of the automaton, and where each word leads from it. */
interface State {
  readonly nodes: readonly number[];
  readonly phrases: readonly number[];
  readonly next: Map<number, State | undefined>;
}

/** Finds the phrases of compiled lexicons: from each word on, one walk for all of them together. */
export function walker(compiled: Compiled): (text: string) => Found {
  const words = sortedWords(compiled.words);
  const exact = labelled(compiled.exact, words.size);
  const known = words.size + exact.size;
  const unknown = known;
  const unknownStop = known + 1;
  const stopLabels = new Set([unknownStop, ...stops.map((stop) => words.get(stop))]);
  const bareLabel = [...exact.keys()].map((word) => words.get(bareOf(word)) ?? unknown);
  const starts = startsByWord(compiled, known);
  const phraseAt = new Map<number, number>(compiled.ends);
  const labels = new Map<string, number>();
  let states = new Map<string, State>();
  let roots: (State | undefined | null)[] = [];

  const labelOf = (word: string): number => {
    const met = labels.get(word);
    if (met !== undefined) return met;
    const as = exactOf(word);
    const label = exact.get(as) ?? words.get(bareOf(as)) ?? (stops.includes(as) ? unknownStop : unknown);
    if (labels.size > mostWords) labels.clear();
    labels.set(word, label);
    return label;
  };

  const takes = (label: number, word: number): boolean => {
    if (label === anyWord) return !stopLabels.has(word);
    if (label < known) return label === word || (word >= words.size && bareLabel[word - words.size] === label);
    const set = compiled.sets[label - known] as readonly number[];
    return (
      includes(set, word) ||
      (word >= words.size && word < known && includes(set, bareLabel[word - words.size] as number))
    );
  };

  const stateOf = (nodes: readonly number[]): State | undefined => {
    if (nodes.length === 0) return undefined;
    const name = nodes.join(' ');
    const same = states.get(name);
    if (same) return same;
    if (states.size > mostStates) {
      states = new Map();
      roots = [];
    }
    const phrases = nodes.map((node) => phraseAt.get(node)).filter((phrase) => phrase !== undefined);
    const state = { nodes, phrases, next: new Map() };
    states.set(name, state);
    return state;
  };

  const root = (word: number): State | undefined => {
    const met = roots[word];
    if (met !== undefined) return met ?? undefined;
    const bare = word >= words.size && word < known ? bareLabel[word - words.size] : undefined;
    const state = stateOf([...starts(word), ...(bare === undefined ? [] : starts(bare))]);
    roots[word] = state ?? null;
    return state;
  };

  const step = (state: State, word: number, space: boolean): State | undefined => {
    const way = word * 2 + (space ? 1 : 0);
    const met = state.next.get(way);
    if (met || state.next.has(way)) return met;
    const wanted = space ? Space.some : Space.none;
    const targets = new Set<number>();
    for (const node of state.nodes) {
      const edges = compiled.nodes[node] as readonly number[];
      for (let i = 0; i < edges.length; i += 3)
        if ((edges[i + 1] === wanted || edges[i + 1] === Space.any) && takes(edges[i] as number, word))
          targets.add(edges[i + 2] as number);
    }
    const next = stateOf([...targets]);
    state.next.set(way, next);
    return next;
  };

  return (text) => {
    const at: number[] = [];
    const ends: number[] = [];
    const word: number[] = [];
    const spaces: boolean[] = [];
    const isWord: boolean[] = [];
    scan(text, (start, end, space, _, isText) => {
      at.push(start);
      ends.push(end);
      word.push(labelOf(text.slice(start, end)));
      spaces.push(space);
      isWord.push(isText);
    });
    const found = new Map<number, number[]>();
    /** A sign that sticks to a word is no place to begin or to end. */
    const touches = (i: number): boolean => i > 0 && i < at.length && !spaces[i] && isWord[i - 1] !== isWord[i];
    for (let i = 0; i < at.length; i++) {
      if (!isWord[i] && touches(i)) continue;
      let state = root(word[i] as number);
      for (let j = i; state; ) {
        if (state.phrases.length > 0 && (isWord[j] || !touches(j + 1)))
          for (const phrase of state.phrases) put(found, phrase, at[i] as number, ends[j] as number);
        j++;
        if (j === at.length || j - i === longest) break;
        state = step(state, word[j] as number, spaces[j] as boolean);
      }
    }
    return found;
  };
}

function put(found: Map<number, number[]>, phrase: number, start: number, end: number): void {
  const spans = found.get(phrase);
  if (!spans) found.set(phrase, [start, end]);
  else if (spans[spans.length - 2] === start) spans[spans.length - 1] = end;
  else spans.push(start, end);
}

/** Sorted words between spaces, found by halving: few of them are ever asked for, and a map of all takes longer to make. */
function sortedWords(words: string): { readonly size: number; get(word: string): number | undefined } {
  const starts: number[] = [];
  for (let at = 0; at < words.length; ) {
    starts.push(at);
    const space = words.indexOf(' ', at);
    at = space < 0 ? words.length : space + 1;
  }
  starts.push(words.length + 1);
  return {
    size: starts.length - 1,
    get(word) {
      let low = 0;
      let high = starts.length - 2;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const other = words.slice(starts[middle], (starts[middle + 1] as number) - 1);
        if (other === word) return middle;
        if (other < word) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
  };
}

const labelled = (words: string, first: number): Map<string, number> =>
  new Map(words === '' ? [] : words.split(' ').map((word, i) => [word, first + i]));

function includes(sorted: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] as number;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Nodes that each word leads to from the beginning, packed: reading them costs more than all else at the start. */
function startsByWord({ starts, sets }: Compiled, known: number): (word: number) => readonly number[] {
  const offsets = new Int32Array(known + 2);
  const each = (visit: (word: number, target: number) => void): void => {
    for (let i = 0; i < starts.length; i += 2) {
      const label = starts[i] as number;
      const target = starts[i + 1] as number;
      if (label < known) visit(label, target);
      else for (const word of sets[label - known] as readonly number[]) visit(word, target);
    }
  };
  each((word) => {
    offsets[word + 2] = (offsets[word + 2] as number) + 1;
  });
  for (let i = 2; i < offsets.length; i++) offsets[i] = (offsets[i] as number) + (offsets[i - 1] as number);
  const targets = new Int32Array(offsets[known + 1] as number);
  each((word, target) => {
    targets[offsets[word + 1] as number] = target;
    offsets[word + 1] = (offsets[word + 1] as number) + 1;
  });
  return (word) => (word < known ? [...targets.subarray(offsets[word], offsets[word + 1])] : []);
}
