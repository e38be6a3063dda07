import data from './networks.yml';
import type { Unit } from './units.js';

/** The networks a draft may name. */
export type Network =
  | 'x'
  | 'facebook'
  | 'instagram'
  | 'mastodon'
  | 'bluesky'
  | 'threads'
  | 'linkedin'
  | 'telegram'
  | 'whatsapp'
  | 'tiktok'
  | 'youtube'
  | 'blog';

/** How sure a figure is: `v` published by the network itself and by a second source, `s` second hand, `m` from memory. */
export type Mark = 'v' | 's' | 'm';

/** The most a network takes of something. */
export interface Limit {
  readonly max: number;
  readonly mark: Mark;
}

/** How long a text may be. */
export interface TextLimit extends Limit {
  readonly unit: Unit;
  /** Addresses count as 23 characters, and handles without their server. */
  readonly shortens?: boolean;
  /** A second limit, in UTF-8 bytes. */
  readonly bytes?: number;
  /** The limit of a text that comes with pictures. */
  readonly caption?: number;
}

/** The limits of pictures; what is absent is not known. */
export interface ImageLimits {
  readonly count?: Limit;
  /** In millions of bytes. */
  readonly megabytes?: Limit;
  /** Width times height. */
  readonly pixels?: Limit;
  /** Width divided by height. */
  readonly aspect?: { readonly min: number; readonly max: number; readonly mark: Mark };
}

interface Source {
  title: string;
  names: readonly string[];
  text?: TextLimit;
  hashtags?: { max?: number; mark: Mark };
  alt?: { max?: number | null; mark: Mark };
  images?: { max?: number | null; bytes?: number; pixels?: number; mark: Mark };
  aspect?: { min: number; max: number; mark: Mark };
  thread?: boolean;
}

const sources: Readonly<Record<Network, Source>> = data.networks;

/** All networks, by name. */
export const networkNames = Object.keys(sources) as readonly Network[];

/** Each network with its names, as people write them; its own is the first. */
export const networkAliases: Readonly<Record<Network, readonly string[]>> = Object.fromEntries(
  networkNames.map((name) => [name, sources[name].names]),
) as unknown as Record<Network, readonly string[]>;

/** The network's own name, as sentences write it. */
export const networkTitle = (network: string): string => sources[network as Network]?.title ?? network;

/** How long a text may be; undefined where there is no limit. */
export const textLimit = (network: Network): TextLimit | undefined => sources[network].text;

/** How many hashtags a post may have. */
export const tagLimit = (network: Network): Limit | undefined => limit(sources[network].hashtags);

/** How long an alternative text may be, in graphemes; undefined where no limit is known. */
export const altLimit = (network: Network): Limit | undefined => limit(sources[network].alt);

/** What pictures a network takes. */
export function imageLimits(network: Network): ImageLimits {
  const { images, aspect } = sources[network];
  const of = (max: number | null | undefined): Limit | undefined => images && limit({ max, mark: images.mark });
  return {
    count: of(images?.max),
    megabytes: of(images?.bytes && images.bytes / 1e6),
    pixels: of(images?.pixels),
    aspect,
  };
}

/** Are posts strung into threads there? */
export const takesThreads = (network: Network): boolean => sources[network].thread === true;

const limit = (source: { max?: number | null; mark: Mark } | undefined): Limit | undefined =>
  typeof source?.max === 'number' ? { max: source.max, mark: source.mark } : undefined;
