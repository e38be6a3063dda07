import { resolve } from 'node:path';
import { decode, type Encoding, encode } from '../../draft/decode.js';
import { isDocument } from '../../draft/form.js';
import type { FallbackLanguage } from '../../lint/report.js';
import { Mistake } from '../../mistake.js';
import { visible } from '../../report/visible.js';
import { type CleanedPicture, cleanedPictures } from '../../run/beside/clean-pictures.js';
import { filesBeside } from '../../run/beside/draft-files.js';
import { fixAll } from '../../run/fixes/fix-all.js';
import { lintDraft } from '../../run/lint-draft.js';
import type { Linted } from '../../run/lint-post.js';
import type { Project } from '../../run/project.js';
import { endInterrupted, writeWhole } from '../../run/write/write-whole.js';
import type { Shell } from '../program.js';
import type { Input } from './inputs.js';

/** What fixing a draft came to. */
export interface FixedInput {
  readonly linted: Linted;
  /** Findings that were fixed or would be. */
  readonly count: number;
  /** As a unified diff; empty when nothing would change. */
  readonly diff: string;
  readonly encoding: Encoding;
}

/** Fixes a draft and its pictures; with `write` the files are replaced, without it only the difference is returned. */
export async function fixInput(
  shell: Shell,
  project: Project,
  input: Input,
  { write, fallback }: { readonly write: boolean; readonly fallback: FallbackLanguage | undefined },
): Promise<FixedInput> {
  if (!input.isFile) throw new Mistake('fix-stdin');
  if (isDocument(input.path)) throw new Mistake('document-fix', { file: input.path });
  const cwd = shell.host.cwd();
  const file = resolve(cwd, input.path);
  if (write) endInterrupted(file, cwd);
  const bytes = await input.read();
  const { source, ...form } = decode(bytes, input.path);
  const { encoding } = form;
  const lintText = (text: string) => lintDraft(project, text, input.path, filesBeside(file, cwd), fallback);
  const fixed = await fixAll(source, lintText);
  // What has no language yet is fixed once it has one.
  if (fixed.linted.report.language === undefined) return { linted: fixed.linted, count: 0, diff: '', encoding };
  const pictures = cleanedPictures(fixed.linted, file, cwd);
  const diff = write ? '' : await diffOf(input.path, source, fixed.source, pictures, shell);
  const count = fixed.count + pictures.length;
  if (!write) return { linted: fixed.linted, count, diff, encoding };
  if (fixed.source !== source)
    writeWhole(file, encode({ source: fixed.source, ...form }, input.path), { cwd, name: input.path, before: bytes });
  for (const { file, after, name, before } of pictures) writeWhole(file, after, { cwd, name, before });
  return { linted: pictures.length > 0 ? await lintText(fixed.source) : fixed.linted, count, diff, encoding };
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
