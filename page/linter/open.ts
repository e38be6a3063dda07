import { bring } from '../../src/data/host-files.js';
import type { About, Explained, JsonReport, RuleFacts, RuleTitle } from '../../src/linter/browser.js';
import { commonFiles, dayWordFiles } from '../../src/registry/data-files.js';
import { Background } from '../background/background.js';
import { dataOf } from '../background/data.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import type { NamedPicture } from '../pictures/picture.js';
import { houseFile } from './house.js';
import type { Ground, LinterTasks } from './tasks.js';

/** Where texts are checked, beside the page. */
export const texts = new Background();
const ask = texts.asking<LinterTasks>();

/** The page's linter, which works in the background. */
export interface PageLinter {
  readonly titles: readonly RuleTitle[];
  rules(): Promise<readonly RuleFacts[]>;
  /** The page of a rule or a principle. Rejects with a Mistake on an unknown id. */
  explain(id: string): Promise<Explained>;
  lint(text: string, about: About): Promise<JsonReport>;
}

let pictures: () => readonly NamedPicture[] = () => [];
let opened: { readonly linter: Promise<PageLinter>; readonly key: string } | undefined;
let ruleTitles: ReadonlyMap<string, string> = new Map();

/** Sets where the pictures of the post come from. */
export const seePictures = (asked: () => readonly NamedPicture[]): void => {
  pictures = asked;
};

/**
 * The linter for the current language and the files of the house, opened again when they have changed; after a failure
 * the next call tries again. Rejects with a Mistake on a faulty file of the house.
 */
export function openLinter(): Promise<PageLinter> {
  const ground = groundNow();
  const key = JSON.stringify(ground);
  if (opened?.key === key) return opened.linter;
  const linter = open(ground);
  opened = { linter, key };
  linter.catch(() => {
    if (opened?.linter === linter) opened = undefined;
  });
  return linter;
}

/** What a linter is to be opened with now. */
export function groundNow(): Ground {
  const [config, house] = [houseFile('config'), houseFile('house')];
  return {
    locale: locale(),
    house: {
      ...(config && { configFile: { name: config.name, text: config.text } }),
      ...(house && { houseFile: { name: house.name, text: house.text } }),
    },
  };
}

async function open(ground: Ground): Promise<PageLinter> {
  const [titles] = await Promise.all([ask('titles', { ...ground, words: t('first_words') }), bringDayWords()]);
  ruleTitles = new Map(titles.map(({ id, title }) => [id, title]));
  return {
    titles,
    rules: () => ask('rules', ground),
    explain: (id) => ask('explain', { ...ground, id }),
    lint(text, about) {
      const seen = pictures().map(({ file, added }) => ({ file, picture: added?.picture }));
      return ask('lint', { ...ground, text, about, pictures: seen });
    },
  };
}

let isReadable = false;

/** Loads what reading a draft or the cells of a calendar needs, before the language of a text is known. */
export async function bringDayWords(): Promise<void> {
  await bring(commonFiles, dataOf);
  await bring(dayWordFiles(), dataOf);
  isReadable = true;
}

/** Is everything loaded for reading a draft? */
export const canRead = (): boolean => isReadable;

/** The title of a rule in plain words; undefined for one outside the principles. */
export const ruleTitle = (rule: string): string | undefined => ruleTitles.get(rule);
