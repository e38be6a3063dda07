import data from './networks.yml';
import type { Unit } from './units.js';

/** The networks a draft may name, in the order of networks.yml, which is the one in which people are offered them. */
export const networkNames = [
  'x',
  'facebook',
  'instagram',
  'mastodon',
  'bluesky',
  'threads',
  'linkedin',
  'telegram',
  'whatsapp',
  'tiktok',
  'youtube',
  'blog',
] as const;
export type Network = (typeof networkNames)[number];

/** How sure a figure is: `v` published by the network itself and by a second source, `s` second hand, `m` from memory. */
export type Sureness = 'v' | 's' | 'm';

/** The most a network takes of something. */
interface Limit {
  readonly max: number;
  readonly mark: Sureness;
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
interface ImageLimits {
  readonly count?: Limit;
  /** In millions of bytes. */
  readonly megabytes?: Limit;
  /** Width times height. */
  readonly pixels?: Limit;
  /** Width divided by height. */
  readonly aspect?: { readonly min: number; readonly max: number; readonly mark: Sureness };
}

/** What a network takes; what is absent has no limit there, or none that is known. */
interface Limits {
  /** How long a text may be. */
  readonly text?: TextLimit;
  /** How many a post may have. */
  readonly hashtags?: Limit;
  /** How long an alternative text may be, in graphemes. */
  readonly alt?: Limit;
  readonly images: ImageLimits;
  /** Are posts strung into threads there? */
  readonly thread: boolean;
}

interface NetworkData {
  title: string;
  names: readonly string[];
  text?: TextLimit;
  hashtags?: { max?: number; mark: Sureness };
  alt?: { max?: number | null; mark: Sureness };
  images?: { max?: number | null; bytes?: number; pixels?: number; mark: Sureness };
  aspect?: { min: number; max: number; mark: Sureness };
  thread?: boolean;
}

const sources: Readonly<Record<Network, NetworkData>> = data.networks;

/** Each network with its names, as people write them; its own is the first. */
export const networkAliases: Readonly<Record<Network, readonly string[]>> = Object.fromEntries(
  networkNames.map((name) => [name, sources[name].names]),
) as unknown as Record<Network, readonly string[]>;

/** The network's own name, as sentences write it. */
export const networkTitle = (network: string): string => sources[network as Network]?.title ?? network;

const limit = (source: { max?: number | null; mark: Sureness } | undefined): Limit | undefined =>
  typeof source?.max === 'number' ? { max: source.max, mark: source.mark } : undefined;

function imageLimits({ images, aspect }: NetworkData): ImageLimits {
  const of = (max: number | null | undefined): Limit | undefined => images && limit({ max, mark: images.mark });
  return {
    count: of(images?.max),
    megabytes: of(images?.bytes && images.bytes / 1e6),
    pixels: of(images?.pixels),
    aspect,
  };
}

const limits = Object.fromEntries(
  networkNames.map((name): [Network, Limits] => {
    const { text, hashtags, alt, thread = false } = sources[name];
    return [name, { text, hashtags: limit(hashtags), alt: limit(alt), images: imageLimits(sources[name]), thread }];
  }),
) as Record<Network, Limits>;

/** What a network takes. */
export const limitsOf = (network: Network): Limits => limits[network];
