import type { Hit } from '../lexicon/lexicon.js';
import { nameAt } from '../recognizers/names.js';
import type { Draft, Kind, Lexicons } from './draft.js';
import { wholeKeys } from './front-matter/keys.js';

/** What the guess is based on. */
type KindEvidence = Pick<Draft, 'source' | 'sentences' | 'words' | 'title' | 'within'> &
  Pick<Lexicons<'emergency' | 'kind'>, 'hits'>;

/** An event has fewer words than the first, an article, which has a title, more than the second. */
const mostWordsOfEvent = 300;
export const fewestWordsOfArticle = 200;

/**
 * The kind of a post whose front matter does not name it, the first that matches: a repost, a reply, an emergency, an
 * event, an article, else a notice. `bodyStart` is where the front matter ends.
 */
export function guessKind(draft: KindEvidence, bodyStart: number, replyTo: boolean): Kind {
  const head = draft.source.slice(bodyStart, bodyStart + 400).trimStart();
  if (/^RT\s{1,3}@/i.test(head)) return 'shared';
  if (replyTo || (head.startsWith('@') && /^@[\p{L}\p{N}_]{2}/u.test(head))) return 'reply';
  if (isAddressed(draft)) return 'reply';
  if (isEmergency(draft)) return 'emergency';
  if (isEvent(draft)) return 'event';
  return draft.title && draft.words.length > fewestWordsOfArticle ? 'article' : 'notice';
}

/** Does it begin by speaking to one person or account: «Hola, Marta:», “Sorry about that, Ann.”? A town is no person. */
const isAddressed = ({ hits, source }: KindEvidence): boolean =>
  hits('kind', 'addressed').some(({ end, entry, text }) => {
    if (text.includes('@')) return true;
    const name = nameAt(source, { end });
    if (name?.known !== 'sure') return false;
    return entry.kind !== 'called' || /,\s$/.test(source.slice(0, name.start));
  });

/**
 * Has it a title, and no network where it would stand without it? The page of a website may say more beside the text.
 */
export const isPage = ({ title, networks }: Pick<Draft, 'title' | 'networks'>): boolean =>
  title !== undefined && networks.every((network) => network === 'blog');

/** Do its words break off with an ellipsis, and does a link lead to the rest? What they do not say may be there. */
export const isTeaser = ({
  prose,
  links,
  eventData,
  meta,
}: Pick<Draft, 'prose' | 'links' | 'eventData' | 'meta'>): boolean =>
  /(?:…|\.{3})[^\p{L}\p{N}]*$/u.test(prose.trimEnd().slice(-40)) &&
  (eventData.has('link') || meta.first(...wholeKeys) !== undefined || links.some(({ host }) => host !== undefined));

/**
 * Is it the page of a section of a site, or of all of it, as Hugo names them? It introduces posts and is not one
 * itself.
 */
export const isSectionPage = (path = ''): boolean =>
  /(?:^|\/)_index(?:\.[a-z]{2,3}(?:-[a-z]{2,4})?)?\.(?:md|markdown)$/i.test(path);

/** The end of the first three sentences. */
const endOfLead = ({ sentences }: KindEvidence): number => sentences[3]?.start ?? Number.POSITIVE_INFINITY;

/**
 * A danger and an instruction to stay safe. A drill, or something that is over, does not count; a long text must
 * mention the danger at its beginning.
 */
function isEmergency(draft: KindEvidence): boolean {
  const { hits, within, words } = draft;
  const quiet = within('sentence', [...hits('emergency', 'drill'), ...hits('emergency', 'past')]);
  const standing = (hit: Hit): boolean => hit.entry.weight > 0 && !quiet.has(hit);
  const end = words.length >= mostWordsOfEvent ? endOfLead(draft) : Number.POSITIVE_INFINITY;
  const alerts = hits('emergency', 'alert').filter(({ start }) => start < end);
  const sign = hits('emergency', 'sign').length > 0 && alerts.length > 0;
  return (alerts.some(standing) || sign) && hits('emergency', 'instruction').some(standing);
}

/** An invitation in the first three sentences, unless the same sentence reports the past. */
function isEvent(draft: KindEvidence): boolean {
  const { hits, words, within } = draft;
  if (words.length >= mostWordsOfEvent) return false;
  const reported = within('sentence', hits('kind', 'report'));
  const end = endOfLead(draft);
  return hits('kind', 'event').some((hit) => hit.entry.weight > 0 && hit.start < end && !reported.has(hit));
}
