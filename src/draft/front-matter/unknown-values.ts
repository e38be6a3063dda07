import { networkNames } from '../../network/network.js';
import { absentDay, parseMoment } from '../../recognizers/dates/dates.js';
import { nearest } from '../../text/nearest.js';
import { type Span, spanOf } from '../../text/span.js';
import type { Draft, MetaFault } from '../draft.js';
import type { Value } from '../media.js';
import { type MetaPlace, namesOf, networkNamesIn, networkOf, writtenNetworks } from './keys.js';
import { isToml } from './meta.js';
import type { Mapping, MetaDraft, MetaPath } from './meta-places.js';

/** A value that its key does not take. */
export const fault = (
  message: string,
  at: Span,
  key: string,
  value: unknown,
  data: MetaFault['data'] = {},
): MetaFault => ({
  rule: 'front-matter-unknown-value',
  message,
  at: { start: at.start, end: at.end, text: at.text },
  data: { key, value: String(value), ...data },
});

/** A value that is not a day, or not one of the calendar. */
export function noDay(at: Value<unknown>, key: string): MetaFault {
  const absent = absentDay(String(at.value));
  return absent === undefined ? fault('day', at, key, at.value) : fault('absent', at, key, at.value, { absent });
}

/** Is it a text? One with a template is not known yet. */
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && !/\{\{|\{%|<%/.test(value);

/** A value that is not one of `allowed`; `names` are the other ways to write them. */
export const near = (at: Value<unknown>, key: string, allowed: readonly string[], names = allowed): MetaFault => {
  const meant = nearest(String(at.value).trim(), names);
  return meant === undefined
    ? fault('choice', at, key, at.value, { allowed })
    : fault('near', at, key, at.value, { near: meant });
};

const file = /^[^\r\n]{1,200}\.[a-z\d]{2,5}$/i;

/** A text that names files under a key that holds a list of them. */
function* unlisted(meta: Draft['meta'], path: MetaPath): Generator<MetaFault> {
  for (const key of [...namesOf('images'), ...namesOf('videos')]) {
    const found = meta.get(...path, key);
    if (!isText(found?.value)) continue;
    const names = found.value.split(',').map((name) => name.trim());
    if (!names.every((name) => file.test(name))) continue;
    const items = names.map((name) => (isToml(meta) || !/^[\w./-]+$/.test(name) ? JSON.stringify(name) : name));
    const sign = isToml(meta) ? ' =' : ':';
    const example = `${key}${sign} [${items.join(', ')}]`;
    // The site may read one picture, or a list.
    yield items.length === 1 && key === 'images' && path.length === 0
      ? fault('single', found, key, found.value, { example, one: `image${sign} ${items[0]}` })
      : fault('list', found, key, found.value, { example });
  }
}

/** Meaningless values of a mapping. */
export function* unknownValues({ meta, source }: MetaDraft, { where, path }: Mapping): Generator<MetaFault> {
  const at = (key: string) => meta.get(...path, key);
  const flags: Partial<Record<MetaPlace, readonly string[]>> = {
    post: ['decorative'],
    image: ['decorative', 'people', 'minors', 'own'],
    video: ['speech'],
  };
  for (const key of flags[where] ?? []) {
    const value = at(key);
    if (isText(value?.value)) yield flag(value as Value, key);
  }
  const consent = where === 'image' || where === 'post' ? at('consent') : undefined;
  if (isText(consent?.value)) yield flag(consent as Value, 'consent');
  if (where === 'account') yield* unknownOfAccount(at);
  if (where === 'post' || where === 'piece') yield* unlisted(meta, path);
  if (where !== 'consent' && where !== 'piece') return;
  const networks = at('networks');
  if (networks)
    for (const name of unknownNetworks(meta, source, [...path, 'networks'], networks))
      yield near(name, 'networks', networkNames, writtenNetworks);
  const until = at('until');
  if (isText(until?.value) && !parseMoment(until?.value as string, undefined)) yield noDay(until as Value, 'until');
}

function* unknownOfAccount(at: (key: string) => Value<unknown> | undefined): Generator<MetaFault> {
  for (const [key, allowed] of Object.entries({ kind: ['official', 'personal'], x: ['long'] })) {
    const value = at(key);
    if (isText(value?.value) && !allowed.includes(value.value)) yield near(value, key, allowed);
  }
}

const yes = /^(?:s[ií]|yes|y|on|ok|verdadero)$/i;
const no = /^(?:no?|off|ninguno|falso)$/i;

/** A boolean that YAML reads as a text. */
function flag(at: Value, key: string): MetaFault {
  const meant = yes.test(at.value.trim()) ? 'true' : no.test(at.value.trim()) ? 'false' : undefined;
  return meant === undefined
    ? fault('choice', at, key, at.value, { allowed: ['true', 'false'] })
    : fault('near', at, key, at.value, { near: meant });
}

/** The names of a list, or of a text with several, that are not networks. */
export function* unknownNetworks(
  meta: Draft['meta'],
  source: string,
  path: MetaPath,
  networks: Value<unknown>,
): Generator<Value> {
  if (Array.isArray(networks.value)) {
    for (const [index, name] of networks.value.entries())
      if (isText(name) && !networkOf(name)) yield { ...(meta.get(...path, index) as Span), value: name };
    return;
  }
  if (!isText(networks.value)) return;
  const written = source.slice(networks.start, networks.end);
  let from = 0;
  for (const name of networkNamesIn(networks.value)) {
    if (networkOf(name)) continue;
    // A name written with escapes is not found, and the search ends there.
    const at = from < 0 ? from : written.indexOf(name, from);
    from = at < 0 ? at : at + name.length;
    const start = networks.start + at;
    yield { ...(at < 0 ? networks : spanOf(source, start, start + name.length)), value: name };
  }
}
