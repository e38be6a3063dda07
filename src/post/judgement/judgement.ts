import { rememberedFor } from '../../text/remembered.js';
import { fact } from '../fact.js';
import type { Judgement, Post } from '../post.js';
import files from './*.yml';
import { type SignReads, signReads, signsOf } from './signs.js';

/**
 * The weights that decide a question about a post, one for each sign, learnt from labelled posts by
 * bench/labels/train.ts.
 */
interface Weights {
  /**
   * The chance from which the answer is certainly yes, and the one from which it is likely: bench/labels/train.ts says
   * how often that is right.
   */
  readonly sure: number;
  readonly likely: number;
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * Is a post about ourselves, or led by an authority; does it announce a coming event, or what the body decides or
 * begins?
 */
type Question = 'about-ourselves' | 'event-to-come' | 'announcement';

const judgements: Readonly<Record<string, Partial<Record<Question, Weights>> | undefined>> = files;

/** Signs of use: where one of them stands, what is not surely about ourselves is not likely either. */
export const signsOfUse = ['action', 'action-in-lead', 'when-told', 'day-to-come', 'price'] as const;
/**
 * Words that announce: without one of them, a post that is not surely an announcement does not count as likely either.
 */
export const signsOfNews = ['announced'] as const;

export const aboutOurselves = fact(signReads, (post) =>
  judged('about-ourselves', post, () => signsOf(post, signsOfUse).size === 0),
);

export const eventToCome = fact(signReads, (post) => judged('event-to-come', post));

export const announcement = fact([...signReads, 'decisions'], (post): Judgement | undefined => {
  const learnt = judged('announcement', post, () => signsOf(post, signsOfNews).size > 0);
  // A statement that says it outright needs no signs.
  return learnt?.holds === 'no' && post.decisions.length > 0 ? { ...learnt, holds: 'likely' } : learnt;
});

const namesOf = rememberedFor((weights: Weights['weights']): readonly string[] => Object.keys(weights));

/** `mayBe`: may the answer be “likely” when it is not sure? */
function judged(question: Question, post: Post<SignReads>, mayBe = () => true): Judgement | undefined {
  const decisive = judgements[post.language ?? '']?.[question];
  if (!decisive) return undefined;
  const { sure, likely, bias, weights } = decisive;
  const told = [...signsOf(post, namesOf(weights))].map(([name, strength]) => ({
    name,
    points: strength * (weights[name] as number),
  }));
  const chance = 1 / (1 + Math.exp(-told.reduce((sum, { points }) => sum + points, bias)));
  const signs = told.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const holds = chance >= sure ? 'surely' : chance >= likely && mayBe() ? 'likely' : 'no';
  return { holds, chance, signs: signs.map(({ name }) => name) };
}
