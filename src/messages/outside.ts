import files from './*/outside.yml';
import { inLocale, type Locales, readIn } from './in-locale.js';

/**
 * The texts of a rule outside the principles: it is about a draft's waivers or its front matter, not about the post.
 */
export interface OutsideText {
  readonly title: string;
  readonly why: string;
  readonly messages: Readonly<Record<string, string>>;
}

const texts: Locales<Readonly<Record<string, OutsideText>>> = files;

/** The ids of the rules outside the principles. */
export const outsideIds: readonly string[] = Object.keys(texts.en);

/** Its texts as speakers of a locale read them; undefined for a rule that has a principle. */
export const outsideText = (id: string, locale: string): OutsideText | undefined =>
  inLocale(outsideTexts(id, locale), locale);

/** Its texts in the languages that speakers of a locale read, as far as there are any. */
export function outsideTexts(id: string, locale: string): Readonly<Record<string, OutsideText>> {
  const codes = readIn(locale).filter((code) => Object.hasOwn(texts, code));
  return Object.fromEntries(codes.flatMap((code) => (texts[code]?.[id] ? [[code, texts[code][id]]] : [])));
}

/** Rules about what generators read and readers never see. */
const hints = ['front-matter-duplicate-key', 'front-matter-indentation'];

/** Is it about waivers? */
export const isAboutWaiver = (id: string): boolean => id.startsWith('waiver-');

/** Rules about a draft that was not checked. */
const unchecked = ['draft-unreadable', 'internal-error', 'too-slow'];

/** The severity of a rule outside the principles, unless the config says otherwise. */
export function outsideSeverity(id: string): 'error' | 'warning' | 'suggestion' {
  if (unchecked.includes(id)) return 'error';
  return hints.includes(id) ? 'suggestion' : 'warning';
}

/**
 * A finding about a waiver, or about a draft that was not checked, cannot itself be waived, put in a baseline or
 * switched off by id; one about a comment that is not a waiver can.
 */
export const isWaivable = (id: string): boolean =>
  id === 'waiver-misspelt' || (!unchecked.includes(id) && !isAboutWaiver(id));

/** The ids of the rules that can be waived. */
export const waivableIds: readonly string[] = outsideIds.filter(isWaivable);
