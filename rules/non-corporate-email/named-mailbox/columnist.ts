import { lazy, type Post, plainAddress, type Span } from '../../../src/rule.js';

/** A pronoun of the first person at the end of a verb: «escríbeme», «escriu-me». */
const ofMe = /^['’-]?m/;

/** Does the author of an article ask readers to write to them about it: “contact me at …”? */
export function columnistsIn(post: Post<'grammar'>): (at: Span) => boolean {
  const said = lazy(() => post.within('sentence', post.hits('grammar', 'i')));
  return (at) =>
    isAuthors(post, at) &&
    (said().has(at) || post.sayings.with([at]).some(({ verb }) => ofMe.test(verb?.pronoun ?? '')));
}

/** Is it the mailbox of somebody who signs an article? */
export function isAuthors({ authors, kind }: Post<never>, { text }: Span): boolean {
  if (kind !== 'article') return false;
  const [local = ''] = plainAddress(text).toLowerCase().split('@');
  const surname = local.split(/[^\p{L}]+/u).findLast((piece) => piece.length > 3) ?? '';
  return authors.some((author) => isNameIn(author, local, surname));
}

/** By name, or by a handle such as `aruiz`. */
function isNameIn(author: string, local: string, surname: string): boolean {
  const names = author.toLowerCase().split(/[^\p{L}]+/u);
  return names.length > 1 ? local.includes(names.at(-1) ?? '') : surname !== '' && names[0]?.endsWith(surname) === true;
}
