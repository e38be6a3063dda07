import type { ConfigSource } from '../data/source.js';
import type { Language } from '../rule.js';
import { readLexiconBody } from './language-file.js';
import type { LexiconSource } from './registry.js';

const isUse = (entry: unknown): entry is { use: string } => typeof Object(entry).use === 'string';

/**
 * The names of the lexicons that a rule's text uses; entries of its own join `lexicons` as one of this name. Throws a
 * Mistake as `readLexiconBody` does.
 */
export function lexiconsOf(
  name: string,
  language: string,
  text: Language,
  lexicons: LexiconSource[],
  source: ConfigSource,
): string[] {
  const written = text.lexicon;
  if (written === undefined) return [];
  if (Array.isArray(written)) {
    const names = written.filter(isUse).map((entry) => entry.use);
    const entries = written.filter((entry) => !isUse(entry));
    if (entries.length > 0) lexicons.push({ lexicon: name, language, entries, place: source.seek });
    return entries.length > 0 ? [...names, name] : names;
  }
  const body = ownLexicon(written as Record<string, unknown>, source);
  lexicons.push({ lexicon: name, language, ...body, place: source.seek });
  return [name];
}

/** A map is a lexicon body (`groups`, `entries` …), groups by name, or words with what to write instead. */
function ownLexicon(written: Record<string, unknown>, source: ConfigSource): Partial<LexiconSource> {
  if ('groups' in written || 'entries' in written) return readLexiconBody(source);
  const values = Object.values(written);
  if (values.every(Array.isArray)) return { groups: written as LexiconSource['groups'] };
  return { entries: Object.entries(written).map(([t, plain]) => ({ t, plain: plain as string })) };
}
