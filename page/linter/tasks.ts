import type { About, BrowserOptions, Explained, JsonReport, RuleFacts, RuleTitle } from '../../src/linter/browser.js';
import type { SeenPicture } from '../pictures/picture.js';

/** What a linter is opened with. */
export interface Ground {
  readonly locale: string;
  readonly house: Pick<BrowserOptions, 'configFile' | 'houseFile'>;
}

/** What the page asks of its linter. */
export interface LinterTasks {
  /** Opens it, and reads some words, so that the first of a draft need not wait. */
  readonly titles: { readonly given: Ground & { readonly words: string }; readonly answer: readonly RuleTitle[] };
  readonly rules: { readonly given: Ground; readonly answer: readonly RuleFacts[] };
  readonly explain: { readonly given: Ground & { readonly id: string }; readonly answer: Explained };
  readonly lint: {
    readonly given: Ground & {
      readonly text: string;
      readonly about: About;
      readonly pictures: readonly SeenPicture[];
    };
    readonly answer: JsonReport;
  };
}
