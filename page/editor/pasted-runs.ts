import type { PastedRun } from './pasted.js';

const blocks = 'p, li, div, td, th, dt, dd, blockquote, pre, h1, h2, h3, h4, h5, h6, body';

/** The styles of what is pasted are read, and never applied: the page's policy forbids that. */
const unstyled = (html: string): string =>
  html.replace(/<[^<>]*>/g, (tag) => tag.replace(/\sstyle=/gi, ' data-style='));

/**
 * What the HTML that comes with a pasted text says of its words: links, bold, items of lists. Nothing in it is loaded
 * or run.
 */
export function runsIn(html: string): PastedRun[] {
  if (!/<(?:a|b|strong|li|span|table)[\s>]/i.test(html)) return [];
  const page = new DOMParser().parseFromString(unstyled(html), 'text/html');
  const nodes = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const runs: PastedRun[] = [];
  let last: { readonly place: Element | null; readonly bold: boolean } | undefined;
  let item: Element | null = null;
  const numbers = new Map<Element, number>();
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const run = node instanceof Text ? ofText(node) : ofPicture(node as Element);
    if (!run) continue;
    const { place, bold, li } = run;
    const before = runs.at(-1);
    if (before && last?.place === place && last.bold === bold && li === item) {
      runs[runs.length - 1] = { ...before, words: before.words + run.words };
      continue;
    }
    const sign = li !== item && li ? signOf(li, numbers) : undefined;
    item = li;
    last = { place, bold };
    runs.push({
      words: run.words,
      ...(run.url !== undefined && { url: run.url }),
      ...(bold && { bold }),
      ...(sign && { sign }),
      ...(run.isPicture && { isPicture: true }),
    });
  }
  return runs;
}

interface Read {
  readonly words: string;
  /** The link or the paragraph in which it is. */
  readonly place: Element | null;
  readonly bold: boolean;
  readonly li: Element | null;
  readonly url?: string;
  readonly isPicture?: true;
}

function ofText({ data, parentElement }: Text): Read | undefined {
  if (data.trim() === '' || !parentElement || parentElement.closest('style, script, [data-style*="mso-list:Ignore" i]'))
    return undefined;
  const link = parentElement.closest('a[href]');
  const url = link?.getAttribute('href') ?? undefined;
  return {
    words: data,
    place: link ?? parentElement.closest(blocks),
    bold: !link && isBold(parentElement),
    li: parentElement.closest('li'),
    ...(url !== undefined && { url }),
  };
}

/** The words of a linked picture are not in the plain text. */
function ofPicture(element: Element): Read | undefined {
  if (!element.matches('a[href]') || element.textContent?.trim() !== '') return undefined;
  const words = [...element.querySelectorAll('img[alt]')].map((picture) => picture.getAttribute('alt')).join(' ');
  const url = element.getAttribute('href') ?? '';
  return { words, url, place: element, bold: false, li: element.closest('li'), isPicture: true };
}

/** As its nearest element says; titles are no bold words. */
function isBold(element: Element): boolean {
  for (let one: Element | null = element; one && !one.matches('h1, h2, h3, h4, h5, h6'); one = one.parentElement) {
    const [, weight] = /font-weight\s*:\s*(\w+)/i.exec(one.getAttribute('data-style') ?? '') ?? [];
    if (weight) return /^(?:bold|bolder|[6-9]00)$/i.test(weight);
    if (one.matches('b, strong')) return true;
  }
  return false;
}

/** The sign before an item of a list. `numbers` keeps those of numbered items: each list is counted once. */
function signOf(item: Element, numbers: Map<Element, number>): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return '- ';
  if (!numbers.has(item)) {
    let number = list.start - 1;
    for (const one of list.children) {
      if (!(one instanceof HTMLLIElement)) continue;
      number = one.hasAttribute('value') ? one.value : number + 1;
      numbers.set(one, number);
    }
  }
  return `${numbers.get(item)}. `;
}

/** Is there a table of words, and not one that only places them? */
export function hasTable(html: string, plain: string): boolean {
  if (!/<table[\s>]/i.test(html)) return false;
  if (plain.includes('\t')) return true;
  const page = new DOMParser().parseFromString(unstyled(html), 'text/html');
  const isFull = (row: HTMLTableRowElement) => [...row.cells].filter((cell) => cell.textContent?.trim()).length > 1;
  return [...page.querySelectorAll('table')].some(
    (table) => !table.querySelector('table') && [...table.rows].filter(isFull).length > 1,
  );
}
