import { findNames, type Group, type Hit, likelyNames, type Post } from '../../../src/rule.js';
import type { Identity } from './identity.js';

/** Does the number belong to a person here? The words that show it are in the lexicon `personal`. */
export const isPersonal = (found: Identity, text: string, post: Post<'personal'>): boolean =>
  isSomebodys(found, text, post) && !isExample(found, text, post);

/** Ends of sentences. */
const stops = /[.!?]\s|\n/g;

/** Ends of sentences; “no. 12” and “Mr P. Reed” go on. */
const sureStops = /(?<!(?<![\p{L}\d])\p{Lu})[.!?]\s(?!\d)|\n/gu;

/** A full stop beside it may be part of an abbreviation: “e.g.”. */
const isExample = (found: Identity, text: string, post: Post<'personal'>): boolean =>
  [around(text, found, 160, stops), text.slice(Math.max(0, found.start - 12), found.start)].some(
    (near) => post.hitsIn(near, 'personal', 'example').length > 0,
  );

function isSomebodys(found: Identity, text: string, post: Post<'personal'>): boolean {
  // The capitals of a plate are nobody's name: “LD68 KZP, left”.
  const near = around(text, found, 160, sureStops).replace(found.text, (own) => own.replace(/\p{L}/gu, '0'));
  const has = (group: Group<'personal'>, where = near): boolean => isSaid(post, where, group);
  const paragraph = (): string => around(text, found, 500, /\n\s*\n/g);
  const hasPerson = (): boolean => has('own') || findNames(near).length > 0;
  // «Subasta de un camión municipal, matrícula …»: a vehicle of the body.
  if (found.kind === 'id' || (found.kind === 'passport' && /^\d+$/.test(found.number)))
    return hasPerson() || has('person') || (likelyNames(near).length > 0 && !has('body'));
  if (found.needsName) return found.kind !== 'plate' || has('person') || hasPerson() || !(has('body') || has('fleet'));
  switch (found.kind) {
    case 'dni':
    case 'nie':
      return (
        (namedIn(text, post)('dni', found.start) ||
          !has('reference', text.slice(Math.max(0, found.start - 30), found.start))) &&
        (found.number.length > 8 || has('cue'))
      );
    case 'iban':
      return (
        has('own') ||
        ((findNames(near).length > 0 || has('own', paragraph()) || has('whose', paragraph())) &&
          !has('payment') &&
          !has('body', paragraph()))
      );
    case 'nss':
      return /\D/.test(found.text) || has('cue');
    case 'nino':
      return /\s/.test(found.text) || has('cue');
    case 'card':
      return found.text.length > 14 || has('cue');
    case 'nhs':
      return has('cue');
    case 'mobile':
      return has('own_phone') || isBesideOwner(found, text, post);
    case 'plate':
      return has('vehicle') && (has('person') || hasPerson());
    default:
      return true;
  }
}

/** A slip in its letter makes a number behind «DNI» no less that of who is named: «Ana Gil Ros, DNI 12345678A». */
export function isOfNamed({ kind, start, number }: Identity, text: string, post: Post<'personal'>): boolean {
  if ((kind !== 'dni' && kind !== 'nie') || number.length < 9 || !namedIn(text, post)('dni', start)) return false;
  // «Titular: Ana Gil Ros. NIF 12345678A»: the name of the number begins its sentence.
  const before = text.slice(Math.max(0, start - ownerReach), start).replace(/[.;]?\s\p{Lu}[\p{L}.]{1,8}[\s:]*$/u, '');
  return likelyNames(before.replace(/^.*[.!?\n]\s/s, '')).some(({ words }) => words > 1);
}

/** Characters between the name of a number and the number: «DNI n.º», "PPS number: ". */
const nameReach = 64;

/** Signs between the name of a number and the number. */
const joins = /^[\s:(#.,º°-]*$/;

/** Is the name of a kind of number right before it? NI, SS and SIN count only in capitals. */
export const namedIn =
  (text: string, post: Post<'personal'>) =>
  (kind: string, start: number): boolean => {
    const before = text.slice(Math.max(0, start - nameReach), start);
    const isName = ({ entry, end }: Hit): boolean => entry.kind === kind && joins.test(before.slice(end));
    return (
      post.hitsIn(before, 'personal', 'number_name').some(isName) ||
      post.hitsIn(before, 'personal', 'number_word').some((hit) => isName(hit) && /^\p{Lu}{2}/u.test(hit.text))
    );
  };

/** Characters between a person and their mobile. */
const ownerReach = 60;

/**
 * «El móvil de Carmen Ruiz es el …», "call Anna Doyle on …": a person right before a mobile, or named as its owner, and
 * no mention of an office, a service or their e-mail. A number that may belong to a desk must be said to be somebody's
 * own.
 */
function isBesideOwner(found: Identity, text: string, post: Post<'personal'>): boolean {
  const sentence = around(text, found, 160, sureStops);
  if (isSaid(post, sentence, 'body') || isSaid(post, sentence, 'office')) return false;
  if (isSaid(post, sentence, 'whose')) return true;
  if (found.ownOnly) return false;
  const before = text.slice(Math.max(0, found.start - ownerReach), found.start).replace(/^.*(?:[\n@]|\s{3})/s, '');
  // A name above its number is a contact.
  return findNames(before).some(({ words, end }) => words > 1 && /\p{L}/u.test(before.slice(end)));
}

/** Is a word of the group there, other than in somebody's name: «Carmen Peña» is no club? */
function isSaid(post: Post<'personal'>, text: string, group: Group<'personal'>): boolean {
  const hits = post.hitsIn(text, 'personal', group);
  if (hits.length === 0) return false;
  const names = findNames(text).filter(({ words }) => words > 1);
  return hits.some(({ start, end }) => !names.some((name) => name.start < start && end <= name.end));
}

/** The text around a number, at most `reach` characters to each side, up to where it ends. */
function around(text: string, { start, end }: Identity, reach: number, ends: RegExp): string {
  const from = Math.max(0, start - reach);
  // With its first sign, before which «n.º» and “no.” end no sentence.
  const last = [...text.slice(from, start + 1).matchAll(ends)].at(-1);
  const next = text.slice(end, end + reach).search(ends);
  return text.slice(last ? from + last.index + last[0].length : from, next < 0 ? end + reach : end + next + 1);
}
