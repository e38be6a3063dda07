import { isDay } from '../config/values.js';
import { waivableIds } from '../messages/outside.js';
import { absentDay } from '../recognizers/dates/dates.js';
import type { Draft, Severity } from '../rule.js';
import { nearest } from '../text/nearest.js';
import type { LintOptions } from './lint.js';
import { outsideFinding } from './outside.js';
import { type Finding, type Report, withFindings } from './report.js';
import { type WrittenWaiver, waiversOf } from './waivers.js';

/** How waivers are applied. */
export interface WaiveOptions extends Pick<LintOptions, 'registry' | 'settings' | 'today'> {
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
  const { settings, today } = options;
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
  const isOn = (id: string) => (settings.rules.get(id)?.severity ?? 'off') !== 'off';
  const own = written.flatMap((waiver) => [
    ...faultsOf(waiver, { isUsed: used.has(waiver), isExpired: isExpired(waiver), isOn }, options),
  ]);
  const all = [...findings, ...own].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  return {
    report: withFindings(report, all),
    waivers: written.map((waiver) => ({ ...waiver, expired: isExpired(waiver), used: used.has(waiver) })),
  };
}

/** The first waiver written that covers a finding. Findings are asked about in order of place: those in force are few at a time. */
function inForce(waivers: readonly WrittenWaiver[]): (finding: Finding) => WrittenWaiver | undefined {
  const waiting = waivers.map((waiver, index) => ({ waiver, index })).sort((a, b) => b.waiver.from - a.waiver.from);
  let current: typeof waiting = [];
  return (finding) => {
    const { start } = finding.at;
    if (current.some(({ waiver }) => waiver.to <= start)) current = current.filter(({ waiver }) => waiver.to > start);
    const before = current.length;
    for (let last = waiting.at(-1); last && last.waiver.from <= start; last = waiting.at(-1)) {
      waiting.pop();
      if (start < last.waiver.to) current.push(last);
    }
    if (current.length > before) current.sort((a, b) => a.index - b.index);
    return current.find(({ waiver }) => covers(waiver, finding))?.waiver;
  };
}

const covers = ({ rules }: WrittenWaiver, { rule, principle }: Finding): boolean =>
  rules.includes(rule) || (principle !== null && rules.includes(principle));

interface Fate {
  readonly isUsed: boolean;
  readonly isExpired: boolean;
  isOn(id: string): boolean;
}

function* faultsOf(
  waiver: WrittenWaiver,
  { isUsed, isExpired, isOn }: Fate,
  { registry, settings, unused }: WaiveOptions,
): Generator<Finding> {
  const { rules, at, reason, until } = waiver;
  const principles = new Set(registry.principles.map(({ id }) => id));
  const known = [...registry.rules.keys(), ...principles, ...waivableIds];
  const unknown = rules.filter((id) => !known.includes(id));
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
  const wasAsked = rules.length > 0 && unknown.length === 0 && rules.every((id) => principles.has(id) || isOn(id));
  if (!isUsed && !isExpired && wasAsked && unused !== 'off')
    yield outsideFinding('waiver-unused', 'unused', at, { rules }, unused);
}
