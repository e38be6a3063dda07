import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';

// @ts-expect-error it has no types
import twitter from 'twitter-text';
import { describe, expect, test } from 'vitest';
import { checked } from '../../src/data/faults.js';
import { dataSource } from '../../src/data/source.js';
import { measure } from '../../src/network/measure.js';
import { limitsOf, type Network, networkNames, networkTitle } from '../../src/network/network.js';
import sources from '../../src/network/networks.yml';
import { networksFile } from '../../src/network/schema.js';
import { bytes, emojiBytes, graphemesOf, shortened, utf16, weighted } from '../../src/network/units.js';
import data from '../data/network-vectors.yml';
import { documents, figuresOf, networksTable } from './networks-table.js';

const sum = (counted: readonly { weight: number }[]): number =>
  counted.reduce((total, { weight }) => total + weight, 0);
const onX = (text: string): number => sum(weighted(text));

const pieces = [
  ...[
    'hola',
    'España',
    'cafe\u0301',
    'ñ',
    ' ',
    ' ',
    '\n',
    '. ',
    ', ',
    '…',
    '€',
    '→',
    '•',
    '«x»',
    '(',
    ')',
    '日本',
    'ㄱ',
    '한글',
    '𝗚𝗿',
  ],
  ...[
    '©',
    '®️',
    '👍',
    '👍🏽',
    '👨‍👩‍👧‍👦',
    '👩🏽‍🚒',
    '🇪🇸',
    '1️⃣',
    '☎️',
    '☎',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '❤️',
    '🏳️‍🌈',
    '#',
    '@',
    '-',
    '_',
    '/',
    ':',
    '1',
    'a.',
    ' EE.UU.',
  ],
  ...['#Tag', '@user'],
  // Addresses are kept apart: X reads them in special ways when they touch emoji or each other.
  ...[
    'ejemplo.es',
    'https://www.ejemplo.es/una/ruta?x=1#y',
    'http://a.cat',
    'info@ejemplo.es',
    'ayto-soto.es/agenda',
    'WWW.X.COM',
  ]
    .concat(['https://es.wikipedia.org/wiki/Lorca_(poeta)', 'https://españa.es:8080/ñ'])
    .flatMap((address) => [
      ` ${address} `,
      ` ${address}, `,
      ` (${address})`,
      ` ${address}… `,
      ` «${address}» `,
      `\n${address}\n`,
    ]),
];

describe('X', () => {
  test.each(data.vectors as [string, number, number, number, number][])(
    '%s',
    (text, weight, units, characters, octets) => {
      expect(onX(text)).toBe(weight);
      expect(sum(utf16(text))).toBe(units);
      expect(sum(graphemesOf(text))).toBe(characters);
      expect(sum(bytes(text))).toBe(octets);
      expect(octets).toBe(Buffer.byteLength(text));
    },
  );

  test('counts as twitter-text does', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        expect(onX(written)).toBe(twitter.parseTweet(written).weightedLength);
      }),
      { numRuns: 500 },
    );
  });

  test('counts any text as twitter-text does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aeiou ñç.,:;!?¡¿()/@#-_0123456789éà€“”\n'), maxLength: 60 }),
        (written) => {
          // For twitter-text a character beyond ASCII is a letter of a domain.
          fc.pre(!/[¡¿€“”]-|[-_./][¡¿€“”]/.test(written));
          expect(onX(` ${written}`)).toBe(twitter.parseTweet(` ${written}`).weightedLength);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Addresses and lookalikes that X reads in only one way. */
const addresses = `
  http://a.es:8080/x http://a.es:/x https://a.es/x. https://a.es/x,y https://a.es/(x) https://a.es/x_(y)z https://a.es/(()
  https://a.es/((x)) https://a.es/((x)y)z https://a.es/(((x)))z https://a.es/(x https://a.es/() https://a.es/()x https://a.es/x)
  https://a.es/a/b/ https://a.es/- https://a.es/ñ https://a.es/x… https://a.es/я https://a.es/日 https://a.es/~x~ https://a.es/x_
  https://a.es/x= https://a.es/x; https://a.es/x' https://a.es/x!y https://a.es?x=1 https://a.es?x https://a.es? https://a.es/?x!
  https://a.es/?x=1&y=2. https://a.es/?ñ https://a.es/?x=(y)z https://a.es/?x#y https://a.es/#x https://a.es#x a.es/x a.es? @a.es
  #a.es $a.es xhttps://a.es 1https://a.es _a.es /a.es 1a.es (a.es) a-.es a-b.es a_.es http://-a.es http://a-.es http://a-b.es
  http://a..es http://.a.es a.zzz http://a.z http://a.z1 a.xn--p1ai http://a.xn--p1ai http://a.xn--p1ai_ a.es1 a.esX a.es@b a.es+b
  a.com.es a.b.c.es a.es.zz a.es-zz a.es.zz.es ver-https://a.es ver-http://a.es/x ver-http://-a.es https://https://a.es xhttp://a.es.
  https:// https://x HTTP://A.ES Https://a.es españa.es https://españa.es/ñ https://日本.jp 日本.jp http://ñ.es ñ.es a.es,b.es
  a.es/b.es 1️⃣ #️⃣ *⃣ 1⃣ 🇪 🇪🇸🇪 🏽 ©️ ® ☎︎ 🏴 👩‍ 한글 ☺ \u10ff \u1100 \u1fff \u2000 \u200d \u200e \u200f \u2010 \u201f \u2020 \u2031
  \u2032 \u2037 \u2038`
  .trim()
  .split(/[ \n]+/);

test('addresses and signs at the edges of what X knows count as with twitter-text, whatever stands beside them', () => {
  for (const address of addresses)
    for (const text of [address, `x ${address} y`, `${address}.`, `«${address}»`])
      expect(onX(text), text).toBe(twitter.parseTweet(text).weightedLength);
});

test('what is counted covers the text once, in order, and the cut is where the limit falls', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
      ),
      fc.integer({ min: 1, max: 40 }),
      (text, limit) => {
        for (const count of [weighted, shortened, emojiBytes, graphemesOf, bytes, utf16]) {
          const counted = count(text);
          expect(counted.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        }
        for (const network of networkNames) {
          const whole = measure(text, network, { limit });
          if (!whole) continue;
          const near = measure(text, network, { limit, from: 0.9 });
          if (near) expect(near).toEqual(whole);
          else expect(whole.length).toBeLessThan(whole.limit * 0.9);
          expect(whole.cut !== undefined).toBe(whole.length > whole.limit);
          if (whole.cut === undefined || whole.unit === 'bytes') continue;
          // Cut where the limit falls, «EE.UU.café» would leave the address EE.UU.ca.
          if (/\.\S*$/.test(text.slice(0, whole.cut)) && /^\S/.test(text.slice(whole.cut))) continue;
          expect(measure(text.slice(0, whole.cut), network, { limit })?.cut).toBeUndefined();
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('Mastodon counts addresses as 23, mentions without server, a family as one', () => {
  expect(sum(shortened('Mira https://www.ejemplo.es/una/ruta/muy/larga, ya'))).toBe(
    'Mira '.length + 23 + ', ya'.length,
  );
  expect(sum(shortened('ver ejemplo.es'))).toBe(14);
  expect(sum(shortened('Hola @ayto@mastodon.social: 👨‍👩‍👧‍👦'))).toBe('Hola @ayto: '.length + 1);
  expect(sum(shortened('info@ejemplo.es'))).toBe(15);
});

test('each network counts in its own way', () => {
  const family = '👨‍👩‍👧‍👦'.repeat(21);
  expect(measure(family, 'threads')).toMatchObject({
    length: 525,
    limit: 500,
    unit: 'emoji-bytes',
    mark: 'v',
    cut: 220,
  });
  expect(measure(family, 'mastodon')).toMatchObject({ length: 21, limit: 500 });
  expect(measure(family, 'x')).toMatchObject({ length: 42, limit: 280 });
  expect(measure('👨‍👩‍👧‍👦'.repeat(125), 'bluesky')).toMatchObject({
    unit: 'bytes',
    length: 3125,
    limit: 3000,
    cut: 1320,
  });
  expect(measure('a'.repeat(301), 'bluesky')).toMatchObject({
    unit: 'graphemes',
    length: 301,
    limit: 300,
    cut: 300,
    mark: 'v',
  });
  expect(measure('a'.repeat(2000), 'telegram', { media: true })).toMatchObject({ limit: 1024, cut: 1024, mark: 's' });
  expect(measure('a'.repeat(2000), 'telegram')?.cut).toBeUndefined();
  expect(measure('a'.repeat(25_000), 'x', { long: true })?.cut).toBeUndefined();
  expect(measure('a'.repeat(25_001), 'x', { long: true })).toMatchObject({ limit: 25_000, cut: 25_000, mark: 's' });
  expect(measure('a'.repeat(501), 'mastodon', { long: true })).toMatchObject({ limit: 500 });
  expect(measure('a'.repeat(300), 'x', { long: true, limit: 290 })).toMatchObject({ limit: 290, cut: 290 });
  expect(measure('a'.repeat(5000), 'mastodon', { limit: 11_000 })?.cut).toBeUndefined();
  expect(measure('a'.repeat(100_000), 'blog')).toBeUndefined();
});

test('each network by its rule: addresses, bytes at the edges of their length, two limits at once', () => {
  const address = 'https://ejemplo.es/una/ruta/muy/muy/larga';
  const lengthOn = (network: Network, text: string) => measure(text, network)?.length;
  expect(lengthOn('mastodon', address)).toBe(23);
  expect(lengthOn('mastodon', 'http://ejemplo.zzz/ruta')).toBe(23);
  expect(lengthOn('mastodon', 'http://ejemplo.z1/ruta')).toBe('http://ejemplo.z1/ruta'.length);
  expect(lengthOn('bluesky', address)).toBe(address.length);
  expect(lengthOn('telegram', '👍')).toBe(2);
  expect(lengthOn('bluesky', '👍')).toBe(1);
  expect(['\x7f', '\x80', '\u07ff', '\u0800', '\uffff', '\u{10000}'].map((sign) => sum(bytes(sign)))).toEqual([
    1, 2, 2, 3, 3, 4,
  ]);
  expect(sum(emojiBytes('¡Sí, 日本! 👍'))).toBe(8 + 4 + 1);
  expect(measure('é'.repeat(300), 'bluesky')).toMatchObject({ unit: 'graphemes', length: 300 });
  expect(measure('👍'.repeat(10), 'bluesky', { limit: 100 })).toMatchObject({
    unit: 'graphemes',
    limit: 100,
    mark: 'v',
  });
  expect(measure('a'.repeat(1100), 'telegram', { media: true, limit: 1000 })).toMatchObject({
    limit: 1000,
    mark: 'v',
  });
  expect(Object.keys(measure('a', 'x') ?? {})).not.toContain('cut');
});

test.each([
  ['x', 'X'],
  ['bluesky', 'Bluesky'],
  ['linkedin', 'LinkedIn'],
  ['blog', 'blog'],
  ['friendica', 'friendica'],
])('%s is called %s', (network, title) => expect(networkTitle(network)).toBe(title));

test('limits of tags, alternative texts and pictures', () => {
  expect(limitsOf('instagram').hashtags).toEqual({ max: 5, mark: 's' });
  expect(limitsOf('x').hashtags).toBeUndefined();
  // Of one that nothing tells, `hashtag-pile` would have to give a suggestion: it warns of all.
  expect(networkNames.map((network) => limitsOf(network).hashtags?.mark)).not.toContain('unverified');
  expect(limitsOf('mastodon').alt).toEqual({ max: 1500, mark: 'v' });
  expect(limitsOf('facebook').alt).toBeUndefined();
  expect(limitsOf('mastodon').images).toMatchObject({
    count: { max: 4, mark: 'v' },
    megabytes: { max: 16.777216 },
    pixels: { max: 33_177_600 },
  });
  expect(limitsOf('instagram').images.aspect).toMatchObject({ min: 0.75, max: 1.91, mark: 's' });
  expect(limitsOf('bluesky').images).toMatchObject({ count: { max: 10, mark: 's' }, megabytes: undefined });
  expect(measure('a'.repeat(3000), 'tiktok', { media: true })?.cut).toBeUndefined();
  expect(limitsOf('blog').images).toEqual({});
});

test('the networks of the program are those of the file, in its order', () => {
  expect(networkNames, 'src/network/network.ts and networks.yml name other networks').toEqual(
    Object.keys(sources.networks),
  );
});

const more = { v: 'two documents', unverified: 'a note' };

test('a slip in the file of the networks is told with its line', () => {
  const faultsOf = (...lines: string[]) => {
    try {
      const text = ['networks:', '  toot:', '    title: Toot', '    names: [toot]', ...lines].join('\n');
      return checked(networksFile, dataSource('networks.yml', text));
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  };
  const figure = 'max: 800, mark: s, src: [press]';
  expect(faultsOf(`    alt: { ${figure} }`)).toMatchObject({ networks: { toot: { alt: { max: 800 } } } });
  expect(faultsOf(`    alts: { ${figure} }`)).toEqual([
    expect.stringMatching(/^networks.yml:5:5 .*: there is no key “alts”. Did you mean “alt”\?$/),
  ]);
  expect(faultsOf('    alt: { max: 800 }', `    text: { ${figure}, unit: utf61 }`)).toEqual([
    expect.stringMatching(/^networks.yml:5:5 .*: the key “mark” is missing/),
    expect.stringMatching(/^networks.yml:5:5 .*: the key “src” is missing/),
    expect.stringMatching(/^networks.yml:6:\d+ .*: “utf61” is not a value of “unit”. Did you mean “utf16”\?/),
  ]);
});

test('a figure says how sure it is, and its documents where they were read', () => {
  const figures = figuresOf().flatMap(([network, all]) => all.map(([name, figure]) => ({ network, name, ...figure })));
  for (const { network, name, mark, src, note } of figures) {
    const place = `${network} ${name}`;
    const unlisted = src.filter((key) => !documents.sources[key]);
    expect(unlisted, `${place}: sources.yml lacks what it names under src`).toEqual([]);
    if (mark !== 's')
      expect(mark === 'v' ? src.length > 1 : note, `${place}: ${mark} asks for ${more[mark]}`).toBeTruthy();
    if (mark === 'v') {
      const own = src.map((key) => documents.sources[key]?.of);
      expect(own, `${place}: v asks for a document of the network itself (of: ${network})`).toContain(network);
    }
  }
  const used = figures.flatMap(({ src, note = '' }) => [...src, ...note.split(/[^a-z-]+/)]);
  expect(Object.keys(documents.sources).filter((key) => !used.includes(key))).toEqual([]);
  expect(documents.read).toMatch(/^20\d\d-\d\d-\d\d$/);
  for (const [key, { title, dated, url }] of Object.entries(documents.sources)) {
    expect(title, key).toMatch(/\S/);
    expect(String(dated), key).toMatch(/^(undated|20\d\d(-\d\d(-\d\d)?)?)$/);
    expect(url, key).toMatch(/^https:\/\/\S+$/);
  }
});

test('an address counts as the file says', () => {
  for (const [network, figures] of figuresOf())
    for (const [name, { length }] of figures)
      if (name === 'link')
        expect(measure('https://ejemplo.es/una/ruta', network as Network)?.length, network).toBe(length);
});

test.each(['es', 'en'])('the networks are documented (%s)', async (language) => {
  const file = resolve(`docs/${language}/networks.md`);
  const page = readFileSync(file, 'utf8');
  const written = page.replace(
    /(<!-- networks -->\n)[\s\S]*?(<!-- \/networks -->)/,
    (_, begin: string, end: string) => `${begin}${networksTable(language)}${end}`,
  );
  await expect(written).toMatchFileSnapshot(file);
});
