import { hasFailed } from '../../lint/failure.js';
import { applyFixes } from '../../lint/fixes.js';
import { counts, type Finding, type Harm, type Report } from '../../lint/report.js';
import { bySeverity } from '../../registry/severity.js';
import type { Checked } from '../checked.js';
import { tried, withoutFix } from './safe-fixes.js';

/** Fixes that undo one another are given up after this many rounds. */
const rounds = 10;
/** In milliseconds: how long to keep trying fixes on a draft that takes long to check. */
const patience = 60_000;

/** A draft after its safe fixes: the text, its last findings, and how many findings were fixed. */
export interface FixedDraft<C extends Checked> {
  readonly source: string;
  readonly checked: C;
  readonly count: number;
}

/**
 * Applies safe fixes until there are none left; one that brings a finding as severe as its own is left out, and its
 * finding says so. `lint` lints a text in the draft's place.
 */
export async function fixAll<C extends Checked>(
  source: string,
  lint: (source: string) => Promise<C>,
): Promise<FixedDraft<C>> {
  let text = source;
  let checked = await lint(text);
  let count = 0;
  const barred = new Map<string, Harm>();
  const end = performance.now() + patience;
  for (let round = 0; round < rounds; round++) {
    // Fixes found to be harmless are still applied.
    const isLast = performance.now() > end;
    checked = without(checked, barred);
    const done = await applied(text, checked, lint, end);
    if (!done) break;
    if (done.harmful.size === 0) {
      text = done.text;
      count += done.count;
      checked = done.checked;
      // In another text the same fix may be harmless.
      barred.clear();
    } else for (const [finding, harm] of done.harmful) barred.set(keyOf(finding), harm);
    if (isLast) break;
  }
  return { source: text, checked: without(checked, barred), count };
}

interface Applied<C> {
  readonly text: string;
  readonly checked: C;
  readonly count: number;
  /** The applied fixes that must not be applied, and why. */
  readonly harmful: ReadonlyMap<Finding, Harm>;
}

/**
 * A text after the fixes of its findings; undefined when nothing changes. What has not been tried by `end` is left to a
 * person.
 */
async function applied<C extends Checked>(
  text: string,
  { report }: C,
  lint: (source: string) => Promise<C>,
  end: number,
): Promise<Applied<C> | undefined> {
  const tryOut = async (findings: readonly Finding[]) => {
    const fixed = applyFixes(text, findings);
    if (fixed.applied.length === 0 || fixed.text === text) return undefined;
    const checked = await lint(fixed.text);
    // A text on which redlint fails is not written.
    const isHarmful = hasFailed(checked.report) || bringsFinding(report, checked.report, fixed.applied);
    return { ...fixed, checked, isHarmful };
  };
  const all = await tryOut(report.findings);
  if (!all) return undefined;
  const count = all.applied.length;
  if (!all.isHarmful) return { text: all.text, checked: all.checked, count, harmful: new Map() };
  const harmful = new Map<Finding, Harm>();
  for (const [index, finding] of all.applied.entries())
    if (index >= tried || performance.now() > end) harmful.set(finding, 'untried');
    else if ((await tryOut([finding]))?.isHarmful) harmful.set(finding, 'finding');
  // None of them does harm alone, but together they do.
  if (harmful.size === 0) for (const finding of all.applied) harmful.set(finding, 'finding');
  return { text: all.text, checked: all.checked, count, harmful };
}

/** Does a rule find more than before, as severe as what the fixes are for? */
function bringsFinding(before: Report, after: Report, fixed: readonly Finding[]): boolean {
  const least =
    fixed
      .map(({ severity }) => severity)
      .sort(bySeverity)
      .at(-1) ?? 'suggestion';
  const severe = (finding: Finding) => counts(finding) && bySeverity(finding.severity, least) <= 0;
  const found = new Map<string, number>();
  for (const { rule } of before.findings.filter(severe)) found.set(rule, (found.get(rule) ?? 0) + 1);
  for (const { rule } of after.findings.filter(severe)) found.set(rule, (found.get(rule) ?? 0) - 1);
  return [...found.values()].some((left) => left < 0);
}

/** Identifies a finding, wherever it is. */
const keyOf = ({ rule, message, at }: Finding): string => `${rule} ${message} ${at.text}`;

function without<C extends Checked>(checked: C, barred: ReadonlyMap<string, Harm>): C {
  if (barred.size === 0) return checked;
  const findings = checked.report.findings.map((finding) =>
    withoutFix(finding, finding.fix && barred.get(keyOf(finding))),
  );
  return { ...checked, report: { ...checked.report, findings } };
}
