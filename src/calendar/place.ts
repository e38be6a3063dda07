import { withoutEdits } from '../lint/by-hand.js';
import type { Finding } from '../lint/report.js';
import { lastAt } from '../text/ranges.js';
import { type Span, spanOf } from '../text/span.js';
import type { PostCell } from './facts.js';
import { letter } from './names.js';
import type { SheetPost } from './post.js';
import { placeIn, type Sheet, writtenIn } from './sheet.js';

/** The text of a file, and of one sheet in it how its cells are divided and its columns named. */
export interface Paper extends Pick<Sheet, 'name' | 'delimiter'> {
  readonly source: string;
  readonly names: readonly string[];
  /** What the column of waivers takes for a rule; undefined for one that is never waived. */
  readonly waiverOf: (rule: string) => string | undefined;
}

/**
 * The place in the file of a span of a post, and its cell; a span that is in no cell concerns the whole post and points
 * to its text.
 */
export function placeOf(
  post: SheetPost,
  at: Span,
  { source }: Paper,
): { readonly at: Span; readonly inside: PostCell } {
  const inside = cellAt(post, at);
  if (!inside) {
    const { cell } = post.main;
    const end = cell.text.search(/[\r\n]|$/);
    return { at: spanOf(source, cell.start, placeIn(cell, end)), inside: post.main };
  }
  const inCell = (offset: number) => placeIn(inside.cell, Math.min(offset - inside.start, inside.cell.text.length));
  return { at: spanOf(source, inCell(at.start), inCell(at.end)), inside };
}

/**
 * A front matter entry of a picture goes in the waiver column: a sheet has no other place for it, so that the picture
 * of a rule that is never waived needs a draft. The slot `waiver` is then 1: other keys are no way out there either. A
 * fault in a key is a fault in its column.
 */
function inWaiverColumn(
  { rule, principle, data }: Pick<Finding, 'rule' | 'principle' | 'data'>,
  column: string,
  waiverOf: Paper['waiverOf'],
): Finding['data'] {
  const entry = waiverOf(rule);
  const way: Finding['data'] =
    entry === undefined
      ? { where: { term: 'draft' } }
      : { entry, where: { term: 'column' }, ...(data.waiver !== undefined && { waiver: 1 }) };
  return {
    ...withoutEdits(data),
    ...(data.entry !== undefined && way),
    ...(data.key !== undefined && principle === null && { key: column }),
  };
}

/** The cell in which a span begins; undefined when it concerns the whole post. */
const cellAt = ({ cells }: SheetPost, { start }: Pick<Span, 'start'>): PostCell | undefined =>
  cells[lastAt(cells, start)];

/**
 * A finding in a post as a finding in the file, with places and edits in the raw cells. An edit that a cell cannot hold
 * is left out.
 */
export function inFile(finding: Finding, post: SheetPost, paper: Paper): Finding {
  const { fix, suggest, waived, ...rest } = finding;
  const { at, inside } = placeOf(post, finding.at, paper);
  const edits = fix?.map((edit) => {
    const own = cellAt(post, edit);
    const text = own && edit.end <= own.start + own.cell.text.length && writtenIn(own.cell, edit.text, paper.delimiter);
    const place = (offset: number) => placeIn((own as PostCell).cell, offset - (own as PostCell).start);
    return typeof text === 'string' ? { start: place(edit.start), end: place(edit.end), text } : undefined;
  });
  const texts = suggest?.flatMap((text) => writtenIn(inside.cell, text, paper.delimiter) ?? []);
  const column = paper.names[inside.column] as string;
  return {
    ...rest,
    data: inWaiverColumn(rest, column, paper.waiverOf),
    at,
    cell: { row: post.row.number, column, ...inWorkbook(paper, post, inside) },
    ...(edits?.every((edit) => edit !== undefined) && { fix: edits }),
    ...(texts && texts.length > 0 && { suggest: texts }),
    ...(waived && { waived: { ...waived, at: placeOf(post, waived.at, paper).at } }),
  };
}

/** How people name a cell of a workbook: by its sheet, and its letters and row. */
const inWorkbook = ({ name }: Paper, { row }: SheetPost, { column }: PostCell) =>
  name === undefined ? {} : { sheet: name, name: `${letter(column)}${row.number}` };
