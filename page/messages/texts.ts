import { fill, type Slots } from '../../src/messages/messages.js';
import en from '../en.yml';
import es from '../es.yml';
import { locale } from './locale.js';

const texts = { es, en };

/** A text of the page, slots filled. Throws on a key that is not in its file. */
export function t(key: string, slots: Slots = {}): string {
  const text = texts[locale()][key];
  if (typeof text !== 'string') throw new Error(`nothing to say for ${key}`);
  return fill(text, slots, locale());
}

/** Is it put right beside a picture, and not in the text? */
export const isBesidePicture = (rule: string): boolean => Object.hasOwn(texts[locale()].instead, rule);

/** Other words by which people may look for a rule. */
export const alsoCalled = (rule: string): string => (texts[locale()].also_called as Record<string, string>)[rule] ?? '';

/** What is said here in place of a message of a rule; the message itself where it holds here too. */
export function saidHere(rule: string, message: string): string {
  const others = (texts[locale()].instead as Record<string, readonly { where: string; say: string }[]>)[rule] ?? [];
  return others.find(({ where }) => new RegExp(where).test(message))?.say ?? message;
}

/** The principles by number. */
export const principleIds: readonly string[] = Object.keys(es)
  .filter((key) => key.startsWith('short_') && key !== 'short_outside')
  .map((key) => key.slice('short_'.length));
