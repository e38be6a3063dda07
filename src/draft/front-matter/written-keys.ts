import type { Span } from '../../text/span.js';
import type { Draft } from '../draft.js';
import { isToml } from './meta.js';
import type { MetaPath } from './meta-places.js';

/** An edit of the front matter. UTF-16 offsets of the source. */
export interface Writing {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const insertion = (at: number, text: string): Writing => ({ start: at, end: at, text });

const lineEndFrom = (source: string, offset: number): number => {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
};

/** Spaces up to the column of an offset. */
const indentAt = (source: string, offset: number): string =>
  ' '.repeat(offset - (source.lastIndexOf('\n', offset - 1) + 1));

/** Pairs on separate lines. */
const onLines = (pairs: string): string => pairs.replaceAll(/, (?=[A-Za-z_-]+ = )/g, '\n');

/** Writes the value of an existing key. */
export function writtenValue({ source }: Draft, { start, end }: Span, value: string): Writing {
  return { start, end, text: source[start - 1] === ':' ? ` ${value}` : value };
}

/**
 * Writes `pairs` («alt: "…", own: true») under a top-level text, or into the mapping at a path; a text in a list
 * becomes a mapping of the pairs. Undefined when there is no place for them: `cover.path = "a.jpg"` in TOML.
 */
export function insertedKey(draft: Draft, path: MetaPath, pairs: string): Writing | undefined {
  const { meta, source } = draft;
  const found = meta.get(...path);
  if (!found) return insertedLine(draft, pairs);
  const isText = typeof found.value === 'string';
  if (isText && path.length === 1) return insertion(lineEndFrom(source, found.end), `\n${pairs}`);
  if (isToml(draft.meta) && (isText ? !/^["']/.test(found.text) : !/^[[{]/.test(found.text))) return undefined;
  if (isText) return { start: found.start, end: found.end, text: `{${pairs}}` };
  if (found.text.startsWith('{')) {
    const inside = found.text.slice(1, -1).trimEnd();
    const gap = inside === '' ? '' : inside.endsWith(',') ? ' ' : ', ';
    return insertion(found.start + 1 + inside.length, gap + pairs);
  }
  if (isToml(draft.meta)) return insertion(lineEndFrom(source, found.end), `\n${onLines(pairs)}`);
  return insertion(lineEndFrom(source, found.end), `\n${indentAt(source, found.start)}${pairs}`);
}

/** Adds an item at the end of an existing list. */
export function insertedItem(draft: Draft, name: string, item: string): Writing {
  const { meta, source } = draft;
  const { start, end, text, value } = meta.get(name) ?? { ...meta.at, value: undefined };
  if (text.startsWith('[') && text.endsWith(']')) {
    const last = Array.isArray(value) && value.length > 0 ? meta.get(name, value.length - 1) : undefined;
    return last ? insertion(last.end, `, ${item}`) : insertion(start + 1, item);
  }
  if (isToml(draft.meta)) return insertion(closeOf(draft), `[[${name}]]\n${onLines(item.slice(1, -1))}\n`);
  return insertion(lineEndFrom(source, end), `\n${indentAt(source, start)}- ${item}`);
}

/** Adds a line to the front matter, which is created if missing. In TOML it goes before all tables. */
export function insertedLine(draft: Draft, line: string): Writing {
  const { meta, source } = draft;
  if (meta.at.end === 0) return insertion(0, `---\n${line}\n---\n\n`);
  return insertion(isToml(draft.meta) ? lineEndFrom(source, meta.at.start) + 1 : closeOf(draft), `${line}\n`);
}

/** The start of the closing fence. */
const closeOf = ({ meta }: Draft): number => meta.at.start + meta.at.text.lastIndexOf('\n') + 1;
