import { locales } from '../src/messages/messages.js';

/** The locales that exist, Spanish first, as pages of rules have them. */
export const spokenLocales: readonly string[] = ['es', ...locales.filter((code) => code !== 'es')];
