import { slotsOf, unknown } from '../data/fault-of.js';
import type { ConfigSource } from '../data/source.js';
import { factNamed, kindOf, languageCode, networkLike, otherKeys, oursIn } from '../draft/front-matter/keys.js';
import { kinds } from '../draft/kinds.js';
import { Mistake } from '../mistake.js';
import { networkNames } from '../network/network.js';
import { nearest, slipOf } from '../text/nearest.js';
import type { Override } from './schema.js';

/** The values of the facts redlint knows about every draft; `meant` takes the other ways to write them. */
const facts: Readonly<Record<string, { readonly values: readonly string[]; meant(text: string): string | undefined }>> =
  {
    networks: { values: networkNames, meant: networkLike },
    kind: { values: kinds, meant: kindOf },
    account: { values: ['official', 'personal'], meant: () => undefined },
  };

/** The conditions of an override's `when` that no draft can meet. */
export function faultsOfWhen(source: ConfigSource, { when = {} }: Override, index: number): Mistake[] {
  return Object.entries(when).flatMap(([key, wanted]) => {
    const path = ['overrides', index, 'when', key];
    const known = [...Object.keys(facts), 'language', ...oursIn('post')];
    const isSlip = !known.includes(key) && !otherKeys.includes(key) && (key.includes('.') || slipOf(key, known));
    return [
      ...(isSlip ? [unknown('key', source.quote(path), key, known)] : []),
      ...[wanted].flat().flatMap((one) => faultOf(source.quote(path), key, one) ?? []),
    ];
  });
}

function faultOf(where: string, key: string, value: string | number | boolean): Mistake | undefined {
  const text = String(value);
  const name = factNamed(key) ?? key;
  if (name === 'language') {
    if (/^[a-z]{2,3}$/.test(text)) return undefined;
    const near = languageCode(text);
    const slots = { where, key, ...slotsOf(value) };
    return near ? new Mistake('config-language-near', { ...slots, near }) : new Mistake('config-language', slots);
  }
  const fact = facts[name];
  if (!fact || fact.values.includes(text)) return undefined;
  const near = fact.meant(text) ?? nearest(text, fact.values);
  const slots = { where, key, ...slotsOf(value), options: { or: [...fact.values] } };
  return near ? new Mistake('config-choice-near', { ...slots, near }) : new Mistake('config-choice', slots);
}
