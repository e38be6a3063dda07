import {
  defineRule,
  grouped,
  type Hit,
  isOfReader,
  joined,
  occurrences,
  overlapsWith,
  type Post,
  type Praise,
  type Range,
  type Said,
} from '../../../src/rule.js';
import { cutOf, groupOf } from './cut.js';
import { isDoubtful, isOwn, isTheirs } from './doubtful.js';
import { kindOf } from './kind.js';

/** The first praise with each of the entries. */
const different = (praise: readonly Praise[]): readonly Praise[] =>
  [...grouped(praise, ({ hit }) => hit.entry.id).values()].flatMap((same) => same.slice(0, 1));

/** “It is no revolution”: the negation comes with the verb, or right behind it. */
const deniesWhatFollows = ({ hitsIn, source }: Post<'grammar'>, { start, end }: Range): boolean =>
  hitsIn(source.slice(start, end + longestNegation), 'grammar', 'negation').some((hit) => hit.start <= end + 1 - start);

/** UTF-16 units, with the space before it. */
const longestNegation = 16;

/** «Cuánto talento derrocháis»: what readers do now; “you will find nothing like it” boasts. */
const isTheirsNow = (said: Said | undefined): boolean =>
  said?.verb?.person === 5 && said.time === 'now' && said.mode === 'states';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  options: { threshold: 2, allow: [] as readonly string[] },
  limits: { threshold: [0, 100] },
  house: { allow: 'words' },
  reads: ['actorAt', 'praise', 'grammar', 'kind', 'own-praise'],
  alike: {
    kind: 'boasts',
    message: 'boastful',
    // Who has died is praised.
    excuses: (post, { options }) =>
      occurrences(post, options.allow).length + post.hits('kind', 'condolence').length > 0,
    // A wish boasts of nothing, nor does “Our form isn't revolutionary”, or “You are wonderful”.
    sign: (sentence, post) => {
      const [said] = post.sayings.with([sentence]).filter(({ role }) => role === 'main');
      const isDenied =
        said?.verb?.acts.has('be') &&
        ((said.verb.negated && said.subject !== undefined) || deniesWhatFollows(post, said.verb));
      const hoped = post.within('sentence', post.hits('own-praise', 'hoped'));
      return isDenied || isOfReader(said) || isTheirsNow(said) || hoped.has(sentence) ? undefined : sentence;
    },
  },
  *check(post, { lexicon, options }) {
    const found = post.praise;
    if (found.length === 0) return;
    const allowed = overlapsWith(occurrences(post, options.allow));
    const praise = found.filter(({ hit }) => !allowed(hit));
    const placeOf = ({ start }: Hit) => post.paragraphAt(start);
    const places = new Map([...grouped(praise, ({ hit }) => placeOf(hit))].map(([at, all]) => [at, different(all)]));
    const together = (hit: Hit) => places.get(placeOf(hit)) ?? [];
    const needsCompany = ({ hit, proved }: Praise) => proved || hit.entry.kind === 'filler';
    const counted = praise.filter((one) => !needsCompany(one) || together(one.hit).length > 1).map(({ hit }) => hit);
    const assumed = new Set(praise.flatMap(({ hit, isAssumed }) => (isAssumed ? [hit] : [])));
    for (const words of joined(post, counted)) {
      const sum = together(words.of[0] as Hit).reduce((total, { weight }) => total + weight, 0);
      const isWeighty = sum >= options.threshold;
      const isGrave = isWeighty && words.of.some((hit) => isOwn(post, hit));
      const message = kindOf(post, lexicon, words);
      // Praise in one word: every second reader shrugs.
      const isSlight = !isWeighty && (message === 'superlative' || message === 'rank');
      // A feeling alone is a courtesy.
      const isCourtesy = message === 'feeling' && words.of.length === 1;
      const isDoubted = isDoubtful(post, lexicon, words, message) || isTheirs(post, words, message);
      // Praise upon praise in an article that nobody signs is the house's own.
      const isHeaped = isWeighty && message !== 'feeling' && post.kind === 'article' && !post.hasAuthor;
      const { words: quoted, ...change } = cutOf(post, lexicon, words) ?? {
        at: message === 'feeling' ? words : groupOf(post, lexicon, words),
      };
      yield {
        ...change,
        same: words.text.toLowerCase(),
        message,
        data: { words: quoted ?? change.at.text },
        ...((!isGrave || isCourtesy || isDoubted) && { severity: 'suggestion' as const }),
        ...((isSlight || words.of.every((hit) => assumed.has(hit)) || (isDoubted && !isHeaped)) && { hint: true }),
      };
    }
  },
});
