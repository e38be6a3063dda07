import {
  lazy,
  likelyNames,
  nextAt,
  overlap,
  overlapsWith,
  type Post,
  type Range,
  type Span,
  spanOf,
} from '../../../src/rule.js';

/** Between the name of a case and its number: «tu expediente n.º», “your application, ref.”. */
const joins =
  /^[\s:(#«“"]*(?:(?:con|amb|with)\s)?(?:,?\s?(?:n\.? ?[ºo°]|n[úu]m(?:ero|\.)?|no\.?|number|ref(?:erencia|erence|\.)?|is|es|el|la|the)[\s:.#]+){0,3}/iu;

/** A number of a case: figures, perhaps with letters before and signs between. */
const caseNumber = lazy(() => /^(?:\p{Lu}{1,5}[-/ ]?)?\d[\p{L}\d./-]*\d/u);
/** «30/11», «12.30», «12/05/2026». */
const isDayOrTime = /^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/;
const isYears = /^(?:19|20)\d\d(?:[/-](?:19|20)\d\d)?$/;
const isAmount = /^[ \u00a0]?(?:€|£|\$|eur|mil|años|days|years)/iu;

/** Characters between somebody's home and where it is. */
const homeReach = 60;
const leadsToPlace = /^[\s,:(]*(?:(?:está |is )?(?:en|in|at|on|de|as|como)\s)?(?:la |el |the )?$/iu;
const numberBehind = /^[^!?;\n]{1,45}?[ ,](?:n\.?º ?|número )?\d{1,4}(?![\d.:]*\d| ?(?:h\b|de\b|€|%))/iu;
const numberBefore = lazy(() => /\b\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’]* ){1,3}$/u);

/** «Olmo 14» behind «tu calle». */
const namedStreet = lazy(
  () =>
    /^[\s,:(]{1,3}(?:(?:de|del|la|las|los|el) ){0,2}\p{Lu}[^!?;\n\d]{1,40}?[ ,](?:n\.?º ?)?\d{1,4}(?![\d.:€%]| ?h\b)/u,
);

/** The floor and the door of a home behind its number: «3.º B», «2.º izq.». */
const floor =
  /^,? ?(?:piso |planta )?\d{1,2} ?\.?[ºª°o]\.?,? ?-?(?:[A-H]\b|(?:izq|dcha|dch|ctro)\b\.?|(?:izquierda|derecha|centro)\b|(?:puerta )?\d{1,2}\.?[ªº]?)/iu;
const postcode = /^,? \d{5}\b/;

/** “Flat 3, ” before the number of a street. */
const flatAhead = lazy(
  () => /\b(?:flat|apartment|apt\.?) \d{1,3}[a-z]?,? \d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’]* ){1,3}$/iu,
);

/** Between «tu móvil» and the number. */
const leadsToNumber = /^[\s,:;(«“"]*(?:(?:es |is |on |at |el |n\.?º |del? |al? ){0,2})$/iu;

/**
 * What a reply gives back to the person whom it names: the number of their case, their home, telephone or address, or
 * what was decided on an aid that tells of their health: «tu expediente 2026/1234», “your flat at 14 Mill Lane”.
 */
export function givenBack(post: Post<'ownerOf' | 'personal'>, isOurs: (address: string) => boolean): Span[] {
  if (post.kind !== 'reply' || !(post.mentions.length > 0 || likelyNames(post.prose).length > 0)) return [];
  const told = [...casesIn(post), ...homesIn(post)];
  return apart([
    ...told,
    ...doorsIn(post),
    ...bareDoorsIn(post),
    ...phonesIn(post),
    ...mailsIn(post, isOurs),
    ...careIn(post),
  ]);
}

/** Each place once: of two that overlap, the first. */
function apart(found: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || !overlap(last, one)) kept.push(one);
  }
  return kept;
}

/** «Por Goya 14 3B»: a street by its name alone, down to the door. */
const bareDoor = lazy(
  () =>
    /(?<=\b(?:en|a|de|por|at|to) )\p{Lu}[\p{L}'’]{2,20}(?: \p{Lu}[\p{L}'’]{1,20}){0,2},? \d{1,3},? \d{1,2} ?\.?[ºª°]? ?[A-H]\b/gu,
);

const bareDoorsIn = ({ prose, source }: Post<never>): Span[] =>
  Array.from(prose.matchAll(bareDoor()), ({ 0: { length }, index }) => spanOf(source, index, index + length));

/** Homes told down to the door, of nobody but the person answered; the address of an office is named with it. */
function doorsIn(post: Post<'personal'>): Span[] {
  const visited = post.within('sentence', [...post.hits('personal', 'visited'), ...post.hits('personal', 'body')]);
  const { prose, source } = post;
  return post.hits('personal', 'street').flatMap((street) => {
    if (visited.has(street)) return [];
    const after = prose.slice(street.end, street.end + homeReach + 40);
    const [number] = numberBehind.exec(after) ?? [];
    const door = number === undefined ? undefined : floor.exec(after.slice(number.length))?.[0];
    if (number !== undefined && door !== undefined) {
      const end = street.end + number.length + door.length;
      const code = postcode.exec(prose.slice(end, end + 8))?.[0] ?? '';
      return [spanOf(source, street.start, end + code.length)];
    }
    const ahead = prose.slice(Math.max(0, street.start - homeReach), street.start);
    const flat = flatAhead().exec(ahead)?.[0];
    return flat === undefined ? [] : [spanOf(source, street.start - flat.length, street.end)];
  });
}

/** A number with fewer figures is that of a service: «te llamamos hoy al 010». */
const fewestOfPhone = 7;

/** «Tu móvil, 600 123 456». */
const phonesIn = (post: Post<'personal'>): Span[] => {
  const whole = post.phones.filter(({ text }) => text.replace(/\D/g, '').length >= fewestOfPhone);
  return ledTo(post, post.hits('personal', 'their_phone'), whole, leadsToNumber);
};

/** Of a number that words lead to: the words and the number. */
function ledTo(
  { prose, source }: Post<never>,
  words: readonly Range[],
  numbers: readonly Span[],
  joint: RegExp,
): Span[] {
  return words.flatMap(({ start, end }) => {
    const number = nextAt(numbers, end);
    return number && number.start - end < 24 && joint.test(prose.slice(end, number.start))
      ? [spanOf(source, start, number.end)]
      : [];
  });
}

/** Their own mailbox at a provider or an employer, which the reply says. */
const mailsIn = (post: Post<'ownerOf'>, isOurs: (address: string) => boolean): Span[] =>
  post.printedAddresses.filter((address) => post.ownerOf(address) === 'addressee' && !isOurs(address.text));

/** An aid or a condition of theirs, where the reply says what was decided. */
function careIn(post: Post<'personal'>): Span[] {
  const ruled = post.within('sentence', post.hits('personal', 'ruled'));
  return post
    .hits('personal', 'their_care')
    .filter((hit) => ruled.has(hit))
    .slice(0, 1);
}

function casesIn({ hitsIn, phones, prose, source }: Post<'personal'>): Span[] {
  const isPhone = overlapsWith(phones);
  return hitsIn(prose, 'personal', 'their_case').flatMap(({ start, end }) => {
    const after = prose.slice(end, end + 80);
    const before = joins.exec(after)?.[0].length ?? 0;
    const [number] = caseNumber().exec(after.slice(before)) ?? [];
    if (!number || number.replace(/\D/g, '').length < 4 || isDayOrTime.test(number) || isYears.test(number)) return [];
    const last = end + before + number.length;
    if (isPhone({ start: end + before, end: last })) return [];
    return isAmount.test(prose.slice(last, last + 8)) ? [] : [spanOf(source, start, last)];
  });
}

function homesIn({ hitsIn, prose, source }: Post<'personal'>): Span[] {
  const streets = hitsIn(prose, 'personal', 'their_street').flatMap(({ start, end }) => {
    const [name] = namedStreet().exec(prose.slice(end, end + homeReach)) ?? [];
    return name ? [spanOf(source, start, end + name.length)] : [];
  });
  const homes = hitsIn(prose, 'personal', 'their_home').flatMap(({ start, end }) => {
    const after = prose.slice(end, end + homeReach);
    const [street] = hitsIn(after, 'personal', 'street');
    if (!street) return [];
    const ahead = after.slice(0, street.start);
    const begun = numberBefore().exec(ahead)?.index;
    if (begun !== undefined)
      return leadsToPlace.test(after.slice(0, begun)) ? [spanOf(source, start, end + street.end)] : [];
    const [rest] = numberBehind.exec(after.slice(street.end)) ?? [];
    return rest && leadsToPlace.test(ahead) ? [spanOf(source, start, end + street.end + rest.length)] : [];
  });
  return [...streets, ...homes];
}
