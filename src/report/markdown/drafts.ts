import { say } from '../../messages/messages.js';
import { severities } from '../../registry/severity.js';
import { grouped } from '../../text/grouped.js';
import type { View } from '../format.js';
import { bySeverityOf, inPiece, type ShownFinding, whereOf } from '../said/found.js';
import { proposalOf } from '../said/proposal.js';
import { pageOf } from '../said/sentence.js';
import { shorten } from '../terminal/width.js';
import { visible } from '../visible.js';
import { inHtml, inline, size, target } from './inline.js';

/** Rows of one draft, and places of one row: what is beyond them is counted. */
const mostRows = 40;
const mostPlaces = 10;
/** Columns of a proposed text in a cell. */
const proposed = 80;
const signs = { error: '❌', warning: '⚠️', suggestion: '💡' } as const;

/** What is said of a draft: findings that say the same are one row. */
export interface FoundInDraft {
  readonly found: readonly ShownFinding[];
  /** Most severe first. */
  readonly rows: readonly Row[];
}

interface Row {
  readonly all: readonly ShownFinding[];
  readonly what: string;
}

/** The findings by draft: the draft with the most errors first, then with the most warnings. */
export function byDraft(found: readonly ShownFinding[], view: View): FoundInDraft[] {
  const drafts = grouped(found, ({ report }) => report);
  const times = (one: FoundInDraft, severity: string) =>
    one.found.filter(({ finding }) => finding.severity === severity).length;
  return [...drafts.values()]
    .map((own) => ({ found: own, rows: rowsOf(own.toSorted(bySeverityOf), view) }))
    .sort((a, b) => severities.reduce((order, one) => order || times(b, one) - times(a, one), 0));
}

function rowsOf(found: readonly ShownFinding[], view: View): Row[] {
  const said = found.map((one) => ({ one, what: sayingOf(one, view) }));
  const rows = grouped(said, ({ one: { finding }, what }) => `${finding.severity} ${finding.rule} ${what}`);
  return [...rows.values()].map((same) => ({ all: same.map(({ one }) => one), what: same[0]?.what ?? '' }));
}

/** Sentence and remedy. */
function sayingOf(found: ShownFinding, view: View): string {
  const proposal = proposalOf(found, view.locale, (text) => shorten(visible(text), proposed));
  return inline(found.sentence) + (proposal ? `<br>${inline(`${proposal.label}: ${proposal.text}`)}` : '');
}

/** A draft as a fold with a table, of at most `room` bytes; undefined where not even one row has room. */
export function foldOf(draft: FoundInDraft, view: View, room: number, isOpen: boolean): string | undefined {
  const t = (key: string, slots = {}) => say(view.locale, `report.${key}`, slots);
  const { found, rows } = draft;
  const head = [
    `<details${isOpen ? ' open' : ''}>`,
    `<summary>${summaryOf(found, t)}</summary>`,
    '',
    `| | ${t('where')} | ${t('what')} | ${t('rule')} |`,
    '| :-: | :-- | :-- | :-- |',
  ];
  const end = (n: number) => `${n > 0 ? `\n${t('rest_here', { n })}\n` : ''}\n</details>\n`;
  let left = room - size(head.join('\n')) - size(end(found.length)) - 2;
  const lines: string[] = [];
  let shown = 0;
  for (const row of rows.slice(0, mostRows)) {
    const line = lineOf(row, view);
    left -= size(line) + 1;
    if (left < 0) break;
    lines.push(line);
    shown += row.all.length;
  }
  return shown === 0 ? undefined : `${[...head, ...lines].join('\n')}\n${end(found.length - shown)}`;
}

/** `posts/a.md · 2 errors, 1 warning`, as HTML: hosts read no Markdown in a summary. */
function summaryOf(found: readonly ShownFinding[], t: (key: string, slots?: object) => string): string {
  const counts = severities
    .map((severity) => ({ severity, n: found.filter(({ finding }) => finding.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => `${signs[severity]} ${t(`n_${severity}`, { n })}`);
  return `<b>${inHtml(found[0]?.report.path ?? '')}</b> · ${counts.join(', ')}`;
}

function lineOf({ all, what }: Row, view: View): string {
  const [first] = all as [ShownFinding];
  const page = pageOf(first.finding, view);
  const id = inline(first.finding.rule);
  const rule = page === undefined ? id : `[${id}](${target(page)})`;
  const { severity } = first.finding;
  return `| ${signs[severity]} ${say(view.locale, `report.${severity}`)} | ${placesOf(all, view)} | ${what} | ${rule} |`;
}

/** Lines, each once, with links where the host is known; of a calendar its cells. */
function placesOf(all: readonly ShownFinding[], view: View): string {
  const places = all.map(({ report, finding, from, to }) => {
    const place = inline(whereOf(report, finding, from, view.locale) || inPiece(finding, String(from.line)));
    const url = view.sourceOf?.(report.path, from.line, to.line);
    return url === undefined ? place : `[${place}](${target(url)})`;
  });
  const each = [...new Set(places)];
  const n = each.length - mostPlaces;
  const some = each.slice(0, mostPlaces).join(', ');
  return n > 0 ? say(view.locale, 'report.more_places', { places: some, n }) : some;
}
