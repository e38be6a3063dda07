import type { Draft } from '../../draft/draft.js';
import { oncePerDraft } from '../once-per-draft.js';
import en from './en.yml';
import es from './es.yml';
import { signsOf } from './signs.js';

/** What decides a question about a post: weights of its signs, learnt from labelled posts by scripts/train.mjs. */
interface Weights {
  /** From which chance on the answer is surely yes (right 19 times in 20), and from which it is likely (9 in 10). */
  readonly sure: number;
  readonly likely: number;
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Signs of use: where one of them stands, what is not sure is not likely either. */
export const signsOfUse = ['action', 'action-in-lead', 'when-told', 'day-to-come', 'price'] as const;

const judgements: Readonly<Record<string, { readonly 'about-ourselves': Weights } | undefined>> = { en, es };

/** The answer to a question about a post. */
export interface Judgement {
  readonly holds: 'surely' | 'likely' | 'no';
  /** The chance that it is so, from 0 to 1. */
  readonly chance: number;
  /** The signs that speak for it, the strongest first. */
  readonly signs: readonly string[];
}

/** Is a post about ourselves, or led by an authority, instead of for the reader? Undefined in a language without weights. */
export const aboutOurselves = oncePerDraft((draft: Draft, today: string): Judgement | undefined => {
  const judged = judgements[draft.language ?? '']?.['about-ourselves'];
  if (!judged) return undefined;
  const { sure, likely, bias, weights } = judged;
  const told = [...signsOf(draft, today, Object.keys(weights))].map(([name, strength]) => ({
    name,
    points: strength * (weights[name] as number),
  }));
  const chance = 1 / (1 + Math.exp(-told.reduce((sum, { points }) => sum + points, bias)));
  const signs = told.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const isOfUse = () => signsOf(draft, today, signsOfUse).size > 0;
  const holds = chance >= sure ? 'surely' : chance >= likely && !isOfUse() ? 'likely' : 'no';
  return { holds, chance, signs: signs.map(({ name }) => name) };
});
