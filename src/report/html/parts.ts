import type { Report, Unread, Verdict } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { severities } from '../../registry/severity.js';
import type { View } from '../format.js';
import { escapeSentence, escapeText, tag } from '../markup.js';
import { type ShownFinding, verdictOf } from '../said/found.js';
import { unreadNotes } from '../said/notes.js';
import { principlesOf } from '../said/sentence.js';

const marks: Readonly<Record<Verdict, string>> = { pass: '✓', known: '=', review: '!', fail: '✗', unchecked: '–' };

/** The seven principles, each with its verdict over the run and a bar of its findings. */
export function principlesChart(reports: readonly Report[], found: readonly ShownFinding[], view: View): string {
  const counted = principlesOf(view).map((principle) => {
    const own = found.filter(({ finding }) => finding.principle === principle.id);
    const counts = severities.map((severity) => own.filter(({ finding }) => finding.severity === severity).length);
    return { principle, counts, verdict: verdictOf(reports, principle.id) };
  });
  const most = Math.max(1, ...counted.map(({ counts }) => counts.reduce((sum, n) => sum + n, 0)));
  const items = counted.map(({ principle: { number, short, title, why }, counts, verdict }) => {
    const state = escapeText(say(view.locale, `report.html_${verdict}`));
    return `<li class="${verdict}" id="p${number}"><span class="name">${number} ${escapeText(short)}</span>
<span class="verdict"><span aria-hidden="true">${marks[verdict]}</span> ${state}</span>
${bar(counts, most, view)}
<p class="title"><strong>${escapeText(title)}.</strong> ${escapeSentence(why)}</p></li>`;
  });
  const head = escapeText(say(view.locale, 'report.html_by_principle'));
  return `<section aria-labelledby="principles">\n<h2 id="principles">${head}</h2>\n<ul class="principles">\n${items.join('\n')}\n</ul>\n</section>`;
}

function bar(counts: readonly number[], most: number, view: View): string {
  let x = 0;
  const parts = counts.map((n, i) => {
    const width = (n / most) * 100;
    const rect = n > 0 ? `${tag('rect', { class: severities[i], x, y: 0, width, height: 10 })}/>` : '';
    x += width;
    return rect;
  });
  const words = severities.flatMap((severity, i) =>
    counts[i] ? [say(view.locale, `report.n_${severity}`, { n: counts[i] })] : [],
  );
  const chart = `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/>${parts.join('')}</svg>`;
  return `${chart}<span class="counts">${escapeText(words.join(', '))}</span>`;
}

/** Filters by principle, severity and search, hidden until the script can use them. */
export function filter(found: readonly ShownFinding[], view: View): string {
  const t = (key: string, slots = {}) => escapeText(say(view.locale, `report.${key}`, slots));
  const here = new Set(found.map(({ finding }) => finding.principle));
  const options = principlesOf(view)
    .filter(({ id }) => here.has(id))
    .map(({ id, number, short }) => `${tag('option', { value: id })}>${number} ${escapeText(short)}</option>`);
  const boxes = severities.map(
    (severity) =>
      `<label>${tag('input', { type: 'checkbox', name: 'severity', value: severity })} checked> ${t(severity)}</label>`,
  );
  const shown = tag('p', { role: 'status', 'data-shown': say(view.locale, 'report.html_shown') });
  return `<form class="filter" role="search" aria-label="${t('html_filter')}" hidden>
<label>${t('html_search')} <input type="search" name="words" autocomplete="off"></label>
<label>${t('html_principle')} <select name="principle"><option value="">${t('html_all')}</option>${options.join('')}</select></label>
<fieldset><legend>${t('html_severity')}</legend>${boxes.join(' ')}</fieldset>
${shown}></p>
</form>`;
}

/** The drafts that could not be read, and why. */
export function unreadSection(unread: readonly Unread[], view: View): string {
  if (unread.length === 0) return '';
  const items = unreadNotes(unread, view.locale).map(
    ({ path, message }) => `<li><strong>${escapeText(path)}</strong><br>${escapeText(message)}</li>`,
  );
  const head = escapeText(say(view.locale, 'report.html_unread'));
  return `<section aria-labelledby="unread">\n<h2 id="unread">${head}</h2>\n<ul class="unread">\n${items.join('\n')}\n</ul>\n</section>`;
}
