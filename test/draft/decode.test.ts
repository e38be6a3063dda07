import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../src/draft/decode.js';
import { Mistake } from '../../src/mistake.js';

describe('files', () => {
  const text = fc.string({ unit: 'grapheme' }).map((s) => s.replaceAll('\0', '').replace(/^\ufeff/, ''));
  test('come back as they were', () =>
    fc.assert(
      fc.property(text, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), fc.boolean(), (source, encoding, mark) => {
        const whole = { source, encoding, bom: mark || encoding !== 'utf-8' } as const;
        expect(decode(encode(whole, 'a.md'), 'a.md')).toEqual(whole);
      }),
    ));
  test('in Windows-1252 are read and written as they were, where they are no UTF-8', () => {
    const bytes = Buffer.from(
      'El ni\xf1o dijo \x93s\xed, quiero\x94 \x96 cuesta 5 \x80. \xabCAF\xc9\xbb\r\n',
      'latin1',
    );
    const whole = decode(bytes, 'a.txt');
    expect(whole).toEqual({
      source: 'El niño dijo “sí, quiero” – cuesta 5 €. «CAFÉ»\r\n',
      encoding: 'windows-1252',
      bom: false,
    });
    expect(Buffer.from(encode(whole, 'a.txt')).equals(bytes)).toBe(true);
    expect(() => encode({ ...whole, source: 'Łódź' }, 'a.txt')).toThrow(/a\.txt.*Ł/);
    const damaged = Buffer.concat([Buffer.from('El niño y la niña '), Buffer.of(0xe9), Buffer.from(' así')]);
    const noPlace = Buffer.from('Una \x81 que no existe, y ni\xf1os', 'latin1');
    // One byte is missing among letters that only UTF-8 writes like this: read as Windows-1252 it would be
    // «informaciÃ³n».
    const cut = Buffer.from('La información y la programación de la estación, más aquí: camió').subarray(0, -1);
    for (const other of [damaged, noPlace, cut, Buffer.from('日本語の文書です', 'utf16le')])
      expect(() => decode(other, 'a.txt')).toThrow(Mistake);
  });

  test('that are no text', () => {
    const marked = [0xef, 0xbb, 0xbf, ...Buffer.from('La niña y el niño dicen que s\xed, a la se\xf1ora', 'latin1')];
    for (const [bytes, key] of [
      [[0xff, 0xd8, 0xff], 'encoding'],
      [[0x61, 0, 0x62], 'binary'],
      [[0xc3], 'encoding'],
      [[0xff, 0, 0xc3], 'binary'],
      [[0xff, 0xfe, 0x00, 0xd8], 'binary'],
      [[0xff, 0xfe, 0x01, 0xd8], 'encoding'],
      [[0xfe, 0xff, 0x61], 'encoding'],
      [marked, 'encoding'],
    ] as const)
      expect(() => decode(Uint8Array.from(bytes), 'a.md')).toThrow(
        expect.objectContaining({ key, slots: { file: 'a.md' } }),
      );
  });
});
