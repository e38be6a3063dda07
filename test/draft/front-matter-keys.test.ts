import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type MetaPlace, oursIn, places } from '../../src/draft/front-matter/keys.js';
import { frontMatterSchema, keyNames, keyTexts, keyTypes } from '../../src/draft/front-matter/schema.js';
import { parseDraft } from '../../src/draft/parse.js';
import { piecesOf } from '../../src/draft/pieces/pieces.js';
import { frontMatterTable } from './front-matter-table.js';

const languages = readdirSync('docs').filter((name) => /^[a-z]{2,3}$/.test(name));

/** The result of reading a front matter, without places. */
function read(yaml: string): string {
  const draft = parseDraft(`---\nx: 1\n${yaml}\n---\nHola.\n`, { phrases: () => undefined });
  const { language, networks, kind, account, publish, images, videos, response, title, description } = draft;
  const pieces = piecesOf(draft.source).flatMap(({ given, view }) =>
    given
      ? [view.text.slice(given.from), ...oursIn('piece').map((key) => JSON.stringify(given.meta.get(key)?.value))]
      : [],
  );
  const facts = { language, networks, kind, account, publish, images, videos, response, title, description, pieces };
  return JSON.stringify(facts, (key, value) => (['start', 'end', 'text', 'entry'].includes(key) ? undefined : value));
}

/** A whole front matter around a key of each mapping. */
const around: Readonly<Record<MetaPlace, (pair: string) => string>> = {
  post: (pair) => pair,
  account: (pair) => `account: {${pair}}`,
  response: (pair) => `response: {${pair}}`,
  image: (pair) => `images: [{x: 1, ${pair}}]`,
  piece: (pair) => `pieces: [{${pair.startsWith('text') ? '' : 'text: x, '}${pair}}]`,
  video: (pair) => `videos: [{x: 1, ${pair}}]`,
  consent: (pair) => `images: [{x: 1, consent: {x: 1, ${pair}}}]`,
  redlint: (pair) => `redlint: {${pair}}`,
  waiver: (pair) => `redlint: {disable: [{x: 1, ${pair}}]}`,
};

const cases = places.flatMap((place) =>
  languages.flatMap((language) =>
    Object.entries(keyTexts(place, language)).map(([key, { example }]) => [place, key, language, example] as const),
  ),
);

test.each(places)(
  'the keys of %s have their type and their meaning in each language, and the reader knows them',
  (place) => {
    const keys = Object.keys(keyTypes(place)).sort();
    for (const language of languages) expect(Object.keys(keyTexts(place, language)).sort()).toEqual(keys);
    const known = oursIn(place);
    if (place === 'post')
      for (const name of known)
        expect(
          keys.some((key) => keyNames(place, key).includes(name)) ||
            ['consent', 'decorative', 'people', 'minors'].includes(name),
          name,
        ).toBe(true);
    else expect([...known].sort()).toEqual(keys);
  },
);

test.each(cases.filter(([place]) => place !== 'redlint' && place !== 'waiver'))(
  'of %s, %s is read as its example (%s) shows, by each of its names',
  (place, key, _, example) => {
    const [own = '', ...others] = keyNames(place, key);
    // The place of a consent's paper is for people; exceptions are read by the lint.
    const isRead = read(around[place](example)) !== read(around[place]('y: 1'));
    expect(isRead).toBe(key !== 'ref' && key !== 'redlint');
    for (const other of others)
      expect(read(around[place](example.replace(own, other))), other).toBe(read(around[place](example)));
  },
);

test('the JSON Schema is valid, takes every example by every name, and refuses what cannot be read', () => {
  const built = JSON.parse(readFileSync('dist/front-matter.schema.json', 'utf8'));
  expect(built).toEqual(JSON.parse(JSON.stringify(frontMatterSchema())));
  const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(built);
  for (const [place, key, , example] of cases)
    for (const name of keyNames(place, key)) {
      const own = keyNames(place, key)[0] ?? '';
      expect(
        valid(parse(around[place](example.replace(own, name)))),
        `${place} ${name}: ${JSON.stringify(valid.errors)}`,
      ).toBe(true);
    }
  expect(valid({ layout: 'post', tags: ['a'], cover: { src: 'a.jpg' } })).toBe(true);
  for (const wrong of [
    'networks: 3',
    'images: {file: a.jpg}',
    'images: [{decorative: "sí"}]',
    'account: {kind: other}',
  ])
    expect(valid(parse(wrong)), wrong).toBe(false);
});

test.each(languages)('the keys of the front matter are documented (%s)', async (language) => {
  const file = resolve(`docs/${language}/front-matter.md`);
  const written = readFileSync(file, 'utf8').replace(
    /(<!-- keys -->\n)[\s\S]*?(<!-- \/keys -->)/,
    (_, begin: string, end: string) => `${begin}${frontMatterTable(language)}${end}`,
  );
  await expect(written).toMatchFileSnapshot(file);
});
