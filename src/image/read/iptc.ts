import { concat, startsWith, textOf, u16, u32 } from './bytes.js';

/**
 * Datasets of IPTC-IIM 4.2 that name the author and owner: by-line, credit, source, copyright; 1:90 names the encoding.
 */
export const byline = 0x0250;
export const credit = 0x026e;
export const rights = 0x0274;
const kept = new Set([0x015a, byline, credit, 0x0273, rights]);

/** The IPTC records within Photoshop's image resources (resource 0x0404). */
export function iptcOf(resources: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = 0;
  while (at + 12 <= resources.length && startsWith(resources, '8BIM', at)) {
    const name = (resources[at + 6] as number) + 1;
    const start = at + 6 + name + (name % 2) + 4;
    const size = u32(resources, start - 4);
    if (u16(resources, at + 4) === 0x0404) found.push(resources.subarray(start, start + size));
    at = start + size + (size % 2);
  }
  return found;
}

/** One dataset: record and number as one figure, the value, and all of its bytes. */
interface Dataset {
  readonly id: number;
  readonly value: Uint8Array;
  readonly whole: Uint8Array;
}

function* datasets(records: Uint8Array): Generator<Dataset> {
  let at = 0;
  while (at + 5 <= records.length && records[at] === 0x1c) {
    const length = u16(records, at + 3);
    // An extended length; none of the datasets used here is that long.
    if (length > 0x7fff) return;
    const end = at + 5 + length;
    yield { id: u16(records, at + 1), value: records.subarray(at + 5, end), whole: records.subarray(at, end) };
    at = end;
  }
}

/** The texts of one dataset, in order. */
export function iptcTexts(records: Uint8Array, id: number): string[] {
  return [...datasets(records)].filter((set) => set.id === id).map(({ value }) => textOf(value));
}

/** Image resources with only the credit of these records; undefined when there is none. */
export function creditResources(records: readonly Uint8Array[]): Uint8Array | undefined {
  const sets = records.flatMap((one) => [...datasets(one)]).filter(({ id }) => kept.has(id));
  if (!sets.some(({ id }) => id !== 0x015a)) return undefined;
  const content = concat(sets.map(({ whole }) => whole));
  const head = new Uint8Array(12);
  head.set([0x38, 0x42, 0x49, 0x4d, 0x04, 0x04]);
  new DataView(head.buffer).setUint32(8, content.length);
  return concat([head, content, new Uint8Array(content.length % 2)]);
}
