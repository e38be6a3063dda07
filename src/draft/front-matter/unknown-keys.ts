import { slipOf } from '../../text/nearest.js';
import { type Span, spanOf } from '../../text/span.js';
import type { MetaFault } from '../draft.js';
import type { Value } from '../media.js';
import { bareKeys, imageKeys, type MetaPlace, otherKeys, oursIn } from './keys.js';
import { keyStart } from './meta.js';
import type { Mapping, MetaDraft, MetaPath } from './meta-places.js';

/** Mappings in which every key is redlint's. */
const closed: readonly MetaPlace[] = ['redlint', 'waiver', 'consent'];

/** Keys about one image: at the top level they describe the post's only image, if another key names it. */
const ofImages: readonly string[] = oursIn('image').filter((key) => oursIn('post').includes(key));

/** Misspelt redlint keys, and any other key where only redlint keys belong. */
export function* unknownKeys(draft: MetaDraft, { where, path }: Mapping): Generator<MetaFault> {
  const lost = where === 'post' && !draft.meta.keys.some((key) => imageKeys.keys.includes(key)) ? ofImages : [];
  const ours = oursIn(where).filter((key) => !lost.includes(key));
  const keys = path.length === 0 ? draft.meta.keys : Object.keys(draft.meta.get(...path)?.value as object);
  for (const key of keys) {
    if (ours.includes(key) || otherKeys.includes(key)) continue;
    const at = keyAt(draft, [...path, key]);
    if (lost.includes(key)) {
      if (typeof draft.meta.get(key)?.value !== 'string')
        yield { rule: 'front-matter-unknown-key', message: 'place', at, data: { key } };
      continue;
    }
    const near = slipOf(key, where === 'post' ? [...ours, ...bareKeys] : ours);
    if (near) yield { rule: 'front-matter-unknown-key', message: 'near', at, data: { key, near } };
    else if (closed.includes(where))
      yield { rule: 'front-matter-unknown-key', message: 'choice', at, data: { key, allowed: ours } };
  }
}

/** The place of a key: before its value; for a merged key, the mapping. */
function keyAt({ meta, source }: MetaDraft, path: MetaPath): Span {
  const key = String(path.at(-1));
  const value = (meta.get(...path) ?? meta.get(...path.slice(0, -1))) as Value<unknown>;
  const from = keyStart(meta, source, key, value);
  return from === undefined ? value : spanOf(source, from, from + key.length);
}
