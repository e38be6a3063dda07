import type { Languages } from '../language/passages.js';
import type { Group, Hit, LexiconName } from '../lexicon/lexicon.js';
import type { Network } from '../network/network.js';
import type { Impossible } from '../recognizers/dates/dates.js';
import type { FoundDate, Moment } from '../recognizers/dates/found-date.js';
import type { FoundTime } from '../recognizers/times.js';
import type { Range } from '../text/ranges.js';
import type { Span } from '../text/span.js';
import type { DateOrders } from './date-order.js';
import type { Kind } from './kinds.js';
import type { Image, Unseen, Value, Video } from './media.js';
import type { Offset, Within } from './within.js';

export type { Kind } from './kinds.js';
export type { Consent, Image, Unseen, Value, Video } from './media.js';

/**
 * A word of the prose, with a letter in it. Figures, handles and URLs are not words; a hashtag is one inside a sentence
 * («en la #Feria»), but not at its end.
 */
export interface Word extends Span {
  /** As read: with entities decoded. */
  readonly read: string;
  /** As lexicons see it: NFKC, lower case, without accents (ñ stays), ’ as '. */
  readonly key: string;
  /** Index in `sentences`. */
  readonly sentence: number;
}

export interface Sentence extends Span {
  /** Index in `paragraphs`. */
  readonly paragraph: number;
  /** Indexes of its words in `words`: from `firstWord` up to but not including `endWord`. */
  readonly firstWord: number;
  readonly endWord: number;
}

export interface Paragraph extends Span {
  readonly type: 'text' | 'heading' | 'item' | 'cell' | 'quote';
  /** Index in `parts`. */
  readonly part: number;
}

/** A part of a thread; any other post has one part. */
export interface Part extends Span {
  readonly index: number;
}

export interface Link extends Span {
  /** `bare`: a URL written in the text. */
  readonly form: 'markdown' | 'html' | 'reference' | 'autolink' | 'bare';
  /** What the reader sees; for bare URLs, the URL. */
  readonly label: Span;
  readonly url: string;
  /** The URL, if it is not in the text itself. */
  readonly target?: Range;
  /** Host in lower case without `www.`; absent for relative links, anchors and mailto. */
  readonly host?: string;
}

export interface Hashtag extends Span {
  /** Without the `#`. */
  readonly name: string;
  readonly part: number;
}

export interface Account {
  readonly kind: 'official' | 'personal';
  readonly scope?: string;
  readonly handle?: string;
  /** One from the config has an empty span at 0. */
  readonly email?: Value;
  /** `long`: it pays X for long posts. */
  readonly x?: 'long';
}

/** The promised response time, from the draft or the config. */
export interface Response {
  readonly within?: string;
  readonly channel?: string;
}

/** Front matter keys as written, for the few rules that read their own key. */
export interface Meta {
  /** The front matter with its fences, or an empty span at 0. */
  readonly at: Span;
  /** The value at a path of keys («redlint», «disable», 0, «rule»); undefined when absent. */
  get(...path: (string | number)[]): Value<unknown> | undefined;
  /** Like `get`, for the first of several top-level keys that is present. */
  first(...keys: string[]): Value<unknown> | undefined;
  readonly keys: readonly string[];
  /** Its faults, in source order. */
  readonly faults: readonly MetaFault[];
}

/** A fault of the front matter, reported by a rule outside the principles. */
export interface MetaFault {
  readonly rule: string;
  readonly message: string;
  readonly at: Span;
  readonly data: Readonly<Record<string, string | readonly string[]>>;
}

/** An HTML comment, `<!--` and `-->` included. */
export interface Comment extends Span {
  /** The end of what it refers to: the next block, or the next line for a comment within a block. */
  readonly nextEnd: number;
}

/** One draft, read once: every list that rules need, each in source order. All spans are offsets into `source`. */
export interface Draft {
  /** As given, with `/`; undefined for a text without a file. */
  readonly path: string | undefined;
  readonly source: string;
  /** As long as `source`: everything but the writer's own words is spaces (line breaks stay). */
  readonly prose: string;
  /** Code of ISO 639; undefined when neither the draft, nor its text, nor the config says. */
  readonly language: string | undefined;
  /** Its languages, if it is in several. */
  readonly languages: Languages;
  readonly kind: Kind;
  readonly networks: readonly Network[];
  readonly account: Account;
  readonly publish: Moment | undefined;
  readonly response: Response | undefined;
  readonly title: Value | undefined;
  readonly description: Value | undefined;
  /** Event data kept in the front matter: which of date, time, place and link it has. */
  readonly eventData: ReadonlySet<'date' | 'time' | 'place' | 'link'>;
  readonly meta: Meta;
  /** `false` for plain text: Markdown syntax then means nothing. */
  readonly markdown: boolean;
  /** Markdown by somebody who may not know it: all but pictures, links and bold is published with its marks. */
  readonly pasted: boolean;
  /** Where marks have no meaning in a Markdown draft: HTML, code, targets of references. In order. */
  readonly verbatim: readonly Range[];
  /** HTML comments of a Markdown draft; code has none. */
  readonly comments: readonly Comment[];
  /** What cannot be looked at, in source order. */
  readonly unseen: readonly Unseen[];
  readonly parts: readonly Part[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly videos: readonly Video[];
  /** Does it name a picture or a video? Undefined in a sheet without a column for them. */
  readonly hasMedia: boolean | undefined;
  readonly hashtags: readonly Hashtag[];
  readonly mentions: readonly Span[];
  readonly emails: readonly Span[];
  readonly phones: readonly Span[];
  /** Grapheme clusters shown as pictures; without keycaps and flags. */
  readonly emoji: readonly Span[];
  /** Words inside quotation marks, marks included. */
  readonly quotes: readonly Span[];
  /** Blockquotes and embedded posts: words of others, blanked in `prose`. */
  readonly foreign: readonly Span[];
  /** Bold text, headings excluded. */
  readonly bold: readonly Span[];
  /** Absolute dates of the prose. */
  readonly dates: readonly FoundDate[];
  /** Impossible days in the prose, and ranges of days that end before they begin. */
  readonly impossible: readonly (Impossible & Span)[];
  /** Times of day of the prose. */
  readonly times: readonly FoundTime[];
  /** Whether dates have the day or the month first. */
  readonly dateOrder: DateOrders;
  /**
   * What is in the same sentence or paragraph as something else: `draft.within('sentence', draft.phones).has(hit)`. An
   * address or an emoji between two sentences belongs to the one before. Linear in `spans`: create it once, ask often.
   */
  within<T extends Offset>(unit: 'sentence' | 'paragraph', spans: readonly T[]): Within<T>;
  sentenceAt(offset: number): Sentence | undefined;
  paragraphAt(offset: number): Paragraph | undefined;
  /** Is the span inside a quotation, or does it begin inside one? */
  quoted(span: Pick<Span, 'start' | 'end'>): boolean;
  /**
   * What a reader makes of some words: while the draft is being written, only of those that its last version did not
   * hold. The reader must be the same function each time and depend on nothing else; nobody may change its answer.
   */
  remembered<T extends object>(read: (words: string) => T, words: string): T;
  /** What such a reader finds in a text, part by part between its empty lines: nothing goes over them. */
  foundInParts<T extends Range>(read: (text: string) => readonly T[], text: string): readonly T[];
}

/** What lexicons find in a draft; `N` are the lexicons it may ask. */
export interface Lexicons<N extends LexiconName = LexiconName> {
  /** Hits of a lexicon in the prose, of one group or of all. */
  readonly hits: <L extends N>(lexicon: L, group?: Group<L>) => readonly Hit[];
  /** Hits in the prose that count: with a weight, and in the writer's own words, not in quotation marks. */
  readonly said: <L extends N>(lexicon: L, group?: Group<L>) => readonly Hit[];
  /** Hits in some other text (an alt text, a title): offsets into that text. */
  readonly hitsIn: <L extends N>(text: string, lexicon: L, group?: Group<L>) => readonly Hit[];
  /** Context words of a lexicon in the prose. */
  readonly contexts: (lexicon: N) => readonly Span[];
}
