import { limitsOf, type Network } from '../network/network.js';
import type { Range } from '../text/ranges.js';
import { linesIn } from '../text/span.js';

const divider = /^ {0,3}-{3,}[ \t]*$/;

/** «Tweet 1/6», «2/6»: the number of a part. */
export function isNumbering(line: string): boolean {
  const text = line.trim();
  return text.length < 40 && text.includes('/') && /^\p{L}{0,12}\s?\p{Nd}{1,2}\s?\/\s?\p{Nd}{1,2}[.:]?$/u.test(text);
}

/** Lines `---` right below a line of text, from `from` on; Markdown reads them as the underline of a heading. */
export function closeDividers(
  source: string,
  from: number,
  { networks, titled }: { readonly networks: readonly Network[]; readonly titled: boolean },
): Range[] {
  if (!source.includes('---', from)) return [];
  const close: Range[] = [];
  let isDivided = false;
  let at = from;
  let before = '';
  for (const line of linesIn(source.slice(from))) {
    const text = line.trimEnd();
    if (!divider.test(text)) isDivided ||= isNumbering(text);
    else if (before === '') isDivided = true;
    else close.push({ start: at, end: at + text.length });
    before = divider.test(text) ? '' : text.trim();
    at += line.length;
  }
  return isThread(networks, titled, isDivided) ? close : [];
}

/** A post is a thread when its network has threads, or when it has other dividers and neither a network nor a title. */
const isThread = (networks: readonly Network[], titled: boolean, isDivided: boolean): boolean =>
  networks.length > 0
    ? networks.some((network) => limitsOf(network).thread) && !networks.includes('blog')
    : isDivided && !titled;
