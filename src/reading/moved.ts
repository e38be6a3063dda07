import type { Range } from '../text/ranges.js';
import type { NounGroup, Statement } from './statement.js';

/** A statement of a sentence, at the place of the sentence in a text. */
export function moved(statement: Statement, by: number): Statement {
  if (by === 0) return statement;
  const { verb, subject, titles, agent, groups } = statement;
  const at = <T extends Range>(one: T): T => ({ ...one, start: one.start + by, end: one.end + by });
  const group = (one: NounGroup): NounGroup => ({ ...at(one), head: at(one.head), core: one.core + by });
  // A subject or an agent is often one of the groups, and stays it.
  const known = new Map(groups.map((one) => [one, group(one)]));
  const same = (one: NounGroup): NounGroup => known.get(one) ?? group(one);
  return {
    ...at(statement),
    ...(verb && { verb: { ...at(verb), main: at(verb.main) } }),
    ...(subject && { subject: same(subject) }),
    ...(agent && { agent: same(agent) }),
    titles: titles.map(same),
    groups: groups.map(same),
  };
}
