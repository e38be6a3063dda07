// Precision of the findings read, weighted by how often each kind is found.
import { cellOf, type Drawable, grouped } from './draw.js';
import { type Book, type Entries, type Entry, type Verdict, verdicts } from './verdicts.js';

const z = 1.959964;

export type Interval = readonly [from: number, to: number];

/** Wilson's interval (95 %) of a share in `count`, which may be fractional. */
export function wilson(share: number, count: number): Interval {
  if (count === 0) return [0, 1];
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const reach = (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

/** How many findings there are, how many were read, and the verdicts on these. */
export type Counts = Readonly<Record<'found' | 'read' | 'badAdvice' | Verdict, number>>;
export interface Cell extends Counts, Omit<Drawable, 'id'> {}

/** Counts of findings and verdicts, cell by cell. */
export function cellsOf(findings: readonly Drawable[], entries: Entries, came: (finding: Drawable) => boolean): Cell[] {
  return [...grouped(findings, (finding) => cellOf(finding, came(finding))).values()].map((all) => {
    const read = all.flatMap(({ id }) => entries.get(id) ?? []).filter(({ verdict }) => verdict);
    const count = (verdict: Verdict) => read.filter((entry) => entry.verdict === verdict).length;
    const { rule, severity, language } = all[0]!;
    const told = { true: count('true'), false: count('false'), doubtful: count('doubtful') };
    const badAdvice = read.filter((entry) => entry.badAdvice).length;
    return { rule, severity, language, found: all.length, read: read.length, ...told, badAdvice };
  });
}

export interface Precision extends Counts {
  /** Findings of cells in which none was read. */
  readonly unread: number;
  readonly precision?: number;
  readonly interval?: Interval;
}

/**
 * Precision over cells: each verdict represents as many findings as its cell has for each one read; doubtful ones count
 * for neither side. The interval uses the effective sample size of the unequal weights (Kish).
 */
export function precisionOf(cells: readonly Counts[]): Precision {
  const sum = (figureOf: (cell: Counts) => number) => cells.reduce((total, cell) => total + figureOf(cell), 0);
  const weight = ({ found, read }: Counts) => (read > 0 ? found / read : 0);
  const decided = (cell: Counts) => cell.true + cell.false;
  const total = sum((cell) => weight(cell) * decided(cell));
  const totals = {
    found: sum(({ found }) => found),
    read: sum(({ read }) => read),
    true: sum((cell) => cell.true),
    false: sum((cell) => cell.false),
    doubtful: sum(({ doubtful }) => doubtful),
    badAdvice: sum(({ badAdvice }) => badAdvice),
  };
  const unread = sum(({ found, read }) => (read > 0 ? 0 : found));
  if (total === 0) return { ...totals, unread };
  const precision = sum((cell) => weight(cell) * cell.true) / total;
  const worth = total ** 2 / sum((cell) => weight(cell) ** 2 * decided(cell));
  return { ...totals, unread, precision, interval: wilson(precision, worth) };
}

/**
 * The findings of a rule that came, went and stayed, the verdicts on those that went, and how many that came are still
 * to be read.
 */
export interface Change extends Readonly<Record<'came' | 'went' | 'stayed' | 'waiting' | Verdict, number>> {
  readonly rule: string;
}

/**
 * The effect of a change on findings and verdicts, rule by rule: what came, went and stayed, and the verdicts on what
 * went.
 */
export function changesOf(
  findings: readonly Drawable[],
  { known = {}, entries }: Pick<Book, 'known' | 'entries'>,
): Change[] {
  const now = grouped(findings, ({ rule }) => rule);
  const rules = [...new Set([...Object.keys(known), ...now.keys()])].sort();
  return rules
    .map((rule) => {
      const ids = new Set((now.get(rule) ?? []).map(({ id }) => id));
      const before = new Set(known[rule] ?? []);
      const stayed = [...ids].filter((id) => before.has(id)).length;
      const own = [...entries.values()].filter((entry) => entry.rule === rule);
      const gone = own.filter(({ id, verdict }) => verdict && !ids.has(id));
      const wentAs = (verdict: Verdict) => gone.filter((entry) => entry.verdict === verdict).length;
      const waiting = own.filter(({ id, verdict }) => !verdict && ids.has(id) && !before.has(id)).length;
      const told = { true: wentAs('true'), false: wentAs('false'), doubtful: wentAs('doubtful') };
      return { rule, came: ids.size - stayed, went: before.size - stayed, stayed, ...told, waiting };
    })
    .filter(({ came, went }) => came + went > 0);
}

/** A rule with counts: each verdict on findings still there, and on those gone. */
export type Standing = readonly [rule: string, ...counts: number[]];

/** The current state of judged findings, rule by rule: the verdicts on those still there and on those gone. */
export function standingOf(findings: readonly Drawable[], entries: Entries): Standing[] {
  const ids = new Set(findings.map(({ id }) => id));
  const read = [...entries.values()].filter(({ verdict }) => verdict);
  const count = (own: readonly Entry[], isThere: boolean, said: Verdict) =>
    own.filter(({ id, verdict }) => ids.has(id) === isThere && verdict === said).length;
  return [...grouped(read, ({ rule }) => rule)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, own]) => [
      rule,
      ...[true, false].flatMap((isThere) => verdicts.map((said) => count(own, isThere, said))),
    ]);
}
