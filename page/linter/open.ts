import type { Config } from '../../src/config/typed.js';
import { createLinter, type Linter, type RuleFacts } from '../../src/linter/browser.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { draftFilesOf, type NamedPicture } from '../pictures/picture.js';
import { dataOf } from './data.js';

let pictures: () => readonly NamedPicture[] = () => [];
const opened = new Map<string, Promise<Linter>>();
let ruleFacts: ReadonlyMap<string, RuleFacts> = new Map();

/** Sets where the pictures of the post come from. */
export const seePictures = (asked: () => readonly NamedPicture[]): void => {
  pictures = asked;
};

/** The linter for the current language, opened once for each config; after a failure the next call tries again. */
export function openLinter(config: Config = {}): Promise<Linter> {
  const key = JSON.stringify([locale(), config]);
  const before = opened.get(key);
  if (before) return before;
  const linter = open(locale(), config);
  opened.set(key, linter);
  linter.catch(() => opened.delete(key));
  return linter;
}

async function open(language: string, config: Config): Promise<Linter> {
  const linter = createLinter({ data: dataOf, locale: language, config, files: draftFilesOf(() => pictures()) });
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
