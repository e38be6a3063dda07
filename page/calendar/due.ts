/** Acts on the calendar as it is now; false when what it is about is not there. */
type Act<Calendar> = (known: Calendar) => boolean;

/**
 * What people clicked: done at once, or when a changed file has been read and checked again. `done`: absent once all is
 * checked.
 */
export class DueActs<Calendar extends { readonly done: number | undefined }> {
  readonly #now: () => Calendar | undefined;
  #waiting: Act<Calendar>[] = [];

  /** `now` returns the calendar as it is now; undefined while it is read again. */
  constructor(now: () => Calendar | undefined) {
    this.#now = now;
  }

  act(act: Act<Calendar>): void {
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
