import { recallText, rememberText } from '../browser/tab-texts.js';
import type { PictureFact, PictureFacts } from './facts.js';

/** The facts ticked in this tab, by picture name, after a reload. */
export function recallTold(): Record<string, readonly PictureFact[]> {
  try {
    return JSON.parse(recallText('told') || '{}');
  } catch {
    return {};
  }
}

export const rememberTold = (pictures: readonly PictureFacts[]): void =>
  rememberText('told', JSON.stringify(Object.fromEntries(pictures.map(({ file, told }) => [file, [...told]]))));
