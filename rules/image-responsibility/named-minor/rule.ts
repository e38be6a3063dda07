import { defineRule, type Hit, type Name, nameAfter, nameBefore, type Span, spanOf } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  *check(draft, { lexicon }) {
    const text = draft.prose;
    const seen = new Set<string>();
    const animals = lexicon.hits('animal').map((hit) => draft.paragraphAt(hit.start));
    const isQuiet = (at: Span): boolean =>
      animals.includes(draft.paragraphAt(at.start)) ||
      isLongAgo(draft.sentenceAt(at.start)?.text ?? '') ||
      draft.quoted(at);
    for (const hit of [...lexicon.hits('behind'), ...lexicon.hits('before')].sort((a, b) => a.start - b.start)) {
      const name = hit.entry.group === 'behind' ? nameLeft(text, hit) : nameRight(text, hit);
      if (!name || seen.has(name.text)) continue;
      const at = spanOf(draft.source, Math.min(name.start, hit.start), Math.max(name.end, hit.end));
      if (isQuiet(at)) continue;
      seen.add(name.text);
      yield { at, message: 'named', data: { what: { term: hit.entry.kind ?? 'age' } } };
    }
  },
});

/**
 * A name right before an age or a class. Weight 3 is sure of any words in capitals, 2 of a given name, 1 of a given name
 * and a surname.
 */
function nameLeft(text: string, hit: Hit): Name | undefined {
  const gap = /[\s,;(:–—-]{0,4}$/.exec(text.slice(Math.max(0, hit.start - 4), hit.start))?.[0] ?? '';
  const name = nameBefore(text, hit.start - gap.length);
  if (!name || name.titled || /\n\s*\n/.test(gap)) return undefined;
  const { weight } = hit.entry;
  return (weight > 2 && name.words > 1) || (name.known && (weight > 1 || name.words > 1)) ? name : undefined;
}

/** A name right behind a category or a class, a bullet or a place in the ranking between: «Sub-10: 1.ª Lucía». */
function nameRight(text: string, hit: Hit): Name | undefined {
  const gap =
    /^[\s:,–—.(*-]{0,5}(?:\d{1,2}(?:[.)]?[ºª°]|[.)])?\s?[.:)-]?\s?)?/u.exec(text.slice(hit.end, hit.end + 14))?.[0] ??
    '';
  const name = nameAfter(text, hit.end + gap.length);
  return name?.known && !name.titled && name.start === hit.end + gap.length ? name : undefined;
}

/** Whoever was a child in a year before 1980 is none now. */
const isLongAgo = (sentence: string): boolean => /(?<!\d)1[0-9](?:[0-6]\d|7\d)(?!\d)/.test(sentence);
