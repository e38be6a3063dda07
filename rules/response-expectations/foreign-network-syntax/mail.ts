import { type Draft, type Issue, keyOf, spanOf } from '../../../src/rule.js';
import data from './mail.yml';

/** A line that begins with a word and a colon: «De: Ana», «**Asunto:** taller». */
const named = /^[ \t>*_]{0,4}(\p{L}[\p{L} ]{0,12})[*_]{0,2}:[*_]{0,2}[ \t\u00a0]{1,4}\S/u;

/** What every copied head has, and few posts. */
const perhaps = new RegExp(`^[ \\t>*_]{0,4}(?:${data.subject.join('|')})[*_]{0,2}:`, 'imu');

const keysOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(keyOf));
const senders = keysOf(data.sender);
const subjects = keysOf(data.subject);
const others = keysOf(data.others);

/** Fewer lines may be part of a post: «De: 9 a 14 h». */
const fewestLines = 3;

/** The heads of copied emails: who sent them to whom is no text to publish. */
export function* mailHeads({ source, meta }: Draft): Iterable<Issue> {
  if (!perhaps.test(source)) return;
  let head: { readonly key: string; readonly start: number; readonly end: number }[] = [];
  for (const { 0: line, index } of `${source.slice(meta.at.end)}\n`.matchAll(/[^\n]*\n/g)) {
    const key = keyOf(named.exec(line)?.[1] ?? '');
    const start = meta.at.end + index;
    if (senders.has(key) || subjects.has(key) || others.has(key)) {
      head.push({ key, start, end: start + line.trimEnd().length });
      continue;
    }
    const [first] = head;
    const has = (keys: ReadonlySet<string>) => head.some((one) => keys.has(one.key));
    if (first && head.length >= fewestLines && has(senders) && has(subjects)) {
      const at = spanOf(source, first.start, head.at(-1)?.end ?? first.end);
      yield { at, message: 'mail', data: { words: source.slice(first.start, first.end) } };
    }
    head = [];
  }
}
