import type { Link, Post } from '../../../src/rule.js';
import { byAddress, named } from './known.js';
import { renamedByLead } from './lead.js';
import { movedTo } from './moved.js';
import type { Moved } from './whole.js';
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
