import { bytesOf } from '../../data/plain-file.js';
import { cleanPicture } from '../../image/strip/clean.js';
import { counts, type Report } from '../../lint/report.js';
import { placeOf } from './places.js';

/** A picture and its cleaned bytes, without hidden data. */
export interface CleanedPicture {
  /** Absolute. */
  readonly file: string;
  /** As named in the draft. */
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** In bytes: larger pictures are left to a person. */
const largestPicture = 100 * 1024 * 1024;

/**
 * Cleans, in memory, the pictures that findings of a draft want cleaned; those that cannot be cleaned are left out.
 */
export function cleanedPictures(report: Report, draft: string, cwd: string): CleanedPicture[] {
  const names = new Set(
    report.findings.flatMap((finding) => (counts(finding) && finding.clean !== undefined ? [finding.clean] : [])),
  );
  return [...names].flatMap((name) => {
    const place = placeOf(draft, name, cwd);
    if (place === undefined || place === 'outside') return [];
    const before = pictureIn(place.file);
    const after = before && cleanPicture(before);
    return after ? [{ file: place.file, name, before, after }] : [];
  });
}

function pictureIn(file: string): Uint8Array | undefined {
  try {
    return bytesOf(file, largestPicture);
  } catch {
    return undefined;
  }
}
