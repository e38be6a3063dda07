import { unheard } from '../draft/unheard.js';
import type { Draft } from '../rule.js';
import { outsideFinding } from './outside.js';
import type { Finding } from './report.js';

/** What is wrong with a draft's front matter: findings of rules outside the principles. */
export function frontMatterFaults(draft: Draft): Finding[] {
  return [...draft.meta.faults, ...unheard(draft)].map(({ rule, message, at, data }) =>
    outsideFinding(rule, message, at, data),
  );
}
