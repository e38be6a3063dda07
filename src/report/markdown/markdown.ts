import type { Report, Unread, Verdict } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import type { Format, View } from '../format.js';
import { calendarFacts, calendarSentence, rowsText } from '../said/calendar.js';
import { byReason, bySeverityOf, foundIn, type ShownFinding, totalsOf, verdictOf } from '../said/found.js';
import { notesOf, unreadNotes } from '../said/notes.js';
import { proposalOf } from '../said/proposal.js';
import { pageOf, principlesOf } from '../said/sentence.js';
import { summaryOf } from '../said/summary.js';
import { shorten } from '../terminal/width.js';
import { visible } from '../visible.js';

/** Size of a comment in bytes: GitHub accepts 65,536 characters. */
const comment = 60_000;
/** Width of a proposed text in a cell, in columns. */
const proposed = 80;
const marks: Readonly<Record<Verdict, string>> = { pass: '✅', known: '=', review: '⚠️', fail: '❌', unchecked: '–' };
const signs = { error: '❌', warning: '⚠️', suggestion: '💡' } as const;

/** A comment for a pull request: totals, the seven principles, the findings as a table, most severe first, and the reasons. */
export const markdown: Format = (reports, view, unread) => [markdownWithin(reports, view, comment, unread)];

/** The same in at most `limit` bytes: the rest is only counted. */
export function markdownWithin(
  reports: readonly Report[],
  view: View,
  limit: number,
  unread: readonly Unread[] = [],
): string {
  const t = (key: string, slots = {}) => say(view.locale, `report.${key}`, slots);
  const found = foundIn(reports, view).sort(bySeverityOf);
  const head = [`## ${view.tool.name}`, '', ...summaryOf(totalsOf(reports, unread), view), ''];
  const failed = unreadNotes(unread, view.locale);
  const notes = [
    ...failed.slice(0, 20).map(({ message }) => `- ❌ ${inline(message)}`),
    ...notesOf(reports, failed.length > 20 ? unread : [], view).map(({ message }) => `- ℹ️ ${inline(message)}`),
  ];
  if (notes.length > 0) head.push(...notes, '');
  head.push(...reports.flatMap((report) => wholeOf(report, view)));
  if (found.length === 0) return `${head.join('\n')}`;
  const principles = principlesOf(view);
  head.push(
    `| ${principles.map(({ number, short }) => inline(`${number} ${short}`)).join(' | ')} |`,
    `|${' :-: |'.repeat(principles.length)}`,
    `| ${principles.map(({ id }) => marks[verdictOf(reports, id)]).join(' | ')} |`,
    '',
    `| | ${t('where')} | ${t('what')} | ${t('rule')} |`,
    '| :-: | :-- | :-- | :-- |',
  );
  const reasons = reasonsOf(found, view);
  const rest = (n: number) => `\n${t('rest', { n })}\n`;
  let room = limit - size(head.join('\n')) - size(reasons) - size(rest(found.length));
  const rows: string[] = [];
  for (const one of found) {
    const row = rowOf(one, view, t(one.finding.severity));
    room -= size(row) + 1;
    if (room < 0) break;
    rows.push(row);
  }
  const left = found.length - rows.length;
  return `${[...head, ...rows].join('\n')}\n${left > 0 ? rest(left) : ''}${reasons}`;
}

/** The notes on a calendar as a whole. */
function wholeOf({ path, calendar }: Report, { locale }: View): string[] {
  if (!calendar || calendar.notes.length === 0) return [];
  const lines = calendar.notes.map(
    (note) => `- 📅 ${inline(`${calendarSentence(note, locale)} (${rowsText(note, locale)})`)}`,
  );
  const facts = inline(`${path} · ${calendarFacts(calendar, locale)}`);
  return [`**${say(locale, 'report.calendar_heading')}** · ${facts}`, '', ...lines, ''];
}

const size = (text: string): number => Buffer.byteLength(text);

function rowOf(found: ShownFinding, view: View, severity: string): string {
  const { report, finding, from, message } = found;
  const place = `${inline(report.path)}:${from.line}:${from.column}`;
  const page = pageOf(finding, view)?.replace(/[()|\s]/g, encodeURIComponent);
  const rule = page === undefined ? inline(finding.rule) : `[${inline(finding.rule)}](${page})`;
  const proposal = proposalOf(found, view.locale, (text) => shorten(visible(text), proposed));
  const notes = inline(message) + (proposal ? `<br>${inline(`${proposal.label}: ${proposal.text}`)}` : '');
  return `| ${signs[finding.severity]} ${severity} | ${place} | ${notes} | ${rule} |`;
}

function reasonsOf(found: readonly ShownFinding[], view: View): string {
  const lines = byReason(found).map((rules) => {
    const names = rules.map(({ finding }) => `**${inline(finding.rule)}**`).join(', ');
    const { why = '', principle } = rules[0] ?? {};
    const of = principle && say(view.locale, 'report.principle', { number: principle.number, id: principle.id });
    return `- ${names} · ${inline(why)}${of ? ` (${inline(of)})` : ''}`;
  });
  const head = say(view.locale, 'report.why_heading');
  return `\n<details>\n<summary>${head}</summary>\n\n${lines.join('\n')}\n\n</details>\n`;
}

/**
 * A text escaped so that Markdown shows exactly that text: no formatting, no HTML, no link, no mention of a user, no
 * issue number.
 */
const inline = (text: string): string =>
  visible(text)
    .replace(/[\\`*_{}[\]()<>~|&!$]/g, '\\$&')
    .replace(/[@#]|:(?=\S)|www(?=\.)/gi, '$&<!-- -->')
    .replace(/^([-+=]|\d+(?=[.)]))/, '\\$1');
