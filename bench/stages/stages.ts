// The cost of each stage of the program and of each rule, in parses of the same drafts by remark-parse alone.
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { CorpusDraft } from '../corpus/draft.js';
import { drafts, writeDrafts } from '../corpus/folder.js';
import { type LexiconCost, lexiconCosts } from './lexicons.js';
import { openProgram } from './program.js';
import { openWalk, type Walk } from './walk.js';

/** The largest share of a run that one rule may cost. */
export const mostOfARule = 0.05;

const count = 400;
/** Passes over all drafts: the first two warm up, the least of the others counts. */
const passes = 8;

/** The cost of a stage or a rule. */
interface Cost {
  readonly name: string;
  readonly parses: number;
  readonly isRule: boolean;
}
type ShareOfRun = Cost & { readonly share: number };

/** The cost of a run over the drafts, in parses of them. */
export interface RunCost {
  /** The time of one parse. */
  readonly microseconds: number;
  readonly total: number;
  readonly stages: readonly ShareOfRun[];
  readonly rules: readonly ShareOfRun[];
  readonly lexicons: readonly LexiconCost[];
}

/**
 * Rules share facts of a post (who is praised, when one answers …), and the first that asks for one pays. So they are
 * run in both orders in turn, and the lesser cost is a rule's own; the rest is shared by all.
 */
export async function runCost({ scratch, tell }: { scratch: string; tell(what: string): void }): Promise<RunCost> {
  tell('stages');
  const cwd = join(scratch, 'stages');
  const all = drafts(count);
  writeDrafts(cwd, all);
  const program = await openProgram();
  const given = { root: true, extends: ['preset:recommended'], networks: ['x', 'facebook'] };
  const { registry } = program;
  const turned = { ...registry, rules: new Map([...registry.rules].reverse()) };
  const forwards = await openWalk(program, { cwd, given, registry });
  const backwards = await openWalk(program, { cwd, given, registry: turned });
  const best = new Map<string, number>();
  for (let pass = 0; pass < passes; pass++) {
    const spent = sumsOf(all, pass % 2 === 0 ? forwards : backwards).set('parse', parseAll(all));
    if (pass >= 2) for (const [name, ms] of spent) best.set(name, Math.min(ms, best.get(name) ?? ms));
  }
  const parse = best.get('parse')!;
  best.delete('parse');
  const costs = [...best].map(([name, ms]) => ({ name, parses: ms / parse, isRule: registry.rules.has(name) }));
  return { microseconds: (parse / count) * 1000, ...sharesOf(costs), lexicons: lexiconCosts(program) };
}

function sumsOf(all: readonly CorpusDraft[], walk: Walk): Map<string, number> {
  const sums = new Map<string, number>();
  for (const draft of all) walk(draft, (name, ms) => sums.set(name, (sums.get(name) ?? 0) + ms));
  return sums;
}

const parser = unified().use(remarkParse).freeze();

function parseAll(all: readonly CorpusDraft[]): number {
  const began = performance.now();
  for (const { text } of all) parser.parse(text);
  return performance.now() - began;
}

function sharesOf(costs: readonly Cost[]): Pick<RunCost, 'total' | 'stages' | 'rules'> {
  const sum = (list: readonly Cost[]) => list.reduce((total, { parses }) => total + parses, 0);
  const rules = costs.filter(({ isRule }) => isRule);
  const lint = costs.find(({ name }) => name === 'lint')!.parses;
  const own = costs.filter(({ name, isRule }) => !isRule && name !== 'lint');
  const shared = { name: 'lint, and what rules share', parses: lint - sum(rules), isRule: false };
  const steps = [...own, { name: 'rules: their own', parses: sum(rules), isRule: false }, shared];
  const total = sum(steps);
  const withShare = (cost: Cost) => ({ ...cost, share: cost.parses / total });
  return {
    total,
    stages: steps.map(withShare),
    rules: rules.map(withShare).sort((a, b) => b.parses - a.parses),
  };
}

/** The rules over their limit. */
export const tooCostly = ({ rules }: RunCost): ShareOfRun[] => rules.filter(({ share }) => share > mostOfARule);

/** The costs as Markdown. */
export function stagesTable({ microseconds, total, stages, rules, lexicons }: RunCost): string {
  const rows = (list: readonly ShareOfRun[]) =>
    list.map(({ name, parses, share }) => `| ${name} | ${parses.toFixed(2)} | ${(share * 100).toFixed(1)} % |`);
  const head = (what: string) => [`| ${what} | bare parses | of the run |`, '|---|--:|--:|'];
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
    ...lexicons.map(
      ({ language, opened, rate, longer }) =>
        `| ${language} | ${opened.toFixed(1)} ms | ${rate.toFixed(1)} MB/s | ${(longer * 100).toFixed(0)} % more time |`,
    ),
  ].join('\n');
}
