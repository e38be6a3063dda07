import type { DraftFiles } from '../../rule.js';
import { hashOf, isSame } from '../stamp.js';
import type { Beside } from './draft-files.js';

/**
 * What a rule asked of the files beside a draft: the question, a path, the stamp of the file that gave the answer, the
 * answer's hash.
 */
export type AskedFile = readonly [about: keyof DraftFiles, path: string, stamp: string, answer: string];

/** What a report depends on beside its settings: the state of the draft, and the answers of the files beside it. */
export interface Witness {
  readonly stamp: string;
  readonly hash: string;
  readonly asked: readonly AskedFile[];
}

/** The files beside a draft, recording every question in `asked`. */
export function noting(files: Beside, asked: AskedFile[]): DraftFiles {
  const known = new Set<string>();
  const noted = <K extends keyof DraftFiles>(about: K, path: string): ReturnType<DraftFiles[K]> => {
    // The stamp is read before the content, so that a change in between is noticed.
    const stamp = known.has(`${about} ${path}`) ? undefined : files.stamp(about, path);
    const answer = files[about](path) as ReturnType<DraftFiles[K]>;
    if (stamp !== undefined) asked.push([about, path, stamp, nameOf(answer)]);
    known.add(`${about} ${path}`);
    return answer;
  };
  return {
    exists: (path) => noted('exists', path),
    anchors: (path) => noted('anchors', path),
    picture: (path) => noted('picture', path),
    keysBeside: () => noted('keysBeside', ''),
  };
}

/** Would all questions get the same answers? Then their current state, else undefined. */
export function answeredAlike(files: Beside, asked: readonly AskedFile[]): readonly AskedFile[] | undefined {
  const now: AskedFile[] = [];
  for (const [about, path, before, answer] of asked) {
    const stamp = files.stamp(about, path);
    if (!isSame(before, stamp) && nameOf(files[about](path)) !== answer) return undefined;
    now.push([about, path, stamp, answer]);
  }
  return now;
}

const nameOf = (answer: ReturnType<DraftFiles[keyof DraftFiles]>): string =>
  typeof answer === 'object'
    ? hashOf(answer instanceof Set ? [...answer].sort().join('\n') : JSON.stringify(answer))
    : String(answer);
