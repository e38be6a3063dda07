import type { Blocks } from './blocks.js';
import { type Exif, hasPosition, numberOf, readExif, tagText } from './exif.js';
import { byline, credit as creditLine, iptcTexts, rights } from './iptc.js';
import { readMaker } from './maker.js';
import { type Properties, readXmp } from './xmp.js';

/** What the metadata of a picture says. */
export interface PictureFacts {
  readonly gps: boolean;
  readonly serial?: string;
  readonly person?: string;
  readonly credit?: string;
  readonly license?: string;
  /** EXIF's orientation, 1 to 8; from 5 on width and height are swapped. */
  readonly orientation: number;
}

/** The metadata of a picture, block by block. */
export interface Metadata {
  readonly exif: readonly Exif[];
  readonly makers: readonly ReturnType<typeof readMaker>[];
  readonly xmp: readonly Properties[];
  readonly iptc: readonly Uint8Array[];
  readonly texts: readonly (readonly [string, string])[];
}

/** Serial numbers of camera and lens, and the owner of the camera: EXIF 3.0, DNG, Photoshop's raw tags. */
const serialTags = [0xa431, 0xa435, 0xc62f, 0xfde9];
const ownerTags = [0xa430, 0xfde8];
const authorTag = 0x9c9d;
const artistTag = 0x013b;
const copyrightTag = 0x8298;

const positions = ['exif:GPSLatitude', 'exif:GPSLongitude', 'exif:GPSDestLatitude'];
const serials = ['exifEX:BodySerialNumber', 'exifEX:LensSerialNumber', 'aux:SerialNumber', 'aux:LensSerialNumber'];
const persons = [
  'exifEX:CameraOwnerName',
  'aux:OwnerName',
  'Iptc4xmpExt:PersonInImage',
  'Iptc4xmpExt:PersonName',
  'MPReg:PersonDisplayName',
];
const licences = ['cc:license', 'xmpRights:WebStatement', 'xmpRights:UsageTerms'];

export function readMetadata(blocks: Blocks): Metadata {
  const read = blocks.exif.flatMap((block) => {
    const exif = readExif(block);
    return exif === undefined ? [] : [{ exif, maker: readMaker(block, exif) }];
  });
  return {
    exif: read.map(({ exif }) => exif),
    makers: read.map(({ maker }) => maker),
    xmp: blocks.xmp.map(readXmp),
    iptc: blocks.iptc,
    texts: blocks.texts,
  };
}

export function factsOf(metadata: Metadata): PictureFacts {
  const { exif, makers, xmp } = metadata;
  const tags = (ids: readonly number[]) =>
    ids.flatMap((id) => exif.flatMap(({ main, camera }) => [tagText(main.get(id)), tagText(camera.get(id))]));
  const credits = creditsOf(metadata);
  const known = new Set(credits.map(plain));
  const people = [
    ...tags([...ownerTags, authorTag]),
    ...makers.map(({ owner }) => owner),
    ...values(xmp, persons),
    ...xmp.flatMap(facesOf),
  ].filter((name) => name !== undefined && isText(name) && !known.has(plain(name)));
  const serial = [...tags(serialTags), ...makers.map(({ serial }) => serial), ...values(xmp, serials)].find(
    (text) => text !== undefined && /[1-9A-Za-z]/.test(text),
  );
  const orientation = exif
    .map(({ main, little }) => numberOf(main.get(0x0112), little))
    .find((value) => value !== undefined);
  return {
    gps: exif.some(hasPosition) || values(xmp, positions).some((text) => /[1-9]/.test(text)),
    serial,
    person: people[0],
    credit: credits[0],
    license: values(xmp, licences)[0],
    orientation: orientation !== undefined && orientation >= 1 && orientation <= 8 ? orientation : 1,
  };
}

/** Credit lines before authors before rights: the first is what a reader should see. */
function creditsOf({ exif, xmp, iptc, texts }: Metadata): string[] {
  const records = (id: number) => iptc.flatMap((record) => iptcTexts(record, id));
  const text = (keyword: string) => texts.filter(([key]) => key === keyword).map(([, value]) => value);
  const tag = (id: number) => exif.map(({ main }) => tagText(main.get(id)) ?? '');
  return [
    ...values(xmp, ['photoshop:Credit', 'cc:attributionName']),
    ...records(creditLine),
    ...values(xmp, ['dc:creator', 'tiff:Artist']),
    ...records(byline),
    ...tag(artistTag),
    ...text('Author'),
    ...values(xmp, ['dc:rights', 'tiff:Copyright', 'xmpRights:Owner']),
    ...records(rights),
    ...tag(copyrightTag),
    ...text('Copyright'),
  ].filter(isText);
}

const values = (packets: readonly Properties[], names: readonly string[]): string[] =>
  names.flatMap((name) => packets.flatMap((packet) => packet.get(name) ?? []));

/** Names of the regions of a packet, unless all of them are pets, bar codes or points of focus. */
function facesOf(packet: Properties): readonly string[] {
  const types = packet.get('mwg-rs:Type');
  return types === undefined || types.includes('Face') ? (packet.get('mwg-rs:Name') ?? []) : [];
}

/** Has it more than punctuation and blanks? */
const isText = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
