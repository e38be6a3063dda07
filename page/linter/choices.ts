import { factOf } from '../../src/draft/front-matter/keys.js';
import { findFrontMatter, readMeta } from '../../src/draft/front-matter/read.js';
import { piecesOf } from '../../src/draft/pieces/pieces.js';
import { isVideo, type PictureFacts } from '../pictures/facts.js';

/** Choices made beside the text. */
export interface PostChoices {
  readonly networks: readonly string[];
  readonly pictures: readonly PictureFacts[];
  /** Pictures and videos that a sheet names. */
  readonly media?: readonly { readonly file: string; readonly alt?: string }[];
  /** Does it answer somebody? */
  readonly isReply?: boolean;
  /** Is the account that of a person? */
  readonly isPersonal?: boolean;
  /** The day of publication, perhaps with its hour, in front matter's form. */
  readonly publish?: string;
}

/** The draft that is checked: the text with the choices in its front matter, which people never see. */
export interface CheckedDraft {
  readonly source: string;
  /** Its name says whether it is Markdown. */
  readonly path: string;
  /** The offset in the text of an offset in the source. */
  toText(offset: number): number;
  /** Does the text name its networks itself, in its front matter or in headings? */
  readonly ownNetworks: boolean;
  /** Is it a post of a sheet? */
  readonly fromSheet?: boolean;
}

/** Joins text and choices. Front matter in the text overrides the choices. */
export function withChoices(
  text: string,
  { networks, pictures, media = [], isReply, isPersonal, publish }: PostChoices,
  path = 'draft.md',
): CheckedDraft {
  const own = findFrontMatter(text);
  if (own?.format === 'toml') return { source: text, path, toText: (offset) => offset, ownNetworks: true };
  const meta = readMeta(text, own);
  const ownNetworks = factOf(meta, 'networks') !== undefined || piecesOf(text).length > 0;
  const told = pictures.filter((picture) => picture.told.size > 0);
  const entries = [
    ...media.filter(({ file }) => !isVideo(file)),
    ...told.filter(({ file }) => !isVideo(file)).map(entryOf),
  ];
  // A sheet does not say whether its videos have captions.
  const listed = [
    ...media.map(({ file }) => ({ file, captions: 'unknown' })),
    ...told.map(({ file }) => ({ file, captions: true })),
  ];
  const videos = listed.filter(({ file }) => isVideo(file));
  const lines = [
    ...(networks.length > 0 && !ownNetworks ? [`networks: ${JSON.stringify(networks)}\n`] : []),
    ...(isReply && !factOf(meta, 'kind') ? ['kind: reply\n'] : []),
    ...(isPersonal && !factOf(meta, 'account') ? ['account: { kind: personal }\n'] : []),
    ...(publish && !factOf(meta, 'publish') ? [`publish: ${publish}\n`] : []),
    ...(entries.length > 0 && !factOf(meta, 'images') ? [`images: ${JSON.stringify(entries)}\n`] : []),
    ...(videos.length > 0 && !factOf(meta, 'videos') ? [`videos: ${JSON.stringify(videos)}\n`] : []),
  ].join('');
  const at = own?.inner.start ?? 0;
  const added = lines === '' || own ? lines : `---\n${lines}---\n`;
  return {
    source: text.slice(0, at) + added + text.slice(at),
    path,
    toText: (offset) => (offset <= at ? offset : Math.max(at, offset - added.length)),
    ownNetworks,
  };
}

/** A permission also counts for the families: the label says so. */
const entryOf = ({ file, told }: PictureFacts) => ({
  file,
  ...(told.has('decorative') && { decorative: true }),
  ...(told.has('own') && { own: true }),
  ...(told.has('consent') && { consent: { guardian: true } }),
});
