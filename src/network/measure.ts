import { limitsOf, type Network, type Sureness, type TextLimit } from './network.js';
import { bytes, type Counted, emojiBytes, graphemesOf, shortened, type Unit, utf16, weighted } from './units.js';

/** How long a text is where it will be published. */
export interface Measure {
  readonly length: number;
  readonly limit: number;
  readonly unit: Unit;
  /** How sure the limit is; one set by the config is sure. */
  readonly mark: Sureness;
  /** UTF-16 offset of the first character beyond the limit; absent = the text fits. */
  readonly cut?: number;
}

/** Facts beside the text. */
export interface MeasuredPost {
  /** Does it come with pictures or a video? If so, Telegram and WhatsApp cut sooner, TikTok later. */
  readonly media?: boolean;
  /** Does the account pay for long posts? */
  readonly long?: boolean;
  /** The limit of this instance or account, instead of the network's. */
  readonly limit?: number;
  /** The share of the limit from which the length matters: a text surely below it is not counted. */
  readonly from?: number;
}

/** From this share of a limit on, a post only just fits. */
export const nearShare = 0.9;

/** The most that a UTF-16 unit weighs: `t.co` has four units, is an address and counts as 23. */
const heaviest = 6;

/**
 * Measures a text as a network counts it; undefined when the network has no limit, or none that matters. Bluesky has
 * two, characters and bytes: the nearer one is reported.
 */
export function measure(text: string, network: Network, circumstances: MeasuredPost = {}): Measure | undefined {
  const limits = limitsOf(network).text;
  if (!limits) return undefined;
  const { max, mark } = (circumstances.long && limits.long) || (circumstances.media && limits.caption) || limits;
  const limit = circumstances.limit ?? max;
  // Counting takes time, and a post for Facebook is nearly always far below its limit.
  if (text.length * heaviest < Math.min(limit, limits.bytes?.max ?? limit) * (circumstances.from ?? 0))
    return undefined;
  const isOwn = circumstances.limit !== undefined;
  const measured = {
    ...total(count(text, limits), limit),
    limit,
    unit: limits.unit,
    mark: isOwn ? ('v' as const) : mark,
  };
  if (!limits.bytes) return measured;
  const octets = limits.bytes;
  const inBytes = { ...total(bytes(text), octets.max), limit: octets.max, unit: 'bytes' as const, mark: octets.mark };
  return inBytes.length / inBytes.limit > measured.length / limit ? inBytes : measured;
}

function count(text: string, { unit, shortens }: TextLimit): Counted[] {
  if (unit === 'weighted') return weighted(text);
  if (unit === 'emoji-bytes') return emojiBytes(text);
  if (unit === 'utf16') return utf16(text);
  return shortens ? shortened(text) : graphemesOf(text);
}

function total(counted: readonly Counted[], limit: number): { length: number; cut?: number } {
  let length = 0;
  let cut: number | undefined;
  for (const { start, weight, run } of counted) {
    if (length + weight > limit) cut ??= run ? start + limit - length : start;
    length += weight;
  }
  return cut === undefined ? { length } : { length, cut };
}
