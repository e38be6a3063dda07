import type { WaiverPolicy } from '../config/settings.js';
import { isDay } from '../config/values.js';
import { addDays } from '../recognizers/dates/dates.js';
import type { Registry } from '../registry/registry.js';
import { keyOf } from '../text/fold.js';
import { outsideFinding } from './outside.js';
import type { Finding } from './report.js';
import type { WrittenWaiver } from './waivers.js';

/** Days to a day that is proposed where the policy says none. */
const usualDays = 90;

/** A day to come that a waiver may hold up to. */
export const dayToCome = (today: string, { maxDays = usualDays }: Pick<WaiverPolicy, 'maxDays'>): string =>
  addDays(today, Math.min(maxDays, usualDays));

/** Does the house rule its waivers: has it set more than whether they give a reason, which by itself only warns? */
export const isEnforced = ({ requireBy, requireUntil, maxDays, by, never }: WaiverPolicy): boolean =>
  requireBy === true || requireUntil === true || maxDays !== undefined || by !== undefined || never !== undefined;

/** Does the house never waive a rule, by its id or its principle? */
export const isNeverWaived = (
  { never = [] }: Pick<WaiverPolicy, 'never'>,
  { rules }: Pick<Registry, 'rules'>,
  id: string,
): boolean => never.includes(id) || never.includes(rules.get(id)?.principle ?? id);

/**
 * A waiver of a rule to fill in, as a cell of a calendar holds it, with all that the house asks for; undefined for a
 * rule that is never waived. `today` is the ISO day of the run.
 */
export const waiverToWrite =
  (policy: WaiverPolicy, registry: Pick<Registry, 'rules'>, today: string) =>
  (rule: string): string | undefined => {
    if (isNeverWaived(policy, registry, rule)) return undefined;
    const { requireBy, by, requireUntil, maxDays } = policy;
    const giver = requireBy || by ? ' by=…' : '';
    const last = requireUntil || maxDays !== undefined ? ` until=${dayToCome(today, policy)}` : '';
    return `${rule} -- …${giver}${last}`;
  };

/** What the house asks of the waivers of one draft. */
export class Ruled {
  readonly #policy: WaiverPolicy;
  readonly #registry: Pick<Registry, 'rules'>;
  /** ISO day of the run. */
  readonly #today: string;
  /** The rules that are never waived and that waivers of more than them were written over. */
  readonly #over = new Map<WrittenWaiver, Set<string>>();

  constructor(policy: WaiverPolicy, registry: Pick<Registry, 'rules'>, today: string) {
    this.#policy = policy;
    this.#registry = registry;
    this.#today = today;
  }

  /** Does the policy take a waiver's force: does it break it, or name only what is never waived? */
  refuses(waiver: WrittenWaiver): boolean {
    return this.#isForNothing(waiver) || this.#breachesOf(waiver).length > 0;
  }

  /** Is a finding never waived? The waiver that would cover it is kept in mind. */
  forbids({ rule }: Finding, waiver: WrittenWaiver): boolean {
    if (!this.#isNever(rule)) return false;
    this.#over.set(waiver, (this.#over.get(waiver) ?? new Set()).add(rule));
    return true;
  }

  /** A finding for each thing of the policy that a waiver breaks; asked once all findings were. */
  findingsAt(waiver: WrittenWaiver): Finding[] {
    const never = waiver.rules.filter((id) => this.#isNever(id));
    const over = [...(this.#over.get(waiver) ?? [])].filter((rule) => !never.includes(rule));
    const said = (message: string, rules: readonly string[]) =>
      rules.length === 0 ? [] : [this.#breach(waiver, 'never', message, { rules, n: rules.length })];
    return [
      ...said('never', never),
      ...said('over', over),
      ...(this.#isForNothing(waiver) ? [] : this.#breachesOf(waiver)),
    ];
  }

  #isForNothing({ rules }: WrittenWaiver): boolean {
    return rules.length > 0 && rules.every((id) => this.#isNever(id));
  }

  #isNever(id: string): boolean {
    return isNeverWaived(this.#policy, this.#registry, id);
  }

  #breachesOf(waiver: WrittenWaiver): Finding[] {
    const { requireReason } = this.#policy;
    if (!isEnforced(this.#policy)) return [];
    const without = requireReason && !waiver.reason ? [this.#breach(waiver, 'requireReason', 'reason')] : [];
    return [...without, ...this.#breachOfGiver(waiver), ...this.#breachOfDay(waiver)];
  }

  #breachOfGiver(waiver: WrittenWaiver): Finding[] {
    const { requireBy, by: allowed } = this.#policy;
    const { by } = waiver;
    if (by === undefined && allowed) return [this.#breach(waiver, 'by', 'name', { allowed })];
    if (by === undefined) return requireBy ? [this.#breach(waiver, 'requireBy', 'by')] : [];
    const isAllowed = !allowed || allowed.some((name) => keyOf(name.trim()) === keyOf(by.trim()));
    return isAllowed ? [] : [this.#breach(waiver, 'by', 'who', { by, allowed })];
  }

  #breachOfDay(waiver: WrittenWaiver): Finding[] {
    const { requireUntil, maxDays } = this.#policy;
    const { until } = waiver;
    if (!requireUntil && maxDays === undefined) return [];
    const key = requireUntil ? 'requireUntil' : 'maxDays';
    const example = dayToCome(this.#today, this.#policy);
    if (until === undefined) return [this.#breach(waiver, key, 'until', { example })];
    if (!isDay(until)) return [this.#breach(waiver, key, 'day', { until, example })];
    const last = maxDays === undefined ? until : addDays(this.#today, maxDays);
    return until <= last ? [] : [this.#breach(waiver, 'maxDays', 'days', { until, days: maxDays as number, last })];
  }

  #breach({ at }: WrittenWaiver, key: string, message: string, data: Finding['data'] = {}): Finding {
    const { from } = this.#policy;
    // A reason is asked for by default, and enforced by whatever else is.
    const where = from[key] ?? Object.values(from)[0] ?? '';
    return outsideFinding('waiver-not-allowed', message, at, { where, ...data });
  }
}
