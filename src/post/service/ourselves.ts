import type { Post } from '../post.js';
import { type OfficialInLead, officeInLead, officialInLead } from './official-in-lead.js';

/** The evidence that a post is about ourselves and not for the reader. */
export interface Ourselves {
  /** The office-holder, or the house, at its beginning. */
  readonly official?: OfficialInLead;
  /** Is it only likely? Then it is a hint. Absent when the first words alone decide. */
  readonly isLikely?: boolean;
}

/** Is a post about ourselves? By its first words, or by many weak signs together. `officials` are names and handles. */
export function ourselves(
  post: Post<'aboutOurselves' | 'actions' | 'actorAt' | 'grammar' | 'kind' | 'protagonism'>,
  officials: readonly string[],
): Ourselves | undefined {
  const official = officialInLead(post, officials);
  if (official) return { official };
  const judged = post.aboutOurselves;
  if (!judged || judged.holds === 'no') return undefined;
  const office = officeInLead(post);
  return { ...(office && { official: office }), isLikely: judged.holds === 'likely' };
}
