import { Mistake } from '../mistake.js';

/** The seconds that a user's code may take to load. */
export const loadLimit = 10;

let last: string | undefined;
let runs = false;

/** The file of a user's code that runs in this thread; the process may end in it. */
export const runningCode = (): string | undefined => (runs ? last : undefined);

/** Has any run? Then something of it may go on, and keep the process alive. */
export const hasRunCode = (): boolean => last !== undefined;

/** Says that a file's code runs from now on. Returns what says that it no longer does. */
export function running(file: string): () => void {
  last = file;
  runs = true;
  return () => {
    runs = false;
  };
}

/** Loads a file's code. Throws the Mistake `rule-code-slow` when it takes too long. */
export async function loadedInTime<Loaded>(file: string, load: () => Promise<Loaded>): Promise<Loaded> {
  const ended = running(file);
  let clock: NodeJS.Timeout | undefined;
  try {
    const tooSlow = new Promise<never>((_, reject) => {
      clock = setTimeout(() => reject(new Mistake('rule-code-slow', { file, n: loadLimit })), loadLimit * 1000);
      clock.unref();
    });
    return await Promise.race([load(), tooSlow]);
  } finally {
    clearTimeout(clock);
    ended();
  }
}
