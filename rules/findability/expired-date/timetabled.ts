import type { FoundDate, Offset, Sayings, Within } from '../../../src/rule.js';

/**
 * Is something announced: asked of the reader, or in the present tense with the hour there or in the next sentence?
 */
export function isTimetabled(sayings: Sayings, { start }: Offset, hours: Within<Offset>): boolean {
  const said = sayings.at(start);
  if (said?.verb && !said.verb.negated && (said.mode === 'asks' || said.mode === 'offers')) return said.time !== 'past';
  if (said?.time !== 'now' || said.mode !== 'states' || said.role === 'relative') return false;
  return hours.has(said) || hours.has(said, 1);
}

/** Is a day only named, with its hour or with its last day: «Concierto: domingo 22 de noviembre, a las 19 h»? */
export const isListed = (sayings: Sayings, date: FoundDate, hours: Within<Offset>): boolean =>
  sayings.at(date.start)?.verb === undefined && (date.until !== undefined || hours.has(date));

/** Is it told as it used to be, or was: «se pedía hasta el 5 de marzo», «si pediste la beca antes del 5»? */
export const wasSo = (sayings: Sayings, { start }: Offset): boolean => {
  const said = sayings.at(start);
  return said?.verb !== undefined && (said.time === 'past' || said.verb.cell.startsWith('impf'));
};
