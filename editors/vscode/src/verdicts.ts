import { l10n, MarkdownString } from 'vscode';
import type { Status } from '../../../src/lsp/status.js';

type Principle = Status['principles'][number];

const marks: Readonly<Record<Principle['verdict'], string>> = {
  pass: '✓',
  known: '=',
  review: '!',
  fail: '✗',
  unchecked: '–',
};

/** A verdict in a word. */
const wordOf = (verdict: Principle['verdict']): string =>
  ({
    pass: l10n.t('good'),
    known: l10n.t('nothing new'),
    review: l10n.t('review'),
    fail: l10n.t('fix'),
    unchecked: l10n.t('not checked'),
  })[verdict];

/** All verdicts in a row, each with its principle's number: `1✓ 2✓ 3✗`. */
export const inRow = (principles: readonly Principle[]): string =>
  principles.map(({ number, verdict }) => `${number}${marks[verdict]}`).join(' ');

/** The verdicts as a list with the principles' titles. */
export function inList(principles: readonly Principle[]): MarkdownString {
  const list = new MarkdownString(`**${l10n.t('The seven principles')}**\n\n`);
  for (const { number, title, verdict } of principles) {
    list
      .appendMarkdown(`${marks[verdict]} ${number} · `)
      .appendText(title)
      .appendMarkdown(` · *${wordOf(verdict)}*\n\n`);
  }
  return list;
}

/** One principle as a line to choose. */
export const lineOf = ({ id, number, title, verdict }: Principle) => ({
  id,
  label: `${marks[verdict]} ${number} · ${title}`,
  description: wordOf(verdict),
});
