// A finding with its post, for reading.
import type { PostFinding } from './findings.js';
import type { Entry } from './verdicts.js';

/** A drawn finding, as in the build's report. */
export type Shown = Entry & PostFinding;

const before = 700;
const after = 500;
const opening = 350;

/** Text without terminal control characters. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '·');

interface ExcerptOptions {
  readonly marks?: readonly [open: string, close: string];
  readonly whole?: boolean;
}

/** The post around a finding, its words between `marks`; the whole post when asked for. */
export function excerptOf(
  { start, end }: Pick<Shown, 'start' | 'end'>,
  source: string,
  { marks: [open, close] = ['⟦', '⟧'], whole = false }: ExcerptOptions = {},
): string {
  const from = whole ? 0 : Math.max(0, start - before);
  const to = whole ? source.length : Math.min(source.length, end + after);
  const head = from > 0 ? `${plain(source.slice(0, Math.min(opening, from)))}\n[…]\n` : '';
  const around = plain(source.slice(from, start)) + open + plain(source.slice(start, end)) + close;
  return `${head}${around}${plain(source.slice(end, to))}${to < source.length ? '\n[…]' : ''}`;
}

/** What the finding says and proposes, one line each. */
export function sayingOf({ message, suggestions = [], fix = [] }: Shown): string[] {
  const texts = fix.map(({ text }) => JSON.stringify(text));
  return [
    plain(message),
    ...(suggestions.length > 0 ? [`Instead: ${plain(suggestions.join(' | '))}`] : []),
    ...(texts.length > 0 ? [`Fix: ${texts.join(', ')}`] : []),
  ];
}

/** A line that identifies the finding. */
export const headOf = ({ number, rule, severity, language, path, line }: Shown): string =>
  `${number}  ${rule}  ${severity}  ${language}  ${path}:${line}`;

/** Findings with their posts for a reader without this program. */
export function pageOf(findings: readonly Shown[], readSource: (path: string) => string): string {
  const note = 'A line a finding, parted by tabs: number, true | false | doubtful, - | badadvice, why.';
  const parts = findings.map((finding) =>
    [`##### ${headOf(finding)}`, ...sayingOf(finding), '', excerptOf(finding, readSource(finding.path)).trimEnd()].join(
      '\n',
    ),
  );
  return `${[note, ...parts].join('\n\n')}\n`;
}
