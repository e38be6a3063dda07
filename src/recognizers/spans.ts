import type { Memory } from '../text/memory.js';
import { partsOf } from '../text/parts.js';
import { moved, type Range } from '../text/ranges.js';
import type { DateOrder, ReadDates } from './dates/dates.js';
import type { FoundDate } from './dates/found-date.js';
import { type SpanKind, Stretch } from './stretch.js';
import type { FoundTime } from './times.js';

const readers = new Map<string | undefined, (text: string) => Stretch>();

/** The same reader each time, by which memory knows its answers. */
function readerIn(language: string | undefined): (text: string) => Stretch {
  const reader = readers.get(language) ?? ((text: string) => new Stretch(text, language));
  readers.set(language, reader);
  return reader;
}

/**
 * What is recognised in one text, for lexicons, rules and the post alike. Nothing but a quotation goes on behind an
 * empty line, so that of a text that is being written only the stretches that changed are searched.
 */
export class Spans {
  /** Of the version of the text that was read before. */
  readonly memory: Memory | undefined;
  readonly #stretches: readonly { readonly at: number; readonly stretch: Stretch }[];
  readonly #whole: Stretch;
  readonly #known = new Map<string, readonly Range[]>();
  #days: ReadDates | undefined;
  #times: readonly FoundTime[] | undefined;

  constructor(text: string, language: string | undefined, memory?: Memory) {
    this.memory = memory;
    const read = readerIn(language);
    this.#whole = read(text);
    this.#stretches = (memory?.partsOf(text) ?? partsOf(text)).map((part) => ({
      at: part.at,
      stretch: memory?.of(read, part.text) ?? read(part.text),
    }));
  }

  /** Absolute dates; those in figures in the order that their text shows. */
  get days(): ReadDates {
    this.#days ??= this.daysIn(undefined);
    return this.#days;
  }

  /** The same with those in figures in an order. */
  daysIn(order: DateOrder | undefined): ReadDates {
    return {
      dates: this.#all((stretch) => stretch.daysIn(order).dates, movedDate),
      impossible: this.#all((stretch) => stretch.daysIn(order).impossible),
    };
  }

  get times(): readonly FoundTime[] {
    this.#times ??= this.#all(({ times }) => times);
    return this.#times;
  }

  /** The spans of one kind, in source order. */
  of(kind: string): readonly Range[] {
    const known = this.#known.get(kind) ?? this.#find(kind as SpanKind);
    this.#known.set(kind, known);
    return known;
  }

  #find(kind: SpanKind): readonly Range[] {
    if (kind === 'date') return this.days.dates;
    if (kind === 'time') return this.times;
    return kind === 'quote'
      ? this.#whole.of(kind)
      : this.#all<Range>(
          (stretch) => stretch.of(kind),
          ({ start, end }, by) => ({ start: start + by, end: end + by }),
        );
  }

  #all<T extends Range>(find: (stretch: Stretch) => readonly T[], move: typeof moved<T> = moved): T[] {
    const all: T[] = [];
    for (const { at, stretch } of this.#stretches) for (const found of find(stretch)) all.push(move(found, at));
    return all;
  }
}

function movedDate(date: FoundDate, by: number): FoundDate {
  const { weekdayAt } = date;
  return { ...moved(date, by), ...(weekdayAt && { weekdayAt: moved(weekdayAt, by) }) };
}
