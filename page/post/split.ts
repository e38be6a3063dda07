import { findFrontMatter } from '../../src/draft/front-matter/read.js';
import { parseDraft } from '../../src/draft/parse.js';
import { type Piece, piecesOf } from '../../src/draft/pieces/pieces.js';
import { measure, nearShare } from '../../src/network/measure.js';
import type { Network } from '../../src/network/network.js';
import { networkName } from '../messages/network-name.js';
import type { ReadAs } from './published.js';

const heading = (networks: readonly Network[]): string => `## ${networks.map(networkName).join(' / ')}`;

/**
 * The draft with a text of its own for one network: the words that it shares with the others, twice, under headings
 * that name them. `chosen` are the networks of a draft without pieces.
 */
export function withOwnText(text: string, network: Network, chosen: readonly Network[]): string {
  const piece = piecesOf(text).find(({ networks }) => networks?.includes(network));
  const sharing = piece?.networks ?? chosen;
  const others = sharing.filter((one) => one !== network);
  if (others.length === 0 || piece?.given) return text;
  const from = piece ? piece.at.start : (findFrontMatter(text)?.end ?? 0);
  const to = piece ? piece.at.end : text.length;
  const words = text.slice(from, to).trim();
  const before = text.slice(0, piece ? labelStart(text, piece) : from).trimEnd();
  const own = [before, heading([network]), words, heading(others), words].filter(Boolean).join('\n\n');
  const rest = text.slice(to).trim();
  return rest === '' ? `${own}\n` : `${own}\n\n${rest}\n`;
}

/** Where the words of a network are in a draft with pieces; undefined where it has none. */
export function ownWords(text: string, network: Network): { readonly from: number; readonly to: number } | undefined {
  const at = piecesOf(text).find(({ networks }) => networks?.includes(network))?.at;
  if (!at) return undefined;
  const words = text.slice(at.start, at.end);
  const from = at.start + words.length - words.trimStart().length;
  return { from, to: Math.max(from, at.start + words.trimEnd().length) };
}

/** The line above a piece is its label. */
const labelStart = (text: string, { at }: Piece): number => text.lastIndexOf('\n', at.start - 1) + 1;

/** The draft with one more piece, which begins with the words of the first. */
export function withPiece(text: string, network: Network): string {
  const first = piecesOf(text)[0];
  const words = first ? text.slice(first.at.start, first.at.end).trim() : '';
  return `${text.trimEnd()}\n\n${heading([network])}\n\n${words}\n`;
}

const divider = '\n\n---\n\n';

/**
 * The draft with the text of a network divided into a thread, between sentences and with some room left; undefined
 * where no division helps.
 */
export function asThread(
  text: string,
  network: Network,
  chosen: readonly Network[],
  { long: isLong = false }: ReadAs = {},
): string | undefined {
  const own = withOwnText(text, network, chosen);
  const piece = piecesOf(own).find(({ networks }) => networks?.includes(network));
  const source = piece?.view.text ?? own;
  const draft = parseDraft(source, {
    path: 'draft.md',
    pasted: true,
    networks: [network],
    phrases: () => undefined,
  });
  const long = isLong || draft.account.x === 'long';
  const cuts: number[] = [];
  for (const part of draft.parts) {
    const sentences = draft.sentences.filter(({ start }) => start >= part.start && start < part.end);
    let start = part.start;
    for (const [index, sentence] of sentences.entries()) {
      const end = sentences[index + 1]?.start ?? part.end;
      const measured = measure(source.slice(start, end).trim(), network, { long });
      if (!measured || measured.length < measured.limit * nearShare || sentence.start <= start) continue;
      cuts.push(sentence.start);
      start = sentence.start;
    }
  }
  if (cuts.length === 0) return undefined;
  let divided = own;
  for (const cut of cuts.reverse()) divided = divided.slice(0, cut).trimEnd() + divider + divided.slice(cut);
  return divided;
}
