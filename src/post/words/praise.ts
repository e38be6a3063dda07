import type { Draft, Word } from '../../draft/draft.js';
import type { Hit } from '../../lexicon/lexicon.js';
import { findYears } from '../../recognizers/years.js';
import { lazy } from '../../text/lazy.js';
import { lastAt, overlapsWith, type Range } from '../../text/ranges.js';
import { overlap, type Span } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post, Praise } from '../post.js';
import { isOfReader } from '../sentences/actor.js';
import { hoped } from './hoped.js';
import { negated } from './negated.js';
import { PraiseOwner } from './own-praise.js';
import { isConversation, isQuestion } from './speech.js';

const reads = ['puffery', 'own-praise', 'actors', 'dates', 'grammar', 'kind', 'spokenParagraphs'] as const;

/**
 * Hits of the lexicon `puffery`, and of `own-praise` when it is about us, with their weights. Left out: hits in
 * quotations and names, denied ones, those about people outside the house, and those that greet, thank or congratulate
 * others. With a link in the post as proof, a figure in the sentence counts as evidence: the hit loses a point. Hits
 * without weight are left out.
 */
export const praise = fact(reads, (post): readonly Praise[] => {
  const listed = post.said('puffery');
  const isListed = overlapsWith(listed.filter(({ entry }) => entry.kind !== 'filler'));
  const owner = new PraiseOwner(post);
  const own = owner.own().filter((hit) => !isListed(hit));
  // Articles and their authors praise many that they do not name again.
  const isOfHouse = post.kind !== 'article' && !post.hasAuthor;
  // A guess is no company for a word that needs some: “The sunset was magical”.
  const isWeak = overlapsWith(listed.filter(({ entry }) => entry.kind === 'filler'));
  const isGuess = (hit: Hit): boolean => hit.entry.group === 'verdict' && isWeak(hit);
  const assumed = new Set(isOfHouse ? owner.assumed().filter((hit) => !isListed(hit) && !isGuess(hit)) : []);
  // Praise of ourselves weighs more than a word that needs company.
  const isOwn = overlapsWith(own);
  const said = [...listed.filter(({ entry, ...at }) => entry.kind !== 'filler' || !isOwn(at)), ...own, ...assumed].sort(
    (a, b) => a.start - b.start,
  );
  if (said.length === 0) return [];
  const proofs = post.within('sentence', post.links.length > 0 ? figures(post) : []);
  const courtesies = post.within('sentence', [...post.hits('kind', 'congratulation'), ...post.hits('kind', 'thanks')]);
  const isPolite = (hit: Hit): boolean => courtesies.of(hit).some(({ start }) => start < hit.end);
  const mourned = mourns(post);
  const greets = mourned || wishesFeast(post);
  const isName = namesAmong(post);
  // The last century and before.
  const history = post.within(
    'sentence',
    findYears(post.prose).filter(({ year }) => year < 2000),
  );
  return said.flatMap((hit) => {
    const isGuessed = assumed.has(hit) && hit.entry.group === 'verdict';
    const isOurs = !isGuessed && isOfUs.has(hit.entry.kind) && !mourned && !isOfReader(post.sayings.at(hit.start));
    if (!isOurs && (greets || isPolite(hit) || history.has(hit))) return [];
    if (isName(hit) || isOthers(post, hit)) return [];
    if (!isOurs && owner.isOfOthers(hit)) return [];
    const proved = proofs.of(hit).some((proof) => isNear(post, proof, hit));
    const weight = hit.entry.weight - (proved ? 1 : 0);
    return weight > 0 ? [{ hit, weight, proved, ...(assumed.has(hit) && { isAssumed: true }) }] : [];
  });
});

/** A short post on somebody who has died. */
const mourns = (post: Post<'kind'>): boolean => post.words.length < 70 && post.said('kind', 'condolence').length > 0;

/** A short post that wishes a happy feast. */
const wishesFeast = (post: Post<'kind'>): boolean =>
  post.words.length < 70 && post.said('kind', 'greeting').some(({ entry }) => entry.kind === 'feast');

/** No emoji may be between a proof and what it proves. */
const isNear = ({ source }: Draft, proof: Range, { start, end }: Range): boolean =>
  !/\p{Extended_Pictographic}/u.test(
    (proof.end < start ? source.slice(proof.end, start) : source.slice(end, proof.start)).replace(/[\d#*]/g, ''),
  );

/** Is it denied, wished for, asked, or said by somebody in an interview? */
const isOthers = (post: Post<'grammar' | 'own-praise' | 'spokenParagraphs'>, hit: Hit): boolean =>
  negated(post, hit) || isDenied(post, hit) || hoped(post, hit) || isAsked(post, hit) || isConversation(post, hit);

/** Not where the question takes it for granted, “How are we so good?”, or is answered: «¿La mejor? La nuestra». */
function isAsked(post: Post<'own-praise'>, hit: Hit): boolean {
  if (hit.entry.kind === 'presumed' || !isQuestion(post, hit)) return false;
  return !post.within('sentence', post.hits('own-praise', 'answer')).has(hit, 1);
}

/** Kinds of words that praise nobody but the house. */
const isOfUs: ReadonlySet<string | undefined> = new Set(['self-praise', 'promise', 'presumed']);

/** Verbs that claim something. */
const claims = ['be', 'think', 'say'] as const;

/** Is the claim denied: “We do not say that it is the finest”? What we “do not hide” or “do not miss” is praised. */
function isDenied({ sayings }: Post<never>, { start }: Hit): boolean {
  const said = sayings.at(start);
  if (said === undefined) return false;
  const sentence = sayings.of(said.sentence);
  // «No decimos que sea la mejor»: the claim is in the clause before.
  const before =
    said.role === 'subordinate' ? sentence[sentence.findIndex((one) => one.start === said.start) - 1] : undefined;
  return [said, before].some((one) => {
    if (one?.verb === undefined || one.mode !== 'states' || !one.verb.negated || one.verb.end > start) return false;
    return claims.some((act) => one.verb?.acts.has(act));
  });
}

/** Numbers of the prose that are neither dates, years, times of day nor telephone numbers, in source order. */
export function figures(post: Post<'dates'>): readonly Range[] {
  const isOther = overlapsWith([...post.dates, ...post.times, ...post.hits('dates', 'clock'), ...post.phones]);
  return [...post.prose.matchAll(/(?<![\p{L}\p{N}])\d[\d.,]*(?![\p{L}\p{N}])/gu)]
    .filter(([number]) => !/^(?:19|20)\d\d[.,]?$/.test(number))
    .map(({ 0: number, index }) => ({ start: index, end: index + number.replace(/[.,]$/, '').length }))
    .filter((range) => !isOther(range));
}

/** Is it a name: with a capital on each of its longer words, in a sentence without such capitals throughout? */
function namesAmong({ words, sentences, sentenceAt, within }: Draft): (hit: Span) => boolean {
  const isHead = ({ start, sentence }: Word): boolean => words[sentences[sentence]?.firstWord ?? -1]?.start === start;
  const capital = ({ text }: Span): boolean => /^\p{Lu}[^\p{Lu}]*$/u.test(text);
  const small = lazy(() =>
    within(
      'sentence',
      words.filter((word) => word.text.length > 3 && !capital(word) && !isHead(word)),
    ),
  );
  return (hit) => {
    const sentence = /\p{Lu}/u.test(hit.text) ? sentenceAt(hit.start) : undefined;
    if (!sentence) return false;
    const inside = words
      .slice(
        Math.max(sentence.firstWord, lastAt(words, hit.start)),
        Math.min(sentence.endWord, lastAt(words, hit.end) + 1),
      )
      .filter((word) => word.text.length > 3 && overlap(word, hit));
    return inside.some((word) => !isHead(word)) && inside.every(capital) && small().has(hit);
  };
}
