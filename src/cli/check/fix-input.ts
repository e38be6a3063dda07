import { resolve } from 'node:path';
import { decode, encode } from '../../draft/decode.js';
import { isDocument, isWorkbook } from '../../draft/form.js';
import type { FixedCell } from '../../lint/calendar-parts.js';
import type { FallbackLanguage, Report } from '../../lint/report.js';
import { Mistake } from '../../mistake.js';
import { cellName } from '../../report/said/calendar.js';
import { visible } from '../../report/visible.js';
import { type CleanedPicture, cleanedPictures } from '../../run/beside/clean-pictures.js';
import { filesBeside } from '../../run/beside/draft-files.js';
import type { Checked, Fixes } from '../../run/checked.js';
import { textIn } from '../../run/drafts/text-in.js';
import { fixAll } from '../../run/fixes/fix-all.js';
import { fixedCells } from '../../run/fixes/fixed-cells.js';
import { asShown, lintDraft } from '../../run/lint-draft.js';
import { inEncoding } from '../../run/lint-files.js';
import type { Project } from '../../run/project.js';
import { endInterrupted, writeWhole } from '../../run/write/write-whole.js';
import type { Shell } from '../program.js';
import type { Input } from './inputs.js';

/** Fixes a draft and its pictures; with `write` replaces the files; otherwise only returns the difference. */
export async function fixInput(
  shell: Shell,
  project: Project,
  input: Input,
  { write, fallback }: { readonly write: boolean; readonly fallback: FallbackLanguage | undefined },
): Promise<Checked> {
  if (!input.isFile) throw new Mistake('fix-stdin');
  if (isDocument(input.path)) throw new Mistake('document-fix', { file: input.path });
  const cwd = shell.host.cwd();
  const file = resolve(cwd, input.path);
  if (write) endInterrupted(file, cwd);
  const bytes = await input.read();
  const lintText = (text: string) =>
    lintDraft(project, text, input.path, filesBeside(file, cwd), fallback, { keepsFixes: true });
  if (isWorkbook(input.path)) return listed((await textIn(bytes, input.path)).source, lintText, write);
  const { source, ...form } = decode(bytes, input.path);
  const fixed = await fixAll(source, lintText);
  const { report } = fixed.checked;
  const checked = (after: Report, fixes: Fixes) => ({ report: inEncoding(after, form.encoding), fixes });
  // A draft whose language is not known yet is fixed once it is.
  if (report.language === undefined) return checked(report, { count: 0, diff: '' });
  const pictures = cleanedPictures(report, file, cwd);
  const count = fixed.count + pictures.length;
  if (!write) return checked(report, { count, diff: await diffOf(input.path, source, fixed.source, pictures, shell) });
  if (fixed.source !== source)
    writeWhole(file, encode({ source: fixed.source, ...form }, input.path), { cwd, name: input.path, before: bytes });
  for (const { file, after, name, before } of pictures) writeWhole(file, after, { cwd, name, before });
  const now = pictures.length > 0 ? (await lintText(fixed.source)).report : report;
  return checked(now, { count, diff: '' });
}

/** A workbook, which is never changed: its report has the corrected texts, and the difference is that of each cell. */
async function listed(source: string, lint: (text: string) => Promise<Checked>, write: boolean): Promise<Checked> {
  let found: Checked | undefined;
  const fixed = await fixAll(source, async (text) => {
    const checked = await lint(text);
    found ??= checked;
    return checked;
  });
  const { report } = await asShown(found ?? fixed.checked);
  if (!report.calendar) return { report, fixes: { count: 0, diff: '' } };
  const copies = fixedCells(source, fixed.source);
  const told = { ...report, calendar: { ...report.calendar, copies } };
  return { report: told, fixes: { count: 0, diff: write ? '' : await cellsDiff(report.path, copies) } };
}

async function cellsDiff(path: string, copies: readonly FixedCell[]): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return copies
    .map((cell) => {
      const name = visible(`${path}:${cellName(cell)}`);
      const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, `${cell.before}\n`, `${cell.text}\n`);
      return patch.replace(/^=+\n/, '');
    })
    .join('');
}

async function diffOf(
  path: string,
  before: string,
  after: string,
  pictures: readonly CleanedPicture[],
  { t }: Shell,
): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const name = visible(path);
  const text =
    before === after
      ? ''
      : createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
          headerOptions: undefined,
        });
  const lines = pictures.map(
    (picture) =>
      `${t('picture_diff', { file: visible(picture.name), before: picture.before.length, after: picture.after.length })}\n`,
  );
  return text.replace(/^=+\n/, '') + lines.join('');
}
