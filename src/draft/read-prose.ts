import type { Finder, Hit, Phrases, Searched } from '../lexicon/lexicon.js';
import type { Impossible } from '../recognizers/dates/dates.js';
import type { FoundDate } from '../recognizers/dates/found-date.js';
import { plainAddress } from '../recognizers/handles.js';
import { Spans } from '../recognizers/spans.js';
import type { FoundTime } from '../recognizers/times.js';
import { copied } from '../text/copied.js';
import { Memory } from '../text/memory.js';
import { itemAt, lastAt, merged, type Range } from '../text/ranges.js';
import { type Span, spanOf } from '../text/span.js';
import { type DateOrders, dateOrders } from './date-order.js';
import type { Paragraph, Part } from './draft.js';
import { factOf, regionCode } from './front-matter/keys.js';
import { byLexicon, type Hits, hitsOf, none } from './grouped-hits.js';
import { partsOf, quotesOf } from './marks.js';
import type { Text } from './read-text.js';
import { paragraphsOf, type Running, sentencesOf } from './running-text.js';

/** UTF-16 units. */
const longestLabel = 1000;

/**
 * The second step of reading a draft: what the prose holds, each on first use: dates, paragraphs, sentences with their
 * words, and then what lexicons find.
 */
export class Prose {
  readonly #text: Text;
  readonly #phrasesOf: (language: string) => Phrases | undefined;
  #spans: Spans | undefined;
  #searched: Searched | undefined;
  #times: readonly (FoundTime & Span)[] | undefined;
  #dated:
    | {
        readonly orders: DateOrders;
        readonly dates: readonly (FoundDate & Span)[];
        readonly impossible: readonly (Impossible & Span)[];
      }
    | undefined;
  #parts: readonly Part[] | undefined;
  #foreign: readonly Span[] | undefined;
  #paragraphs: readonly Paragraph[] | undefined;
  #running: Running | undefined;
  #hits: Hits | undefined;
  /** What was found in other texts. */
  readonly #found: Memory;
  #quotes: readonly Span[] | undefined;
  #quotations: readonly Range[] | undefined;

  constructor(text: Text, phrasesOf: (language: string) => Phrases | undefined) {
    this.#text = text;
    this.#phrasesOf = phrasesOf;
    this.#found = text.memory ?? new Memory();
  }

  get phrases(): Phrases | undefined {
    const { language } = this.#text;
    return language === undefined ? undefined : this.#phrasesOf(language);
  }

  /**
   * What was found in the prose, with the text of the source: in the prose addresses and marks are blanked and entities
   * decoded.
   */
  inSource<T extends Range & { readonly text?: string }>(all: readonly T[]): readonly (T & Span)[] {
    const { source, body } = this.#text;
    const { references } = body;
    return all.map((found) => {
      const { start } = found;
      const end = (references.length > 0 && itemAt(references, found.end - 1)?.end) || found.end;
      const text = source.slice(start, end);
      return text === found.text ? (found as T & Span) : { ...found, start, end, text };
    });
  }

  get #recognised(): Spans {
    this.#spans ??= new Spans(this.#text.marks.prose, this.#text.language, this.#text.memory);
    return this.#spans;
  }

  get #search(): Searched | undefined {
    this.#searched ??= this.phrases?.search(this.#text.marks.prose, this.#recognised);
    return this.#searched;
  }

  get times() {
    this.#times ??= this.inSource(this.#recognised.times);
    return this.#times;
  }

  get dated() {
    if (!this.#dated) {
      const { orders, dates, impossible } = datesOf(this.#text, this.#recognised);
      this.#dated = { orders, dates: this.inSource(dates), impossible: this.inSource(impossible) };
    }
    return this.#dated;
  }

  get parts(): readonly Part[] {
    const { source, from, body } = this.#text;
    this.#parts ??= partsOf(source, from, body.dividers);
    return this.#parts;
  }

  partAt(offset: number): number {
    return Math.max(0, lastAt(this.parts, offset));
  }

  get foreign(): readonly Span[] {
    const { source, body } = this.#text;
    this.#foreign ??= merged(body.foreign).map(({ start, end }) => spanOf(source, start, end));
    return this.#foreign;
  }

  get paragraphs(): readonly Paragraph[] {
    const { source, body } = this.#text;
    this.#paragraphs ??= paragraphsOf(source, body.blocks, this.foreign, (offset) => this.partAt(offset));
    return this.#paragraphs;
  }

  get running(): Running {
    if (!this.#running) {
      const { source, body, marks, markdown } = this.#text;
      const told = { body, prose: marks.prose, plain: !markdown, dates: this.dated.dates };
      this.#running = sentencesOf(source, told, this.paragraphs, this.#search?.abbreviations);
    }
    return this.#running;
  }

  hits(lexicon: string, group?: string): readonly Hit[] {
    this.#hits ??= byLexicon(this.inSource(this.#search?.hits(this.running.sentences) ?? []));
    return hitsOf(this.#hits, lexicon, group);
  }

  /** Hits in another text. */
  hitsIn(text: string, lexicon: string, group?: string): readonly Hit[] {
    const finder = this.phrases?.with(lexicon);
    if (!finder) return none;
    const found =
      this.#found.known<Hits>(finder, text) ?? this.#found.keep(finder, text, this.#hitsBy(finder, copied(text)));
    return hitsOf(found, lexicon, group);
  }

  /** Of a text as long as a post, such as its folded prose, only what changed is searched. */
  #hitsBy(finder: Finder, text: string): Hits {
    const isLong = text.length > longestLabel;
    return byLexicon(
      finder.search(text, isLong ? new Spans(text, this.#text.language, this.#found) : undefined).hits(),
    );
  }

  contexts(lexicon: string): readonly Span[] {
    return this.inSource(this.#search?.contexts(lexicon, this.running.sentences) ?? []);
  }

  get quotes(): readonly Span[] {
    const { source, marks } = this.#text;
    this.#quotes ??= quotesOf(source, marks.plain, this.paragraphs);
    return this.#quotes;
  }

  /** The quotations without overlaps. */
  get quotations(): readonly Range[] {
    this.#quotations ??= merged(this.quotes);
    return this.#quotations;
  }
}

/**
 * The dates of a text, and whether day or month comes first in them; once known, they are read again in that order.
 */
function datesOf({ meta, marks: { prose, links, emails }, language }: Text, spans: Spans) {
  const { days } = spans;
  const { dates } = days;
  const hosts = [...links.map(({ host = '' }) => host), ...emails.map(({ text }) => hostOfMail(text))];
  const region = regionCode(factOf(meta, 'language')?.value);
  const orders = dateOrders({ language, region, dates, hosts, prose });
  const hangOnOrder = orders.figures && /\d\s{0,2}[/.-]\s{0,2}\d/.test(prose);
  return { orders, ...(hangOnOrder ? spans.daysIn(orders.figures) : days) };
}

const hostOfMail = (address: string): string => plainAddress(address).replace(/^.*@/s, '').toLowerCase();
