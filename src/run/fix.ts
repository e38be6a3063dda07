import { readFileSync, statSync } from 'node:fs';
import { cleanPicture } from '../image/strip/clean.js';
import { applyFixes } from '../lint/fixes.js';
import { counts } from '../lint/report.js';
import { foundPlace } from './places.js';
import type { Linted } from './project.js';

/** After this many rounds fixes that undo one another are given up. */
const rounds = 10;

/** A draft after its safe fixes: the text, what was found in it last, and how many findings were fixed. */
export interface FixedDraft {
  readonly source: string;
  readonly linted: Linted;
  readonly count: number;
}

/** Applies safe fixes until there are none left. `lint` lints a text in the draft's place. */
export async function fixAll(source: string, lint: (source: string) => Promise<Linted>): Promise<FixedDraft> {
  let text = source;
  let linted = await lint(text);
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const { text: fixed, applied } = applyFixes(text, linted.report.findings);
    if (applied.length === 0 || fixed === text) break;
    text = fixed;
    count += applied.length;
    linted = await lint(text);
  }
  return { source: text, linted, count };
}

/** A picture and what it would be without its hidden data. */
export interface CleanedPicture {
  /** Absolute. */
  readonly file: string;
  /** As the draft names it. */
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Pictures larger than this are left for a person. In bytes. */
const largestPicture = 100 * 1024 * 1024;

/** The pictures that findings of a draft want cleaned, cleaned in memory; those that cannot be are left out. */
export function cleanedPictures({ report }: Linted, draft: string, cwd: string): CleanedPicture[] {
  const names = new Set(
    report.findings.flatMap((finding) => (counts(finding) && finding.clean !== undefined ? [finding.clean] : [])),
  );
  return [...names].flatMap((name) => {
    const file = foundPlace(draft, name, cwd);
    const before = file === undefined ? undefined : bytesOf(file);
    const after = before && cleanPicture(before);
    return file !== undefined && before && after ? [{ file, name, before, after }] : [];
  });
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return statSync(file).size <= largestPicture ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
