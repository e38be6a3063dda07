import { defineRule, type Issue } from '../../../src/rule.js';
import { type Acronym, acronymsOf } from './acronyms.js';
import { speltOutIn } from './spelt-out.js';

/** More acronyms than anybody would explain make a glossary; the time stays linear. */
const most = 200;

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  languageData: ['acronyms'],
  *check(draft, { lists, organization }) {
    const acronyms = acronymsOf(draft, lists).slice(0, most);
    if (acronyms.length === 0) return;
    const isKnown = (name: string): boolean => lists.wellKnown.has(name) || lists.capitalWords.has(name);
    const names = [
      ...organization.names,
      organization.name ?? '',
      draft.account.handle ?? '',
      ...authorsOf(draft.meta.first('author', 'authors', 'autor', 'autora')?.value),
    ];
    const isSpeltOut = speltOutIn(draft);
    for (const acronym of acronyms) {
      const { name } = acronym;
      if (isKnown(name) || isKnown(name.replace(/S$/, ''))) continue;
      if (names.some((other) => other.toUpperCase().includes(name))) continue;
      if (isSpeltOut(acronym)) continue;
      yield issueOf(acronym, lists.explain[name]);
    }
  },
});

const authorsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];

const issueOf = (acronym: Acronym, words: string | undefined): Issue =>
  words === undefined
    ? { at: acronym, message: 'unknown', data: { acronym: acronym.name } }
    : {
        at: acronym,
        message: 'explained',
        data: { acronym: acronym.name, words },
        suggest: [`${words} (${acronym.name})`],
      };
