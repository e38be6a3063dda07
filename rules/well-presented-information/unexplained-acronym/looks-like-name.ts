import { type Draft, type Lexicon, languageOf, type Span } from '../../../src/rule.js';
import type { Acronym } from './acronyms.js';

/** From this many letters on, capitals that can be read aloud are often a name: USAJOBS, TAFE. */
const shortestWord = 4;

/** Syllables of up to two vowels, with up to three consonants between them, and two before them. */
const syllables = /^[^AEIOUY]{0,2}(?:[AEIOUY]{1,2}[^AEIOUY]{1,3})+[AEIOUY]{0,2}$/;

/** A short one begins with one consonant at most, and is no plural in two letters each: SAME, but not CPIF or AAVV. */
const shortSyllables = /^(?!(.)\1(.)\2)[^AEIOUY]?(?:[AEIOUY]{1,2}[^AEIOUY]{1,2})+[AEIOUY]{0,2}$/;

const isReadAsWord = (name: string): boolean =>
  name.length >= shortestWord && (name.length === shortestWord ? shortSyllables : syllables).test(name);

/**
 * Is it more likely a name, which nobody would write out, than an acronym that hides what it is: read as a word, in a
 * list of names («Recolte y OHL»), behind another acronym (“OWASP ZAP”), before a number (“MECH 210”), or beside the
 * word that says what it is (“the CALC tool”, «la norma UNE»)?
 */
export const looksLikeName = (draft: Draft, { name, start, end }: Acronym, lexicon: Lexicon): boolean =>
  isReadAsWord(name) ||
  /(?<!\p{L})\p{Lu}\p{L}{0,8}\p{Lu} $/u.test(draft.prose.slice(Math.max(0, start - 12), start)) ||
  /^ \d{3}(?!\d|[.,]\d| ?[€%])/.test(draft.prose.slice(end, end + 6)) ||
  isAmongNames(draft, { start, end }) ||
  isBesideKind(draft.prose, { start, end }, lexicon);

/** Is the next item of a list, before or after it, a name that is no acronym? */
function isAmongNames({ prose, language }: Draft, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  const { coordinators = [] } = languageOf(language)?.syntax ?? {};
  const before = /(?<=[^\s.!?:] )\p{Lu}[\p{L}\p{N}]*\p{Ll}(?:,|,? (\p{Ll}{1,3}|&)) $/u.exec(
    prose.slice(Math.max(0, start - 44), start),
  );
  const behind = /^ (\p{Ll}{1,3}|&) \p{Lu}[\p{L}\p{N}]*\p{Ll}(?!\p{L})/u.exec(prose.slice(end, end + 44));
  return [before, behind].some((match) => {
    const [, joint = ''] = match ?? [];
    return match !== null && (joint === '' || joint === '&' || coordinators.includes(joint));
  });
}

/** UTF-16 units in which the word is looked for. */
const reach = 24;

function isBesideKind(prose: string, { start, end }: Pick<Span, 'start' | 'end'>, lexicon: Lexicon): boolean {
  const before = prose.slice(Math.max(0, start - reach), start).replace(/^\p{L}+/u, '');
  const behind = prose.slice(end, end + reach).replace(/\p{L}+$/u, '');
  return (
    lexicon.hitsIn(before, 'kind_before').some((hit) => hit.end === before.length - 1) ||
    lexicon.hitsIn(behind, 'kind_behind').some((hit) => hit.start === 1)
  );
}
