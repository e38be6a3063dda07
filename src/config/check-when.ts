import { kindOf, languageCode, networkOf, otherKeys, oursIn, plainKinds } from '../draft/keys.js';
import { Mistake } from '../mistake.js';
import { nearest, slipOf } from '../text/nearest.js';
import { shown, unknown } from './check.js';
import { networks, type Override } from './schema.js';
import type { Source } from './source.js';

/** The values of what redlint knows of every draft; `meant` takes the other ways to write them. */
const facts: Readonly<Record<string, { readonly values: readonly string[]; meant(text: string): string | undefined }>> =
  {
    networks: { values: networks, meant: networkOf },
    kind: { values: [...plainKinds, 'shared'], meant: kindOf },
    account: { values: ['official', 'personal'], meant: () => undefined },
  };

/** Throws a Mistake on the first condition of an override's `when` that no draft can meet. */
export function checkWhen(source: Source, { when = {} }: Override, index: number): void {
  for (const [key, wanted] of Object.entries(when)) {
    const path = ['overrides', index, 'when', key];
    const known = [...Object.keys(facts), 'language', ...oursIn('post')];
    if (!known.includes(key) && !otherKeys.includes(key) && slipOf(key, known))
      throw unknown('key', source.quote(path), key, known);
    for (const one of [wanted].flat()) refuseStrange(source.quote(path), key, one);
  }
}

function refuseStrange(where: string, key: string, value: string | number | boolean): void {
  const text = String(value);
  if (key === 'language' || key === 'lang') {
    if (/^[a-z]{2,3}$/.test(text)) return;
    const near = languageCode(text);
    const slots = { where, key, value: shown(value) };
    throw near ? new Mistake('config-choice-near', { ...slots, near }) : new Mistake('config-language', slots);
  }
  const fact = facts[key];
  if (!fact || fact.values.includes(text)) return;
  const near = fact.meant(text) ?? nearest(text, fact.values);
  const slots = { where, key, value: shown(value), options: [...fact.values] };
  throw near ? new Mistake('config-choice-near', { ...slots, near }) : new Mistake('config-choice', slots);
}
