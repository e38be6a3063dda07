import { Mistake } from '../../mistake.js';

/** Default size in bytes of the largest draft that is read; a post has a thousandth of it. */
export const usualMaxSize = 5 * 2 ** 20;

/** V8 cannot hold a longer text. */
export const largestSize = 500 * 2 ** 20;

/** Throws a Mistake on a draft of too many bytes. */
export function refuseLarge(bytes: number, name: string, maxSize = usualMaxSize): void {
  if (bytes > maxSize) throw new Mistake('too-large', { file: name, limit: sizeText(maxSize) });
}

const sizeText = (bytes: number): string =>
  bytes % 2 ** 20 === 0 ? `${bytes / 2 ** 20} MB` : bytes % 2 ** 10 === 0 ? `${bytes / 2 ** 10} KB` : `${bytes} B`;
