import { formatDate } from '../../recognizers/dates/dates.js';
import type { View } from '../format.js';
import { htmlPage } from '../html/page.js';
import { style as reportStyle } from '../html/style.js';
import { escapeText } from '../markup.js';
import { postsPlot, sharesPlot } from './plots.js';
import type { ToldPortrait } from './said.js';
import { sayStats, type Table } from './tables.js';

/**
 * The look of the report, and of the plots: lines differ in dashes and marks, bars in hatching, colour comes on top.
 */
const style = `${reportStyle}
figure{margin:1rem 0}figcaption{font-weight:600}
.plot{display:block;width:100%;max-width:60rem;height:auto}
.plot text{font:12px system-ui,sans-serif;fill:var(--soft)}
.axis{stroke:var(--line);fill:none}
.hatch{stroke:var(--soft);stroke-width:3}
.others{stroke:var(--soft)}rect.serving{fill:var(--pass);stroke:var(--pass)}
.line{fill:none;stroke-width:2.5}
g.serving{fill:var(--pass);stroke:var(--pass)}g.described{fill:var(--suggestion);stroke:var(--suggestion)}g.answered{fill:var(--warning);stroke:var(--warning)}
g.described .line{stroke-dasharray:8 5}g.answered .line{stroke-dasharray:2 4}
g .line{fill:none}
.legend{list-style:none;margin:.3rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem}.legend svg{width:40px;height:12px;vertical-align:middle}
.scroll{overflow-x:auto}
@media print{figure,tr{break-inside:avoid}.scroll{overflow:visible}.plot *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/**
 * A portrait as one page that asks the network for nothing: facts, two plots, each with its table, and the other
 * tables.
 */
export function htmlPortrait({ title, facts, periods, tables, notes }: ToldPortrait, view: View): string {
  const { locale, tool, run } = view;
  const made = sayStats(locale, 'made', { ...tool, day: formatDate(run?.today ?? '', locale, { year: true }) });
  const plots = periods.length > 0 ? `${postsPlot(periods, locale)}\n${sharesPlot(periods, locale)}\n` : '';
  const isPlotted = ({ id }: Table) => id === 'months' || id === 'years';
  const body = `<body>
<header>
<h1>${escapeText(title)}</h1>
${facts.map((fact) => `<p class="note">${escapeText(fact)}</p>`).join('\n')}
</header>
<main>
${plots}${tables.filter(isPlotted).map(section).join('\n')}
${tables
  .filter((table) => !isPlotted(table))
  .map(section)
  .join('\n')}
${notes.map((note) => `<p>${escapeText(note)}</p>`).join('\n')}
</main>
<footer><p>${escapeText(made)}</p></footer>
</body>`;
  return htmlPage({ title, style, body }, view);
}

const section = ({ id, title, head, rows }: Table): string => `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeText(title)}</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}">
<table class="counts">
<thead><tr>${head.map((one) => `<th scope="col">${escapeText(one)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(([name = '', ...cells]) => `<tr><th scope="row">${escapeText(name)}</th>${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>
</section>`;
