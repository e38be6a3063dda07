import { visible } from './visible.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text on one line for XML or HTML, as content or as the value of an attribute. */
export const escapeText = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => entities[character] as string);

/** A text that keeps its line breaks and tabs for XML or HTML. */
export const escapeLines = (text: string): string =>
  text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.split('\t').map(escapeText).join('\t'))
    .join('\n');

/** An element's start: `<name key="value"`, without attributes that have no value. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeText(String(value))}"`,
  );
  return `<${name}${written.join('')}`;
}

/** A sentence for HTML: text between backticks becomes code. */
export const escapeSentence = (text: string): string =>
  escapeText(text).replace(/`([^`]+)`/g, (_, code: string) => `<code>${code}</code>`);
