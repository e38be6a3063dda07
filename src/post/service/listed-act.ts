import type { Hit } from '../../lexicon/lexicon.js';
import { spanOf } from '../../text/span.js';
import type { Led, OfficialInLead } from './told-next.js';

/** Acts from the list: an authority's act, or words that together weigh enough. */
export function listedAct(post: Led, hits: readonly Hit[]): OfficialInLead | undefined {
  const act = hits.find((hit) => hit.entry.group === 'authority_act' && hit.entry.weight > 1);
  if (act) return { ...quotable(post, act.start, act.end), who: 'official' };
  const heaviest = new Map<string, Hit>();
  for (const hit of hits) {
    const known = heaviest.get(hit.entry.group);
    if (!known || known.entry.weight < hit.entry.weight) heaviest.set(hit.entry.group, hit);
  }
  const counted = [...heaviest.values()].sort((a, b) => a.start - b.start);
  if (counted.reduce((sum, hit) => sum + hit.entry.weight, 0) < 2) return undefined;
  const end = Math.max(...counted.map((hit) => hit.end));
  return { ...quotable(post, counted[0]?.start ?? 0, end), who: heaviest.has('authority') ? 'official' : 'house' };
}

/** More signs are not quoted whole. */
const mostSigns = 90;

/** The words up to the verb where all of them would be too many. */
function quotable(post: Led, start: number, end: number) {
  const verb = post.sayings.at(start)?.verb;
  const isLong = end - start > mostSigns && verb !== undefined && verb.start > start && verb.end < end;
  return spanOf(post.source, start, isLong ? verb.end : end);
}
