import type { Dismissal } from '../../config/house.js';
import { quotedIn } from '../../lint/dismissed.js';
import type { Finding } from '../../lint/report.js';
import type { AppliedWaiver } from '../../lint/waive.js';
import type { Checked } from '../checked.js';

/**
 * The waivers of the house's file for each post of a draft with several: those whose words it has. One whose words are
 * in none of them is with the first, where it is reported as unused.
 */
export function dismissalsByPost<Post>(
  posts: readonly Post[],
  textOf: (post: Post) => string,
  dismissals: readonly Dismissal[],
): ReadonlyMap<Post, readonly Dismissal[]> {
  const byPost = new Map<Post, Dismissal[]>(posts.map((post) => [post, []]));
  for (const dismissal of dismissals) {
    const having = posts.filter((post) => quotedIn(textOf(post), dismissal.quote).length > 0);
    for (const post of having.length > 0 ? having : posts.slice(0, 1)) byPost.get(post)?.push(dismissal);
  }
  return byPost;
}

/**
 * The checked posts of a draft with each waiver of the house's file once, though several posts have its words: it is
 * used when one of them needs it, and what is wrong with it is reported in the first.
 */
export function withDismissalsOnce<Row extends Pick<Checked, 'report' | 'waivers'>>(rows: readonly Row[]): Row[] {
  const used = new Set(
    rows
      .flatMap(({ waivers = [] }) => waivers.filter((waiver) => waiver.used))
      .flatMap(({ house, rules }) => (house === undefined ? [] : [keyOf(house, rules)])),
  );
  const told = new Set<string>();
  const isFirst = (key: string) => told.size < told.add(key).size;
  const findings = (all: readonly Finding[]) =>
    all.filter(({ rule, message, data: { house, rules } }) => {
      if (house === undefined) return true;
      const key = keyOf(house, rules);
      return !(rule === 'waiver-unused' && used.has(key)) && isFirst(`${rule} ${message} ${key}`);
    });
  const waivers = (all: readonly AppliedWaiver[]) =>
    all.flatMap((waiver) => {
      const { house, rules } = waiver;
      if (house === undefined) return [waiver];
      const key = keyOf(house, rules);
      return isFirst(key) ? [{ ...waiver, used: used.has(key) }] : [];
    });
  return rows.map((row) => ({
    ...row,
    report: { ...row.report, findings: findings(row.report.findings) },
    ...(row.waivers && { waivers: waivers(row.waivers) }),
  }));
}

const keyOf = (house: unknown, rules: unknown): string => JSON.stringify([house, rules]);
