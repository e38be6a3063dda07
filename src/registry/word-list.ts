import { Mistake } from '../mistake.js';
import { defineRule, insteadOf, type Options, type Rule } from '../rule.js';
import type { RuleFolder } from './rule-folder.js';

/**
 * The rule of a folder with texts only: each hit of its list is a finding with its first message, or with `hint` where
 * it has one and the list only gives an idea; quotations are skipped.
 */
export function wordList(folder: RuleFolder): Rule<Options> {
  const texts = Object.values(folder.languages);
  const [language = ''] = Object.keys(folder.languages);
  const messages = texts[0]?.messages ?? {};
  const message = Object.keys(messages)[0];
  if (message === undefined || Object.values(folder.lexicons).every((names) => names.length === 0))
    throw new Mistake('word-list', { where: folder.quote(language, []) });
  return defineRule({
    severity: 'warning',
    quiet: ['emergency'],
    *check(draft, { lexicon }) {
      for (const hit of lexicon.said()) {
        const { fits, hints } = insteadOf(draft, hit);
        yield {
          at: hit,
          message: fits.length === 0 && hints.length > 0 && 'hint' in messages ? 'hint' : message,
          data: { word: hit.text, instead: fits[0] ?? hints[0] ?? hit.entry.plain[0] ?? '' },
          suggest: fits,
        };
      }
    },
  });
}
