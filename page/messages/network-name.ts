import { type Network, networkTitle } from '../../src/network/network.js';

/** The name of a network on its button, card and heading. */
export const networkName = (network: Network): string =>
  networkTitle(network).replace(/^./, (first) => first.toUpperCase());
