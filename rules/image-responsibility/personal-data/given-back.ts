import { likelyNames, type Post, type Span, spanOf } from '../../../src/rule.js';

/** Between the name of a case and its number: «tu expediente n.º», “your application, ref.”. */
const joins =
  /^[\s:(#«“"]*(?:,?\s?(?:n\.? ?[ºo°]|n[úu]m(?:ero|\.)?|no\.?|number|ref(?:erencia|erence|\.)?|is|es)[\s:.#]+){0,3}/iu;

/** A number of a case: figures, perhaps with letters before and signs between. */
const caseNumber = /^(?:\p{Lu}{1,5}[-/ ]?)?\d[\p{L}\d./-]*\d/u;
const isDay = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;
const isAmount = /^[ \u00a0]?(?:€|£|\$|eur|mil|años|days|years)/iu;

/** Characters between somebody's home and where it is. */
const homeReach = 60;
const leadsToPlace = /^[\s,:(]*(?:(?:está |is )?(?:en|in|at|on|de)\s)?(?:la |el |the )?$/iu;
const numberBehind = /^[^!?;\n]{1,45}?[ ,](?:n\.?º ?|número )?\d{1,4}(?![\d.:]*\d| ?(?:h\b|de\b|€|%))/iu;
const numberBefore = /\b\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’]* ){1,3}$/u;

/**
 * The number of their case, or their home, that a reply gives back to the person whom it names: «tu expediente
 * 2026/1234», “your flat at 14 Mill Lane”.
 */
export function givenBack(post: Post<'personal'>): Span[] {
  if (post.kind !== 'reply' || !(post.mentions.length > 0 || likelyNames(post.prose).length > 0)) return [];
  return [...casesIn(post), ...homesIn(post)];
}

function casesIn({ hitsIn, prose, source }: Post<'personal'>): Span[] {
  return hitsIn(prose, 'personal', 'their_case').flatMap(({ start, end }) => {
    const after = prose.slice(end, end + 80);
    const before = joins.exec(after)?.[0].length ?? 0;
    const [number] = caseNumber.exec(after.slice(before)) ?? [];
    if (!number || number.replace(/\D/g, '').length < 4 || isDay.test(number) || /^(?:19|20)\d\d$/.test(number))
      return [];
    const last = end + before + number.length;
    return isAmount.test(prose.slice(last, last + 8)) ? [] : [spanOf(source, start, last)];
  });
}

function homesIn({ hitsIn, prose, source }: Post<'personal'>): Span[] {
  return hitsIn(prose, 'personal', 'their_home').flatMap(({ start, end }) => {
    const after = prose.slice(end, end + homeReach);
    const [street] = hitsIn(after, 'personal', 'street');
    if (!street) return [];
    const ahead = after.slice(0, street.start);
    const begun = numberBefore.exec(ahead)?.index;
    if (begun !== undefined)
      return leadsToPlace.test(after.slice(0, begun)) ? [spanOf(source, start, end + street.end)] : [];
    const [rest] = numberBehind.exec(after.slice(street.end)) ?? [];
    return rest && leadsToPlace.test(ahead) ? [spanOf(source, start, end + street.end + rest.length)] : [];
  });
}
