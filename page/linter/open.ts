import type { Config } from '../../src/config/typed.js';
import { type BrowserOptions, createLinter, type Linter, type RuleFacts } from '../../src/linter/browser.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { draftFilesOf, type NamedPicture } from '../pictures/picture.js';
import { dataOf } from './data.js';
import { houseFile } from './house.js';

let pictures: () => readonly NamedPicture[] = () => [];
/** With the files of the house that each was opened with. */
const opened = new Map<string, { readonly linter: Promise<Linter>; readonly files: string }>();
let ruleFacts: ReadonlyMap<string, RuleFacts> = new Map();

/** Sets where the pictures of the post come from. */
export const seePictures = (asked: () => readonly NamedPicture[]): void => {
  pictures = asked;
};

/**
 * The linter for the current language, opened once for each config, and again when the files of the house have changed;
 * after a failure the next call tries again.
 */
export function openLinter(config: Config = {}): Promise<Linter> {
  const files = ofHouse();
  const key = JSON.stringify([locale(), config]);
  const before = opened.get(key);
  if (before && before.files === JSON.stringify(files)) return before.linter;
  const linter = open(locale(), config, files);
  opened.set(key, { linter, files: JSON.stringify(files) });
  linter.catch(() => {
    if (opened.get(key)?.linter === linter) opened.delete(key);
  });
  return linter;
}

/** The files of the house, as a linter takes them. */
export type HouseFiles = Pick<BrowserOptions, 'configFile' | 'houseFile'>;

export function ofHouse(): HouseFiles {
  const [config, house] = [houseFile('config'), houseFile('house')];
  return {
    ...(config && { configFile: { name: config.name, text: config.text } }),
    ...(house && { houseFile: { name: house.name, text: house.text } }),
  };
}

async function open(language: string, config: Config, ofHouse: Partial<BrowserOptions>): Promise<Linter> {
  const files = draftFilesOf(() => pictures());
  const linter = createLinter({ data: dataOf, locale: language, config, files, ...ofHouse });
  const rules = await linter.rules();
  // So that the first words need not wait.
  await linter.lintText(t('first_words'));
  ruleFacts = new Map(rules.map((rule) => [rule.id, rule]));
  return linter;
}

/** The title of a rule in plain words; undefined for one outside the principles. */
export const ruleTitle = (rule: string): string | undefined => ruleFacts.get(rule)?.title;

/** Is a linter open, and so everything loaded for reading a draft? */
export const isLinterOpen = (): boolean => ruleFacts.size > 0;
