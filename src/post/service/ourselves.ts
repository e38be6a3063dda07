import type { Post } from '../post.js';
import { type OfficialInLead, officeInLead, officialInLead } from './official-in-lead.js';

/** The evidence that a post is about ourselves and not for the reader. */
export interface Ourselves {
  /** The office-holder, or the house, at its beginning. */
  readonly leading?: OfficialInLead;
  /** Do the first words say so by themselves, or is it sure or likely by many signs together? */
  readonly holds: 'told' | 'surely' | 'likely';
}

/** Is a post about ourselves? By its first words, or by many weak signs together. `officials` are names and handles. */
export function ourselves(
  post: Post<'aboutOurselves' | 'actions' | 'actorAt' | 'grammar' | 'kind' | 'protagonism'>,
  officials: readonly string[],
): Ourselves | undefined {
  const leading = officialInLead(post, officials);
  if (leading) return { leading, holds: 'told' };
  const judged = post.aboutOurselves;
  if (!judged || judged.holds === 'no') return undefined;
  const office = officeInLead(post);
  return { ...(office && { leading: office }), holds: judged.holds };
}
