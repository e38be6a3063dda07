import { networkNames } from './network-names.js';
import data from './networks.yml';
import type { Unit } from './units.js';

export { networkNames };

export type Network = (typeof networkNames)[number];

/**
 * How sure a figure is: `v` stated by the network itself and confirmed, `s` stated by others, `unverified` not found in
 * any source.
 */
export type Sureness = 'v' | 's' | 'unverified';

/** The most that a network accepts of something. */
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
  readonly bytes?: Limit;
  /** The limit of an account that pays for long posts. */
  readonly long?: Limit;
  /** The limit of a text that comes with pictures. */
  readonly caption?: Limit;
}

/** The limits of pictures; absent = unknown. */
interface ImageLimits {
  readonly count?: Limit;
  /** In millions of bytes. */
  readonly megabytes?: Limit;
  /** Width times height. */
  readonly pixels?: Limit;
  /** Width divided by height. */
  readonly aspect?: { readonly min: number; readonly max: number; readonly mark: Sureness };
}

/** The limits of a network; absent = no limit, or none known. */
interface Limits {
  /** How long a text may be. */
  readonly text?: TextLimit;
  /** How many a post may have. */
  readonly hashtags?: Limit;
  /** How long an alternative text may be, in graphemes. */
  readonly alt?: Limit;
  readonly images: ImageLimits;
  /** Does every post need a picture or a video? */
  readonly needsMedia: boolean;
  /** Does the network have threads? */
  readonly thread: boolean;
}

interface NetworkData {
  title: string;
  names: readonly string[];
  text?: Limit & Pick<TextLimit, 'unit' | 'shortens'>;
  long?: Limit;
  bytes?: Limit;
  caption?: Limit;
  needs?: { media: boolean };
  hashtags?: Limit;
  alt?: Limit;
  images?: Limit;
  weight?: Limit;
  pixels?: Limit;
  aspect?: ImageLimits['aspect'];
  thread?: boolean;
}

const sources: Readonly<Record<Network, NetworkData>> = data.networks;

/** Each network with its names, as people write them, its own name first. */
export const networkAliases: Readonly<Record<Network, readonly string[]>> = Object.fromEntries(
  networkNames.map((name) => [name, sources[name].names]),
) as unknown as Record<Network, readonly string[]>;

/** The network's own name, as sentences write it. */
export const networkTitle = (network: string): string => sources[network as Network]?.title ?? network;

const limit = (figure: Limit | undefined): Limit | undefined => figure && { max: figure.max, mark: figure.mark };

function textLimit({ text, long, bytes, caption }: NetworkData): TextLimit | undefined {
  if (!text) return undefined;
  const { max, mark, unit, shortens } = text;
  return { max, mark, unit, shortens, long: limit(long), bytes: limit(bytes), caption: limit(caption) };
}

const imageLimits = ({ images, weight, pixels, aspect }: NetworkData): ImageLimits => ({
  count: limit(images),
  megabytes: weight && { max: weight.max / 1e6, mark: weight.mark },
  pixels: limit(pixels),
  aspect,
});

const limits = Object.fromEntries(
  networkNames.map((name): [Network, Limits] => {
    const { needs, hashtags, alt, thread = false } = sources[name];
    const text = textLimit(sources[name]);
    const images = imageLimits(sources[name]);
    const needsMedia = needs?.media === true;
    return [name, { text, hashtags: limit(hashtags), alt: limit(alt), images, needsMedia, thread }];
  }),
) as Record<Network, Limits>;

export const limitsOf = (network: Network): Limits => limits[network];

/** The severity of exceeding a figure: only one stated by the network itself can be an error. */
export const severityOver = (mark: Sureness): 'error' | 'warning' | 'suggestion' =>
  mark === 'v' ? 'error' : mark === 's' ? 'warning' : 'suggestion';
