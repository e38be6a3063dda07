import { endsOpen } from '../language/calls-for-word.js';
import { everyLanguage } from '../language/language.js';
import { outsideIds } from '../messages/outside.js';
import { Mistake } from '../mistake.js';
import { unaccented } from '../text/fold.js';
import { nearest } from '../text/nearest.js';
import type { KnownRule, Registry } from './registry.js';

/**
 * The Mistake for an id that no rule, principle or other finding has. It proposes the rules whose ids, titles or other
 * names hold these words, or the nearest id.
 */
export function unknownId(id: string, { rules, principles }: Pick<Registry, 'rules' | 'principles'>): Mistake {
  const words = folded(id.slice(0, 100));
  const about = isSmall(words) ? [] : [...rules.values()].filter((rule) => isAbout(rule, words)).map((rule) => rule.id);
  if (about.length > 1) return new Mistake('unknown-id-about', { id, rules: about });
  const near =
    about[0] ?? nearest(id, [...rules.keys(), ...outsideIds, ...principles.map((principle) => principle.id)]);
  return near ? new Mistake('unknown-id-near', { id, near }) : new Mistake('unknown-id', { id });
}

/** Text in small letters, without accents and hyphens, with a space before each word. */
const folded = (text: string): string =>
  unaccented(text.toLowerCase())
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => ` ${word}`)
    .join('');

/** Is there nothing but a small word, such as “the” or «de», which any title may have? */
const isSmall = (words: string): boolean =>
  words === '' || (words.lastIndexOf(' ') === 0 && Object.keys(everyLanguage()).some((code) => endsOpen(words, code)));

/** Do its id, its title or its other names hold these words? Of the last one the beginning is enough, if it is long. */
function isAbout({ id, languages }: KnownRule, words: string): boolean {
  const asked = words.length > 4 ? words : `${words} `;
  const names = Object.values(languages).flatMap(({ title, also = [] }) => [title, ...also]);
  return [id, ...names].some((name) => `${folded(name)} `.includes(asked));
}
