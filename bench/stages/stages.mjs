// What each stage of the program and each rule costs, in parses of the same drafts by remark-parse alone.
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { drafts, writeDrafts } from '../corpus/folder.mjs';
import { lexicons } from './lexicons.mjs';
import { openProgram } from './program.mjs';
import { walker } from './walk.mjs';

/** The largest share of a run that one rule may cost. */
export const mostOfARule = 0.05;

const count = 400;
/** Passes over all drafts: the first two warm up, the least of the others counts. */
const passes = 8;

/**
 * Rules share what a post says (who is praised, when one answers …), and the first that asks pays. So they are run in both
 * orders by turns, and the lesser cost is a rule's own; what is left over is the share of all.
 */
export async function stages({ scratch, tell }) {
  tell('stages');
  const cwd = join(scratch, 'stages');
  const all = drafts(count);
  writeDrafts(cwd, all);
  const program = await openProgram();
  const given = { root: true, extends: ['preset:recommended'], networks: ['x', 'facebook'] };
  const { registry } = program;
  const turned = { ...registry, rules: new Map([...registry.rules].reverse()) };
  const walks = [
    await walker(program, { cwd, given, registry }),
    await walker(program, { cwd, given, registry: turned }),
  ];
  const best = new Map();
  for (let pass = 0; pass < passes; pass++) {
    const spent = sumsOf(all, walks[pass % 2]).set('parse', parseAll(all));
    if (pass >= 2) for (const [name, ms] of spent) best.set(name, Math.min(ms, best.get(name) ?? ms));
  }
  const parse = best.get('parse');
  best.delete('parse');
  const isRule = (name) => registry.rules.has(name);
  const costs = [...best].map(([name, ms]) => ({ name, parses: ms / parse, rule: isRule(name) }));
  return { ...result(costs, (parse / count) * 1000), lexicons: lexicons(program) };
}

function sumsOf(all, walk) {
  const sums = new Map();
  for (const draft of all) walk(draft, (name, ms) => sums.set(name, (sums.get(name) ?? 0) + ms));
  return sums;
}

const parser = unified().use(remarkParse).freeze();

function parseAll(all) {
  const began = performance.now();
  for (const { text } of all) parser.parse(text);
  return performance.now() - began;
}

function result(costs, microseconds) {
  const sum = (list) => list.reduce((total, { parses }) => total + parses, 0);
  const rules = costs.filter(({ rule }) => rule);
  const lint = costs.find(({ name }) => name === 'lint').parses;
  const own = costs.filter(({ name, rule }) => !rule && name !== 'lint');
  const shared = { name: 'lint, and what rules share', parses: lint - sum(rules), rule: false };
  const steps = [...own, { name: 'rules: their own', parses: sum(rules), rule: false }, shared];
  const total = sum(steps);
  const withShare = (cost) => ({ ...cost, share: cost.parses / total });
  return {
    microseconds,
    total,
    stages: steps.map(withShare),
    rules: rules.map(withShare).sort((a, b) => b.parses - a.parses),
  };
}

/** The rules that cost more than a rule may. */
export const tooCostly = ({ rules }) => rules.filter(({ share }) => share > mostOfARule);

/** The costs as Markdown. */
export function stagesTable({ microseconds, total, stages, rules, lexicons: languages }) {
  const rows = (list) =>
    list.map(({ name, parses, share }) => `| ${name} | ${parses.toFixed(2)} | ${(share * 100).toFixed(1)} % |`);
  const head = (what) => [`| ${what} | bare parses | of the run |`, '|---|--:|--:|'];
  return [
    `Warm, one thread, ${count} drafts; a bare parse takes ${microseconds.toFixed(0)} µs a draft.`,
    '',
    ...head('stage'),
    ...rows(stages),
    `| **all** | **${total.toFixed(2)}** | |`,
    '',
    ...head('rule'),
    ...rows(rules),
    '',
    '| lexicons | opened in | prose read | lists twice as long |',
    '|---|--:|--:|--:|',
    ...languages.map(
      ({ language, opened, rate, longer }) =>
        `| ${language} | ${opened.toFixed(1)} ms | ${rate.toFixed(1)} MB/s | ${(longer * 100).toFixed(0)} % more time |`,
    ),
  ].join('\n');
}
