import { bytesOf } from '../../data/plain-file.js';
import { cleanPicture } from '../../image/strip/clean.js';
import { counts, type Report } from '../../lint/report.js';
import { placeOf } from './places.js';

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
