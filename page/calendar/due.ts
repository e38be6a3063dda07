import type { KnownCalendar } from './view.js';

/** Acts on the calendar as it is now; false when what it is about is not there. */
export type Act = (known: KnownCalendar) => boolean;

/** What people clicked: done at once, or when a changed file has been read and checked again. */
export class DueActs {
  readonly #now: () => KnownCalendar | undefined;
  #waiting: Act[] = [];

  /** `now` returns the calendar as it is now; undefined while it is read again. */
  constructor(now: () => KnownCalendar | undefined) {
    this.#now = now;
  }

  act(act: Act): void {
    const known = this.#now();
    const isDone = known && (act(known) || known.done === undefined);
    if (!isDone) this.#waiting.push(act);
  }

  /** Tries again what could not be done: more has been read or checked. */
  again(): void {
    for (const act of this.#waiting.splice(0)) this.act(act);
  }

  /** Another file has nothing of what was clicked. */
  forget(): void {
    this.#waiting = [];
  }
}
