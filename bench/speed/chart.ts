// Figures as a chart: a row for each tool, a point on a scale where each step is ten times the last. Light and dark.
import type { Row, Section } from './table.js';

const width = 760;
const labels = 250;
const rowHeight = 22;
const margin = 16;
const plot = { from: labels, to: width - 90 };

const style = `
  svg { font: 13px system-ui, sans-serif; }
  .ground { fill: #ffffff; } text { fill: #1f2328; } .soft { fill: #59636e; } .grid { stroke: #d1d9e0; }
  .point { fill: #6e7781; } .stem { stroke: #6e7781; } .own { fill: #b3261e; stroke: #b3261e; } .strong { font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117; } text { fill: #f0f6fc; } .soft { fill: #9198a1; } .grid { stroke: #3d444d; }
    .point { fill: #9198a1; } .stem { stroke: #9198a1; } .own { fill: #ff8a80; stroke: #ff8a80; }
  }
  .stem { stroke-width: 2; }`;

/** An SVG of the processor time of each row, section by section. */
export function chart(sections: readonly Section[], caption: string): string {
  const parts: string[] = [];
  let y = margin + 14;
  for (const section of sections) {
    const drawn = panel(section, y);
    parts.push(drawn.svg);
    y = drawn.end + 46;
  }
  const height = y;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">Processor time of redlint and of other linters</title>
<desc id="description">${escaped(describe(sections))}</desc>
<style>${style}
</style>
<rect class="ground" width="${width}" height="${height}"/>
${parts.join('\n')}
<text class="soft" x="${margin}" y="${height - 12}" font-size="11">${escaped(caption)}</text>
</svg>
`;
}

function panel({ title, unit, rows }: Section, top: number) {
  const sorted = [...rows].sort((a, b) => a.processorRatio - b.processorRatio);
  const values = sorted.map(({ processorRatio }) => processorRatio);
  const scale = scaleOf(Math.min(1, ...values), Math.max(...values));
  const first = top + 42;
  const end = first + (sorted.length - 1) * rowHeight;
  const svg = [
    `<text class="strong" x="${margin}" y="${top}" font-size="15">${escaped(title)}</text>`,
    `<text class="soft" x="${margin}" y="${top + 17}">processor time, × ${escaped(unit)}</text>`,
    ...scale.ticks.map((tick) => gridLine(scale.at(tick), tick, first, end)),
    ...sorted.map((row, index) => rowOf(row, scale.at(row.processorRatio), first + index * rowHeight)),
  ].join('\n');
  return { svg, end };
}

const gridLine = (x: number, tick: number, first: number, end: number): string =>
  `<line class="grid" x1="${x}" x2="${x}" y1="${first - 12}" y2="${end + 10}"/><text class="soft" x="${x}" y="${first - 17}" font-size="11" text-anchor="middle">${tick}</text>`;

function rowOf({ name, processorRatio, stopped }: Row, x: number, y: number): string {
  const own = name.startsWith('redlint');
  const value = `${stopped ? '> ' : ''}${processorRatio.toFixed(processorRatio < 10 ? 2 : 1)}`;
  return [
    `<text${own ? ' class="strong"' : ''} x="${labels - 12}" y="${y + 4}" text-anchor="end">${escaped(name)}</text>`,
    `<line class="stem${own ? ' own' : ''}" x1="${plot.from}" x2="${x}" y1="${y}" y2="${y}"/>`,
    `<circle class="point${own ? ' own' : ''}" cx="${x}" cy="${y}" r="5"/>`,
    `<text x="${round(x + 11)}" y="${y + 4}">${escaped(value)}</text>`,
  ].join('');
}

/** The position of a value, and the round values to mark: powers of ten, and two and five times them. */
function scaleOf(least: number, most: number) {
  const [from, to] = [Math.log10(least) - 0.08, Math.log10(most)];
  const at = (value: number) =>
    round(plot.from + ((Math.log10(value) - from) / Math.max(to - from, 0.1)) * (plot.to - plot.from));
  const ticks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].filter((tick) => tick >= least && tick <= most);
  return { at, ticks };
}

const describe = (sections: readonly Section[]): string =>
  sections
    .map(({ title, unit, rows }) => {
      const told = rows.map(
        ({ name, processorRatio, stopped }) => `${name} ${stopped ? 'over ' : ''}${processorRatio.toFixed(2)}`,
      );
      return `${title}, times ${unit}: ${told.join(', ')}.`;
    })
    .join(' ');

const round = (x: number): number => Math.round(x * 10) / 10;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!);
