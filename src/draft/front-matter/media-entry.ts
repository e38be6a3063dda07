import { figures, letters } from '../../text/characters.js';
import type { Draft } from '../draft.js';
import type { Image, Value, Video } from '../media.js';
import { bareAltKey, imageKeys, namesOf } from './keys.js';
import { itemFor } from './media-items.js';
import { isToml } from './meta.js';
import type { MetaPath } from './meta-places.js';
import { insertedItem, insertedKey, insertedLine, type Writing, writtenValue } from './written-keys.js';

/** A value of an entry: `true`, or keys such as `{guardian: true}`. */
type EntryFact = string | boolean | Readonly<Record<string, string | boolean>>;
type Facts = Readonly<Record<string, EntryFact>>;

/** A text for copying, and the edit that it stands for. */
interface Offered {
  readonly snippet: string;
  readonly edit: Writing;
}

/** What to write, and the edit that does it, if known. */
interface Written {
  readonly snippet: string;
  readonly edit: Writing | undefined;
  readonly term?: 'entry' | 'path';
}

interface EntryOptions {
  readonly short?: boolean;
  readonly keysBeside?: readonly string[];
}

interface MediaEntry {
  readonly entry: Offered | string;
  readonly where: { readonly term: 'entry' | 'path' | 'header' };
}

/**
 * What to write into the front matter to record facts about a picture or a video, ready to copy: `images: [{file:
 * a.png, decorative: true}]`; only the item when the list exists or holds just its path; only the facts when the item
 * exists too or the front matter has no other picture. In TOML as TOML. `where` names a term of the rule: the item, its
 * path, which the item overwrites, or the header. With `short`, only the facts are shown, for a message that has said
 * where they go. A text has the key that posts beside the draft have (`keysBeside`), else one in the style of its own
 * keys.
 */
export function mediaEntry(
  draft: Draft,
  media: Image | Video,
  facts: Facts,
  { short = false, keysBeside = [] }: EntryOptions = {},
): MediaEntry {
  const { term = 'header', snippet, edit } = written(draft, media, facts, keysBeside);
  const shown = short ? pairs(draft, facts) : snippet;
  return {
    entry: edit ? { snippet: shown, edit } : shown,
    where: { term },
  };
}

/**
 * A key of the front matter with a text for the writer to fill in: the line to add, or the value of an existing empty
 * key.
 */
export function keyEntry(draft: Draft, key: string): Offered {
  const snippet = pairs(draft, { [key]: '…' });
  const found = draft.meta.get(key);
  return { snippet, edit: found ? writtenValue(draft, found, '"…"') : insertedLine(draft, snippet) };
}

function written(draft: Draft, media: Image | Video, facts: Facts, keysBeside: readonly string[]): Written {
  const { meta } = draft;
  const own = pairs(draft, facts);
  const empty = facts.alt !== undefined && isImage(media) && media.from === 'front-matter' ? media.alt : undefined;
  if (empty)
    return { snippet: pairs(draft, { [keyBefore(draft, empty)]: '…' }), edit: writtenValue(draft, empty, '"…"') };
  const file = nameOf(media)?.value;
  const item = itemOf(draft, media);
  if (item) {
    const isText = typeof meta.get(...item)?.value === 'string';
    const all = isText && file !== undefined ? pairs(draft, { file, ...facts }) : own;
    const edit = insertedKey(draft, item, all);
    return all === own ? { snippet: own, edit, term: 'entry' } : { snippet: `{${all}}`, edit, term: 'path' };
  }
  const key = keyOf(draft, media);
  if (key !== undefined && facts.alt !== undefined) {
    const alt = pairs(draft, { [altKey(draft, key, keysBeside)]: facts.alt });
    return { snippet: alt, edit: insertedKey(draft, [key], alt) };
  }
  if (file === undefined || (key !== undefined && isSole(draft)))
    return { snippet: own, edit: key === undefined ? insertedLine(draft, own) : insertedKey(draft, [key], own) };
  const names = listsOf(media);
  const name = names.find((one) => Array.isArray(meta.get(one)?.value));
  const entry = `{${pairs(draft, { file, ...facts })}}`;
  if (name !== undefined)
    return { snippet: isToml(draft.meta) ? entry : `- ${entry}`, edit: insertedItem(draft, name, entry) };
  const free = names.find((one) => !meta.keys.includes(one)) ?? names[0];
  const list = `${free}${isToml(draft.meta) ? ' = ' : ': '}[${entry}]`;
  return { snippet: list, edit: insertedLine(draft, list) };
}

/** The key whose value begins at a place. */
const keyBefore = ({ source }: Draft, { start }: { readonly start: number }): string =>
  /([\w-]+)["']?\s*[:=]\s*$/.exec(source.slice(Math.max(0, start - 80), start))?.[1] ?? 'alt';

const isImage = (media: Image | Video): media is Image => 'form' in media;
/** The file, or the name by which a shortcode refers to the picture. */
const nameOf = (media: Image | Video): Value | undefined => media.file ?? (isImage(media) ? media.id : undefined);
const listsOf = (media: Image | Video): readonly string[] => namesOf(isImage(media) ? 'images' : 'videos');

/** The path in the front matter of its own item or mapping: `images[0]`, `cover`. */
const itemOf = ({ meta }: Draft, media: Image | Video): MetaPath | undefined =>
  itemFor(
    meta,
    { lists: listsOf(media), others: isImage(media) ? imageKeys.keys : [] },
    { start: media.start, file: nameOf(media)?.value },
  );

/** The key that holds only the picture's file: `image`, `cover`. */
const keyOf = ({ meta }: Draft, media: Image | Video): string | undefined =>
  isImage(media) && media.form === 'front-matter' && !media.entry
    ? imageKeys.keys.find((key) => meta.get(key)?.value === media.file?.value)
    : undefined;

/** Does the front matter name only one picture? Its top-level keys then describe that one. */
const isSole = ({ meta }: Draft): boolean =>
  new Set([...imageKeys.keys, ...namesOf('images')].flatMap((key) => meta.get(key)?.value ?? [])).size === 1;

/**
 * The key of a picture's alternative text: that of the posts beside the draft, else joined in the style of the other
 * keys: `image_alt`, `image-alt`, `imageAlt`; in words in a header without fences.
 */
function altKey({ meta }: Draft, key: string, keysBeside: readonly string[]): string {
  const usual = imageKeys.alt.map((name) => name.replace('*', key));
  const beside = keysBeside.find((name) => usual.includes(name) && !meta.keys.includes(name));
  if (beside !== undefined) return beside;
  const inWords = /^[-+]{3}/.test(meta.at.text) ? undefined : bareAltKey(key);
  if (inWords !== undefined) return inWords;
  const ownFirst = [...meta.keys].sort((a, b) => Number(b.startsWith(key)) - Number(a.startsWith(key)));
  const joined = ownFirst.map((name) => /[a-z]([_-])[a-z]|[a-z][A-Z]/.exec(name)).find((match) => match !== null);
  return joined && joined[1] === undefined ? `${key}Alt` : `${key}${joined?.[1] ?? '_'}alt`;
}

const plainPath = new RegExp(`^[${letters}${figures}./][${letters}${figures}./_ ()+@=-]*$`, 'u');

/** Keys and values in the syntax of the front matter, on one line. */
function pairs(draft: Draft, facts: Facts): string {
  const toml = isToml(draft.meta);
  const text = (value: EntryFact): string => {
    if (typeof value === 'boolean') return String(value);
    if (typeof value !== 'string') return `{${pairs(draft, value)}}`;
    return toml || !plainPath.test(value) ? JSON.stringify(value) : value;
  };
  return Object.entries(facts)
    .map(([key, value]) => `${key}${toml ? ' = ' : ': '}${text(value)}`)
    .join(', ');
}
