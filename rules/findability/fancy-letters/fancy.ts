import { lazy, overlapsWith, type Span, spanOf } from '../../../src/rule.js';

/** Characters that only look like letters or digits, and the plain text that they represent. */
export interface Fancy extends Span {
  /**
   * `letters`: symbols or strokes used as letters; `digits`: keycaps used as a number; `hidden`: something invisible
   * inside a word.
   */
  readonly kind: 'letters' | 'digits' | 'hidden';
  readonly plain: string;
}

const smallCapitals = 'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz';
const smallCapital = new Map([...smallCapitals.matchAll(/(.)([a-z])/gu)].map(([, fancy, plain]) => [fancy, plain]));

/** Invisible characters inside a word. */
const unseenSigns = '\u200b\u200c\u200e\u200f\u2060\ufeff';

/** Alphabets of white letters on black, which have no compatibility mapping in Unicode. */
const negative = [0x1f150, 0x1f170];

/** Letters and digits used as decoration; not superscripts of a formula, nor ª, º, ™. */
const strong =
  /[\u{1d400}-\u{1d7ff}\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u249c-\u24e9\u{1f110}-\u{1f129}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/u;
/** These count only together with others: circled digits, small capitals, raised letters, script capitals. */
const weak =
  /[\u2460-\u249b\u24ea-\u24ff\u1d00-\u1dbf\u02b0-\u02b8\u02e1-\u02e4\u0299\u0262\u029c\u026a\u0274\u0280\u028f\u029f\ua730\ua731\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128-\u2134]/u;
const overlay = /[\u0332-\u0338\u20d0-\u20dc]/u;
/** Blood groups and the parking sign are emoji. */
const sign = /[\u{1f170}\u{1f171}\u{1f17e}\u{1f17f}]/u;

/** The characters that a finding may begin with; not emoji and typographic signs. */
const suspect = new RegExp(`${strong.source}|${weak.source}|${overlay.source}|[\u20e3${unseenSigns}]`, 'u');

/**
 * Runs of fancy letters, of keycaps and of words with something invisible inside, in source order. `shown` has what is
 * blank in the text, such as handles: a run goes on over them.
 */
export function findFancy(text: string, shown = text): Fancy[] {
  if (!/[^\t-\u024f\u2010-\u205e]/.test(text) || !suspect.test(text)) return [];
  const named = namesIn(text);
  const isNamed = overlapsWith(named);
  const others = [...lettersIn(text, shown), ...keycapsIn(text)].filter((fancy) => !isNamed(fancy));
  return [...named, ...others, ...hiddenIn(text)].sort((a, b) => a.start - b.start);
}

const drawn = new RegExp(`${strong.source}|${weak.source}|${overlay.source}`, 'gu');

/**
 * The start of the next line with a character of a run, or `from` in its middle; the end of the text when there is
 * none.
 */
function nextDrawn(text: string, from: number): number {
  drawn.lastIndex = from;
  const found = drawn.exec(text);
  return found ? Math.max(from, text.lastIndexOf('\n', found.index) + 1) : text.length;
}

/**
 * A run continues over spaces and signs, not over plain letters, digits or the end of a line: lines without one are
 * passed over.
 */
function lettersIn(text: string, shown: string): Fancy[] {
  const found: Fancy[] = [];
  let run = { start: -1, end: -1, strong: 0, weak: 0, glued: 0, signs: 0 };
  const close = (): void => {
    if (isDecoration(run))
      found.push({ ...spanOf(text, run.start, run.end), kind: 'letters', plain: plainOf(shown, run) });
    run = { start: -1, end: -1, strong: 0, weak: 0, glued: 0, signs: 0 };
  };
  let letter = -1;
  for (let i = nextDrawn(text, 0); i < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(i) as number);
    const next = character === '\n' ? nextDrawn(text, i + 1) : i + character.length;
    const struck = overlay.test(character) && letter >= 0;
    if (struck || strong.test(character) || weak.test(character)) {
      const start = struck ? letter : i;
      if (run.start < 0) run.start = start;
      if (run.end === start) run.glued++;
      if (sign.test(character)) run.signs++;
      if (struck || strong.test(character)) run.strong++;
      else run.weak++;
      run.end = next;
    } else if (run.end === i && /\p{M}/u.test(character)) run.end = next;
    else if (/[\r\n]/.test(character)) close();
    else if (/[\p{L}\p{Nd}]/u.test(character) && !overlay.test(text[next] ?? '')) {
      if (run.end === i && (run.strong > 0 ? isAccented(character) : isSmall(text, i))) run.end = next;
      else close();
    }
    letter = /[\p{L}\p{Nd}]/u.test(character) ? i : -1;
    i = next;
  }
  close();
  return found;
}

/** Fancy alphabets have no letters with accents: plain ones are used instead. */
const isAccented = (character: string): boolean => /[\u00c0-\u024f]/.test(character);

/** Small capitals have no x and few fonts an s: plain ones are used instead. */
const isSmall = (text: string, at: number): boolean =>
  /[qsx]/.test(text[at] as string) && smallCapital.has(text[at - 1] as string);

const isDecoration = (run: { strong: number; weak: number; glued: number; signs: number }): boolean =>
  run.strong - run.signs >= 2 ||
  (run.strong >= 3 && run.glued > 0) ||
  (run.weak >= 3 && run.glued >= 2) ||
  (run.strong > run.signs && run.weak > 0);

const isFancy = (character = ''): boolean => strong.test(character) || weak.test(character);

/** The letters and digits of a run in plain ones; what is between them stays as it is. */
function plainOf(text: string, { start, end }: { start: number; end: number }): string {
  return [...text.slice(start, end)]
    .map((character, i, all) => {
      const small = smallCapital.get(character);
      if (small) return small;
      if (overlay.test(character) || (character === '\ufe0f' && isFancy(all[i - 1]))) return '';
      if (!isFancy(character)) return character;
      const code = character.codePointAt(0) as number;
      const first = negative.find((from) => code >= from && code < from + 26);
      return first === undefined ? character.normalize('NFKC') : String.fromCharCode(65 + code - first);
    })
    .join('')
    .normalize('NFC');
}

/**
 * Keycaps with one letter in a ring after them are a name: «8️⃣Ⓜ️». A single one at the start of a line is a bullet.
 */
function namesIn(text: string): Fancy[] {
  if (!text.includes('\u20e3')) return [];
  return [...text.matchAll(ringed)].map(({ index, 0: found }) => ({
    ...spanOf(text, index, index + found.length),
    kind: 'digits',
    plain: found.replace(/[\ufe0f\u20e3]/g, '').normalize('NFKC'),
  }));
}

const ring = '[\\u24b6-\\u24e9\\u{1f130}-\\u{1f149}]';
const ringed = new RegExp(
  `(?<!\\u20e3)(?!(?<=^[ \\t]{0,9})1\\ufe0f?\\u20e3${ring})(?:[0-9]\\ufe0f?\\u20e3){1,40}${ring}\\ufe0f?(?!${ring})`,
  'gmu',
);

/**
 * Two adjacent keycaps are a number. A single one is a bullet, unless it is the only one in a text and between words:
 * «hay 5️⃣ plazas».
 */
function keycapsIn(text: string): Fancy[] {
  const first = text.indexOf('\u20e3');
  if (first === -1) return [];
  if (first === text.lastIndexOf('\u20e3'))
    return Array.from(text.matchAll(/(?<=\p{Ll} )[0-9]\ufe0f?\u20e3(?= \p{Ll}{2})/gu), ({ index, 0: found }) => ({
      ...spanOf(text, index, index + found.length),
      kind: 'digits',
      plain: found.charAt(0),
    }));
  return [...text.matchAll(/(?:[0-9]\ufe0f?\u20e3[ \u00a0]?){2,40}/g)]
    .map((match) => spanOf(text, match.index, match.index + match[0].trimEnd().length))
    .filter((span) => /\u20e3[0-9]\ufe0f?\u20e3/.test(span.text))
    .map((span) => ({ ...span, kind: 'digits', plain: span.text.replace(/[\ufe0f\u20e3]/g, '') }));
}

/** Words are checked only up to this many characters. */
const longestWord = 80;

const unseen = new RegExp(`[${unseenSigns}]`, 'g');

const inside = lazy(() => /[\p{Script=Latin}\p{Nd}]/u);

/** «ayunta\u200bmiento»: search does not find it. In other scripts joiners are correct. */
function hiddenIn(text: string): Fancy[] {
  const found: Fancy[] = [];
  for (const { index } of text.matchAll(unseen)) {
    let start = index;
    let end = index;
    while (
      start > 0 &&
      index - start < longestWord &&
      (inside().test(text[start - 1] as string) || isUnseen(text[start - 1]))
    )
      start--;
    while (
      end < text.length &&
      end - index < longestWord &&
      (inside().test(text[end] as string) || isUnseen(text[end]))
    )
      end++;
    while (start < index && isUnseen(text[start])) start++;
    while (end > index + 1 && isUnseen(text[end - 1])) end--;
    if (start >= index || end <= index + 1 || (found.at(-1)?.end ?? 0) > start) continue;
    const span = spanOf(text, start, end);
    found.push({ ...span, kind: 'hidden', plain: span.text.replace(unseen, '') });
  }
  return found;
}

const isUnseen = (character: string | undefined): boolean => character !== undefined && unseenSigns.includes(character);
