import type { Range } from '../../text/ranges.js';

/** A list or a table between braces, and its items or pairs without the space and the comments around them. */
export interface Enclosed extends Range {
  readonly items: readonly Range[];
}

/** Strings, comments, brackets, commas and what stands between them. */
const token =
  /"""(?:[^\\]|\\[\s\S])*?"""|'''[\s\S]*?'''|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\n]*'|#[^\n]*|[[\]{},]|[^\s"'#[\]{},]+|["']/g;

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** What is open while a text is read, with the item that is being read. */
interface Open {
  readonly start: number;
  readonly close: string;
  readonly items: Range[];
  item?: Range;
}

/** The lists and the tables between braces of a TOML text, by where each starts. The heading of a table counts as a list. */
export function enclosedIn(text: string): ReadonlyMap<number, Enclosed> {
  const found = new Map<number, Enclosed>();
  const opened: Open[] = [];
  for (const { 0: part, index } of text.matchAll(token)) {
    if (part.startsWith('#')) continue;
    const last = opened.at(-1);
    const end = index + part.length;
    const close = closing[part];
    if (last && part === last.close) {
      const { start, items, item } = last;
      found.set(start, { start, end, items: item ? [...items, item] : items });
      opened.pop();
      const around = opened.at(-1);
      if (around) around.item = { start: around.item?.start ?? start, end };
    } else if (last && part === ',') {
      if (last.item) last.items.push(last.item);
      last.item = undefined;
    } else if (last) last.item = { start: last.item?.start ?? index, end };
    if (close) opened.push({ start: index, close, items: [] });
  }
  return found;
}
