import {
  defineRule,
  type Hit,
  joined,
  occurrences,
  overlapsWith,
  type Post,
  type Praise,
  wholeGroup,
} from '../../../src/rule.js';
import { cutOf, kindOf } from './cut.js';

/** An article signed by its author may praise somebody else: only praise of ourselves is beyond doubt. */
const isOwn = ({ hasAuthor }: Post<never>, { entry }: Hit): boolean =>
  !hasAuthor || (entry.weight > 1 && (entry.kind === 'self-praise' || entry.kind === 'promise'));

/** The weight of the different entries that occur together, by place. */
function weighed(praise: readonly Praise[], placeOf: (hit: Hit) => unknown): ReadonlyMap<unknown, readonly Praise[]> {
  const places = new Map<unknown, Praise[]>();
  for (const one of praise) {
    const place = placeOf(one.hit);
    const there = places.get(place) ?? [];
    if (!there.some(({ hit }) => hit.entry.id === one.hit.entry.id)) there.push(one);
    places.set(place, there);
  }
  return places;
}

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  options: { threshold: 2, allow: [] as readonly string[] },
  limits: { threshold: [0, 100] },
  house: { allow: 'words' },
  reads: ['praise', 'grammar'],
  *check(post, { lexicon, options }) {
    const found = post.praise;
    if (found.length === 0) return;
    const allowed = overlapsWith(occurrences(post, options.allow));
    const praise = found.filter(({ hit }) => !allowed(hit));
    const placeOf = ({ start }: Hit) => post.paragraphAt(start);
    const places = weighed(praise, placeOf);
    const together = (hit: Hit) => places.get(placeOf(hit)) ?? [];
    const needsCompany = ({ hit, proved }: Praise) => proved || hit.entry.kind === 'filler';
    const counted = praise.filter((one) => !needsCompany(one) || together(one.hit).length > 1).map(({ hit }) => hit);
    const told = new Set<string>();
    for (const words of joined(post, counted)) {
      const key = words.text.toLowerCase();
      if (told.has(key)) continue;
      told.add(key);
      const sum = together(words.of[0] as Hit).reduce((total, { weight }) => total + weight, 0);
      const isWeighty = sum >= options.threshold;
      const isGrave = isWeighty && words.of.some((hit) => isOwn(post, hit));
      const message = kindOf(post, lexicon, words);
      const cut = cutOf(post, lexicon, words);
      const whole = cut.suggest ? words : wholeGroup(post, words);
      yield {
        ...(cut.suggest ? cut : { at: whole }),
        message,
        data: { words: whole.text },
        ...(!isGrave && { severity: 'suggestion' as const }),
        // Praise in one word: every second reader shrugs.
        ...(!isWeighty && message === 'superlative' && { hint: true }),
      };
    }
  },
});
