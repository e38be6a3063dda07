import type { Network } from '../../network/network.js';
import { blank, type Range, without } from '../../text/ranges.js';
import { asItStands } from '../../text/reading-view.js';
import { factOf, kindOf } from '../front-matter/keys.js';
import { findFrontMatter, readMeta } from '../front-matter/read.js';
import { fewestWordsOfArticle } from '../kind.js';
import { labelOf } from './label.js';
import type { Piece } from './piece.js';

/** A line that may begin a piece: a heading, a line of bold words, or one that ends in a colon. */
interface Label extends Range {
  /** The level of a heading; 7 for a bold line, 8 for one that ends in a colon. */
  readonly level: number;
  readonly name: string;
  readonly networks: readonly Network[] | undefined;
}

interface Section {
  readonly label: Label;
  /** From the end of its label to the next. */
  readonly at: Range;
}

/** Its groups: signs and words of a heading, mark and words of a bold line, words before a colon, a code fence. */
const line =
  /^ {0,3}(?:(#{1,6})[ \t]+(\S.{0,79}?)[ \t#]*|(?:(\*\*|__)(.{1,60}?):?\3:?|([^\s:].{0,60}):|(```|~~~).*)[ \t]*)$/gm;
/** Pictures, alone or in a list. */
const pictures = /!\[[^[\]\n]*\]\([^()\n]*\)|<img\b[^<>]*>|^[ \t]*[-*+][ \t]/gm;
/** A publication has a piece for each network, and two for some; a draft with more labels is one text. */
const mostLabels = 30;
/** Of the title above the pieces. */
const longestTitle = 160;

/** The pieces under labels that only name networks, in a draft whose body begins at `from`. */
export function headedPieces(source: string, from: number): readonly Piece[] {
  const labels = labelsIn(source, from);
  const first = labels.find(({ networks }) => networks);
  if (!first) return [];
  const own = labels.filter(({ level, networks }) => (networks ? level === first.level : level <= first.level));
  const networks = own.flatMap((label) => label.networks ?? []);
  const bare = without(source, commentsIn(source, from));
  if (new Set(networks).size < 2 || own.length > mostLabels || !isTitle(bare.slice(from, first.start))) return [];
  const sections = own
    .filter(({ start }) => start >= first.start)
    .map((label, index, all) => ({ label, at: { start: label.end, end: all[index + 1]?.start ?? source.length } }));
  const textOf = ({ at }: Section): string => bare.slice(at.start, at.end).trim();
  const written = sections.filter((section) => textOf(section) !== '');
  if (isArticle(source, written.map(textOf))) return [];
  // Pictures with a heading of their own belong to all pieces.
  const shared = written.filter(
    (section) => !section.label.networks && textOf(section).replace(pictures, '').trim() === '',
  );
  const kept = [
    { start: 0, end: from },
    ...commentsIn(source.slice(0, first.start), from),
    ...shared.map(({ at }) => at),
  ];
  return written.filter((section) => !shared.includes(section)).map((section) => pieceOf(source, section, kept));
}

function labelsIn(source: string, from: number): Label[] {
  const labels: Label[] = [];
  let fence: string | undefined;
  line.lastIndex = from;
  for (let found = line.exec(source); found; found = line.exec(source)) {
    const [written, marks, heading, , bold, colon, mark] = found;
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    const name = (heading ?? bold ?? colon)?.trim();
    if (name === undefined || fence !== undefined) continue;
    const networks = labelOf(name)?.networks;
    const level = marks?.length ?? (bold === undefined ? 8 : 7);
    // Any other line of bold words, or with a colon, belongs to the text.
    if (!networks && level > 6) continue;
    labels.push({ start: found.index, end: found.index + written.length, level, name, networks });
  }
  return labels;
}

function commentsIn(source: string, from: number): Range[] {
  const comments: Range[] = [];
  for (let start = source.indexOf('<!--', from); start >= 0; ) {
    const end = source.indexOf('-->', start + 4);
    if (end < 0) break;
    comments.push({ start, end: end + 3 });
    start = source.indexOf('<!--', end);
  }
  return comments;
}

/** Is it nothing, or one line without the end of a sentence? */
function isTitle(text: string): boolean {
  const seen = text.trim();
  return seen.length <= longestTitle && !seen.includes('\n') && !/[.!?…]$/.test(seen);
}

function isArticle(source: string, texts: readonly string[]): boolean {
  const meta = readMeta(source, findFrontMatter(source));
  const kind = kindOf(factOf(meta, 'kind')?.value);
  if (kind !== undefined) return kind === 'article';
  return factOf(meta, 'title') !== undefined && texts.some((text) => text.split(/\s+/).length > fewestWordsOfArticle);
}

/** The piece of a section: everything else is blanked, but for what is `kept` of the rest. */
function pieceOf(source: string, { label, at }: Section, kept: readonly Range[]): Piece {
  const shown = [...kept, at].sort((a, b) => a.start - b.start);
  let text = '';
  for (const { start, end } of shown) text += blank(source.slice(text.length, start)) + source.slice(start, end);
  text += blank(source.slice(text.length));
  return {
    name: label.name,
    networks: label.networks ?? [],
    at,
    view: asItStands(text),
    isEditable: true,
  };
}
