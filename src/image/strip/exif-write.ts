import type { Directory, Exif, ExifTag } from '../read/exif.js';

/** Orientation, resolution and its unit, place of colour samples, artist, copyright. */
const mainTags = [0x0112, 0x011a, 0x011b, 0x0128, 0x0213, 0x013b, 0x8298];
/** What EXIF requires (its version, components, FlashPix version, pixels), colour space and gamma. */
const cameraTags = [0x9000, 0x9101, 0xa000, 0xa001, 0xa002, 0xa003, 0xa500];
/** The name of the rule (R03 = Adobe RGB) and its version. */
const interoperabilityTags = [0x0001, 0x0002];

const links = { camera: 0x8769, place: 0x8825, interoperability: 0xa005 };

/**
 * A TIFF structure with only what is needed to display the picture and credit its owner, values byte for byte;
 * undefined when empty.
 */
export function writeExif(exif: Exif, keep: { gps?: boolean }): Uint8Array | undefined {
  const place = keep.gps ? [...exif.place.values()] : [];
  const interoperability = only(exif.interoperability, interoperabilityTags);
  const camera = only(exif.camera, cameraTags);
  const main = only(exif.main, mainTags);
  if (main.length + camera.length + interoperability.length + place.length === 0) return undefined;
  const inner = interoperability.length > 0 ? 1 : 0;
  const hasCamera = camera.length + inner > 0 ? 1 : 0;
  const cameraAt = 8 + sizeOf(main, hasCamera + (place.length > 0 ? 1 : 0));
  const innerAt = cameraAt + (hasCamera ? sizeOf(camera, inner) : 0);
  const placeAt = innerAt + (inner ? sizeOf(interoperability, 0) : 0);
  const bytes = new Uint8Array(placeAt + (place.length > 0 ? sizeOf(place, 0) : 0));
  const write = directoryWriter(bytes, exif.little);
  if (hasCamera) write(cameraAt, camera, inner ? [[links.interoperability, innerAt]] : []);
  if (inner) write(innerAt, interoperability, []);
  if (place.length > 0) write(placeAt, place, []);
  write(8, main, [
    ...(hasCamera ? [[links.camera, cameraAt] as const] : []),
    ...(place.length > 0 ? [[links.place, placeAt] as const] : []),
  ]);
  bytes.set(exif.little ? [0x49, 0x49, 42, 0, 8, 0, 0, 0] : [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  return bytes;
}

const only = (directory: Directory, ids: readonly number[]): ExifTag[] =>
  ids.flatMap((id) => directory.get(id) ?? []).filter(({ value }) => value.length > 0);

const even = (length: number): number => length + (length % 2);

/** Size in bytes of a directory with its values and `pointers` more entries. */
const sizeOf = (tags: readonly ExifTag[], pointers: number): number =>
  6 +
  12 * (tags.length + pointers) +
  tags.reduce((sum, { value }) => sum + (value.length > 4 ? even(value.length) : 0), 0);

type Pointer = readonly [id: number, at: number];

function directoryWriter(
  bytes: Uint8Array,
  little: boolean,
): (at: number, tags: readonly ExifTag[], pointers: readonly Pointer[]) => void {
  const view = new DataView(bytes.buffer);
  return (start, tags, pointers) => {
    const entries = [...tags, ...pointers.map(([id, at]) => ({ id, type: 4, count: 1, target: at }))].sort(
      (a, b) => a.id - b.id,
    );
    view.setUint16(start, entries.length, little);
    let at = start + 2;
    let free = at + 12 * entries.length + 4;
    for (const entry of entries) {
      view.setUint16(at, entry.id, little);
      view.setUint16(at + 2, entry.type, little);
      view.setUint32(at + 4, entry.count, little);
      if ('target' in entry) view.setUint32(at + 8, entry.target, little);
      else if (entry.value.length <= 4) bytes.set(entry.value, at + 8);
      else {
        view.setUint32(at + 8, free, little);
        bytes.set(entry.value, free);
        free += even(entry.value.length);
      }
      at += 12;
    }
  };
}
