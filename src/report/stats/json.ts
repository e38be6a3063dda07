import type { Unread } from '../../lint/report.js';
import type { PostFacts } from '../../run/stats/post-facts.js';
import type { View } from '../format.js';
import { inJson } from '../machine/in-json.js';
import { unreadNotes } from '../said/notes.js';
import { titleOf } from '../said/sentence.js';
import { portraitOf } from './portrait.js';

/**
 * A portrait for programs: always by months, with the facts of each post. `failed` are the paths of drafts that were
 * not checked to the end.
 */
export function jsonPortrait(
  posts: readonly PostFacts[],
  view: View,
  { unread, failed }: { readonly unread: readonly Unread[]; readonly failed: readonly string[] },
): string {
  const { name, version } = view.tool;
  const { rules, ...portrait } = portraitOf(posts);
  return inJson({
    version: 1,
    tool: { name, version },
    ...(view.run && { date: view.run.today }),
    ...portrait,
    rules: rules.map(({ rule, found, waived }) => ({ rule, title: titleOf({ rule }, view), found, waived: waived.n })),
    posts: posts.map(({ findings, ...post }) => ({ ...post, findings: findings.length })),
    unread: unreadNotes(unread, view.locale).map(({ path, message }) => ({ path, message })),
    ...(failed.length > 0 && { failed }),
  });
}
