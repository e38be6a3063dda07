import type { Draft } from '../rule.js';
import type { Finding } from './report.js';

/** What is wrong with a draft's front matter: findings of rules outside the principles. */
export function frontMatterFaults(_draft: Draft): Finding[] {
  return [];
}
