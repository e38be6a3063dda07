import type { Random } from '../random.js';
import { signs, words } from '../texts/words.js';
import data from './values.yml';

/** Values for each key of a config: the first is right. */
export const values: Readonly<Record<string, readonly unknown[]>> = data.config;
/** Entries of word lists. */
export const entries: readonly unknown[] = data.entries;
/** Lines of ignore files. */
export const patterns: readonly string[] = data.patterns;
/** Names of rules, real and invented. */
export const ids: readonly string[] = data.ids;
/** Names of options of rules. */
export const options: readonly string[] = data.options;

/** A value of any kind. */
export function anyValue(random: Random, depth = 0): unknown {
  const kind = random.int(depth > 2 ? 7 : 10);
  const inside = () => anyValue(random, depth + 1);
  const key = () => random.pick([...Object.keys(values), 'files', 'when', '__proto__', 'constructor', '']);
  if (kind === 0) return random.pick(['error', 'warning', 'suggestion', 'off', 'Error', 'aviso']);
  if (kind === 1) return random.pick([0, -1, 1e9, 0.5, 1e308, 2 ** 53]);
  if (kind === 2) return random.chance(0.5);
  if (kind === 3) return null;
  if (kind === 4) return random.pick(words);
  if (kind === 5) return random.pick(signs);
  if (kind === 6) return random.pick(['2026-01-01', 'es', '24h', '']);
  return kind < 9 ? random.several(4, inside) : Object.fromEntries(random.several(4, () => [key(), inside()]));
}
