import type { Report, Unread, Verdict } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import type { Format, View } from '../format.js';
import { calendarFacts, noteText } from '../said/calendar.js';
import { byReason, bySeverityOf, foundIn, type ShownFinding, totalsOf, verdictOf } from '../said/found.js';
import { notesOf } from '../said/notes.js';
import { principlesOf } from '../said/sentence.js';
import { summaryOf } from '../said/summary.js';
import { copiesOf } from './copies.js';
import { byDraft, type FoundInDraft, foldOf } from './drafts.js';
import { inline, size } from './inline.js';

/** Size of a comment in bytes: GitHub accepts 65,536 characters. */
const comment = 60_000;
/** Drafts that a screen has room for; the others are folded together. */
const mostOnScreen = 15;
/** A comment with no more rows than this is not folded. */
const mostOpen = 5;
const mostNotes = 20;
/** Notes on what was not checked that a screen has room for. */
const mostOpenNotes = 3;
const marks: Readonly<Record<Verdict, string>> = { pass: '✅', known: '=', review: '⚠️', fail: '❌', unchecked: '–' };

/**
 * A comment for a pull request, at most a screen until it is unfolded: totals, the seven principles, each draft with
 * its findings, and the reasons.
 */
export const markdown: Format = (reports, view, unread) => [markdownWithin(reports, view, comment, unread)];

/** The same in at most `limit` bytes: the rest is only counted. */
export function markdownWithin(
  reports: readonly Report[],
  view: View,
  limit: number,
  unread: readonly Unread[] = [],
): string {
  const found = foundIn(reports, view).sort(bySeverityOf);
  const head = fitting(
    [
      `## ${view.tool.name}`,
      '',
      ...summaryOf(totalsOf(reports, unread), view),
      '',
      ...notesIn(reports, unread, view),
      ...reports.flatMap((report) => [...wholeOf(report, view), ...copiesOf(report, view)]),
    ],
    limit / 3,
  );
  if (found.length === 0) return head;
  const start = `${head}\n${principlesTable(reports, view)}\n`;
  const reasons = reasonsOf(found, view, limit / 3);
  return start + draftsWithin(byDraft(found, view), view, limit - size(start) - size(reasons)) + reasons;
}

/** As many lines as have room. */
function fitting(lines: readonly string[], room: number): string {
  let left = room;
  const isLast = (line: string) => {
    left -= size(line) + 1;
    return left < 0;
  };
  const end = lines.findIndex(isLast);
  return end < 0 ? lines.join('\n') : `${lines.slice(0, end).join('\n')}\n…\n`;
}

function notesIn(reports: readonly Report[], unread: readonly Unread[], view: View): string[] {
  const faults = unread.slice(0, mostNotes).map(({ mistake }) => `- ❌ ${inline(mistake.in(view.locale))}`);
  const others = unread.length > mostNotes ? unread : [];
  const notes = notesOf(reports, others, view).map(({ message }) => `- ℹ️ ${inline(message)}`);
  if (notes.length <= mostOpenNotes + 1) return faults.length + notes.length > 0 ? [...faults, ...notes, ''] : [];
  const more = notes.slice(mostOpenNotes);
  const summary = say(view.locale, 'report.more_notes', { n: more.length });
  // One piece: what is cut for room must not lose its end.
  const fold = `\n<details>\n<summary>${summary}</summary>\n\n${more.join('\n')}\n\n</details>`;
  return [...faults, ...notes.slice(0, mostOpenNotes), fold, ''];
}

function principlesTable(reports: readonly Report[], view: View): string {
  const principles = principlesOf(view);
  return [
    `| ${principles.map(({ number, short }) => inline(`${number} ${short}`)).join(' | ')} |`,
    `|${' :-: |'.repeat(principles.length)}`,
    `| ${principles.map(({ id }) => marks[verdictOf(reports, id)]).join(' | ')} |`,
    '',
  ].join('\n');
}

/** The first drafts one by one, the others in one fold. */
function draftsWithin(drafts: readonly FoundInDraft[], view: View, room: number): string {
  const t = (key: string, slots = {}) => say(view.locale, `report.${key}`, slots);
  const isOpen = drafts.reduce((sum, { rows }) => sum + rows.length, 0) <= mostOpen;
  const rest = (n: number) => `\n${t('rest', { n })}\n`;
  const others = (n: number) => `\n<details>\n<summary>${t('more_drafts', { n })}</summary>\n\n`;
  const end = '\n</details>\n';
  let left = room - size(rest(drafts.length * 1000)) - size(others(drafts.length)) - size(end);
  const folds: string[] = [];
  for (const draft of drafts) {
    const fold = foldOf(draft, view, left, isOpen);
    if (fold === undefined) break;
    folds.push(fold);
    left -= size(fold) + 1;
  }
  const first = folds.slice(0, mostOnScreen).join('\n');
  const more = folds.slice(mostOnScreen);
  const folded = more.length > 0 ? `${others(more.length)}${more.join('\n')}${end}` : '';
  const cut = drafts.slice(folds.length).reduce((sum, { found }) => sum + found.length, 0);
  return `${first}${folded}${cut > 0 ? rest(cut) : ''}`;
}

/** The notes on a calendar as a whole. */
function wholeOf({ path, calendar }: Report, { locale }: View): string[] {
  if (!calendar || calendar.notes.length === 0) return [];
  const lines = calendar.notes.map((note) => `- 📅 ${inline(noteText(note, locale))}`);
  const facts = inline(`${path} · ${calendarFacts(calendar, locale)}`);
  return [`**${say(locale, 'report.calendar_heading')}** · ${facts}`, '', ...lines, ''];
}

function reasonsOf(found: readonly ShownFinding[], view: View, room: number): string {
  const lines = byReason(found).map((rules) => {
    const names = rules.map(({ finding }) => `**${inline(finding.rule)}**`).join(', ');
    const { why = '', principle } = rules[0] ?? {};
    const of = principle && say(view.locale, 'report.principle', { number: principle.number, id: principle.id });
    return `- ${names} · ${inline(why)}${of ? ` (${inline(of)})` : ''}`;
  });
  const head = say(view.locale, 'report.why_heading');
  return `\n<details>\n<summary>${head}</summary>\n\n${fitting(lines, room - size(head) - 60)}\n\n</details>\n`;
}
