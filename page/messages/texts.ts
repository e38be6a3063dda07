import { fill, type Slots } from '../../src/messages/messages.js';
import en from '../en.yml';
import es from '../es.yml';

/** Languages that the page speaks. */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

const texts = { es, en };
let spoken: Locale = 'es';

/** The language in which `t` answers. */
export const locale = (): Locale => spoken;
export const speak = (language: Locale): void => {
  spoken = language;
};

/** A text of the page, slots filled. Throws on a key that is not in its file. */
export function t(key: string, slots: Slots = {}): string {
  const text = texts[spoken][key];
  if (typeof text !== 'string') throw new Error(`nothing to say for ${key}`);
  return fill(text, slots, spoken);
}

/** Is it put right beside a picture, and not in the text? */
export const isBesidePicture = (rule: string): boolean => Object.hasOwn(texts[spoken].instead, rule);

/** Other words by which people may look for a rule. */
export const alsoCalled = (rule: string): string => (texts[spoken].also_called as Record<string, string>)[rule] ?? '';

/** What is said here in place of a message of a rule; the message itself where it holds here too. */
export function saidHere(rule: string, message: string): string {
  const others = (texts[spoken].instead as Record<string, readonly { where: string; say: string }[]>)[rule] ?? [];
  return others.find(({ where }) => new RegExp(where).test(message))?.say ?? message;
}

/** Whoever asks for one of these reads Spanish more likely than English. */
const besideSpanish: readonly string[] = ['ca', 'gl', 'eu', 'ast', 'an', 'oc'];

/** The first of the languages that a browser asks for in which the page can answer. */
export function preferred(languages: readonly string[]): Locale {
  for (const language of languages) {
    const [code = ''] = language.toLowerCase().split('-');
    if (code === 'es' || code === 'en') return code;
    if (besideSpanish.includes(code)) return 'es';
  }
  return 'es';
}

/** The principles by number. */
export const principleIds: readonly string[] = Object.keys(es)
  .filter((key) => key.startsWith('short_') && key !== 'short_outside')
  .map((key) => key.slice('short_'.length));
