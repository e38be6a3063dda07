import type { Filling, Slots } from '../../messages/messages.js';

/** A part of a page; between backticks stands code. */
export type Block =
  | { readonly head: 1 | 2 | 3; readonly text: string }
  | { readonly text: string }
  | { readonly items: readonly string[] }
  | { readonly title: string; readonly code: string };

/** A text in its pieces: every second one is code. */
export const piecesOf = (text: string): string[] => text.split('`');

/**
 * Slots whose backticks are apostrophes, but for a pair around the whole: what a house writes makes no code of the text
 * behind it.
 */
export const withoutTicks = (slots: Slots): Slots =>
  Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, untickedSlot(slot)]));

const unticked = (text: string): string => {
  const isCode = text.length > 1 && text.startsWith('`') && text.endsWith('`');
  const words = (isCode ? text.slice(1, -1) : text).replaceAll('`', "'");
  return isCode ? `\`${words}\`` : words;
};

const untickedSlot = (slot: Filling): Filling =>
  typeof slot === 'string' ? unticked(slot) : Array.isArray(slot) ? slot.map(untickedSlot) : slot;

/** Says a text of the page, by its key. */
export type Say = (key: string, slots?: Slots) => string;
