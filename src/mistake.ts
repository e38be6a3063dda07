import { type Slots, say } from './messages/messages.js';

/** Something the user can fix: one sentence with a way out, exit code 2. Anything else thrown is a bug. */
export class Mistake extends Error {
  /** Key in src/messages/<locale>/mistakes.yml. */
  readonly key: string;
  readonly slots: Slots;
  /** Others found with it, each a separate sentence. */
  readonly others: readonly Mistake[];

  constructor(key: string, slots: Slots = {}, options: ErrorOptions & { readonly others?: readonly Mistake[] } = {}) {
    const { others = [], ...rest } = options;
    super([sentence('en', key, slots), ...others.map(({ message }) => message)].join('\n'), rest);
    this.name = 'Mistake';
    this.key = key;
    this.slots = slots;
    this.others = others;
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
