import iban from './iban.yml';

const lengths: Readonly<Record<string, number>> = iban.lengths;

/** The remainder of a number of any length, written in digits, divided by a small one. */
function rest(digits: string, divisor: number): number {
  let value = 0;
  for (const digit of digits) value = (value * 10 + Number(digit)) % divisor;
  return value;
}

/** Letter of a DNI by the remainder of its number divided by 23 (Real Decreto 1553/2005 and its predecessors). */
const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Is the letter of a DNI or NIE right? Without separators, in capitals. */
export function isDni(number: string): boolean {
  const digits = number.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return dniLetters[rest(digits, 23)] === number.at(-1);
}

/** The length of a country's IBAN; undefined when the country has none. */
export const ibanLength = (country: string): number | undefined =>
  Object.hasOwn(lengths, country) ? lengths[country] : undefined;

/**
 * Are the check digits of an IBAN right (ISO 7064, mod 97)? In Spain also those of the account. Without separators, in
 * capitals.
 */
export function isIban(number: string): boolean {
  if (ibanLength(number.slice(0, 2)) !== number.length) return false;
  const digits = (number.slice(4) + number.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return rest(digits, 97) === 1 && (!number.startsWith('ES') || isSpanishAccount(number.slice(4)));
}

const weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];

function isSpanishAccount(account: string): boolean {
  if (!/^\d{20}$/.test(account)) return false;
  const control = (digits: string): string => {
    const value = 11 - ([...digits].reduce((sum, digit, i) => sum + Number(digit) * (weights[i] as number), 0) % 11);
    return String(value === 11 ? 0 : value === 10 ? 1 : value);
  };
  return account.slice(8, 10) === control(`00${account.slice(0, 8)}`) + control(account.slice(10));
}

/**
 * Are the last two of twelve digits of a Spanish Social Security number right? A number below ten million loses its
 * zero.
 */
export function isNss(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  if (!(province >= 1 && province <= 53) && province !== 66) return false;
  const number = digits.slice(2, 10).replace(/^0/, '');
  return rest(digits.slice(0, 2) + number, 97) === Number(digits.slice(10));
}

/** Luhn (ISO/IEC 7812), for payment cards. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}

/**
 * Prefixes and lengths of the issuers: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro.
 */
export function isCardOfIssuer(digits: string): boolean {
  const { length } = digits;
  const four = Number(digits.slice(0, 4));
  const two = Math.floor(four / 100);
  if (digits.startsWith('4')) return length === 13 || length === 16 || length === 19;
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return length === 16;
  if (two === 34 || two === 37) return length === 15;
  if (two === 36 || two === 38 || two === 39 || (four >= 3000 && four <= 3059)) return length === 14;
  if (four >= 3528 && four <= 3589) return length >= 16;
  return (four === 6011 || two === 62 || two === 64 || two === 65 || two === 67 || two === 50) && length >= 16;
}

/** The check digit of a UK NHS number (mod 11). Ten digits. */
export function isNhs(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
