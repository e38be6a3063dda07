import type { Finding, Report } from '../../src/lint/report.js';
import { Mistake } from '../../src/mistake.js';
import { severities } from '../../src/registry/severity.js';
import { spokenLocales } from '../locales.js';
import type { Note } from './kind.js';

/** Findings that report a failure of the program, not of the draft. */
const failed = /^(?:internal-error|too-slow)$/;

/** Notes findings with impossible places, severities or fixes. */
export function checkFindings({ findings, source }: Report, text: string, note: Note): void {
  if (source.text !== text) note('another-source', 'report', JSON.stringify(source.text.slice(0, 200)));
  let last = 0;
  for (const finding of findings) {
    const { rule, at, severity } = finding;
    if (failed.test(rule))
      note(rule, String(finding.data.rule ?? finding.data.reason ?? ''), JSON.stringify(finding.data));
    if (!severities.includes(severity)) note('severity', rule, String(severity));
    if (!isIn(text, at)) note('span-outside', rule, `${at.start}–${at.end} of ${text.length}`);
    else if (at.text !== text.slice(at.start, at.end))
      note('span-text', rule, `${JSON.stringify(at.text)} is not ${JSON.stringify(text.slice(at.start, at.end))}`);
    if (cuts(text, at.start) || cuts(text, at.end))
      note('cut-character', rule, JSON.stringify(text.slice(Math.max(0, at.start - 2), at.end + 2)));
    if (at.start < last) note('out-of-order', rule, `${at.start} after ${last}`);
    last = at.start;
    checkFix(finding, text, note);
  }
}

function checkFix({ rule, fix = [] }: Finding, text: string, note: Note): void {
  let last = 0;
  for (const edit of [...fix].sort((a, b) => a.start - b.start)) {
    if (!isIn(text, edit)) note('fix-outside', rule, `${edit.start}–${edit.end} of ${text.length}`);
    if (edit.start < last) note('fix-overlaps-itself', rule, JSON.stringify(fix));
    if (cuts(text, edit.start) || cuts(text, edit.end)) note('fix-cuts-character', rule, JSON.stringify(edit));
    last = edit.end;
  }
}

const isIn = (text: string, { start, end }: { start: number; end: number }): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;

/** Does an offset split a character? */
const cuts = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Does the work, and notes when it takes more processor time than a text of this length (UTF-16 units) may: slow work
 * is repeated, since other load on the machine and garbage collection only add to it.
 */
export async function inTime<T>(length: number, note: Note, work: () => Promise<T>): Promise<T> {
  const most = 400 + 0.05 * length;
  const timed = async (): Promise<readonly [T, number]> => {
    const before = clock();
    const result = await work();
    return [result, clock() - before];
  };
  const [result, first] = await timed();
  let least = first;
  for (let again = 0; again < 2 && least > most; again++) {
    const [, ms] = await timed();
    least = Math.min(least, ms);
  }
  if (least > most) note('slow', 'lint', `${least.toFixed(0)} ms for ${length} characters`);
  return result;
}

/** Notes a Mistake that is not a sentence with a way out: one that names none of the files, or breaks off. */
export function checkMistake(mistake: Mistake, files: readonly string[], note: Note): void {
  for (const { key, slots } of [mistake, ...mistake.others])
    for (const locale of spokenLocales) {
      const sentence = new Mistake(key, slots).in(locale);
      // A folder is named by its path, outside the project by the full one.
      const isNamed =
        files.some((file) => sentence.includes(file)) || /^(?:\/\S+|[\w.-]+(?:\/[\w.-]+)*): /.test(sentence);
      if (!isNamed) note('mistake-without-file', key, sentence.slice(0, 300));
      if (sentence.includes('\n')) note('mistake-on-two-lines', key, JSON.stringify(sentence.slice(0, 300)));
      if (!/[.?!»”)]$/.test(sentence)) note('mistake-no-sentence', key, sentence.slice(-300));
      if (sentence.length > 2000) note('mistake-too-long', key, sentence.slice(0, 300));
    }
}
