import { type Draft, type Issue, keyOf, type Span, spanOf } from '../../../src/rule.js';
import data from './chat.yml';

/** A line of a copied chat that begins with its day, its time and who wrote it. */
interface Header {
  readonly at: Span;
  readonly who: string;
  /** Is the day in square brackets, as no programme of events writes it? */
  readonly isBracketed: boolean;
  readonly minute: number;
}

const unseen = '[\\u200e\\u200f\\u202a-\\u202e\\ufeff]?';
const day = '[0-9]{1,4}([/.-])[0-9]{1,2}\\1[0-9]{2,4}';
const time = '[0-9]{1,2}[:.]([0-9]{2})(?::[0-9]{2})?(?:\\s?[ap]\\.?\\s?m\\.?)?';
const who = `${unseen}(?:~\\s?)?([^:\\n\\[\\]]{1,60}):(?!//)[ \\t\\u00a0]?${unseen}`;
const bracketed = new RegExp(`^${unseen}\\[${day},?\\s{1,2}${time}\\][ \\t]${who}`, 'iu');
const dashed = new RegExp(`^${unseen}${day},?\\s{1,2}${time}\\s{1,2}[-–]\\s${who}`, 'iu');

/** What every header, and every message that the chat wrote itself, has: most posts have neither. */
const perhaps = /[0-9][/.-][0-9]{1,2}[/.-][0-9]{2}|<|\u200e/;

/** In UTF-16 units: in a longer conversation a post is looked for by hand. */
const longChat = 5000;
/** Of as many writers the words are offered. */
const mostWriters = 3;

/** What is in angle brackets at the end of a message: «<Se editó este mensaje.>». */
const ending = /\u200e?<[^<>]{3,160}>\s*$/u;
const leftOut: ReadonlySet<string> = new Set((data.left_out as readonly string[]).map(keyOf));
const attached = (data.attached as readonly string[]).map(keyOf);

/** Lines of a copied chat, and what the chat wrote instead of a file: neither is text to publish. */
export function* chatLines(post: Draft): Iterable<Issue> {
  if (!perhaps.test(post.source)) return;
  const { headers, gaps } = linesOf(post);
  const isChat = headers.some((header) => header.isBracketed || header.minute % 5 !== 0) || gaps.length > 0;
  const [first] = headers;
  if (first && isChat) {
    const isOfOne = headers.every((header) => header.who === first.who);
    const edits = headers.map(({ at: { start, end } }) => ({ start, end, text: '' }));
    const texts = isOfOne ? [] : textsOf(post, headers, gaps);
    const whole = spanOf(post.source, first.at.start, post.source.trimEnd().length);
    yield {
      at: texts.length > 0 ? whole : first.at,
      message: 'chat',
      data: { words: first.at.text.trim(), count: headers.length },
      ...(headers.length > 1 && { cases: headers.length }),
      // Without their names nobody knows who says what: a person chooses whose words are the post.
      ...(isOfOne ? { fix: edits } : texts.length > 0 && { suggest: texts }),
    };
  }
  for (const at of gaps)
    yield { at, message: 'left_out', data: { words: at.text }, fix: [{ start: at.start, end: at.end, text: '' }] };
}

/** What each writer said, the longest first; none of a long conversation, in which a post is looked for by hand. */
function textsOf({ source }: Draft, headers: readonly Header[], gaps: readonly Span[]): string[] {
  if (source.length > longChat) return [];
  const said = new Map<string, string[]>();
  for (const [index, { at, who }] of headers.entries()) {
    const end = headers[index + 1]?.at.start ?? source.length;
    const inside = gaps.filter((gap) => gap.start >= at.end && gap.end <= end);
    const starts = [at.end, ...inside.map((gap) => gap.end)];
    const parts = starts.map((start, part) => source.slice(start, inside[part]?.start ?? end));
    const words = parts
      .join('')
      .replace(/\u200e/g, '')
      .trim();
    if (words !== '') said.set(who, [...(said.get(who) ?? []), words]);
  }
  return [...said.values()]
    .map((messages) => messages.join('\n'))
    .sort((a, b) => b.length - a.length)
    .slice(0, mostWriters);
}

function linesOf({ source, meta }: Draft): { headers: Header[]; gaps: Span[] } {
  const headers: Header[] = [];
  const gaps: Span[] = [];
  for (const { 0: line, index } of source.slice(meta.at.end).matchAll(/[^\r\n]+/g)) {
    const from = meta.at.end + index;
    const square = bracketed.exec(line);
    const header = square ?? dashed.exec(line);
    const length = header?.[0].length ?? 0;
    if (header) {
      const at = spanOf(source, from, from + length);
      headers.push({ at, who: header[3] as string, isBracketed: square !== null, minute: Number(header[2]) });
    }
    const said = line.slice(length);
    // A fix leaves what nobody sees.
    const gap = (ending.exec(said)?.[0] ?? said)
      .trim()
      .replace(/^\u200e/u, '')
      .trim();
    const isMarked = header !== null || /[<\u200e]/.test(said);
    if (isMarked && isLeftOut(gap)) {
      const start = from + line.lastIndexOf(gap);
      gaps.push(spanOf(source, start, start + gap.length));
    }
  }
  return { headers, gaps };
}

function isLeftOut(words: string): boolean {
  const bare = keyOf(words.replace(/[<>.\u200e]/g, '').trim());
  if (leftOut.has(bare)) return true;
  return attached.some((word) => (words.includes('<') && bare.startsWith(`${word}:`)) || bare.endsWith(`(${word})`));
}
