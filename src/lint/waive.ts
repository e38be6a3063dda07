import { isDay } from '../config/values.js';
import { waivableIds } from '../messages/outside.js';
import { absentDay } from '../recognizers/dates/dates.js';
import type { Draft, Severity } from '../rule.js';
import { nearest } from '../text/nearest.js';
import type { LintOptions } from './look.js';
import { outsideFinding } from './outside.js';
import { type Finding, type Report, withFindings } from './report.js';
import { type WrittenWaiver, waiversOf } from './waivers.js';

/** How waivers are applied. */
export interface WaiveOptions extends Pick<LintOptions, 'registry' | 'settings'> {
  /** ISO day of the run. */
  readonly today: string;
  /** `off`: unused waivers are left alone. */
  readonly unused: Severity | 'off';
}

/** A waiver and what became of it. */
export interface AppliedWaiver extends WrittenWaiver {
  readonly expired: boolean;
  readonly used: boolean;
}

/** The report with its waived findings marked, and with findings about the waivers themselves. */
export function waive(
  report: Report,
  draft: Draft,
  options: WaiveOptions,
): { report: Report; waivers: readonly AppliedWaiver[] } {
  const written = waiversOf(draft);
  if (written.length === 0) return { report, waivers: [] };
  const { today } = options;
  const used = new Set<WrittenWaiver>();
  const isExpired = ({ until }: WrittenWaiver) => until !== undefined && isDay(until) && until < today;
  const waiverFor = inForce(written.filter((waiver) => !isExpired(waiver)));
  const findings = report.findings.map((finding): Finding => {
    const waiver = waiverFor(finding);
    if (!waiver) return finding;
    used.add(waiver);
    const { from: _, to: __, rules: ___, ...reason } = waiver;
    return { ...finding, waived: { rule: finding.rule, ...reason } };
  });
  const ids = idsOf(options, report);
  const own = written.flatMap((waiver) => [
    ...faultsOf(waiver, { isUsed: used.has(waiver), isExpired: isExpired(waiver) }, ids, options),
  ]);
  const all = [...findings, ...own].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  return {
    report: withFindings(report, all),
    waivers: written.map((waiver) => ({ ...waiver, expired: isExpired(waiver), used: used.has(waiver) })),
  };
}

/** A waiver, and its place among those written. */
interface Numbered {
  readonly waiver: WrittenWaiver;
  readonly index: number;
}

/** The first waiver written that covers a finding. Findings are asked about in order of place. */
function inForce(waivers: readonly WrittenWaiver[]): (finding: Finding) => WrittenWaiver | undefined {
  const byId = new Map<string, Numbered[]>();
  for (const [index, waiver] of waivers.entries())
    for (const id of new Set(waiver.rules)) {
      const list = byId.get(id) ?? [];
      list.push({ waiver, index });
      byId.set(id, list);
    }
  const firsts = new Map([...byId].map(([id, list]) => [id, firstOf(list)]));
  return ({ rule, principle, at }) => {
    const ofRule = firsts.get(rule)?.(at.start);
    const ofPrinciple = principle === null ? undefined : firsts.get(principle)?.(at.start);
    if (!ofRule || !ofPrinciple) return (ofRule ?? ofPrinciple)?.waiver;
    return ofRule.index < ofPrinciple.index ? ofRule.waiver : ofPrinciple.waiver;
  };
}

/** Of the waivers of one id the first that is in force at a place; it is asked about places in order. */
function firstOf(waivers: readonly Numbered[]): (place: number) => Numbered | undefined {
  const waiting = [...waivers].sort((a, b) => b.waiver.from - a.waiver.from || b.index - a.index);
  const begun: Numbered[] = [];
  let ended = 0;
  return (place) => {
    for (let next = waiting.at(-1); next && next.waiver.from <= place; next = waiting.at(-1)) {
      waiting.pop();
      begun.splice(indexFor(begun, next.index, ended), 0, next);
    }
    while (ended < begun.length && (begun[ended] as Numbered).waiver.to <= place) ended++;
    return begun[ended];
  };
}

/** Where among those begun one is put in order of their numbers; it nearly always comes last. */
function indexFor(begun: readonly Numbered[], number: number, ended: number): number {
  let low = ended;
  let high = begun.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begun[middle] as Numbered).index < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Fate {
  readonly isUsed: boolean;
  readonly isExpired: boolean;
}

/** What a waiver can name. */
interface Ids {
  readonly known: ReadonlySet<string>;
  /** Rules that did not look at all of the draft, and their principles: whether they need a waiver is not known. */
  readonly silent: ReadonlySet<string>;
}

function idsOf({ registry }: WaiveOptions, report: Report): Ids {
  const principles = new Set(registry.principles.map(({ id }) => id));
  const silent = new Set(report.silent.flatMap(({ rule, principle }) => [rule, principle]));
  return { known: new Set([...registry.rules.keys(), ...principles, ...waivableIds]), silent };
}

function* faultsOf(
  waiver: WrittenWaiver,
  { isUsed, isExpired }: Fate,
  { known, silent }: Ids,
  { settings, unused }: WaiveOptions,
): Generator<Finding> {
  const { rules, at, reason, until } = waiver;
  const isOff = (id: string) => settings.rules.get(id)?.severity === 'off';
  const unknown = rules.filter((id) => !known.has(id));
  if (rules.length === 0) yield outsideFinding('waiver-without-rule', 'rule', at);
  for (const id of unknown) {
    const near = nearest(id, known);
    yield near
      ? outsideFinding('waiver-unknown', 'near', at, { id, near })
      : outsideFinding('waiver-unknown', 'unknown', at, { id });
  }
  if (until !== undefined && !isDay(until)) {
    const absent = absentDay(until);
    yield absent === undefined
      ? outsideFinding('waiver-expired', 'day', at, { until })
      : outsideFinding('waiver-expired', 'absent', at, { absent });
  }
  if (isExpired) yield outsideFinding('waiver-expired', 'expired', at, { until: until as string });
  if (!reason && settings.waivers.requireReason) yield outsideFinding('waiver-without-reason', 'reason', at);
  const wasAsked = rules.length > 0 && unknown.length === 0 && !rules.some((id) => isOff(id) || silent.has(id));
  if (!isUsed && !isExpired && wasAsked && unused !== 'off')
    yield outsideFinding('waiver-unused', 'unused', at, { rules }, unused);
}
