import en from '../messages/en/lsp.yml';
import es from '../messages/es/lsp.yml';
import { inLocale } from '../messages/in-locale.js';
import { fill, type Slots } from '../messages/messages.js';

const texts: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = { en, es };

/** What the server says in a locale. Its texts are loaded with it, and with nothing else. */
export function sentence(locale: string, key: string, slots: Slots = {}): string {
  const template = inLocale(texts, locale)[key] ?? texts.en[key];
  if (template === undefined) throw new Error(`nothing to say for ${key}`);
  return fill(template, slots, locale);
}
