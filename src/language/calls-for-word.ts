import { letters, marks } from '../text/characters.js';
import { everyLanguage, languageOf } from './language.js';

const lastWord = new RegExp(String.raw`(?<![${letters}${marks}])([${letters}]+)[ \u00a0]{1,2}$`, 'u');

/** Does a text end in a word that calls for a noun («en la », “the ”), in a given language or in any? */
export function callsForWord(before: string, language?: string): boolean {
  const last = lastWord.exec(before)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  const all = everyLanguage();
  const asked = language === undefined ? Object.values(all) : [all[language]];
  return asked.some((one) => one?.before_nouns?.includes(last));
}

const openWord = new RegExp(String.raw`(?<![${letters}${marks}])([${letters}]+)[ \u00a0]{0,2}$`, 'u');

/** Does a text end in a small word that must be continued: an article, a preposition, «que», “and”? */
export function endsOpen(text: string, language = ''): boolean {
  const last = openWord.exec(text)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  return (
    everyLanguage()[language]?.before_nouns?.includes(last) || languageOf(language)?.open_words?.includes(last) || false
  );
}
