import { networkNames } from '../../network/network.js';
import { parseMoment } from '../../recognizers/dates/dates.js';
import { slipOf } from '../../text/nearest.js';
import type { MetaFault } from '../draft.js';
import type { Value } from '../media.js';
import { factOf, kindNames, kindOf, languageCode, oursIn, writtenKey, writtenNetworks } from './keys.js';
import type { MetaDraft } from './meta-places.js';
import { fault, isText, near, noDay, unknownNetworks } from './unknown-values.js';

/**
 * Meaningless values of a post's facts. `platform` and `kind` are also used by generators: for these, only near misses
 * are reported.
 */
export function* unknownFacts({ meta, source, language }: MetaDraft): Generator<MetaFault> {
  const networks = factOf(meta, 'networks');
  const key = writtenKey(meta, 'networks');
  for (const name of networks ? unknownNetworks(meta, source, [key], networks) : [])
    if (!key.startsWith('platform') || slipOf(name.value, writtenNetworks))
      yield near(name, key, networkNames, writtenNetworks);
  const kind = factOf(meta, 'kind');
  if (isText(kind?.value) && !kindOf(kind?.value) && slipOf(kind?.value as string, kindNames))
    yield near(kind as Value, writtenKey(meta, 'kind'), kindNames);
  const lang = factOf(meta, 'language');
  if (isText(lang?.value) && !languageCode(lang?.value))
    yield fault('language', lang as Value, writtenKey(meta, 'language'), lang?.value);
  const publish = factOf(meta, 'publish');
  const isMoment = typeof publish?.value === 'string' && parseMoment(publish.value, language) !== undefined;
  if ((isText(publish?.value) || typeof publish?.value === 'number') && !isMoment)
    yield noDay(publish as Value<unknown>, writtenKey(meta, 'publish'));
  const redlint = meta.get('redlint');
  if (isText(redlint?.value)) yield near(redlint as Value, 'redlint', oursIn('redlint'));
}
