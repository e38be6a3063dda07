// The findings of a report, each with a name that survives a change of build.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, RunReport } from '../report.js';

/** Hexadecimal digits for some values. */
export const digestOf = (...values: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 12);

/** A post as redlint counts it: without a byte order mark. */
export const sourceOf = (folder: string, path: string): string =>
  readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '');

/** A finding with its post, and with a name that survives a change of build. */
export type Named<F> = Omit<F, 'why'> & PostNames & { readonly id: string };
export type PostFinding = Named<Finding>;

interface PostNames {
  readonly path: string;
  readonly language: string | null;
}

/** All findings of a report over a folder. */
export function findingsOf({ reports }: RunReport, folder: string): PostFinding[] {
  return reports.flatMap(({ path, language, findings }) =>
    findings.length > 0 ? named(findings, { path, language, source: sourceOf(folder, path) }) : [],
  );
}

/**
 * Findings of one post named by path, rule, words and the place of the words among equal ones in the post. A rule that
 * says two things about the same words gets two names, by their order. The rule's reason is left out: `why` is the
 * reader's.
 */
export function named<F extends Pick<Finding, 'rule' | 'text' | 'start' | 'waived'> & { readonly why?: unknown }>(
  findings: readonly F[],
  { path, language, source }: PostNames & { readonly source: string },
): Named<F>[] {
  const met = new Map<string, number>();
  return findings
    .filter(({ waived }) => !waived)
    .map(({ why: _, ...finding }) => {
      const { rule, text, start } = finding;
      const words = JSON.stringify([rule, text, placeOf(text, start, source)]);
      const order = met.get(words) ?? 0;
      met.set(words, order + 1);
      return { ...finding, path, language, id: digestOf(path, words, order) };
    });
}

/** How often the words occur earlier in the post. */
function placeOf(text: string, start: number, source: string): number {
  if (text === '') return 0;
  let place = 0;
  for (let at = source.indexOf(text); at >= 0 && at < start; at = source.indexOf(text, at + text.length)) place++;
  return place;
}
