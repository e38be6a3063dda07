import type { Value } from '../../draft/media.js';
import type { Hit } from '../../lexicon/lexicon.js';
import { figures, holdsLetter, holdsLetterOrFigure, letters } from '../../text/characters.js';
import { without } from '../../text/ranges.js';
import type { Post } from '../post.js';
import { fileName } from './local.js';

const notWord = new RegExp(`[^${letters}${figures}]+`, 'gu');

/** Letters and figures of a text, to compare whether two say the same. */
const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replace(notWord, ' ').trim();

/** The gap that advice leaves for the writer to fill: «alt: "…"». */
const gap = /^(?:…|\.{3})$/;

/**
 * Why an alternative text says nothing: it is an unfilled gap, a bare word («foto»), a file name or code,
 * machine-written, or the title again. Undefined when it says something. Words come from the lexicon links-and-alt.
 */
export function whyUseless(
  post: Post<'links-and-alt'>,
  { value }: Value,
  file?: Value,
): 'gap' | 'bare' | 'file' | 'machine' | 'title' | undefined {
  const text = value.trim();
  if (gap.test(text)) return 'gap';
  const name = file ? fileName(file.value) : '';
  if (isCode(text) || !holdsLetter(text) || (/[_.-]|\d/.test(text) && !isPhrase(text) && isNameOf(text, name)))
    return 'file';
  if (post.hitsIn(text, 'links-and-alt', 'alt_auto').some((hit) => hit.start < 3 || hit.end > text.length - 3))
    return 'machine';
  if (isBareWord(post, text.replace(numbered, ''))) return 'bare';
  const named = post.hitsIn(text, 'links-and-alt', 'alt_bare');
  // “PDF icon” says what the picture is: the mark of a kind of file.
  const isMark = (hit: Hit): boolean => hit.entry.kind === 'format' && named.length > 0;
  const poor = post.hitsIn(text, 'links-and-alt', 'poor_link').filter((hit) => !isMark(hit));
  const bare = [...named, ...poor];
  const left = without(
    text,
    bare.filter((hit) => hit.entry.weight > 0),
  );
  if (!holdsLetterOrFigure(left)) return named.some((hit) => hit.entry.kind) ? 'file' : 'bare';
  return post.title && isAlike(comparable(post.title.value), comparable(text)) ? 'title' : undefined;
}

/** “photo1”, «imagen 2»: a number says nothing of the picture. */
const numbered = /(?<=\p{L})[\s_-]*\d{1,3}$/u;

/** Is all of it one bare word, which is no kind of file? */
const isBareWord = (post: Post<'links-and-alt'>, text: string): boolean =>
  post
    .hitsIn(text, 'links-and-alt', 'alt_bare')
    .some(({ start, end, entry }) => start === 0 && end === text.length && entry.weight > 0 && !entry.kind);

/** The same words, apart from one letter in a long text. */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 20 || long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return long.endsWith(short.slice(same + (short.length === long.length ? 1 : 0)));
}

/** A file name, a URL, words joined by `_` or `-`, or no word at all: the same in every language. */
const isCode = (text: string): boolean =>
  /^(?:\S+|[^\n.!?]{1,80}\S)\.(?:jpe?g|png|gif|webp|hei[cf]|avif|tiff?|bmp|svg|pdf|mp4|mov)$/i.test(text) ||
  /^(?:https?:\/\/|www\.)\S+$/i.test(text) ||
  (/^[^\s_-]+[_-]\S+$/.test(text) &&
    (/^[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)*_[\p{L}\p{N}_-]+$/u.test(text) ||
      /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){2,}$/u.test(text))) ||
  /^[A-Z]{1,6}[-_ ]?\d{3,}[-_ \dA-Z]*$/.test(text);

/** Two names joined by a hyphen: «NetGUI-Netkit». */
const areNames = (text: string): boolean => /^\p{Lu}\p{L}*-\p{Lu}\p{L}*$/u.test(text);

/** A phrase may also be the file's name. */
const isPhrase = (text: string): boolean => text.split(/\s+/).length > 4;

const isNameOf = (text: string, file: string): boolean => {
  const stem = file.replace(/\.[a-z0-9]{2,4}$/i, '');
  return (
    file !== '' &&
    (comparable(text) === comparable(file) ||
      (comparable(text) === comparable(stem) && !areNames(text) && /[_-]|^\D*\d+$|\d(?:px|x\d)/.test(text)))
  );
};
