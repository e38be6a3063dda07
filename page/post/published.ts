import { parseDraft } from '../../src/draft/parse.js';
import { type Piece, piecesOf } from '../../src/draft/pieces/pieces.js';
import { limitsOf, type Network } from '../../src/network/network.js';
import { type NetworkMarks, pastedParts, pastedText } from '../../src/post/published/pasted.js';
import { postTexts } from '../../src/post/published/post-text.js';

/** A text as it will be published on some networks: the whole draft, or one of its pieces. */
export interface PublishedText {
  readonly text: string;
  readonly networks: readonly Network[];
  /** The piece that it is; absent for a draft without pieces. */
  readonly piece?: Piece;
  /** The parts that networks count. */
  readonly parts: readonly string[];
  /** Does it have pictures or videos? */
  readonly media: boolean;
  /** Is it of an account that pays for long posts? */
  readonly long: boolean;
  /** The text to copy: for a pasted draft without the marks that the page itself writes, or with those of a network. */
  whole(network?: Network): string;
  /** The same of one of its parts. */
  part(index: number, network?: Network): string;
}

/** The text as it stands, while nothing is loaded that could read it. */
export const unreadText = (text: string, networks: readonly Network[]): ShownText => ({
  text,
  networks,
  parts: [text],
  media: false,
  long: false,
  isOwn: false,
  isMarked: false,
});

/** A text to copy: for a network, or of a draft for no network; or a part of it. */
export function textToCopy(texts: readonly PublishedText[], network?: Network, part?: number): string {
  const own = texts.find(({ networks }) => network === undefined || networks.includes(network)) ?? texts[0];
  if (part !== undefined) return own?.part(part, network) ?? '';
  // A website shows its own marks.
  return (network === 'blog' ? own?.text.trim() : own?.whole(network)) ?? '';
}

/** What is shown of a published text; it can be passed between threads. */
export interface ShownText extends Omit<PublishedText, 'piece' | 'whole' | 'part'> {
  /** Is it the text of these networks alone? */
  readonly isOwn: boolean;
  /** Has it marks that networks do not show? */
  readonly isMarked: boolean;
}

/** What is shown of the texts of a draft. */
export const shownTexts = (text: string, chosen: readonly Network[], as: ReadAs = {}): ShownText[] =>
  publishedTexts(text, chosen, as).map(({ piece, whole, part: _, ...shown }) => ({
    ...shown,
    isOwn: piece?.given !== undefined,
    isMarked: whole() !== text.trim(),
  }));

/** How networks mark bold words: the others show no marks. */
const boldOn: Partial<Record<Network, string>> = { whatsapp: '*', telegram: '**' };

/** Where the marks of WhatsApp are what they mean, or may be. */
const keepsMarks: readonly Network[] = ['whatsapp', 'youtube', 'blog'];

const marksOf = (network: Network | undefined): NetworkMarks => {
  const bold = network && boldOn[network];
  return { ...(bold && { bold }), isPlain: network !== undefined && !keepsMarks.includes(network) };
};

/** How a draft is read. */
export interface ReadAs {
  /** Its name says whether it is Markdown. */
  readonly path?: string;
  /** Does the house pay for long posts? */
  readonly long?: boolean;
  /** Does its sheet name pictures or videos? */
  readonly media?: boolean;
}

/** The texts of a draft: one, for the `chosen` networks, or its pieces. */
export function publishedTexts(text: string, chosen: readonly Network[], as: ReadAs = {}): readonly PublishedText[] {
  const pieces = piecesOf(text);
  if (pieces.length === 0) {
    const own = published(text, chosen, as);
    return [{ ...own, media: own.media || as.media === true }];
  }
  return pieces.map((piece) => {
    const own = published(piece.view.text, piece.networks ?? chosen, as, piece.given);
    // Of the view the rest is blank.
    return { ...own, ...(!piece.given && { text: text.slice(piece.at.start, piece.at.end).trim() }), piece };
  });
}

function published(
  text: string,
  networks: readonly Network[],
  { path = 'draft.md', long = false }: ReadAs,
  given?: Piece['given'],
): PublishedText {
  const draft = parseDraft(text, {
    path,
    pasted: true,
    networks,
    phrases: () => undefined,
    ...(given && { given }),
  });
  const parts = postTexts(draft);
  return {
    text: text.slice(given?.from ?? 0),
    networks,
    parts,
    media: draft.images.length + draft.videos.length > 0,
    long: long || draft.account.x === 'long',
    whole: (network) => {
      if (!draft.pasted) return text.slice(given?.from ?? 0).trim();
      const marks = marksOf(network);
      // Where there are no threads the parts are one text.
      if (network === undefined || limitsOf(network).thread) return pastedText(draft, marks).trim();
      return pastedParts(draft, marks)
        .map((part) => part.text)
        .join('\n\n')
        .trim();
    },
    part: (index, network) => (draft.pasted ? pastedParts(draft, marksOf(network))[index]?.text : parts[index]) ?? '',
  };
}
