// How well sentences are read, compared with treebanks annotated by people: npm run treebank -- es FILE.conllu [--show]
import { readFileSync } from 'node:fs';
import { importSources } from '../scripts/bundle.js';
import { commandLine, refuse } from '../scripts/command.js';
import { goldOf, type Tree, treesOf } from './treebank/conllu.js';
import { compared, type Question, questions } from './treebank/questions.js';

const { grammarOf, statementsOf } =
  await importSources<typeof import('./treebank/sources.js')>('bench/treebank/sources.ts');
const { values, positionals } = commandLine({
  allowPositionals: true,
  options: { show: { type: 'string' }, most: { type: 'string' } },
});
const [language = '', file = ''] = positionals;
const grammar = grammarOf(language) ?? refuse('Name a language whose sentences are read, and a file: es FILE.conllu');

const counts = new Map<Question, { right: number; wrong: number }>();
let shown = Number(values.most ?? 40);

function count(tree: Tree, question: Question, right: boolean, said: string): void {
  const known = counts.get(question) ?? { right: 0, wrong: 0 };
  known[right ? 'right' : 'wrong']++;
  counts.set(question, known);
  if (right || values.show !== question || shown-- <= 0) return;
  console.log(`${tree.text}\n   ${said}`);
}

for (const tree of treesOf(readFileSync(file, 'utf8'))) {
  const gold = goldOf(tree);
  if (!gold) continue;
  const statements = statementsOf(tree.text, { start: 0, end: tree.text.length }, grammar);
  for (const { question, right, said } of compared(gold, statements, tree.text)) count(tree, question, right, said);
}
for (const question of questions) {
  const { right, wrong } = counts.get(question) ?? { right: 0, wrong: 0 };
  console.log(`${question.padEnd(14)} ${right}/${right + wrong} ${(right / (right + wrong)).toFixed(3)}`);
}
