import { ownPage } from '../../config/about-repository.js';
import { inline } from '../markdown/inline.js';
import type { ToldPortrait } from './said.js';
import type { Table } from './tables.js';

/** A portrait as Markdown: its facts, its tables, and what the figures mean. */
export const markdownPortrait = ({ title, facts, tables, notes }: ToldPortrait): string =>
  [
    ownPage,
    `# ${inline(title)}`,
    facts.map((fact) => `- ${inline(fact)}`).join('\n'),
    ...tables.map((table) => `## ${inline(table.title)}\n\n${tableText(table)}`),
    notes.map((note) => `- ${inline(note)}`).join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');

function tableText({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`;
  return [line(head), `| :-- |${' --: |'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n');
}
