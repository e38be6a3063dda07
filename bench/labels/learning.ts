// Logistic regression over the signs of posts, and how well it works on unseen accounts.
import { basename } from 'node:path';
import type { PostSigns } from '../../src/post/judgement/signs.js';

/** A sign in fewer posts, or with less weight, is left out. */
const fewestPosts = 8;
const lightest = 0.2;
const folds = 6;

/** A post for a model. */
export interface Example {
  readonly signs: PostSigns;
  readonly isTrue: boolean;
  /** Its weight in learning. */
  readonly weight: number;
  /** The fold of its account. */
  readonly fold: number;
  /** Is it from the random sample? */
  readonly isDrawn: boolean;
}

export interface LearningOptions {
  /** How strongly weights are kept small. */
  readonly penalty: number;
  /** Signs to choose from; absent = all. */
  readonly candidates?: readonly string[];
}

interface Model {
  readonly names: readonly string[];
  readonly bias: number;
  readonly weights: Float64Array;
}

export const chance = (z: number): number => 1 / (1 + Math.exp(-z));

/** The model's score for a post: the chance of a yes. */
const scoreOf = ({ signs }: Example, { names, bias, weights }: Model): number =>
  chance(names.reduce((sum, name, place) => sum + weights[place]! * (signs.get(name) ?? 0), bias));

/** The account of a post, by its path from the corpus: for tweets the file name begins with it. */
export const accountOf = (path: string): string =>
  path.includes('/tweets') ? basename(path).replace(/-\d+\.\w+$/, '') : path.split('/')[1]!;

/** The posts of one account are in the same of `all` folds, by a hash that stays. */
export function foldOf(account: string, all = folds): number {
  let hash = 7;
  for (const sign of account) hash = (hash * 31 + sign.codePointAt(0)!) >>> 0;
  return hash % all;
}

/** A model with the signs that have enough weight. */
export function learn(posts: readonly Example[], { penalty, candidates }: LearningOptions): Model {
  const shown = [...new Set(posts.flatMap(({ signs }) => [...signs.keys()]))]
    .filter((name) => candidates?.includes(name) ?? true)
    .filter((name) => posts.filter(({ signs }) => signs.has(name)).length >= fewestPosts)
    .sort();
  const { weights } = weighed(posts, shown, penalty);
  return weighed(
    posts,
    shown.filter((_, place) => Math.abs(weights[place]!) >= lightest),
    penalty,
  );
}

function weighed(posts: readonly Example[], names: readonly string[], penalty: number): Model {
  const rows = posts.map(({ signs, isTrue, weight }) => {
    const places = Uint32Array.from(names.keys()).filter((place) => signs.has(names[place]!));
    return { places, values: Float64Array.from(places, (place) => signs.get(names[place]!)!), isTrue, weight };
  });
  return { names, ...fitted(rows, { size: names.length, penalty, turns: 1500 }) };
}

/** An example by the places of the signs that it has; without `values` each is 1. */
export interface Row {
  readonly places: Uint32Array;
  readonly values?: Float64Array;
  readonly isTrue: boolean;
  /** Its weight in learning. */
  readonly weight: number;
}

/** Weights for `size` signs, and a bias, by gradient descent (Adam). */
export function fitted(rows: readonly Row[], { size, penalty, turns }: Fitting): Pick<Model, 'bias' | 'weights'> {
  const at = new Float64Array(size + 1);
  const [mean, square] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let turn = 1; turn <= turns; turn++) {
    const slope = slopeOf(rows, at);
    for (let place = 0; place <= size; place++) {
      const own = slope[place]! + (place < size ? penalty * at[place]! : 0);
      mean[place] = 0.9 * mean[place]! + 0.1 * own;
      square[place] = 0.999 * square[place]! + 0.001 * own ** 2;
      const step = mean[place]! / (1 - 0.9 ** turn) / (Math.sqrt(square[place]! / (1 - 0.999 ** turn)) + 1e-8);
      at[place]! -= 0.05 * step;
    }
  }
  return { bias: at[size]!, weights: at.subarray(0, size) };
}

/** How the error over all rows grows with each weight; the last is the bias. */
function slopeOf(rows: readonly Row[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  const bias = weights.length - 1;
  for (const { places, values, isTrue, weight } of rows) {
    let sum = weights[bias]!;
    if (values) for (let i = 0; i < places.length; i++) sum += values[i]! * weights[places[i]!]!;
    else for (let i = 0; i < places.length; i++) sum += weights[places[i]!]!;
    const off = (chance(sum) - Number(isTrue)) * weight;
    if (values) for (let i = 0; i < places.length; i++) slope[places[i]!]! += off * values[i]!;
    else for (let i = 0; i < places.length; i++) slope[places[i]!]! += off;
    slope[bias]! += off;
  }
  return slope;
}

interface Fitting {
  readonly size: number;
  readonly penalty: number;
  readonly turns: number;
}

export type Scored<E extends Example> = E & { readonly score: number };

/** The posts with their scores from models that have not seen their `fold`, not even for the choice of signs. */
export function scoredUnseen<E extends Example>(posts: readonly E[], options: LearningOptions): Scored<E>[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = learn(
      posts.filter((post) => post.fold !== fold),
      options,
    );
    return posts.filter((post) => post.fold === fold).map((post) => ({ ...post, score: scoreOf(post, model) }));
  });
}

/** Precision and recall from each threshold on: for the random sample, for the other posts, and for both. */
export function figuresOf(title: string, scored: readonly Scored<Example>[]): Figure[] {
  const groups = {
    drawn: scored.filter(({ isDrawn }) => isDrawn),
    others: scored.filter(({ isDrawn }) => !isDrawn),
    together: scored,
  };
  const named = Object.entries(groups).filter(([, posts]) => posts.length > 0);
  console.log(`${title}: ${named.map(([name, posts]) => `${posts.length} ${name}`).join(', ')}`);
  return thresholds.map((threshold) => {
    const told = named.map(([name, posts]) => `${name} ${figureOf(posts, threshold).told}`);
    console.log(`  from ${threshold}: ${told.join('; ')}`);
    return { threshold, precision: figureOf(scored, threshold).precision };
  });
}

interface Figure {
  readonly threshold: number;
  readonly precision: number;
}

const thresholds = [0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

function figureOf(posts: readonly Scored<Example>[], threshold: number) {
  const right = posts.filter(({ isTrue }) => isTrue);
  const found = posts.filter(({ score }) => score >= threshold);
  const both = right.filter(({ score }) => score >= threshold).length;
  const precision = both / found.length;
  return {
    precision,
    told: `${found.length} (${precision.toFixed(3)} right, ${(both / right.length).toFixed(3)} of all)`,
  };
}

/** The lowest threshold that reaches this precision. */
export const lowest = (figures: readonly Figure[], least: number): number =>
  figures.find(({ precision }) => precision >= least)?.threshold ?? 1;
