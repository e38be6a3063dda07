import { recallHere, rememberHere } from '../browser/storage.js';
import type { Fact, PictureFacts } from './facts.js';

/** What was ticked of pictures in this tab, by name, after a reload. */
export function recallTold(): Record<string, readonly Fact[]> {
  try {
    return JSON.parse(recallHere('told') || '{}');
  } catch {
    return {};
  }
}

export const rememberTold = (pictures: readonly PictureFacts[]): void =>
  rememberHere('told', JSON.stringify(Object.fromEntries(pictures.map(({ file, told }) => [file, [...told]]))));
