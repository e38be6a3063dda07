import { networkLike, networkOf } from '../draft/front-matter/keys.js';
import { Mistake } from '../mistake.js';
import { type Network, networkNames } from '../network/network.js';

/** The network that a name means. Throws a Mistake on one that means none. */
export function networkCalled(name: string): Network {
  const network = networkOf(name);
  if (network) return network;
  const near = networkLike(name);
  const allowed = { or: networkNames };
  throw near
    ? new Mistake('unknown-network-near', { name, near, allowed })
    : new Mistake('unknown-network', { name, allowed });
}

/** A code of a language, or `auto`, as it was given. Throws a Mistake on anything else. */
export function languageCalled(value: string): string {
  if (!/^(?:auto|[a-z]{2,3})$/.test(value)) throw new Mistake('bad-language', { value });
  return value;
}
