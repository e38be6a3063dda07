import type { Draft } from '../../draft/draft.js';
import { oncePerDraft } from '../once-per-draft.js';
import en from './en.yml';
import es from './es.yml';
import { signsOf } from './signs.js';

/** What decides a question about a post: weights of its signs, learnt from labelled posts by scripts/train.mjs. */
interface Weights {
  /** From which chance on the answer is surely yes, and from which it is likely: scripts/train.mjs says how often that is right. */
  readonly sure: number;
  readonly likely: number;
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Is a post about ourselves, or led by an authority; does it announce an event to come to, or what the body decides or begins? */
type Question = 'about-ourselves' | 'event-to-come' | 'announcement';

const judgements: Readonly<Record<string, Partial<Record<Question, Weights>> | undefined>> = { en, es };

/** The answer to a question about a post. */
export interface Judgement {
  readonly holds: 'surely' | 'likely' | 'no';
  /** The chance that it is so, from 0 to 1. */
  readonly chance: number;
  /** The signs that speak for it, the strongest first. */
  readonly signs: readonly string[];
}

/** Signs of use: where one of them stands, what is not surely about ourselves is not likely either. */
export const signsOfUse = ['action', 'action-in-lead', 'when-told', 'day-to-come', 'price'] as const;
/** Words that announce: without one of them, what is not surely an announcement is not likely either. */
export const signsOfNews = ['announced'] as const;

/** Is a post about ourselves, or led by an authority, instead of for the reader? Undefined in a language without weights, as below. */
export const aboutOurselves = oncePerDraft((draft: Draft, today: string) =>
  judged('about-ourselves', draft, today, () => signsOf(draft, today, signsOfUse).size === 0),
);

/** Does a post announce or invite to something to come to? */
export const eventToCome = oncePerDraft((draft: Draft, today: string) => judged('event-to-come', draft, today));

/** May a post announce or invite to something to come to? Enough not to say that it serves nobody. */
export const mayInvite = (draft: Draft, today: string): boolean => (eventToCome(draft, today)?.holds ?? 'no') !== 'no';

/** Does a post announce what the body decides, plans, begins or offers again? */
export const announcement = oncePerDraft((draft: Draft, today: string) =>
  judged('announcement', draft, today, () => signsOf(draft, today, signsOfNews).size > 0),
);

/** `mayBe`: may it be likely where it is not sure? */
function judged(question: Question, draft: Draft, today: string, mayBe = () => true): Judgement | undefined {
  const decisive = judgements[draft.language ?? '']?.[question];
  if (!decisive) return undefined;
  const { sure, likely, bias, weights } = decisive;
  const told = [...signsOf(draft, today, Object.keys(weights))].map(([name, strength]) => ({
    name,
    points: strength * (weights[name] as number),
  }));
  const chance = 1 / (1 + Math.exp(-told.reduce((sum, { points }) => sum + points, bias)));
  const signs = told.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const holds = chance >= sure ? 'surely' : chance >= likely && mayBe() ? 'likely' : 'no';
  return { holds, chance, signs: signs.map(({ name }) => name) };
}
