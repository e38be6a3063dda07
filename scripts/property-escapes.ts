// Expressions say \p{L}; what runs has ranges in its place. From properties the engine makes its sets again for each
// expression: [\p{L}\p{M}\p{N}_] takes it half a millisecond, ranges a thirtieth of that, and a cold run meets a hundred of them.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { parseSync, type RegExpLiteral, Visitor } from 'oxc-parser';
import { parse } from 'yaml';

/** A set with \p{L} takes them whole. Everywhere else, in Latin above all, and among signs and emoji, it holds what the property holds. */
const scripts: readonly [first: number, last: number][] = parse(
  readFileSync(new URL('../src/text/scripts.yml', import.meta.url), 'utf8'),
);

const written = (code: number): string =>
  code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;

const known = new Map<string, string>();

/** The members of a property outside of `scripts`, as ranges of a class; what is not assigned may fill gaps. */
function members(property: string): string {
  const read = known.get(property);
  if (read !== undefined) return read;
  const isMember = new RegExp(`^\\p{${property}}$`, 'u');
  const isFree = /^\p{Cn}$/u;
  const ranges: { readonly first: number; last: number }[] = [];
  let open: (typeof ranges)[number] | undefined;
  for (let code = 0; code <= 0x10ffff; code++) {
    const script = scripts.find(([first]) => first === code);
    if (script) {
      code = script[1];
      open = undefined;
      continue;
    }
    const character = String.fromCodePoint(code);
    if (isMember.test(character)) {
      if (open) open.last = code;
      else {
        open = { first: code, last: code };
        ranges.push(open);
      }
    } else if (!isFree.test(character)) open = undefined;
  }
  const set = ranges.map(({ first, last }) => written(first) + (last > first ? `-${written(last)}` : '')).join('');
  known.set(property, set);
  return set;
}

const letters = (): string =>
  members('L') + scripts.map(([first, last]) => `${written(first)}-${written(last)}`).join('');
const hasLetters = (part: string): boolean => part.includes('\\p{L}');
const inClass = (content: string): string =>
  content.replace(/\\p\{([LMN])\}/g, (_, name) => (name === 'L' ? letters() : members(name)));

/** The source of an expression with ranges in place of `\p{L}`, and of `\p{M}` and `\p{N}` in one class with it: alone they gain little. */
export const withRanges = (pattern: string): string =>
  pattern.replace(/\\p\{L\}|\[(?:\\.|[^\\\]])*\]|\\./gs, (part) => {
    if (!hasLetters(part)) return part;
    return part.startsWith('[') ? inClass(part) : `[${inClass(part)}]`;
  });

/** A module with the expressions that it holds changed so. */
export function withoutPropertyEscapes(path: string, code: string): string {
  if (!hasLetters(code)) return code;
  const found: RegExpLiteral[] = [];
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node) found.push(node);
    },
  });
  visitor.visit(parseSync(path, code).program);
  let text = '';
  let at = 0;
  for (const { start, end, regex } of found) {
    text += `${code.slice(at, start)}/${withRanges(regex.pattern)}/${regex.flags}`;
    at = end;
  }
  return text + code.slice(at);
}

/** For esbuild. */
export const propertyEscapes: Plugin = {
  name: 'property-escapes',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:src|rules)[\\/].*\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const contents = withoutPropertyEscapes(path, code);
      return contents === code ? undefined : { contents, loader: 'ts' };
    });
  },
};
