import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import ExifReader from 'exifreader';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/image/read/bytes.js';
import { readPicture } from '../../src/image/read/file.js';
import { pictureOf } from '../../src/image/read/read.js';
import { cleanPicture } from '../../src/image/strip/clean.js';
import {
  all,
  chunksOf,
  containers,
  exif,
  gifOf,
  heicOf,
  iptcOf,
  jpegOf,
  madrid,
  packetOf,
  pngOf,
  scanOf,
  telling,
  tiffFile,
  tiffOf,
  webpOf,
  xmp,
} from './pictures.js';

const look = (bytes: Uint8Array) => pictureOf(sourceOf(bytes));
const folder = mkdtempSync(join(tmpdir(), 'redlint-picture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a picture says', () => {
  test.each(Object.entries(all))('%s', (format, bytes) => {
    const turned = !['heic', 'avif'].includes(format);
    expect(look(bytes)).toMatchObject({
      format: format.split(',')[0],
      width: turned ? 8 : 16,
      height: turned ? 16 : 8,
      broken: false,
      gps: true,
      serial: 'SN0001',
      person: 'Ana Ruiz',
      credit: format.startsWith('tiff') ? 'Eva Mas' : 'Gabinete & Cía',
      cleanable: format in containers,
    });
  });

  test.each(Object.entries(all))('what another reader finds: %s', (_, bytes) => {
    const { exif: found = {}, gps } = ExifReader.load(Buffer.from(bytes), { expanded: true });
    const tags = found as Record<string, { description?: unknown } | undefined>;
    const { serial, person, gps: place } = look(bytes);
    expect([serial, person, place]).toEqual([
      tags.BodySerialNumber?.description,
      tags.CameraOwnerName?.description,
      gps?.Latitude !== undefined,
    ]);
  });

  test('nothing, where nothing is said', () => {
    for (const bytes of [jpegOf(), pngOf(), webpOf(), heicOf(), tiffFile({})])
      expect(look(bytes)).toMatchObject({
        width: 16,
        height: 8,
        broken: false,
        gps: false,
        serial: undefined,
        person: undefined,
        credit: undefined,
      });
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('its size as shown, and cleaning keeps it so: orientation %i', (turn) => {
    const shown = turn >= 5 && turn <= 8 ? { width: 8, height: 16 } : { width: 16, height: 8 };
    for (const make of Object.values(containers)) {
      const bytes = make({ exif: tiffOf({ ...telling, main: [[0x0112, [turn]]] }) });
      const cleaned = cleanPicture(bytes) as Uint8Array;
      for (const each of [bytes, cleaned]) {
        expect(look(each)).toMatchObject(shown);
        const { exif: found } = ExifReader.load(Buffer.from(each), { expanded: true });
        expect(found?.Orientation?.value).toBe(turn);
      }
    }
  });

  test('its size turned by its own container', () => {
    expect(look(heicOf({ exif }, 1))).toMatchObject({ width: 8, height: 16 });
    expect(look(heicOf({ exif }, 2))).toMatchObject({ width: 16, height: 8 });
  });

  test('a position only when there is one', () => {
    const blank = (degrees: [number, number]) =>
      jpegOf({
        exif: tiffOf({
          place: [
            [0, [2, 3]],
            [2, [degrees, [0, 1], [0, 1]]],
            [4, [degrees, [0, 1], [0, 1]]],
          ],
        }),
      });
    expect(look(blank([0, 0])).gps).toBe(false);
    expect(look(blank([0, 1])).gps).toBe(false);
    expect(look(blank([4, 1])).gps).toBe(true);
    expect(look(jpegOf({ exif: tiffOf({ place: [[2, [[40, 1]]]] }) })).gps).toBe(false);
  });

  test('a person who is not the credit', () => {
    const owner = (name: string) =>
      look(jpegOf({ exif: tiffOf({ main: [[0x013b, 'Eva Mas']], camera: [[0xa430, name]] }) })).person;
    expect(owner('EVA  MAS')).toBeUndefined();
    expect(owner('Eva Masdeu')).toBe('Eva Masdeu');
    expect(owner('   ')).toBeUndefined();
    const region = (type: string) =>
      look(jpegOf({ xmp: packetOf(`<mwg-rs:Name>Toby</mwg-rs:Name><mwg-rs:Type>${type}</mwg-rs:Type>`) })).person;
    expect(region('Face')).toBe('Toby');
    expect(region('Pet')).toBeUndefined();
  });

  test('the credit of IPTC, and of PNG texts', () => {
    expect(
      look(
        jpegOf({
          iptc: iptcOf([
            [80, 'Eva Mas'],
            [116, '© 2026'],
            [110, 'Prensa'],
          ]),
        }),
      ),
    ).toMatchObject({ credit: 'Prensa' });
    const raw = (text: string) => Buffer.concat([Buffer.from('Author\0\0', 'latin1'), deflateSync(text)]);
    expect(look(pngOf({ texts: [['zTXt', raw('Eva Mas')]] }))).toMatchObject({ credit: 'Eva Mas' });
    const hex = `\nexif\n      ${exif.length}\n${Buffer.from(exif).toString('hex').replace(/.{72}/g, '$&\n')}\n`;
    expect(look(pngOf({ texts: [['tEXt', Buffer.from(`Raw profile type exif\0${hex}`, 'latin1')]] }))).toMatchObject({
      gps: true,
      serial: 'SN0001',
    });
  });

  test('the serial number in a maker’s own notes', () => {
    const notes = tiffOf({ main: [[0x0010, 'FUJI-4711']], little: true });
    const maker = [...Buffer.from('FUJIFILM'), 12, 0, 0, 0, ...rebase(notes.subarray(8), 4)];
    expect(look(jpegOf({ exif: withNotes('FUJIFILM', maker) })).serial).toBe('FUJI-4711');
    expect(look(jpegOf({ exif: withNotes('Sony', maker) })).serial).toBeUndefined();
  });

  test('the size of drawings', () => {
    const svg = (root: string) => look(Buffer.from(`<?xml version="1.0"?><!-- <svg width="1"> -->\n${root}`));
    expect(svg('<svg width="10mm" height="20" viewBox="0 0 5 6"/>')).toMatchObject({
      format: 'svg',
      width: 38,
      height: 20,
    });
    expect(svg('<svg viewBox="0,0 640 480" width="100%">')).toMatchObject({ width: 640, height: 480 });
    expect(svg('<html><svg width="3"/></html>').format).toBeUndefined();
  });

  test('what the packet of a GIF says, wherever it is and however the file ends', () => {
    const said = { gps: true, serial: '777', person: 'Pepa Sol', credit: 'Gabinete & Cía', cleanable: false };
    const gif = gifOf({ xmp });
    const size = { format: 'gif', width: 16, height: 8, broken: false };
    expect(look(gif)).toMatchObject({ ...size, ...said });
    const moving = Buffer.concat([gifOf({}, 40).subarray(0, -1), gif.subarray(26)]);
    expect(look(moving)).toMatchObject(said);
    expect(look(gif.subarray(0, -20))).toMatchObject(said);
    for (const silent of [
      gifOf(),
      gifOf({}, 40),
      gif.subarray(0, 200),
      Buffer.from('GIF89a\x10\0\x08\0\0\0\0', 'latin1'),
    ])
      expect(look(silent)).toMatchObject({ ...size, gps: false, serial: undefined, person: undefined });
  });

  test('a GIF of a great many parts is read in good time', () => {
    const parts = Buffer.concat([gifOf().subarray(0, 26), Buffer.from('!\xfe\0'.repeat(2_000_000), 'latin1')]);
    const start = performance.now();
    expect(look(parts).gps).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

/** A maker's directory counts its offsets from the start of its notes: this one was made for offset 8. */
function rebase(directory: Uint8Array, by: number): number[] {
  const view = Buffer.from(directory);
  view.writeUInt32LE(view.readUInt32LE(10) + by, 10);
  return [...view];
}

function withNotes(make: string, notes: number[]): Uint8Array {
  const text = `${String.fromCharCode(...notes)}`;
  return tiffOf({ main: [[0x010f, make]], camera: [[0x927c, text]] });
}

describe('a picture without person or place', () => {
  const icc = Buffer.from('a colour profile');
  const data = (bytes: Uint8Array) => chunksOf(bytes).filter(([type]) => /IDAT|IHDR|PLTE|VP8L|iCCP|ICCP/.test(type));

  test.each(Object.entries(containers))('%s', (format, make) => {
    const bytes = make({
      exif,
      xmp,
      icc,
      iptc: iptcOf([
        [110, 'Prensa'],
        [90, 'Madrid'],
      ]),
      trailer: Buffer.from(jpegOf({ exif })),
    });
    const before = look(bytes);
    const cleaned = cleanPicture(bytes) as Uint8Array;
    expect(look(cleaned)).toEqual({
      ...before,
      bytes: cleaned.length,
      gps: false,
      serial: undefined,
      person: undefined,
    });
    expect(cleanPicture(cleaned)).toBeUndefined();
    const text = Buffer.from(cleaned).toString('latin1');
    for (const gone of ['SN0001', 'Ana Ruiz', 'Pepa Sol', '777', '40,25N', 'Madrid']) expect(text).not.toContain(gone);
    if (format === 'jpeg') {
      expect(scanOf(cleaned)).toBe(scanOf(bytes));
      expect(text).toContain('a colour profile');
      expect(text).toContain('Prensa');
    } else expect(data(cleaned)).toEqual(data(bytes));
  });

  test('may keep its place', () => {
    for (const make of Object.values(containers)) {
      const cleaned = cleanPicture(make({ exif, xmp }), { gps: true }) as Uint8Array;
      expect(look(cleaned)).toMatchObject({ gps: true, serial: undefined, person: undefined });
      expect(cleanPicture(make({ exif: tiffOf({ place: madrid }) }), { gps: true })).toBeUndefined();
    }
  });

  test('and nothing else is touched', () => {
    for (const make of Object.values(containers))
      expect(cleanPicture(make({ icc, exif: tiffOf({ main: [[0x013b, 'Eva Mas']] }) }))).toBeUndefined();
    for (const bytes of [heicOf({ exif }), tiffFile(telling), new Uint8Array()])
      expect(cleanPicture(bytes)).toBeUndefined();
  });

  test('is that of any credit and orientation', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        words,
        words,
        fc.integer({ min: 0, max: 9 }),
        fc.boolean(),
        fc.constantFrom(...Object.values(containers)),
        (artist, rights, turn, little, make) => {
          const marked = tiffOf({
            ...telling,
            little,
            main: [
              [0x0112, [turn]],
              [0x013b, artist.replaceAll('\0', '')],
              [0x8298, rights.replaceAll('\0', '')],
            ],
          });
          const before = look(make({ exif: marked }));
          const cleaned = cleanPicture(make({ exif: marked }));
          expect(cleaned).toBeDefined();
          expect(look(cleaned as Uint8Array)).toEqual({
            ...before,
            bytes: cleaned?.length,
            gps: false,
            serial: undefined,
            person: undefined,
          });
        },
      ),
    );
  });
});

describe('files', () => {
  const unknown = { exists: true, bytes: 0, broken: false, gps: false, cleanable: false };
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  test('read as their bytes', () => {
    for (const [name, bytes] of Object.entries(all)) expect(readPicture(file(name, bytes))).toEqual(look(bytes));
  });

  test('that are no picture', () => {
    mkdirSync(join(folder, 'directory.jpg'));
    expect(readPicture(join(folder, 'nowhere.jpg'))).toMatchObject({ exists: false, bytes: 0 });
    expect(readPicture(join(folder, 'with\0nul.jpg')).exists).toBe(false);
    for (const path of [
      join(folder, 'directory.jpg'),
      file('empty.jpg', new Uint8Array()),
      file('text.jpg', Buffer.from('Hola')),
    ])
      expect(readPicture(path)).toEqual({ ...unknown, bytes: statSync(path).isFile() ? statSync(path).size : 0 });
  });

  test('that never end', () => {
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder, 'pipe.jpg')]);
    for (const path of [join(folder, 'pipe.jpg'), '/dev/zero']) expect(readPicture(path)).toEqual(unknown);
  });

  test('of 300 MB are read in part', () => {
    const large = (name: string, bytes: Uint8Array, size: number) => {
      const handle = openSync(join(folder, name), 'w');
      writeSync(handle, bytes);
      ftruncateSync(handle, size);
      closeSync(handle);
      return readPicture(join(folder, name));
    };
    const size = 300 * 1024 * 1024;
    expect(large('large.jpg', jpegOf({ exif }), size)).toMatchObject({
      bytes: size,
      width: 8,
      gps: true,
      broken: false,
    });
    expect(large('large.png', pngOf({ exif }), size)).toMatchObject({ bytes: size, width: 8, gps: true });
    expect(large('large.tiff', tiffFile(telling), size)).toMatchObject({
      bytes: size,
      width: 8,
      gps: true,
      broken: false,
    });
  });
});
