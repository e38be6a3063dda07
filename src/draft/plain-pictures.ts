import { type Span, spanOf } from '../text/span.js';
import type { Draft } from './draft.js';

const picture = /!\[[^\]\n]{0,300}\]\(([^()\n]{1,300})\)/y;

/** Pictures of Markdown in a text that is not Markdown: its signs would be published as they stand, and no picture. */
export function plainPictures({ markdown, source, prose }: Pick<Draft, 'markdown' | 'source' | 'prose'>): Span[] {
  if (markdown) return [];
  const found: Span[] = [];
  for (let start = prose.indexOf('!['); start >= 0; start = prose.indexOf('![', start + 2)) {
    picture.lastIndex = start;
    const [words = '', address = ''] = picture.exec(source) ?? [];
    if (/[./]/.test(address)) found.push(spanOf(source, start, start + words.length));
  }
  return found;
}
