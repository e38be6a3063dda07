import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPicture } from '../../src/image/read/file.js';
import { cleanPicture } from '../../src/image/strip/clean.js';

const folder = mkdtempSync(join(tmpdir(), 'redlint-peers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const packages = {
  exiftool: 'libimage-exiftool-perl',
  convert: 'imagemagick',
  identify: 'imagemagick',
  compare: 'imagemagick',
};

beforeAll(() => {
  for (const [program, name] of Object.entries(packages))
    if (spawnSync(program, ['-version']).error)
      throw new Error(`These tests need the Debian package ${name}: apt-get install ${name}`);
});

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const at = (name: string): string => join(folder, name);

const person = [
  ['-GPSLatitude=40.4168', '-GPSLatitudeRef=N', '-GPSLongitude=3.7038', '-GPSLongitudeRef=W', '-GPSAltitude=650'],
  [
    '-SerialNumber=SN0001',
    '-LensSerialNumber=LS0009',
    '-OwnerName=Ana Ruiz',
    '-XPAuthor=Luis Gil',
    '-PersonInImage=Pepa Sol',
  ],
  [
    '-XMP:GPSLatitude=40.4',
    '-XMP:GPSLongitude=-3.7',
    '-XMP-aux:SerialNumber=SN0002',
    '-RegionName=Paz Rey',
    '-RegionType=Face',
  ],
].flat();
const credit = [
  '-Artist=Eva Mas',
  '-Copyright=Ayuntamiento',
  '-XMP-dc:creator=Eva Mas',
  '-XMP-photoshop:Credit=Prensa',
  '-XMP-dc:rights=Todos & nadie',
];
const licence = [
  '-XMP-cc:license=https://creativecommons.org/licenses/by/4.0/',
  '-XMP-xmpRights:WebStatement=https://example.org/uso',
];

/** A picture of 60 × 40 with all of these, as other programs write it. */
function make(name: string, ...how: string[]): string {
  run('convert', '-size', '60x40', 'plasma:red-blue', ...how, at(name));
  run('exiftool', '-q', '-q', '-overwrite_original', '-Orientation#=6', ...person, ...credit, ...licence, at(name));
  return at(name);
}

const tagsOf = (file: string): Record<string, unknown> =>
  JSON.parse(run('exiftool', '-json', '-a', '-G1', '-n', '-e', file))[0];

describe.each([
  'a.jpg',
  'progressive.jpg',
  'grey.jpg',
  'cmyk.jpg',
  'a.png',
  'palette.png',
  'a.webp',
  'lossless.webp',
  'a.tiff',
  'a.heic',
  'a.avif',
])('%s', (name) => {
  const how = name.startsWith('progressive')
    ? ['-interlace', 'plane']
    : name.startsWith('grey')
      ? ['-colorspace', 'gray']
      : name.startsWith('cmyk')
        ? ['-colorspace', 'cmyk']
        : name.startsWith('palette')
          ? ['-colors', '16']
          : name.startsWith('lossless')
            ? ['-define', 'webp:lossless=true']
            : [];
  let file = '';
  beforeAll(() => {
    file = make(name, ...how);
  });

  test('gives what exiftool reads in it', () => {
    const picture = readPicture(file);
    // HEIC and AVIF are rotated only by their container.
    const [width, height] = /heic|avif/.test(name) ? [60, 40] : [40, 60];
    expect(picture).toMatchObject({
      width,
      height,
      broken: false,
      gps: true,
      serial: 'SN0001',
      person: 'Ana Ruiz',
      credit: 'Prensa',
    });
    expect(picture.license).toBe('https://creativecommons.org/licenses/by/4.0/');
  });

  if (/tiff|heic|avif/.test(name)) return;

  test('is clean to exiftool, and to ImageMagick the same picture', () => {
    const cleaned = cleanPicture(readFileSync(file)) as Uint8Array;
    writeFileSync(at(`clean-${name}`), cleaned);
    const before = tagsOf(file);
    const after = tagsOf(at(`clean-${name}`));
    const left = Object.keys(after).filter((key) =>
      /GPS|Serial|Owner|XPAuthor|Person|Region|Thumbnail|Warning|Error/.test(key),
    );
    expect(left).toEqual([]);
    for (const key of [
      'IFD0:Orientation',
      'IFD0:Artist',
      'IFD0:Copyright',
      'XMP-dc:Creator',
      'XMP-photoshop:Credit',
      'XMP-dc:Rights',
      'XMP-cc:License',
      'XMP-xmpRights:WebStatement',
    ])
      expect([key, after[key]]).toEqual([key, before[key]]);
    const faults = (path: string) => run('exiftool', '-validate', '-warning', '-a', '-s3', path).split('\n').slice(1);
    expect(faults(file)).toEqual(expect.arrayContaining(faults(at(`clean-${name}`))));
    const signature = (path: string) => run('identify', '-format', '%# %w %h %z %[colorspace] %[orientation] %x', path);
    expect(signature(at(`clean-${name}`))).toBe(signature(file));
    expect(
      spawnSync('compare', ['-metric', 'AE', file, at(`clean-${name}`), 'null:'], { encoding: 'utf8' }).stderr,
    ).toMatch(/^0\b/);
  });

  test('may keep its place', () => {
    writeFileSync(at(`place-${name}`), cleanPicture(readFileSync(file), { gps: true }) as Uint8Array);
    const [before, after] = [tagsOf(file), tagsOf(at(`place-${name}`))];
    for (const key of ['GPS:GPSLatitude', 'GPS:GPSLongitudeRef', 'GPS:GPSAltitude', 'XMP-exif:GPSLatitude'])
      expect([key, after[key]]).toEqual([key, before[key]]);
    expect(Object.keys(after).filter((key) => /Serial|Owner|XPAuthor|Person|Region/.test(key))).toEqual([]);
  });
});

test('the credit of IPTC and the colour profile stay, the thumbnail goes', () => {
  const file = make('iptc.jpg');
  run('convert', '-size', '16x8', 'xc:red', at('thumbnail.jpg'));
  run(
    'exiftool',
    '-q',
    '-overwrite_original',
    '-IPTC:Credit=Área de prensa',
    '-IPTC:City=Madrid',
    '-codedcharacterset=utf8',
    `-ThumbnailImage<=${at('thumbnail.jpg')}`,
    file,
  );
  const cleaned = cleanPicture(readFileSync(file)) as Uint8Array;
  writeFileSync(at('clean-iptc.jpg'), cleaned);
  const after = tagsOf(at('clean-iptc.jpg'));
  expect(after['IPTC:Credit']).toBe('Área de prensa');
  expect(Object.keys(after).filter((key) => /City|Thumbnail/.test(key))).toEqual([]);
});
