import texts from '../messages/*/lsp.yml';
import { type Slots, sayFrom } from '../messages/messages.js';

/** What the server says in a locale. Its texts are loaded with it, and with nothing else. */
export const sentence = (locale: string, key: string, slots: Slots = {}): string => sayFrom(texts, locale, key, slots);
