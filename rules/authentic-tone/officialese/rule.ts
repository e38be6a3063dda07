import {
  type Draft,
  defineRule,
  type Edit,
  type Hit,
  holds,
  insteadOf,
  isOthersWords,
  occurrences,
  overlapsWith,
  type Span,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  fixable: true,
  options: { allow: [] as readonly string[] },
  *check(draft, { lexicon, options }) {
    const said = lexicon.said().filter((hit) => !isOthersWords(draft, hit));
    if (said.length === 0) return;
    const labels = draft.links.filter(({ form }) => form !== 'bare').map(({ label }) => label);
    const spared = overlapsWith([...occurrences(draft, options.allow), ...labels]);
    let end = 0;
    for (const hit of said) {
      if (hit.start < end || spared(hit) || explained(draft, hit) || named(draft, hit)) continue;
      end = hit.end;
      const { fits, hints } = insteadOf(draft, hit);
      const [plain = hints[0]] = fits;
      const message = fits[0] ? 'plain' : plain ? 'hint' : 'wordy';
      const fix = fixOf(draft, hit, fits);
      const data = { words: hit.text, ...(plain && { plain }) };
      yield { at: hit, message, data, suggest: fits, ...(fix && { fix }) };
    }
  },
});

/** The term is explained in brackets right after it. */
const explained = (draft: Draft, hit: Span): boolean =>
  /^\s?\((?!https?:)[^()\n]{6}/.test(draft.source.slice(hit.end, hit.end + 12));

/** Part of a name: its words begin with capitals in the middle of a sentence. */
function named(draft: Draft, hit: Span): boolean {
  const sentence = /\p{Lu}/u.test(hit.text) ? draft.sentenceAt(hit.start) : undefined;
  if (!sentence) return false;
  const words = draft.words
    .slice(sentence.firstWord, sentence.endWord)
    .filter((word) => holds(hit, word) && word.text.length > 3);
  const capital = (word: Span): boolean => /^\p{Lu}\P{Lu}*$/u.test(word.text);
  return words.length > 0 && words.every((word) => word !== draft.words[sentence.firstWord] && capital(word));
}

/** A safe replacement; none before a comma, where the sentence leans on the longer words. */
function fixOf(draft: Draft, hit: Hit, [text]: readonly string[]): Edit[] | undefined {
  if (!hit.entry.safe || !text || draft.source[hit.end] === ',') return undefined;
  return [{ start: hit.start, end: hit.end, text }];
}
