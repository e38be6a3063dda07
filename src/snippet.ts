import type { Issue, Slot, Snippet } from './contract.js';

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

/** The slots when the edited text is not the one that was read: snippets become words only. */
export const withoutEdits = (data: Data): Data => replacedSnippets(data, ({ snippet }) => snippet);
