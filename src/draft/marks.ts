import { callsForWord } from '../language/calls-for-word.js';
import { findEmails, findHashtags, findMentions } from '../recognizers/handles.js';
import { findUrls, hostOf } from '../recognizers/urls.js';
import { isWhite } from '../text/characters.js';
import { findQuotes } from '../text/quotes.js';
import { itemAt, merged, type Range, rest, touches, without } from '../text/ranges.js';
import { holds, type Span, spanOf } from '../text/span.js';
import type { Body } from './body/body.js';
import { decodeEntities, withReferences } from './body/entities.js';
import type { Hashtag, Link, Part } from './draft.js';

/** Addresses and tags of a source, and the writer's words without them. */
export interface Marks {
  readonly prose: string;
  readonly links: readonly Link[];
  readonly emails: readonly Span[];
  readonly mentions: readonly Span[];
  readonly hashtags: readonly Span[];
  /** All text, including quoted text, without addresses and tags. */
  readonly plain: string;
}

/** Finds addresses and tags in the text of a body, one kind after the other, each in what the previous ones left. */
export function marksOf(source: string, body: Body): Marks {
  const spans = (ranges: readonly Range[]): Span[] => ranges.map(({ start, end }) => spanOf(source, start, end));
  const text = withReferences(without(source, rest(body.text, source.length)), body.references);
  const mails = findEmails(text);
  // «juventud.info@gmail.com» is one address, not a page of juventud.info.
  const urls = findUrls(text).filter((url) => !isWithin(mails, url));
  const afterUrls = without(text, urls);
  const emails = findEmails(afterUrls);
  const afterEmails = without(afterUrls, emails);
  const mentions = findMentions(afterEmails);
  const own = without(afterEmails, [...mentions, ...body.foreign]);
  const hashtags = findHashtags(own);
  const signs = hashtags.map((tag) => (isPartOfSentence(own, tag) ? { start: tag.start, end: tag.start + 1 } : tag));
  const links = withBare(source, body, urls);
  return {
    prose: without(own, signs),
    plain: without(afterEmails, mentions),
    links,
    emails: spans([...emails, ...hiddenMails(source, links, emails)].sort((a, b) => a.start - b.start)),
    mentions: spans(mentions),
    hashtags: spans(hashtags),
  };
}

/** Does one of the ranges, in source order, contain another? */
function isWithin(ranges: readonly Range[], inner: Range): boolean {
  const outer = itemAt(ranges, inner.start);
  return outer !== undefined && holds(outer, inner);
}

/**
 * Is a hashtag part of its sentence: a small word follows it, or the one before it calls for a noun («en la #Feria»)?
 */
const isPartOfSentence = (text: string, { start, end }: Range): boolean =>
  /^(?:[ \u00a0]{1,2}|[,;]\s)\p{Ll}/u.test(text.slice(end, end + 4)) ||
  callsForWord(text.slice(Math.max(0, start - 24), start));

/** Links of the body and the bare URLs beside them; a URL used as a link's label is not a second link. */
function withBare(source: string, { links, references }: Body, urls: readonly Range[]): Link[] {
  const covered = merged(links);
  let at = 0;
  const bare = urls.flatMap(({ start, end }): Link[] => {
    while (at < covered.length && (covered[at] as Range).end <= start) at++;
    if (at < covered.length && (covered[at] as Range).start < end) return [];
    const span = spanOf(source, start, end);
    const url = touches(references, span) ? decodeEntities(span.text) : span.text;
    const host = hostOf(/^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `//${url}`);
    return [{ ...span, form: 'bare', label: span, url, ...(host !== undefined && { host }) }];
  });
  return [...links, ...bare].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Addresses that occur only in the target of a link. */
function hiddenMails(source: string, links: readonly Link[], shown: readonly Range[]): Range[] {
  const found = links.flatMap((link) => {
    if (!/^mailto:/i.test(link.url) || shown.some((mail) => holds(link, mail))) return [];
    const { start, end } = link.target ?? link;
    const [mail] = findEmails(source.slice(start, end).replace(/mailto:/i, '       '));
    return mail ? [{ start: start + mail.start, end: start + mail.end }] : [];
  });
  // Several links may share a definition.
  return merged(found);
}

/** The parts of a thread between its dividers, trimmed, without empty ones. Always at least one. */
export function partsOf(source: string, from: number, dividers: readonly Range[]): Part[] {
  const edges = [from, ...dividers.flatMap(({ start, end }) => [start, end]), source.length];
  const parts: Part[] = [];
  for (let i = 0; i < edges.length; i += 2) {
    let start = edges[i] as number;
    let end = Math.max(start, edges[i + 1] as number);
    while (start < end && isWhite(source.charCodeAt(start))) start++;
    while (end > start && (source[end - 1] === '#' || isWhite(source.charCodeAt(end - 1)))) end--;
    if (start < end) parts.push({ ...spanOf(source, start, end), index: parts.length });
  }
  return parts.length > 0 ? parts : [{ ...spanOf(source, from, from), index: 0 }];
}

/** Tags with their names and their parts. */
export const hashtagsOf = (spans: readonly Span[], partAt: (offset: number) => number): Hashtag[] =>
  spans.map((span) => ({ ...span, name: span.text.slice(1), part: partAt(span.start) }));

/**
 * Quotations, paragraph by paragraph. One that continues opens again in each paragraph and closes in the last, or opens
 * in the first and closes at the end of the last.
 */
export function quotesOf(source: string, text: string, paragraphs: readonly Range[]): Span[] {
  const quotes: Range[] = [];
  let goesOnTo = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const found = findQuotes(text, paragraph.start, paragraph.end, source);
    const mark = openingAt(text, paragraph.start);
    if (mark !== undefined && !(found[0] && found[0].start <= text.indexOf(mark, paragraph.start))) {
      const opensAnew = mark === openingAt(text, paragraphs[index + 1]?.start ?? text.length);
      goesOnTo = opensAnew ? index + 1 : closingAfter(source, text, paragraphs, index);
    }
    quotes.push(...(index < goesOnTo ? [paragraph] : found));
  }
  return quotes.map(({ start, end }) => spanOf(source, start, end));
}

/** The most paragraphs over which a quotation is followed. */
const mostParagraphs = 8;

/**
 * The index after the paragraph that ends with the closing mark of an earlier quotation; 0 when another one opens
 * first.
 */
function closingAfter(source: string, text: string, paragraphs: readonly Range[], first: number): number {
  for (let i = first + 1; i < Math.min(paragraphs.length, first + mostParagraphs); i++) {
    const { start, end } = paragraphs[i] as Range;
    if (openingAt(text, start)) return 0;
    const mark = /[»”"][\s\u00ad]*$/.exec(text.slice(start, end));
    if (!mark) continue;
    const at = start + mark.index;
    const isPaired = findQuotes(text, start, end, source).some((quote) => quote.start < at && at < quote.end);
    if (!isPaired) return i + 1;
  }
  return 0;
}

/** The mark that opens a quotation at the start of a paragraph. */
const openingAt = (text: string, start: number): string | undefined =>
  /^\s{0,4}([«“"])/.exec(text.slice(start, start + 5))?.[1];
