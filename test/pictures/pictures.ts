import { crc32, deflateSync } from 'node:zlib';

/** Pictures made byte by byte, independently of the code under test. All are 16 × 8 pixels. */

const jpegBytes = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAMAwEAAhEDEQA/AINGlGgvQIwRa7T/2Q==',
  'base64',
);
const vp8l = Buffer.from(
  'VlA4TE0AAAAvD8ABAE9AkG3TfP7I91ATAAQbk2G7NmraSHL487sy5wPw+vI0/8Ex/MApFjhW/YAX6xQ9MAhJSiqxxJBCCimkEPA6RPQ/n2MZmiIJAAA=',
  'base64',
);

const u16 = (n: number, little = false) => (little ? [n & 255, (n >> 8) & 255] : [(n >> 8) & 255, n & 255]);
const u32 = (n: number, little = false) => {
  const bytes = [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
  return little ? bytes.reverse() : bytes;
};
const chars = (text: string) => [...Buffer.from(text, 'latin1')];

/** A tag: a text, whole numbers, or fractions. */
export type Made = readonly [id: number, value: string | readonly number[] | readonly (readonly [number, number])[]];

export interface Block {
  readonly main?: readonly Made[];
  readonly camera?: readonly Made[];
  readonly place?: readonly Made[];
  readonly little?: boolean;
  /** Where the directories begin; the bytes before are blank. */
  readonly at?: number;
}

/** A TIFF structure. */
export function tiffOf({ main = [], camera, place, little = false, at = 8 }: Block): Uint8Array {
  const pointers = [...(camera ? [[0x8769, camera] as const] : []), ...(place ? [[0x8825, place] as const] : [])];
  const body: number[] = [
    ...chars(little ? 'II' : 'MM'),
    ...u16(42, little),
    ...u32(at, little),
    ...Array<number>(at - 8).fill(0),
  ];
  const links: { at: number; tags: readonly Made[] }[] = [];
  const add = (tags: readonly Made[], more: readonly (readonly [number, readonly Made[]])[]) => {
    const entries = [...tags, ...more].sort((a, b) => a[0] - b[0]);
    const start = body.length;
    body.push(...u16(entries.length, little), ...Array<number>(entries.length * 12 + 4).fill(0));
    entries.forEach((entry, i) => {
      const place = start + 2 + i * 12;
      const inner = more.find((pointer) => pointer === entry);
      const [type, count, bytes] = inner ? [4, 1, u32(0, little)] : encode((entry as Made)[1], little);
      if (inner) links.push({ at: place + 8, tags: inner[1] });
      const value = bytes.length <= 4 ? [...bytes, 0, 0, 0, 0].slice(0, 4) : u32(body.length, little);
      if (bytes.length > 4) body.push(...bytes, ...(bytes.length % 2 ? [0] : []));
      body.splice(place, 12, ...u16(entry[0], little), ...u16(type, little), ...u32(count, little), ...value);
    });
  };
  add(main, pointers);
  for (const link of links) {
    body.splice(link.at, 4, ...u32(body.length, little));
    add(link.tags, []);
  }
  return Uint8Array.from(body);
}

function encode(value: Made[1], little: boolean): [type: number, count: number, bytes: number[]] {
  if (typeof value === 'string') {
    const bytes = [...Buffer.from(value, 'utf8'), 0];
    return [2, bytes.length, bytes];
  }
  if (Array.isArray(value[0]))
    return [5, value.length, (value as [number, number][]).flatMap(([a, b]) => [...u32(a, little), ...u32(b, little)])];
  return [3, value.length, (value as number[]).flatMap((n) => u16(n, little))];
}

/** 40° 25′ N, 3° 42′ W: a square in Madrid. */
export const madrid: Made[] = [
  [1, 'N'],
  [
    2,
    [
      [40, 1],
      [25, 1],
      [0, 1],
    ],
  ],
  [3, 'W'],
  [
    4,
    [
      [3, 1],
      [42, 1],
      [0, 1],
    ],
  ],
];

/** Everything that a picture should not reveal, and what it should. */
export const telling: Block = {
  main: [
    [0x0112, [6]],
    [0x013b, 'Eva Mas'],
    [0x8298, '© Ayuntamiento'],
  ],
  camera: [
    [0xa430, 'Ana Ruiz'],
    [0xa431, 'SN0001'],
  ],
  place: madrid,
};

/** Properties within a packet: the inside of rdf:Description, and its attributes. */
export const packetOf = (inside: string, attributes = ''): Uint8Array =>
  Buffer.from(
    `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:e="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:cc="http://creativecommons.org/ns#" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" ${attributes}>${inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  );

/** Photoshop's resources with IPTC datasets. */
export function iptcOf(sets: readonly (readonly [number, string])[]): Uint8Array {
  const content = sets.flatMap(([id, text]) => [0x1c, 2, id, ...u16(Buffer.byteLength(text)), ...Buffer.from(text)]);
  return Uint8Array.from([
    ...chars('8BIM'),
    4,
    4,
    0,
    0,
    ...u32(content.length),
    ...content,
    ...(content.length % 2 ? [0] : []),
  ]);
}

export interface Metadata {
  readonly exif?: Uint8Array;
  readonly xmp?: Uint8Array;
  readonly iptc?: Uint8Array;
  readonly icc?: Uint8Array;
  readonly trailer?: Uint8Array;
}

const segment = (marker: number, name: string, content: Uint8Array): Uint8Array =>
  Uint8Array.from([255, marker, ...u16(2 + name.length + content.length), ...chars(name), ...content]);

export function jpegOf({ exif, xmp, iptc, icc, trailer }: Metadata = {}): Uint8Array {
  return Buffer.concat([
    jpegBytes.subarray(0, 20),
    ...(exif ? [segment(0xe1, 'Exif\0\0', exif)] : []),
    ...(xmp ? [segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp)] : []),
    ...(iptc ? [segment(0xed, 'Photoshop 3.0\0', iptc)] : []),
    ...(icc ? [segment(0xe2, 'ICC_PROFILE\0\x01\x01', icc)] : []),
    jpegBytes.subarray(20),
    ...(trailer ? [trailer] : []),
  ]);
}

/** Scan data of our JPEG: from the last SOS on, without anything after the end. */
export const scanOf = (jpeg: Uint8Array): string => {
  const bytes = Buffer.from(jpeg);
  const start = bytes.indexOf(Buffer.from([0xff, 0xda, 0, 12]));
  return bytes.subarray(start, bytes.indexOf(Buffer.from([0xff, 0xd9]), start) + 2).toString('hex');
};

const pngChunk = (type: string, content: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  return Buffer.concat([Buffer.from(u32(content.length)), body, Buffer.from(u32(crc32(body)))]);
};

export interface PngMetadata extends Metadata {
  /** Chunks of text as type and content. */
  readonly texts?: readonly (readonly [string, Uint8Array])[];
}

export function pngOf({ exif, xmp, icc, texts = [], trailer }: PngMetadata = {}): Uint8Array {
  const rows = Buffer.alloc(8 * (1 + 16), 0x55).map((byte, i) => (i % 17 === 0 ? 0 : byte));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', Buffer.from([...u32(16), ...u32(8), 8, 0, 0, 0, 0])),
    ...(icc ? [pngChunk('iCCP', Buffer.concat([Buffer.from('icc\0\0', 'latin1'), deflateSync(icc)]))] : []),
    ...(exif ? [pngChunk('eXIf', exif)] : []),
    ...(xmp ? [pngChunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), xmp]))] : []),
    ...texts.map(([type, content]) => pngChunk(type, content)),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
    ...(trailer ? [trailer] : []),
  ]);
}

/** The chunks of a PNG or WebP as type and content. */
export function chunksOf(bytes: Uint8Array): [string, string][] {
  const view = Buffer.from(bytes);
  const png = view[0] === 0x89;
  const found: [string, string][] = [];
  for (let at = png ? 8 : 12; at + 8 <= view.length; ) {
    const length = png ? view.readUInt32BE(at) : view.readUInt32LE(at + 4);
    const type = view.toString('latin1', png ? at + 4 : at, png ? at + 8 : at + 4);
    found.push([type, view.toString('hex', at + 8, at + 8 + length)]);
    at += png ? 12 + length : 8 + length + (length % 2);
  }
  return found;
}

const riffChunk = (type: string, content: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from([...chars(type), ...u32(content.length, true)]),
    content,
    Buffer.alloc(content.length % 2),
  ]);

export function webpOf({ exif, xmp, icc }: Metadata = {}): Uint8Array {
  const flags = (icc ? 0x20 : 0) | (exif ? 8 : 0) | (xmp ? 4 : 0);
  return riffChunk(
    'RIFF',
    Buffer.concat([
      Buffer.from('WEBP'),
      riffChunk('VP8X', Buffer.from([flags, 0, 0, 0, 15, 0, 0, 7, 0, 0])),
      ...(icc ? [riffChunk('ICCP', icc)] : []),
      vp8l,
      ...(exif ? [riffChunk('EXIF', exif)] : []),
      ...(xmp ? [riffChunk('XMP ', xmp)] : []),
    ]),
  );
}

const box = (type: string, ...content: (Uint8Array | number[])[]): Buffer => {
  const inside = Buffer.concat(content.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([...u32(8 + inside.length), ...chars(type)]), inside]);
};

/** A HEIC or AVIF: without pixels, but with the items and properties of one of 16 × 8, rotated by `turn` × 90°. */
export function heicOf({ exif, xmp }: Metadata = {}, turn = 0, brand = 'heic'): Uint8Array {
  const blocks = [exif && Buffer.concat([Buffer.from([0, 0, 0, 0]), exif]), xmp].filter(
    (part) => part !== undefined,
  ) as Uint8Array[];
  const types = [...(exif ? ['Exif'] : []), ...(xmp ? ['mime'] : [])];
  const name = (type: string) => (type === 'mime' ? chars('\0application/rdf+xml\0') : [0]);
  const info = types.map((type, i) => box('infe', [2, 0, 0, 0, ...u16(i + 2), 0, 0, ...chars(type), ...name(type)]));
  const meta = (start: number) => {
    let at = start;
    const places = blocks.map((part, i) => {
      const place = [...u16(i + 2), 0, 0, ...u16(1), ...u32(at), ...u32(part.length)];
      at += part.length;
      return place;
    });
    return box(
      'meta',
      [0, 0, 0, 0],
      box('pitm', [0, 0, 0, 0, 0, 1]),
      box('iinf', [0, 0, 0, 0, ...u16(info.length)], ...info),
      box('iloc', [0, 0, 0, 0, 0x44, 0, ...u16(places.length)], ...places),
      box(
        'iprp',
        box('ipco', box('ispe', [0, 0, 0, 0, ...u32(16), ...u32(8)]), box('irot', [turn])),
        box('ipma', [0, 0, 0, 0, ...u32(1), ...u16(1), 2, 1, 2]),
      ),
    );
  };
  const start = box('ftyp', chars(`${brand}\0\0\0\0mif1`));
  return Buffer.concat([start, meta(start.length + meta(0).length + 8), box('mdat', ...blocks)]);
}

/** A GIF of one colour, with a comment and with its packet where programs write it. */
export function gifOf({ xmp }: Metadata = {}, frames = 1): Uint8Array {
  const trailer = [1, ...Array.from({ length: 256 }, (_, place) => 255 - place), 0];
  return Buffer.concat([
    Buffer.from('GIF89a\x10\0\x08\0\xf0\0\0\0\0\0\xff\xff\xff!\xfe\x03Eva\0', 'latin1'),
    ...(xmp ? [Buffer.from('!\xff\x0bXMP DataXMP', 'latin1'), xmp, Buffer.from(trailer)] : []),
    ...Array(frames).fill(
      Buffer.from(',\0\0\0\0\x10\0\x08\0\x80\0\0\0\xff\xff\xff\x02\x07\x84\x8f\xa9\xcb\xed\x0f\x63\0', 'latin1'),
    ),
    Buffer.from(';'),
  ]);
}

/** A TIFF of one strip; its directory is at `at`. */
export const tiffFile = (block: Block): Uint8Array =>
  tiffOf({ ...block, main: [[0x0100, [16]], [0x0101, [8]], ...(block.main ?? [])] });

/** Everything that a picture can reveal about its maker, in each kind of metadata. */
export const exif = tiffOf(telling);
export const xmp = packetOf(
  '<photoshop:Credit>Gabinete &amp; Cía</photoshop:Credit><cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/><Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Pepa Sol</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>',
  'e:GPSLatitude="40,25N" e:GPSLongitude="3,42W" aux:SerialNumber="777"',
);
export const containers = { jpeg: jpegOf, png: pngOf, webp: webpOf } as const;
/** A picture of each format with all of it. */
export const all = {
  ...Object.fromEntries(Object.entries(containers).map(([name, make]) => [name, make({ exif, xmp })])),
  heic: heicOf({ exif, xmp }),
  avif: heicOf({ exif, xmp }, 0, 'avif'),
  tiff: tiffFile(telling),
  'tiff, little': tiffFile({ ...telling, little: true, at: 5000 }),
};
