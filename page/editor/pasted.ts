/** Neighbouring words of the page or the document from which something was copied, and what they were there. */
export interface PastedRun {
  readonly words: string;
  /** Where they lead. */
  readonly url?: string;
  readonly bold?: true;
  /** The sign of the item of a list that begins with them: «- », «3. ». */
  readonly sign?: string;
  /** They describe a linked picture, and may not be in the plain text. */
  readonly isPicture?: true;
}

/**
 * In UTF-16 units: how far behind its place a run is looked for, since signs and hidden words may be between; and at
 * most.
 */
const mostBetween = 400;
const mostBehind = 5000;
/** Shorter words are found everywhere. */
const fewSigns = 4;

/** With a larger share of bold words bold says nothing. */
const mostBold = 0.6;

/**
 * A pasted text with Markdown for what its HTML says of it: words of links are followed by their targets, bold words
 * and items of lists are marked, and the words of linked pictures put where these were. Everything else is unchanged.
 * Links that show their target, hashtags and mentions are left alone. Linear.
 */
export function withMarks(pasted: string, runs: readonly PastedRun[]): string {
  if (runs.length === 0) return pasted;
  // As Word writes the items of its lists.
  const text = pasted.replace(/^[·•▪§]\t[\t ]*/gm, '- ');
  const isBoldTold = shareOfBold(runs) <= mostBold;
  let done = '';
  let at = 0;
  let missed = 0;
  for (const run of runs) {
    const place = placeOf(run.words, text, at, run.isPicture ? 0 : Math.min(mostBetween + 2 * missed, mostBehind));
    if (!place) {
      if (run.isPicture && isHidden(run)) done += `\n${linkOf(run)}\n`;
      missed += run.isPicture ? 0 : run.words.length;
      continue;
    }
    const before = text.slice(at, place.from);
    const words = text.slice(place.from, place.to);
    const line = before.lastIndexOf('\n') + 1;
    const begins = line > 0 || at === 0 || text[at - 1] === '\n';
    const sign = run.sign && begins && before.slice(line).trim() === '' ? run.sign : '';
    const bold = isBoldTold && run.bold && canBeBold(words, text[place.from - 1], text[place.to]);
    done += before + sign + (isHidden(run) ? linkOf(run) : bold ? `**${words}**` : words);
    at = place.to;
    missed = 0;
  }
  return done + text.slice(at);
}

/** The sign of an item of a list of Word, before its tabulator. */
const itemSign = /^\s*(?:[·•▪§]|\d{1,3}[.)])\t/;

/** The rows of a table in a plain text as lines: «Viernes 11 · 18:00 · Cuentacuentos». */
export const rowsAsLines = (plain: string): string =>
  plain
    .split('\n')
    .map((line) => (line.trim().includes('\t') && !itemSign.test(line) ? inOneRow(line) : line))
    .join('\n');

const inOneRow = (row: string): string =>
  row
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ');

const shareOfBold = (runs: readonly PastedRun[]): number => {
  const length = (some: readonly PastedRun[]) => some.reduce((sum, { words }) => sum + words.length, 0);
  return length(runs.filter(({ bold }) => bold)) / Math.max(1, length(runs));
};

/** Where the words are, wherever their lines break; undefined when they are not within `most` characters. */
function placeOf(words: string, text: string, from: number, most: number): { from: number; to: number } | undefined {
  const wanted = words.replace(/\s+/g, '');
  if (wanted === '') return undefined;
  const start = skipped(text, from);
  const last = start + (wanted.length < fewSigns ? Math.min(most, fewSigns) : most);
  for (let at = start; at <= last && at < text.length; at++) {
    if (text[at] !== wanted[0]) continue;
    const to = endOf(wanted, text, at);
    if (to !== undefined) return { from: at, to };
  }
  return undefined;
}

const skipped = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && /\s/.test(text[at] as string)) at++;
  return at;
};

/** The end of words without spaces that begin there. */
function endOf(wanted: string, text: string, from: number): number | undefined {
  let at = from;
  for (let sign = 0; sign < wanted.length; sign++) {
    while (at < text.length && /\s/.test(text[at] as string)) at++;
    if (text[at] !== wanted[sign]) return undefined;
    at++;
  }
  return at;
}

/** Bold that ends at a sign which stands next to a letter would show its stars. */
const canBeBold = (words: string, before = ' ', after = ' '): boolean =>
  !/\*|\n\s*\n/.test(words) &&
  !(/[^\p{L}\p{N}]$/u.test(words) && /[\p{L}\p{N}]/u.test(after)) &&
  !(/^[^\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]/u.test(before));

function linkOf({ words, url = '' }: PastedRun): string {
  const label = oneLine(words).replace(/[[\]\\]/g, '\\$&');
  return `[${label}](${url.replace(/[\s()<>]/g, encoded)})`;
}

function isHidden({ words, url }: PastedRun): boolean {
  const label = oneLine(words);
  if (url === undefined || label === '' || /^[#@]/.test(label) || !/^(?:https?:\/\/|mailto:)/i.test(url)) return false;
  const bare = (address: string) => address.toLowerCase().replace(/^mailto:|^https?:\/\/(?:www\.)?|^www\.|\/$/g, '');
  return bare(label) !== bare(url) && !/^https?:/i.test(label);
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
const encoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
