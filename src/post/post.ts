import type { Draft, Lexicons, Sentence } from '../draft/draft.js';
import type { Image, Value } from '../draft/media.js';
import type { Hit, LexiconName } from '../lexicon/lexicon.js';
import type { SentenceKind } from '../likeness/kinds.js';
import type { NounGroup } from '../reading/statement.js';
import type { FoundDate } from '../recognizers/dates/found-date.js';
import type { Range } from '../text/ranges.js';
import type { Span } from '../text/span.js';
import type { MinorsAround, PeopleShown } from './pictures/shown.js';
import type { Actor, Said, Sayings } from './sentences/said.js';

export type { Actor, Said, Sayings };

/** What a rule can declare that it reads: lexicons, and facts that need words of the draft's language. */
export type Readable = LexiconName | keyof Facts;

/**
 * A draft and what it says, read on first use, each thing once. `R` are the lexicons and facts that may be used:
 * whoever uses them declares them, and is silent in a language that lacks their words. In the published types any
 * string may name a lexicon (scripts/published-types.ts), and `string` swallows the names of facts: there a user's own
 * rule may use every fact.
 */
export type Post<R extends Readable = Readable> = Draft &
  WordlessFacts &
  Lexicons<Extract<R, LexiconName>> &
  Pick<Facts, string extends R ? keyof Facts : Extract<R, keyof Facts>>;

/** Words of a sentence that a learnt score takes for one of a kind. */
export interface Likely extends Span {
  /** How far the sentence's log odds are beyond what the kind asks. */
  readonly likeness: number;
}

/** Facts that several rules use, in any language. */
export interface WordlessFacts {
  /** ISO day of the run, or the day for which the post is checked. */
  readonly today: string;
  /** The prose as a reader sees its lines. */
  readonly foldedProse: FoldedProse;
  /** Does the front matter name its author? */
  readonly hasAuthor: boolean;
  /** Names or handles of its authors, as the front matter writes them. */
  readonly authors: readonly string[];
  /** Does its path file it under a year, that of the run or one before it? */
  readonly isFiledByYear: boolean;
  /** Was it published so long ago that its days no longer matter to anybody? */
  readonly isArchived: boolean;
  /** The first sentence, with the headings and exclamations before it. */
  readonly lead: readonly Sentence[];
  /** The image files that can be looked for, each once, where it is first named. */
  readonly localImages: readonly (Image & { readonly file: Value })[];
  /** Are there marks, tags or an entity inside a word? Such a word is whole only in the folded prose. */
  readonly joinsWords: boolean;
  /**
   * Where to report something that the whole post lacks: its first sentence, up to the end of the line. Undefined
   * without prose.
   */
  readonly opening: Span | undefined;
  /** The addresses that it prints: in its body, title and description, except in words of others. */
  readonly printedAddresses: readonly Span[];
  /** What its sentences say, clause by clause; empty in a language without listed verbs. */
  readonly sayings: Sayings;
  /** Its parts as they will be published: Markdown removed, links as their words and address, no pictures. */
  readonly published: readonly PublishedPart[];
}

/** Facts that several rules use, in a language whose words are known. */
export interface Facts {
  /** Is it about ourselves, or led by an authority? Undefined in a language without weights, like the two below. */
  readonly aboutOurselves: Judgement | undefined;
  /** The kind of actor that a noun group names, ignoring its complements; undefined for a thing. */
  readonly actorAt: (group: NounGroup) => Actor | undefined;
  /** Words that ask the reader for something, in order; to share, to like or to read the press does not count. */
  readonly actions: readonly Span[];
  /** Does it announce what the body decides, plans, begins or offers again? */
  readonly announcement: Judgement | undefined;
  /** The promised response times and the hours of attention. */
  readonly answerTime: AnswerTime;
  /** Words that say what opens, closes or changes for people, not what already has. */
  readonly changes: readonly Span[];
  /** Its dates on or after the day of publication (else of the run); without a year, those that are not past. */
  readonly datesToCome: readonly FoundDate[];
  /** Statements that the body, or nobody in particular, decides, plans or begins something, in source order. */
  readonly decisions: readonly Span[];
  /** Does it announce or invite to a coming event? */
  readonly eventToCome: Judgement | undefined;
  /** The invitations to write to, call or ask the body that publishes, in source order. */
  readonly invitations: readonly Span[];
  /** Is it a later part of a thread? */
  readonly isContinued: boolean;
  /** Is it a courtesy: condolences, a greeting, thanks or congratulations to people outside the organisation? */
  readonly isCourtesy: boolean;
  /** Is something in words of others: in quotation marks, or in a paragraph of an interview or a script? */
  readonly isOthersWords: (at: Range) => boolean;
  /** Is the sentence of a range about the past? */
  readonly isPast: (at: Range) => boolean;
  /** Does a person sign it? */
  readonly isSigned: boolean;
  /** What the words around a picture say about minors. */
  readonly minorsAround: (image: Image) => MinorsAround | undefined;
  /** Whose address it is, by the words around it: the body's, somebody else's, or one that the post warns about. */
  readonly ownerOf: (at: Range) => 'body' | 'other' | 'addressee' | 'warning';
  /** The people whom a picture shows. */
  readonly peopleShown: (image: Image) => PeopleShown;
  /** Its self-praise, in source order. */
  readonly praise: readonly Praise[];
  /** Clauses that say that the body answers or reads nothing sent to an account. */
  readonly refusals: readonly Span[];
  /** Its relative dates that are about the future. */
  readonly relativeDates: readonly RelativeDate[];
  /**
   * Its sentences, in its own words, that a learnt score takes for one of a kind; the first ones of a post, none of an
   * article. `signed`: something else in the post shows it too, so less is enough.
   */
  readonly sentencesLike: (kind: SentenceKind, signed?: boolean) => readonly (Sentence & Likely)[];
  /** What it offers to its reader. The past offers nothing. */
  readonly service: Service;
  /** The paragraphs, by index, that are somebody's speech. */
  readonly spokenParagraphs: ReadonlySet<number>;
}

/** The answer to a question about a post. */
export interface Judgement {
  readonly holds: 'surely' | 'likely' | 'no';
  /** The chance of a yes, from 0 to 1. */
  readonly chance: number;
  /** The signs in favour, the strongest first. */
  readonly signs: readonly string[];
}

/**
 * A promised response time. Without `hours` it is only vague: «lo antes posible»; with zero, an hour or a day is named:
 * «te contestamos el lunes».
 */
export interface Promised extends Span {
  readonly hours?: number;
}

/** What a draft says about when readers will be answered. */
export interface AnswerTime {
  readonly promises: readonly Promised[];
  /** The hours of attention; not the hours of an event. */
  readonly hours: readonly Span[];
  /** The statements that say that the body answers, with a time or without. */
  readonly offered: readonly Said[];
}

/** Prose without breaks inside words: marks inside a paragraph, invisible signs and soft line breaks are removed. */
export interface FoldedProse {
  readonly text: string;
  /** The offset in the folded text of an offset in the source; inside a removed stretch, the offset after it. */
  offsetOf(source: number): number;
  /** The range of the source for a range of the folded text. */
  sourceOf(range: Range): Range;
}

/** Words of self-praise, their weight in this draft, whether a figure backs them, and whether nobody is named whose it is. */
export interface Praise {
  readonly hit: Hit;
  readonly weight: number;
  readonly proved: boolean;
  readonly isAssumed?: boolean;
}

/** A part of a draft as it will be published; `sourceOf` gives the offset in the source of one in the text. */
export interface PublishedPart {
  readonly text: string;
  sourceOf(offset: number): number;
}

/** A date relative to the day of publication: «mañana», «este viernes». Past dates, habits and idioms do not count. */
export interface RelativeDate extends Hit {
  /** The days it may mean, ISO, counted from publication; absent when that is unknown or it names no day. */
  readonly from?: string;
  readonly to?: string;
  readonly weekday?: number;
  /** Of a post whose day is not known: the one day that it means if the post comes out on the day of the run. */
  readonly ifToday?: string;
}

/** A kind of fact that a reader can use. `service`: something opens, closes, changes or can be asked for. `answer`: to a question. */
export type Use = 'when' | 'deadline' | 'where' | 'price' | 'contact' | 'link' | 'service' | 'answer';

/** What a post offers to its reader. */
export interface Service {
  /** The first words that tell the reader what to do or what is done for them. */
  readonly action?: Span;
  /** Each kind once, in the order of `Use`. */
  readonly facts: readonly Use[];
  /** Does it mention something that people use? Not enough on its own. */
  readonly topic: boolean;
  /** Is it free of feeling, praise, thanks and opinion, and not a report of the past? */
  readonly plain: boolean;
}
