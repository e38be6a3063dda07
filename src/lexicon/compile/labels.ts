import { bareOf, exactOf } from '../../text/fold.js';

/** Words with their labels, and sets of labels; see `Compiled`. */
export interface Labelled {
  readonly words: readonly string[];
  readonly exact: readonly string[];
  readonly bare: readonly number[];
  readonly sets: readonly (readonly number[])[];
}

/**
 * Gives words and sets their labels, which replace the indexes into `sets` on the edges. A word written with accents is
 * found with exactly those or with none: «vehiculó» is not «vehículo».
 */
export function labelled(
  sets: readonly (readonly string[])[],
  nodes: number[][],
  starts: readonly number[][],
): Labelled {
  const formsOf = (written: string): string[] => {
    const word = exactOf(written);
    // A skin tone alone: no word is like it.
    if (word === '') return [];
    if (word.startsWith('=') && word.length > 1) return [word];
    const bare = bareOf(word);
    return bare === word ? [bare] : [`=${word}`, `=${bare}`];
  };
  const forms = sets.map((set) => [...new Set(set.flatMap(formsOf))]);
  const isExact = (form: string): boolean => form.startsWith('=') && form.length > 1;
  const all = [...new Set(forms.flat())].sort();
  const words = new Map(all.filter((form) => !isExact(form)).map((word, label) => [word, label]));
  const exact = new Map(all.filter(isExact).map((form, at) => [form.slice(1), words.size + at]));
  const labelOf = (form: string): number => (isExact(form) ? exact.get(form.slice(1)) : words.get(form)) as number;
  const labels: number[] = [];
  const written: number[][] = [];
  for (const set of forms) {
    const members = set.map(labelOf).sort((a, b) => a - b);
    labels.push(members.length === 1 ? (members[0] as number) : words.size + exact.size + written.push(members) - 1);
  }
  const relabel = (edges: number[], step: number): void => {
    for (let i = 0; i < edges.length; i += step)
      if ((edges[i] as number) >= 0) edges[i] = labels[edges[i] as number] as number;
  };
  for (const edges of nodes) relabel(edges, 3);
  for (const edges of starts) relabel(edges, 2);
  const accented = [...exact.keys()];
  const bare = accented.map((word) => words.get(bareOf(word)) ?? -1);
  return { words: [...words.keys()], exact: accented, bare, sets: written };
}
