import { dirname, resolve } from 'node:path';
import { decode, type Encoding, encode } from '../draft/decode.js';
import type { Assumed } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import { visible } from '../report/visible.js';
import { filesBeside } from '../run/beside.js';
import { type CleanedPicture, cleanedPictures, mend } from '../run/mend.js';
import { type Judged, judge, type Project } from '../run/project.js';
import { sweep } from '../run/scratch.js';
import { writeWhole } from '../run/write-whole.js';
import type { Input } from './inputs.js';
import type { Shell } from './program.js';

/** What mending a draft came to. */
export interface Mending {
  readonly judged: Judged;
  /** Findings that were mended or would be. */
  readonly count: number;
  /** As a unified diff; empty when nothing would change. */
  readonly diff: string;
  readonly encoding: Encoding;
}

/** Mends a draft and its pictures; with `write` the files are replaced, else only the difference is told. */
export async function mendInput(
  shell: Shell,
  project: Project,
  input: Input,
  { write, assumed }: { readonly write: boolean; readonly assumed: Assumed | undefined },
): Promise<Mending> {
  if (!input.isFile) throw new Mistake('fix-stdin');
  const cwd = shell.host.cwd();
  const file = resolve(cwd, input.path);
  if (write) sweep(dirname(file));
  const bytes = await input.read();
  const { source, ...form } = decode(bytes, input.path);
  const { encoding } = form;
  const judgeText = (text: string) => judge(project, text, input.path, filesBeside(file, cwd), assumed);
  const mended = await mend(source, judgeText);
  // What has no language yet is mended when it has one.
  if (mended.judged.report.language === undefined) return { judged: mended.judged, count: 0, diff: '', encoding };
  const pictures = cleanedPictures(mended.judged, file, cwd);
  const diff = write ? '' : await diffOf(input.path, source, mended.source, pictures, shell);
  const count = mended.count + pictures.length;
  if (!write) return { judged: mended.judged, count, diff, encoding };
  if (mended.source !== source)
    writeWhole(file, encode({ source: mended.source, ...form }, input.path), { name: input.path, before: bytes });
  for (const picture of pictures) writeWhole(picture.file, picture.after, picture);
  return { judged: pictures.length > 0 ? await judgeText(mended.source) : mended.judged, count, diff, encoding };
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
