import files from '../../messages/*/front-matter.yml';
import { eachInLocale, inLocale, type Locales } from '../../messages/in-locale.js';
import { networkNames } from '../../network/network.js';
import { imageKeys, type MetaPlace, places } from './keys.js';
import data from './keys.yml';

/** A JSON Schema, or a part of one. */
type JsonSchema = { [key: string]: unknown };

/** What a key means, and how it is written. */
export interface KeyText {
  readonly means: string;
  readonly example: string;
}

type Texts = Readonly<Record<MetaPlace, Readonly<Record<string, KeyText>>>> & {
  readonly more: Readonly<Record<string, string>>;
};

const texts: Locales<Texts> = files;

/** What the keys of a place mean, in words of a language. */
export function keyTexts(place: MetaPlace, locale: string): Readonly<Record<string, KeyText>> {
  const own = Object.hasOwn(texts, locale) ? texts[locale]?.[place] : undefined;
  return eachInLocale({ en: texts.en[place], ...(own && { [locale]: own }) }, locale);
}

/** The types of the keys of a place, as in keys.yml. */
export const keyTypes = (place: MetaPlace): Readonly<Record<string, string>> => data.types[place];

/** The names of a key of a place, its own first. */
export function keyNames(place: MetaPlace, key: string): readonly string[] {
  const lists: Partial<Record<MetaPlace, Readonly<Record<string, readonly string[]>>>> = {
    post: data.keys,
    image: data.image,
  };
  const names = lists[place]?.[key] ?? [key];
  return names.filter((name) => place === 'post' || !/[*-]|image[A-Z_]/.test(name));
}

/**
 * The JSON Schema (draft 2020-12) of the front matter, from the keys that the reader looks for. Keys of site
 * generators are free. Written by the build; `locale` is the language of the descriptions.
 */
export function frontMatterSchema(locale = 'en'): JsonSchema {
  const single = imageKeys.keys.map((key) => [key, { anyOf: [{ type: 'string' }, { type: 'null' }, ref('image')] }]);
  const description = inLocale(texts, locale).more?.event ?? texts.en.more.event;
  const event = Object.values(data.event)
    .flat()
    .map((key) => [key as string, { description }]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'redlint front matter',
    type: 'object',
    properties: { ...Object.fromEntries([...event, ...single]), ...propertiesOf('post', locale) },
    $defs: Object.fromEntries(
      places.slice(1).map((place) => [place, { type: 'object', properties: propertiesOf(place, locale) }]),
    ),
  };
}

function propertiesOf(place: MetaPlace, locale: string): JsonSchema {
  return Object.fromEntries(
    Object.entries(keyTypes(place)).flatMap(([key, type]) =>
      keyNames(place, key).map((name) => [
        name,
        { ...schemaOf(type), description: keyTexts(place, locale)[key]?.means },
      ]),
    ),
  );
}

const ref = (place: string): JsonSchema => ({ $ref: `#/$defs/${place}` });
/** Editors offer these names but allow others: people write them in many ways, and the lint reports wrong ones. */
const named = (names: readonly string[]): JsonSchema => ({ type: 'string', anyOf: [{ enum: [...names] }, {}] });

const simple: Readonly<Record<string, JsonSchema>> = {
  text: { type: ['string', 'number', 'null'] },
  flag: { type: 'boolean' },
  number: { type: ['number', 'string'] },
  moment: { type: 'string' },
  network: named(networkNames),
  kind: named(Object.keys(data.kinds)),
  accountKind: { enum: ['official', 'personal'] },
  accountX: { enum: ['long'] },
};

function schemaOf(type: string): JsonSchema {
  const list = /^\(?([^)]+?)\)?\[\]$/.exec(type)?.[1];
  if (list !== undefined && (type.startsWith('(') || !type.includes('|')))
    return { type: 'array', items: schemaOf(list) };
  const choices = type.split('|');
  return choices.length > 1 ? { anyOf: choices.map(schemaOf) } : (simple[type] ?? ref(type));
}
