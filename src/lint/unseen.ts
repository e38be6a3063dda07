import type { Draft, Unseen } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import type { Silent } from './report.js';

/** Pictures and sound are the matter of rules. */
const ofRules: readonly Unseen['kind'][] = ['gallery', 'sound'];
/** The most characters of what a sentence quotes. */
const quoted = 60;

/** Why rules that look at words could not look at all of them: each kind once, with the first of its places. */
export function unseenIn({ unseen }: Draft): Omit<Silent, 'rule' | 'principle'>[] {
  const kinds = new Map<Unseen['kind'], Unseen[]>();
  for (const one of unseen) if (!ofRules.includes(one.kind)) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return [...kinds].map(([kind, all]) => ({
    because: 'unseen',
    what: kind,
    data: { words: excerpt((all[0]?.name ?? all[0]?.text ?? '').replace(/\s+/g, ' '), quoted), n: all.length },
  }));
}
