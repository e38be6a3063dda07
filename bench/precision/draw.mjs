// Which findings are read: by chance, but the same for everybody.
import { digestOf } from './findings.mjs';

/** Rule, severity and language, and whether it came with a change: within a cell each finding is as likely to be drawn. */
export const cellOf = ({ rule, severity, language }, came) => JSON.stringify([rule, severity, language, came]);

/** Lists of a key's values, in the order of the first of each. */
export function grouped(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const key = keyOf(value);
    if (groups.has(key)) groups.get(key).push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/**
 * About `count` findings, by the square root of how many each cell has and at least four of each, so that rare rules are read
 * too. Findings for which `isRead` holds count first; the others come in an order that their names and the seed decide, so
 * what is drawn stays drawn when other findings come or go.
 */
export function drawn(findings, { count, seed, isRead = () => false, cell = (finding) => cellOf(finding, false) }) {
  const cells = [...grouped(findings, cell).values()];
  const roots = cells.reduce((sum, { length }) => sum + Math.sqrt(length), 0);
  return cells.flatMap((all) => {
    const share = Math.max(4, Math.round((count * Math.sqrt(all.length)) / roots));
    const rank = new Map(all.map((finding) => [finding, (isRead(finding) ? ' ' : '') + digestOf(seed, finding.id)]));
    return all.sort((a, b) => (rank.get(a) < rank.get(b) ? -1 : 1)).slice(0, share);
  });
}

/** Rule by rule and post by post, as they are read best. */
export const inReadingOrder = (findings) =>
  findings.sort((a, b) => compare(a.rule, b.rule) || compare(a.path, b.path) || a.start - b.start);

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
