import type { Post, Readable } from './post.js';

/** How something is read of a post. */
export interface Fact<R extends Readable = never, T = unknown> {
  /** The lexicons, and the other facts, that it asks. */
  readonly reads: readonly R[];
  readonly read: (post: Post<R>) => T;
}

/** Types a fact: its reader can ask only what it says that it reads. */
export const fact = <const R extends Readable, T>(reads: readonly R[], read: (post: Post<R>) => T): Fact<R, T> => ({
  reads,
  read,
});
