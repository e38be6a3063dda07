import { Chalk } from 'chalk';
import { counts, type Report, type Unread } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { networkTitle } from '../../network/network.js';
import type { Format } from '../format.js';
import { calendarFacts, cellName, noteText } from '../said/calendar.js';
import { foundIn, isPartly, knownIn, type ShownFinding, totalsOf, unshownIn } from '../said/found.js';
import { codeOrName } from '../said/language-name.js';
import { notesOf } from '../said/notes.js';
import { summaryOf } from '../said/summary.js';
import { visible, visibleLines } from '../visible.js';
import { findingText } from './pretty-finding.js';
import { scorecard } from './scorecard.js';
import type { Page } from './terminal.js';
import { wrap } from './width.js';

/** For people at a terminal: each draft with its findings in place, reasons, the seven principles, and a summary. */
export const pretty: Format = function* (reports, view, unread = []) {
  const reasons = new Set<string>();
  const page: Page = {
    view,
    paint: new Chalk({ level: view.color ? 1 : 0 }),
    width: Math.max(40, view.width),
    t: (key, slots = {}) => say(view.locale, `report.${key}`, slots),
    wasShown: (why) => reasons.size === reasons.add(why).size,
  };
  for (const report of reports) {
    const text = draftText(report, page);
    if (text !== undefined) yield `${text}\n\n`;
    const whole = report.calendar && wholeOf(report, page);
    if (whole !== undefined) yield `${whole}\n\n`;
    const copies = copiesOf(report, page);
    if (copies !== undefined) yield `${copies}\n\n`;
  }
  yield `${closing(reports, unread, page)}\n`;
};

function draftText(report: Report, page: Page): string | undefined {
  const found = foundIn([report], page.view);
  if (found.length > 0) {
    const place = widest(found, ({ from }) => `${from.line}:${from.column}`);
    const severity = widest(found, ({ finding }) => page.t(finding.severity));
    const findings = found.map((one) => findingText(one, page, { place, severity }));
    return [headOf(report, page, found), findings.join('\n\n'), '', scorecard([report], page)].join('\n');
  }
  return page.view.showFiles ? headOf(report, page, found) : undefined;
}

/** The notes on a calendar as a whole. */
function wholeOf({ path, calendar }: Report, { paint, view, width, t }: Page): string | undefined {
  if (!calendar || calendar.notes.length === 0) return undefined;
  const title = `${paint.bold(t('calendar_heading'))} ${paint.dim(`· ${visible(path)} · ${calendarFacts(calendar, view.locale)}`)}`;
  const notes = calendar.notes.flatMap((note) => {
    return wrap(visible(noteText(note, view.locale)), Math.min(width, 110) - 4).map(
      (line, i) => `  ${i === 0 ? paint.cyan('·') : ' '} ${line}`,
    );
  });
  return [title, ...notes].join('\n');
}

/** The corrected texts of a workbook. */
function copiesOf({ path, calendar }: Report, { paint, width, t }: Page): string | undefined {
  const copies = calendar?.copies ?? [];
  if (copies.length === 0) return undefined;
  const title = `${paint.bold(t('copies_heading'))} ${paint.dim(`· ${visible(path)}`)}`;
  const cells = copies.map(
    (cell) => `  ${paint.cyan(visible(cellName(cell)))}\n${visibleLines(cell.text).replace(/^/gm, '    ')}`,
  );
  return [title, ...wrap(t('copies_why'), width), ...cells].join('\n');
}

const widest = (found: readonly ShownFinding[], text: (one: ShownFinding) => string): number =>
  found.reduce((most, one) => Math.max(most, text(one).length), 0);

/** Path, language, kind (unless it is a plain notice) and networks. */
function headOf(report: Report, { paint, view, t }: Page, found: readonly ShownFinding[]): string {
  const { path, language, languageAssumed, kind, networks } = report;
  const known = codeOrName(language, view.locale);
  const spoken = languageAssumed ? t('language_guess', { language: known }) : known;
  const facts = [spoken, ...(kind === 'notice' ? [] : [t(`kind_${kind}`)])];
  if (networks.length > 0) facts.push(networks.map(networkTitle).join(', '));
  const isOpen = report.saidElsewhere || isPartly(report) || unshownIn(report) > 0;
  const clean = knownIn(report) > 0 ? paint.dim('=') : isOpen ? paint.dim('–') : paint.green('✓');
  const mark = found.length === 0 ? `${clean} ` : '';
  return `${mark}${paint.bold.underline(visible(path))} ${paint.dim(`· ${visible(facts.join(' · '))}`)}`;
}

/** How a report for a terminal ends: the seven principles over the run, what was not looked at, and the totals. */
export function closing(reports: readonly Report[], unread: readonly Unread[], page: Page): string {
  const { paint, view, width, t } = page;
  const totals = totalsOf(reports, unread);
  const touched = reports.filter(({ findings }) => findings.some(counts)).length;
  const [first = '', ...rest] = summaryOf(totals, view);
  const color =
    totals.error > 0
      ? paint.red.bold
      : totals.warning + totals.suggestion > 0
        ? paint.yellow.bold
        : totals.partly
          ? paint.bold
          : paint.green.bold;
  const summary = wrap(`${first} ${rest.join(' ')}`, width);
  const lines = [
    ...(touched > 0 && reports.length > 1 ? [paint.bold(t('run')), scorecard(reports, page), ''] : []),
    ...notesOf(reports, unread, view)
      .flatMap(({ message }) => wrap(visible(message), width))
      .map((line) => paint.yellow(line)),
    ...summary.map((line, i) => (i === 0 && line.startsWith(first) ? color(first) + line.slice(first.length) : line)),
  ];
  return lines.join('\n');
}
