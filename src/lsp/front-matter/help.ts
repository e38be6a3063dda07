import { type CompletionItem, CompletionItemKind, type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { knownKey } from '../../draft/front-matter/keys.js';
import { rangeOf } from '../diagnostics.js';
import { keysAt } from './keys.js';
import { type FrontMatterPlace, frontMatterPlace } from './place.js';

/** The keys and values that fit at a place of the front matter; none outside it. */
export function completionsAt(document: TextDocument, position: Position, locale: string): CompletionItem[] {
  const source = document.getText();
  const place = frontMatterPlace(source, document.offsetAt(position));
  if (!place) return [];
  const range = rangeOf(document, place.word);
  if (place.key !== undefined) return values(place, place.key, locale).map((value) => itemOf(value, value));
  const { keys } = keysAt(place.path, locale);
  const separator = followed(source, place) ? '' : place.format === 'yaml' ? ': ' : ' = ';
  const taken = place.path.length === 0 ? keysIn(source, place) : new Set<string>();
  const named = [...keys].filter(([key]) => !taken.has(key) || key === place.word.text);
  const offered = named.map(([key, means], index) => ({
    ...itemOf(key, key + separator, CompletionItemKind.Property),
    ...(means && { documentation: { kind: MarkupKind.Markdown, value: means } }),
    sortText: String(index).padStart(3, '0'),
  }));
  const items = place.item === undefined ? [] : values(place, place.item, locale);
  return [...items.map((value) => itemOf(value, value)), ...offered];

  function itemOf(label: string, newText: string, kind: CompletionItemKind = CompletionItemKind.EnumMember) {
    return { label, kind, textEdit: { range, newText } };
  }
}

/** The description of the key at a place of the front matter. */
export function meaningAt(document: TextDocument, position: Position, locale: string): Hover | undefined {
  const source = document.getText();
  const word = frontMatterPlace(source, document.offsetAt(position))?.word;
  const place = word && frontMatterPlace(source, word.end);
  if (!place || place.word.text === '') return undefined;
  const { keys } = keysAt(place.path, locale);
  const key = place.key ?? place.word.text;
  const means = keys.get(key) ?? keys.get(knownKey(key) ?? '');
  if (means === undefined) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value: means }, range: rangeOf(document, place.word) };
}

/** The values that a key offers, in the syntax of its format. */
function values({ path, format, item }: FrontMatterPlace, key: string, locale: string): string[] {
  const holder = item === undefined ? path : path.slice(0, -1);
  const quoted = (value: string) => (format === 'toml' && !/^(?:true|false)$/.test(value) ? `"${value}"` : value);
  return keysAt(holder, locale).valuesOf(key).map(quoted);
}

/** Is the separator between key and value already there? */
const followed = (source: string, { word }: FrontMatterPlace): boolean =>
  /^[ \t]*[:=]/.test(source.slice(word.end, word.end + 20));

/** The outermost keys that the front matter has. */
function keysIn(source: string, { format }: FrontMatterPlace): Set<string> {
  const head = source.slice(0, 20_000).split(/^(?:---|\+\+\+)[ \t]*$/m, 2)[1] ?? '';
  const key =
    format === 'yaml' ? /^["']?([\p{L}_$][^\s:"']*)["']?[ \t]*:/gmu : /^["']?([\p{L}_$][^\s="']*)["']?[ \t]*=/gmu;
  return new Set([...head.matchAll(key)].map(([, name]) => name as string));
}
