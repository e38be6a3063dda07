import { readdirSync } from 'node:fs';

/** The ids of the principles: the folders of rules/. */
export const principles = readdirSync('rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'lexicons')
  .map(({ name }) => name);
