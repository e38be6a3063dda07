import texts from '../../messages/*/stats.yml';
import type { Locales } from '../../messages/in-locale.js';
import { type Slots, sayFrom, type Templates } from '../../messages/messages.js';
import type { View } from '../format.js';
import { titleOf } from '../said/sentence.js';
import { type Group, type Portrait, percent, type Share, type Sums } from './portrait.js';

/** Says a text of src/messages/<locale>/stats.yml. */
export const sayStats = (locale: string, key: string, slots: Slots = {}): string =>
  sayFrom(texts as Locales<Templates>, locale, key, slots);

/** The shares that a portrait follows, in the order in which they are shown. */
export const shares = ['serving', 'described', 'answered'] as const;

/** A table of a portrait: the first cell of a row is its name. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** `83 % (5 of 6)`. */
export function shareText(share: Share, locale: string): string {
  const part = percent(share);
  return part === undefined ? sayStats(locale, 'no_share') : sayStats(locale, 'of', { percent: part, ...share });
}

/** The name of a period as people write it: «noviembre de 2026»; a year stays as it is. */
export function periodName(name: string, locale: string): string {
  const [year = '', month] = name.split('-');
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, 1));
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}

/** By month or year: how many posts, and the three shares. */
export function periodsTable(periods: readonly Group[], locale: string): Table {
  const isYears = periods.every(({ name }) => name.length === 4);
  const rows = periods.map((one) => [periodName(one.name, locale), ...sumCells(one, locale)]);
  const id = isYears && periods.length > 0 ? 'years' : 'months';
  const first = sayStats(locale, id === 'years' ? 'column_year' : 'column_month');
  return { id, title: sayStats(locale, id), head: [first, ...sumsHead(locale)], rows };
}

/** By account or folder. */
export const accountsTable = ({ accounts }: Portrait, locale: string): Table => ({
  id: 'accounts',
  title: sayStats(locale, 'accounts'),
  head: [sayStats(locale, 'column_account'), ...sumsHead(locale)],
  rows: accounts.map((one) => [one.name, ...sumCells(one, locale)]),
});

/** By rule: how often it found something, and how often it was waived. The rule waived most comes first. */
export function rulesTable({ rules }: Portrait, view: View): Table {
  const t = (key: string) => sayStats(view.locale, key);
  return {
    id: 'rules',
    title: t('rules'),
    head: [t('column_rule'), t('column_found'), t('column_waived')],
    rows: rules
      .toSorted((a, b) => b.waived.n - a.waived.n)
      .map(({ rule, found, waived }) => [
        `${titleOf({ rule }, view)} (${rule})`,
        String(found),
        waived.n === 0 ? '0' : shareText(waived, view.locale),
      ]),
  };
}

const sumsHead = (locale: string): string[] =>
  ['posts', ...shares, 'findings', 'waived'].map((name) => sayStats(locale, `column_${name}`));

const sumCells = (sums: Sums, locale: string): string[] => [
  String(sums.posts),
  ...shares.map((name) => shareText(sums[name], locale)),
  String(sums.findings),
  String(sums.waived),
];
