import { type Languages, languagesIn } from '../language/passages.js';
import type { Network } from '../network/network.js';
import type { Memory } from '../text/memory.js';
import type { Range } from '../text/ranges.js';
import type { Body } from './body/body.js';
import { bodyWithin } from './body/body-within.js';
import { markdownBody } from './body/markdown-body.js';
import { plainBody } from './body/plain-body.js';
import type { Kind, Meta } from './draft.js';
import { type Defaults, networksOf } from './front-matter/facts.js';
import { factOf, languageCode } from './front-matter/keys.js';
import { findFrontMatter, readMeta } from './front-matter/read.js';
import { type Marks, marksOf } from './marks.js';
import type { Unseen } from './media.js';
import { closeDividers, numberedDividers } from './thread.js';
import { unseenOf } from './unseen.js';

/** Facts of a plain text that come from elsewhere than front matter, such as a row of a calendar. */
export interface Given {
  /** Its places are offsets into the source. */
  readonly meta: Meta;
  /** Where the text of the post begins, after the values of `meta`. */
  readonly from: number;
  /** Does the post have pictures or videos? Undefined in a sheet without a column for them. */
  readonly hasMedia: boolean | undefined;
}

/** The part of a text that is in one of its languages. */
export interface LanguagePart {
  readonly language: string;
  readonly ranges: readonly Range[];
  /** Is it the main language? Then the front matter is read with it. */
  readonly isMain: boolean;
  /** The kind of the whole text; absent = what the part says or looks like. */
  readonly kind?: Kind;
}

/** How to read a text, before any lexicon is used. */
export interface TextOptions {
  /** Relative, with `/`; `.txt` is plain text, everything else Markdown. */
  readonly path?: string;
  readonly defaults?: Defaults;
  /** The language of a draft that does not state it, instead of a guess. */
  readonly lang?: string;
  /** Networks that override those named by the draft. */
  readonly networks?: readonly Network[];
  /**
   * Pasted by somebody who may not know Markdown: only pictures, links and bold are markup, everything else is
   * published as it stands.
   */
  readonly pasted?: boolean;
  /** Of the version of the text that was read before. */
  readonly memory?: Memory;
  /** If given, the text is plain and has no front matter of its own. */
  readonly given?: Given;
  /** For a text in several languages, the part to read. */
  readonly part?: LanguagePart;
}

/**
 * The first step of reading a draft, without lexicons: the front matter at once; the body, its marks and its language
 * on first use.
 */
export class Text {
  readonly source: string;
  readonly path: string | undefined;
  readonly defaults: Defaults;
  readonly meta: Meta;
  /** The end of the front matter. */
  readonly from: number;
  readonly markdown: boolean;
  readonly pasted: boolean;
  readonly networks: readonly Network[];
  /** What is known of its pictures and videos beside those that it names; undefined = nothing. */
  readonly hasMedia: boolean | undefined;
  readonly #lang: string | undefined;
  readonly #isGiven: boolean;
  readonly memory: Memory | undefined;
  readonly part: LanguagePart | undefined;
  #unseen: readonly Unseen[] | undefined;
  #languages: Languages | undefined;
  #body: Body | undefined;
  #marks: Marks | undefined;
  #language: { readonly code: string | undefined } | undefined;

  constructor(
    source: string,
    { path, defaults = {}, lang, networks, memory, given, pasted = false, part }: TextOptions,
  ) {
    const fenced = given ? undefined : findFrontMatter(source);
    this.source = source;
    this.path = path;
    this.defaults = defaults;
    this.meta = given?.meta ?? readMeta(source, fenced);
    // After a fix the text may be shorter than the given one.
    this.from = Math.min(given?.from ?? fenced?.end ?? 0, source.length);
    this.markdown = !given && !/\.txt$/i.test(path ?? '');
    this.pasted = this.markdown && pasted;
    this.networks = networks ?? networksOf(this.meta, defaults);
    this.hasMedia = given ? given.hasMedia : false;
    this.#lang = lang;
    this.#isGiven = given !== undefined;
    this.memory = memory;
    this.part = part;
  }

  readonly remembered: Memory['of'] = (read, text) => this.memory?.of(read, text) ?? read(text);

  get body(): Body {
    if (!this.#body) {
      const whole = this.markdown
        ? markdownBody(this.source, this.from, {
            dividers: closeDividers(this.source, this.from, this.#thread),
            pasted: this.pasted,
            memory: this.memory,
          })
        : plainBody(this.source, this.from);
      const dividers =
        whole.dividers.length > 0 ? whole.dividers : numberedDividers(this.source, this.from, this.#thread);
      this.#body = this.part ? bodyWithin({ ...whole, dividers }, this.part.ranges) : { ...whole, dividers };
    }
    return this.#body;
  }

  get marks(): Marks {
    this.#marks ??= marksOf(this.source, this.body);
    return this.#marks;
  }

  /** What cannot be looked at; the values of a calendar are read as its columns. */
  get unseen(): readonly Unseen[] {
    this.#unseen ??= unseenOf(this.source, this, { hasKeys: !this.#isGiven, prose: this.marks.prose });
    return this.#unseen;
  }

  /** The front matter, as far as it is in the language of this part: titles and pictures are in the main language. */
  get ownMeta(): Meta {
    return this.part?.isMain === false ? readMeta('', undefined) : this.meta;
  }

  /** Its languages; a part of a text, and a text whose language is given, has one. */
  get languages(): Languages {
    const { part } = this;
    this.#languages ??=
      part !== undefined || this.#lang !== undefined
        ? { main: part?.language ?? this.#lang, passages: [], neutral: [] }
        : languagesIn(this.marks.prose, this.remembered);
    return this.#languages;
  }

  get language(): string | undefined {
    this.#language ??= { code: this.#languageOf() };
    return this.#language.code;
  }

  get #thread() {
    return { networks: this.networks, titled: factOf(this.meta, 'title') !== undefined };
  }

  #languageOf(): string | undefined {
    const fallback = this.defaults.language === 'auto' ? undefined : this.defaults.language;
    if (this.part) return this.part.language;
    const said = languageCode(factOf(this.meta, 'language')?.value) ?? this.#lang;
    return said ?? this.languages.main ?? fallback;
  }
}
