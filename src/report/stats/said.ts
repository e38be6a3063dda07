import type { PostFacts } from '../../run/stats/post-facts.js';
import type { View } from '../format.js';
import { filesIn } from '../said/silence.js';
import { type Portrait, periodsOf, portraitOf } from './portrait.js';
import {
  accountsTable,
  periodName,
  periodsTable,
  rulesTable,
  sayStats,
  shares,
  shareText,
  type Table,
} from './tables.js';

/** Months that stand side by side in a plot; of more, years are shown. */
const mostMonths = 36;

/** A portrait as formats for people show it. */
export interface ToldPortrait {
  readonly periods: Portrait['months'];
  readonly title: string;
  /** How many posts, from when to when, and the shares of all. */
  readonly facts: readonly string[];
  readonly tables: readonly Table[];
  /** What the figures mean, and what they leave out. */
  readonly notes: readonly string[];
}

/**
 * Says a portrait in the locale of the view. `unchecked` are the paths of drafts that were not read, or not checked to
 * the end.
 */
export function toldPortrait(posts: readonly PostFacts[], view: View, unchecked: readonly string[]): ToldPortrait {
  const t = (key: string, slots = {}) => sayStats(view.locale, key, slots);
  const portrait = portraitOf(posts);
  const periods = periodsOf(posts, portrait, mostMonths);
  const [from, to] = [portrait.months[0], portrait.months.at(-1)];
  const name = view.run?.organization;
  const span =
    from && to ? [t('period', { from: periodName(from.name, view.locale), to: periodName(to.name, view.locale) })] : [];
  return {
    periods,
    title: name === undefined ? t('title') : t('title_of', { name }),
    facts: [
      [t('posts_read', { n: portrait.all.posts }), ...span].join(', '),
      ...shares.map((share) => `${t(`column_${share}`)}: ${shareText(portrait.all[share], view.locale)}`),
    ],
    tables: [
      periodsTable(periods, view.locale),
      accountsTable(portrait, view.locale),
      rulesTable(portrait, view),
    ].filter(({ rows }) => rows.length > 0),
    notes: [
      ...shares.map((share) => t(`${share}_what`)),
      ...(portrait.all.waived > 0 ? [t('waived_what')] : []),
      ...(portrait.undated > 0 ? [t('undated', { n: portrait.undated })] : []),
      ...(unchecked.length > 0 ? [t('unchecked', { files: filesIn(unchecked, view.locale) })] : []),
    ],
  };
}
