import {
  defineRule,
  type Hit,
  holds,
  joined,
  type Offset,
  type Post,
  type Span,
  spanOf,
  wholeGroup,
} from '../../../src/rule.js';
import { isExcused, isOwnFigure, isTold, notAsked, sourcedIn } from './excuses.js';
import { anywhere, likely } from './kinds.js';

export default defineRule({
  severity: 'suggestion',
  strict: true,
  // What an article says of the world rests on what it tells around it, or is somebody's view.
  quiet: ['article'],
  reads: ['actorAt', 'datesToCome', 'grammar', 'isOthersWords'],
  alike: { kind: 'claims', message: 'unsourced', sign: notAsked, excuses: isExcused },
  *check(post, { lexicon }) {
    const said = lexicon.said('claim');
    if (said.length === 0) return;
    const sourced = sourcedIn(post, lexicon);
    const supposed = post.within('sentence', lexicon.hits('supposed'));
    // “Nine in ten throw out what could be eaten” is no guess.
    const isSupposed = (claim: Hit): boolean => {
      const said = post.sayings.at(claim.start);
      return supposed.of(claim).some((hit) => hit.entry.kind !== 'modal' || (said !== undefined && holds(said, hit)));
    };
    const offers = post.within('sentence', lexicon.hits('offer'));
    const days = post.within('sentence', lexicon.hits('day'));
    const claims = said.filter((claim) => {
      if (sourced(claim) || isSupposed(claim) || isTold(post, claim) || !isStated(post, claim)) return false;
      if (isOwnFigure(post, claim)) return false;
      if (anywhere.has(claim.entry.kind) || isAbility(post, claim)) return true;
      return !offers.has(claim) && !(days.has(claim) && isNotice(post, claim));
    });
    const told = new Set<unknown>();
    for (const one of joined(post, claims)) {
      const paragraph = post.paragraphAt(one.start);
      if (told.has(paragraph)) continue;
      told.add(paragraph);
      const claim = wholeGroup(post, withHyphen(post, one));
      const isLikely = one.of.every(({ entry }) => likely.has(entry.kind));
      yield { at: claim, message: 'unsourced', data: { words: claim.text }, ...(isLikely && { hint: true }) };
    }
  },
});

/** What is counted in one word with a hyphen, from its beginning: “forty-nine percent”, «10-14 %». */
function withHyphen({ source }: Post<never>, { start, end }: Span): Span {
  const before = /[\p{L}\p{N}]{1,12}[-–]$/u.exec(source.slice(Math.max(0, start - 13), start))?.[0] ?? '';
  return spanOf(source, start - before.length, end);
}

/** A share that has a day to come: “half of the trees will be pruned on Monday”. */
const isNotice = ({ sayings }: Post<never>, { start }: Offset): boolean => {
  const { time } = sayings.at(start) ?? {};
  return time === 'now' || time === 'to-come';
};

/** The claim is that a share of people can or must do something: “half of all households must pay more”. */
function isAbility({ sayings }: Post<never>, { start, entry }: Hit): boolean {
  const { mode } = sayings.at(start) ?? {};
  return entry.kind === 'people' && (mode === 'offers' || mode === 'must');
}

/** Is it stated, not asked or wished? A denial before the words makes it no claim. */
function isStated(post: Post<'grammar'>, claim: Hit): boolean {
  const { start, end } = claim;
  const said = post.sayings.at(start);
  // «¿Sabías que …?» states what it asks.
  if (!said || claim.entry.kind === 'known') return true;
  // “Double the number of pupils have enrolled”: a word that begins a claim is not an imperative.
  const { mode, verb, time, role } = said.verb?.start === start ? (post.sayings.at(end) ?? said) : said;
  // “Most drivers admit it”, but not “if most drivers admit it”, “most drivers waited”, “most drivers will pay”.
  if (claim.entry.kind === 'most' && (role !== 'main' || time !== 'now' || !verb || verb.start < end)) return false;
  // “You will not find cheaper swimming” denies that there is one.
  const isDenied = verb?.negated && verb.end <= start && !(claim.entry.kind === 'likely' && verb.person === 2);
  return (mode === 'states' || isAbility(post, claim) || goesOn(post, claim)) && !isDenied;
}

/**
 * «La depuradora ya funciona. Gasta un 35 % menos»: a form that is also an imperative, of what the sentence before it
 * speaks of.
 */
function goesOn(post: Post<'grammar'>, { start, entry }: Hit): boolean {
  if (entry.kind !== 'share') return false;
  const { mode, verb, sentence } = post.sayings.at(start) ?? {};
  if (mode !== 'asks' || !verb || verb.start > start || verb.cell === 'base' || sentence === undefined) return false;
  const [own, before] = [post.sentences[sentence], post.sentences[sentence - 1]];
  const spoken = post.hits('grammar', 'you').some((hit) => post.sayings.at(hit.start)?.sentence === sentence);
  return own !== undefined && own.paragraph === before?.paragraph && !spoken;
}
