import { type Link, type Post, spanOf, withCapital } from '../../../src/rule.js';
import { farthest } from './lead.js';
import {
  aroundOf,
  endsClause,
  endsSentence,
  expression,
  isMovable,
  isName,
  linked,
  type Moved,
  moved,
} from './move-link.js';

/** Says that words name nothing. */
type Empty = (words: string) => boolean;

/** The link around words of its own sentence that say what it is for; undefined where none would fit. */
export const widened = (post: Post<never>, link: Link, isEmpty: Empty): Moved | undefined =>
  isMovable(link)
    ? (purpose(post, link, isEmpty) ?? about(post, link) ?? act(post, link) ?? foundThere(post, link))
    : undefined;

/**
 * “For a list of programs, click [here](…)” → “See [a list of programs](…)”, «Para ver las bases, pincha [aquí](…)» →
 * «Puedes [ver las bases](…)».
 */
function purpose(post: Post<never>, link: Link, isEmpty: Empty): Moved | undefined {
  const { source } = post;
  const around = aroundOf(post);
  const sentence = post.sentenceAt(link.start);
  if (!around?.press || !sentence || !endsSentence(post, link)) return undefined;
  if (link.start - sentence.start > farthest) return undefined;
  const start = sentence.start + (source[sentence.start] === '(' ? 1 : 0);
  const before = source.slice(start, link.start) + link.label.text;
  const found = expression(
    `^(?:(?<for>${around.for})|(?<to>${around.to}))(?<what>[^,]+), ${around.press}? ?(?:${around.here})$`,
  ).exec(before);
  const what = found?.groups?.what;
  if (!what || !isName(what) || isEmpty(what)) return undefined;
  const isFor = found.groups?.for !== undefined;
  const lead = isFor ? around.see : around.can;
  const words = linked(post, link, lead ? what : withCapital(what));
  return moved(post, start, link, lead ? `${lead} ${words}` : words);
}

/** “[Read more](…) about the act” → “[Read more about the act](…)”. */
function about(post: Post<never>, link: Link): Moved | undefined {
  const { source } = post;
  const around = aroundOf(post);
  if (!around?.about || /[*_`]/.test(link.label.text)) return undefined;
  const [rest] =
    expression(`^ (?:${around.about}) [^\\n.,;:()[\\]<>*_\`{}|]{1,100}`).exec(source.slice(link.end)) ?? [];
  if (rest === undefined) return undefined;
  const group = post.sayings.at(link.end + 2)?.groups.find(({ start }) => start >= link.end && start < link.end + 12);
  const end = link.end + rest.length;
  if (!group || group.end !== end || !isName(rest.trim())) return undefined;
  return { at: spanOf(source, link.start, end), suggest: [linked(post, link, `${link.label.text}${rest}`)] };
}

/**
 * “You can sign up for the course [here](…)” → “You can [sign up for the course](…)”: what one is asked, or able, to
 * do.
 */
function act(post: Post<never>, link: Link): Moved | undefined {
  const { source } = post;
  const around = aroundOf(post);
  if (!around?.here || !expression(`^[*_]{0,2}(?:${around.here})[*_]{0,2}$`).test(link.label.text)) return undefined;
  const said = post.sayings.at(link.start - 1);
  const verb = said?.verb;
  if (!verb || verb.negated || said.role !== 'main' || (said.mode !== 'asks' && said.mode !== 'offers'))
    return undefined;
  const words = source.slice(verb.main.start, link.start).replace(expression(`\\s(?:${around.way})?$`), '');
  const isNamed = said.groups.some(({ start, head }) => start > verb.main.start && head.end - head.start > 3);
  if (!isNamed || !isName(words) || !endsClause(post, link) || expression(`(?:^|\\s)(?:${around.press})`).test(words))
    return undefined;
  return moved(post, verb.main.start, link, linked(post, link, words));
}

/** “The report can be found [here](…)” → “[The report](…) can be found online”. */
function foundThere(post: Post<never>, link: Link): Moved | undefined {
  const { source } = post;
  const around = aroundOf(post);
  const said = post.sayings.at(link.start - 1);
  const { subject, verb } = said ?? {};
  if (!around?.found || !subject || !verb || subject.end + 1 !== verb.start) return undefined;
  const text = source.slice(verb.start, link.start) + link.label.text;
  const found = expression(`^(?:${around.found})(?= (?:${around.here})$)`).exec(text)?.[0];
  const name = source.slice(subject.start, subject.end);
  if (!found || !isName(name)) return undefined;
  return moved(post, subject.start, link, `${linked(post, link, name)} ${found} ${around.online}`);
}
