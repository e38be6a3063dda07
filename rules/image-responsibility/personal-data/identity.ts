import { apart, type Span, spanOf } from '../../../src/rule.js';
import { ibanLength, isCardOfIssuer, isIban } from './check-digits.js';
import { close, type Form, forms, type IdentityKind, open, s } from './forms.js';

/** A number that belongs to a person, as written. */
export interface Identity extends Span {
  readonly kind: IdentityKind;
  /** Are its check digits right? If it has none: is its form valid? */
  readonly valid: boolean;
  /** Capitals and digits only. */
  readonly number: string;
  /** Is its form that of any telephone number? Then it counts only when said to be somebody's own. */
  readonly ownOnly?: true;
  /** Other numbers have the same form: it counts only right after its name («DNI 12345678»). */
  readonly needsName?: true;
  /** The kinds of names that count, if not only its own kind. */
  readonly namedAs?: readonly string[];
}

const opensIban = new RegExp(`${open}[A-Za-z]{2}${s}\\d{2}(?=${s}[A-Za-z0-9])`, 'g');
/** A first test: every number of a person has seven digits, or capitals beside two. Most texts have none. */
const mayHoldOne = new RegExp(
  `\\d(?:[ \\u00a0\\u2009\\u202f.‑–-]?\\d){6}|[A-Z]\\d{5}|[A-Z]${s}\\d{2}|\\d{4}${s}[A-Z]{3}|\\d-[A-Z]{1,2}-\\d|[A-Z]{3}\\d|[A-Za-z]{2}\\d{2}[A-Za-z0-9]{8}`,
);
const endsNumber = new RegExp(close, 'y');

/** All that has the form of a personal number. */
export const numbersIn = (text: string): readonly Identity[] =>
  mayHoldOne.test(text) ? [...ibans(text), ...forms.flatMap((one) => matches(text, one))] : [];

/**
 * The personal numbers among those of a text, in source order; of two that overlap the valid one is kept, then the
 * longer. `isNamed`: is the name of its kind right before it?
 */
export function identitiesAmong(
  numbers: readonly Identity[],
  isNamed: (kind: string, start: number) => boolean,
): Identity[] {
  const found = numbers.filter(
    ({ needsName, namedAs, kind, start }) => !needsName || (namedAs ?? [kind]).some((name) => isNamed(name, start)),
  );
  // A letter that fits a DNI by chance gives way to «PPSN»; a DNI whose letter fits is masked.
  const rank = ({ valid, needsName, kind }: Identity): number =>
    !valid ? 0 : !needsName ? 2 : kind === 'dni' || kind === 'nie' ? 1 : 3;
  found.sort((a, b) => rank(b) - rank(a) || b.end - b.start - (a.end - a.start) || a.start - b.start);
  return apart(found).sort((a, b) => a.start - b.start);
}

const none: readonly Identity[] = [];

function matches(text: string, { kind, pattern, isValid, ownOnly, needsName, namedAs }: Form): readonly Identity[] {
  // Most forms are not in a text.
  if (text.search(pattern) < 0) return none;
  return Array.from(text.matchAll(pattern)).flatMap(({ index, 0: found }) => {
    const number = bare(found);
    if (kind === 'card' && !isCardOfIssuer(number)) return [];
    return {
      ...spanOf(text, index, index + found.length),
      kind,
      number,
      valid: isValid?.(number) ?? true,
      ...(ownOnly && { ownOnly }),
      ...(needsName && { needsName }),
      ...(namedAs && { namedAs }),
    };
  });
}

/** An IBAN has the length of its country, however it is grouped. */
function* ibans(text: string): Iterable<Identity> {
  for (const match of text.matchAll(opensIban)) {
    const country = match[0].slice(0, 2).toUpperCase();
    const end = endOfCharacters(text, match.index, ibanLength(country) ?? 0);
    if (end === undefined) continue;
    const span = spanOf(text, match.index, end);
    if (/[a-z]/.test(span.text) && /[^A-Za-z0-9]/.test(span.text)) continue;
    const number = bare(span.text);
    yield { ...span, kind: 'iban', number, valid: isIban(number) };
  }
}

/**
 * The end of `count` letters and digits from `start` on, with at most one separator between two; undefined when there
 * are fewer or more.
 */
function endOfCharacters(text: string, start: number, count: number): number | undefined {
  let at = start;
  for (let read = 0; read < count; at++) {
    const character = text[at] ?? '';
    if (/[A-Za-z0-9]/.test(character)) read++;
    else if (!/[ \u00a0‑–.-]/.test(character) || !/[A-Za-z0-9]/.test(text[at - 1] ?? '')) return undefined;
  }
  endsNumber.lastIndex = at;
  return count > 0 && endsNumber.test(text) ? at : undefined;
}

/** Its letters and digits, in capitals. */
export const bare = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
