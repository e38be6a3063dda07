import { isDni, isLuhn, isNhs, isNss } from './check-digits.js';

/**
 * `nss`: Spanish Social Security · `cip`: health card of the Catalan form · `nhs`: UK health number, looks like a phone
 * number without its name beside it · `nino`: UK National Insurance · `ssn`: US Social Security · `pps`: Irish, `sin`:
 * Canadian · `id`: of another country, or a driving licence.
 */
export type IdentityKind =
  | ('dni' | 'nie' | 'iban' | 'nss' | 'cip' | 'nhs' | 'card' | 'plate' | 'mobile')
  | ('nino' | 'ssn' | 'pps' | 'sin' | 'passport' | 'id');

export interface Form {
  readonly kind: IdentityKind;
  readonly pattern: RegExp;
  readonly ownOnly?: true;
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

/**
 * Characters that no number may touch: Latin letters (`\p{L}` takes ten times as long to compile), digits, masks, and
 * signs that join it to something longer.
 */
const letters = 'A-Za-zªµºÀ-ÖØ-öø-\\u02af';
export const open = `(?<![${letters}\\d_*•+@#=/%&.-])`;
export const close = `(?![${letters}\\d_*•@=%&]|[.,/-]\\d|[-/][${letters}])`;
/** Groups of digits must not continue at either end. */
const alone = (body: string): string => `(?<!\\d[ ,])(?:${body})(?! \\d)`;
const form = (kind: IdentityKind, body: string, isValid?: (number: string) => boolean): Form => ({
  kind,
  pattern: new RegExp(`${open}(?:${body})${close}`, 'g'),
  isValid,
});

/** A space (hard ones too), a dash or nothing. */
export const s = '[ \\u00a0\\u2009\\u202f‑–-]?';
const eight = '\\d{8}|\\d{1,2}\\.\\d{3}\\.\\d{3}|\\d{2} \\d{3} \\d{3}|\\d{7}';

const named = (kind: IdentityKind, body: string, isValid?: (number: string) => boolean): Form => ({
  ...form(kind, body, isValid),
  needsName: true,
});

/**
 * Number plates by country. Those of others (California, Colombia, Mexico …) look like any code, and older ones are
 * short.
 */
const plates = {
  ES: `\\d{4}${s}[BCDFGHJKLMNPRSTVWXYZ]{3}|[A-Z]{1,2}-\\d{4}-[A-Z]{1,2}`,
  GB: `[A-HJ-PR-Y]{2}\\d{2} ?[A-HJ-PR-Z]{3}`,
  IE: `(?:0[0-9]|1[0-3]|[89]\\d|[12]\\d[12])-(?:C[ENW]?|D|DL|G|K[EKY]|L[DHKMS]?|M[HNO]|OY|RN|SO|TN?|TS|W[DHWX]?)-\\d{1,6}`,
  older: `[A-Z]{1,2}${s}\\d{4}${s}[A-Z]{1,2}|[A-HJ-NP-TV-Y]\\d{1,3} ?[A-HJ-PR-Y]{3}|[A-Z]{2} ?\\d{3} ?[A-Z]{2}|\\d[A-Z]{3}\\d{3}`,
  others: `[A-Z]{3}[ -]?\\d{3,4}(?:-?[A-Z])?|[A-Z]{3}-\\d{2}-\\d{2}|[A-Z]{2}[ -]?\\d{2}[ -]?[A-Z]{2}[ -]?\\d{2}`,
};

/**
 * Mobiles of other countries, most with the country code before them. North American ones look like any telephone
 * number: `NANP` counts only when said to be somebody's own.
 */
const mobiles: Readonly<Record<string, string>> = {
  AU: `(?:\\+61 ?4|04)\\d{2}[ -]?\\d{3}[ -]?\\d{3}`,
  NZ: `(?:\\+64 ?2|02)\\d[ -]?\\d{3}[ -]?\\d{3,4}`,
  CL: `\\+56[ -]?9[ -]?\\d{4}[ -]?\\d{4}`,
  AR: `\\+54[ -]?9?[ -]?\\d{2,4}[ -]?(?:15[ -])?\\d{3,4}[ -]?\\d{4}`,
  MX: `\\+52[ -]?1?[ -]?\\d{2,3}[ -]?\\d{3,4}[ -]?\\d{4}`,
  CO: `(?:\\+57[ -]?)?3\\d{2}[ -]?\\d{3}[ -]?\\d{4}`,
  PE: `\\+51[ -]?9\\d{2}[ -]?\\d{3}[ -]?\\d{3}`,
  EC: `\\+593[ -]?9\\d[ -]?\\d{3}[ -]?\\d{4}`,
  UY: `(?:\\+598[ -]?|0)9\\d[ -]?\\d{3}[ -]?\\d{3}`,
  FR: `(?:\\+33[ .]?|0)[67](?:[ .]?\\d{2}){4}`,
  PT: `\\+351[ -]?9\\d{2}[ -]?\\d{3}[ -]?\\d{3}`,
  NANP: `(?:\\+?1[ .-]?)?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}`,
};

/**
 * Personal documents: `figures` of Chile, Argentina, Colombia, Australia and Ontario; `letters` of Venezuela and Mexico, driving
 * licences of the United States and the United Kingdom, Irish medical cards.
 */
const documents = {
  figures:
    '\\d{1,3}(?:\\.\\d{3}){2,3}(?:-[\\dkK])?|\\d{2}-\\d{7,8}-\\d|\\d{7,11}(?:-[\\dkK])?|\\d{4} \\d{5} \\d(?:\\d{3})?|\\d{4}[ -]\\d{3}[ -]\\d{3}(?:[ -][A-Z]{2})?',
  letters: [
    '[VEJ]-?\\d{1,2}\\.?\\d{3}\\.?\\d{3}',
    '[A-Z]\\d{3,4}-\\d{4,5}-\\d{4,5}',
    '\\d{7}[A-Z]',
    '[A-Z]{4}\\d{6}[A-Z\\d]{3,8}',
    '[A-Z]{2,5}[A-Z\\d]{0,3} ?\\d{6}(?: ?[A-Z\\d]{5}(?: ?[A-Z\\d]{2})?)?',
  ].join('|'),
};

export const forms: readonly Form[] = [
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
  form('plate', plates.ES),
  form('plate', plates.GB),
  form('plate', plates.IE),
  form(
    'mobile',
    alone(
      `(?:(?:\\+|00)34${s}|\\(\\+34\\) ?)?(?:6\\d{2}|7[1-9]\\d)(?:\\d{6}|(?<m>[ .\\u00a0-])(?:\\d{3}\\k<m>\\d{3}|\\d{2}\\k<m>\\d{2}\\k<m>\\d{2}|\\d{6}))`,
    ),
  ),
  form(
    'mobile',
    alone(`(?:\\+44 ?(?:\\(0\\) ?)?7\\d{3}|07\\d{3})[ -]?(?:\\d{6}|\\d{3}[ -]\\d{3}|\\d{2}[ -]\\d{2}[ -]\\d{2})`),
  ),
  form('mobile', alone(`(?:\\+353 ?(?:\\(0\\) ?)?|0)8[35679][ -]?\\d{3}[ -]?\\d{4}`)),
  ...Object.entries(mobiles).map(([country, body]) => ({
    ...form('mobile', alone(body)),
    ...(country === 'NANP' && { ownOnly: true as const }),
  })),
  form('nino', `(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]`),
  named(
    'dni',
    `${alone('\\d{8}|\\d{1,2}\\.\\d{3}\\.\\d{3}')}(?<!000|(?:19|20)\\d\\d(?:0\\d|1[0-2])[0-3]\\d)(?! (?:de|[a-zñ]+s) )`,
  ),
  { ...named('plate', `${plates.ES}|${plates.GB}|${plates.IE}|${plates.older}`), namedAs: ['plate', 'licence_plate'] },
  { ...named('plate', plates.others), namedAs: ['licence_plate'] },
  named('nie', `[XYZxyz][-– .]?\\d{7}`),
  named('passport', `[A-Z]{2,3}\\d{6,7}|[A-Z]\\d{8}|${alone('\\d{9}')}`),
  named('id', `${alone(documents.figures)}|${documents.letters}`),
  named('nino', `(?!QQ)[A-Z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]|[A-Z]{2} \\d{3} \\d{3} [A-D]`),
  named('nhs', alone('[1-9]\\d{9}'), isNhs),
  named('ssn', alone(`\\d{3}[ -]\\d{2}[ -]\\d{4}`)),
  named('pps', `\\d{7} ?[A-W][A-IW]?`),
  named('sin', alone(`\\d{3}[ -]\\d{3}[ -]\\d{3}`), isLuhn),
  form('ssn', alone(`\\d{3}-\\d{2}-\\d{4}`), (number) => !/^(?:000|666|800|9)|^...00|0000$/.test(number)),
];
