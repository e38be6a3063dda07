import {
  apart,
  languageOf,
  lastAt,
  lazy,
  likelyNames,
  nextAt,
  overlapsWith,
  type Post,
  type Range,
  rememberedFor,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { isReply, speaksToSomebody } from './addressed.js';

/** What the words of a lexicon leave between them and the number, or the name, that they lead to. */
const signs = /^[\s,:;(#«“"]*$/;

/** A number of a case: figures, perhaps with letters before and signs between. */
const caseNumber = lazy(() => /^[\s:(#«“"]*((?:\p{Lu}{1,5}[-/ ]?)?\d[\p{L}\d./-]*\d)/u);
/** «30/11», «12.30», «12/05/2026». */
const isDayOrTime = /^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/;
const isAmount = /^\s?[€£$]/;
const isYears = /^(?:19|20)\d\d(?:[/-](?:19|20)\d\d)?$/;

/** Characters between somebody's home and where it is. */
const homeReach = 60;
/** The number of a house, which is no hour («14 h») and no day («14 de mayo»). */
const numberIn = rememberedFor(({ dates, times }: NonNullable<ReturnType<typeof languageOf>>) => {
  const words = [...(dates?.of ?? []), ...(times?.units ?? [])].map((word) => `${word}\\b`);
  return new RegExp(`^[^!?;\\n]{1,52}?[ ,º]\\d{1,4}(?![\\d.:]*\\d| ?(?:${[...words, '€', '%'].join('|')}))`, 'iu');
});
const numberBehind = (text: string, language: string | undefined): string | undefined =>
  numberIn(languageOf(language) ?? {}).exec(text)?.[0];

const numberBefore = lazy(() => /\b\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’]* ){1,3}$/u);

/** «Olmo 14» behind «tu calle». */
const namedStreet = lazy(() => /^[\s,:(]{1,3}\p{Lu}[^!?;\n\d]{1,40}?[ ,º]\d{1,4}(?![\d.:€%])/u);

/** The floor of a home behind its number, and its door: «3.º B». */
const floor = /^,? ?(?:\p{L}+ )?\d{1,2} ?\.?[ºª°o]\.?,? ?-?/iu;
const door = /^(?:[A-H]\b|\d{1,2}\.?[ªº]?)/i;
const postcode = /^,? \d{5}\b/;

/** “ 3, 14 Mill Lane” behind “Flat”. */
const flatNumber = lazy(() => /^ \d{1,3}[a-z]?,? \d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’]* ){1,3}$/iu);

/**
 * What a reply gives back to the person whom it names or greets: the number of their case or account, their home,
 * telephone or address, what they owe, or what was decided on an aid that tells of their health: «tu expediente
 * 2026/1234», “your flat at 14 Mill Lane”.
 */
export function givenBack(post: Post<'ownerOf' | 'personal'>, isOurs: (address: string) => boolean): Span[] {
  const isNamed = () => post.mentions.length > 0 || likelyNames(post.prose).length > 0;
  const replies = (post.kind === 'reply' && isNamed()) || isReply(post);
  if (!replies && !speaksToSomebody(post)) return [];
  const theirs = [...casesIn(post), ...homesIn(post), ...careIn(post), ...post.hits('personal', 'their_debt')];
  // Where nobody is answered, a home or a mailbox may be somebody else's.
  const others = [...doorsIn(post), ...bareDoorsIn(post), ...mailsIn(post, isOurs)];
  const all = [...theirs, ...phonesIn(post), ...(replies ? others : [])];
  return apart(all.sort((a, b) => a.start - b.start));
}

/** «Por Goya 14 3B»: a street by its name alone, down to the door. */
const bareDoor = lazy(
  () =>
    /(?<=(?<!\p{L})(\p{Ll}{1,3}) )\p{Lu}[\p{L}'’]{2,20}(?: \p{Lu}[\p{L}'’]{1,20}){0,2},? \d{1,3},? \d{1,2} ?\.?[ºª°]? ?[A-H]\b/gu,
);

function bareDoorsIn({ language, prose, source }: Post<never>): Span[] {
  const { prepositions = [] } = languageOf(language)?.syntax ?? {};
  return [...prose.matchAll(bareDoor())]
    .filter(([, before = '']) => prepositions.includes(before))
    .map(({ 0: { length }, index }) => spanOf(source, index, index + length));
}

/** Homes told down to the door, of nobody but the person answered; the address of an office is named with it. */
function doorsIn(post: Post<'personal'>): Span[] {
  const visited = post.within('sentence', [...post.hits('personal', 'visited'), ...post.hits('personal', 'body')]);
  const { prose, source } = post;
  const doors = post.hits('personal', 'door');
  return post.hits('personal', 'street').flatMap((street) => {
    if (visited.has(street)) return [];
    const after = prose.slice(street.end, street.end + homeReach + 40);
    const number = numberBehind(after, post.language);
    const end = number === undefined ? undefined : doorEnd(post, street.end + number.length);
    if (end !== undefined) {
      const code = postcode.exec(prose.slice(end, end + 8))?.[0] ?? '';
      return [spanOf(source, street.start, end + code.length)];
    }
    const flat = doors[lastAt(doors, street.start)];
    return flat && street.start - flat.end < homeReach && flatNumber().test(prose.slice(flat.end, street.start))
      ? [spanOf(source, flat.start, street.end)]
      : [];
  });
}

/** The end of the floor and door of a home that begin there: «3.º B», «2.º izq.». */
function doorEnd({ hits, prose }: Post<'personal'>, start: number): number | undefined {
  const [story] = floor.exec(prose.slice(start, start + homeReach)) ?? [];
  if (story === undefined) return undefined;
  const at = start + story.length;
  const [sign] = door.exec(prose.slice(at, at + 5)) ?? [];
  const named = nextAt(hits('personal', 'door'), at);
  return sign === undefined ? (named?.start === at ? named.end : undefined) : at + sign.length;
}

/** A number with fewer figures is that of a service: «te llamamos hoy al 010». */
const fewestOfPhone = 7;

/** «Tu móvil, 600 123 456». */
const phonesIn = (post: Post<'personal'>): Span[] => {
  const whole = post.phones.filter(({ text }) => text.replace(/\D/g, '').length >= fewestOfPhone);
  return ledTo(post, post.hits('personal', 'their_phone'), whole);
};

/** Of a number that words lead to: the words and the number. */
function ledTo({ prose, source }: Post<never>, words: readonly Range[], numbers: readonly Span[]): Span[] {
  return words.flatMap(({ start, end }) => {
    const number = nextAt(numbers, end);
    return number && number.start - end < 24 && signs.test(prose.slice(end, number.start))
      ? [spanOf(source, start, number.end)]
      : [];
  });
}

/** Their own mailbox at a provider or an employer, which the reply says. */
const mailsIn = (post: Post<'ownerOf'>, isOurs: (address: string) => boolean): Span[] =>
  post.printedAddresses.filter((address) => post.ownerOf(address) === 'addressee' && !isOurs(address.text));

/** An aid or a condition of theirs, where the reply says what was decided, or that they did not prove it. */
function careIn(post: Post<'personal'>): Span[] {
  const ruled = post.within('sentence', post.hits('personal', 'ruled'));
  return post
    .hits('personal', 'their_care')
    .filter((hit) => hit.entry.kind === 'unproved' || ruled.has(hit))
    .slice(0, 1);
}

function casesIn({ hits, phones, prose, source }: Post<'personal'>): Span[] {
  const isPhone = overlapsWith(phones);
  return hits('personal', 'their_case').flatMap(({ start, end }) => {
    const after = prose.slice(end, end + 80);
    const [led = '', number] = caseNumber().exec(after) ?? [];
    if (!number || number.replace(/\D/g, '').length < 4 || isDayOrTime.test(number) || isYears.test(number)) return [];
    const last = end + led.length;
    if (isPhone({ start: last - number.length, end: last }) || isAmount.test(prose.slice(last, last + 2))) return [];
    const opened = /\([^)]*$/.test(prose.slice(start, last));
    return [spanOf(source, start, opened && prose.charAt(last) === ')' ? last + 1 : last)];
  });
}

function homesIn({ hits, hitsIn, language, prose, source }: Post<'personal'>): Span[] {
  const streets = hits('personal', 'their_street').flatMap(({ start, end }) => {
    const after = prose.slice(end, end + homeReach);
    const [name] = namedStreet().exec(after) ?? [];
    return name && name === numberBehind(after, language) ? [spanOf(source, start, end + name.length)] : [];
  });
  const homes = hits('personal', 'their_home').flatMap(({ start, end }) => {
    const after = prose.slice(end, end + homeReach);
    const [street] = hitsIn(after, 'personal', 'street');
    if (!street) return [];
    const ahead = after.slice(0, street.start);
    const begun = numberBefore().exec(ahead)?.index;
    if (begun !== undefined) return signs.test(after.slice(0, begun)) ? [spanOf(source, start, end + street.end)] : [];
    const rest = numberBehind(after.slice(street.end), language);
    return rest && signs.test(ahead) ? [spanOf(source, start, end + street.end + rest.length)] : [];
  });
  return [...streets, ...homes];
}
