import type { Post, Readable } from './post.js';

/** How to read a fact of a post. */
export interface Fact<R extends Readable = never, T = unknown> {
  /** The lexicons and other facts that it uses. */
  readonly reads: readonly R[];
  readonly read: (post: Post<R>) => T;
}

/** Types a fact: it can use only what it declares in `reads`. */
export const fact = <const R extends Readable, T>(reads: readonly R[], read: (post: Post<R>) => T): Fact<R, T> => ({
  reads,
  read,
});
