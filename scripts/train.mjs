// Learns from labelled posts what tells what a post is: `node scripts/train.mjs es CORPUS` prints how well that holds for accounts
// it has not seen, and writes the weights to src/post/judgement/<language>.yml.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { labelledPosts, otherPosts } from '../bench/labels/labels.mjs';
import { openProgram } from '../bench/stages/program.mjs';
import { root } from './bundle.mjs';
import { figuresOf, foldOf, learn, lowest, scoredUnseen } from './learning.mjs';

const [language, corpus] = process.argv.slice(2);
const today = '2026-11-26';
const program = await openProgram();

/** Kinds of posts that are no news of the house. */
const quiet = ['emergency', 'reply', 'institutional', 'shared'];

/**
 * The questions of a language. `penalty`: chosen among 0.5, 1, 2 and 5 by the figures on accounts not seen. `candidates`: signs to
 * choose from, where the posts come from so few bodies that others tell the body and not the post. `sure`, `likely`: how often those
 * have to be right, of all labelled posts of accounts not seen.
 */
const questions = {
  en: {
    'about-ourselves': {
      penalty: 1,
      candidates: ['we', 'i', 'you', 'we-over-you', 'past', 'event-data'],
      sure: 0.92,
      likely: 0.92,
    },
  },
  es: {
    'about-ourselves': { penalty: 2, candidates: program.ownSignNames, sure: 0.935, likely: 0.925 },
    'event-to-come': { penalty: 1, sure: 0.92, likely: 0.69 },
    announcement: { penalty: 1, sure: 0.92, likely: 0.87 },
  },
}[language];

/** For each question: which labels answer it, whether the reader was sure, and which posts are likely so, from `likely` on. */
const answers = {
  'about-ourselves': {
    labels: ['about', 'O'],
    isTrue: ({ about, flags }) => about === 'S' || flags.has('O'),
    isSure: ({ isSure }) => isSure,
    isAsked: ({ about, draft }) => about !== undefined && !program.isCourtesy(draft) && !program.isContinued(draft),
    // What is not sure is not even likely where a sign of use speaks against it.
    isOpen: ({ signs }) => !program.signsOfUse.some((sign) => signs.has(sign)),
  },
  'event-to-come': {
    labels: ['E'],
    isTrue: ({ flags }) => flags.has('E'),
    isSure: ({ isSureOfNews }) => isSureOfNews,
    isAsked: () => true,
    isOpen: () => true,
  },
  announcement: {
    labels: ['A'],
    isTrue: ({ flags }) => flags.has('A'),
    isSure: ({ isSureOfNews }) => isSureOfNews,
    isAsked: () => true,
    isOpen: ({ signs }) => program.signsOfNews.some((sign) => signs.has(sign)),
  },
};

const posts = read();
const judgements = Object.entries(questions).map(([question, options]) => [question, judgementOf(question, options)]);
const head =
  '# Written by scripts/train.mjs from bench/labels: what makes a post what it is, and how sure a finding must be.\n';
writeFileSync(join(root, `src/post/judgement/${language}.yml`), head + stringify(Object.fromEntries(judgements)));

/** The labelled posts that a rule may look at, with their signs. */
function read() {
  const drawn = labelledPosts(language).map(({ path, about, flags, open, a, b }) => {
    const isSure = a.sure && b.sure;
    return { path, about, flags, open, isSure, isSureOfNews: isSure, isDrawn: true };
  });
  const others = otherPosts(language).map((post) => ({ ...post, open: new Set(), isDrawn: false }));
  return [...drawn, ...others].flatMap((post) => {
    const draft = program.readPost(readFileSync(join(corpus, post.path), 'utf8'), {
      path: basename(post.path),
      today,
      phrases: program.registry.phrases,
      defaults: { language, networks: [], account: { kind: 'official' } },
    });
    if (quiet.includes(draft.kind)) return [];
    return [{ ...post, draft, signs: program.signsOf(draft), fold: foldOf(accountOf(post.path)) }];
  });
}

/** In tweets the file's name begins with the account. */
function accountOf(path) {
  return path.includes('/tweets') ? basename(path).replace(/-\d+\.\w+$/, '') : path.split('/')[1];
}

/** What decides a question, as the language's file has it. */
function judgementOf(question, options) {
  const { labels, isTrue, isSure, isAsked, isOpen } = answers[question];
  const asked = posts
    .filter((post) => isAsked(post) && !labels.some((label) => post.open.has(label)))
    .map((post) => ({ ...post, isTrue: isTrue(post), counts: isSure(post) ? 1 : 0.6 }));
  const { names, bias, weights } = learn(asked, options);
  const scored = scoredUnseen(asked, options);
  const sure = lowest(figuresOf(`${language}, ${question}, ${names.length} signs`, scored), options.sure);
  const open = scored.filter((post) => post.score >= sure || isOpen(post));
  const likely = lowest(figuresOf('where it is likely', open), options.likely);
  const rounded = names.map((name, place) => [name, Number(weights[place].toFixed(2))]);
  return {
    sure,
    likely: Math.min(sure, likely),
    bias: Number(bias.toFixed(2)),
    weights: Object.fromEntries(rounded.sort((a, b) => b[1] - a[1])),
  };
}
