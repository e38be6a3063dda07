import { withoutEdits } from '../../src/lint/by-hand.js';
import { applyFixes } from '../../src/lint/fixes.js';
import { type Circumstances, lintText } from '../lint-text.js';

/** A draft, and a rule's findings in it. */
export interface Checked extends Circumstances {
  readonly draft: string;
  readonly found: readonly string[];
}

/**
 * A line for each finding: severity, message, words in the draft, slots of the sentence, suggestions; then the draft
 * after fixes.
 */
export async function findingsOf(rule: string, { draft, found: _, ...rest }: Checked): Promise<string[]> {
  const { report } = await lintText(draft, { language: 'es', ...rest, only: rule });
  const lines = report.findings.map(({ severity, message, at, data, suggest = [], clean }) =>
    [
      `${severity} ${message} «${at.text.replaceAll('\n', '⏎')}»`,
      ...Object.entries(withoutEdits(data)).flatMap(([slot, value]) =>
        value === at.text ? [] : [`${slot}: ${written(value)}`],
      ),
      ...suggest.map((text) => `→ ${text}`),
      ...(clean === undefined ? [] : [`clean ${clean}`]),
    ].join('; '),
  );
  const { text } = applyFixes(draft, report.findings);
  return text === draft ? lines : [...lines, `fixed: ${text}`];
}

const written = (value: unknown): string =>
  typeof value === 'object'
    ? JSON.stringify(value)
        .replace(/^\{"advice":"(.*)","language":".*$/, '$1')
        .replace(/^\{"term":"(.*)"\}$/, '$1')
        .replaceAll('"', '')
    : String(value);
