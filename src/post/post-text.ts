import { decodeEntities } from '../draft/body/entities.js';
import type { Draft, Link, Paragraph } from '../draft/draft.js';
import { lastAt } from '../text/ranges.js';
import type { Span } from '../text/span.js';

/** The parts as they will be published: Markdown without its marks, links as their words and address, no pictures. */
export function postTexts(draft: Draft): string[] {
  if (!draft.markdown) return draft.parts.map(({ text }) => text);
  const images = draft.images.filter(({ from }) => from === 'body');
  const cuts = [
    ...draft.links.map((link) => ({ start: link.start, end: link.end, text: shown(link) })),
    ...images.map(({ start, end }) => ({ start, end, text: '' })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[][] = draft.parts.map(() => []);
  let last: Paragraph['type'] = 'text';
  for (const { start, end, type, part } of draft.paragraphs) {
    const texts = parts[part] as string[];
    const text = blockText(draft.source, start, end, cuts);
    if (text === '') continue;
    const isLine = type === last && (type === 'item' || type === 'cell');
    texts.push(texts.length === 0 ? '' : isLine ? '\n' : '\n\n', type === 'item' ? '- ' : '', text);
    last = type;
  }
  return parts.map((texts) => texts.join(''));
}

/** The source from `start` to `end`, what stands in `cuts` replaced. */
function blockText(source: string, start: number, end: number, cuts: readonly Span[]): string {
  const pieces: string[] = [];
  let at = start;
  for (let i = lastAt(cuts, start - 1) + 1; i < cuts.length && (cuts[i] as Span).start < end; i++) {
    const cut = cuts[i] as Span;
    if (cut.start < at) continue;
    pieces.push(unmarked(source.slice(at, cut.start)), cut.text);
    at = cut.end;
  }
  pieces.push(unmarked(source.slice(at, end)));
  return pieces.join('').trim();
}

const shown = ({ form, label, url }: Link): string =>
  form === 'bare' || form === 'autolink' || label.text === url ? url : `${unmarked(label.text)} ${url}`;

/** Without tags, marks of bold and italics, and backslashes; entities read. */
const unmarked = (text: string): string =>
  text
    .replace(/<!?\/?[a-z-][^<>]{0,400}>/gi, '')
    .replace(/\*\*|__|~~/g, '')
    .replace(/(?<![\p{L}\p{N}*_])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}*_])/gu, '')
    .replace(/\\([!-/:-@[-`{-~])|&[a-z0-9#]{2,32};/gi, (written, sign?: string) => sign ?? decodeEntities(written));
