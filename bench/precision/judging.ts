// Shows findings one by one; a key records a reader's verdict.
import { createInterface, emitKeypressEvents, type Key } from 'node:readline';
import { excerptOf, headOf, type Shown, sayingOf } from './shown.js';
import type { Judged } from './verdicts.js';

const saidBy: Readonly<Record<string, Judged>> = {
  t: { verdict: 'true', badAdvice: undefined },
  a: { verdict: 'true', badAdvice: true },
  f: { verdict: 'false', badAdvice: undefined },
  d: { verdict: 'doubtful', badAdvice: undefined },
};
const help =
  't true · a true, but the advice cannot stand · f false · d doubtful · w why · p whole post · b back · n later · q stop';

/** Shows an entry, waits for a key, asks for a line and records the verdict. */
export interface Desk<E> {
  show(entry: E, options: { readonly at: number; readonly of: number; readonly whole: boolean }): void;
  key(): Promise<string | undefined>;
  /** Undefined when the reader stops. */
  ask(question: string): Promise<string | undefined>;
  keep(entry: E): void;
}

/**
 * Takes a reader through the entries until the last one or a stop. Each verdict is saved at once, so that a stop loses
 * nothing.
 */
export async function judge<E extends Judged>(entries: readonly E[], desk: Desk<E>): Promise<void> {
  let at = 0;
  let whole = false;
  while (at < entries.length) {
    const entry = entries[at]!;
    desk.show(entry, { at: at + 1, of: entries.length, whole });
    const key = await desk.key();
    whole = key === 'p';
    if (key === 'q') return;
    if (key === 'w') entry.why = (await desk.ask('Why? ')) ?? entry.why;
    const said = saidBy[key ?? ''];
    Object.assign(entry, said);
    if (said || key === 'w') desk.keep(entry);
    if (said || key === 'n') at++;
    if (key === 'b') at = Math.max(0, at - 1);
  }
}

/** The interface in a terminal. */
export function terminalDesk(readSource: (path: string) => string, keep: (entry: Shown) => void): Desk<Shown> {
  const { stdin, stdout } = process;
  emitKeypressEvents(stdin);
  return {
    keep,
    show(entry, { at, of, whole }) {
      const earlier = entry.verdict ? `\nSaid: ${entry.verdict}${entry.badAdvice ? ', bad advice' : ''}` : '';
      const why = entry.why ? `\nWhy: ${entry.why}` : '';
      const post = excerptOf(entry, readSource(entry.path), { marks: ['\u001b[7m', '\u001b[27m'], whole });
      stdout.write(
        `\u001b[2J\u001b[3J\u001b[H${at}/${of}  ${headOf(entry)}\n${sayingOf(entry).join('\n')}\n\n${post}\n`,
      );
      stdout.write(`${earlier}${why}\n\u001b[2m${help}\u001b[22m\n`);
    },
    key: () =>
      new Promise((resolve) => {
        stdin.setRawMode(true).resume();
        stdin.once('keypress', (_, { name, ctrl }: Key) => {
          stdin.setRawMode(false).pause();
          resolve((ctrl && name === 'c') || name === 'escape' ? 'q' : name);
        });
      }),
    ask: (question) =>
      new Promise((resolve) => {
        const line = createInterface({ input: stdin, output: stdout });
        line.once('close', () => resolve(undefined));
        line.question(question, (answer) => {
          resolve(answer.trim());
          line.close();
        });
      }),
  };
}
