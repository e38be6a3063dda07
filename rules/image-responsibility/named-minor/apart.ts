import {
  type Hit,
  type Lexicon,
  likelyNames,
  type Post,
  type Range,
  type Sentence,
  type Within,
} from '../../../src/rule.js';
import type { FoundMinor } from './beside.js';
import type { Name } from './name-row.js';

/** How many sentences before its own one a pronoun may mean somebody of. */
const memory = 2;

/** How many characters around an age a name is looked for in its sentence. */
const reach = 240;

/** Signs between a name and the words that say what its bearer is. */
const beside = 3;

/**
 * Of whom an age or a class is said that stands apart from the name: who is named before it in its sentence, else behind it, else
 * (group `pronoun`) last in the sentences before. Who holds an office there is nobody's child, nor is whose son or shop it is.
 */
export function namedApart(post: Post<never>, lexicon: Lexicon, hit: Hit, sentences: Within<Sentence>): FoundMinor[] {
  const { text, offsetOf, sourceOf } = post.foldedProse;
  const [own] = sentences.of(hit);
  if (!own) return [];
  const { weight } = hit.entry;
  const at = { start: offsetOf(hit.start), end: offsetOf(hit.end) };
  const [from, to] = [Math.max(offsetOf(own.start), at.start - reach), Math.min(offsetOf(own.end), at.end + reach)];
  const inside = namesIn(text, { start: from, end: to }, lexicon, weight);
  const before = inside.findLast((name) => name.end <= at.start);
  const named = before ?? inside.find((name) => name.start >= at.end);
  const earlier = named ? undefined : earlierName();
  const name = named ?? earlier;
  if (!name || (name.end <= at.start && isOther(text.slice(name.end, at.start), lexicon))) return [];
  const whole = { start: Math.min(name.start, at.start), end: Math.max(name.end, at.end) };
  return [{ name, where: sourceOf(earlier ? name : whole) }];

  function earlierName(): Name | undefined {
    const [first] = hit.entry.group === 'pronoun' ? sentences.of(hit, -memory).concat(sentences.of(hit, -1)) : [];
    const start = first && Math.max(offsetOf(first.start), from - 2 * reach);
    return start === undefined ? undefined : namesIn(text, { start, end: from }, lexicon, weight).at(-1);
  }
}

/** The names of persons in a stretch who may be minors; weight 3 is sure of any two words in capitals. */
function namesIn(text: string, { start, end }: Range, lexicon: Lexicon, weight: number): Name[] {
  return likelyNames(text.slice(start, end)).flatMap((name) => {
    const at = { start: start + name.start, end: start + name.end };
    if (name.titled || !(name.known === 'sure' || (name.words > 1 && (name.known || weight > 2)))) return [];
    const behind = lexicon.hitsIn(text.slice(at.end, at.end + 60), 'adult').some((hit) => hit.start <= beside);
    const to = Math.max(0, at.start - 60);
    const ahead = lexicon.hitsIn(text.slice(to, at.start), 'adult').some((hit) => at.start - to - hit.end <= beside);
    return behind || ahead ? [] : [{ ...name, ...at }];
  });
}

/** Does somebody or something else come between, of which the age is? */
const isOther = (between: string, lexicon: Lexicon): boolean => lexicon.hitsIn(between, 'other').length > 0;
