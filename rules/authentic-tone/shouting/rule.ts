import {
  type Draft,
  defineRule,
  excerpt,
  type Group,
  type Lexicon,
  type Lists,
  lazy,
  letters,
  type Organization,
  overlapsWith,
  type Post,
  type Span,
} from '../../../src/rule.js';
import { isRoll, isWholeCry, runsOf, type Shout } from './capitals.js';
import { formsIn, inLowerCase, withMarks } from './lower-case.js';
import { marksOf, oneMark } from './marks.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  fixable: true,
  options: { words: 5 },
  limits: { words: [1, 1000] },
  house: {},
  reads: ['isOthersWords'],
  *check(post, { lexicon, lists, options, organization }) {
    const excused = lazy(() => excuses(post, lexicon, organization));
    const shouted = runsOf(post).filter((run) => {
      const count = run.words.filter((word) => !isCode(word.text, lists)).length;
      return (count >= options.words || (count >= 3 && isWholeCry(post, run))) && !excused()(run);
    });
    const heaps = marksOf(post).filter((heap) => !post.isOthersWords(heap));
    const naming = {
      language: post.language ?? '',
      lexicon,
      lists,
      isCode: (word: string) => isCode(word, lists),
      forms: lazy(() => formsIn(post)),
    };
    const holding = (group: Group<'shouts'>) => lazy(() => overlapsWith(lexicon.hits(group)));
    const [isKind, isUrgent] = [holding('kind'), holding('urgent')];
    for (const run of shouted) {
      const message = isKind()(run) ? 'kind' : isUrgent()(run) ? 'urgent' : 'capitals';
      yield { message, data: { words: shortened(run.text) }, ...inLowerCase(post, run, heaps, naming) };
    }
    const inShout = overlapsWith(shouted.map(withMarks));
    for (const at of heaps)
      if (!inShout(at)) yield { at, message: 'marks', data: { words: shortened(at.text) }, fix: oneMark(post, at) };
  },
});

/** Decides which capitals do not shout: a heading, the name of a body, words of others. */
function excuses(post: Post<'isOthersWords'>, lexicon: Lexicon, { names: own }: Organization): (run: Shout) => boolean {
  const names = overlapsWith(lexicon.hits('body'));
  const says = overlapsWith(lexicon.hits('says'));
  const labels = overlapsWith(post.bold.filter((bold) => alone(post, bold)));
  /** A body is named within four words: AYUNTAMIENTO DE VILLANUEVA, MILLTOWN CITY COUNCIL. */
  const isName = ({ start, end, words }: Shout): boolean => names({ start, end: words[3]?.end ?? end });
  return (run) =>
    post.isOthersWords(run) ||
    isRoll(post, run) ||
    !/\s/.test(run.text) || // GET/POST/PUT: alternatives, each a word
    labels(run) ||
    isTitle(post, run) ||
    own.some((name) => name.toUpperCase() === run.text) ||
    (isName(run) && !says(run));
}

/** The title of a work, in single quotation marks, which speech does not use. */
const isTitle = ({ source }: Draft, { start, end }: Span): boolean =>
  /(?:^|[\s(])['‘´`]$/.test(source.slice(Math.max(0, start - 2), start)) &&
  /^['’´`](?:[\s).,;:]|$)/.test(source.slice(end, end + 2));

/** Bold words that are a paragraph of their own: a heading in all but name. */
const alone = (draft: Draft, { start, text }: Span): boolean => {
  const paragraph = draft.paragraphAt(start)?.text.trim() ?? '';
  return paragraph.length < text.length + 8 && paragraph.replace(/[*_\s]/g, '') === text.replace(/[*_\s]/g, '');
};

const roman = /^(?=..)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

const letter = new RegExp(`[${letters}]`, 'gu');

/** Acronyms, numerals, codes and single letters are in capitals without shouting. */
const isCode = (word: string, { wellKnown, explain }: Lists): boolean =>
  word.match(letter)?.length === 1 ||
  /\d/.test(word) ||
  roman.test(word) ||
  wellKnown.has(word) ||
  Object.hasOwn(explain, word);

const shortened = (text: string): string => (text.length > 80 ? excerpt(text, 80).replace(/\s\S*…$/, '…') : text);
