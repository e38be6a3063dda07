import type { Linter } from '../../src/linter/linter.js';
import type { JsonReport } from '../../src/report/machine/json.js';
import type { CheckedDraft } from './choices.js';

/** Milliseconds without a keystroke after which a text is looked at; whoever writes a long one need not wait for it at each word. */
export const pauseFor = (text: string): number => Math.min(120 + text.length / 50, 1500);

export type Check = ReturnType<typeof createCheck>;

/** Looks at the text when nobody has typed for a moment. An answer about a text that has changed meanwhile is dropped. */
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
      const report = await open.lintText(checked.source, { path: checked.path, pasted: true });
      // Looking and showing are two steps, so that a keystroke in between need not wait for both.
      await new Promise(requestAnimationFrame);
      if (mine === asked) show(report, checked);
    } catch (error) {
      failed(error);
    }
  };
  /** What was asked is no longer wanted. */
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
