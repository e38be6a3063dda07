import { callsForWord, type Draft, emojiSign, type Span } from '../../../src/rule.js';
import goesOn from './goes-on.yml';
import mayEnd from './may-end.yml';

/** An emoji and its use in the text. */
export interface EmojiUse extends Span, ReturnType<typeof emojiSign> {
  /** Index in `parts`. */
  readonly part: number;
  /** `label`: a bullet, a label for what follows or a pointer; `word`: it replaces a word; otherwise ornament. */
  readonly role: 'label' | 'word' | 'ornament';
  /** Is another right before it, with a space between them or not? */
  readonly joined: boolean;
}

/** The emoji of a draft, each with its use. */
export function emojiUse(draft: Draft): EmojiUse[] {
  const uses: EmojiUse[] = [];
  const bullets = bulletsOf(draft);
  const announced = announcedOf(draft);
  const isWay = waysWithin(draft);
  let part = 0;
  for (const [index, emoji] of draft.emoji.entries()) {
    while (part + 1 < draft.parts.length && (draft.parts[part + 1]?.start ?? 0) <= emoji.start) part++;
    const last = uses.at(-1);
    const joined = last !== undefined && /^[^\S\r\n]*$/.test(draft.source.slice(last.end, emoji.start));
    const next = draft.emoji[index + 1];
    const lone = !joined && !(next && /^[^\S\r\n]*$/.test(draft.source.slice(emoji.end, next.start)));
    const { name, leads } = emojiSign(emoji.text);
    // «🔗🎬 https://…»: the first labels the link, the second says where it leads.
    const shares =
      joined &&
      last.role === 'label' &&
      last.leads !== undefined &&
      leadsToLink.test(draft.source.slice(emoji.end, emoji.end + 14));
    const isBullet = isWay(emoji) || announced.has(emoji.start) || (bullets.has(name) && isHead(draft, emoji));
    const role = shares || isBullet ? 'label' : roleOf(draft, emoji, leads, lone);
    uses.push({ ...emoji, name, leads, part, role, joined });
  }
  return uses;
}

/**
 * Tells the signs that are all that a link within the page shows, such as the way back from a footnote: they are
 * controls.
 */
function waysWithin({ links }: Draft): (emoji: Span) => boolean {
  const ways = links.filter(({ url, label }) => url.startsWith('#') && !/[\p{L}\p{N}]/u.test(label.text));
  return ({ start, end }) => ways.some(({ label }) => label.start <= start && end <= label.end);
}

/**
 * Signs that stand three times or more, each before an item that begins: the bullets of a list that was put into one
 * line.
 */
function bulletsOf(draft: Draft): ReadonlySet<string> {
  const heads = draft.emoji.length < 3 ? [] : draft.emoji.filter((emoji) => isHead(draft, emoji));
  const oftenAmong = (some: readonly Span[], least: number): ReadonlySet<string> => {
    const counts = new Map<string, number>();
    for (const { text } of some) {
      const { name } = emojiSign(text);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return new Set([...counts].flatMap(([name, count]) => (count >= least ? [name] : [])));
  };
  const apart = oftenAmong(
    heads.filter((head) => isClose(draft, head) || isApart(draft, head)),
    2,
  );
  return new Set([...oftenAmong(heads, 3)].filter((name) => apart.has(name)));
}

/** Where the signs stand, three or more, before the items of a list that a colon opens: each item may have its own. */
function announcedOf(draft: Draft): ReadonlySet<number> {
  const isFirst = ({ start }: Span): boolean => /:\s+$/.test(draft.source.slice(Math.max(0, start - 4), start));
  const from = draft.emoji.length < 3 ? -1 : draft.emoji.findIndex((emoji) => isFirst(emoji) && isHead(draft, emoji));
  if (from === -1) return new Set();
  const own = draft.within('paragraph', draft.emoji.slice(from, from + 1));
  const rest = draft.emoji.slice(from);
  const end = rest.findIndex((emoji) => !isHead(draft, emoji) || !own.has(emoji));
  const items = end === -1 ? rest : rest.slice(0, end);
  return new Set(items.length < 3 ? [] : items.map(({ start }) => start));
}

/** Does it stand before the first word of an item, apart from what is before it? */
const isHead = ({ source }: Draft, { start, end }: Span): boolean =>
  /^\ufe0f?(?:[➡👉▶]\ufe0f?)? {0,2}["“«¿¡]?[\p{Lu}\p{N}]/u.test(source.slice(end, end + 8)) &&
  /(?<![!¡❗‼]\ufe0f?)\s$/u.test(source.slice(Math.max(0, start - 4), start));

/** Does it touch the word? */
const isClose = ({ source }: Draft, { end }: Span): boolean => !/^\ufe0f?\s/u.test(source.slice(end, end + 2));

/** Are there two spaces before it, as after a lost line break? */
const isApart = ({ source }: Draft, { start }: Span): boolean =>
  /\s\s$/.test(source.slice(Math.max(0, start - 2), start));

function roleOf(draft: Draft, emoji: Span, leads: EmojiUse['leads'], lone: boolean): EmojiUse['role'] {
  if (leads === 'pointer') return 'label';
  const { source, prose, language = '' } = draft;
  const { start, end } = emoji;
  const before = source.slice(Math.max(0, start - 80), start);
  const after = source.slice(end, end + 80);
  // «🔗🎬 https://…»: the label of a link may be one of several before it.
  const datum = leads ? after.replace(otherEmoji, '') : after;
  const line = before.split(/[\r\n]|<br\s?\/?>/i).at(-1) ?? '';
  if (lone && /^[\s>#*_|+•·–—\-\d.)]*$/.test(line) && /^\ufe0f?[^\S\r\n]*[*_[]*[^\s*_[]/.test(after)) return 'label';
  // Two spaces are what a lost line break leaves.
  if (lone && isHead(draft, emoji) && isApart(draft, emoji)) return 'label';
  if (leads)
    return /^\ufe0f?\s*[*_[(«"“]*(?:(?:\p{Ll}{1,6}\s){0,2}[\p{N}\p{Lu}@+(]|https?:|www\.|[\p{L}\p{N}._-]{1,40}@)/u.test(
      datum,
    )
      ? 'label'
      : 'ornament';
  if (lone && namesDatum.test(after)) return 'label';
  return lone && replacesWord(prose.slice(Math.max(0, start - 24), start), prose.slice(end, end + 24), language)
    ? 'word'
    : 'ornament';
}

/** «🗞 La noticia: https://…»: a few words and a colon. */
const namesDatum = /^\ufe0f?\s{0,2}(?=\p{Lu})(?:\p{L}{1,14} ){0,3}\p{L}{1,14}: /u;

const leadsToLink = /^\ufe0f?\s{0,3}\[?(?:https?:|www\.)/;

const otherEmoji = /^(?:\ufe0f?[^\S\r\n]*\p{Extended_Pictographic}){1,4}(?=\ufe0f?\s{0,3}\[?(?:https?:|www\.))/u;

type Words = Readonly<Record<string, readonly string[]>>;
const followers: Words = goesOn;
const ends: Words = mayEnd;

/**
 * Does the emoji between two texts replace a word («Trae tu 🚗 al taller»)? Only in languages whose small words are
 * known.
 */
function replacesWord(before: string, after: string, language: string): boolean {
  if (!callsForWord(before, language)) return false;
  const next = /^[ \u00a0]{0,2}(?:$|[.,;:!?\n\r)]|([\p{L}]+))/u.exec(after.slice(0, 24));
  if (next === null) return false;
  const last = /\p{L}+(?=[ \u00a0]*$)/u.exec(before)?.[0].toLowerCase() ?? '';
  return next[1] === undefined
    ? !(ends[language] ?? []).includes(last)
    : (followers[language] ?? []).includes(next[1].toLowerCase());
}
