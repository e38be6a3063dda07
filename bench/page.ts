// docs/performance.md, whose figures the bench writes, and the chart beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/bundle.js';
import { chart } from './speed/chart.js';
import type { Section } from './speed/table.js';

const page = join(root, 'docs/performance.md');
const begin = '<!-- figures of npm run bench -- --write -->';
const end = '<!-- end of figures -->';

/** Replaces the figures in the page, and draws the chart. */
export function writePage(
  markdown: string,
  drawn?: { readonly sections: readonly Section[]; readonly machine: string },
): void {
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, withFigures(text, markdown));
  if (drawn) writeFileSync(join(root, 'docs/performance.svg'), chart(drawn.sections, drawn.machine));
}

/**
 * A page with these figures between its two marks; sections that were not measured stay. Throws when a mark is missing.
 */
export function withFigures(text: string, figures: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no place for figures`);
  const before = text.slice(from + begin.length, to);
  const all = new Map([...sectionsOf(before), ...sectionsOf(figures)]);
  return `${text.slice(0, from)}${begin}\n\n${[...all.values()].join('\n\n')}\n\n${text.slice(to)}`;
}

/** Sections by title; text before the first has none. */
const sectionsOf = (figures: string): [title: string, section: string][] =>
  figures
    .trim()
    .split(/^(?=### )/m)
    .map((section) => [/^### .*/.exec(section)?.[0] ?? '', section.trim()]);
