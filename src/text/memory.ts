import { copied } from './copied.js';

type Known = Map<object, Map<string, object>>;

/**
 * What was read of the parts of a text, so that only those that changed are read of its next version. It holds what the last two
 * versions asked for.
 */
export class Memory {
  #now: Known = new Map();
  #before: Known = new Map();

  /** Begins a version: forgets what the last one did not ask for. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** What a reader makes of a text: it must depend on nothing else, and nobody may change its answer. */
  of<T extends object>(read: (text: string) => T, text: string): T {
    // A slice would keep the version alive that it was cut from.
    return this.known<T>(read, text) ?? this.keep(read, text, read(copied(text)));
  }

  /** What was kept of a text by somebody. */
  known<T extends object>(by: object, text: string): T | undefined {
    const found = (this.#now.get(by)?.get(text) ?? this.#before.get(by)?.get(text)) as T | undefined;
    return found && this.keep(by, text, found);
  }

  keep<T extends object>(by: object, text: string, found: T): T {
    const now = this.#now.get(by) ?? new Map<string, object>();
    this.#now.set(by, now.set(text, found));
    return found;
  }
}
