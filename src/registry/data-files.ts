import { everyLanguage } from '../language/language.js';
import { readIn } from '../messages/in-locale.js';
import { locales } from '../messages/messages.js';
import { hasVerbs } from '../reading/files.js';
import type { RuleSet } from './registry.js';

// The files written by the build, by the names that its generated modules use (scripts/generated.ts).

type Languages = readonly (string | undefined)[];

/** Needed to read any draft. */
export const commonFiles = ['rules.json', 'languages.json'];

/** What rules and principles say in a locale and, where some rule lacks it, in the languages that say it instead. */
export function saidFiles(locale: string, { rules }: Pick<RuleSet, 'rules'>): string[] {
  const codes = readIn(locale);
  const last = codes.findIndex((code) => rules.every(({ languages }) => Object.hasOwn(languages, code)));
  return codes.slice(0, last === -1 ? codes.length : last + 1).map((code) => `said.${code}.json`);
}

/** What pages show of rules. */
export const exampleFiles = ['examples.json'];

/** The words of these languages, if redlint knows any. */
export const languageFiles = (languages: Languages): string[] =>
  knownLanguages(languages).map((code) => `language.${code}.json`);

/** The words with which days are read where the language is not known, as in the cells of a calendar. */
export const dayWordFiles = (): string[] => languageFiles(locales);

/**
 * Their lexicons and verbs. Those for labels are always included: that a rule needs them would show only in the middle
 * of its work, which would have to start again.
 */
export const lexiconFiles = (languages: Languages, { thresholds }: Pick<RuleSet, 'thresholds'>): string[] =>
  knownLanguages(languages)
    .filter((code) => Object.keys(thresholds).some((lexicon) => lexicon.endsWith(`.${code}`)))
    .flatMap((code) => [`prose.${code}.bin`, `labels.${code}.bin`, ...(hasVerbs(code) ? [`verbs.${code}.bin`] : [])]);

const knownLanguages = (languages: Languages): string[] =>
  languages.filter((code) => code !== undefined && Object.hasOwn(everyLanguage(), code)) as string[];
