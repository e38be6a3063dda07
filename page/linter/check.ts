import type { Linter } from '../../src/linter/linter.js';
import type { JsonReport } from '../../src/report/machine/json.js';
import type { CheckedDraft } from './choices.js';

/** Milliseconds without a keystroke before a text is checked; in a long one, typing need not wait at each word. */
export const pauseFor = (text: string): number => Math.min(120 + text.length / 50, 1500);

export type Check = ReturnType<typeof createCheck>;

/** Checks the text when nobody has typed for a moment. A result for a text that has changed meanwhile is dropped. */
export function createCheck(
  linter: () => Promise<Linter>,
  read: () => CheckedDraft,
  show: (report: JsonReport, checked: CheckedDraft) => void,
  failed: (error: unknown) => void,
) {
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = async () => {
    clearTimeout(waiting);
    const mine = ++asked;
    try {
      const open = await linter();
      if (mine !== asked) return;
      const checked = read();
      const { source, path, fromSheet = false } = checked;
      const report = await open.lintText(source, { path, pasted: true, fromSheet });
      // Checking and showing are two steps, so that a keystroke in between need not wait for both.
      await new Promise(requestAnimationFrame);
      if (mine === asked) show(report, checked);
    } catch (error) {
      failed(error);
    }
  };
  /** Cancels the pending check. */
  const stop = () => {
    asked++;
    clearTimeout(waiting);
  };
  const soon = (pause: number) => {
    stop();
    waiting = setTimeout(now, pause);
  };
  return { now, soon, stop };
}
