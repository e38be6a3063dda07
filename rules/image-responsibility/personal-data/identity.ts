import { type Span, spanOf } from '../../../src/rule.js';
import { ibanLength, isCardOfIssuer, isDni, isIban, isLuhn, isNhs, isNss } from './check-digits.js';

/**
 * `nss`: Spanish Social Security · `cip`: health card of the Catalan form · `nhs`: UK health number, as good as a phone
 * number without its word beside · `nino`: UK National Insurance · `ssn`: US Social Security · `pps`: Irish, `sin`: Canadian.
 */
type IdentityKind =
  | ('dni' | 'nie' | 'iban' | 'nss' | 'cip' | 'nhs' | 'card' | 'plate' | 'mobile')
  | ('nino' | 'ssn' | 'pps' | 'sin' | 'passport');

/** A number that belongs to a person, as it stands in a text. */
export interface Identity extends Span {
  readonly kind: IdentityKind;
  /** Are its check digits right? Where there are none: does it have the form of a true one? */
  readonly valid: boolean;
  /** Capitals and digits only. */
  readonly number: string;
  /** ISO code, where the kind does not imply it: `ES` or `GB` of a mobile or plate, that of an IBAN. */
  readonly country?: string;
  /** It has a form that other numbers have too: it counts right behind its name alone («DNI 12345678»). */
  readonly needsName?: true;
  /** The kinds of names that count, where there are others than its own kind. */
  readonly namedAs?: readonly string[];
}

interface Form {
  readonly kind: IdentityKind;
  readonly pattern: RegExp;
  readonly country?: string;
  readonly isValid?: (number: string) => boolean;
  readonly needsName?: true;
  readonly namedAs?: readonly string[];
}

const isCard = (digits: string): boolean => isLuhn(digits) && !/^(\d)\1+$/.test(digits);

/** YYMMDD; women's days are written plus 40 in some registers. */
const isBirthday = (digits: string): boolean => {
  const day = Number(digits.slice(4)) % 40;
  return Number(digits.slice(2, 4)) >= 1 && Number(digits.slice(2, 4)) <= 12 && day >= 1 && day <= 31;
};

/** What no number may touch: Latin letters (`\p{L}` takes ten times as long to compile), digits, masks, and signs that make it part of something longer. */
const letters = 'A-Za-zªµºÀ-ÖØ-öø-\\u02af';
const open = `(?<![${letters}\\d_*•+@#=/%&.-])`;
const close = `(?![${letters}\\d_*•@=%&]|[.,/-]\\d|[-/][${letters}])`;
/** Groups of digits must not go on at either end. */
const alone = (body: string): string => `(?<!\\d[ ,])(?:${body})(?! \\d)`;
const form = (kind: IdentityKind, body: string, isValid?: (number: string) => boolean, country?: string): Form => ({
  kind,
  pattern: new RegExp(`${open}(?:${body})${close}`, 'g'),
  isValid,
  country,
});

/** A space (hard ones too), a dash or nothing. */
const s = '[ \\u00a0\\u2009\\u202f‑–-]?';
const eight = '\\d{8}|\\d{1,2}\\.\\d{3}\\.\\d{3}|\\d{2} \\d{3} \\d{3}|\\d{7}';

const named = (kind: IdentityKind, body: string, isValid?: (number: string) => boolean): Form => ({
  ...form(kind, body, isValid),
  needsName: true,
});

/** Number plates by country. Those of others (California, Colombia, Mexico …) look like any code, and older ones are short. */
const plates = {
  ES: `\\d{4}${s}[BCDFGHJKLMNPRSTVWXYZ]{3}|[A-Z]{1,2}-\\d{4}-[A-Z]{1,2}`,
  GB: `[A-HJ-PR-Y]{2}\\d{2} ?[A-HJ-PR-Z]{3}`,
  IE: `(?:0[0-9]|1[0-3]|[89]\\d|[12]\\d[12])-(?:C[ENW]?|D|DL|G|K[EKY]|L[DHKMS]?|M[HNO]|OY|RN|SO|TN?|TS|W[DHWX]?)-\\d{1,6}`,
  older: `[A-Z]{1,2}${s}\\d{4}${s}[A-Z]{1,2}|[A-HJ-NP-TV-Y]\\d{1,3} ?[A-HJ-PR-Y]{3}|[A-Z]{2} ?\\d{3} ?[A-Z]{2}|\\d[A-Z]{3}\\d{3}`,
  others: `[A-Z]{3}[ -]?\\d{3,4}(?:-?[A-Z])?|[A-Z]{3}-\\d{2}-\\d{2}|[A-Z]{2}[ -]?\\d{2}[ -]?[A-Z]{2}[ -]?\\d{2}`,
};

const forms: readonly Form[] = [
  form('dni', `(?:${eight})(?:[-–‑.]?[A-Za-z]|[ \\u00a0][-–]?[ ]?[A-Z])`, isDni),
  form('nie', `[XYZxyz][-– .]?(?:0?\\d{7}|\\d\\.\\d{3}\\.\\d{3}|\\d{4} \\d{3})(?:[-–.]?[A-Za-z]|[ ][A-Z])`, isDni),
  form('nss', alone(`\\d{2}(?<t>[ /-]?)\\d{8}\\k<t>\\d{2}`), isNss),
  form('cip', `[A-Z]{4}${s}[01]${s}\\d{6}${s}\\d{2}${s}\\d`, (number) => isBirthday(number.slice(5, 11))),
  form('nhs', alone(`[1-9]\\d{2}[ -]\\d{3}[ -]\\d{4}`), isNhs),
  form(
    'card',
    alone(`\\d{13,19}|\\d{4}(?<c>[ -])\\d{4}\\k<c>\\d{4}\\k<c>\\d{1,4}(?:\\k<c>\\d{3})?|\\d{4}[ -]\\d{6}[ -]\\d{4,5}`),
    isCard,
  ),
  form('plate', plates.ES, undefined, 'ES'),
  form('plate', plates.GB, undefined, 'GB'),
  form('plate', plates.IE, undefined, 'IE'),
  form(
    'mobile',
    alone(
      `(?:(?:\\+|00)34${s}|\\(\\+34\\) ?)?(?:6\\d{2}|7[1-9]\\d)(?:\\d{6}|(?<m>[ .\\u00a0-])(?:\\d{3}\\k<m>\\d{3}|\\d{2}\\k<m>\\d{2}\\k<m>\\d{2}|\\d{6}))`,
    ),
    undefined,
    'ES',
  ),
  form(
    'mobile',
    alone(`(?:\\+44 ?(?:\\(0\\) ?)?7\\d{3}|07\\d{3})[ -]?(?:\\d{6}|\\d{3}[ -]\\d{3}|\\d{2}[ -]\\d{2}[ -]\\d{2})`),
    undefined,
    'GB',
  ),
  form('mobile', alone(`(?:\\+353 ?(?:\\(0\\) ?)?|0)8[35679][ -]?\\d{3}[ -]?\\d{4}`), undefined, 'IE'),
  form('nino', `(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]`),
  named(
    'dni',
    `${alone('\\d{8}|\\d{1,2}\\.\\d{3}\\.\\d{3}')}(?<!000|(?:19|20)\\d\\d(?:0\\d|1[0-2])[0-3]\\d)(?! (?:de|[a-zñ]+s) )`,
  ),
  { ...named('plate', `${plates.ES}|${plates.GB}|${plates.IE}|${plates.older}`), namedAs: ['plate', 'licence_plate'] },
  { ...named('plate', plates.others), namedAs: ['licence_plate'] },
  named('nie', `[XYZxyz][-– .]?\\d{7}`),
  named('passport', `[A-Z]{2,3}\\d{6,7}|[A-Z]\\d{8}`),
  named('nino', `[A-Z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]|[A-Z]{2} \\d{3} \\d{3} [A-D]`),
  named('ssn', alone(`\\d{3}[ -]\\d{2}[ -]\\d{4}`)),
  named('pps', `\\d{7} ?[A-W][A-IW]?`),
  named('sin', alone(`\\d{3}[ -]\\d{3}[ -]\\d{3}`), isLuhn),
  form('ssn', alone(`\\d{3}-\\d{2}-\\d{4}`), (number) => !/^(?:000|666|9)|^...00|0000$/.test(number)),
];

const opensIban = new RegExp(`${open}[A-Za-z]{2}${s}\\d{2}(?=${s}[A-Za-z0-9])`, 'g');
/** Seven digits, or capitals beside two: without them there is no number of a person, and fourteen expressions are spared. */
const mayHoldOne = new RegExp(
  `\\d(?:[ \\u00a0\\u2009\\u202f.‑–-]?\\d){6}|[A-Z]\\d{5}|[A-Z]${s}\\d{2}|\\d{4}${s}[A-Z]{3}|\\d-[A-Z]{1,2}-\\d|[A-Z]{3}\\d|[A-Za-z]{2}\\d{2}[A-Za-z0-9]{8}`,
);
const endsNumber = new RegExp(close, 'y');

/**
 * The numbers of persons in a text, in order of place; of two that overlap the valid one stays, then the longer. `isNamed`: does
 * the name of its kind stand right before it?
 */
export function findIdentity(text: string, isNamed: (kind: string, start: number) => boolean): Identity[] {
  if (!mayHoldOne.test(text)) return [];
  const found = [...ibans(text), ...forms.flatMap((one) => [...matches(text, one)])].filter(
    ({ needsName, namedAs, kind, start }) => !needsName || (namedAs ?? [kind]).some((name) => isNamed(name, start)),
  );
  // A letter that fits a DNI by chance gives way to «PPSN»; a DNI whose letter fits is masked.
  const rank = ({ valid, needsName, kind }: Identity): number =>
    !valid ? 0 : !needsName ? 2 : kind === 'dni' || kind === 'nie' ? 1 : 3;
  found.sort((a, b) => rank(b) - rank(a) || b.end - b.start - (a.end - a.start) || a.start - b.start);
  return apart(found).sort((a, b) => a.start - b.start);
}

function* matches(text: string, { kind, pattern, isValid, country, needsName, namedAs }: Form): Iterable<Identity> {
  for (const match of text.matchAll(pattern)) {
    const number = bare(match[0]);
    if (kind === 'card' && !isCardOfIssuer(number)) continue;
    const whole = kind === 'dni' ? number.padStart(9, '0') : number;
    yield {
      ...spanOf(text, match.index, match.index + match[0].length),
      kind,
      number,
      valid: isValid?.(whole) ?? true,
      ...(country && { country }),
      ...(needsName && { needsName }),
      ...(namedAs && { namedAs }),
    };
  }
}

/** An IBAN is as long as its country says, whatever its groups. */
function* ibans(text: string): Iterable<Identity> {
  for (const match of text.matchAll(opensIban)) {
    const country = match[0].slice(0, 2).toUpperCase();
    const end = endOfCharacters(text, match.index, ibanLength(country) ?? 0);
    if (end === undefined) continue;
    const span = spanOf(text, match.index, end);
    if (/[a-z]/.test(span.text) && /[^A-Za-z0-9]/.test(span.text)) continue;
    const number = bare(span.text);
    yield { ...span, kind: 'iban', number, country, valid: isIban(number) };
  }
}

/** Where `count` letters and digits from `start` on end, at most one separator between two; undefined when they do not, or go on. */
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

function apart(best: readonly Identity[]): Identity[] {
  const taken = new Set<number>();
  return best.filter((one) => {
    for (let i = one.start; i < one.end; i++) if (taken.has(i)) return false;
    for (let i = one.start; i < one.end; i++) taken.add(i);
    return true;
  });
}
