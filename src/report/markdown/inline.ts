import { escapeText } from '../markup.js';
import { visible } from '../visible.js';

/**
 * What a host would make a mention, an issue number, an emoji or a link of. They leave the colon of an hour («8:30»)
 * alone.
 */
const linking = /[@#]|:(?=\S)(?!(?<=\d:)\d\d(?![\w:]))|www(?=\.)/gi;

/**
 * A text as Markdown that shows just that text: no formatting, no HTML, no link, no mention of a user, no issue number.
 */
export const inline = (text: string): string =>
  visible(text)
    .replace(/[\\`*_{}[\]()<>~|&!$]/g, '\\$&')
    .replace(linking, '$&<!-- -->')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.');

/** The same inside of HTML, where Markdown is not read. */
export const inHtml = (text: string): string => escapeText(text).replace(/@|(?<!&)#|:(?=\S)|www(?=\.)/gi, '$&<!-- -->');

/** An address as the target of a link, also in the cell of a table. */
export const target = (url: string): string => url.replace(/[()<>|\s]/g, encodeURIComponent);

/** UTF-8 bytes: never fewer than the characters that a host counts. */
export const size = (text: string): number => Buffer.byteLength(text);
