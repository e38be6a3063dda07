import { mainLanguage } from '../language/passages.js';
import type { Range } from '../text/ranges.js';
import type { Draft } from './draft.js';
import type { LanguagePart } from './read-text.js';

/**
 * A draft in several languages, a part for each, the main one first; none for a draft in one. Addresses and tags hold no words of a
 * language: readers of each part have them.
 */
export function languageParts(draft: Draft): readonly LanguagePart[] {
  const { passages, links, hashtags, mentions, emails } = draft;
  if (passages.length === 0) return [];
  const shared: Range[] = [...links.filter(({ form }) => form === 'bare'), ...hashtags, ...mentions, ...emails];
  // What is no plain notice as a whole is no other thing in its parts.
  const kind = draft.kind === 'notice' ? {} : { kind: draft.kind };
  const main = draft.language ?? mainLanguage(passages);
  const languages = [...new Set([main, ...passages.map(({ language }) => language)])];
  return languages.flatMap((language) => {
    const own = passages.filter((passage) => passage.language === language);
    return language === undefined || own.length === 0
      ? []
      : [{ language, ranges: [...own, ...shared], isMain: language === main, ...kind }];
  });
}
