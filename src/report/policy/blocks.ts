import type { Slots } from '../../messages/messages.js';

/** A part of a page; between backticks stands code. */
export type Block =
  | { readonly head: 1 | 2 | 3; readonly text: string }
  | { readonly text: string }
  | { readonly items: readonly string[] }
  | { readonly title: string; readonly code: string };

/** A text in its pieces: every second one is code. */
export const piecesOf = (text: string): string[] => text.split('`');

/** Says a text of the page, by its key. */
export type Say = (key: string, slots?: Slots) => string;
