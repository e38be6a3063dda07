import type { Page } from 'playwright-core';

/**
 * Has a page note its tasks of 50 ms or more, and its keys of 16 ms or more until the next frame, from its opening on.
 */
export async function noteTasks(tab: Page): Promise<void> {
  await tab.addInitScript(`window.tasks = []; window.keys = [];
    const note = (list, kind, options) => new PerformanceObserver((seen) => {
      for (const { name, duration } of seen.getEntries()) if (kind !== 'event' || name === 'keydown') list.push(duration);
    }).observe({ type: kind, ...options });
    note(tasks, 'longtask', { buffered: true });
    note(keys, 'event', { durationThreshold: 16 });`);
}

/** What has kept a page from answering since the last call, in ms. */
export async function tasksOf(tab: Page): Promise<{ readonly tasks: number[]; readonly keys: number[] }> {
  return tab.evaluate('({ tasks: tasks.splice(0), keys: keys.splice(0) })');
}

/** «longest task 62 ms (3 of 50 ms or more)» */
export const tasksSaid = (tasks: readonly number[]): string =>
  `longest task ${tasks.length === 0 ? 'under 50' : Math.max(...tasks).toFixed(0)} ms (${tasks.length} of 50 ms or more)`;
