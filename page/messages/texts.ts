import files from '../../src/messages/*/page.yml';
import { type Locales, toldIn } from '../../src/messages/in-locale.js';
import { fill, type Slots } from '../../src/messages/messages.js';
import { locale } from './locale.js';

/** What the page says in one language. */
type Texts = Readonly<Record<string, string>>;

const texts: Locales<Texts> = files;

/**
 * A text of the page, slots filled; in English where the language lacks it. Throws on a key that English does not have.
 */
export function t(key: string, slots: Slots = {}): string {
  const told = toldIn(texts, locale(), (text) => Object.hasOwn(text, key));
  if (!told) throw new Error(`nothing to say for ${key}`);
  return fill(told.text[key] as string, slots, told.language);
}

/** The principles by number. */
export const principleIds: readonly string[] = Object.keys(texts.en)
  .filter((key) => key.startsWith('short_') && key !== 'short_outside')
  .map((key) => key.slice('short_'.length));
