import type { Network } from '../../src/network/network.js';
import type { Work } from '../background/work.js';
import { bringDayWords } from '../linter/open.js';
import { type ReadAs, type ShownText, shownTexts } from './published.js';

/** What the page asks about a long text. */
export interface MeasureTasks {
  readonly measure: {
    readonly given: { readonly text: string; readonly chosen: readonly Network[]; readonly as: ReadAs };
    readonly answer: readonly ShownText[];
  };
}

export const measureWork: Work<MeasureTasks> = {
  async measure({ text, chosen, as }) {
    await bringDayWords();
    return shownTexts(text, chosen, as);
  },
};
