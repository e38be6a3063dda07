import { lazy } from '../../text/lazy.js';
import type { Range } from '../../text/ranges.js';
import { lineEnd } from '../../text/span.js';
import data from './unseen.yml';

/**
 * A piece of template syntax: Hugo `{{< figure src="…" >}}`, nunjucks `{% image "…" %}`, Liquid `{{ … }}`, ERB
 * `<%= … %>`, WordPress `[gallery ids="…"]`, attributes `{: …}`.
 */
export interface Template extends Range {
  /** First word inside; '' for attribute lists. */
  readonly name: string;
  readonly arguments: readonly Argument[];
}

/** An argument of a template; `start` and `end` hold its value without quotes. Positional ones have no name. */
interface Argument extends Range {
  readonly name?: string;
}

const callers = /^(?:include|include_relative|include_cached|render|partial|partialCached|component)$/;

/** What a template calls, and with what: `image.html` of `{% include image.html src="…" %}`; undefined if it calls none. */
export function calledBy(source: string, { name, arguments: [first, ...rest] }: Template) {
  if (!callers.test(name) || !first || first.name !== undefined) return undefined;
  return { name: source.slice(first.start, first.end), arguments: rest };
}

const openings =
  /\{\{[<%]?-?|\{%-?|\{[:#.](?=[\w\s-])|^:{3,}|<%[=-]?|\[(?=\/?[a-z])|!\[\[|\*\||\{(?=[a-z_$][\w$]{0,40}\.)/gm;
/** What other openings begin, whole: `![[notice]]` of a wiki, `*|NAME|*` of a mailing, `{data.hours}` of MDX. */
const others: Readonly<Record<string, RegExp>> = {
  '![[': /!\[\[[^[\]\n]{1,200}\]\]/y,
  '*|': /\*\|[A-Z][A-Z0-9_:]{0,60}\|\*/y,
  '{': /\{[a-z_$][\w$]{0,40}(?:\.[\w$]{1,40}){1,5}(?:\(\))?\}/iy,
};
/** A shortcode in square brackets: one that is known, or with an attribute; no link, note or reference. */
const bracket = lazy(() => {
  const value = String.raw`(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|[^\s\]"'[]{1,200})`;
  const attributes = String.raw`(?:\s{1,8}[a-z_-]{1,30}=${value}){1,20}`;
  const known = `/?(?:${(data.brackets as string[]).join('|')})`;
  return new RegExp(
    String.raw`\[(?:${known}(?:${attributes})?|[a-z][\w-]{1,40}${attributes})\s{0,8}/?\](?![([:])`,
    'iy',
  );
});
/** In UTF-16 units; anything longer is not a template. */
const longestTemplate = 4000;

/** The template syntax of a Markdown source from `from` on, in source order. Unclosed openings are text. */
export function findTemplates(source: string, from: number): Template[] {
  const found: Template[] = [];
  const closers = new Map<string, number>();
  openings.lastIndex = from;
  for (let match = openings.exec(source); match; match = openings.exec(source)) {
    const opening = match[0];
    const end = opening.startsWith(':') ? lineEnd(source, match.index) : endOf(source, match.index, opening, closers);
    if (end === undefined) continue;
    const inner = {
      start: match.index + opening.length,
      end: opening.startsWith(':') ? end : end - (/^(?:\{[{%]|<|!|\*)/.test(opening) ? 2 : 1),
    };
    const plain = /^\{[:#.]$/.test(opening);
    found.push({ start: match.index, end, ...(plain ? { name: '', arguments: [] } : contents(source, inner)) });
    openings.lastIndex = end;
  }
  return found;
}

function endOf(source: string, at: number, opening: string, closers: Map<string, number>): number | undefined {
  const whole = opening === '[' ? bracket() : others[opening];
  if (whole) {
    whole.lastIndex = at;
    return whole.test(source) ? whole.lastIndex : undefined;
  }
  const closer = opening.startsWith('{{') ? '}}' : opening.startsWith('{%') ? '%}' : opening[0] === '<' ? '%>' : '}';
  let close = closers.get(closer) ?? -1;
  if (close < at) {
    close = source.indexOf(closer, at);
    closers.set(closer, close === -1 ? Number.POSITIVE_INFINITY : close);
  }
  if (close === -1 || close - at > (closer === '}' ? 200 : longestTemplate)) return undefined;
  const text = source.slice(at + 1, close);
  if (closer === '}' ? /[\r\n{]/.test(text) : /\n[ \t]*\r?\n/.test(text)) return undefined;
  return close + closer.length;
}

/** A quotation mark before a letter is an apostrophe: 'the council's pool'. */
const argument = lazy(
  () =>
    /(?:([\p{L}_][\p{L}\p{N}_.-]{0,60})[ \t]{0,4}[=:][ \t]{0,4})?(?:"([^"]*)"|'((?:[^']|'(?=\p{L}))*)'|`([^`]*)`|([^\s"'`,=<>%{}]+))/gu,
);

function contents(source: string, { start, end }: Range): Pick<Template, 'name' | 'arguments'> {
  const text = source.slice(start, end);
  const name = /^\s{0,8}\/?\s{0,4}([\p{L}_][\p{L}\p{N}_./-]{0,60})/u.exec(text);
  if (!name) return { name: '', arguments: [] };
  const all: Argument[] = [];
  argument().lastIndex = name[0].length;
  for (let match = argument().exec(text); match; match = argument().exec(text)) {
    const value = match[2] ?? match[3] ?? match[4] ?? (match[5] as string);
    const quotes = match[5] === undefined ? 1 : 0;
    const to = start + match.index + match[0].length - quotes;
    all.push({ start: to - value.length, end: to, ...(match[1] !== undefined && { name: match[1] }) });
  }
  return { name: name[1] as string, arguments: all };
}
