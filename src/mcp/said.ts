import en from '../messages/en/mcp.yml';
import es from '../messages/es/mcp.yml';
import { inLocale } from '../messages/in-locale.js';

/** Says a text of src/messages/<locale>/mcp.yml. */
export type Say = (key: string) => string;

const texts: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = { en, es };

/** What the server says of itself in a locale. Its texts are loaded with it, and with nothing else. */
export const sayIn =
  (locale: string): Say =>
  (key) => {
    const text = inLocale(texts, locale)[key] ?? texts.en[key];
    if (text === undefined) throw new Error(`nothing to say for ${key}`);
    return text.trim();
  };
