import type { Change } from '../editor/changes.js';
import { t } from '../messages/texts.js';
import type { Finding, Remedy } from './findings.js';

/** The effect of its safe fix: «#feria → #Feria». */
export function fixText(finding: Finding): string {
  const { words, message, remedies, from, to } = finding;
  const changes = remedies.find(({ kind }) => kind === 'fix')?.changes ?? [];
  const [change] = changes;
  const isWhole = changes.length === 1 && change?.from === from && change.to === to;
  const after = isWhole ? change.insert : written(finding, changes);
  return after ? `${short(words)} → ${short(after)}` : message;
}

/** What the button of a remedy says. */
export function remedyName(finding: Finding, { kind, changes }: Remedy): string {
  const { words, from } = finding;
  const [change] = changes;
  if (kind === 'write') return t('write', { words: short(change?.insert ?? '') });
  const isInsertion = change !== undefined && change.from === change.to;
  const after = changes.length > 1 || isInsertion ? written(finding, changes) : undefined;
  if (after) return t('write', { words: after });
  if (!change || changes.length > 1) return t('fix');
  const old = words.slice(change.from - from, change.to - from);
  if (change.insert === '') return old === '' ? t('fix') : t('remove', { old: short(old) });
  return t('write', { words: short(change.insert) });
}

/** In UTF-16 units: a button with more would not show what is written. */
const longestWritten = 60;

/** The words of a finding after some changes; undefined where they are long, or the changes are elsewhere. */
function written({ words, from, to }: Finding, changes: readonly Change[]): string | undefined {
  if (!changes.every((one) => one.from >= from && one.to <= to)) return undefined;
  const after = changes
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, one) => text.slice(0, one.from - from) + one.insert + text.slice(one.to - from), words);
  return after.length > longestWritten ? undefined : after;
}

/** Words for a button, or in a list: one line, not too long. */
export const short = (words: string): string => {
  const line = words
    .replace(/!\[([^\][]{0,200})\]\(([^()\s]{1,500})\)/g, (_, alt: string, file: string) => alt.trim() || file)
    .replace(/\[([^\][]{1,200})\]\([^()\s]{1,500}\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line;
};
