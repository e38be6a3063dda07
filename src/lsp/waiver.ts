import { isMap, isSeq, parseDocument } from 'yaml';
import { isCalendar } from '../draft/form.js';
import { findFrontMatter } from '../draft/front-matter/read.js';
import type { Edit } from '../rule.js';
import { lineEnd, lineStart } from '../text/span.js';

/** The edit that writes a waiver; the writer adds its reason at `cursor`, an offset in the new text. */
export interface WaiverEdit extends Edit {
  readonly cursor: number;
}

/** Marks the place for the reason while the surrounding text is built. */
const here = '\u{f8ff}';

/**
 * The edit that waives a rule where a finding begins: a comment in Markdown; in plain text, and for findings in the
 * front matter, an entry of `redlint.disable`. Undefined when no waiver can be written: a comment in a cell of a
 * calendar would be published.
 */
export function waiverEdit(source: string, path: string, rule: string, at: number): WaiverEdit | undefined {
  if (isCalendar(path)) return undefined;
  const fenced = findFrontMatter(source);
  const inBody = !fenced || at >= fenced.end;
  const edit =
    inBody && !/\.txt$/i.test(path) ? comment(source, rule, at, fenced?.end ?? 0) : entry(source, rule, fenced);
  const cursor = edit?.text.indexOf(here) ?? -1;
  return edit && cursor >= 0 ? { ...edit, text: edit.text.replace(here, ''), cursor } : undefined;
}

const eolOf = (source: string): string => /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';

/** Above a paragraph or heading, on a separate line; within a list, a quotation or a table, at the end of the line. */
function comment(source: string, rule: string, at: number, bodyStart: number): Edit {
  const first = firstLine(source, at, bodyStart);
  if (first !== undefined) {
    const text = `<!-- redlint-disable-next-line ${rule} -- ${here} -->${eolOf(source)}`;
    return { start: first, end: first, text };
  }
  const line = source.slice(lineStart(source, at), lineEnd(source, at)).replace(/\r$/, '');
  const end = lineStart(source, at) + line.replace(/[ \t]*\|?[ \t]*$/, '').length;
  return { start: end, end, text: ` <!-- redlint-disable-line ${rule} -- ${here} -->` };
}

/**
 * The start of the paragraph of an offset, if a comment above it changes nothing else; undefined inside other blocks.
 */
function firstLine(source: string, at: number, bodyStart: number): number | undefined {
  let start = lineStart(source, at);
  if (/^ {0,3}#{1,6}[ \t]/.test(source.slice(start, start + 12))) return start;
  for (;;) {
    const line = source.slice(start, lineEnd(source, start));
    if (/^(?:[ \t]|[-*+>|][ \t|]|\d{1,9}[.)][ \t]|<)/.test(line)) return undefined;
    const above = start <= bodyStart ? '' : source.slice(lineStart(source, start - 1), start).trim();
    if (above === '' || /^(?:#{1,6} |---$)/.test(above)) return start;
    start = lineStart(source, start - (source.startsWith('\r\n', start - 2) ? 2 : 1));
  }
}

function entry(source: string, rule: string, fenced: ReturnType<typeof findFrontMatter>): Edit | undefined {
  const eol = eolOf(source);
  const lines = (all: readonly string[]) => all.map((line) => line + eol).join('');
  const yaml = ['redlint:', '  disable:', `    - rule: ${rule}`, `      reason: "${here}"`];
  if (!fenced) {
    const start = source.startsWith('\ufeff') ? 1 : 0;
    return { start, end: start, text: lines(['---', ...yaml, '---', '']) };
  }
  const { inner, format } = fenced;
  const text = source.slice(inner.start, inner.end);
  const append = (all: readonly string[]): Edit => ({ start: inner.end, end: inner.end, text: lines(all) });
  if (format === 'toml') {
    const isTaken = /^[ \t]*(?:\[+redlint|redlint[ \t]*[.=])/m.test(text);
    return isTaken && !/^\[\[redlint\.disable\]\]/m.test(text)
      ? undefined
      : append(['[[redlint.disable]]', `rule = "${rule}"`, `reason = "${here}"`]);
  }
  const isTaken = /^["']?redlint["']?[ \t]*:/m.test(text);
  // Keys without fences are lines of one value each.
  if (!isTaken && !/[\r\n]$/.test(text))
    return { start: fenced.start, end: fenced.end, text: `${lines(['---', text, ...yaml])}---` };
  if (!isTaken) return append(yaml);
  const changed = withEntry(text, rule);
  return changed === undefined ? undefined : { ...inner, text: changed.replaceAll(/\r?\n/g, eol) };
}

/** The front matter with one more entry under its `redlint.disable`, comments kept. */
function withEntry(text: string, rule: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const node = document.createNode({ rule, reason: here });
  const given = document.getIn(['redlint', 'disable'], true);
  if (isSeq(given)) given.add(node);
  else if (given === undefined) document.setIn(['redlint', 'disable'], [node]);
  else document.setIn(['redlint', 'disable'], document.createNode([given, node]));
  return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(text) }).replace(here, `"${here}"`);
}
