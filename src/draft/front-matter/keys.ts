import { type Network, networkAliases } from '../../network/network.js';
import { lazy } from '../../text/lazy.js';
import { nearest } from '../../text/nearest.js';
import type { Kind, Meta } from '../draft.js';
import type { Value } from '../media.js';
import data from './keys.yml';

type Names = Readonly<Record<string, readonly string[]>>;

/** What the front matter can say, by name of the fact. */
export type Key =
  | 'language'
  | 'networks'
  | 'kind'
  | 'publish'
  | 'account'
  | 'images'
  | 'videos'
  | 'response'
  | 'title'
  | 'description'
  | 'replyTo'
  | 'pieces';

/** All names that a key may have in a front matter, its own first: `networks`, `redes`. */
export const namesOf = (key: Key): readonly string[] => (data.keys as Names)[key] ?? [];

/** Names of the description's key under which the page shows it whole. */
export const visibleDescriptions: readonly string[] = data.visible;

/** Names of keys that hold an event's date, time, place and link. */
export const eventKeys: Readonly<Record<'date' | 'time' | 'place' | 'link', readonly string[]>> = data.event;

/** Names of keys that hold the address of the whole post. */
export const wholeKeys: readonly string[] = data.whole;

/** Names of keys that name who signs a post. */
export const authorKeys: readonly string[] = data.author;

/** Names of keys that hold the address of the medium from which a post comes. */
export const pressKeys: readonly string[] = data.press;

/** Names of keys that hold a single image, and the keys that describe it. */
export const imageKeys: Readonly<
  Record<'keys' | 'file' | 'alt' | 'caption' | 'credit' | 'license' | 'shown', readonly string[]>
> = data.image;

/** The key of the alternative text under a picture's key in a header without fences. */
export const bareAltKey = (key: string): string | undefined => (data.bareAlt as Readonly<Record<string, string>>)[key];

/** The name by which a front matter says a fact; empty when it does not. */
export const writtenKey = (meta: Meta, key: Key): string => namesOf(key).find((name) => meta.keys.includes(name)) ?? '';

/** The value of a fact, whichever of its names is used. */
export const factOf = (meta: Meta, key: Key): Value<unknown> | undefined => meta.first(...namesOf(key));

const meaning = (names: Names): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).flatMap(([name, all]) => all.map((written) => [written, name] as const)));
const facts = meaning(data.keys);
const networks = meaning(networkAliases);
const kinds = meaning(data.kinds);

const plain = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');

/** The mappings of the front matter: of the post, of an entry of `images` … */
export const places = [
  'post',
  'account',
  'response',
  'image',
  'piece',
  'video',
  'consent',
  'redlint',
  'waiver',
] as const;
export type MetaPlace = (typeof places)[number];

/** The keys that only redlint reads. */
export function oursIn(where: MetaPlace): readonly string[] {
  const keys = (data.ours as Record<MetaPlace, readonly string[]>)[where].flat();
  if (where !== 'post') return keys;
  return keys.flatMap((key) => (data.keys as Names)[key] ?? [key]).filter((name) => !data.shared.includes(name));
}

/** Keys that are not misspellings of ours: those of site generators, and the other names of ours. */
export const otherKeys: readonly string[] = [data.others, data.keys, data.event, data.image].flatMap((names) =>
  Object.values(names as Names).flat(),
);

/** All names of networks, and of kinds, as people write them. */
export const writtenNetworks: readonly string[] = [...networks.keys()];
export const kindNames: readonly string[] = [...kinds.keys()];

/** The keys that may begin a header without fences. */
export const bareKeys: readonly string[] = data.bare;

/** The keys of a post that a misspelt one may mean. */
export const meantKeys: readonly string[] = [...oursIn('post'), ...bareKeys];

/** All keys of a post's front matter that redlint reads, by themselves and in lower case. */
const knownKeys = lazy(() => {
  const ofImages = imageKeys.keys.flatMap((key) =>
    Object.values(imageKeys).flatMap((names) => names.map((name) => name.replace('*', key))),
  );
  const all = [...ofImages, ...otherKeys, ...oursIn('post')];
  return new Map([...all.map((key) => [key.toLowerCase(), key] as const), ...all.map((key) => [key, key] as const)]);
});

/** The key that a written one means, in any case (`Redes`); undefined when it means none. Hugo reads keys so too. */
export const knownKey = (written: string): string | undefined =>
  knownKeys().get(written) ?? knownKeys().get(written.toLowerCase());

/** The fact that a key holds, whichever of its names is used; undefined for any other key. */
export const factNamed = (key: string): Key | undefined => facts.get(key) as Key | undefined;

/** The network that a name means; undefined when it means none. */
export const networkOf = (value: unknown): Network | undefined => networks.get(plain(value)) as Network | undefined;

const between = lazy(() => new RegExp(`[,;/|+&]|\\s(?:${data.between.join('|')})\\s`, 'i'));

/** The names in a value that lists networks: «Facebook, X», «Instagram / Facebook», «Facebook e Instagram». */
export const networkNamesIn = (value: string): string[] =>
  value
    .split(between())
    .map((name) => name.trim())
    .filter(Boolean);

/** The network that a name means, or a slip of one: `twiter`. */
export const networkLike = (name: string): Network | undefined =>
  networkOf(name) ?? networkOf(nearest(name, writtenNetworks));

/** The kind that a name means; undefined when it means none. */
export const kindOf = (value: unknown): Kind | undefined => kinds.get(plain(value)) as Kind | undefined;

/** The code of ISO 639 that `es`, `es-ES`, `es_ES` or «español» means; undefined for any other value. */
export function languageCode(value: unknown): string | undefined {
  const [written = ''] = plain(Array.isArray(value) ? value[0] : value).split(/[,;]/, 1);
  const codes = data.languages as Readonly<Record<string, string>>;
  const known = Object.hasOwn(codes, written) ? codes[written] : undefined;
  return known ?? /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8}){0,3}(?:\.utf-?8)?$/.exec(written)?.[1];
}

/** The region that `en-US` or `en_US` names, in lower case; undefined without a region. */
export function regionCode(value: unknown): string | undefined {
  const written = plain(Array.isArray(value) ? value[0] : value);
  return /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})(?![a-z0-9])/.exec(written)?.[1];
}
