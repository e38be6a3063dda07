import {
  defineRule,
  excerpt,
  type Group,
  isRoman,
  type Lists,
  lazy,
  letters,
  overlapsWith,
} from '../../../src/rule.js';
import { isNamed, isWholeCry, runsOf } from './capitals.js';
import { excuses } from './excused.js';
import { formsIn, inLowerCase, withMarks } from './lower-case.js';
import { heapsOf, oneMarkEach } from './marks.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  fixable: true,
  options: { words: 5 },
  limits: { words: [1, 1000] },
  house: {},
  reads: ['isOthersWords', 'kind'],
  *check(post, { lexicon, lists, options, organization }) {
    const excused = lazy(() => excuses(post, lexicon, organization));
    const shouted = runsOf(post).filter((run) => {
      const count = run.words.filter((word) => !isCode(word.text, lists)).length;
      return (count >= options.words || (count >= 3 && isWholeCry(post, run))) && !excused()(run);
    });
    const greetings = lazy(() => overlapsWith(post.hits('kind', 'greeting')));
    const heaps = heapsOf(post).filter((heap) => !post.isOthersWords(heap) && !greetings()(heap));
    const naming = {
      language: post.language ?? '',
      lexicon,
      lists,
      isCode: (word: string) => isCode(word, lists),
      forms: lazy(() => formsIn(post, new Set(shouted.flatMap(({ words }) => words.map(({ key }) => key))))),
    };
    const holding = (group: Group<'shouts'>) => lazy(() => overlapsWith(lexicon.hits(group)));
    const [isKind, isUrgent] = [holding('kind'), holding('urgent')];
    for (const run of shouted) {
      const isName = isNamed(post, run);
      const message = isName ? 'name' : isKind()(run) ? 'kind' : isUrgent()(run) ? 'urgent' : 'capitals';
      yield {
        ...{ message, data: { words: shortened(run.text) } },
        ...inLowerCase(post, run, heaps, { ...naming, isName }),
        ...(isName && { severity: 'suggestion' as const }),
      };
    }
    const inShout = overlapsWith(shouted.map(withMarks));
    for (const at of heaps)
      if (!inShout(at))
        yield {
          ...{ at, message: 'marks', data: { words: shortened(at.text) }, fix: oneMarkEach(post, at) },
          // Spelling allows two; three shout.
          ...(!/[!¡?¿‼⁉]{3}|‼!|!‼/u.test(at.text) && { severity: 'suggestion' as const }),
        };
  },
});

const letter = new RegExp(`[${letters}]`, 'gu');

/** Acronyms, numerals, codes and single letters are in capitals without shouting. */
const isCode = (word: string, { wellKnown, explain }: Lists): boolean =>
  word.match(letter)?.length === 1 ||
  /\d/.test(word) ||
  isRoman(word, 3) ||
  wellKnown.has(word) ||
  Object.hasOwn(explain, word);

const shortened = (text: string): string => (text.length > 80 ? excerpt(text, 80).replace(/\s\S*…$/, '…') : text);
