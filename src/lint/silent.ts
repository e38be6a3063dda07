import type { KnownRule, Registry } from '../registry/registry.js';
import type { Issue, Rule, Unlooked } from '../rule.js';
import type { PlannedRule } from './plan.js';
import type { Silent, Verdict } from './report.js';

/** What was not looked at, in order, each once. */
export class Silences {
  readonly #all = new Map<string, Silent>();

  constructor(before: readonly Silent[] = []) {
    for (const silent of before) this.add(silent);
  }

  add(silent: Silent): void {
    const key = `${silent.rule} ${silent.because} ${silent.what ?? ''}`;
    if (!this.#all.has(key)) this.#all.set(key, silent);
  }

  get all(): readonly Silent[] {
    return [...this.#all.values()];
  }
}

/** What a rule says that it could not look at. */
export const silenceOf = ({ id, principle }: KnownRule, { unlooked, data }: Unlooked): Silent => ({
  rule: id,
  principle,
  ...(unlooked === 'file' ? { because: 'file' } : { because: 'key', what: unlooked }),
  ...(data && { data }),
});

/** Is it something that helps nobody in a post that was published long ago? */
export const helpsNobodyLater = ({ untilArchived }: Rule, { message }: Issue): boolean =>
  untilArchived === true || untilArchived?.includes(message) === true;

/** What can be said of each principle before any finding: nothing where no rule is in force. */
export function verdictsBefore(
  rules: readonly PlannedRule[],
  { principles }: Registry,
): Readonly<Record<string, Verdict>> {
  const looked = new Set(rules.map(({ known }) => known.principle));
  return Object.fromEntries(principles.map(({ id }) => [id, looked.has(id) ? 'pass' : 'unchecked']));
}
