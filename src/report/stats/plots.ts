import { escapeText } from '../markup.js';
import { type Group, percent } from './portrait.js';
import { periodName, sayStats, shares, shareText } from './tables.js';

/** Units of the drawing; the page scales it to its width. */
const size = { width: 720, height: 260, left: 44, right: 12, top: 12, bottom: 36 } as const;
const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom } as const;
/** Names of periods that have room under a plot. */
const mostLabels = 12;

const yOf = (part: number): number => round(size.top + inner.height * (1 - part));
const round = (n: number): number => Math.round(n * 10) / 10;

/** How many posts came out in each period, and how many of them are of use, as bars. */
export function postsPlot(periods: readonly Group[], locale: string): string {
  const most = ceiling(Math.max(...periods.map(({ posts }) => posts)));
  const step = inner.width / periods.length;
  const bars = periods.map(({ posts, serving }, i) => {
    const place = `x="${round(size.left + step * (i + 0.15))}" width="${round(step * 0.7)}"`;
    const bar = (kind: string, n: number) =>
      n > 0 ? `<rect class="${kind}" ${place} y="${yOf(n / most)}" height="${round((inner.height * n) / most)}"/>` : '';
    return bar('others', posts) + bar('serving', serving.n);
  });
  const peak = periods.reduce((best, one) => (one.posts > best.posts ? one : best));
  const facts = sayStats(locale, 'most', {
    posts: sayStats(locale, 'posts_read', { n: peak.posts }),
    name: periodName(peak.name, locale),
  });
  const period = sayStats(locale, periods[0]?.name.length === 4 ? 'period_year' : 'period_month');
  const drawn = axes(periods, locale, (part) => String(round(most * part))) + bars.join('');
  return figure(
    'posts',
    drawn,
    { period, facts },
    [
      ['serving', 'column_serving'],
      ['others', 'others'],
    ],
    locale,
  );
}

/** The three shares of each period as lines, which differ in dashes and marks. */
export function sharesPlot(periods: readonly Group[], locale: string): string {
  const step = inner.width / periods.length;
  const lines = shares.map((name) => {
    const points = periods.map((one, i) => {
      const part = percent(one[name]);
      return part === undefined ? undefined : { x: round(size.left + step * (i + 0.5)), y: yOf(part / 100) };
    });
    const path = points.map((point, i) => (point ? `${points[i - 1] ? 'L' : 'M'}${point.x} ${point.y}` : '')).join('');
    const marks = points.map((point) => (point ? markOf(name, point) : '')).join('');
    return `<g class="${name}"><path class="line" d="${path}"/>${marks}</g>`;
  });
  const last = periods.at(-1) as Group;
  const told = shares.map((name) => `${sayStats(locale, `column_${name}`)} ${shareText(last[name], locale)}`);
  const facts = sayStats(locale, 'latest', { name: periodName(last.name, locale), facts: told.join('; ') });
  const drawn = axes(periods, locale, (part) => part.toLocaleString(locale, { style: 'percent' })) + lines.join('');
  return figure(
    'shares',
    drawn,
    { facts },
    shares.map((name) => [name, `column_${name}`]),
    locale,
  );
}

function markOf(name: (typeof shares)[number], { x, y }: { x: number; y: number }): string {
  if (name === 'serving') return `<circle cx="${x}" cy="${y}" r="4"/>`;
  if (name === 'described') return `<rect x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8"/>`;
  return `<path d="M${x} ${round(y - 5)}l5 9h-10z"/>`;
}

/** A number on which a scale ends well, divisible by two. */
function ceiling(most: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 4, 6, 8, 10].map((n) => Math.max(2, n * unit)).find((n) => n >= most) ?? most;
}

/** Lines at nothing, half and all, and the names of periods; `scale` gives the label of a part. */
function axes(periods: readonly Group[], locale: string, scale: (part: number) => string): string {
  const right = size.width - size.right;
  const lines = [0, 0.5, 1].map(
    (part) =>
      `<path class="axis" d="M${size.left} ${yOf(part)}H${right}"/><text x="${size.left - 6}" y="${yOf(part) + 4}" text-anchor="end">${scale(part)}</text>`,
  );
  const every = Math.ceil(periods.length / mostLabels);
  const step = inner.width / periods.length;
  const names = periods.map(({ name }, i) =>
    i % every === 0
      ? `<text x="${round(size.left + step * (i + 0.5))}" y="${size.height - 12}" text-anchor="middle">${escapeText(shortName(name, locale))}</text>`
      : '',
  );
  return lines.join('') + names.join('');
}

/** `11/26`. */
const shortName = (name: string, locale: string): string => {
  const [year = '', month] = name.split('-');
  return month === undefined ? periodName(name, locale) : `${month}/${year.slice(2)}`;
};

function figure(
  id: 'posts' | 'shares',
  drawn: string,
  slots: Readonly<Record<string, string>>,
  legend: readonly (readonly [kind: string, key: string])[],
  locale: string,
): string {
  const t = (key: string, given = {}) => escapeText(sayStats(locale, key, given));
  const keys = legend.map(
    ([kind, key]) => `<li><svg viewBox="0 0 40 12" aria-hidden="true">${sample(kind, id)}</svg> ${t(key)}</li>`,
  );
  return `<figure>
<figcaption>${t(`plot_${id}`)}</figcaption>
<svg class="plot" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${t(`plot_${id}`)}</title>
<desc id="${id}-desc">${t(`plot_${id}_desc`, slots)}</desc>
<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>
${id === 'posts' ? drawn.replaceAll('class="others"', `class="others" fill="url(#${id}-hatch)"`) : drawn}
</svg>
<ul class="legend">${keys.join('')}</ul>
</figure>`;
}

function sample(kind: string, id: 'posts' | 'shares'): string {
  if (id === 'posts')
    return `<rect class="${kind}" x="1" y="1" width="38" height="10"${kind === 'others' ? ` fill="url(#${id}-hatch)"` : ''}/>`;
  return `<g class="${kind}"><path class="line" d="M0 6H40"/>${markOf(kind as (typeof shares)[number], { x: 20, y: 6 })}</g>`;
}
