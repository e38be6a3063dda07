// Precision by what was read, weighted by how often each thing is found.
import { cellOf, grouped } from './draw.mjs';
import { verdicts } from './verdicts.mjs';

const z = 1.959964;

/** Wilson's interval (95 %) of a share seen in so many, which need be no whole number. */
export function wilson(share, count) {
  if (count === 0) return [0, 1];
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const reach = (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

/** What was found and said, cell by cell. */
export function cellsOf(findings, entries, came) {
  return [...grouped(findings, (finding) => cellOf(finding, came(finding))).values()].map((all) => {
    const read = all.map(({ id }) => entries.get(id)).filter((entry) => entry?.verdict);
    const count = (verdict) => read.filter((entry) => entry.verdict === verdict).length;
    const [{ rule, severity, language }] = all;
    const told = { true: count('true'), false: count('false'), doubtful: count('doubtful') };
    const badAdvice = read.filter((entry) => entry.badAdvice).length;
    return { rule, severity, language, found: all.length, read: read.length, ...told, badAdvice };
  });
}

/**
 * Precision over cells: each verdict stands for as many findings as its cell has for each one read; doubtful ones count for
 * neither side. The interval is that of as many even verdicts as these uneven ones are worth (Kish).
 */
export function precisionOf(cells) {
  const sum = (figureOf) => cells.reduce((total, cell) => total + figureOf(cell), 0);
  const weight = ({ found, read }) => (read > 0 ? found / read : 0);
  const decided = (cell) => cell.true + cell.false;
  const total = sum((cell) => weight(cell) * decided(cell));
  const totals = Object.fromEntries(
    ['found', 'read', 'true', 'false', 'doubtful', 'badAdvice'].map((key) => [key, sum((cell) => cell[key])]),
  );
  const unread = sum(({ found, read }) => (read > 0 ? 0 : found));
  if (total === 0) return { ...totals, unread };
  const precision = sum((cell) => weight(cell) * cell.true) / total;
  const worth = total ** 2 / sum((cell) => weight(cell) ** 2 * decided(cell));
  return { ...totals, unread, precision, interval: wilson(precision, worth) };
}

/** What a change did to findings and verdicts, rule by rule: what came, went and stayed, and what readers said of what went. */
export function changesOf(findings, { known, entries }) {
  const now = grouped(findings, ({ rule }) => rule);
  const rules = [...new Set([...Object.keys(known), ...now.keys()])].sort();
  return rules
    .map((rule) => {
      const ids = new Set((now.get(rule) ?? []).map(({ id }) => id));
      const before = new Set(known[rule] ?? []);
      const stayed = [...ids].filter((id) => before.has(id)).length;
      const own = [...entries.values()].filter((entry) => entry.rule === rule);
      const gone = own.filter(({ id, verdict }) => verdict && !ids.has(id));
      const wentAs = (verdict) => gone.filter((entry) => entry.verdict === verdict).length;
      const waiting = own.filter(({ id, verdict }) => !verdict && ids.has(id) && !before.has(id)).length;
      const told = { true: wentAs('true'), false: wentAs('false'), doubtful: wentAs('doubtful') };
      return { rule, came: ids.size - stayed, went: before.size - stayed, stayed, ...told, waiting };
    })
    .filter(({ came, went }) => came + went > 0);
}

/** How the findings that were judged stand now, rule by rule: what readers said of those still there and of those gone. */
export function standingOf(findings, entries) {
  const ids = new Set(findings.map(({ id }) => id));
  const read = [...entries.values()].filter(({ verdict }) => verdict);
  const count = (own, isThere, said) =>
    own.filter(({ id, verdict }) => ids.has(id) === isThere && verdict === said).length;
  return [...grouped(read, ({ rule }) => rule)]
    .sort()
    .map(([rule, own]) => [
      rule,
      ...[true, false].flatMap((isThere) => verdicts.map((said) => count(own, isThere, said))),
    ]);
}
