import { defineRule, type Hit, overlap, type Post, type Span } from '../../../src/rule.js';
import { introduced, ownWord, spokenAsI } from './as-i.js';
import { mayBeOthers } from './speech.js';
import { tasteIn } from './taste.js';
import { verdictIn } from './verdict.js';

/** Words for “I” that an article of the house may hold. */
const mostOfI = 2;

/** Two hits this close are one opinion: «En mi opinión, creo que». */
const sameOpinion = 12;

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  reads: ['grammar', 'isOthersWords', 'isSigned'],
  alike: {
    kind: 'opines',
    message: 'opinion',
    excuses: (post) => post.hasAuthor || post.isSigned || post.kind === 'reply',
    sign: (sentence, post) => (mayBeOthers(post, sentence) ? undefined : sentence),
  },
  *check(post, { hints, lexicon }) {
    if (post.hasAuthor || (post.kind === 'reply' && post.isSigned)) return;
    const listed = lexicon.said('personal_opinion');
    const isNamed = introduced(lexicon);
    const said = listed.filter((hit) => {
      if (hit.entry.kind === 'loose' && (post.kind === 'article' || post.isSigned || isRoad(post, hit))) return false;
      return !isNamed(hit) && !isTitle(hit) && !mayBeOthers(post, hit) && !isReported(post, hit);
    });
    if (hints && said.length === 0 && !post.isSigned && post.kind !== 'article') {
      const mayGuess = listed.length === 0 && post.kind !== 'reply';
      const spoken = mayGuess
        ? (spokenAsI(post, lexicon) ?? ownWord(post, lexicon) ?? verdictIn(post, lexicon))
        : undefined;
      const at = spoken && !isTitle(spoken) ? spoken : tasteIn(post, lexicon);
      if (at) yield { at, message: 'opinion', severity: 'suggestion', hint: true, data: { words: at.text } };
    }
    // An article in the first person transcribes somebody, or is signed elsewhere.
    const isDoubted = post.kind === 'article' && post.said('grammar', 'i').length > mostOfI;
    let last: Hit | undefined;
    for (const hit of said) {
      const isSame = last && hit.start - last.end < sameOpinion && post.within('sentence', [last]).has(hit);
      const data = { words: hit.text };
      // “I want to be upfront”: a writer in person, with or without an opinion.
      const isWeak = isDoubted || (hit.entry.kind === 'loose' && !judges(post, hit));
      if (!isSame) yield { at: hit, message: 'opinion', data, ...(isWeak && { severity: 'suggestion', hint: true }) };
      last = hit;
    }
  },
});

/**
 * Does the writer in person do more than be, feel or want something: “I would scrap it”, not “it gives me no room” or
 * “I'll post a photo”?
 */
function judges({ sayings }: Post<never>, hit: Span): boolean {
  const { verb, subject, time } = sayings.at(hit.start) ?? {};
  if (time === 'to-come') return false;
  const isWriter = verb?.person === 1 || (subject !== undefined && overlap(subject, hit));
  return verb !== undefined && isWriter && !(['be', 'feel', 'want'] as const).some((act) => verb.acts.has(act));
}

/** “I-95” */
const isRoad = ({ source }: Post<never>, { end }: Span): boolean => /^-\d/.test(source.slice(end, end + 2));

/** A work is named so: “I Believe in Father Christmas”. */
const isTitle = ({ text }: Span): boolean => /^\p{L}+,? \p{Lu}\p{Ll}/u.test(text);

/**
 * «Estoy contento, dice una vecina», “I miss it, said Tom”: somebody else is named after it as the speaker; what an
 * opinion is about is no report: «me parece injusto que nos critiquen».
 */
function isReported({ sayings }: Post<never>, { start }: Hit): boolean {
  const said = sayings.at(start);
  if (!said) return false;
  return sayings
    .of(said.sentence)
    .some(
      (other) =>
        other.start > start &&
        other.role === 'main' &&
        other.verb?.acts.has('say') &&
        !other.verb.negated &&
        other.subject !== undefined &&
        other.verb.person !== 1,
    );
}
