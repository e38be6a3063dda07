/** Work that waits until other work is done. */
export interface Turns {
  /** Does some work once it is its turn, unless it is not needed any more by then; `who` names it. */
  take<Answer>(who: object, isNeeded: () => boolean, work: () => Promise<Answer>): Promise<Answer | undefined>;
  /** What waits under this name is next. */
  hurry(who: object): void;
}

interface Waiting {
  isNeeded(): boolean;
  begin(isNeeded: boolean): void;
}

/** So many works go on at once, in the order in which they came; none begins while `isBusy`. */
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
