// docs/performance.md, whose figures the bench writes, and the drawing beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/bundle.mjs';
import { chart } from './speed/chart.mjs';

const page = join(root, 'docs/performance.md');
const [begin, end] = ['<!-- figures of npm run bench -- --write -->', '<!-- end of figures -->'];

/** Puts figures in the place of those that stand there, and draws them. */
export function writePage({ machine, speed }, markdown) {
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, withFigures(text, markdown));
  if (speed) writeFileSync(join(root, 'docs/performance.svg'), chart(speed, machine));
}

/** A page with these figures between its two marks; sections that were not measured stay. Throws when a mark is not there. */
export function withFigures(text, figures) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no place for figures`);
  const before = text.slice(from + begin.length, to);
  const all = new Map([...sectionsOf(before), ...sectionsOf(figures)]);
  return `${text.slice(0, from)}${begin}\n\n${[...all.values()].join('\n\n')}\n\n${text.slice(to)}`;
}

/** Sections by their titles; what stands before the first has none. */
const sectionsOf = (figures) =>
  figures
    .trim()
    .split(/^(?=### )/m)
    .map((section) => [/^### .*/.exec(section)?.[0] ?? '', section.trim()]);
