import type { Report, Unread } from '../../lint/report.js';
import { inLocale } from '../../messages/in-locale.js';
import { say } from '../../messages/messages.js';
import { formatDate } from '../../recognizers/dates/dates.js';
import type { Format, View } from '../format.js';
import { escapeText } from '../markup.js';
import { bySeverityOf, foundIn, type ShownFinding, totalsOf } from '../said/found.js';
import { encodingNotes, notesOf } from '../said/notes.js';
import { summaryOf } from '../said/summary.js';
import { calendarSection, copiesSection } from './calendar.js';
import { draft } from './draft.js';
import { gravestFirst, overview } from './overview.js';
import { htmlPage } from './page.js';
import { filter, principlesChart, unreadSection } from './parts.js';
import { script } from './script.js';
import { statistics } from './statistics.js';
import { style } from './style.js';

/** The most findings on one page: more would be slow to open. The most severe are kept. */
const mostFindings = 5000;

/**
 * A page for people without a terminal: one file that loads nothing from the network, is readable without its script
 * and prints well.
 */
export const html: Format = function* (reports, view, unread = []) {
  const all = foundIn(reports, view);
  const kept = all.length > mostFindings ? all.toSorted(bySeverityOf).slice(0, mostFindings) : all;
  const title = say(view.locale, 'report.html_title');
  const content = `<body>
${body(reports, { kept, all: all.length, unread }, view)}
<script>${script}</script>
</body>`;
  yield htmlPage({ title, style, body: content, script }, view);
};

function body(
  reports: readonly Report[],
  { kept, all, unread }: { kept: readonly ShownFinding[]; all: number; unread: readonly Unread[] },
  view: View,
): string {
  const t = (key: string, slots = {}) => escapeText(say(view.locale, `report.${key}`, slots));
  const shown = gravestFirst(kept);
  const shownReasons = new Set<string>();
  const drafts = shown.map(({ report, found }, i) =>
    draft(report, found, { view, number: i + 1, shown: shownReasons }),
  );
  const notes = [
    ...summaryOf({ ...totalsOf(reports, unread), fixable: 0 }, view),
    fixableNote(reports, view),
    ...notesOf(reports, [], view).map(({ message }) => message),
    ...encodingNotes(reports, view.locale),
    ...(kept.length < all ? [say(view.locale, 'report.html_only_here', { kept: kept.length, all })] : []),
  ].filter(Boolean);
  const section =
    drafts.length > 0
      ? `<section aria-labelledby="drafts">\n<h2 id="drafts">${t('html_drafts')}</h2>\n${filter(kept, view)}\n${drafts.join('\n')}\n</section>`
      : '';
  return `${drafts.length > 0 ? `<a class="skip" href="#drafts">${t('html_skip')}</a>\n` : ''}<header>
<h1>${t('html_title')}</h1>
${heading(view)}${notes.map((note) => `<p class="note">${escapeText(note)}</p>`).join('\n')}
</header>
<main>
${overview(shown, reports, unread, view)}
${unreadSection(unread, view)}
${section}
${reports.map((report, i) => calendarSection(report, i, view) + copiesSection(report, i, view)).join('')}
${principlesChart(reports, kept, view)}
${statistics(reports, view)}
</main>
<footer>${offNote(view)}<p>${t('html_made', { ...view.tool })}</p></footer>`;
}

/** For whom and when. */
function heading({ run, locale }: View): string {
  if (!run) return '';
  const facts = [run.organization, formatDate(run.today, locale, { year: true })].filter(Boolean);
  return `<p class="about">${escapeText(facts.join(' · '))}</p>\n`;
}

/** The findings that can be fixed automatically, for somebody who runs no commands. */
function fixableNote(reports: readonly Report[], { locale }: View): string {
  const { fixable } = totalsOf(reports, []);
  return fixable > 0 ? say(locale, 'report.html_fixable', { n: fixable }) : '';
}

/** The rules that are off, by their titles: what is off is not approved. */
function offNote({ run, registry, locale }: View): string {
  const titles = (run?.off ?? []).flatMap((id) => {
    const languages = registry.rules.get(id)?.languages ?? {};
    const title = inLocale(languages, locale)?.title;
    return title ? [title] : [];
  });
  if (titles.length === 0) return '';
  return `<p>${escapeText(say(locale, 'report.html_off', { titles: titles.join('; ') }))}</p>`;
}
