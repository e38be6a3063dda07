import { isMapping } from '../../data/mapping.js';
import { spanOf } from '../../text/span.js';
import { decodeEntities } from '../body/entities.js';
import type { Meta } from '../draft.js';
import type { Consent, Image, Value } from '../media.js';
import { imageKeys, namesOf, networkNamesIn, networkOf } from './keys.js';
import { keyStart } from './meta.js';
import type { MetaPath } from './meta-places.js';
import { firstLine, flagAt, textAt, textOrEmptyAt } from './values.js';

/** The images that the front matter lists: lists and single-image keys; a file named by several keys counts once. */
export function listedImages(meta: Meta, source: string): Image[] {
  const images = [...namesOf('images').flatMap((key) => listOf(meta, key)), ...singles(meta, source)];
  const seen = new Set<string>();
  return images
    .sort((a, b) => a.start - b.start)
    .filter(({ file, alt, entry }) => {
      if (entry) return true;
      const twin = file !== undefined && !alt && seen.has(file.value);
      if (file) seen.add(file.value);
      return !twin;
    });
}

function listOf(meta: Meta, key: string): Image[] {
  const list = meta.get(key)?.value;
  if (!Array.isArray(list)) return isMapping(list) ? [imageAt(meta, [key])] : [];
  return list.flatMap((item, index) =>
    (typeof item === 'string' || isMapping(item)) && meta.get(key, index) ? [imageAt(meta, [key, index])] : [],
  );
}

/** An item of a list, or a mapping under a single-image key. */
function imageAt(meta: Meta, path: MetaPath): Image {
  const at = firstLine(meta.get(...path) as Value<unknown>);
  const inner = (names: readonly string[]): MetaPath[] =>
    names.filter((name) => !name.includes('*')).map((name) => [...path, name]);
  return {
    ...at,
    from: 'front-matter',
    form: 'front-matter',
    ...(namesOf('images').includes(String(path[0])) && { entry: true }),
    ...detailsAt(
      meta,
      [path, ...inner(imageKeys.file)],
      inner(imageKeys.alt),
      inner(imageKeys.caption),
      inner(imageKeys.credit),
      path,
    ),
  };
}

/** Keys such as `image: file`, with their alt text and other keys beside them. */
function singles(meta: Meta, source: string): Image[] {
  const unshown = imageKeys.shown.some((name) => flagAt(meta, name) === false) && { unshown: true as const };
  return imageKeys.keys.flatMap((key) => {
    const found = meta.get(key);
    if (!found) return [];
    if (isMapping(found.value)) return [{ ...imageAt(meta, [key]), ...unshown }];
    if (typeof found.value !== 'string' && found.value !== null) return [];
    const beside = (names: readonly string[]): MetaPath[] => names.map((name) => [name.replace('*', key)]);
    const start = keyStart(meta, source, key, found) ?? meta.at.start;
    return [
      {
        ...spanOf(source, start, found.end),
        from: 'front-matter',
        form: 'front-matter',
        ...detailsAt(meta, [[key]], beside(imageKeys.alt), beside(imageKeys.caption), beside(imageKeys.credit), []),
        ...unshown,
      },
    ];
  });
}

function detailsAt(
  meta: Meta,
  files: readonly MetaPath[],
  alts: readonly MetaPath[],
  captions: readonly MetaPath[],
  credits: readonly MetaPath[],
  base: MetaPath,
) {
  const file = firstOf(files, (path) => textAt(meta, ...path));
  const alt = asRead(firstOf(alts, (path) => textOrEmptyAt(meta, ...path)));
  const caption = asRead(firstOf(captions, (path) => textAt(meta, ...path)));
  const credit = firstOf(credits, (path) => textAt(meta, ...path));
  const license = firstOf(imageKeys.license, (name) => textAt(meta, ...base, name));
  const people = flagAt(meta, ...base, 'people');
  const minors = flagAt(meta, ...base, 'minors');
  const consent = consentAt(meta, [...base, 'consent']);
  return {
    ...(file && { file }),
    ...(alt && { alt }),
    ...(caption && { caption }),
    decorative: flagAt(meta, ...base, 'decorative') ?? false,
    ...(people !== undefined && { people }),
    ...(minors !== undefined && { minors }),
    ...(consent !== undefined && { consent }),
    ...(credit && { credit }),
    ...(license && { license }),
    own: flagAt(meta, ...base, 'own') ?? false,
  };
}

function firstOf<From, To>(all: readonly From[], read: (one: From) => To | undefined): To | undefined {
  for (const one of all) {
    const found = read(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function consentAt(meta: Meta, path: MetaPath): boolean | Consent | undefined {
  const value = meta.get(...path)?.value;
  if (typeof value === 'boolean') return value;
  if (!isMapping(value)) return undefined;
  const text = (name: string): string | undefined => textAt(meta, ...path, name)?.value;
  const age = Number(text('age'));
  const networks = meta.get(...path, 'networks')?.value;
  const texts = { basis: text('basis'), who: text('who'), until: text('until') };
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    guardian: isGiven(value.guardian),
    own: isGiven(value.own),
    ...(text('age') !== undefined && Number.isFinite(age) && { age }),
    ...(Array.isArray(networks) && { networks: networks.map(networkName) }),
    ...(typeof networks === 'string' && { networks: networkNamesIn(networks).map(networkName) }),
  };
}

/** `true`, or the name of the person who gave it. */
const isGiven = (value: unknown): boolean => value === true || (typeof value === 'string' && value.trim() !== '');

const networkName = (name: unknown): string => networkOf(name) ?? String(name).trim();

/** Layouts print it as HTML, so its entities are decoded. */
const asRead = (text: Value | undefined): Value | undefined => text && { ...text, value: decodeEntities(text.value) };
