import type { Issue, Post } from '../../../src/rule.js';

/** What a post gives that is of too little use. */
export function lacking({ service }: Post<'service'>, isShort: boolean): Pick<Issue, 'message' | 'data'> {
  const { facts } = service;
  if (!isShort) return { message: 'ourselves' };
  if (facts.length === 0) return { message: 'nothing' };
  if (facts.every((fact) => fact === 'link')) return { message: 'link' };
  return { message: 'little', data: { facts: facts.map((term) => ({ term })) } };
}
