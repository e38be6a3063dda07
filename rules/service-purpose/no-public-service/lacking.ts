import type { Issue, Post } from '../../../src/rule.js';

/** What a post gives that is of too little use. */
export function lacking(post: Post<'dates' | 'service'>, isShort: boolean): Pick<Issue, 'message' | 'data'> {
  if (!isShort) return { message: 'ourselves' };
  const facts = post.service.facts.filter((fact) => fact !== 'when' || isDated(post));
  if (facts.length === 0) return { message: 'nothing' };
  if (facts.every((fact) => fact === 'link')) return { message: 'link' };
  return { message: 'little', data: { facts: facts.map((term) => ({ term })) } };
}

/** Is a day or an hour given? «El pueblo es hoy mejor que ayer» gives none. */
const isDated = ({ dates, times, hits }: Post<'dates'>): boolean =>
  dates.length + times.length > 0 || hits('dates', 'relative').some(({ entry }) => entry.resolve !== '0d');
