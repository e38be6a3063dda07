// Expressions say \p{L}; what runs has ranges in its place. From properties the engine makes its sets again for each
// expression: [\p{L}\p{M}\p{N}_] takes it half a millisecond, ranges a thirtieth of that, and a cold run meets a hundred of them.
import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import { parse } from 'yaml';

/** A set with \p{L} takes them whole. Everywhere else, in Latin above all, and among signs and emoji, it holds what the property holds. */
const scripts = parse(readFileSync(new URL('../src/text/scripts.yml', import.meta.url), 'utf8'));

const written = (code) => (code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`);

const known = new Map();

/** The members of a property outside of `scripts`, as ranges of a class; what is not assigned may fill gaps. */
function members(property) {
  if (known.has(property)) return known.get(property);
  const isMember = new RegExp(`^\\p{${property}}$`, 'u');
  const isFree = /^\p{Cn}$/u;
  const ranges = [];
  let open;
  for (let code = 0; code <= 0x10ffff; code++) {
    const script = scripts.find(([first]) => first === code);
    if (script) {
      code = script[1];
      open = undefined;
      continue;
    }
    const character = String.fromCodePoint(code);
    if (isMember.test(character)) {
      open ??= ranges[ranges.push({ first: code, last: code }) - 1];
      open.last = code;
    } else if (!isFree.test(character)) open = undefined;
  }
  const set = ranges.map(({ first, last }) => written(first) + (last > first ? `-${written(last)}` : '')).join('');
  known.set(property, set);
  return set;
}

const letters = () => members('L') + scripts.map(([first, last]) => `${written(first)}-${written(last)}`).join('');
const hasLetters = (part) => part.includes('\\p{L}');
const inClass = (content) =>
  content.replace(/\\p\{([LMN])\}/g, (_, name) => (name === 'L' ? letters() : members(name)));

/** The source of an expression with ranges in place of `\p{L}`, and of `\p{M}` and `\p{N}` in one class with it: alone they gain little. */
export const withRanges = (pattern) =>
  pattern.replace(/\\p\{L\}|\[(?:\\.|[^\\\]])*\]|\\./gs, (part) => {
    if (!hasLetters(part)) return part;
    return part.startsWith('[') ? inClass(part) : `[${inClass(part)}]`;
  });

/** A module with the expressions that it holds changed so. */
export function withoutPropertyEscapes(path, code) {
  if (!hasLetters(code)) return code;
  const found = [];
  const visitor = new Visitor({ Literal: (node) => node.regex && found.push(node) });
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
export const propertyEscapes = {
  name: 'property-escapes',
  setup(build) {
    build.onLoad({ filter: /[\\/](?:src|rules)[\\/].*\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const contents = withoutPropertyEscapes(path, code);
      return contents === code ? undefined : { contents, loader: 'ts' };
    });
  },
};
