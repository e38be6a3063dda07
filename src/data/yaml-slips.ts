import { type Document, visit } from 'yaml';
import { Mistake } from '../mistake.js';
import { excerpt } from '../text/excerpt.js';
import { placesOf } from '../text/span.js';

/** The place of a line, with its text: `redlint.config.yaml:4 (ruls: {})`. */
export function quoted(name: string, line: number, lines: readonly string[]): string {
  const text = (lines[line - 1] ?? '').trim();
  return text === '' ? `${name}:${line}` : `${name}:${line} (${excerpt(text, 80)})`;
}

/** Throws a Mistake on an unquoted pattern that YAML reads as an alias: `*.md`. */
export function refuseStar(name: string, document: Document, text: string, lines: readonly string[]): void {
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return;
      const { line } = placesOf(text)(node.range?.[0] ?? 0);
      throw new Mistake('config-star', { where: quoted(name, line, lines), value: `*${node.source}` });
    },
  });
}

/** In YAML nothing unquoted begins with `@`. */
export function refuseBare(name: string, at: number, text: string, lines: readonly string[]): never {
  const { line } = placesOf(text)(at);
  throw new Mistake('config-bare', { where: quoted(name, line, lines), sign: text.charAt(at) });
}

/** A tab as indent. */
export function refuseTab(name: string, at: number, text: string, lines: readonly string[]): never {
  const { line } = placesOf(text)(at);
  throw new Mistake('config-tab', { where: quoted(name, line, lines) });
}
