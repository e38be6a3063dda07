import { resolve } from 'node:path';
import { decode, encode } from '../../draft/decode.js';
import { isDocument } from '../../draft/form.js';
import type { FallbackLanguage, Report } from '../../lint/report.js';
import { Mistake } from '../../mistake.js';
import { visible } from '../../report/visible.js';
import { type CleanedPicture, cleanedPictures } from '../../run/beside/clean-pictures.js';
import { filesBeside } from '../../run/beside/draft-files.js';
import type { Checked, Fixes } from '../../run/checked.js';
import { fixAll } from '../../run/fixes/fix-all.js';
import { lintDraft } from '../../run/lint-draft.js';
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
  const { source, ...form } = decode(bytes, input.path);
  const lintText = (text: string) => lintDraft(project, text, input.path, filesBeside(file, cwd), fallback);
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
