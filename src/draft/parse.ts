import type { Finder, Hit, Phrases } from '../lexicon/lexicon.js';
import { findPhones } from '../recognizers/phones.js';
import { findEmoji } from '../text/emoji.js';
import { itemAt, merged, type Range } from '../text/ranges.js';
import { holds, type Span, spanOf } from '../text/span.js';
import type { Draft } from './draft.js';
import {
  accountOf,
  eventDataOf,
  listedVideos,
  publishOf,
  type Reading,
  responseOf,
  textOf,
} from './front-matter/facts.js';
import { factOf, kindOf } from './front-matter/keys.js';
import { listedImages } from './front-matter/listed-images.js';
import { joinedImages } from './joined-images.js';
import { guessKind } from './kind.js';
import { lazy } from './lazy.js';
import { hashtagsOf } from './marks.js';
import { type Prose, readProse } from './read-prose.js';
import { readText, type Text, type TextOptions } from './read-text.js';
import { within } from './within.js';

/** How a draft is to be read. */
export interface DraftOptions extends TextOptions {
  /** Compiled lexicons of a language. */
  readonly phrases: (language: string) => Phrases | undefined;
  /** IANA name: moments of the front matter with an offset are given in it. */
  readonly timezone?: string;
}

/** Reads a draft; every text is one. Its lists are made when first asked for, each once. */
export function parseDraft(source: string, options: DraftOptions): Draft {
  const text = readText(source, options);
  const prose = readProse(text, options.phrases);
  const draft = { ...factsOf(text), ...questionsOf(prose, text) } as Draft;
  const lists = { ...listsOf(text, prose), ...guessesOf(text, prose, draft, options.timezone) };
  for (const [name, get] of Object.entries(lists)) Object.defineProperty(draft, name, { get, enumerable: true });
  return Object.freeze(draft);
}

/** What is known before the body is read. */
function factsOf({ source, path, markdown, networks, meta, defaults }: Text) {
  const response = responseOf(meta, defaults);
  const title = textOf(meta, 'title');
  const description = textOf(meta, 'description');
  return {
    ...(path !== undefined && { path }),
    source,
    markdown,
    networks,
    account: accountOf(meta, defaults),
    ...(response && { response }),
    ...(title && { title }),
    ...(description && { description }),
    meta,
  };
}

/** What the draft answers about its lexicons and about a place in it. */
function questionsOf(
  { hits: found, phrases, inSource, running, paragraphs, quotes }: Prose,
  { marks }: Text,
): Pick<Draft, 'hits' | 'said' | 'hitsIn' | 'contexts' | 'within' | 'sentenceAt' | 'paragraphAt' | 'quoted'> {
  const inText = new Map<Finder, Map<string, readonly Hit[]>>();
  const quotations = lazy(() => merged(quotes()));
  const quoted: Draft['quoted'] = (span) => {
    const quote = itemAt(quotations(), span.start);
    return quote !== undefined && holds(quote, span);
  };
  const hits: Draft['hits'] = (lexicon, group) => ofGroup(found().get(lexicon) ?? [], group);
  return {
    hits,
    said: (lexicon, group) => hits(lexicon, group).filter((hit) => hit.entry.weight > 0 && !quoted(hit)),
    hitsIn: (other, lexicon, group) => {
      const finder = phrases()?.with(lexicon);
      if (!finder) return [];
      const known = inText.get(finder) ?? new Map<string, readonly Hit[]>();
      const all = known.get(other) ?? finder.find(other);
      inText.set(finder, known.set(other, all));
      return ofGroup(
        all.filter(({ entry }) => entry.lexicon === lexicon),
        group,
      );
    },
    contexts: (lexicon) => inSource(phrases()?.contexts(lexicon, marks().prose, running().sentences) ?? []),
    within: (unit, all) => within(unit === 'sentence' ? running().sentences : paragraphs(), all),
    sentenceAt: (offset) => itemAt(running().sentences, offset),
    paragraphAt: (offset) => itemAt(paragraphs(), offset),
    quoted,
  };
}

const ofGroup = (hits: readonly Hit[], group: string | undefined): readonly Hit[] =>
  group === undefined ? hits : hits.filter(({ entry }) => entry.group === group);

/** What stands in the draft. */
function listsOf({ source, meta, body, marks, language }: Text, prose: Prose) {
  const { inSource, partAt, running } = prose;
  const spans = (ranges: readonly Range[]): Span[] => ranges.map(({ start, end }) => spanOf(source, start, end));
  return {
    prose: () => marks().prose,
    language,
    parts: prose.parts,
    paragraphs: prose.paragraphs,
    sentences: () => running().sentences,
    words: () => running().words,
    links: () => marks().links,
    images: lazy(() => joinedImages(listedImages(meta, source), body().images)),
    videos: lazy(() => [...listedVideos(meta), ...body().videos]),
    hashtags: lazy(() => hashtagsOf(marks().hashtags, partAt)),
    mentions: () => marks().mentions,
    emails: () => marks().emails,
    phones: lazy(() => spans(findPhones(marks().plain))),
    emoji: lazy(() => inSource(findEmoji(marks().prose))),
    quotes: prose.quotes,
    foreign: prose.foreign,
    comments: () => body().comments,
    verbatim: () => body().verbatim,
    bold: lazy(() => spans(merged(body().bold))),
    dates: prose.dates,
    dateOrder: prose.dateOrder,
  };
}

/** What the draft is about, by its front matter or else by what stands in it. */
function guessesOf({ path, meta, from, language }: Text, { dateOrder }: Prose, draft: Draft, timezone?: string) {
  const reading = lazy(
    (): Reading => ({
      language: language(),
      ...(timezone !== undefined && { timezone }),
      first: () => dateOrder().figures,
    }),
  );
  const kind = lazy(
    () => kindOf(factOf(meta, 'kind')?.value) ?? guessKind(draft, from, factOf(meta, 'replyTo') !== undefined),
  );
  return {
    kind,
    publish: lazy(() => publishOf(meta, path, reading())),
    eventData: lazy(() => eventDataOf(meta, kind(), reading())),
  };
}
