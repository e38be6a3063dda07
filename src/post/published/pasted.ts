import type { Draft, Link } from '../../draft/draft.js';
import { lazy } from '../../text/lazy.js';
import { messengerMarks } from '../../text/messenger-marks.js';
import { lastAt, overlapsWith, type Range, without } from '../../text/ranges.js';
import { lineEnd, lineStart } from '../../text/span.js';
import type { PublishedPart } from '../post.js';

/** The marks that a network shows as what they mean. */
export interface NetworkMarks {
  /** What bold words keep. */
  readonly bold?: string;
  /** Does it show those of WhatsApp as signs, so that they go? */
  readonly isPlain?: boolean;
}

/** A range of the source, and what is published instead. */
interface Cut extends Range {
  readonly text: string;
}

/**
 * The published form of a pasted draft from `start` to `end`: the source without pictures, comments, marks of bold and
 * headings, and backslashes before signs; links are words and address. Numbers of lists, indents, blank lines and other
 * signs stay.
 */
function pastedPart(draft: Draft, cuts: PostCuts, start: number, end: number): PublishedPart {
  const texts: { readonly start: number; readonly at: number; readonly text: string }[] = [];
  let length = 0;
  const put = (at: number, text: string) => {
    texts.push({ start: length, at, text });
    length += text.length;
  };
  let at = start;
  for (const cut of cutsOf(draft.source, cuts, start, end)) {
    if (cut.start < at || cut.end > end) continue;
    put(at, draft.source.slice(at, cut.start));
    if (cut.text !== '') put(cut.start, cut.text);
    at = cut.end;
  }
  put(at, draft.source.slice(at, end));
  return {
    text: texts.map(({ text }) => text).join(''),
    sourceOf: (offset) => {
      const piece = texts[lastAt(texts, offset)];
      return piece ? Math.min(piece.at + offset - piece.start, end) : start;
    },
  };
}

/** The whole of a pasted draft as published with the marks of a network, without its front matter. */
export function pastedText(draft: Draft, marks: NetworkMarks = {}): string {
  const { end } = draft.meta.at;
  const start = end === 0 ? 0 : end + (/^\s*\n/.exec(draft.source.slice(end))?.[0].length ?? 0);
  return pastedPart(draft, postCuts(draft, marks), start, draft.source.length).text;
}

/** The parts of a pasted draft as published: what divides them is left out. */
export function pastedParts(draft: Draft, marks: NetworkMarks = {}): PublishedPart[] {
  const cuts = postCuts(draft, marks);
  return draft.parts.map(({ start, end }) => pastedPart(draft, cuts, start, end));
}

/** The cuts in a range, in order; for two with the same start the longer first. */
function cutsOf(source: string, { pictures, written, others }: PostCuts, from: number, to: number): Cut[] {
  const within = <T extends Range>(all: readonly T[]) => all.slice(lastAt(all, from - 1) + 1, lastAt(all, to) + 1);
  return [...within(pictures).map((picture) => pictureCut(source, written, picture, from, to)), ...within(others)].sort(
    inOrder,
  );
}

const inOrder = (a: Range, b: Range): number => a.start - b.start || b.end - a.end;

/** What is cut from a draft by kind, for all parts of a thread. */
interface PostCuts {
  readonly pictures: readonly Range[];
  /** The source without its pictures. */
  readonly written: string;
  readonly others: readonly Cut[];
}

/** What is cut from a pasted draft. */
function postCuts({ source, images, links, comments, foreign, parts }: Draft, marks: NetworkMarks): PostCuts {
  const pictures = images.filter(({ form }) => form === 'markdown').sort(inOrder);
  const others = [
    ...links.filter(isMarked).map((link) => ({ ...link, text: shown(link, pictures) })),
    ...comments.map(({ start, end }) => ({ start, end, text: '' })),
    ...marksIn(source, marks.bold),
    ...(marks.isPlain ? plainCuts(parts, overlapsWith(foreign)) : []),
  ].sort(inOrder);
  return { pictures, written: without(source, pictures), others };
}

/**
 * Removes a picture with its line if it is alone there, and with the blank lines before it or, at the beginning, after
 * it.
 */
function pictureCut(source: string, written: string, { start, end }: Range, from: number, to: number): Cut {
  const first = Math.max(from, lineStart(source, start));
  const last = lineEnd(source, end);
  if (written.slice(first, last).trim() !== '') {
    const isApart = source[start - 1] === ' ' && /^(?:\s|$)/.test(source.slice(end, end + 1));
    return { start: isApart ? start - 1 : start, end, text: '' };
  }
  let before = first;
  while (before > from && /\s/.test(source[before - 1] as string)) before--;
  if (before > from) return { start: before, end: last, text: '' };
  const behind = /^\s*\n/.exec(source.slice(last))?.[0].length ?? 0;
  return { start: from, end: Math.min(last + behind, to), text: '' };
}

/** `[words](address)`. «[1](nota)» does not count. */
const isMarked = ({ form, url }: Link): boolean => form === 'markdown' && /[.:/#?@]/.test(url);

function shown({ label, url }: Link, pictures: readonly Range[]): string {
  const address = url.replace(/^mailto:/i, '');
  const inner = pictures
    .slice(lastAt(pictures, label.start - 1) + 1, lastAt(pictures, label.end) + 1)
    .filter(({ end }) => end <= label.end)
    .reduceRight(
      (text, { start, end }) => text.slice(0, start - label.start) + text.slice(end - label.start),
      label.text,
    );
  const words = unmarked(inner).trim();
  return words === '' || named(words) === named(address) ? address : `${words} ${address}`;
}

/** An address as people say it: «example.org/x» for «https://www.example.org/x/». */
const named = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');

function unmarked(text: string): string {
  return marksIn(text).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

/** The marks of WhatsApp in the writer's own words. */
const plainCuts = (parts: Draft['parts'], isForeign: (at: Range) => boolean): Cut[] =>
  parts.flatMap((part) =>
    messengerMarks(part.text, 1)
      .map(({ start, end }) => ({ start: part.start + start, end: part.start + end }))
      .filter((at) => !isForeign(at))
      .flatMap(({ start, end }) => [
        { start, end: start + 1, text: '' },
        { start: end - 1, end, text: '' },
      ]),
  );

const heading = /^#{1,6}[ \t]+(?=\S)/gm;
/** Around words: «***4567**» hides figures, and stays. */
const boldWords = lazy(
  () => /(?<![*\\\p{L}\p{N}])\*\*(?=[^\s*])(?=[^*\n]{0,2000}\p{L}{2})[^*\n]{1,2000}(?<=[^\s\\])\*\*(?![*\p{L}\p{N}])/gu,
);
const backslash = /\\(?=[`[\]~*<_#>=-])|(?<=^\d{3,9})\\(?=[.)])/gm;

/** The marks of headings and bold, and escaping backslashes. */
function marksIn(text: string, bold = ''): Cut[] {
  const cut = (start: number, end: number, instead = ''): Cut => ({ start, end, text: instead });
  return [
    ...[...text.matchAll(heading)].map(({ index, 0: { length } }) => cut(index, index + length)),
    ...[...text.matchAll(boldWords())].flatMap(({ index, 0: { length } }) => [
      cut(index, index + 2, bold),
      cut(index + length - 2, index + length, bold),
    ]),
    ...[...text.matchAll(backslash)].map(({ index }) => cut(index, index + 1)),
  ].sort((a, b) => a.start - b.start);
}
