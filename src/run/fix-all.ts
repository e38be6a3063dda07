import { hasFailed } from '../lint/failure.js';
import { applyFixes } from '../lint/fixes.js';
import type { Linted } from './lint-source.js';

/** After this many rounds fixes that undo one another are given up. */
const rounds = 10;

/** A draft after its safe fixes: the text, what was found in it last, and how many findings were fixed. */
export interface FixedDraft<L extends Linted> {
  readonly source: string;
  readonly linted: L;
  readonly count: number;
}

/** Applies safe fixes until there are none left. `lint` lints a text in the draft's place. */
export async function fixAll<L extends Linted>(
  source: string,
  lint: (source: string) => Promise<L>,
): Promise<FixedDraft<L>> {
  let text = source;
  let linted = await lint(text);
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const { text: fixed, applied } = applyFixes(text, linted.report.findings);
    if (applied.length === 0 || fixed === text) break;
    const again = await lint(fixed);
    // A text on which redlint fails is not written.
    if (hasFailed(again.report)) break;
    text = fixed;
    count += applied.length;
    linted = again;
  }
  return { source: text, linted, count };
}
