import type { JsonReport } from '../../src/linter/browser.js';
import type { CheckedDraft } from './choices.js';
import type { PageLinter } from './open.js';

/** Milliseconds without a keystroke before a text is checked; in a long one, typing need not wait at each word. */
export const pauseFor = (text: string): number => Math.min(120 + text.length / 50, 1500);

/** Milliseconds for which what is shown may be of a text that has changed since. */
const patience = 1000;

/** What is done about the text that is checked. */
export interface CheckActs {
  linter(): Promise<PageLinter>;
  /** The text as it is now. */
  read(): CheckedDraft;
  show(report: JsonReport, checked: CheckedDraft): void;
  /** Says that the text is not checked yet: an answer takes longer than a moment. */
  await(): void;
  failed(error: unknown): void;
}

export type Check = ReturnType<typeof createCheck>;

/**
 * Checks the text when nobody has typed for a moment, one version at a time. An answer about a text that has changed
 * meanwhile is dropped, and the newest text checked next.
 */
export function createCheck(acts: CheckActs) {
  /** Counts what was asked for, and what made it void. */
  let newest = 0;
  let isBusy = false;
  let isDue = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(overdue);
    overdue = undefined;
  };
  const now = async () => {
    clearTimeout(waiting);
    overdue ??= setTimeout(acts.await, patience);
    const mine = ++newest;
    isDue = isBusy;
    if (isBusy) return;
    isBusy = true;
    try {
      const linter = await acts.linter();
      if (mine !== newest) return;
      const checked = acts.read();
      const { source, path, fromSheet = false } = checked;
      const report = await linter.lint(source, { path, pasted: true, fromSheet });
      // Hearing and showing are two steps, so that a keystroke in between need not wait for both.
      await new Promise(requestAnimationFrame);
      if (mine !== newest) return;
      settle();
      acts.show(report, checked);
    } catch (error) {
      if (mine !== newest) return;
      settle();
      acts.failed(error);
    } finally {
      isBusy = false;
      if (isDue) void now();
    }
  };
  /** Cancels the pending check. */
  const stop = () => {
    newest++;
    isDue = false;
    clearTimeout(waiting);
    settle();
  };
  const soon = (pause: number) => {
    newest++;
    isDue = false;
    clearTimeout(waiting);
    waiting = setTimeout(now, pause);
    overdue ??= setTimeout(acts.await, patience);
  };
  return { now, soon, stop };
}
