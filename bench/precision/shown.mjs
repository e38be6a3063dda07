// A finding with its post, to be read.
const before = 700;
const after = 500;
const opening = 350;

/** Text without what a terminal would obey. */
const plain = (text) => text.replace(/[^\P{Cc}\n\t]/gu, '·');

/** The post around a finding, its words between `marks`; the whole post when asked for. */
export function excerptOf({ start, end }, source, { marks: [open, close] = ['⟦', '⟧'], whole = false } = {}) {
  const from = whole ? 0 : Math.max(0, start - before);
  const to = whole ? source.length : Math.min(source.length, end + after);
  const head = from > 0 ? `${plain(source.slice(0, Math.min(opening, from)))}\n[…]\n` : '';
  const around = plain(source.slice(from, start)) + open + plain(source.slice(start, end)) + close;
  return `${head}${around}${plain(source.slice(end, to))}${to < source.length ? '\n[…]' : ''}`;
}

/** What the finding says and proposes, a line each. */
export function sayingOf({ message, suggestions = [], fix = [] }) {
  const texts = fix.map(({ text }) => JSON.stringify(text));
  return [
    plain(message),
    ...(suggestions.length > 0 ? [`Instead: ${plain(suggestions.join(' | '))}`] : []),
    ...(texts.length > 0 ? [`Fix: ${texts.join(', ')}`] : []),
  ];
}

/** A line that says which finding it is. */
export const headOf = ({ number, rule, severity, language, path, line }) =>
  `${number}  ${rule}  ${severity}  ${language}  ${path}:${line}`;

/** Findings with their posts for a reader without this program. */
export function pageOf(findings, readSource) {
  const note = 'A line a finding, parted by tabs: number, true | false | doubtful, - | badadvice, why.';
  const parts = findings.map((finding) =>
    [`##### ${headOf(finding)}`, ...sayingOf(finding), '', excerptOf(finding, readSource(finding.path)).trimEnd()].join(
      '\n',
    ),
  );
  return `${[note, ...parts].join('\n\n')}\n`;
}
