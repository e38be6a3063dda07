import { Mistake } from '../../src/mistake.js';
import type { Answer, Request } from './messages.js';

/** What can be asked for: what is given, the parts of the answer that come before it, and the answer. */
interface Task {
  readonly given: unknown;
  readonly part?: unknown;
  readonly answer: unknown;
}

export type Tasks<All> = { readonly [Kind in keyof All]: Task };

/** Passes on a part of an answer; what it throws ends the work. */
export type Tell<Part> = (part: Part) => Promise<void>;

/** How each task is done. What is given and answered can be passed between threads. */
export type Work<All extends Tasks<All>> = {
  readonly [Kind in keyof All]: (
    given: All[Kind]['given'],
    tell: Tell<All[Kind]['part']>,
  ) => Promise<All[Kind]['answer']>;
};

type AnyWork = Readonly<Record<string, (given: never, tell: never) => Promise<unknown>>>;

let all: AnyWork = {};

/** Sets how everything that may be asked for is done. */
export const setWork = (work: AnyWork): void => {
  all = work;
};

/** Does what a request asks for, wherever this script runs, and says what became of it. */
export async function answerTo({ id, kind, given }: Request, say: (answer: Answer) => void): Promise<void> {
  const tell = async (part: unknown) => {
    say({ id, part });
    // Messages and keys that came meanwhile are heard now.
    await new Promise((heard) => setTimeout(heard));
  };
  try {
    const work = all[kind] as ((given: unknown, tell: Tell<unknown>) => Promise<unknown>) | undefined;
    if (!work) throw new Error(`nothing does ${kind}`);
    say({ id, done: await work(given, tell) });
  } catch (error) {
    if (error instanceof Mistake) say({ id, mistake: error.toJSON() });
    else say({ id, failed: error instanceof Error ? error.message : String(error) });
  }
}
