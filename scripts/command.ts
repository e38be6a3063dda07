// What scripts, bench and fuzz say when they are called wrongly.
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Ends the process over something its user can fix, in one sentence. */
export function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

/** Something that the user of a script can fix, in one sentence. */
export class Mistake extends Error {
  override name = 'Mistake';
}

/** Does something, or ends the process in the sentence of its Mistake. */
export function orRefuse<Done>(work: () => Done): Done {
  try {
    return work();
  } catch (error) {
    if ((error as Error).name === 'Mistake') return refuse((error as Error).message);
    throw error;
  }
}

/** The command line; options that are unknown or lack a value are refused. */
export function commandLine<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse((error as Error).message);
  }
}
