import type { KnownRule, Registry } from '../registry/registry.js';
import type { Issue, Rule, Unlooked } from '../rule.js';
import type { PlannedRule } from './plan.js';
import type { Silent, Verdict } from './report.js';

/** What was not checked, in order, each once. */
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

/** What a rule says it could not check. */
export const silenceOf = ({ id, principle }: KnownRule, { unlooked, data }: Unlooked): Silent => ({
  rule: id,
  principle,
  ...(unlooked === 'file' ? { because: 'file' } : { because: 'key', what: unlooked }),
  ...(data && { data }),
});

/** Is it a finding that no longer helps in a post published long ago? */
export const helpsNobodyLater = ({ untilArchived }: Rule, { message }: Issue): boolean =>
  untilArchived === true || untilArchived?.includes(message) === true;

/** The verdict on each principle before any finding; none when no rule is active. */
export function verdictsBefore(
  rules: readonly PlannedRule[],
  { principles }: Registry,
): Readonly<Record<string, Verdict>> {
  const looked = new Set(rules.map(({ known }) => known.principle));
  return Object.fromEntries(principles.map(({ id }) => [id, looked.has(id) ? 'pass' : 'unchecked']));
}
