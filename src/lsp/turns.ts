/** A queue of work. */
export interface Turns {
  /** Does some work when its turn comes, unless it is no longer needed by then; `who` names it. */
  take<Answer>(who: object, isNeeded: () => boolean, work: () => Promise<Answer>): Promise<Answer | undefined>;
  /** Moves the work with this name to the front. */
  hurry(who: object): void;
}

interface Waiting {
  isNeeded(): boolean;
  begin(isNeeded: boolean): void;
}

/** Does up to `most` works at once, in the order of arrival; none begins while `isBusy`. */
export function turns(most: number, isBusy: () => boolean): Turns {
  let working = 0;
  let hurried: object | undefined;
  let isSet = false;
  const waiting = new Map<object, Waiting>();
  const next = (): void => {
    isSet = false;
    for (const [who, { isNeeded, begin }] of waiting)
      if (!isNeeded()) {
        waiting.delete(who);
        begin(false);
      } else break;
    const who = hurried && waiting.has(hurried) ? hurried : waiting.keys().next().value;
    const one = who && waiting.get(who);
    if (!who || !one || working >= most) return;
    if (!isBusy()) {
      waiting.delete(who);
      working++;
      one.begin(true);
    }
    soon();
  };
  const soon = (): void => {
    if (waiting.size === 0 || isSet) return;
    isSet = true;
    setTimeout(next, 0);
  };
  return {
    async take(who, isNeeded, work) {
      const isTurn = await new Promise<boolean>((begin) => {
        if (!isNeeded()) begin(false);
        else if (working < most && waiting.size === 0 && !isBusy()) {
          working++;
          begin(true);
        } else waiting.set(who, { isNeeded, begin });
        soon();
      });
      if (!isTurn) return undefined;
      try {
        return await work();
      } finally {
        working--;
        soon();
      }
    },
    hurry(who) {
      hurried = who;
    },
  };
}
