import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isCardOfIssuer,
  isDni,
  isIban,
  isLuhn,
  isNss,
} from '../../rules/image-responsibility/personal-data/check-digits.js';
import { identitiesAmong, numbersIn } from '../../rules/image-responsibility/personal-data/identity.js';
import { maskDni } from '../../rules/image-responsibility/personal-data/mask.js';

const identitiesIn = (text: string) => identitiesAmong(numbersIn(text), () => false);

const found = (text: string): string[] =>
  identitiesIn(text).map(({ kind, text: written, valid }) => `${kind} ${written} ${valid}`);

describe('numbers in texts', () => {
  test.each([
    ['María López, 12345678Z, gana el concurso', ['dni 12345678Z true']],
    [
      'DNI 12.345.678-Z, 12 345 678 Z y 12345678-z',
      ['dni 12.345.678-Z true', 'dni 12 345 678 Z true', 'dni 12345678-z true'],
    ],
    ['portal 3 12345678Z 15/3/1980', ['dni 12345678Z true']],
    ['12345678A', ['dni 12345678A false']],
    ['1234567L y 1.234.567-L, con el cero que falta', ['dni 1234567L true', 'dni 1.234.567-L true']],
    ['NIE X1234567L o X-1.234.567-L', ['nie X1234567L true', 'nie X-1.234.567-L true']],
    ['ES91 2100 0418 4502 0005 1332.', ['iban ES91 2100 0418 4502 0005 1332 true']],
    ['ES9121000418450200051332', ['iban ES9121000418450200051332 true']],
    ['ES91 2100 0418 4502 0005 1333', ['iban ES91 2100 0418 4502 0005 1333 false']],
    [
      'IBAN GB82 WEST 1234 5698 7654 32 y DE89 3704 0044 0532 0130 00',
      ['iban GB82 WEST 1234 5698 7654 32 true', 'iban DE89 3704 0044 0532 0130 00 true'],
    ],
    ['tarjeta 4111 1111 1111 1111', ['card 4111 1111 1111 1111 true']],
    ['3782 822463 10005 / 5555555555554444', ['card 3782 822463 10005 true', 'card 5555555555554444 true']],
    ['4111 1111 1111 1112', ['card 4111 1111 1111 1112 false']],
    ['NSS 28/12345678/40', ['nss 28/12345678/40 true']],
    ['his van, BD51 SMR', ['plate BD51 SMR true']],
    ['matrícula 1234 BCD y M-1234-AB', ['plate 1234 BCD true', 'plate M-1234-AB true']],
    [
      '612 345 678, +34 612 34 56 78, 712345678',
      ['mobile 612 345 678 true', 'mobile +34 612 34 56 78 true', 'mobile 712345678 true'],
    ],
    ['07700 900123 or +44 7700 900 123', ['mobile 07700 900123 true', 'mobile +44 7700 900 123 true']],
    ['AB 12 34 56 C', ['nino AB 12 34 56 C true']],
    ['SSN 123-45-6789', ['ssn 123-45-6789 true']],
    ['NHS number 943 476 5919', ['nhs 943 476 5919 true']],
    ['CIP ROGA 0 850101 00 1', ['cip ROGA 0 850101 00 1 true']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    '***4567**, ****4567*, ES** **** 1332, 12345***Z, ***45678Z',
    'Del 2024 al 2026 hubo 12.345.678 visitas y 1.234.567 €',
    'tel. 928 123 456, 900 100 200, 010, 112',
    'Ley 39/2015, BOE-A-2018-12699, exp. 2026/001234',
    'el 31 de 2027 y el importe llega a 300, al 75 255 0180 en ese mismo horario',
    'https://a.es/id=12345678Z?x=4111111111111111',
    'ref. 123456789, 12 345 678, 2026-03-04, 18:30',
    'a@612345678, #12345678Z, GB 12 34 56 C',
  ])('nothing in «%s»', (text) => expect(identitiesIn(text)).toEqual([]));
});

test('one letter of 23 is right for a DNI, and one wrong digit never is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.nat({ max: 7 }),
      fc.integer({ min: 1, max: 9 }),
      (number, place, by) => {
        const digits = String(number).padStart(8, '0');
        const right = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => isDni(digits + letter));
        expect(right).toHaveLength(1);
        const wrong = digits.slice(0, place) + ((Number(digits[place]) + by) % 10) + digits.slice(place + 1);
        expect(isDni(wrong + right[0])).toBe(false);
        expect(identitiesIn(`(${digits}${right[0]})`)).toMatchObject([{ kind: 'dni', valid: true, start: 1, end: 10 }]);
        expect(identitiesIn(`x ${maskDni(digits + right[0])} y`)).toEqual([]);
      },
    ),
  );
});

test('a wrong digit breaks an IBAN and a card', () => {
  for (const [right, check] of [
    ['ES9121000418450200051332', isIban],
    ['GB82WEST12345698765432', isIban],
    ['4111111111111111', isLuhn],
  ] as const) {
    expect(check(right)).toBe(true);
    for (let i = 4; i < right.length; i++)
      if (/\d/.test(right[i] as string))
        expect(check(`${right.slice(0, i)}${(Number(right[i]) + 1) % 10}${right.slice(i + 1)}`)).toBe(false);
  }
});

/** A card prefix, and the issuer's lengths from 13 to 19. */
test.each([
  ['4', [13, 16, 19]],
  ...['51', '55', '2221', '2720'].map((prefix) => [prefix, [16]] as const),
  ...['34', '37'].map((prefix) => [prefix, [15]] as const),
  ...['36', '38', '39', '3000', '3059'].map((prefix) => [prefix, [14]] as const),
  ...['3528', '3589', '6011', '62', '64', '65', '67', '50'].map((prefix) => [prefix, [16, 17, 18, 19]] as const),
  ...['2220', '2721', '2999', '3060', '3527', '3590', '56', '35', '6010', '6012', '61', '63', '66', '1', '9'].map(
    (prefix) => [prefix, []] as const,
  ),
] as [string, number[]][])('cards that begin with %s have these lengths: %j', (prefix, lengths) => {
  const all = [13, 14, 15, 16, 17, 18, 19];
  expect(all.filter((length) => isCardOfIssuer(prefix.padEnd(length, '0')))).toEqual(lengths);
});

test('a Social Security number has a province, and loses the zero that its number begins with', () => {
  const of = (province: string, number: string) =>
    `${province}${number}${String(BigInt(province + number.replace(/^0/, '')) % 97n).padStart(2, '0')}`;
  const provinces = ['00', '01', '53', '54', '65', '66', '67'];
  expect(provinces.filter((province) => isNss(of(province, '12345678')))).toEqual(['01', '53', '66']);
  for (const number of ['01234567', '10203040']) expect(isNss(of('28', number))).toBe(true);
  expect(isNss('281234567841')).toBe(false);
});

test('a Spanish IBAN is wrong when its account is', () => {
  const iban = (account: string) => `ES${String(98n - (BigInt(`${account}142800`) % 97n)).padStart(2, '0')}${account}`;
  const accounts = ['21000418450200051332', '21000418460200051332', '21000418440200051332', '2100041845020005133'];
  expect(accounts.map((account) => isIban(iban(account)))).toEqual([true, false, false, false]);
});

test.each([
  ...['0101', '1231', '1271', '0141'].map((day) => [`ROGA 0 85${day} 00 1`, true] as const),
  ...['0001', '1301', '0100', '0132', '0140', '0180'].map((day) => [`ROGA 0 85${day} 00 1`, false] as const),
  ...['123-45-0006', '123-40-0001', '899-01-0010'].map((number) => [number, true] as const),
  ...['000-45-6789', '666-45-6789', '900-45-6789', '123-00-6789', '123-45-0000'].map((n) => [n, false] as const),
])('%s has the form of a true one: %s', (text, valid) => {
  expect(identitiesIn(text).map((one) => one.valid)).toEqual([valid]);
});

test('masks as the data protection authority advises', () => {
  expect(maskDni('12345678Z')).toBe('***4567**');
  expect(maskDni('12.345.678-Z')).toBe('***4567**');
  expect(maskDni('X1234567L')).toBe('****4567*');
  expect(maskDni('hola')).toBe('hola');
});

test('any text gives spans of its own, in order and apart', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789 .-/XZESAB+*'), maxLength: 200 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      let last = 0;
      const found = identitiesIn(written);
      expect(found.length).toBeLessThanOrEqual(written.length);
      for (const { start, end, text: own } of found) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(own).toBe(written.slice(start, end));
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});
