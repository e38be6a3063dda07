import type { PostFacts } from '../../run/stats/post-facts.js';
import { grouped } from '../../text/grouped.js';

/** How many of how many; of none there is no share. */
export interface Share {
  readonly n: number;
  readonly of: number;
}

/** What the posts of a month, of an account or of all come to. */
export interface Sums {
  readonly posts: number;
  /** Of the posts whose purpose can be told. */
  readonly serving: Share;
  /** Pictures with an alternative text. */
  readonly described: Share;
  /** Invitations to write, call or ask with a promise of when there is an answer. */
  readonly answered: Share;
  readonly findings: number;
  readonly waived: number;
}

/** The sums of posts that have something in common: a month (`2026-11`), an account. */
export interface Group extends Sums {
  readonly name: string;
}

/** How often a rule found something, and how often people waived it. */
interface RuleSums {
  readonly rule: string;
  readonly found: number;
  readonly waived: Share;
}

/** The portrait of an account, or of several. */
export interface Portrait {
  readonly all: Sums;
  /** In order of time; posts without a day are in `all` alone. */
  readonly months: readonly Group[];
  /** The one with most posts first. */
  readonly accounts: readonly Group[];
  readonly undated: number;
  /** Most found first. */
  readonly rules: readonly RuleSums[];
}

/** Adds up the facts of posts. */
export function portraitOf(posts: readonly PostFacts[]): Portrait {
  const dated = posts.filter(({ day }) => day !== undefined);
  return {
    all: sumsOf(posts),
    months: groupsBy(dated, ({ day = '' }) => day.slice(0, 7)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    accounts: groupsBy(posts, ({ account }) => account).sort((a, b) => b.posts - a.posts),
    undated: posts.length - dated.length,
    rules: rulesOf(posts),
  };
}

/** The months of a portrait, or its years where there are too many months to be seen side by side. */
export function periodsOf(posts: readonly PostFacts[], { months }: Portrait, most: number): readonly Group[] {
  if (months.length <= most) return months;
  const dated = posts.filter(({ day }) => day !== undefined);
  return groupsBy(dated, ({ day = '' }) => day.slice(0, 4)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const groupsBy = (posts: readonly PostFacts[], nameOf: (post: PostFacts) => string): Group[] =>
  [...grouped(posts, nameOf)].map(([name, own]) => ({ name, ...sumsOf(own) }));

function sumsOf(posts: readonly PostFacts[]): Sums {
  const sum = (of: (post: PostFacts) => number) => posts.reduce((total, post) => total + of(post), 0);
  return {
    posts: posts.length,
    serving: { n: sum(({ serves }) => Number(serves === true)), of: sum(({ serves }) => Number(serves !== undefined)) },
    described: { n: sum(({ described }) => described), of: sum(({ pictures }) => pictures) },
    answered: { n: sum(({ answers }) => Number(answers)), of: sum(({ invites }) => Number(invites)) },
    findings: sum(({ findings }) => findings.filter(({ waived }) => !waived).length),
    waived: sum(({ findings }) => findings.filter(({ waived }) => waived).length),
  };
}

function rulesOf(posts: readonly PostFacts[]): RuleSums[] {
  const rules = new Map<string, { found: number; waived: number }>();
  for (const { rule, waived } of posts.flatMap(({ findings }) => findings)) {
    const sums = rules.get(rule) ?? { found: 0, waived: 0 };
    sums.found++;
    if (waived) sums.waived++;
    rules.set(rule, sums);
  }
  return [...rules]
    .map(([rule, { found, waived }]) => ({ rule, found, waived: { n: waived, of: found } }))
    .sort((a, b) => b.found - a.found || (a.rule < b.rule ? -1 : 1));
}

/** In whole per cent; undefined of none. */
export const percent = ({ n, of }: Share): number | undefined => (of === 0 ? undefined : Math.round((100 * n) / of));
