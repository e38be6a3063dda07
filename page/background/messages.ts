import type { WrittenMistake } from '../../src/mistake.js';

/** What is asked for, and with what. */
export interface Request {
  readonly id: number;
  readonly kind: string;
  readonly given: unknown;
}

/** A data file, which only the page can load. */
export type Delivery = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly failed: string });

/** What became of a request. */
export type Answer = { readonly id: number } & (
  | { readonly part: unknown }
  | { readonly done: unknown }
  | { readonly mistake: WrittenMistake }
  | { readonly failed: string }
);

/** From the worker: that it runs, the name of a data file that it needs, or an answer. */
export type FromWorker = { readonly runs: true } | { readonly need: string } | Answer;
