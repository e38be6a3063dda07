import { networkTitle } from '../network/network.js';
import { parseMoment } from '../text/dates.js';
import type { Hit } from '../text/lexicon.js';
import { findNames } from '../text/names.js';
import { holds, overlap, type Span } from '../text/span.js';
import type { Consent, Draft, Image, Value } from './draft.js';
import { posterText } from './poster.js';

/** Where a picture is said to show somebody; `words` are those that say it, absent when a key does (`minors: true`). */
export interface Told {
  readonly at: Span;
  readonly words?: string;
}

/** Whom a picture shows. */
export interface Pictured {
  readonly minors?: Told;
  readonly adults?: Told;
  /** Patients, victims, people cared for. */
  readonly vulnerable: boolean;
  /** Does its caption or the post say that they agreed? */
  readonly agreed: boolean;
}

/**
 * Whom a picture shows so that they can be recognised, as its keys, its alternative text and its caption tell: nobody in
 * drawings and posters, nobody whose face is not seen; of adults, nobody in a crowd and no official in office.
 */
export function pictured(draft: Draft, image: Image): Pictured {
  const read = [image.alt, image.caption].flatMap((value) => (value ? [readText(draft, value)] : []));
  const place = image.alt?.value.trim() ? image.alt : image;
  const of = (flag: boolean | undefined, told: Told | undefined): Told | undefined =>
    flag === false ? undefined : (told ?? (flag ? { at: place } : undefined));
  const minors = of(image.minors, read.find((text) => text.minors)?.minors);
  const adults = read.some((text) => text.official) ? undefined : of(image.people, undefined);
  const told = read.find((text) => text.adults)?.adults;
  return {
    ...(minors && { minors }),
    ...((told || adults) && image.people !== false && { adults: told ?? adults }),
    vulnerable: read.some((text) => text.vulnerable),
    agreed:
      [image.alt, image.caption].some((text) => text && agrees(draft.hitsIn(text.value, 'images', 'consent'))) ||
      agrees(draft.hits('images', 'consent')),
  };
}

const agrees = (hits: readonly Hit[]): boolean => hits.some((hit) => hit.entry.weight > 0);

interface Read {
  readonly minors?: Told;
  readonly adults?: Told;
  readonly vulnerable: boolean;
  readonly official: boolean;
}

const nobody: Read = { vulnerable: false, official: false };

function readText(draft: Draft, at: Value): Read {
  const text = at.value;
  const poster = posterText(draft, at);
  if (poster?.named || (poster && poster.dates.length > 0 && poster.times.length > 0)) return nobody;
  const all = (group: string): readonly Span[] =>
    draft.hitsIn(text, 'images', group).filter((hit) => hit.entry.weight > 0);
  if (all('faceless').length > 0 || isOld(text)) return nobody;
  const drawn = all('depiction');
  if (drawn.some((hit) => !/\p{L}+\P{L}+\p{L}/u.test(text.slice(0, hit.start)))) return nobody;
  const credits = all('credit');
  const seen = (span: Span): boolean => !drawn.some((other) => holds(other, span) || isAfter(text, other, span));
  const people = all('people').filter(seen);
  const names = findNames(text).filter(
    (name) => seen(name) && !credits.some((credit) => isAfter(text, credit, name) || overlap(credit, name)),
  );
  const minor = all('minors').find(seen);
  const official = all('officials').some(seen);
  const vulnerable = all('vulnerable').some(seen);
  const shown = [...people, ...names].sort((a, b) => a.start - b.start)[0];
  const counts = shown && (vulnerable ? people.length > 0 : !official) && all('crowd').length === 0;
  const told = (words: Span): Told => ({ at, words: words.text });
  return {
    ...(minor && { minors: told(minor) }),
    ...(counts && { adults: told(shown) }),
    vulnerable: vulnerable && shown !== undefined,
    official,
  };
}

/** A picture of a year before 1980: whoever was a child then is none now, and few can be asked. */
const isOld = (text: string): boolean => /(?<!\d)(?:18\d\d|19[0-7]\d)(?!\d)/.test(text);

/** Does a span stand behind another in the same sentence? */
const isAfter = (text: string, before: Span, span: Span): boolean =>
  before.end <= span.start && !/[.!?;\n]\s/.test(text.slice(before.end, span.start));

/** Message and data of what a consent does not cover: networks of the post, or the day it is published. Undefined when it covers all. */
export function lapse(
  draft: Draft,
  { networks, until }: Consent,
  today: string,
): { message: 'networks'; data: { networks: string[] } } | { message: 'expired'; data: { until: string } } | undefined {
  const left = draft.networks.filter((network) => networks && !networks.includes(network));
  if (left.length > 0) return { message: 'networks', data: { networks: left.map(networkTitle) } };
  const last = until && parseMoment(until, draft.language)?.day;
  return last && last < (draft.publish?.day ?? today) ? { message: 'expired', data: { until: last } } : undefined;
}
