import type { Offset, Sayings, Within } from '../../../src/rule.js';

/**
 * Is something announced: asked of the reader, or in the present tense with the hour there or in the next sentence?
 */
export function isTimetabled(sayings: Sayings, { start }: Offset, hours: Within<Offset>): boolean {
  const said = sayings.at(start);
  if (said?.verb && !said.verb.negated && (said.mode === 'asks' || said.mode === 'offers')) return said.time !== 'past';
  if (said?.time !== 'now' || said.mode !== 'states' || said.role === 'relative') return false;
  return hours.has(said) || hours.has(said, 1);
}

/** Is it told as it used to be: «se pedía hasta el 5 de marzo»? */
export const wasSo = (sayings: Sayings, { start }: Offset): boolean =>
  sayings.at(start)?.verb?.cell.startsWith('impf') ?? false;
