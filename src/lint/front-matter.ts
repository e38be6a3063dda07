import type { Draft } from '../rule.js';
import { outsideFinding } from './outside.js';
import type { Finding } from './report.js';

/** What is wrong with a draft's front matter: findings of rules outside the principles. */
export function frontMatterFaults({ meta }: Draft): Finding[] {
  return meta.faults.map(({ rule, message, at, data }) => outsideFinding(rule, message, at, data));
}
