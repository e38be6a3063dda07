import type { Phrases } from '../lexicon/lexicon.js';
import type { Network } from '../network/network.js';
import type { Moment } from '../recognizers/dates/found-date.js';
import { findPhones } from '../recognizers/phones.js';
import { findEmoji } from '../text/emoji.js';
import { foundInParts } from '../text/memory.js';
import { itemAt, merged, type Range } from '../text/ranges.js';
import { holds, type Span, spanOf } from '../text/span.js';
import type { Account, Draft, Hashtag, Image, Kind, Lexicons, Meta, Response, Value, Video } from './draft.js';
import { accountOf, type DateReading, eventDataOf, publishOf, responseOf, textOf } from './front-matter/facts.js';
import { factOf, kindOf } from './front-matter/keys.js';
import { listedImages } from './front-matter/listed-images.js';
import { listedVideos } from './front-matter/listed-videos.js';
import { saidOf } from './grouped-hits.js';
import { joinedImages, joinedVideos } from './joined-images.js';
import { guessKind, isSectionPage } from './kind.js';
import { hashtagsOf } from './marks.js';
import { Prose } from './read-prose.js';
import { Text, type TextOptions } from './read-text.js';
import { within } from './within.js';

/** How to read a draft. */
export interface DraftOptions extends TextOptions {
  /** Compiled lexicons of a language. */
  readonly phrases: (language: string) => Phrases | undefined;
  /** IANA name: front matter moments with an offset are converted to it. */
  readonly timezone?: string;
}

/** Reads a draft; every text is valid. Its lists are created on first use, each once. */
export const parseDraft = (source: string, options: DraftOptions): Draft & Lexicons =>
  Object.freeze(new ParsedDraft(source, options));

/** One class for all drafts: assembling an object for each takes a tenth more time in all. */
export class ParsedDraft implements Draft, Lexicons {
  readonly path: string | undefined;
  readonly source: string;
  readonly markdown: boolean;
  readonly pasted: boolean;
  readonly networks: readonly Network[];
  readonly account: Account;
  readonly response: Response | undefined;
  readonly title: Value | undefined;
  readonly description: Value | undefined;
  readonly meta: Meta;
  readonly #text: Text;
  readonly #prose: Prose;
  readonly #timezone: string | undefined;
  #images: readonly Image[] | undefined;
  #videos: readonly Video[] | undefined;
  #hashtags: readonly Hashtag[] | undefined;
  #phones: readonly Span[] | undefined;
  #emoji: readonly Span[] | undefined;
  #bold: readonly Span[] | undefined;
  #kind: Kind | undefined;
  #publish: { readonly moment: Moment | undefined } | undefined;
  #eventData: Draft['eventData'] | undefined;

  constructor(source: string, options: DraftOptions) {
    const text = new Text(source, options);
    this.path = text.path;
    this.source = text.source;
    this.markdown = text.markdown;
    this.pasted = text.pasted;
    this.networks = text.networks;
    this.account = accountOf(text.meta, text.defaults);
    this.response = responseOf(text.meta, text.defaults);
    this.title = textOf(text.ownMeta, 'title');
    this.description = textOf(text.ownMeta, 'description');
    this.meta = text.meta;
    this.#text = text;
    this.#prose = new Prose(text, options.phrases);
    this.#timezone = options.timezone;
  }

  // Properties, so that a rule can destructure them.
  readonly hits: Lexicons['hits'] = (lexicon, group) => this.#prose.hits(lexicon, group);
  readonly said: Lexicons['said'] = (lexicon, group) => saidOf(this.#prose.hits(lexicon, group), this.quoted);
  readonly hitsIn: Lexicons['hitsIn'] = (text, lexicon, group) => this.#prose.hitsIn(text, lexicon, group);
  readonly contexts: Lexicons['contexts'] = (lexicon) => this.#prose.contexts(lexicon);
  readonly within: Draft['within'] = (unit, all) => within(unit === 'sentence' ? this.sentences : this.paragraphs, all);
  readonly sentenceAt: Draft['sentenceAt'] = (offset) => itemAt(this.sentences, offset);
  readonly paragraphAt: Draft['paragraphAt'] = (offset) => itemAt(this.paragraphs, offset);
  readonly quoted: Draft['quoted'] = (span) => {
    const quote = itemAt(this.#prose.quotations, span.start);
    return quote !== undefined && (quote.start < span.start || holds(quote, span));
  };
  readonly remembered: Draft['remembered'] = (read, words) => this.#text.remembered(read, words);
  readonly foundInParts: Draft['foundInParts'] = (read, text) => foundInParts(read, text, this.#text.memory);

  get language() {
    return this.#text.language;
  }
  get languages() {
    return this.#text.languages;
  }
  get prose() {
    return this.#text.marks.prose;
  }
  get links() {
    return this.#text.marks.links;
  }
  get mentions() {
    return this.#text.marks.mentions;
  }
  get emails() {
    return this.#text.marks.emails;
  }
  get comments() {
    return this.#text.body.comments;
  }
  get unseen() {
    return this.#text.unseen;
  }
  get verbatim() {
    return this.#text.body.verbatim;
  }
  get parts() {
    return this.#prose.parts;
  }
  get paragraphs() {
    return this.#prose.paragraphs;
  }
  get sentences() {
    return this.#prose.running.sentences;
  }
  get words() {
    return this.#prose.running.words;
  }
  get quotes() {
    return this.#prose.quotes;
  }
  get foreign() {
    return this.#prose.foreign;
  }
  get dates() {
    return this.#prose.dated.dates;
  }
  get times() {
    return this.#prose.times;
  }
  get impossible() {
    return this.#prose.dated.impossible;
  }
  get dateOrder() {
    return this.#prose.dated.orders;
  }
  get images() {
    this.#images ??= joinedImages(listedImages(this.#text.ownMeta, this.source), this.#text.body.images);
    return this.#images;
  }
  get videos() {
    this.#videos ??= joinedVideos(listedVideos(this.#text.ownMeta), this.#text.body.videos);
    return this.#videos;
  }
  get hasMedia() {
    return this.images.length + this.videos.length > 0 || this.#text.hasMedia;
  }
  get hashtags() {
    this.#hashtags ??= hashtagsOf(this.#text.marks.hashtags, (offset) => this.#prose.partAt(offset));
    return this.#hashtags;
  }
  get phones() {
    this.#phones ??= this.#spans(findPhones(this.#text.marks.plain));
    return this.#phones;
  }
  get emoji() {
    this.#emoji ??= this.#prose.inSource(findEmoji(this.prose));
    return this.#emoji;
  }
  get bold() {
    this.#bold ??= this.#spans(merged(this.#text.body.bold));
    return this.#bold;
  }
  get kind() {
    this.#kind ??=
      this.#text.part?.kind ??
      kindOf(factOf(this.meta, 'kind')?.value) ??
      (isSectionPage(this.path)
        ? 'institutional'
        : guessKind(this, this.#text.from, factOf(this.meta, 'replyTo') !== undefined));
    return this.#kind;
  }
  get publish() {
    this.#publish ??= { moment: publishOf(this.meta, this.path, this.#reading) };
    return this.#publish.moment;
  }
  get eventData() {
    this.#eventData ??= eventDataOf(this.meta, this.kind, this.#reading);
    return this.#eventData;
  }

  get #reading(): DateReading {
    return { language: this.language, timezone: this.#timezone, first: () => this.dateOrder.figures };
  }

  #spans(ranges: readonly Range[]): Span[] {
    return ranges.map(({ start, end }) => spanOf(this.source, start, end));
  }
}
