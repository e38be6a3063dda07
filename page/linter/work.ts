import type { Config } from '../../src/config/typed.js';
import { createLinter, type Linter } from '../../src/linter/browser.js';
import { dataOf } from '../background/data.js';
import type { Work } from '../background/work.js';
import { draftFilesOf, type SeenPicture } from '../pictures/picture.js';
import type { Ground, LinterTasks } from './tasks.js';

/** A linter, and what it was opened with. */
interface Opened {
  readonly linter: Linter;
  readonly key: string;
}

/** Keeps the linter that was opened last; `pictures` are those of the draft. */
export function linterKept(pictures: () => readonly SeenPicture[]) {
  let opened: Opened | undefined;
  /** The linter for this ground, opened again when that has changed. Throws a Mistake on a faulty config. */
  return ({ locale, house }: Ground, config: Config = {}): Linter => {
    const key = JSON.stringify([locale, config, house]);
    if (opened?.key === key) return opened.linter;
    const linter = createLinter({ data: dataOf, locale, config, files: draftFilesOf(pictures), ...house });
    opened = { linter, key };
    return linter;
  };
}

let pictures: readonly SeenPicture[] = [];
const linterFor = linterKept(() => pictures);

/** How the page's linter does its work. */
export const linterWork: Work<LinterTasks> = {
  async titles({ words, ...ground }) {
    const linter = linterFor(ground);
    const titles = await linter.titles();
    await linter.lintText(words);
    return titles;
  },
  rules: (ground) => linterFor(ground).rules(),
  explain: ({ id, ...ground }) => linterFor(ground).explain(id),
  lint({ text, about, pictures: seen, ...ground }) {
    pictures = seen;
    return linterFor(ground).lintText(text, about);
  },
};
