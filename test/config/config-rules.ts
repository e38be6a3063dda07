import type { KnownIds } from '../../src/config/rules.js';
import { defineRule, type Language, type Rule } from '../../src/rule.js';

const says: Language = { title: 'T', why: 'W', messages: {}, options: { max: 'The most.' }, examples: [] };

/** A rule without findings, with its id. */
export const rule = (id: string, principle: string, given: Partial<Rule>) =>
  [
    id,
    {
      id,
      principle,
      languages: { en: says },
      lexicons: {},
      rule: defineRule({ severity: 'warning', *check() {}, ...given } as Rule),
    },
  ] as const;

/** A small registry of two principles and four rules. */
export const registry: KnownIds = {
  principles: ['tone', 'reply'].map((id, index) => ({ id, number: index + 1, languages: {} })),
  rules: new Map([
    rule('puff', 'tone', { options: { threshold: 2, allow: [], word: 'a', soft: false } }),
    rule('megaphone', 'tone', { strict: true, severity: 'suggestion' }),
    rule('tags', 'tone', { options: { allow: [] }, shorthands: { allow: 'hashtags.allow' } }),
    rule('slow', 'reply', {
      options: { max: 48 },
      limits: { max: [1, 100] },
      shorthands: { max: 'response.max' },
      severity: 'error',
    }),
  ]),
};
