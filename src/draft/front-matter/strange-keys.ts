import { slipOf } from '../../text/nearest.js';
import { type Span, spanOf } from '../../text/span.js';
import type { MetaFault, Value } from '../draft.js';
import { type Ours, otherKeys, oursIn } from './keys.js';
import type { Path, Place, Seen } from './meta-places.js';

/** Mappings that hold nothing but what redlint reads. */
const closed: readonly Ours[] = ['redlint', 'waiver', 'consent'];

/** Our keys misspelt, and any other key where only ours belong. */
export function* strangeKeys(draft: Seen, { where, path }: Place): Generator<MetaFault> {
  const ours = oursIn(where);
  const keys = path.length === 0 ? draft.meta.keys : Object.keys(draft.meta.get(...path)?.value as object);
  for (const key of keys) {
    if (ours.includes(key) || otherKeys.includes(key)) continue;
    const near = slipOf(key, ours);
    const at = keyAt(draft, [...path, key]);
    if (near) yield { rule: 'front-matter-unknown-key', message: 'near', at, data: { key, near } };
    else if (closed.includes(where))
      yield { rule: 'front-matter-unknown-key', message: 'choice', at, data: { key, allowed: ours } };
  }
}

/** Where a key stands: before its value. */
function keyAt({ meta, source }: Seen, path: Path): Span {
  const key = String(path.at(-1));
  const value = meta.get(...path) as Value<unknown>;
  const from = source.lastIndexOf(key, Math.max(meta.at.start, value.start - 1));
  return from < meta.at.start ? value : spanOf(source, from, from + key.length);
}
