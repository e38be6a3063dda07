import { outsideIds } from '../messages/outside.js';
import { Mistake } from '../mistake.js';
import { nearest } from '../text/nearest.js';
import type { Registry } from './registry.js';

/** The Mistake for an id that no rule, principle or other finding has; it proposes the nearest id, if one is near. */
export function unknownId(id: string, { rules, principles }: Pick<Registry, 'rules' | 'principles'>): Mistake {
  const near = nearest(id, [...rules.keys(), ...outsideIds, ...principles.map((principle) => principle.id)]);
  return near ? new Mistake('unknown-id-near', { id, near }) : new Mistake('unknown-id', { id });
}
