import { isLikelyName, languageOf, nameAt } from '../../../src/rule.js';

export type Name = NonNullable<ReturnType<typeof nameAt>>;

/** Does a word between two names join them: «y», “and”? Behind a comma none is needed. */
export const joinsNames = (word: string | undefined, language: string | undefined): boolean =>
  word === undefined || word === '&' || (languageOf(language)?.syntax?.coordinators ?? []).includes(word);

interface Row {
  /** Are all names wanted that commas and «y» join, or only the first? */
  readonly all: boolean;
  /** Is it certainly a person's name? */
  readonly isSure: boolean;
  readonly language: string | undefined;
}

/** The names from a place on. */
export function nameRow(text: string, start: number, { all, isSure, language }: Row): Name[] {
  const names: Name[] = [];
  for (let name = nameFrom(text, start, isSure); name; ) {
    names.push(name);
    const [joint, word] = /^(?:\s?[,;])?(?:\s(\p{Ll}{1,3}|&)(?=\s))?/u.exec(text.slice(name.end, name.end + 8)) ?? [];
    name = all && joint && joinsNames(word, language) ? nameFrom(text, name.end + joint.length, true) : undefined;
  }
  return names;
}

/**
 * A known name from a place on (`inRow`: also two or three capitalised words), after a colon, a bullet or a position in
 * a ranking.
 */
export function nameFrom(text: string, start: number, inRow = false): Name | undefined {
  const gap =
    /^[\s:,–—.(*-]{0,5}(?:\d{1,2}(?:[.)]?[ºª°]|[.)])?\s?[.:)-]?\s?)?/u.exec(text.slice(start, start + 14))?.[0] ?? '';
  const name = nameAt(text, { start: start + gap.length });
  if (!name || name.titled || name.start !== start + gap.length) return undefined;
  return name.known || (inRow && name.words < 4 && isLikelyName(text, name)) ? name : undefined;
}
