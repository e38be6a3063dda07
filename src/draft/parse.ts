import { detectLanguage } from '../language/detect.js';
import type { Hit, Phrases } from '../lexicon/lexicon.js';
import type { Network } from '../network/network.js';
import { findDates } from '../recognizers/dates/dates.js';
import { findPhones } from '../recognizers/phones.js';
import { findEmoji } from '../text/emoji.js';
import { itemAt, lastAt, merged, type Range } from '../text/ranges.js';
import { holds, type Span, spanOf } from '../text/span.js';
import { markdownBody } from './body/markdown-body.js';
import { plainBody } from './body/plain-body.js';
import { dateOrders } from './date-order.js';
import type { Draft } from './draft.js';
import {
  accountOf,
  type Defaults,
  eventDataOf,
  listedVideos,
  networksOf,
  publishOf,
  responseOf,
  textOf,
} from './front-matter/facts.js';
import { factOf, kindOf, languageCode, regionCode } from './front-matter/keys.js';
import { listedImages } from './front-matter/listed-images.js';
import { findFrontMatter, readMeta } from './front-matter/read.js';
import { joinedImages } from './joined-images.js';
import { guessKind } from './kind.js';
import { lazy } from './lazy.js';
import { hashtagsOf, marksOf, partsOf, quotesOf } from './marks.js';
import { paragraphsOf, sentencesOf } from './running-text.js';
import { closeDividers } from './thread.js';

/** How a draft is to be read. */
export interface DraftOptions {
  /** Relative, with `/`; `.txt` is plain text, everything else Markdown. */
  readonly path?: string;
  /** Compiled lexicons of a language. */
  readonly phrases: (language: string) => Phrases | undefined;
  readonly defaults?: Defaults;
  /** IANA name: moments of the front matter that tell an offset are told in it. */
  readonly timezone?: string;
  /** The language of a draft that does not say, in place of a guess. */
  readonly lang?: string;
  /** Networks that stand above those that the draft names. */
  readonly networks?: readonly Network[];
}

/** Reads a draft; every text is one. */
export function parseDraft(source: string, options: DraftOptions): Draft {
  return draftOf(readText(source, options), options);
}

type Text = ReturnType<typeof readText>;

/** What is read of a draft without lexicons. */
function readText(source: string, { path, defaults = {}, lang, networks: ordered }: Omit<DraftOptions, 'phrases'>) {
  const fenced = findFrontMatter(source);
  const meta = readMeta(source, fenced);
  const from = fenced?.end ?? 0;
  const markdown = !/\.txt$/i.test(path ?? '');
  const networks = ordered ?? networksOf(meta, defaults);
  const dividers = () => closeDividers(source, from, { networks, titled: factOf(meta, 'title') !== undefined });
  const body = lazy(() => (markdown ? markdownBody(source, from, dividers()) : plainBody(source, from)));
  const marks = lazy(() => marksOf(source, body()));
  const language = lazy(() => {
    const fallback = defaults.language === 'auto' ? undefined : defaults.language;
    return languageCode(factOf(meta, 'language')?.value) ?? lang ?? detectLanguage(marks().prose) ?? fallback;
  });
  return { source, path, defaults, meta, from, markdown, networks, body, marks, language };
}

function draftOf(text: Text, options: DraftOptions): Draft {
  const { source, path, defaults, meta, from, markdown, networks, body, marks, language } = text;
  const when = lazy(() => ({
    language: language(),
    ...(options.timezone !== undefined && { timezone: options.timezone }),
    first: () => dated().orders.figures,
  }));
  const response = responseOf(meta, defaults);
  const title = textOf(meta, 'title');
  const description = textOf(meta, 'description');
  const spans = (ranges: readonly Range[]): Span[] => ranges.map(({ start, end }) => spanOf(source, start, end));
  const phrases = lazy(() => (language() === undefined ? undefined : options.phrases(language() as string)));
  /** What was found in the prose, with the words of the source: in the prose addresses and marks are blanked, entities read. */
  const inSource = <T extends Range>(all: readonly T[]): readonly (T & Span)[] =>
    all.map((found) => ({
      ...found,
      ...spanOf(source, found.start, itemAt(body().references, found.end - 1)?.end ?? found.end),
    }));
  const found = lazy(() => byLexicon(inSource(phrases()?.find(marks().prose) ?? [])));
  const inText = new Map<string, readonly Hit[]>();
  const foreign = lazy(() => spans(merged(body().foreign)));
  const parts = lazy(() => partsOf(source, from, body().dividers));
  const partAt = (offset: number): number => Math.max(0, lastAt(parts(), offset));
  const paragraphs = lazy(() => paragraphsOf(source, body().blocks, foreign(), partAt));
  const read = lazy(() =>
    sentencesOf(
      source,
      { body: body(), prose: marks().prose, plain: !markdown, dates: draft.dates },
      paragraphs(),
      found().get('abbreviations') ?? [],
    ),
  );
  const quotes = lazy(() => quotesOf(source, marks().plain, paragraphs()));
  const quoted = lazy(() => merged(quotes()));
  const dated = lazy(() => {
    const dates = findDates(marks().prose, language());
    const hosts = [
      ...marks().links.map(({ host = '' }) => host),
      ...marks().emails.map(({ text }) => hostOfMail(text)),
    ];
    const region = regionCode(factOf(meta, 'language')?.value);
    const orders = dateOrders({ language: language(), region, dates, hosts });
    return { orders, dates: orders.figures ? findDates(marks().prose, language(), orders.figures) : dates };
  });
  const kind = lazy(
    () => kindOf(factOf(meta, 'kind')?.value) ?? guessKind(draft, from, factOf(meta, 'replyTo') !== undefined),
  );
  const hits: Draft['hits'] = (lexicon, group) => ofGroup(found().get(lexicon) ?? [], group);
  const lists = {
    parts,
    paragraphs,
    sentences: lazy(() => read().sentences),
    words: lazy(() => read().words),
    links: lazy(() => marks().links),
    images: lazy(() => joinedImages(listedImages(meta, source), body().images)),
    videos: lazy(() => [...listedVideos(meta), ...body().videos]),
    hashtags: lazy(() => hashtagsOf(marks().hashtags, partAt)),
    mentions: lazy(() => marks().mentions),
    emails: lazy(() => marks().emails),
    phones: lazy(() => spans(findPhones(marks().plain))),
    emoji: lazy(() => inSource(findEmoji(marks().prose))),
    quotes,
    foreign,
    comments: lazy(() => body().comments),
    verbatim: lazy(() => body().verbatim),
    bold: lazy(() => spans(merged(body().bold))),
    dates: lazy(() => inSource(dated().dates)),
    dateOrder: lazy(() => dated().orders),
    prose: lazy(() => marks().prose),
    language,
    kind,
    publish: lazy(() => publishOf(meta, path, when())),
    eventData: lazy(() => eventDataOf(meta, kind(), when())),
  };
  const draft = Object.defineProperties(
    {
      ...(path !== undefined && { path }),
      source,
      markdown,
      networks,
      account: accountOf(meta, defaults),
      ...(response && { response }),
      ...(title && { title }),
      ...(description && { description }),
      meta,
      hits,
      said: (lexicon: string, group?: string): readonly Hit[] =>
        hits(lexicon, group).filter((hit) => hit.entry.weight > 0 && !draft.quoted(hit)),
      hitsIn: (other: string, lexicon: string, group?: string) => {
        const all = inText.get(other) ?? phrases()?.find(other) ?? [];
        inText.set(other, all);
        return ofGroup(
          all.filter(({ entry }) => entry.lexicon === lexicon),
          group,
        );
      },
      contexts: (lexicon: string) => inSource(phrases()?.contexts(lexicon, marks().prose) ?? []),
      sentenceAt: (offset: number) => itemAt(read().sentences, offset),
      paragraphAt: (offset: number) => itemAt(paragraphs(), offset),
      quoted: (span: Pick<Span, 'start' | 'end'>) => {
        const quote = itemAt(quoted(), span.start);
        return quote !== undefined && holds(quote, span);
      },
    },
    Object.fromEntries(Object.entries(lists).map(([name, get]) => [name, { get, enumerable: true }])),
  ) as Draft;
  return Object.freeze(draft);
}

const hostOfMail = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

function byLexicon(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const all = new Map<string, Hit[]>();
  for (const hit of hits) {
    const list = all.get(hit.entry.lexicon);
    if (list) list.push(hit);
    else all.set(hit.entry.lexicon, [hit]);
  }
  return all;
}

const ofGroup = (hits: readonly Hit[], group: string | undefined): readonly Hit[] =>
  group === undefined ? hits : hits.filter(({ entry }) => entry.group === group);
