import type { CalendarNote } from '../../lint/calendar-parts.js';
import type { Report } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import type { View } from '../format.js';
import { escapeSentence, escapeText } from '../markup.js';
import { calendarFacts, calendarSentence, cellName, rowsText } from '../said/calendar.js';

/** The notes on a calendar as a whole; empty when there are none. */
export function calendarSection({ path, calendar }: Report, index: number, { locale }: View): string {
  if (!calendar || calendar.notes.length === 0) return '';
  const items = calendar.notes.map(
    (note) => `<li>${escapeSentence(calendarSentence(note, locale))}${rowsIn(note, locale)}</li>`,
  );
  const head = escapeText(say(locale, 'report.calendar_heading'));
  const facts = escapeText(`${path} · ${calendarFacts(calendar, locale)}`);
  return `<section aria-labelledby="c${index}">
<h2 id="c${index}">${head}</h2>
<p class="facts">${facts}</p>
<ul>
${items.join('\n')}
</ul>
</section>
`;
}

const rowsIn = (note: CalendarNote, locale: string): string =>
  note.rows.length === 0 ? '' : ` <span class="rule">(${escapeText(rowsText(note, locale))})</span>`;

/** The corrected texts of a workbook; empty when there are none. */
export function copiesSection({ calendar }: Report, index: number, { locale }: View): string {
  const copies = calendar?.copies ?? [];
  if (copies.length === 0) return '';
  const items = copies.map((cell) => `<li>${escapeText(cellName(cell))}\n<pre>${escapeText(cell.text)}</pre></li>`);
  return `<section aria-labelledby="x${index}">
<h2 id="x${index}">${escapeText(say(locale, 'report.copies_heading'))}</h2>
<p class="facts">${escapeText(say(locale, 'report.copies_why'))}</p>
<ul>
${items.join('\n')}
</ul>
</section>
`;
}
