import type { Hit } from '../lexicon/lexicon.js';
import { lastAt } from '../text/ranges.js';
import type { Draft, Kind, Sentence } from './draft.js';

/** What the guess looks at. */
type Seen = Pick<Draft, 'source' | 'sentences' | 'words' | 'title' | 'hits'>;

/** An event has fewer words than this, an article more than the other. */
const mostWordsOfEvent = 300;
const fewestWordsOfArticle = 200;

/**
 * What a post is when it does not say, the first that fits: a reply, a post passed on, an emergency, an event, an
 * article, else a notice. `bodyStart` is where the front matter ends.
 */
export function guessKind(draft: Seen, bodyStart: number, replyTo: boolean): Kind {
  const head = draft.source.slice(bodyStart, bodyStart + 400).trimStart();
  if (/^RT\s{1,3}@/i.test(head)) return 'shared';
  if (replyTo || /^@[\p{L}\p{N}_]{2}/u.test(head)) return 'reply';
  if (isEmergency(draft)) return 'emergency';
  if (isEvent(draft)) return 'event';
  return draft.title && draft.words.length > fewestWordsOfArticle ? 'article' : 'notice';
}

/** A danger and an instruction to stay safe. What tells of a drill, or of something past, is none. */
function isEmergency({ hits, sentences }: Seen): boolean {
  const quiet = new Set(
    [...hits('emergency', 'drill'), ...hits('emergency', 'past')].map((hit) => lastAt(sentences, hit.start)),
  );
  const standing = (hit: Hit): boolean => hit.entry.weight > 0 && !quiet.has(lastAt(sentences, hit.start));
  const alerts = hits('emergency', 'alert');
  const sign = hits('emergency', 'sign').length > 0 && alerts.length > 0;
  return (alerts.some(standing) || sign) && hits('emergency', 'instruction').some(standing);
}

/** An invitation in the first three sentences, unless the same sentence tells what has been. */
function isEvent({ hits, sentences, words }: Seen): boolean {
  if (words.length >= mostWordsOfEvent) return false;
  const reported = new Set(hits('kind', 'report').map((hit) => lastAt(sentences, hit.start)));
  return hits('kind', 'event').some((hit) => {
    const index = lastAt(sentences as readonly Sentence[], hit.start);
    return hit.entry.weight > 0 && index < 3 && !reported.has(index);
  });
}
