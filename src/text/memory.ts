type Reader<T> = (text: string) => T;
type Known = Map<Reader<unknown>, Map<string, unknown>>;

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
  of<T>(read: Reader<T>, text: string): T {
    const now = this.#now.get(read) ?? new Map<string, unknown>();
    this.#now.set(read, now);
    if (now.has(text)) return now.get(text) as T;
    const before = this.#before.get(read);
    // A slice would keep the version alive that it was cut from.
    const found = before?.has(text) ? (before.get(text) as T) : read(` ${text}`.slice(1));
    now.set(text, found);
    return found;
  }
}
