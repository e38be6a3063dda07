// Lays a part of a lexicon out as YAML, each thing where a person would put it.
import { stringify } from 'yaml';
import { flowOf, linesOf } from './flow.js';
import { isShort } from './rows.js';
import type { Field, Item, List, Mapping, Notes, Text } from './tree.js';

/** The widest line that holds a whole list or entry. */
const WIDTH = 100;

/** The lines of a field of a mapping, from its comments on. */
export function fieldLines({ key, value }: Field, indent: number): string[] {
  const lead = `${margin(indent)}${key.text}:`;
  const isBlock = value.kind !== 'text' && inLine(value, lead) === undefined;
  const over = isBlock ? key.before : [...key.before, ...(value.beside ? [value.beside] : []), ...value.before];
  return [...over.map((line) => noteLine(line, indent)), ...valueLines(value, indent, lead)];
}

const margin = (indent: number): string => ' '.repeat(indent);
const noteLine = (line: string, indent: number): string => (line === '' ? '' : margin(indent) + line);

/** A value behind `lead`, in whose line it begins. */
function valueLines(item: Item, indent: number, lead: string): string[] {
  const named = item.anchor === undefined ? lead : `${lead} &${item.anchor}`;
  const last = item.behind === undefined ? '' : ` ${item.behind}`;
  if (item.kind === 'text') return withNotes([`${named} ${rawOf(item, indent)}${last}`], item, indent);
  const line = inLine(item, named);
  if (line !== undefined) return withNotes([`${named} ${line}${last}`], item, indent);
  const isItem = lead.endsWith('-');
  const over = isItem ? [] : item.before.map((line) => noteLine(line, indent + 2));
  const first = `${named}${item.beside ? ` ${item.beside}` : ''}`;
  if (item.kind === 'map') return withNotes(mappingLines(item, indent, first, over), item, indent + 2);
  if (isHanging(item, lead)) return withNotes(hanging(item, indent, first, over, last), item, indent);
  const items = item.items.flatMap((one) => itemLines(one, indent + 2));
  return [`${first}${last}`, ...over, ...withNotes(items, item, indent + 2)];
}

const withNotes = (lines: string[], { after }: Notes, indent: number): string[] => [
  ...lines,
  ...after.map((line) => noteLine(line, indent)),
];

const itemLines = (item: Item, indent: number): string[] => [
  ...item.before.map((line) => noteLine(line, indent)),
  ...valueLines(item, indent, `${margin(indent)}-`),
];

/** What is written in several lines goes on deeper than its key. */
function rawOf({ raw, text }: Text, indent: number): string {
  if (raw === '') return stringify([text], { lineWidth: 0 }).slice(2, -1);
  return raw
    .split('\n')
    .map((line, i) => (i === 0 ? line.trimEnd() : margin(indent + 4) + line.trim()))
    .join('\n');
}

/** A value that is written whole in the line of its key. */
function inLine(item: Item, lead: string): string | undefined {
  if (item.kind === 'text' || !item.isFlow) return undefined;
  if (item.kind === 'list' && item.items.some(({ kind }) => kind === 'list')) return undefined;
  const written = flowOf(item);
  return written !== undefined && lead.length + 1 + written.length <= WIDTH ? written : undefined;
}

function mappingLines({ fields }: Mapping, indent: number, lead: string, over: readonly string[]): string[] {
  if (!lead.endsWith('-')) return [lead, ...over, ...fields.flatMap((field) => fieldLines(field, indent + 2))];
  const lines = fields.flatMap((field, i) =>
    fieldLines(i === 0 ? { ...field, key: { ...field.key, before: [] } } : field, indent + 2),
  );
  const before = (fields[0]?.key.before ?? []).map((line) => noteLine(line, indent));
  return [...before, `${lead} ${(lines[0] ?? '').trimStart()}`, ...lines.slice(1)];
}

/** A list of words, or one that is a pattern: brackets over several lines. */
const isHanging = (item: List, lead: string): boolean =>
  item.isFlow &&
  item.items.every((one) => flowOf(one) !== undefined && one.kind === 'text') &&
  (lead.endsWith('-') || item.items.every(isShort));

function hanging(item: List, indent: number, lead: string, over: readonly string[], last: string): string[] {
  const rows = linesOf(item).map((row) => row.map((one) => flowOf(one)).join(', '));
  const isItem = lead.endsWith('-');
  const inner = margin(indent + (isItem ? 3 : 2));
  const lines = rows.map((row, i) => {
    const start = i > 0 ? inner + (isItem ? '' : ' ') : isItem ? `${lead} [` : `${inner}[`;
    return `${start}${row}${i === rows.length - 1 ? `]${last}` : ','}`;
  });
  return isItem ? lines : [lead, ...over, ...lines];
}
