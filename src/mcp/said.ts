import files from '../messages/*/mcp.yml';
import { type Locales, toldIn } from '../messages/in-locale.js';

/** Says a text of src/messages/<locale>/mcp.yml. */
export type Say = (key: string) => string;

const texts: Locales<Readonly<Record<string, string>>> = files;

/** What the server says of itself in a locale. Its texts are loaded with it, and with nothing else. */
export const sayIn =
  (locale: string): Say =>
  (key) => {
    const told = toldIn(texts, locale, (text) => Object.hasOwn(text, key));
    if (!told) throw new Error(`nothing to say for ${key}`);
    return (told.text[key] as string).trim();
  };
