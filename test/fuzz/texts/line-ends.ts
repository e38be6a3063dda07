import type { Finding } from '../../../src/lint/report.js';
import type { CheckedPost } from '../../../src/run/lint-post.js';
import type { Note } from '../kind.js';

/**
 * A text that says the same as another, and the offset in the other of each of its offsets; absent = offsets are not
 * compared.
 */
interface Variant {
  readonly name: string;
  readonly text: string;
  readonly offsetOf?: (offset: number) => number;
}

/** A text (with LF only) as other systems, editors and keyboards would write it. */
export function variantsOf(text: string): Variant[] {
  const bare = text.replace(/\n+$/, '');
  const composed = text.normalize('NFC');
  return [
    { name: 'crlf', text: text.replaceAll('\n', '\r\n'), offsetOf: (at) => at + breaksBefore(text, at) },
    { name: 'cr', text: text.replaceAll('\n', '\r'), offsetOf: (at) => at },
    ...(text.startsWith('\ufeff') ? [] : [{ name: 'bom', text: `\ufeff${text}`, offsetOf: (at: number) => at + 1 }]),
    ...(bare === text ? [{ name: 'final-line-break', text: `${text}\n`, offsetOf: (at: number) => at }] : []),
    ...(composed === text && text.normalize('NFD') !== text ? [{ name: 'nfd', text: text.normalize('NFD') }] : []),
  ];
}

const breaksBefore = (text: string, end: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
};

/** Notes findings in only one of two texts that say the same, and verdicts that differ. */
export function checkAlike(one: CheckedPost, other: CheckedPost, { name, offsetOf }: Variant, note: Note): void {
  for (const what of ['language', 'kind'] as const)
    if (one.report[what] !== other.report[what])
      note(`other-${what}`, name, `${one.report[what]} → ${other.report[what]}`);
  const keyOf = (finding: Finding, map?: (at: number) => number): string => {
    const { rule, severity, at } = finding;
    const place = map ? `${map(at.start)}–${map(at.end)}` : at.text.replace(/\r\n?/g, '\n').normalize('NFC');
    return `${rule} ${severity} ${finding.message} ${JSON.stringify(offsetOf ? place : place.trim())}`;
  };
  const expected = one.report.findings.map((finding) => keyOf(finding, offsetOf));
  const seen = other.report.findings.map((finding) => keyOf(finding, offsetOf && ((at) => at)));
  const lost = expected.find((key) => !seen.includes(key));
  const added = seen.find((key) => !expected.includes(key));
  if (lost !== undefined) note(`lost-by-${name}`, ruleOf(lost), `${lost}; instead: ${added ?? 'nothing'}`);
  else if (added !== undefined) note(`added-by-${name}`, ruleOf(added), added);
}

const ruleOf = (key: string): string => key.slice(0, key.indexOf(' '));
