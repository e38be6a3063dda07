import type { Statement } from '../../src/reading/statement.js';
import type { Gold } from './conllu.js';

/** The questions about a sentence. */
export const questions = [
  'verb',
  'time',
  'mood',
  'person',
  'subject',
  'no subject',
  'passive',
  'agent',
  'negation',
] as const;
export type Question = (typeof questions)[number];

interface Answer {
  readonly question: Question;
  readonly right: boolean;
  readonly said: string;
}

/** Compares a tree's main clause with the statement that has the same verb. */
export function compared(gold: Gold, statements: readonly Statement[], text: string): Answer[] {
  const { root } = gold;
  const own = statements.find(({ verb }) => verb !== undefined && verb.start <= root.start && root.end <= verb.end);
  const verbs = statements.map(({ verb }) => verb && text.slice(verb.start, verb.end)).join(' | ');
  const found: Answer = { question: 'verb', right: own !== undefined, said: `${root.form} ≠ ${verbs}` };
  if (!own?.verb) return [found];
  const { verb, mode, time, subject, agent } = own;
  const answers: Answer[] = [found];
  const ask = (question: Question, right: boolean, said: unknown) =>
    answers.push({ question, right, said: `${root.form}: ${said}` });
  if (gold.time && !gold.asks) ask('time', time === gold.time, `${gold.time} ≠ ${time}`);
  ask('mood', (mode === 'asks') === gold.asks, `asks ${gold.asks} ≠ ${mode}`);
  if (gold.person !== undefined && verb.person !== undefined && !gold.asks)
    ask('person', verb.person === gold.person, `${gold.person} ≠ ${verb.person} ${verb.cell}`);
  if (gold.subject) {
    const said = subject && text.slice(subject.start, subject.end);
    ask(
      'subject',
      [gold.subject, ...gold.named].some(({ start }) => start === subject?.head.start),
      `${gold.subject.form} ≠ ${said}`,
    );
  } else ask('no subject', subject === undefined, subject && text.slice(subject.start, subject.end));
  ask('passive', (verb.voice === 'passive') === gold.passive, `${gold.passive} ≠ ${verb.voice}`);
  if (gold.agent)
    ask(
      'agent',
      agent?.head.start === gold.agent.start,
      `${gold.agent.form} ≠ ${agent && text.slice(agent.start, agent.end)}`,
    );
  if (gold.negated || verb.negated) ask('negation', verb.negated === gold.negated, `${gold.negated} ≠ ${verb.negated}`);
  return answers;
}
