import {
  type Draft,
  type Lexicon,
  lazy,
  type Organization,
  overlapsWith,
  type Post,
  type Span,
} from '../../../src/rule.js';
import { isRoll, type Shout } from './capitals.js';

/** Decides which capitals do not shout: a heading, the name of a body, words of others. */
export function excuses(
  post: Post<'isOthersWords' | 'kind'>,
  lexicon: Lexicon,
  { names: own }: Organization,
): (run: Shout) => boolean {
  const names = overlapsWith(lexicon.hits('body'));
  const says = overlapsWith(lexicon.hits('says'));
  const labels = overlapsWith(post.bold.filter((bold) => alone(post, bold)));
  const greetings = overlapsWith(post.hits('kind', 'greeting'));
  const listed = lazy(() => overlapsWith(listOf(post)));
  /** A body is named within four words: AYUNTAMIENTO DE VILLANUEVA, MILLTOWN CITY COUNCIL. */
  const isName = ({ start, end, words }: Shout): boolean => names({ start, end: words[3]?.end ?? end });
  return (run) =>
    post.isOthersWords(run) ||
    isRoll(post, run) ||
    isFancy(run) ||
    legalForm.test(run.text) ||
    !/\s/.test(run.text) || // GET/POST/PUT: alternatives, each a word
    labels(run) ||
    greetings(run) ||
    listed()(run) ||
    isTitle(post, run) ||
    own.some((name) => name.toUpperCase() === run.text) ||
    (isName(run) && !says(run));
}

/** Letters from other alphabets are reported as such, and first become letters; an entity is a letter. */
const isFancy = ({ words }: Shout): boolean => words.some(({ text, read }) => text !== read && !text.includes('&'));

/** The registered name of a company or cooperative. */
const legalForm = /(?<!\p{L})S\.? ?(?:COOP|L\.?U|L\.?L|L|A|A\.?U|A\.?T)\.?(?:[\s,;)]|$)/u;

/** The title of a work, in single quotation marks, which speech does not use. */
const isTitle = ({ source }: Draft, { start, end }: Span): boolean =>
  /(?:^|[\s(])['‘´`]$/.test(source.slice(Math.max(0, start - 2), start)) &&
  /^['’´`](?:[\s).,;:]|$)/.test(source.slice(end, end + 2));

/** Bold words that are a paragraph of their own: a heading in all but name. */
const alone = (draft: Draft, { start, text }: Span): boolean => {
  const paragraph = draft.paragraphAt(start)?.text.trim() ?? '';
  return paragraph.length < text.length + 8 && paragraph.replace(/[*_\s]/g, '') === text.replace(/[*_\s]/g, '');
};

/** From this many on, links in capitals are the official titles of a list. */
const leastOfList = 4;

/** Links of items and headings in capitals, where there is a list of them. */
function listOf(post: Draft): readonly Span[] {
  const titles = post.links.filter(({ label, start }) => {
    const type = post.paragraphAt(start)?.type;
    return (
      (type === 'item' || type === 'heading') &&
      /\p{Lu}{4}/u.test(label.text) &&
      (label.text.match(/\p{Ll}/gu)?.length ?? 0) < 3
    );
  });
  return titles.length < leastOfList ? [] : titles;
}
