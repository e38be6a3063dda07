import { everyLanguage } from './language.js';

/** Does a text end in a word that calls for a noun («en la », “the ”), in a language or in whatever language? */
export function callsForWord(before: string, language?: string): boolean {
  const last = /(?<![\p{L}\p{M}])(\p{L}+)[ \u00a0]{1,2}$/u.exec(before)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  const all = everyLanguage();
  const asked = language === undefined ? Object.values(all) : [all[language]];
  return asked.some((one) => one?.before_nouns?.includes(last));
}
