import type { Draft, Kind } from './draft/draft.js';
import type { Picture } from './picture/picture.js';
import type { Hit } from './text/lexicon.js';
import type { Span } from './text/span.js';

export { emptiness } from './draft/alt.js';
export { type AnswerTime, answerTime, type Promised } from './draft/answer-time.js';
export { type Channel, channelsOf, hostOf, isFirm } from './draft/channels.js';
export { datelineOf } from './draft/dateline.js';
export type * from './draft/draft.js';
export { type EmojiUse, emojiUse } from './draft/emoji-use.js';
export { type FailedLink, failedLinks, tornAddresses } from './draft/failed-links.js';
export { type Invitation, invitation, invitations } from './draft/invitation.js';
export { type Joined, joined } from './draft/joined.js';
export { namesOf } from './draft/keys.js';
export { fileName, isLocal, localImages } from './draft/local.js';
export {
  around,
  isCorporate,
  isFreeMail,
  isOfOthers,
  isPublicHost,
  isUnder,
  type Mailbox,
  mailboxOf,
  ownersOf,
  personOf,
  printedAddresses,
} from './draft/mailbox.js';
export { negated } from './draft/negated.js';
export { occurrences } from './draft/occurrences.js';
export { opening, publishAt } from './draft/opening.js';
export { isMeant, type Particular, particularsOf } from './draft/particulars.js';
export { lapse, type Pictured, pictured, type Told } from './draft/pictured.js';
export { postTexts } from './draft/post-text.js';
export { type PosterText, posterText } from './draft/poster.js';
export { type Protagonist, protagonist } from './draft/protagonist.js';
export { figures, type Praise, puffery } from './draft/puffery.js';
export { bySentence, canMean, type RelativeDate, relativeDates } from './draft/relative.js';
export { type Fact, isContinued, isCourtesy, isOfUse, publicService, type Service } from './draft/service.js';
export { isSigned, isSpeech } from './draft/speech.js';
export { type Measure, measure } from './network/measure.js';
export {
  altLimit,
  type ImageLimits,
  imageLimits,
  type Limit,
  type Network,
  networkTitle,
  tagLimit,
} from './network/network.js';
export type { Picture } from './picture/picture.js';
export {
  addDays,
  daysBetween,
  type FoundDate,
  findDates,
  formatDate,
  isDate,
  isoOf,
  type Moment,
  resolve,
  weekdayAt,
} from './text/dates.js';
export { findEmoji } from './text/emoji.js';
export { type Fancy, findFancy } from './text/fancy.js';
export { keyOf } from './text/fold.js';
export { isOpen, parseHours } from './text/hours.js';
export { findIdentity, type Identity, maskDni } from './text/identity.js';
export { piecesOf, wordsIn } from './text/joined.js';
export type { Entry, Hit } from './text/lexicon.js';
export { findNames, type Name, nameAfter, nameBefore } from './text/names.js';
export { isAttended } from './text/phones.js';
export { lastAt, toucherOf } from './text/ranges.js';
export { type Readability, readability } from './text/readability.js';
export { holds, overlap, type Span, spanOf } from './text/span.js';
export { countSyllables } from './text/syllables.js';
export { type FoundTime, findTimes } from './text/times.js';
export { findUrls } from './text/urls.js';

/** Error: hardly to be doubted, and harmful. Warning: right nine times in ten. Suggestion: a hint. */
export type Severity = 'error' | 'warning' | 'suggestion';

/** A change of the source: the text from `start` to `end` becomes `text`. UTF-16 offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What fills a slot of a message. `{term}` names an entry of the language file's `terms`; a list is joined with «y» / "and". */
export type Slot = string | number | { readonly term: string } | readonly Slot[];

/** What a rule yields. */
export interface Issue {
  readonly at: Span;
  /** Key of the language file's `messages`. */
  readonly message: string;
  readonly data?: Readonly<Record<string, Slot>>;
  /** Absent = the rule's own severity. */
  readonly grade?: Severity;
  /** Edits that are safe to apply unseen. */
  readonly fix?: readonly Edit[];
  /** A picture beside the draft that a fix writes anew without its hidden data: path as written. */
  readonly clean?: string;
  /** Texts that could stand in place of `at`, for a person to choose. */
  readonly suggest?: readonly string[];
}

/** The body that publishes, as the config tells it. */
export interface Organization {
  readonly name?: string;
  readonly domains: readonly string[];
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly officials: readonly string[];
  /** OpenStreetMap opening_hours: «Mo-Fr 08:00-15:00». */
  readonly workingHours?: string;
  readonly attention?: string;
  readonly timezone?: string;
}

/** A time before a vote in which praise is forbidden; days are ISO and both count. */
export interface ElectoralWindow {
  readonly scope: string;
  readonly from: string;
  readonly to: string;
}

/** The files beside the draft. */
export interface Beside {
  exists(relative: string): boolean;
  /** Anchors (heading slugs, ids) of a Markdown file; undefined when it cannot be read. */
  anchors(relative: string): ReadonlySet<string> | undefined;
  picture(relative: string): Picture | undefined;
}

/** The rule's own lexicons: those that its language file names or holds. */
export interface Lexicon {
  /** Hits in the prose, of one group or of all. */
  hits(group?: string): readonly Hit[];
  hitsIn(text: string, group?: string): readonly Hit[];
  contexts(): readonly Span[];
  readonly threshold: number;
}

/** Word lists that need no language: domains, mailboxes, shorteners, acronyms. */
export interface Lists {
  /** A list of rules/lexicons/shared.yml by its path: `url_shorteners.third_party`. Throws on a name that is not there. */
  of(name: string): readonly string[];
  /** Acronyms of the draft's language that need no explanation. */
  readonly wellKnown: ReadonlySet<string>;
  /** What people of that language write in capitals though it is no acronym: stressed words («NO», «GRATIS»), letters of states. */
  readonly capitalWords: ReadonlySet<string>;
  /** Acronym → the words it stands for. */
  readonly explain: Readonly<Record<string, string>>;
}

/** What a rule is given beside the draft. */
export interface Context<Options> {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  readonly options: Options;
  readonly organization: Organization;
  readonly electoral: readonly ElectoralWindow[];
  /** ISO day of the run. */
  readonly today: string;
  /** Absent for a text without a file. */
  readonly beside?: Beside;
}

/** Options are their defaults: the type of a default is the type of the option. */
export type Options = Readonly<Record<string, number | string | boolean | readonly string[]>>;

export interface Rule<O extends Options = Options> {
  /** The highest severity it gives unless the config says otherwise. */
  readonly severity: Severity;
  /** Left out of preset:recommended. */
  readonly strict?: boolean;
  /** Kinds of draft in which it keeps silent. `shared` is always silent unless `shared: true`. */
  readonly quiet?: readonly Kind[];
  /** Does it look at posts of personal accounts? Default no. */
  readonly personal?: boolean;
  /** Does it look at somebody else's post passed on? Default no. */
  readonly shared?: boolean;
  readonly fixable?: boolean;
  /** Keys of config or front matter without which it keeps silent. */
  readonly needs?: readonly string[];
  readonly options?: O;
  /** Options that a section of the config tells too: option → its key. `response.max` comes as hours where the option is a number. */
  readonly shorthands?: Readonly<Record<string, 'response.max' | 'hashtags.allow'>>;
  check(draft: Draft, context: Context<O>): Iterable<Issue>;
}

/** Types a rule and gives it back. */
export function defineRule<const O extends Options>(rule: Rule<Widen<O>> & { options?: O }): Rule<Options> {
  return rule as unknown as Rule<Options>;
}

type Widen<O> = {
  readonly [K in keyof O]: O[K] extends number
    ? number
    : O[K] extends boolean
      ? boolean
      : O[K] extends string
        ? string
        : O[K] extends readonly unknown[]
          ? readonly string[]
          : O[K];
};

/** An example of a language file. `⟦ ⟧` in `bad` marks what must be found, exactly. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** A config, as in redlint.config.yaml, for this example. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly path?: string;
  /** Files beside the draft: name → what its picture would tell. */
  readonly files?: Readonly<Record<string, Partial<Picture>>>;
}

/** All that a rule says, looks for and shows in one language: its `es.yml`, `en.yml` … */
export interface Language {
  readonly title: string;
  readonly why: string;
  readonly source?: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly terms?: Readonly<Record<string, string>>;
  /** What each option does. */
  readonly options?: Readonly<Record<string, string>>;
  readonly lexicon?: readonly unknown[] | Readonly<Record<string, unknown>>;
  readonly examples: readonly Example[];
  /** Near misses that must stay silent. */
  readonly quiet?: readonly (
    | string
    | { readonly draft: string; readonly config?: Readonly<Record<string, unknown>>; readonly files?: Example['files'] }
  )[];
}
