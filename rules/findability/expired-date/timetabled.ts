import type { FoundDate, Offset, Post, Said, Sayings, Within } from '../../../src/rule.js';

/**
 * Is something announced: asked of the reader, or in the present tense with the hour there or in the next sentence?
 */
export function isTimetabled(sayings: Sayings, { start }: Offset, hours: Within<Offset>): boolean {
  const said = sayings.at(start);
  if (said?.verb && !said.verb.negated && (said.mode === 'asks' || said.mode === 'offers')) return true;
  if (isReaders(said)) return true;
  // «Pronto estará aquí la feria, del 2 al 6 de marzo»
  if (said?.verb && said.time === 'to-come' && said.role === 'main' && said.mode === 'states') return true;
  if (said?.time !== 'now' || said.mode !== 'states' || said.role === 'relative') return false;
  return hours.has(said) || hours.has(said, 1);
}

/** Classes of verbs of what the reader goes out to do. */
const goes = ['come', 'send', 'request'] as const;

/** Does the reader do it: «si vienes el 7 de marzo», “when you bring it on 7 March”? */
const isReaders = (said: Said | undefined): boolean =>
  said?.role === 'subordinate' &&
  said.time === 'now' &&
  (said.verb?.person === 2 || said.verb?.person === 5) &&
  goes.some((act) => said.verb?.acts.has(act));

/**
 * Is a day only named, with its hour or with its last day: «Concierto: domingo 22 de noviembre, a las 19 h»? The hour
 * may be a label or a request in the next sentence: «Día: 7 de marzo. Hora: 11 h».
 */
export function isListed(sayings: Sayings, date: FoundDate, hours: Within<Offset>): boolean {
  const said = sayings.at(date.start);
  if (said?.verb !== undefined) return false;
  if (date.until !== undefined || hours.has(date)) return true;
  const below = said && hours.has(said, 1) ? sayings.of(said.sentence + 1) : [];
  if (below.length > 0 && below.every(({ verb }) => verb === undefined)) return true;
  return below.some(({ mode, verb }) => mode === 'asks' && !verb?.negated && !verb?.acts.has('inform'));
}

/** Is it told as it used to be, or was: «se pedía hasta el 5 de marzo», «si pediste la beca antes del 5»? */
export const wasSo = (sayings: Sayings, { start }: Offset): boolean => {
  const said = sayings.at(start);
  return said?.verb !== undefined && (said.time === 'past' || said.verb.cell.startsWith('impf'));
};

/**
 * A form of two tenses, «El 5 de marzo celebramos un recital», is past before words for what is kept of it («Aquí tienes
 * el vídeo»), or where nobody is spoken to.
 */
export function isToldInPast(
  sayings: Sayings,
  { start }: Offset,
  { kept, speaks }: { readonly kept: Within<Offset>; readonly speaks: () => boolean },
): boolean {
  const said = sayings.at(start);
  if (said?.verb?.person !== 4 || said.mode !== 'states' || said.time === 'to-come') return false;
  if ([0, 1, 2].some((further) => kept.has(said, further))) return true;
  // «Los esperamos» is an invitation.
  return said.verb.mayBePast === true && !said.verb.acts.has('want') && !speaks();
}

/** Are readers spoken to anywhere in it? */
export const speaksToReaders = (post: Post<'grammar'>): boolean =>
  post.hits('grammar', 'you').length > 0 ||
  post.sayings.all.some(({ mode, verb }) => mode === 'asks' || verb?.person === 2);
