import type { Draft, Lexicons, Sentence } from '../draft/draft.js';
import type { Image, Value } from '../draft/media.js';
import type { Hit, LexiconName } from '../lexicon/lexicon.js';
import type { NounGroup } from '../reading/statement.js';
import type { FoundDate } from '../recognizers/dates/found-date.js';
import type { Range } from '../text/ranges.js';
import type { Span } from '../text/span.js';
import type { Actor, Said, Sayings } from './sentences/said.js';

export type { Actor, Said, Sayings };

/** What a rule can say that it reads: lexicons, and facts that need words of the draft's language. */
export type Readable = LexiconName | keyof Facts;

/**
 * A draft and what it says, read when first asked for, each thing once. `R` are the lexicons and facts that may be asked:
 * whoever asks declares them, and keeps silent in a language that lacks their words. In the types that we publish any string
 * may name a lexicon (scripts/published-types.ts), and `string` swallows the names of facts: there a rule of one's own may ask
 * for every fact.
 */
export type Post<R extends Readable = Readable> = Draft &
  WordlessFacts &
  Lexicons<Extract<R, LexiconName>> &
  Pick<Facts, string extends R ? keyof Facts : Extract<R, keyof Facts>>;

/** What several rules ask of a post in any language. */
export interface WordlessFacts {
  /** ISO day of the run, or that on which the post is checked in its place. */
  readonly today: string;
  /** The prose as a reader sees its lines. */
  readonly foldedProse: FoldedProse;
  /** Does the front matter name who wrote it? */
  readonly hasAuthor: boolean;
  /** Was it published so long ago that nobody waits for its days any more? */
  readonly isArchived: boolean;
  /** The first sentence, with the headings and exclamations before it. */
  readonly lead: readonly Sentence[];
  /** The files of images that can be looked for, each once, where it is named first. */
  readonly localImages: readonly (Image & { readonly file: Value })[];
  /** Do marks, tags or an entity stand inside a word? Then it shows in the folded prose alone. */
  readonly joinsWords: boolean;
  /** Where something that the whole post lacks is reported: its first sentence, up to the end of the line. Undefined without prose. */
  readonly opening: Span | undefined;
  /** The addresses that it prints: in its body, title and description; not those in somebody else's words. */
  readonly printedAddresses: readonly Span[];
  /** What its sentences say, clause by clause; nothing in a language whose verbs are not listed. */
  readonly sayings: Sayings;
  /** Its parts as they will be published: Markdown without its marks, links as their words and address, no pictures. */
  readonly published: readonly PublishedPart[];
}

/** What several rules ask of a post in a language whose words are known. */
export interface Facts {
  /** Is it about ourselves, or led by an authority, instead of for the reader? Undefined in a language without weights, as below. */
  readonly aboutOurselves: Judgement | undefined;
  /** What kind of actor a noun group names, its complements apart; undefined for a thing. */
  readonly actorAt: (group: NounGroup) => Actor | undefined;
  /** Words that ask the reader for something, in order of place; to share, to like or to read the press is nothing. */
  readonly actions: readonly Span[];
  /** Does it announce what the body decides, plans, begins or offers again? */
  readonly announcement: Judgement | undefined;
  /** The promises of an answer and the hours of attention. */
  readonly answerTime: AnswerTime;
  /** Words that say what opens, closes or changes for people, not what did. */
  readonly changes: readonly Span[];
  /** Its dates that lie on the day of publication, else of the run, or after it; where nothing says the year, those that are not past. */
  readonly datesToCome: readonly FoundDate[];
  /** Statements by which the body, or nobody who is named, decides, plans or begins something, in order of place. */
  readonly decisions: readonly Span[];
  /** Does it announce or invite to something to come to? */
  readonly eventToCome: Judgement | undefined;
  /** The invitations to write to, call or ask the body that publishes, in order of place. */
  readonly invitations: readonly Span[];
  /** Is it a later part of a thread? */
  readonly isContinued: boolean;
  /** Does it keep a courtesy: condolences, a greeting, thanks or congratulations to people outside the house? */
  readonly isCourtesy: boolean;
  /** Is something in somebody else's words: in quotation marks, or in a paragraph of an interview, a transcript or a script? */
  readonly isOthersWords: (at: Range) => boolean;
  /** Does the sentence of a stretch say what has been? */
  readonly isPast: (at: Range) => boolean;
  /** Does a person sign it? */
  readonly isSigned: boolean;
  /** What the words around a picture say of minors. */
  readonly minorsAround: (image: Image) => MinorsAround | undefined;
  /** Whose an address is by the words around it: the body's, somebody else's, or one that the post warns of. */
  readonly ownerOf: (at: Range) => 'body' | 'other' | 'warning';
  /** Whom a picture shows. */
  readonly peopleShown: (image: Image) => PeopleShown;
  /** Its self-praise in order of place. */
  readonly praise: readonly Praise[];
  /** Clauses by which the body answers or reads nothing that is sent to an account. */
  readonly refusals: readonly Span[];
  /** Its dates that hang on the day of publication and speak of what is to come. */
  readonly relativeDates: readonly RelativeDate[];
  /** What it gives to who reads it. What is past gives nothing. */
  readonly service: Service;
  /** The paragraphs, by index, that are somebody's speech. */
  readonly spokenParagraphs: ReadonlySet<number>;
}

/** The answer to a question about a post. */
export interface Judgement {
  readonly holds: 'surely' | 'likely' | 'no';
  /** The chance that it is so, from 0 to 1. */
  readonly chance: number;
  /** The signs that speak for it, the strongest first. */
  readonly signs: readonly string[];
}

/** A promise of an answer. Without `hours` it is only vague: «lo antes posible». */
export interface Promised extends Span {
  readonly hours?: number;
}

/** What a draft says about when readers will be answered. */
export interface AnswerTime {
  readonly promises: readonly Promised[];
  /** Where hours of attention stand; the hours of an event are none. */
  readonly hours: readonly Span[];
}

/** Prose in which marks inside a paragraph, signs that nobody sees and soft line breaks part no words. */
export interface FoldedProse {
  readonly text: string;
  /** The offset of the folded text for one of the source; what was left out lies at the place behind it. */
  offsetOf(source: number): number;
  /** The stretch of the source that a stretch of the folded text stands for. */
  sourceOf(range: Range): Range;
}

/** Where a picture is said to show somebody; `words` are those that say it, absent when a key does (`minors: true`). */
export interface ShownAt {
  readonly at: Span;
  readonly words?: string;
}

/** Words around a picture that speak of minors: they say that it shows them, or only that they took part. */
export interface MinorsAround {
  readonly at: Span;
  readonly isShown: boolean;
}

/** Whom a picture shows. */
export interface PeopleShown {
  readonly minors?: ShownAt;
  readonly adults?: ShownAt;
  /** Patients, victims, people cared for. */
  readonly vulnerable: boolean;
  /** Does its caption or the post say that they agreed? */
  readonly agreed: boolean;
}

/** Words of self-praise, what they weigh in this draft, and whether a figure stands for them. */
export interface Praise {
  readonly hit: Hit;
  readonly weight: number;
  readonly proved: boolean;
}

/** A part of a draft as it will be published. */
export interface PublishedPart {
  readonly text: string;
  /** Offset in the source of what stands at an offset of the text. */
  sourceOf(offset: number): number;
}

/** A date that hangs on the day of publication: «mañana», «este viernes». What was, habits and idioms are none. */
export interface RelativeDate extends Hit {
  /** Days it may mean, ISO, by the day of publication; absent when that is not known or it names no day. */
  readonly from?: string;
  readonly to?: string;
  readonly weekday?: number;
}

/** A kind of fact that a reader can use. `service`: something opens, closes, changes or can be asked for. `answer`: to a question. */
export type Use = 'when' | 'deadline' | 'where' | 'price' | 'contact' | 'link' | 'service' | 'answer';

/** What a post gives to who reads it. */
export interface Service {
  /** The first words that say what to do or what is done for the reader. */
  readonly action?: Span;
  /** Each kind once, in the order of `Use`. */
  readonly facts: readonly Use[];
  /** Does it speak of something that people use? Alone it is no fact. */
  readonly topic: boolean;
  /** Is it written without words of feeling, praise, thanks or opinion, and no report of what has been? */
  readonly plain: boolean;
}
