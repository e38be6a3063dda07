import { type Network, networkAliases, networkNames } from '../../network/network.js';
import { keyOf } from '../../text/fold.js';
import { lazy } from '../../text/lazy.js';
import data from './label-words.yml';

/** A label that only names networks. */
export interface Label {
  readonly networks: readonly Network[];
  /** Does it say beside them that there is a text, or something else? */
  readonly says: 'text' | 'other' | 'nothing';
}

const keysOf = (words: readonly string[] | readonly string[][]): string[] => words.flat().map(keyOf);

const named = lazy(
  () =>
    new Map(networkNames.flatMap((network) => keysOf(networkAliases[network]).map((name) => [name, network] as const))),
);
const texts = lazy(() => new Set(keysOf(data.text)));
/** «pie de foto» */
const phrases = lazy(() => [...texts()].filter((word) => word.includes(' ')));
const others = lazy(() => new Set(keysOf(data.other)));
const small = lazy(() => new Set(keysOf(data.small)));
/** «Tuit» is a text, and its network. */
const meant = lazy(
  () =>
    new Map(
      Object.entries(data.networks as Readonly<Record<string, string[]>>).flatMap(([network, words]) =>
        keysOf(words).map((word) => [word, network as Network] as const),
      ),
    ),
);

const longest = 60;
const signs = lazy(() => /[^\p{L}\p{N}.]+/u);

/**
 * What a label says that names networks and nothing else: «Instagram / Facebook», «Hilo de X»; undefined for any other.
 */
export function labelOf(label: string): Label | undefined {
  if (label.length > longest) return undefined;
  const key = phrases().reduce((text, phrase) => text.replace(phrase, keyOf(data.text[0][0])), keyOf(label));
  const words = key.split(signs()).filter(Boolean);
  const networks = new Set<Network>();
  let says: Label['says'] = 'nothing';
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    // «Tik Tok» is one name.
    const pair = named().get(`${word} ${words[at + 1]}`);
    const network = pair ?? named().get(word) ?? meant().get(word);
    const isText = texts().has(word) || meant().has(word);
    if (network) networks.add(network);
    else if (!isText && !others().has(word) && !small().has(word)) return undefined;
    if (isText && says !== 'other') says = 'text';
    if (others().has(word)) says = 'other';
    if (pair) at++;
  }
  return networks.size > 0 ? { networks: [...networks], says } : undefined;
}
