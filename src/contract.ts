import type { Kind, Sentence } from './draft/draft.js';
import type { Picture } from './image/picture.js';
import type { Group, Hit } from './lexicon/lexicon.js';
import type { SentenceKind } from './likeness/kinds.js';
import type { Network } from './network/network.js';
import type { ElectoralWindow, Organization } from './organization.js';
import type { Likely, Post, Readable } from './post/post.js';
import type { Span } from './text/span.js';

/** Error: certain and harmful. Warning: right nine times in ten. Suggestion: a hint. */
export type Severity = 'error' | 'warning' | 'suggestion';

/** A change to the source: the text from `start` to `end` becomes `text`. UTF-16 offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text that a message shows for copying, and the edit that puts it in place. The writer fills in each `…`. */
export interface Snippet {
  readonly snippet: string;
  readonly edit: Edit;
}

/** What to do, as a list of the draft's language says it; a report in another language says the rule's term in its place. */
export interface Advice {
  readonly advice: string;
  /** Of the draft. */
  readonly language: string | undefined;
  readonly term: string;
}

/** What fills a slot of a message. `{term}` names an entry of the language file's `terms`; a list is joined with «y» / "and". */
export type Slot = SlotItem | Snippet | readonly SlotItem[];
export type SlotItem = string | number | { readonly term: string } | Advice;

/** What a rule yields. */
export interface Issue {
  /** Of the rules that mark one sentence for its likeness alone, that of the likeliest reports it. */
  readonly at: Span | Likely;
  readonly message: string;
  readonly data?: Readonly<Record<string, Slot>>;
  /** The networks to which it belongs: those whose limits or customs it breaks. Absent = it is wrong anywhere. */
  readonly networks?: readonly Network[];
  /** How many cases it covers, if more than one: a baseline counts them all. */
  readonly cases?: number;
  /** Absent = the rule's own severity. */
  readonly severity?: Severity;
  /** A sign too weak for preset:recommended: reported in preset:strict, and where a config sets the rule by its id. */
  readonly hint?: boolean;
  /** A report keeps one issue with this text: the first that is no hint, or the first. */
  readonly same?: string;
  /** Edits that are safe to apply unseen. */
  readonly fix?: readonly Edit[];
  /** A picture beside the draft that a fix rewrites without its hidden data: path as written. */
  readonly clean?: string;
  /**
   * The cause that many drafts of a run may share, such as a key that all have. If most share it, it is reported once,
   * and the slot `drafts` of the message says in how many drafts (otherwise 1).
   */
  readonly once?: string;
  /** Texts that can replace `at` as they are; a person chooses. Mere ideas belong in the message. */
  readonly suggest?: readonly string[];
}

/** The files beside the draft. */
export interface DraftFiles {
  /** Does the file exist? A path that leads out of the project is not looked up and never missing. */
  exists(relative: string): boolean;
  /** Anchors (heading slugs, ids) of a Markdown file; undefined when it cannot be read or leads out of the project. */
  anchors(relative: string): ReadonlySet<string> | undefined;
  /** Undefined for a path that only a generator can resolve, and for one that leads out of the project. */
  picture(relative: string): Picture | undefined;
  /** The keys that the front matters of the posts beside the draft have, the most used first. */
  keysBeside(): readonly string[];
}

/** The rule's own lexicons: named or contained in its language file. */
export interface Lexicon {
  /** Hits in the prose, of one group or of all. */
  hits(group?: Group): readonly Hit[];
  /** Hits that count: of a weight, and in the writer's own words, not in quotation marks. */
  said(group?: Group): readonly Hit[];
  hitsIn(text: string, group?: Group): readonly Hit[];
  contexts(): readonly Span[];
  readonly threshold: number;
}

/** Word lists that belong to no lexicon: domains, mailboxes, shorteners, acronyms. */
export interface Lists {
  /** A list of rules/lexicons/shared.yml by its path: `url_shorteners.third_party`. Throws on a name that is not there. */
  of(name: string): readonly string[];
  /** Acronyms of the draft's language that need no explanation. */
  readonly wellKnown: ReadonlySet<string>;
  /** Acronyms that need none in a post that links to sites of their country: the end of a host («gob.mx») → acronyms. */
  readonly atHome: Readonly<Record<string, readonly string[]>>;
  /** Words that are written in capitals but are not acronyms: stressed words («NO», «GRATIS»), state codes. */
  readonly capitalWords: ReadonlySet<string>;
  /** Is it a word that the word lists of the language know, whatever its capitals? */
  isWord(word: string): boolean;
  /** Acronym → its full name. */
  readonly explain: Readonly<Record<string, string>>;
}

/** What a rule gets beside the draft. */
export interface Context<O> {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  readonly options: O;
  /** Names of the options that a config sets. */
  readonly given: ReadonlySet<string>;
  /** The options of the rules named in `coveredBy`, reported or not: id → options. */
  readonly covering: Readonly<Record<string, Options>>;
  /** Are hints reported? If not, a rule need not look for them. */
  readonly hints: boolean;
  readonly organization: Organization;
  /** Undefined when no config lists any. */
  readonly electoral: readonly ElectoralWindow[] | undefined;
  /** Networks that the config names for other drafts, and the draft in keys of its own (`twitter: …`). */
  readonly otherNetworks: readonly Network[];
  /** Of a text without a file they are those of its site, or absent. */
  readonly files?: DraftFiles;
}

/** Options are their defaults: the type of a default is the type of the option. */
export type Options = Readonly<Record<string, number | string | boolean | readonly string[]>>;

/**
 * What the language file may provide: lists of acronyms (`lists`), names of days and months, a readability formula.
 */
export type LanguageData = 'acronyms' | 'dates' | 'readability';

/**
 * Something in the draft that a rule could not check. `unlooked` is the key of its sentence, under `unlooked` in the
 * language files.
 */
export interface Unlooked {
  /** A key of config or front matter that is not set, or `file`: a picture that is not available. */
  readonly unlooked: string;
  readonly data?: Readonly<Record<string, Slot>>;
}

export interface Rule<O extends Options = Options, R extends Readable = Readable> {
  /** Of an issue that names none, unless the config says otherwise. */
  readonly severity: Severity;
  /** All others that its issues name, milder or harsher, and `suggestion` where it has `alike`. */
  readonly severities?: readonly Severity[];
  /** Required by law: a severity set for the whole principle does not change it, one set for the rule does. */
  readonly byLaw?: boolean;
  /** Left out of preset:recommended. */
  readonly strict?: boolean;
  /** Kinds of draft on which it is silent. It is always silent on `shared` unless `shared: true`. */
  readonly quiet?: readonly Kind[];
  /** Does it check posts of personal accounts? Default no. */
  readonly personal?: boolean;
  /** Does it check somebody else's post passed on? Default no. */
  readonly shared?: boolean;
  readonly fixable?: boolean;
  /**
   * The lexicons and facts of the post that it reads beside the lexicons of its language files. When the draft's
   * language lacks one of them the rule is silent, and the report says so. Absent = unknown, possibly any.
   */
  readonly reads?: readonly R[];
  /** What it needs from the file of the draft's language; the rule is silent without it. */
  readonly languageData?: readonly LanguageData[];
  /** Keys of config or front matter without which it is silent. */
  readonly needs?: readonly string[];
  /**
   * Messages that no longer help once a post is archived (published over a year before the run); `true` = all of them.
   */
  readonly untilArchived?: true | readonly string[];
  /**
   * Rules that say the same thing more exactly: in an article where one of them reports something, this one is silent.
   */
  readonly coveredBy?: readonly string[];
  readonly options?: O;
  /** Leaves out findings in words that the house's file accepts; adds the file's words or acronyms to these options. */
  readonly house?: Readonly<Record<string, 'words' | 'acronyms'>>;
  /** The least and the most that options which are numbers take; absent = any number. */
  readonly limits?: Readonly<Record<string, readonly [least: number, most: number]>>;
  /** Options that a section of the config can set too: option → its key. `response.max` comes as hours where the option is a number. */
  readonly shorthands?: Readonly<Record<string, 'response.max' | 'hashtags.allow'>>;
  /** A kind of sentences that it looks for, as a hint, where it finds nothing. */
  readonly alike?: Alike<O, R>;
  check(post: Post<R>, context: Context<O>): Iterable<Issue | Unlooked>;
}

/** How a rule tells of the first sentence of a kind: its message quotes the beginning of what is marked as `words`. */
export interface Alike<O extends Options = Options, R extends Readable = Readable> {
  readonly kind: SentenceKind;
  readonly message: string;
  /** Is there something in the post that makes such a sentence good? */
  excuses?(post: Post<R>, context: Context<O>): boolean;
  /**
   * What beside likeness shows that such a sentence is of the kind, such as a name: these words are marked, and a
   * sentence without them is not told.
   */
  sign?(sentence: Sentence, post: Post<R>, context: Context<O>): Span | undefined;
}
