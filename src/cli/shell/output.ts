import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Report, Unread } from '../../lint/report.js';
import { Mistake, throwAll } from '../../mistake.js';
import type { View } from '../../report/format.js';
import { formats, summary } from '../../report/formats.js';
import { visibleLines } from '../../report/visible.js';
import { writeWhole } from '../../run/write/write-whole.js';
import { nearest } from '../../text/nearest.js';
import type { Shell } from '../program.js';
import { formatOfReport, namedFile, refuseEnding } from './endings.js';
import type { Host } from './host.js';

/** A format, and the file it goes to; stdout without one. */
export interface ReportOutput {
  readonly format: string;
  readonly file?: string;
  /** Nobody asked for it: the usual one of a terminal. */
  readonly isUsual?: boolean;
}

/**
 * `--format` (may be repeated), `--output-file` by the ending of its name, else REDLINT_FORMAT, pretty on a terminal
 * and compact in a pipe. Throws a Mistake on what cannot be.
 */
export function outputsOf(host: Host, given: readonly string[] | undefined, to: string | undefined): ReportOutput[] {
  const file = namedFile(to);
  if (given === undefined && !host.env.REDLINT_FORMAT && file === undefined && host.stdout.isTTY)
    return [{ format: 'pretty', isUsual: true }];
  const byFile = given || file === undefined ? undefined : formatOfReport(Object.keys(formats), file);
  const usual = host.stdout.isTTY || file ? 'pretty' : 'compact';
  const names = given ?? [byFile ?? (host.env.REDLINT_FORMAT || usual)];
  const outputs = names.map((name): ReportOutput => {
    const cut = name.indexOf('=');
    const format = cut < 0 ? name : name.slice(0, cut);
    if (!Object.hasOwn(formats, format)) throw unknownFormat(format);
    if (cut === name.length - 1) throw new Mistake('option-without-value', { option: `--format ${name}` });
    const own = cut < 0 ? undefined : namedFile(name.slice(cut + 1));
    return own === undefined ? { format } : { format, file: own };
  });
  const bare = outputs.findIndex((output) => output.file === undefined);
  if (file !== undefined && bare >= 0) outputs[bare] = { format: (outputs[bare] as ReportOutput).format, file };
  const places = outputs.map((output) => (output.file === undefined ? '' : resolve(host.cwd(), output.file)));
  if (new Set(places).size < places.length) throw new Mistake('same-output');
  for (const output of outputs) if (output.file !== undefined) refuseEnding(output.format, output.file);
  return outputs;
}

function unknownFormat(name: string): Mistake {
  const known = Object.keys(formats);
  const near = nearest(name, known);
  const allowed = { or: known };
  return near
    ? new Mistake('unknown-format-near', { name, near, allowed })
    : new Mistake('unknown-format', { name, allowed });
}

/** Colour: the option, then NO_COLOR, then FORCE_COLOR, then a terminal. */
export function colorOf(host: Host, option: boolean | undefined): boolean {
  if (option !== undefined) return option;
  if (host.env.NO_COLOR) return false;
  if (host.env.FORCE_COLOR !== undefined) return host.env.FORCE_COLOR !== '0' && host.env.FORCE_COLOR !== 'false';
  return Boolean(host.stdout.isTTY) && host.env.TERM !== 'dumb';
}

/** Prints what fixes would change, without control characters that could harm a terminal. */
export async function printDiff({ host, print }: Shell, diff: string, color: boolean): Promise<void> {
  const text = host.stdout.isTTY ? visibleLines(diff, '\t') : diff;
  await print(color ? await (await import('./painted-diff.js')).paintedDiff(text) : text);
}

/**
 * Writes the reports in each format to its place; with `isMuch`, a summary where nobody asked for a format. Files get
 * no colour, and are written whole or not at all. Throws a Mistake for those that cannot be written after the others
 * are.
 */
export async function writeReports(
  shell: Shell,
  outputs: readonly ReportOutput[],
  reports: readonly Report[],
  view: View,
  unread: readonly Unread[],
  isMuch = false,
): Promise<void> {
  const faults: Mistake[] = [];
  for (const { format, file, isUsual } of outputs) {
    const load = isUsual && isMuch ? summary : (formats[format] as typeof summary);
    const write = await load();
    if (file === undefined) for (const text of inChunks(write(reports, view, unread))) await shell.print(text);
    else {
      const pieces = write(reports, { ...view, color: false, linkOf: undefined }, unread);
      const cwd = shell.host.cwd();
      try {
        writeWhole(resolve(cwd, file), inChunks(pieces), { cwd, name: file });
      } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        faults.push(error);
      }
    }
  }
  throwAll(faults);
  await writeStepSummary(shell.host, outputs, reports, view, unread);
}

/** Writes a page to a file, or to standard output without one. Throws a Mistake on a file that cannot be written. */
export async function writePage({ host, print }: Shell, text: string, file: string | undefined): Promise<void> {
  if (file === undefined) await print(text);
  else writeWhole(resolve(host.cwd(), file), text, { cwd: host.cwd(), name: file });
}

/** Joins small pieces: one write call for each would take longer than the writing. */
function* inChunks(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** In a GitHub workflow, adds the table of findings to the summary of the step. */
async function writeStepSummary(
  host: Host,
  outputs: readonly ReportOutput[],
  reports: readonly Report[],
  view: View,
  unread: readonly Unread[],
): Promise<void> {
  const file = host.env.GITHUB_STEP_SUMMARY;
  if (!file || !outputs.some(({ format }) => format === 'github')) return;
  const { stepSummary } = await import('../../report/machine/github.js');
  try {
    appendFileSync(file, stepSummary(reports, view, unread));
  } catch (error) {
    throw new Mistake('unwritable', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
