import { merged, type Range } from '../text/ranges.js';
import type { Draft } from './draft.js';
import type { LanguagePart } from './read-text.js';

/**
 * A passage in a language with rules is read separately if it has this share of all words; otherwise with the rest,
 * like a title or a motto.
 */
const leastShare = 0.25;

/**
 * A draft in several languages, split into a part for each, the main one first; empty for a draft in one. `isRead` says
 * whether there are rules for a language: a part without rules is never left out. Lines, addresses and tags that could
 * be in any language are in all parts.
 */
export function languageParts(draft: Draft, isRead: (language: string) => boolean): readonly LanguagePart[] {
  const { links, hashtags, mentions, emails, language: main } = draft;
  const { passages, neutral } = draft.languages;
  if (passages.length === 0 || main === undefined) return [];
  const all = passages.reduce((sum, { words }) => sum + words, 0);
  const wordsIn = (language: string) =>
    passages.reduce((sum, one) => (one.language === language ? sum + one.words : sum), 0);
  const languages = [...new Set([main, ...passages.map(({ language }) => language)])].filter(
    (language) => language === main || !isRead(language) || wordsIn(language) >= leastShare * all,
  );
  if (languages.length < 2) return [];
  const shared: Range[] = [
    ...[...neutral, ...hashtags, ...mentions, ...emails],
    ...links.filter(({ form }) => form === 'bare'),
  ];
  // When the whole is a reply or an article, so is each part; each part says itself whether it is an event.
  const kind = draft.kind === 'notice' ? {} : { kind: draft.kind };
  return languages.map((language) => {
    const own = passages.filter((one) =>
      languages.includes(one.language) ? one.language === language : language === main,
    );
    return { language, ranges: merged([...own, ...shared]), isMain: language === main, ...kind };
  });
}
