import { keyOf } from '../text/fold.js';
import { lazy } from '../text/lazy.js';
import data from './label-words.yml';
import { type Network, networkAliases, networkNames } from './network.js';

const named = lazy(
  () =>
    new Map(networkNames.flatMap((network) => networkAliases[network].map((name) => [keyOf(name), network] as const))),
);
const beside = lazy(() => new Set([...(data.beside as readonly string[][]).flat(), ...data.and].map(keyOf)));

const longest = 60;
const signs = /[^\p{L}\p{N}.]+/u;

/** The networks of a label that names nothing else: «Instagram / Facebook», «Hilo de X»; undefined for any other. */
export function networksNamed(label: string): readonly Network[] | undefined {
  if (label.length > longest) return undefined;
  const words = keyOf(label).split(signs).filter(Boolean);
  const networks = new Set<Network>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    // «Tik Tok» is one name.
    const pair = named().get(`${word} ${words[at + 1]}`);
    const network = pair ?? named().get(word);
    if (network) networks.add(network);
    else if (!beside().has(word)) return undefined;
    if (pair) at++;
  }
  return networks.size > 0 ? [...networks] : undefined;
}
