// Learns from labelled posts the weights that decide questions about a post: `npx tsx bench/labels/train.ts es CORPUS`
// prints how well they do on unseen accounts, and writes them to src/post/judgement/<language>.yml.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { root } from '../../scripts/bundle.js';
import { refuse } from '../../scripts/command.js';
import type { Post } from '../../src/post/post.js';
import { openProgram } from '../stages/program.js';
import { labelledPosts, otherPosts } from './labels.js';
import {
  accountOf,
  type Example,
  figuresOf,
  foldOf,
  type LearningOptions,
  learn,
  lowest,
  scoredUnseen,
} from './learning.js';

const [language = '', corpus] = process.argv.slice(2);
if (!corpus) refuse('Usage: npx tsx bench/labels/train.ts es|en CORPUS');
const today = '2026-11-26';
const program = await openProgram();

/** Kinds of posts that never count as news of the house. */
const quiet = ['emergency', 'reply', 'institutional', 'shared'];

/** `sure`, `likely`: the required precision over all labelled posts of unseen accounts. */
interface Question extends LearningOptions {
  readonly sure: number;
  readonly likely: number;
}

/**
 * The questions of a language. The penalty is chosen among 0.5, 1, 2 and 5 by the figures on unseen accounts.
 * Candidates are listed when the posts come from so few bodies that other signs would identify the body.
 */
const questions: Readonly<Record<string, Readonly<Record<string, Question>>>> = {
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
};

interface LabelledPost extends Omit<Example, 'isTrue' | 'weight'> {
  readonly draft: Post;
  readonly about: string | undefined;
  readonly flags: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly isSure: boolean;
  readonly isSureOfNews: boolean;
}

/** Which labels answer a question, whether the reader was sure, and which posts count as likely, from `likely` on. */
interface Answer {
  readonly labels: readonly string[];
  isTrue(post: LabelledPost): boolean;
  isSure(post: LabelledPost): boolean;
  isAsked(post: LabelledPost): boolean;
  isOpen(post: LabelledPost): boolean;
}

const answers: Readonly<Record<string, Answer>> = {
  'about-ourselves': {
    labels: ['about', 'O'],
    isTrue: ({ about, flags }) => about === 'S' || flags.has('O'),
    isSure: ({ isSure }) => isSure,
    isAsked: ({ about, draft }) => about !== undefined && !draft.isCourtesy && !draft.isContinued,
    // A post that is not sure is not even likely if a sign of use speaks against it.
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

const asked = questions[language] ?? refuse(`Posts are labelled in ${Object.keys(questions).join(', ')}.`);
const posts = labelledIn(corpus);
const judgements = Object.entries(asked).map(([name, question]) => [name, judgementOf(name, question)]);
const head = '# Written by bench/labels/train.ts: what makes a post what it is, and how sure a finding must be.\n';
writeFileSync(join(root, `src/post/judgement/${language}.yml`), head + stringify(Object.fromEntries(judgements)));

/** The labelled posts that a rule may look at, with their signs. */
function labelledIn(folder: string): LabelledPost[] {
  const drawn = labelledPosts(language).map(({ a, b, ...post }) => {
    const isSure = a.sure && b.sure;
    return { ...post, isSure, isSureOfNews: isSure, isDrawn: true };
  });
  const others = otherPosts(language).map((post) => ({ ...post, open: new Set<string>(), isDrawn: false }));
  return [...drawn, ...others].flatMap((post) => {
    const draft = program.readPost(readFileSync(join(folder, post.path), 'utf8'), {
      path: basename(post.path),
      today,
      phrases: program.registry.phrases,
      defaults: { language, networks: [], account: { kind: 'official' } },
    });
    if (quiet.includes(draft.kind)) return [];
    return [{ ...post, draft, signs: program.signsOf(draft), fold: foldOf(accountOf(post.path)) }];
  });
}

/** The weights of a question, in the form of the language's file. */
function judgementOf(name: string, question: Question) {
  const { labels, isTrue, isSure, isAsked, isOpen } = answers[name]!;
  const examples = posts
    .filter((post) => isAsked(post) && !labels.some((label) => post.open.has(label)))
    .map((post) => ({ ...post, isTrue: isTrue(post), weight: isSure(post) ? 1 : 0.6 }));
  const { names, bias, weights } = learn(examples, question);
  const scored = scoredUnseen(examples, question);
  const sure = lowest(figuresOf(`${language}, ${name}, ${names.length} signs`, scored), question.sure);
  const open = scored.filter((post) => post.score >= sure || isOpen(post));
  const likely = lowest(figuresOf('where it is likely', open), question.likely);
  const rounded = names.map((sign, place): [string, number] => [sign, Number(weights[place]!.toFixed(2))]);
  return {
    sure,
    likely: Math.min(sure, likely),
    bias: Number(bias.toFixed(2)),
    weights: Object.fromEntries(rounded.sort(([, a], [, b]) => b - a)),
  };
}
