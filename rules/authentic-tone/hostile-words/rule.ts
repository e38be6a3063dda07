import { defineRule, type Hit, joined, negated, overlap, overlapsWith, type Post } from '../../../src/rule.js';
import { outdated } from './outdated.js';

/** Words of a post in which scorn is guessed. */
const mostWords = 80;

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  reads: ['isOthersWords', 'grammar', 'kind'],
  alike: {
    kind: 'scorns',
    message: 'scornful',
    excuses: (post, { lexicon }) =>
      post.hits('kind', 'thanks').length + lexicon.hits('legitimate').length + lexicon.hits('barking').length > 0,
  },
  *check(post, { lexicon }) {
    /** «Como ya se le indicó» scolds who asks; a notice may say it to everybody. */
    const isElsewhere = ({ entry }: Hit): boolean => entry.kind === 'reply' && post.kind !== 'reply';
    /** “Corky the Clown”, “Dunce Bridge”: the word is part of a name. */
    const isNamed = ({ entry, start, end, text }: Hit): boolean =>
      ['insult', 'mockery'].includes(entry.group) &&
      /^\p{Lu}\p{Ll}+$/u.test(text) &&
      (/[\p{L}\p{N}]['’]?,? $/u.test(post.prose.slice(Math.max(0, start - 4), start)) ||
        /^['’]?s? \p{Lu}\p{Ll}/u.test(post.prose.slice(end, end + 6)));
    /** A longer text seldom scolds. */
    const isGuess = (hit: Hit): boolean =>
      hit.entry.kind === 'likely' && (post.kind === 'article' || post.words.length > mostWords);
    const isOfDogs = overlapsWith(lexicon.hits('barking'));
    yield* outdated(post, lexicon);
    const said = lexicon
      .said()
      .filter((hit) => !isGuess(hit))
      .filter(
        (hit) =>
          !['legitimate', 'outdated'].includes(hit.entry.group) &&
          !isOfDogs(hit) &&
          !post.isOthersWords(hit) &&
          !isDenied(post, hit) &&
          !isElsewhere(hit) &&
          !isNamed(hit),
      );
    if (said.length === 0) return;
    const legitimate = lexicon.hits('legitimate');
    const isWork = ({ entry }: Hit): boolean => entry.kind === 'work';
    const works = post.within('sentence', legitimate.filter(isWork));
    const facts = post.within(
      'sentence',
      legitimate.filter((hit) => !isWork(hit)),
    );
    /** The name of a work excuses an insult (a play has its clowns); a crime or the rules of conduct excuse more. */
    const isExcused = (hit: Hit): boolean =>
      facts.has(hit) || (['insult', 'mockery'].includes(hit.entry.group) && works.has(hit));

    const hostile = said.filter((hit) => !isExcused(hit));
    const nearby = post.within('paragraph', hostile);
    for (const words of joined(post, hostile)) {
      if (!reaches(lexicon.threshold, nearby.of(words))) continue;
      const reader = words.of.every((hit) => hit.entry.group === 'reader_blame');
      // An article jokes, tells of others and quotes them; a post to people seldom does.
      const isLikely = nearby.of(words).every(({ entry }) => entry.kind === 'likely');
      const isTold = post.kind === 'article';
      yield {
        at: words,
        message: reader ? 'scolding' : 'hostile',
        data: { words: words.text },
        ...((isTold || isLikely) && { hint: true }),
      };
    }
  },
});

/** «No son unos vagos», «no miente» defend them; «no escuchan» is one phrase with its denial. */
function isDenied(post: Post<'grammar'>, hit: Hit): boolean {
  if (hit.entry.group === 'insult') return negated(post, hit);
  const verb = post.sayings.at(hit.start)?.verb;
  return verb?.negated === true && overlap(verb.main, hit) && verb.main.start <= hit.start;
}

/** Do the words together reach the weight? */
function reaches(threshold: number, hits: readonly Hit[]): boolean {
  let weight = 0;
  for (const { entry } of hits) {
    weight += entry.weight;
    if (weight >= threshold) return true;
  }
  return false;
}
