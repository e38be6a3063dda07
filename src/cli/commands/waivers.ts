import { resolve } from 'node:path';
import { Chalk } from 'chalk';
import { hasFailed } from '../../lint/failure.js';
import type { FallbackLanguage } from '../../lint/report.js';
import type { AppliedWaiver } from '../../lint/waive.js';
import { readComment } from '../../lint/waivers.js';
import { compact } from '../../report/machine/compact.js';
import { inJson } from '../../report/machine/in-json.js';
import { inline } from '../../report/markdown/inline.js';
import { visible } from '../../report/visible.js';
import { filesBeside } from '../../run/beside/draft-files.js';
import type { Checked } from '../../run/checked.js';
import { readDraft } from '../../run/drafts/read-draft.js';
import { textIn } from '../../run/drafts/text-in.js';
import { withLanguage } from '../../run/fallback-language.js';
import { lintDraft } from '../../run/lint-draft.js';
import { placesFrom } from '../../text/span.js';
import { draftsOf } from '../check/inputs.js';
import { projectOf } from '../check/project.js';
import type { CommandFile, Shell } from '../program.js';
import { pageOptions } from '../shell/endings.js';
import { writePage } from '../shell/output.js';
import { speak, viewOf } from '../shell/view.js';

/**
 * A waiver as listed. `state`: a finding needs it, none does, its day has passed, the policy does not allow it, or it
 * is a comment that waives nothing: misspelt, or in a text without comments.
 */
interface ListedWaiver {
  readonly path: string;
  readonly line: number;
  /** The draft that it is for, when it comes from the house's file. */
  readonly draft?: string;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly until: string;
  readonly state: 'needed' | 'unused' | 'expired' | 'refused' | 'void';
}

/**
 * `redlint waivers [paths…]`: every waiver, with its reason, who gave it, until when, and whether it is still needed.
 */
export const run: CommandFile['run'] = async (shell, [paths], given) => {
  const { format, outputFile, options } = pageOptions(['pretty', 'md', 'csv', 'json'], given);
  const project = projectOf(shell, options);
  const cwd = shell.host.cwd();
  await speak(shell, project);
  const drafts = await draftsOf(shell, project, paths as string[], options);
  const over = async function* (some: readonly string[], fallback?: FallbackLanguage) {
    for (const path of some) {
      const { source } = await textIn(await readDraft(project.options, path), path);
      yield await lintDraft(project, source, path, filesBeside(resolve(cwd, path), cwd), fallback);
    }
  };
  const first: Checked[] = [];
  for await (const checked of over(drafts)) first.push(checked);
  const all = await withLanguage(drafts, first, shell.locale, over);
  const reports = all.map(({ report }) => report);
  const view = await viewOf(shell, project, options, { locale: await speak(shell, project, reports) });
  const rows = all.flatMap(({ report: { path, source, findings }, waivers = [] }) => {
    const place = placesFrom(source.starts, source.numbers);
    const lineOf = ({ at }: Pick<AppliedWaiver, 'at'>) => place(at.start).line;
    const kept = waivers.map((waiver) => rowOf(waiver, path, lineOf(waiver)));
    const lost = findings.filter(
      ({ rule, data }) => rule === 'waiver-misspelt' && !isEnd(String(data.near ?? data.word)),
    );
    return [...kept, ...lost.map((finding) => voidRow(finding.at.text, path, lineOf(finding)))];
  });
  await writePage(shell, writers[format](rows, shell, view.color), outputFile);
  const failed = reports.filter(hasFailed);
  // Without the notices the list would look complete.
  if (failed.length > 0) await shell.notify([...compact(failed, { ...view, why: 'none' })].join(''));
  return failed.length > 0 ? 2 : 0;
};

const rowOf = (
  { rules, reason = '', by = '', until = '', house, expired, refused, used }: AppliedWaiver,
  path: string,
  line: number,
): ListedWaiver => ({
  ...(house === undefined ? { path, line } : { ...placeIn(house), draft: path }),
  rules,
  reason,
  by,
  until,
  state: expired ? 'expired' : refused ? 'refused' : used ? 'needed' : 'unused',
});

const isEnd = (word: string): boolean => word.includes('enable');

function voidRow(text: string, path: string, line: number): ListedWaiver {
  const { rules, reason = '', by = '', until = '' } = readComment(text);
  return { path, line, rules, reason, by, until, state: 'void' };
}

/** `redlint.house.yaml:12` taken apart. */
function placeIn(house: string): Pick<ListedWaiver, 'path' | 'line'> {
  const colon = house.lastIndexOf(':');
  return { path: house.slice(0, colon), line: Number(house.slice(colon + 1)) };
}

const columns = ['place', 'rule', 'state', 'until', 'by', 'reason'] as const;

const cellsOf = (row: ListedWaiver, { t }: Shell): string[] =>
  [
    `${row.path}:${row.line}${row.draft === undefined ? '' : ` (${row.draft})`}`,
    row.rules.join(', '),
    t(`waiver_${row.state}`),
    row.until,
    row.by,
    row.reason,
  ].map(visible);

const headOf = ({ t }: Shell): string[] => columns.map((name) => t(`column_${name}`));

const writers = {
  json: (rows: readonly ListedWaiver[]) => inJson(rows),
  csv: (rows: readonly ListedWaiver[], shell: Shell) =>
    [headOf(shell), ...rows.map((row) => cellsOf(row, shell))]
      .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
      .join(''),
  md(rows: readonly ListedWaiver[], shell: Shell): string {
    const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |\n`;
    const rule = `|${' --- |'.repeat(columns.length)}\n`;
    return line(headOf(shell)) + rule + rows.map((row) => line(cellsOf(row, shell))).join('');
  },
  pretty(rows: readonly ListedWaiver[], shell: Shell, color: boolean): string {
    const paint = new Chalk({ level: color ? 1 : 0 });
    if (rows.length === 0) return `${shell.t('no_waivers')}\n`;
    const hue = { needed: paint.green, unused: paint.yellow, expired: paint.red, refused: paint.red, void: paint.red };
    return rows
      .map((row) => {
        const [place, rules, state, until, by, reason] = cellsOf(row, shell);
        const more = [until && shell.t('waiver_until', { until }), by && shell.t('waiver_by', { by })]
          .filter(Boolean)
          .join(' · ');
        return `${paint.bold(place)}  ${rules}  ${hue[row.state](state)}\n    ${reason || shell.t('waiver_no_reason')}${more ? paint.dim(` (${more})`) : ''}\n`;
      })
      .join('');
  },
};

/** Quoted where it must be; a cell that a spreadsheet would take for a formula is disarmed. */
function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
