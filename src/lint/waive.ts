import type { Dismissal } from '../config/house.js';
import { isDay } from '../config/values.js';
import { outsideIds, waivableIds } from '../messages/outside.js';
import { absentDay } from '../recognizers/dates/dates.js';
import type { Draft, Severity, Span } from '../rule.js';
import { nearest } from '../text/nearest.js';
import type { LintOptions } from './context.js';
import { covers, houseWaivers } from './dismissed.js';
import { outsideFinding } from './outside.js';
import { type Finding, type Report, withFindings } from './report.js';
import { dayToCome, isEnforced, Ruled } from './waiver-policy.js';
import { type WrittenEnd, type WrittenWaiver, waiversOf } from './waivers.js';
import { inForce } from './waivers-in-force.js';

/** How waivers are applied. */
export interface WaiveOptions extends Pick<LintOptions, 'registry' | 'settings'> {
  /** ISO day of the run. */
  readonly today: string;
  /** `off`: unused waivers are not reported. */
  readonly unused: Severity | 'off';
  /** Waivers of the house's file for this draft. */
  readonly dismissals?: readonly Dismissal[];
}

/** A waiver and its effect. */
export interface AppliedWaiver extends WrittenWaiver {
  readonly expired: boolean;
  /** Does the house's policy not allow it? Then it covers nothing. */
  readonly refused: boolean;
  readonly used: boolean;
}

/** The report with its waived findings marked, and with findings about the waivers themselves. */
export function waive(
  report: Report,
  draft: Draft,
  options: WaiveOptions,
): { report: Report; waivers: readonly AppliedWaiver[] } {
  const ofHouse = houseWaivers(draft, options.dismissals ?? []);
  const { waivers: inText, ends } = waiversOf(draft);
  const written = [...inText, ...ofHouse];
  if (written.length === 0 && ends.length === 0) return { report, waivers: [] };
  const { today, settings } = options;
  const ruled = new Ruled(settings.waivers, options.registry, today);
  const used = new Set<WrittenWaiver>();
  const forAny = new Set<WrittenWaiver>(ofHouse.filter(({ isForAny }) => isForAny));
  const isExpired = ({ until }: WrittenWaiver) => until !== undefined && isDay(until) && until < today;
  const refused = new Set(written.filter((waiver) => ruled.refuses(waiver)));
  const holds = (waiver: WrittenWaiver) => !isExpired(waiver) && !refused.has(waiver);
  const inDraft = inForce(written.filter((waiver) => waiver.house === undefined && holds(waiver)));
  const inHouse = ofHouse.filter(holds);
  const waiverFor = (finding: Finding) => inDraft(finding) ?? inHouse.find((waiver) => covers(waiver, finding));
  const findings = report.findings.map((finding): Finding => {
    const waiver = waiverFor(finding);
    if (!waiver) return finding;
    used.add(waiver);
    if (ruled.forbids(finding, waiver)) return finding;
    const { reason, by, until, at, house } = waiver;
    const why = { ...(reason && { reason }), ...(by && { by }), ...(until && { until }), at, ...(house && { house }) };
    return { ...finding, waived: { rule: finding.rule, ...why } };
  });
  const ids = idsOf(options, report);
  const own = written.flatMap((waiver) => {
    const told = [
      ...ruled.findingsAt(waiver),
      ...faultsOf(
        waiver,
        {
          isUsed: used.has(waiver) || forAny.has(waiver),
          isExpired: isExpired(waiver),
          isRefused: refused.has(waiver),
        },
        ids,
        options,
      ),
    ];
    const { house } = waiver;
    return house === undefined ? told : told.map((finding) => ({ ...finding, data: { ...finding.data, house } }));
  });
  const ofEnds = ends.flatMap((end) => [...faultsOfEnd(end, ids, options)]);
  const all = [...findings, ...own, ...ofEnds].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  return {
    report: withFindings(report, all),
    waivers: written.map((waiver) => ({
      ...waiver,
      expired: isExpired(waiver),
      refused: refused.has(waiver),
      used: used.has(waiver),
    })),
  };
}

interface Fate {
  readonly isUsed: boolean;
  readonly isExpired: boolean;
  readonly isRefused: boolean;
}

/** The ids that a waiver can name. */
interface Ids {
  readonly known: ReadonlySet<string>;
  /** Rules that did not check all of the draft, and their principles: it is not known whether these need a waiver. */
  readonly silent: ReadonlySet<string>;
}

function idsOf({ registry }: WaiveOptions, report: Report): Ids {
  const principles = new Set(registry.principles.map(({ id }) => id));
  const silent = new Set(report.silent.flatMap(({ rule, principle }) => [rule, principle]));
  return { known: new Set([...registry.rules.keys(), ...principles, ...waivableIds]), silent };
}

function* faultsOf(
  waiver: WrittenWaiver,
  { isUsed, isExpired, isRefused }: Fate,
  { known, silent }: Ids,
  { settings, unused, today }: WaiveOptions,
): Generator<Finding> {
  const { rules, at, reason, until } = waiver;
  const isOff = (id: string) => settings.rules.get(id)?.severity === 'off';
  const unknown = rules.filter((id) => !known.has(id));
  if (rules.length === 0) yield outsideFinding('waiver-without-rule', 'rule', at);
  for (const id of unknown) yield unknownRule(id, at, known);
  if (until !== undefined && !isDay(until) && !isRefused) {
    const absent = absentDay(until);
    yield absent === undefined
      ? outsideFinding('waiver-expired', 'day', at, { until, example: dayToCome(today, settings.waivers) })
      : outsideFinding('waiver-expired', 'absent', at, { absent });
  }
  if (isExpired) yield outsideFinding('waiver-expired', 'expired', at, { until: until as string });
  if (!reason && settings.waivers.requireReason && !isEnforced(settings.waivers))
    yield outsideFinding('waiver-without-reason', 'reason', at);
  const wasAsked = rules.length > 0 && unknown.length === 0 && !rules.some((id) => isOff(id) || silent.has(id));
  if (!isUsed && !isExpired && !isRefused && wasAsked && unused !== 'off')
    yield outsideFinding('waiver-unused', 'unused', at, { rules }, unused);
}

/** Findings about a `redlint-enable`: a name that no rule has, or a rule that nothing waives there. */
function* faultsOfEnd(
  { at, rules, idle }: WrittenEnd,
  { known }: Ids,
  { unused }: Pick<WaiveOptions, 'unused'>,
): Generator<Finding> {
  for (const id of rules) if (!known.has(id)) yield unknownRule(id, at, known);
  if (unused === 'off') return;
  if (!idle) yield outsideFinding('waiver-unused', 'none', at, {}, unused);
  const other = idle?.filter((id) => known.has(id)) ?? [];
  if (other.length > 0) yield outsideFinding('waiver-unused', 'other', at, { rules: other }, unused);
}

function unknownRule(id: string, at: Span, known: Ids['known']): Finding {
  if (outsideIds.includes(id)) return outsideFinding('waiver-unknown', 'always', at, { id });
  const near = nearest(id, known);
  return near
    ? outsideFinding('waiver-unknown', 'near', at, { id, near })
    : outsideFinding('waiver-unknown', 'unknown', at, { id });
}
