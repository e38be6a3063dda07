import type { Settings } from '../config/settings.js';
import type { Report } from '../lint/report.js';
import type { Checked } from '../run/checked.js';
import { Memory } from '../text/memory.js';
import type { About } from './linter.js';

/** What is kept of a check: a post holds much more. */
interface Found {
  readonly report: Report;
  /** Absent for a text of several posts, and for one that could not be checked. */
  readonly settings?: Settings;
}

/**
 * The checks of a linter. Whoever is shown the findings of a text then asks for its fixes and settings: the last one is
 * kept.
 */
export interface Checks {
  of(text: string, about: About): Promise<Found>;
  /** What the last check found, if it was of this very text. */
  last(text: string, about: About): Found | undefined;
  forget(): void;
}

/**
 * Checks with `lint`, which gets the memory of the version before, if there is one; `today` returns the day of a check.
 */
export function checksWith(
  today: () => string,
  lint: (text: string, about: About, memory: Memory | undefined) => Promise<Checked>,
): Checks {
  let kept: { readonly key: string; readonly text: string; readonly found: Found } | undefined;
  // A check that began before `forget` was of other settings.
  let times = 0;
  let written: { readonly path: string | undefined; readonly memory?: Memory } | undefined;
  /** A text that is checked again is being written: one that is checked once is not worth a memory. */
  const memoryOf = ({ path }: About): Memory | undefined => {
    written = written && written.path === path ? { path, memory: written.memory ?? new Memory() } : { path };
    written.memory?.turn();
    return written.memory;
  };
  const keyOf = ({ path, pasted = false }: About): string => JSON.stringify([path ?? null, pasted, today()]);
  return {
    async of(text, about) {
      const [key, begun] = [keyOf(about), times];
      const { report, settings } = await lint(text, about, memoryOf(about));
      const found = { report, ...(settings && { settings }) };
      if (begun === times) kept = { key, text, found };
      return found;
    },
    last: (text, about) => (kept?.text === text && kept.key === keyOf(about) ? kept.found : undefined),
    forget() {
      times++;
      kept = undefined;
      written = undefined;
    },
  };
}
