import type { Column } from './column.js';

/**
 * Words as a minimal acyclic automaton that numbers them in order (Lucchesi and Kowaltowski, 1993): common beginnings
 * and endings are stored once, so that ten thousand inflected forms take a few bytes each and no string is ever built.
 * The edges of a state are together, by code unit; the very first entry is not an edge but leads to the first state.
 */
export interface WordGraph {
  /** The code unit of each edge. */
  readonly units: Column;
  /** Where the edges of each edge's target state begin; 0 = nothing follows. */
  readonly targets: Column;
  /** How many words the edges before it in its state lead to. */
  readonly before: Column;
  /** Is the edge the last of its state (1), does a word end after it (2)? */
  readonly flags: Column;
}

export const lastOfState = 1;
export const endOfWord = 2;

/** The number of a word among those of a graph, or -1. */
export function numberOf({ units, targets, before, flags }: WordGraph, word: string): number {
  let number = 0;
  let edge = 0;
  for (let i = 0; i < word.length; i++) {
    if (i > 0 && (flags[edge] as number) & endOfWord) number++;
    edge = targets[edge] as number;
    if (edge === 0) return -1;
    const unit = word.charCodeAt(i);
    while ((units[edge] as number) < unit && !((flags[edge] as number) & lastOfState)) edge++;
    if (units[edge] !== unit) return -1;
    number += before[edge] as number;
  }
  return (flags[edge] as number) & endOfWord ? number : -1;
}
