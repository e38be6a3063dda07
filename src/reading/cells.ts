import type { Time } from './statement.js';
import type { VerbForm } from './verbs/verbs.js';

/** The meaning of a cell of a paradigm: `pres3`, `s`, `past`. */
export interface CellMeaning {
  readonly time?: Time;
  readonly person?: number;
}

const times: Readonly<Record<string, Time>> = {
  pres: 'now',
  impf: 'past',
  pret: 'past',
  fut: 'to-come',
  base: 'now',
  s: 'now',
  past: 'past',
};

const finite = /^(?:pres|impf|pret|fut|cond|subj|past|paste|imp)\d?$|^(?:base|s)$/;

export const isFiniteCell = (cell: string): boolean => finite.test(cell);
export const isImperative = (cell: string): boolean => /^(?:imp\d?|base)$/.test(cell);
export const isInfinitive = (cell: string): boolean => cell === 'inf' || cell === 'base';
export const isGerund = (cell: string): boolean => cell === 'ger' || cell === 'ing';
export const isParticiple = (cell: string): boolean => /^part\d?$/.test(cell);
/** Is it a polite form that works as an imperative: «venga», «vengan»? */
export const isPolite = (cell: string): boolean => /^subj[346]$/.test(cell);

export function meaningOf(cell: string): CellMeaning {
  const [, tense = '', person] = /^([a-z]+?)(\d?)$/.exec(cell) ?? [];
  // `past1` … are a subjunctive; `past` alone is not.
  const time = tense === 'past' && person ? undefined : times[tense];
  return {
    ...(time && { time }),
    ...(person && finite.test(cell) ? { person: Number(person) } : tense === 's' ? { person: 3 } : {}),
  };
}

/** Can it also be a participle: “the plan approved in May starts”? */
export const mayBeParticiple = (forms: readonly VerbForm[], all: readonly VerbForm[]): boolean =>
  forms.every(({ cell }) => cell === 'past') && all.some(({ cell }) => isParticiple(cell));

/** Has it no form but the bare one? */
export const isBase = (forms: readonly VerbForm[]): boolean => forms.every(({ cell }) => cell === 'base');
