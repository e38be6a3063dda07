import { isCalendar } from '../draft/form.js';
import { plainPictures } from '../draft/plain-pictures.js';
import type { Draft } from '../rule.js';
import { outsideFinding } from './outside.js';
import type { Finding } from './report.js';

/** Pictures of Markdown in a text that is not Markdown, each with what to do about it. */
export function picturesInPlainText(draft: Draft): Finding[] {
  const message = isCalendar(draft.path ?? '') ? 'cell' : 'plain';
  return plainPictures(draft).map((at) => outsideFinding('picture-in-plain-text', message, at, { words: at.text }));
}
