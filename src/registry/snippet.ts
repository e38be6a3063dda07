import type { Issue, Slot, Snippet } from '../rule.js';

type Data = NonNullable<Issue['data']>;

const isSnippet = (slot: Slot): slot is Snippet => typeof slot === 'object' && 'snippet' in slot;

/** The snippets in the slots of a message. */
export const snippetsOf = (data: Data = {}): Snippet[] => Object.values(data).filter(isSnippet);

/** The slots with each snippet replaced. */
export const replacedSnippets = (data: Data, replace: (snippet: Snippet) => Slot): Data =>
  snippetsOf(data).length === 0
    ? data
    : Object.fromEntries(
        Object.entries(data).map(([name, slot]) => [name, isSnippet(slot) ? replace(slot) : slot] as const),
      );
