import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/image/read/bytes.js';
import { pictureOf } from '../../src/image/read/read.js';
import { readXmp } from '../../src/image/read/xmp.js';
import { cleanPicture } from '../../src/image/strip/clean.js';
import { all, exif, heicOf, iptcOf, jpegOf, pngOf, webpOf } from '../pictures/pictures.js';

const look = (bytes: Uint8Array) => pictureOf(sourceOf(bytes));

describe('hostile bytes', () => {
  const samples = Object.values(all).concat(jpegOf({ exif, iptc: iptcOf([[80, 'Eva']]), trailer: exif }));

  test('cut short at any place', () => {
    for (const bytes of samples)
      for (let end = 0; end < bytes.length; end++) {
        const cut = bytes.subarray(0, end);
        expect(() => [look(cut), cleanPicture(cut)]).not.toThrow();
      }
    expect(look(jpegOf().subarray(0, -3)).broken).toBe(true);
    expect(look(pngOf().subarray(0, -3)).broken).toBe(true);
    expect(look(webpOf().subarray(0, -3)).broken).toBe(true);
    expect(look(heicOf({ exif }).subarray(0, -3)).broken).toBe(true);
  });

  test('with any bytes changed', () => {
    const change = fc.tuple(fc.nat(10_000), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff));
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 8 }), (bytes, changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, value] of changes) changed[at % changed.length] = value;
        look(changed);
        const cleaned = cleanPicture(changed);
        if (cleaned) expect(cleanPicture(cleaned)).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });

  test('of any kind', () => {
    const heads = [
      '',
      '\xff\xd8\xff\xe1',
      '\x89PNG\r\n\x1a\n',
      'RIFF\xff\xff\xff\xffWEBP',
      'II*\0\x08\0\0\0',
      '\0\0\0\x18ftypheic',
      '<svg ',
      'GIF89a',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), (head, rest) => {
        const bytes = Buffer.concat([Buffer.from(head, 'latin1'), rest]);
        expect(look(bytes).exists).toBe(true);
        cleanPicture(bytes);
      }),
    );
  });

  test('a text that inflates without end is left alone', () => {
    const bomb = Buffer.concat([Buffer.from('Author\0\0', 'latin1'), deflateSync(Buffer.alloc(50_000_000))]);
    expect(look(pngOf({ texts: [['zTXt', bomb]], exif }))).toMatchObject({
      broken: false,
      gps: true,
      credit: 'Eva Mas',
    });
  });

  test('XML of any kind', () => {
    for (const part of [
      '<a>',
      '<',
      '<!--',
      '&#x110000;',
      '<a b="',
      '<a xmlns:q="u">',
      '<!DOCTYPE a [',
      '<![CDATA[',
      "<a b='>",
      '</a>',
    ])
      expect(readXmp(Buffer.from(part.repeat(30_000))).size).toBeLessThan(2);
    fc.assert(fc.property(fc.uint8Array(), (bytes) => readXmp(bytes).size >= 0));
  });
});
