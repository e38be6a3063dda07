// Learns from labelled posts what tells that a post is about ourselves: `node scripts/train.mjs es CORPUS` prints how well that
// holds for accounts it has not seen, and writes the weights to src/post/judgement/<language>.yml.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { labelledPosts, otherPosts } from '../bench/labels/labels.mjs';
import { openProgram } from '../bench/stages/program.mjs';
import { root } from './bundle.mjs';

const [language, corpus] = process.argv.slice(2);
const today = '2026-11-26';
/** A sign that fewer posts show, or that weighs less, is left out. */
const fewest = 8;
const lightest = 0.2;
/** How much weights are held small; chosen among 0.5, 1, 2 and 5 by the figures on accounts not seen. */
const penalty = language === 'en' ? 1 : 2;
/** Signs to choose from, where the posts come from so few bodies that others tell the body and not the post; else all. */
const candidates = { en: ['we', 'i', 'you', 'we-over-you', 'past', 'event-data'] };
const folds = 6;
/** How often a warning and a hint have to be right, of all labelled posts of accounts not seen. In English there are only hints. */
const wanted = language === 'en' ? { sure: 0.92, likely: 0.92 } : { sure: 0.935, likely: 0.925 };

const chance = (z) => 1 / (1 + Math.exp(-z));

/** What a model gives a post: the chance that it is so. */
const scoreOf = (post, { names, bias, weights }) =>
  chance(names.reduce((sum, name, place) => sum + weights[place] * (post.signs.get(name) ?? 0), bias));

const program = await openProgram();
const posts = labelled();
const { names, bias, weights } = learn(posts);
const thresholds = thresholdsOf(scoresUnseen());
const rounded = names.map((name, place) => [name, Number(weights[place].toFixed(2))]);
const head =
  '# Written by scripts/train.mjs from bench/labels: what makes a post one about ourselves, and how sure a finding must be.\n';
const judgement = {
  ...thresholds,
  bias: Number(bias.toFixed(2)),
  weights: Object.fromEntries(rounded.sort((a, b) => b[1] - a[1])),
};
writeFileSync(join(root, `src/post/judgement/${language}.yml`), head + stringify({ 'about-ourselves': judgement }));

/** The labelled posts that a rule may look at, with their signs, their label and how much it counts. */
function labelled() {
  const read = labelledPosts(language)
    .filter(({ open }) => !open.has('about') && !open.has('O'))
    .map(({ path, about, flags, a, b }) => ({ path, about, flags, isSure: a.sure && b.sure, isDrawn: true }));
  return [...read, ...otherPosts(language)].flatMap((post) => {
    const draft = program.parseDraft(readFileSync(join(corpus, post.path), 'utf8'), {
      path: basename(post.path),
      phrases: program.registry.phrases,
      defaults: { language, networks: [], account: { kind: 'official' } },
    });
    const isQuiet = ['emergency', 'reply', 'institutional', 'shared'].includes(draft.kind);
    if (isQuiet || program.isCourtesy(draft) || program.isContinued(draft)) return [];
    const isTrue = post.about === 'S' || post.flags.has('O');
    const counts = post.isSure ? 1 : 0.6;
    return [{ signs: program.signsOf(draft, today), isTrue, counts, fold: foldOf(post.path), isDrawn: post.isDrawn }];
  });
}

/** What is not sure is not even likely then. */
function isOfUse({ signs }) {
  return program.signsOfUse.some((sign) => signs.has(sign));
}

/** Posts of one account stay together: in tweets the file's name begins with it. */
function foldOf(path) {
  const account = path.includes('/tweets') ? basename(path).replace(/-\d+\.\w+$/, '') : path.split('/')[1];
  let hash = 7;
  for (const sign of account) hash = (hash * 31 + sign.codePointAt(0)) >>> 0;
  return hash % folds;
}

/** A model of the signs that weigh enough in these posts. */
function learn(posts) {
  const shown = [...new Set(posts.flatMap(({ signs }) => [...signs.keys()]))]
    .filter((name) => candidates[language]?.includes(name) ?? true)
    .filter((name) => posts.filter(({ signs }) => signs.has(name)).length >= fewest)
    .sort();
  const { weights } = weighed(posts, shown);
  return weighed(
    posts,
    shown.filter((_, place) => Math.abs(weights[place]) >= lightest),
  );
}

/** Logistic regression by gradient descent (Adam). */
function weighed(posts, names) {
  const size = names.length;
  const at = new Float64Array(size + 1);
  const [mean, square] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  const rows = posts.map(({ signs }) => [...names.map((name) => signs.get(name) ?? 0), 1]);
  for (let turn = 1; turn <= 1500; turn++) {
    const slope = Float64Array.from(at, (weight, place) => (place < size ? penalty * weight : 0));
    posts.forEach(({ isTrue, counts }, index) => {
      const row = rows[index];
      const off = (chance(row.reduce((sum, value, place) => sum + value * at[place], 0)) - isTrue) * counts;
      for (let place = 0; place <= size; place++) slope[place] += off * row[place];
    });
    for (let place = 0; place <= size; place++) {
      mean[place] = 0.9 * mean[place] + 0.1 * slope[place];
      square[place] = 0.999 * square[place] + 0.001 * slope[place] ** 2;
      const step = mean[place] / (1 - 0.9 ** turn) / (Math.sqrt(square[place] / (1 - 0.999 ** turn)) + 1e-8);
      at[place] -= 0.05 * step;
    }
  }
  return { names, bias: at[size], weights: at.subarray(0, size) };
}

/** What posts score in models that have not seen their account, the choice of signs included. */
function scoresUnseen() {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = learn(posts.filter((post) => post.fold !== fold));
    return posts
      .filter((post) => post.fold === fold)
      .map((post) => ({
        score: scoreOf(post, model),
        isTrue: post.isTrue,
        isDrawn: post.isDrawn,
        isOfUse: isOfUse(post),
      }));
  });
}

/**
 * The lowest thresholds at which so many are right, posts drawn at random and the others taken together. Below the first
 * a sign of use speaks against it.
 */
function thresholdsOf(scored) {
  const sure = lowest(figuresOf('all', scored), wanted.sure);
  const open = scored.filter(({ score, isOfUse }) => score >= sure || !isOfUse);
  return { sure, likely: lowest(figuresOf('without what is of use', open), wanted.likely) };
}

function lowest(figures, least) {
  return figures.find(({ precision }) => precision >= least)?.threshold ?? 1;
}

/** How often posts from a threshold on are right; prints it, and how it is with the others. */
function figuresOf(title, scored) {
  const drawn = scored.filter(({ isDrawn }) => isDrawn);
  const others = scored.filter(({ isDrawn }) => !isDrawn);
  const all = posts.filter(({ isDrawn, isTrue }) => isDrawn && isTrue).length;
  const rightOf = (list) => list.filter(({ isTrue }) => isTrue).length / list.length;
  console.log(`${language}, ${title}: ${drawn.length} posts of accounts not seen, ${names.length} signs`);
  return [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((threshold) => {
    const over = (list) => list.filter(({ score }) => score >= threshold);
    const [found, again] = [over(drawn), over(others)];
    const precision = rightOf(found);
    const recall = (precision * found.length) / all;
    console.log(
      `  from ${threshold}: ${found.length} found, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    if (again.length > 0)
      console.log(`    of ${others.length} others ${again.length}, precision ${rightOf(again).toFixed(3)}`);
    const together = [...found, ...again];
    console.log(`    together ${together.length}, precision ${rightOf(together).toFixed(3)}`);
    return { threshold, precision: rightOf(together) };
  });
}
