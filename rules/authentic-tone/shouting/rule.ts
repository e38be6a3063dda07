import { type Draft, defineRule, holds, type Lists, type Span, spanOf } from '../../../src/rule.js';
import { isWholeCry, type Run, runsOf } from './capitals.js';
import { marksOf } from './marks.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  options: { words: 5 },
  *check(draft, { lexicon, lists, options, organization }) {
    const bodies = lexicon.hits('body');
    const verbs = lexicon.hits('says');
    const shouted = runsOf(draft).filter((run) => {
      if (draft.quoted(run) || draft.bold.some((bold) => holds(bold, run) && alone(draft, bold))) return false;
      if (organization.names.some((name) => name.toUpperCase() === run.text)) return false;
      if (isName(run, bodies) && !verbs.some((verb) => holds(run, verb))) return false;
      const count = run.words.filter((word) => !isCode(word.text, lists)).length;
      return count >= options.words || (count >= 3 && isWholeCry(draft, run));
    });
    for (const run of shouted)
      yield { at: run, message: 'capitals', data: { words: shortened(run.text) }, suggest: [inSentenceCase(run)] };
    for (const at of marksOf(draft).filter((marks) => !draft.quoted(marks)))
      if (!shouted.some((run) => run.start <= at.end + 2 && at.start <= run.end + 2))
        yield { at, message: 'marks', data: { words: shortened(at.text) } };
  },
});

/** A body is named at the beginning, within four words: AYUNTAMIENTO DE VILLANUEVA, MILLTOWN CITY COUNCIL. */
const isName = (run: Run, bodies: readonly Span[]): boolean =>
  bodies.some((body) => holds(run, body) && body.start <= (run.words[3] ?? run).start);

/** Bold words that are a paragraph of their own: a heading in all but name. */
const alone = (draft: Draft, bold: Span): boolean => {
  const text = draft.paragraphAt(bold.start)?.text.trim() ?? '';
  return text.replace(/[*_\s]/g, '') === bold.text.replace(/[*_\s]/g, '');
};

const roman = /^(?=..)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Acronyms, numerals, codes and single letters are in capitals without shouting. */
const isCode = (word: string, { wellKnown, explain }: Lists): boolean =>
  word.length === 1 || /\d/.test(word) || roman.test(word) || wellKnown.has(word) || Object.hasOwn(explain, word);

const inSentenceCase = ({ text }: Run): string => text.charAt(0) + text.slice(1).toLowerCase();

const shortened = (text: string): string =>
  text.length > 80 ? `${spanOf(text, 0, 80).text.replace(/\s\S*$/, '')}…` : text;
