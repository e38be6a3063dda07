import { outsideIds } from '../messages/outside.js';
import { Mistake } from '../mistake.js';
import { nearest } from '../text/nearest.js';
import type { Registry } from './registry.js';

/** The Mistake for an id that no rule, principle or other finding has; it proposes the id that begins or ends so, or the nearest, if one is near. */
export function unknownId(id: string, { rules, principles }: Pick<Registry, 'rules' | 'principles'>): Mistake {
  const ids = [...rules.keys(), ...outsideIds, ...principles.map((principle) => principle.id)];
  const part = id.toLowerCase();
  const near = ids.find((one) => one.startsWith(`${part}-`) || one.endsWith(`-${part}`)) ?? nearest(id, ids);
  return near ? new Mistake('unknown-id-near', { id, near }) : new Mistake('unknown-id', { id });
}
