import type { Link, Post } from '../../../src/rule.js';
import { renamedByLead } from './lead.js';
import type { Moved } from './move-link.js';
import { movedTo } from './moved.js';
import { byAddress, named } from './named-target.js';
import { widened } from './widened.js';

/**
 * Links with words that say where they go: those of their sentence first, then what the draft knows of their targets.
 * `isEmpty` says of words that they name nothing.
 */
export function renaming(
  post: Post<never>,
  titleOf: (link: Link) => string | undefined,
  isEmpty: (words: string) => boolean,
): (link: Link) => Moved | undefined {
  return (link) =>
    movedTo(post, link) ??
    renamedByLead(post, link, isEmpty) ??
    widened(post, link, isEmpty) ??
    named(post, link, titleOf(link)) ??
    byAddress(post, link);
}
