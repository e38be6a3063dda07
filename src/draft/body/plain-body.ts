import type { Range } from '../../text/ranges.js';
import { spanOf } from '../../text/span.js';
import type { Unseen } from '../media.js';
import { isNumbering } from '../thread.js';
import type { Block, Body } from './body.js';
import { yieldOf } from './template-names.js';
import { findTemplates } from './templates.js';

const item = /^[ \t]*(?:[-–—*•·●○▪▫◦‣►▸✓✔➢➤+][ \t\u00a0]+|\p{Nd}{1,2}[.)º]-?[ \t]+|\p{Ll}\)[ \t]+)/u;

/** The body of a plain text from `from` on: its only syntax is blank lines, list items and thread dividers. */
export function plainBody(source: string, from: number): Body {
  const blocks: Block[] = [];
  const text: Range[] = [];
  const dividers: Range[] = [];
  let open: { start: number; end: number; type: Block['type'] } | undefined;
  for (const line of linesOf(source, from)) {
    const written = source.slice(line.start, line.end);
    const marker = item.exec(written);
    const divides = /^[ \t]*-{3,}[ \t]*$/.test(written) || isNumbering(written);
    if (divides) dividers.push(line);
    if (divides || written.trim() === '') open = undefined;
    if (divides || written.trim() === '') continue;
    const start = line.start + (marker?.[0].length ?? 0);
    text.push({ start, end: line.end });
    if (!open || marker) {
      open = { start, end: line.end, type: marker ? 'item' : 'text' };
      blocks.push(open);
    } else open.end = line.end;
  }
  const none = { references: [], breaks: [], links: [], images: [], videos: [], bold: [], verbatim: [] };
  return { text, blocks, dividers, ...none, comments: [], unseen: templatesIn(source, from), hidden: [], foreign: [] };
}

/** What a mailing or a form fills in: `{{ name }}`. */
const templatesIn = (source: string, from: number): Unseen[] =>
  findTemplates(source, from)
    .filter(
      (template) => yieldOf(source, template) === 'words' && !/^[[:{<](?![{%])/.test(source.slice(template.start)),
    )
    .map(({ start, end }) => ({ ...spanOf(source, start, end), kind: 'template' }));

function* linesOf(source: string, from: number): Generator<Range> {
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = from;
  let start = from;
  for (let match = breaks.exec(source); match; match = breaks.exec(source)) {
    yield { start, end: match.index };
    start = breaks.lastIndex;
  }
  yield { start, end: source.length };
}
