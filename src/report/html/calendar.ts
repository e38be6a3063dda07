import type { Report } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import type { View } from '../format.js';
import { escapeSentence, escapeText } from '../markup.js';
import { calendarFacts, calendarSentence, rowsText } from '../said/calendar.js';

/** The notes on a calendar as a whole; empty when there are none. */
export function calendarSection({ path, calendar }: Report, index: number, { locale }: View): string {
  if (!calendar || calendar.notes.length === 0) return '';
  const items = calendar.notes.map(
    (note) =>
      `<li>${escapeSentence(calendarSentence(note, locale))} <span class="rule">(${escapeText(rowsText(note, locale))})</span></li>`,
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
