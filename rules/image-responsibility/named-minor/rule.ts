import {
  defineRule,
  type FoldedProse,
  type Hit,
  type Lexicon,
  overlapsWith,
  type Post,
  type Range,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { namedApart } from './apart.js';
import { classLeft, type FoundMinor, nameLeft, namesRight, rowLeft } from './beside.js';
import { childIn, isToBeNamed } from './likely.js';
import { isLongAgo } from './long-ago.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  personal: true,
  reads: ['grammar', 'kind'],
  alike: { kind: 'names-child', message: 'likely', sign: childIn },
  *check(post, { lexicon }) {
    const found = post.joinsWords ? hitsIn(post.foldedProse, lexicon) : lexicon.hits();
    const hits = found.filter(({ entry }) => !aside.has(entry.group));
    if (hits.length === 0 || isToBeNamed(lexicon)) return;
    const animals = post.within('paragraph', lexicon.hits('animal'));
    const paragraphs = post.within('paragraph', post.paragraphs);
    const sentences = post.within('sentence', post.sentences);
    const teams = post.within('paragraph', lexicon.hits('team'));
    const isOfMinor = overlapsWith(lexicon.hits('no_adult'));
    const adults = post.within('sentence', lexicon.hits('adult'));
    const grownUps = post.within(
      'sentence',
      lexicon.hits('adult').filter((hit) => !isOfMinor(hit)),
    );
    const placesOf = (hit: Hit): FoundMinor[] => {
      if (hit.entry.group === 'behind') return hit.entry.kind === 'class' ? classLeft(post, hit) : nameLeft(post, hit);
      if (hit.entry.group === 'pictured')
        return teams.has(hit) && !adults.has(hit) ? namesRight(post, hit, paragraphs) : [];
      if (hit.entry.group === 'joined') return rowLeft(post, hit);
      if (!apart.has(hit.entry.group)) return namesRight(post, hit, paragraphs);
      return namedApart(post, lexicon, hit, sentences);
    };
    const isQuiet = (at: Span): boolean =>
      animals.has(at) || isLongAgo(post.sentenceAt(at.start)?.text ?? '', post) || post.quoted(at);
    const isLikely = (hit: Hit): boolean => hit.entry.group === 'perhaps';
    for (const hit of hits) {
      if (isLikely(hit) && (grownUps.has(hit) || grownUps.has(hit, -1) || post.kind === 'article')) continue;
      const what = { term: (hit.entry.group === 'pictured' ? teams.of(hit)[0] : hit)?.entry.kind ?? 'age' };
      const names = placesOf(hit);
      for (const { name, where } of names) {
        const at = spanOf(post.source, where.start, where.end);
        if (!isQuiet(at) && !isNamedAfter(post, lexicon, name))
          yield { at, message: 'named', data: { what }, same: name.text, ...(isLikely(hit) && { hint: true }) };
      }
    }
  },
});

/** «El jardín infantil Martina Soto, que cumple 5 años»: what bears the name of somebody. */
function isNamedAfter({ foldedProse: { text } }: Post<never>, lexicon: Lexicon, { start }: Range): boolean {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  return lexicon.hitsIn(before, 'named_after').some(({ end }) => end === before.length);
}

/** Groups behind or before which nobody's name is looked for. */
const aside = new Set([
  'animal',
  'adult',
  'no_adult',
  'other',
  'invented',
  'named_after',
  'returned',
  'sought',
  'team',
]);

/** Groups whose words are said of who is named elsewhere. */
const apart = new Set(['apart', 'pronoun', 'perhaps']);

/** Hits of the lexicon in words as readers see them, with their places in the source. */
const hitsIn = ({ text, sourceOf }: FoldedProse, lexicon: Lexicon): readonly Hit[] =>
  lexicon.hitsIn(text).map((hit) => ({ ...hit, ...sourceOf(hit) }));
