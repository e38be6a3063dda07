import { decodeEntities } from '../../draft/body/entities.js';
import type { Draft, Link, Paragraph } from '../../draft/draft.js';
import { lastAt } from '../../text/ranges.js';
import type { Span } from '../../text/span.js';
import { fact } from '../fact.js';
import type { PublishedPart } from '../post.js';
import { pastedParts } from './pasted.js';

/** A block of a part: the range `from` to `to` in the text of the part. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export const published = fact([], publishedParts);

function publishedParts(draft: Draft): PublishedPart[] {
  if (draft.pasted) return pastedParts(draft);
  if (!draft.markdown) return draft.parts.map(({ text, start }) => ({ text, sourceOf: (offset) => start + offset }));
  const images = draft.images.filter(({ from }) => from === 'body');
  const cuts = [
    ...draft.links.map((link) => ({ start: link.start, end: link.end, text: shown(link) })),
    ...images.map(({ start, end }) => ({ start, end, text: '' })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts = draft.parts.map(() => ({ texts: [] as string[], length: 0, blocks: [] as Block[] }));
  let last: Paragraph['type'] = 'text';
  for (const { start, end, type, part: index } of draft.paragraphs) {
    const part = parts[index] as (typeof parts)[number];
    const text = blockText(draft.source, start, end, cuts);
    if (text === '') continue;
    const isLine = type === last && (type === 'item' || type === 'cell');
    const lead = `${part.texts.length === 0 ? '' : isLine ? '\n' : '\n\n'}${type === 'item' ? '- ' : ''}`;
    const from = part.length + lead.length;
    part.length = from + text.length;
    part.blocks.push({ from, to: part.length, start, end });
    part.texts.push(lead, text);
    last = type;
  }
  return parts.map(({ texts, blocks }) => ({
    text: texts.join(''),
    sourceOf: (offset) => {
      const block = blocks.find(({ to }) => to > offset) ?? blocks.at(-1);
      return block ? sourceIn(block, Math.max(0, offset - block.from), draft.source, cuts) : 0;
    },
  }));
}

/** The texts of the parts as they will be published. */
export const postTexts = (draft: Draft): string[] => publishedParts(draft).map(({ text }) => text);

/** The offset in a block's source at which its text first has more than `offset` characters. */
function sourceIn({ start, end }: Block, offset: number, source: string, cuts: readonly Span[]): number {
  let low = start;
  let high = end;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (blockText(source, start, middle, cuts).length > offset) high = middle;
    else low = middle;
  }
  return low;
}

/** The source from `start` to `end` with the `cuts` replaced. */
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

/** Without tags, marks of bold and italics, and backslashes; entities decoded. */
function unmarked(text: string): string {
  if (!/[<*_~\\&]/.test(text)) return text;
  return text
    .replace(/<!?\/?[a-z-][^<>]{0,400}>/gi, '')
    .replace(/\*\*|__|~~/g, '')
    .replace(/(?<!\\)(?:(?<![\p{L}\p{N}*_])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}*_]))/gu, '')
    .replace(/\\([!-/:-@[-`{-~])|&[a-z0-9#]{2,32};/gi, (written, sign?: string) => sign ?? decodeEntities(written));
}
