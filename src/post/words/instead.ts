import { decodeEntities } from '../../draft/body/entities.js';
import type { Draft } from '../../draft/draft.js';
import type { Hit } from '../../lexicon/lexicon.js';

/** What to say instead of words found: `fits` can stand there as it is, `hints` only give an idea. */
export interface Instead {
  readonly fits: readonly string[];
  readonly hints: readonly string[];
}

/** The replacements of a hit's entry, those that fit in its sentence apart. A hint is none where something fits. */
export function insteadOf({ source }: Pick<Draft, 'source'>, { start, end, text, entry }: Hit): Instead {
  const before = decodeEntities(source.slice(Math.max(0, start - 40), start));
  const after = decodeEntities(source.slice(end, end + 40));
  const fits = entry.instead(decodeEntities(text), { before, after });
  const hints = [...entry.plain, ...entry.hint].filter((words) => words !== '' && !words.startsWith('('));
  return { fits, hints: fits.length > 0 ? [] : hints };
}
