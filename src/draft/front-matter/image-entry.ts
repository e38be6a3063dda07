import { figures, letters } from '../../text/characters.js';
import type { Draft } from '../draft.js';
import type { Image } from '../media.js';

/** A value of an entry: `true`, or keys such as `{guardian: true}`. */
type EntryFact = string | boolean | Readonly<Record<string, string | boolean>>;

interface ImageEntry {
  readonly entry: string;
  readonly where: { readonly term: 'entry' | 'header' };
}

/**
 * What to write into the front matter to record facts about a picture, ready to copy: `images: [{file: a.png, decorative: true}]`,
 * the item alone where the list is there, the facts alone where the item is there too. In TOML as TOML. `where` names a term of
 * the rule: the image's entry or the header.
 */
export const imageEntry = (draft: Draft, image: Image, facts: Readonly<Record<string, EntryFact>>): ImageEntry => ({
  entry: textOf(draft, image, facts),
  where: { term: image.entry ? 'entry' : 'header' },
});

const plainPath = new RegExp(`^[${letters}${figures}./][${letters}${figures}./_ ()+@=-]*$`, 'u');

function textOf(draft: Draft, { file, entry }: Image, facts: Readonly<Record<string, EntryFact>>): string {
  const toml = draft.meta.at.text.startsWith('+++');
  const pairs = (all: Readonly<Record<string, EntryFact>>): string =>
    Object.entries(all)
      .map(([key, value]) => `${key}${toml ? ' = ' : ': '}${written(value)}`)
      .join(', ');
  const written = (value: EntryFact): string => {
    if (typeof value === 'boolean') return String(value);
    if (typeof value !== 'string') return `{${pairs(value)}}`;
    return toml || !plainPath.test(value) ? JSON.stringify(value) : value;
  };
  if (entry || !file) return pairs(facts);
  const item = `{${pairs({ file: file.value, ...facts })}}`;
  if (Array.isArray(draft.meta.get('images')?.value)) return toml ? item : `- ${item}`;
  return toml ? `images = [${item}]` : `images: [${item}]`;
}
