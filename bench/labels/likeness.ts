// Learns from labelled sentences which terms make a sentence what it is: `npx tsx bench/labels/likeness.ts es CORPUS`
// prints how well that does on sentences left out (with --show, the real posts that it finds), and writes the weights
// to src/likeness/<language>.yml. The folder of real posts, which are no part of the repository, shows how sentences are
// that are of no kind.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { root } from '../../scripts/bundle.js';
import { refuse } from '../../scripts/command.js';
import { chance, fitted, type Row } from './learning.js';
import { folds, type Kind, type Places, ruleOf, sentencesIn, type Text } from './sentences.js';

const [language = '', corpus, show] = process.argv.slice(2);
if (!corpus) refuse('Usage: npx tsx bench/labels/likeness.ts es|en CORPUS [--show]');

/** Sentences of a real post that are learnt from: the first ones. */
const mostLearnt = 5;
/**
 * A sentence is of a kind from the score that so many of a thousand real posts reach in which the rule finds nothing. At
 * a score above `surest` too few sentences of the kind are found; one below `least` is reached by short sentences of
 * everyday words.
 */
const [perThousand, least, surest] = [4, 0.5, 0.85];
/**
 * Kinds that are no fault by themselves, so that real posts are full of them: these teach them little, and the score is
 * the one that so many of a thousand near misses reach.
 */
const innocent: ReadonlySet<string> = new Set([
  'calls-for-procedure',
  'decides',
  'invites-to-event',
  'invites-to-write',
  'promises-answer',
]);
const [nearPerThousand, leastNear] = [30, 0.4];
/** Terms with less weight than so many others of the kind are left out. */
const most = 4000;
/** How much a sentence counts in learning a kind: its own, those of other kinds, one of a real post. */
const weightOf = { own: 3, no: 1, yes: 0.5, real: 1, full: 0.2 };

type Model = ReturnType<typeof fitted>;

/** A sentence that is learnt from. */
interface Chosen {
  readonly places: Places;
  readonly fold: number;
}

const { terms, kinds, real } = await sentencesIn(language, corpus);
const fitting = { size: terms.length, penalty: 1, turns: 80 };
const models = kinds.filter(({ yes }) => yes.length > 0).map((one) => [one.kind, modelOf(one)] as const);
const head = '# Written by bench/labels/likeness.ts: the terms that make a sentence what it is, by their weights.\n';
writeFileSync(
  join(root, `src/likeness/${language}.yml`),
  head + stringify(Object.fromEntries(models), { lineWidth: 116 }),
);

/** What is learnt of a kind from all but one fold; without one, from all. `chosen`: its own sentences, one of a text. */
function learnt({ kind, no }: Kind, chosen: readonly Chosen[], without?: number): Model {
  const isIn = ({ fold }: { readonly fold: number }) => fold !== without;
  const row =
    (isTrue: boolean, weight: number) =>
    (places: Places): Row => ({ places, isTrue, weight });
  const all = (texts: readonly Text[]) => texts.filter(isIn).flatMap(({ sentences }) => sentences);
  const others = kinds.filter((other) => other.kind !== kind);
  const rows = [
    ...chosen.filter(isIn).map(({ places }) => row(true, weightOf.own)(places)),
    ...all(no).map(row(false, weightOf.own)),
    ...all(others.flatMap((other) => other.no)).map(row(false, weightOf.no)),
    ...all(others.flatMap((other) => other.yes)).map(row(false, weightOf.yes)),
    ...real
      .filter((post) => isIn(post) && !post.rules.has(ruleOf[kind]!))
      .flatMap(({ sentences }) => sentences.slice(0, mostLearnt))
      .map(row(false, innocent.has(kind) ? weightOf.full : weightOf.real)),
  ];
  const { weights } = fitted(rows, fitting);
  const ordered = [...weights.keys()].sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!));
  const kept = new Set(ordered.slice(0, most));
  return fitted(
    rows.map((one) => ({ ...one, places: one.places.filter((place) => kept.has(place)) })),
    fitting,
  );
}

/** Of each text of a kind the sentence that is likeliest of it, by what is learnt from all its sentences. */
function chosenOf(own: Kind): Chosen[] {
  const all = own.yes.flatMap(({ sentences, fold }) => sentences.map((places) => ({ places, fold })));
  const model = learnt(own, all);
  return own.yes.map(({ sentences, fold }) => ({ places: likeliest(sentences, model), fold }));
}

/** So many of a thousand, the first ones. */
function firstOf<T>(all: readonly T[], perThousandOfAll: number): readonly T[] {
  return all.slice(0, Math.ceil((all.length * perThousandOfAll) / 1000));
}

function scoreOf(places: Places, { bias, weights }: Model): number {
  return chance(places.reduce((sum, place) => sum + weights[place]!, bias));
}

function likeliest(sentences: readonly Places[], model: Model): Places {
  return sentences.reduce((a, b) => (scoreOf(b, model) > scoreOf(a, model) ? b : a));
}

/** The weights of a kind, in the form of the language's file: the terms of each weight. */
function modelOf(own: Kind) {
  const chosen = chosenOf(own);
  const unseen = Array.from({ length: folds }, (_, fold) => {
    const model = learnt(own, chosen, fold);
    const scores = (texts: readonly Text[]) =>
      texts
        .filter((text) => text.fold === fold)
        .map(({ sentences }) => Math.max(0, ...sentences.map((places) => scoreOf(places, model))));
    const others = real.filter((post) => post.fold === fold && !post.rules.has(ruleOf[own.kind]!));
    const quiet = scores(others).map((score, i) => ({ score, path: others[i]!.path }));
    return { yes: scores(own.yes), no: scores(own.no), quiet };
  });
  const quiet = unseen.flatMap((fold) => fold.quiet).sort((a, b) => b.score - a.score);
  const near = unseen.flatMap(({ no }) => no.map((score) => ({ score }))).sort((a, b) => b.score - a.score);
  const [reached, lowest] = innocent.has(own.kind)
    ? [firstOf(near, nearPerThousand), leastNear]
    : [firstOf(quiet, perThousand), least];
  const from = Math.max(lowest, Math.min(surest, reached.at(-1)!.score));
  const share = (side: 'yes' | 'no') => {
    const scores = unseen.flatMap((fold) => fold[side]);
    return `${side} ${(scores.filter((score) => score >= from).length / scores.length).toFixed(2)} of ${scores.length}`;
  };
  console.log(`${language} ${own.kind}: from ${from.toFixed(3)}, ${share('yes')}, ${share('no')}`);
  if (show) for (const { score, path } of firstOf(quiet, perThousand)) console.log(`  ${score.toFixed(3)} ${path}`);
  const { bias, weights } = learnt(own, chosen);
  const byWeight = new Map<string, string[]>();
  for (const [place, term] of terms.entries()) {
    const weight = weights[place]!.toFixed(1);
    if (Number(weight) !== 0) byWeight.set(weight, [...(byWeight.get(weight) ?? []), term]);
  }
  const listed = [...byWeight]
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([weight, all]) => [weight, all.sort().join(', ')]);
  return { from: Number(from.toFixed(3)), bias: Number(bias.toFixed(2)), terms: Object.fromEntries(listed) };
}
