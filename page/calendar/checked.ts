import type { JsonReport } from '../../src/report/machine/json.js';
import type { Change } from '../editor/changes.js';
import { type Finding, findingsIn } from '../findings/findings.js';
import type { ReadPost } from './reading.js';

type Calendar = NonNullable<JsonReport['calendar']>;

/** What a check says of a post. */
export interface CheckedPost extends Pick<Calendar['posts'][number], 'networks'> {
  readonly found: readonly Finding[];
  /** Was something in it not looked at? */
  readonly isPartly: boolean;
}

/** The next checked posts. */
export interface CheckedPart {
  /** The index of the first. */
  readonly from: number;
  readonly posts: readonly CheckedPost[];
}

/** What a check says of the calendar as a whole. */
export interface CheckedWhole extends Pick<JsonReport, 'principles'> {
  readonly notes: Calendar['notes'];
  /** What was not checked, and why. */
  readonly unchecked: NonNullable<JsonReport['notes']>;
  /** What somebody has dismissed. */
  readonly known: readonly Finding[];
}

/** A planned post; `checked` is absent until it is. */
export interface PlannedPost {
  readonly post: ReadPost;
  readonly checked?: CheckedPost;
}

/** What a report says of each of its posts. What the posts of a row share is with the first of them. */
export function checkedPosts(report: JsonReport, posts: readonly ReadPost[]): CheckedPost[] {
  const rows = new Map<string, number[]>();
  const keyOf = (sheet: string | undefined, row: number | undefined) => `${row} ${sheet ?? ''}`;
  for (const [index, { sheet, row }] of posts.entries()) {
    const own = rows.get(keyOf(sheet, row)) ?? [];
    rows.set(keyOf(sheet, row), [...own, index]);
  }
  const found = posts.map((): Finding[] => []);
  for (const finding of findingsIn(report)) {
    const [first, ...others] = rows.get(keyOf(finding.cell?.sheet, finding.cell?.row)) ?? [];
    const isIn = ({ cell }: ReadPost) => cell && finding.from >= cell.start && finding.to <= cell.end;
    const own = others.find((index) => isIn(posts[index] as ReadPost)) ?? first;
    found[own ?? -1]?.push(finding);
  }
  return posts.map((_, index) => ({
    networks: report.calendar?.posts[index]?.networks ?? [],
    found: found[index] ?? [],
    isPartly: report.calendar?.posts[index]?.silent.some(({ because }) => because !== 'archive') ?? false,
  }));
}

/**
 * The posts after a change of the file's text, with what is still known: what was found in rows that are the same, at
 * its new places. Undefined when they are not the posts of before.
 */
export function carriedOver(
  posts: readonly ReadPost[],
  before: readonly PlannedPost[],
  [old, now]: readonly [string, string],
): PlannedPost[] | undefined {
  const isAlike = before.length === posts.length && before.every(({ post }, index) => isSame(post, posts[index]));
  if (!isAlike) return undefined;
  const { from, to } = changedIn(old, now);
  const by = now.length - old.length;
  return posts.map((post, index): PlannedPost => {
    const { post: known, checked } = before[index] as PlannedPost;
    const isTouched = old !== now && known.start <= to && known.end >= from;
    if (!checked || isTouched) return { post };
    return { post, checked: known.start > to ? movedBy(by, checked) : checked };
  });
}

/**
 * A finding as it is after a change elsewhere: the one nearest to its place with the same words; undefined when it is
 * gone.
 */
export function findingNow(found: readonly Finding[], before: Finding): Finding | undefined {
  const { rule, words, message, cell } = before;
  const away = ({ from }: Finding) => Math.abs(from - before.from);
  return found
    .filter((one) => one.rule === rule && one.words === words && one.message === message)
    .filter(
      (one) => one.cell?.row === cell?.row && one.cell?.sheet === cell?.sheet && one.cell?.column === cell?.column,
    )
    .sort((a, b) => away(a) - away(b))[0];
}

const isSame = (a: ReadPost, b: ReadPost | undefined): boolean =>
  a.row === b?.row && a.column === b.column && a.sheet === b.sheet;

/** The part of a text that another lacks. */
function changedIn(old: string, now: string): { readonly from: number; readonly to: number } {
  const most = Math.min(old.length, now.length);
  let from = 0;
  while (from < most && old[from] === now[from]) from++;
  let behind = 0;
  while (behind < most - from && old[old.length - 1 - behind] === now[now.length - 1 - behind]) behind++;
  return { from, to: old.length - behind };
}

function movedBy(by: number, checked: CheckedPost): CheckedPost {
  if (by === 0) return checked;
  const change = ({ from, to, insert }: Change) => ({ from: from + by, to: to + by, insert });
  const found = checked.found.map((finding) => ({
    ...finding,
    from: finding.from + by,
    to: finding.to + by,
    remedies: finding.remedies.map(({ kind, changes }) => ({ kind, changes: changes.map(change) })),
  }));
  return { ...checked, found };
}
