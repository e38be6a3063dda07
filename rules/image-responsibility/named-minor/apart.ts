import {
  type Hit,
  type Lexicon,
  languageOf,
  likelyNames,
  overlap,
  overlapsWith,
  type Post,
  type Range,
  type Sentence,
  type Within,
} from '../../../src/rule.js';
import type { FoundMinor } from './beside.js';
import type { Name } from './name-row.js';

/** How many sentences back a pronoun may refer to somebody. */
const memory = 2;

/** How many characters around an age are searched for a name in its sentence. */
const reach = 240;

/** The most signs between a name and the words that describe the person. */
const beside = 3;

/**
 * Whose age or class it is when it is apart from the name: the person named before it in its sentence, else after it, else
 * in its words, else (group `pronoun`) last in the sentences before. An office-holder there is not anybody's child, nor is
 * the person whose son or shop it is.
 */
export function namedApart(post: Post<never>, lexicon: Lexicon, hit: Hit, sentences: Within<Sentence>): FoundMinor[] {
  const { text, offsetOf, sourceOf } = post.foldedProse;
  const [own] = sentences.of(hit);
  if (!own) return [];
  const { weight } = hit.entry;
  const at = { start: offsetOf(hit.start), end: offsetOf(hit.end) };
  const [from, to] = [Math.max(offsetOf(own.start), at.start - reach), Math.min(offsetOf(own.end), at.end + reach)];
  const inside = namesIn(text, { start: from, end: to }, weight);
  const isMinor = (name: Name): boolean => !isAdult(text, name, post, lexicon);
  const before = inside.findLast((name) => name.end <= at.start && isMinor(name));
  const after = inside.find((name) => name.start >= at.end && isMinor(name));
  // “Little Ann Brown”.
  const named = before ?? after ?? inside.find((name) => name.known === 'sure' && overlap(name, at) && isMinor(name));
  const earlier = named ? undefined : earlierName();
  const name = named ?? earlier;
  if (!name || (name.end <= at.start && isOther(text.slice(name.end, at.start), lexicon))) return [];
  const whole = { start: Math.min(name.start, at.start), end: Math.max(name.end, at.end) };
  return [{ name, where: sourceOf(earlier ? name : whole) }];

  function earlierName(): Name | undefined {
    const isBefore = hit.entry.group === 'pronoun' || hit.entry.group === 'perhaps';
    const [first] = isBefore ? sentences.of(hit, -memory).concat(sentences.of(hit, -1)) : [];
    const start = first && Math.max(offsetOf(first.start), from - 2 * reach);
    return start === undefined ? undefined : namesIn(text, { start, end: from }, weight).findLast(isMinor);
  }
}

/** The names in a stretch of text; weight 3 accepts any two capitalised words. */
function namesIn(text: string, { start, end }: Range, weight: number): Name[] {
  return likelyNames(text.slice(start, end)).flatMap((name) => {
    const at = { start: start + name.start, end: start + name.end };
    if (name.titled || !(name.known === 'sure' || (name.words > 1 && (name.known || weight > 2)))) return [];
    return [{ ...name, ...at }];
  });
}

/** An age behind a name, “Sarah Whitman, 42,”, that is no child's. */
const grownUp = /^,? \(?(?:1[89]|[2-9]\d)[,)]/;

/** Do the words beside a name say that it is an adult's? “Ann Brown, the coach”; a junior mayor is no adult. */
function isAdult(text: string, { start, end }: Range, { language }: Post<never>, lexicon: Lexicon): boolean {
  const behind = text.slice(end, end + 60);
  if (grownUp.test(behind)) return true;
  const [gap = ''] = /^[\s,;:(–—-]{1,3}(?:\p{L}{1,3} )?/u.exec(behind) ?? [];
  const { articles = [] } = languageOf(language)?.syntax ?? {};
  const ahead = articles.includes(/\p{L}+/u.exec(gap)?.[0] ?? '') ? gap.length : beside;
  if (adultsIn(behind, lexicon).some((hit) => hit.start <= ahead)) return true;
  const to = Math.max(0, start - 60);
  const before = text.slice(to, start);
  return adultsIn(before, lexicon).some((hit) => before.length - hit.end <= beside);
}

function adultsIn(text: string, lexicon: Lexicon): Hit[] {
  const young = overlapsWith(lexicon.hitsIn(text, 'no_adult').filter(({ entry }) => entry.kind === 'young'));
  // “Ann Brown, the coach's daughter”.
  return lexicon
    .hitsIn(text, 'adult')
    .filter((hit) => !young(hit) && !/^['’]s\b/.test(text.slice(hit.end, hit.end + 3)));
}

/** Does somebody or something else come between, whose age it is? */
const isOther = (between: string, lexicon: Lexicon): boolean => lexicon.hitsIn(between, 'other').length > 0;
