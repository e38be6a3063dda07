import type { Link, Post } from '../../../src/rule.js';
import { aroundOf, endsSentence, expression, isMovable, isName, linked, type Moved, moved } from './move-link.js';

/**
 * The words that name the target right before the link: «Bases del concurso: [aquí](…)» → «[Bases del concurso](…)»,
 * “**Boston** [details](…)” → “[**Boston**](…)”. Only where they and the link are the whole of their line or sentence.
 */
export function renamedByLead(post: Post<never>, link: Link, isEmpty: (words: string) => boolean): Moved | undefined {
  const { source } = post;
  const sentence = post.sentenceAt(link.start);
  if (!sentence || link.start - sentence.start > farthest) return undefined;
  const start = Math.max(sentence.start, lineStart(source, link.start));
  const before = source.slice(start, link.start);
  const around = aroundOf(post);
  if (!isMovable(link) || !endsSentence(post, link) || !around) return undefined;
  const [, bold] = /^(\*\*[^*[\]<>\n]{3,60}\*\*)[: ]*$/u.exec(before) ?? [];
  if (bold && !isEmpty(bold)) return moved(post, start, link, linked(post, link, bold));
  const press = around.press ? `(?:${around.press} )?` : '';
  const [, lead = ''] = expression(`^([^:]+): ${press}$`).exec(before) ?? [];
  if (!isName(lead) || isEmpty(lead)) return undefined;
  const said = post.sayings.at(start);
  const tells = said?.verb !== undefined && said.verb.start < start + lead.length && said.mode === 'states';
  return tells ? undefined : moved(post, start, link, linked(post, link, lead));
}

/** From the beginning of a sentence to its link, in UTF-16 units. */
export const farthest = 200;

/** The start of a line, behind the marks of an item. */
function lineStart(source: string, offset: number): number {
  const from = Math.max(0, offset - 2 * farthest);
  const start = from + source.slice(from, offset).lastIndexOf('\n') + 1;
  return start + (/^[ \t>]*(?:[-+•]|\*(?!\*)|\d{1,3}[.)])?[ \t]*/.exec(source.slice(start, offset))?.[0].length ?? 0);
}
