import { type Slots, say } from './messages/messages.js';

/** A mistake as plain data. */
export interface WrittenMistake {
  readonly key: string;
  readonly slots: Slots;
  readonly others: readonly WrittenMistake[];
}

/** Something the user can fix: one sentence with a way out, exit code 2. Anything else thrown is a bug. */
export class Mistake extends Error {
  /** Key in src/messages/<locale>/mistakes.yml. */
  declare readonly key: string;
  declare readonly slots: Slots;
  /** Others that were found with it, each a sentence of its own. */
  declare readonly others: readonly Mistake[];

  constructor(key: string, slots: Slots = {}, options: ErrorOptions & { readonly others?: readonly Mistake[] } = {}) {
    const { others = [], ...rest } = options;
    const limit = Error.stackTraceLimit;
    // Where nobody catches it, Node prints the sentence alone: neither our code nor what it holds helps whoever reads
    // it.
    Error.stackTraceLimit = 0;
    try {
      super([sentence('en', key, slots), ...others.map(({ message }) => message)].join('\n'), rest);
    } finally {
      Error.stackTraceLimit = limit;
    }
    const held = { name: 'Mistake', key, slots, others };
    for (const [name, value] of Object.entries(held)) Object.defineProperty(this, name, { value });
    this.stack = `${this.name}: ${this.message}`;
  }

  /** What crosses from thread to thread: plain objects all the way down, since a copied error would lose its key. */
  toJSON(): WrittenMistake {
    return { key: this.key, slots: this.slots, others: this.others.map((other) => other.toJSON()) };
  }

  /** The sentence in the language of a report; with others, one on each line. */
  in(locale: string): string {
    return [sentence(locale, this.key, this.slots), ...this.others.map((other) => other.in(locale))].join('\n');
  }
}

/** Line breaks in a user's text are removed: a sentence is one line. */
const sentence = (locale: string, key: string, slots: Slots): string =>
  say(locale, `mistakes.${key}`, slots).replace(/[\r\n]+/g, ' ');

/** Throws mistakes as one; does nothing when there are none. */
export function throwAll(mistakes: readonly Mistake[]): void {
  const [first, ...others] = mistakes;
  if (!first) return;
  throw others.length === 0 ? first : new Mistake(first.key, first.slots, { cause: first.cause, others });
}
