import type { Memory } from '../text/memory.js';
import type { Range } from '../text/ranges.js';
import type { ReadDates } from './dates/dates.js';
import type { FoundDate } from './dates/found-date.js';
import { type SpanKind, Stretch } from './stretch.js';
import type { FoundTime } from './times.js';

const emptyLine = /\n[^\S\n]*\n/g;
const readers = new Map<string | undefined, (text: string) => Stretch>();

/** The same reader each time, by which memory knows its answers. */
function readerIn(language: string | undefined): (text: string) => Stretch {
  const reader = readers.get(language) ?? ((text: string) => new Stretch(text, language));
  readers.set(language, reader);
  return reader;
}

/**
 * What is recognised in one text, for lexicons, rules and the post alike. Nothing but a quotation goes on behind an empty line, so that of
 * a text that is being written only the stretches that changed are searched.
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
    const edges = [0, ...Array.from(text.matchAll(emptyLine), ({ index, 0: { length } }) => index + length)];
    this.#whole = read(text);
    this.#stretches = edges.map((at, i) => {
      const own = text.slice(at, edges[i + 1]);
      return { at, stretch: memory?.of(read, own) ?? read(own) };
    });
  }

  /** Absolute dates; those in figures in the order that their text shows. */
  get days(): ReadDates {
    this.#days ??= {
      dates: this.#all(({ days }) => days.dates),
      impossible: this.#all(({ days }) => days.impossible),
    };
    return this.#days;
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
    return kind === 'quote' ? this.#whole.of(kind) : this.#all((stretch) => stretch.of(kind));
  }

  #all<T extends Range & Pick<FoundDate, 'weekdayAt'>>(find: (stretch: Stretch) => readonly T[]): T[] {
    return this.#stretches.flatMap(({ at, stretch }) =>
      find(stretch).map((found) => (at === 0 ? found : moved(found, at))),
    );
  }
}

function moved<T extends Range & Pick<FoundDate, 'weekdayAt'>>(found: T, by: number): T {
  const { start, end, weekdayAt } = found;
  return {
    ...found,
    start: start + by,
    end: end + by,
    ...(weekdayAt && { weekdayAt: { ...weekdayAt, start: weekdayAt.start + by, end: weekdayAt.end + by } }),
  };
}
