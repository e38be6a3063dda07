import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { lowered } from '../lexicon/syntax/lowered.js';

/** What takes exactly one sign, as it is written. */
export type Sign = AST.Character | AST.CharacterClass | AST.CharacterSet;

/** Sources of expressions that each take one sign; `undefined` = any sign, or none. */
export type SignSet = readonly string[] | undefined;

/** Does an element take exactly one sign? */
export const isSign = (node: AST.Element): node is Sign =>
  node.type === 'Character' || node.type === 'CharacterClass' || node.type === 'CharacterSet';

/** A sign as it is looked for in a text in lower case. */
export function signSource({ raw }: Sign): string {
  let source = knownSigns.get(raw);
  if (source === undefined) {
    const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(raw, 0, raw.length, { unicode: true });
    source = lowered(raw, pattern);
    knownSigns.set(raw, source);
  }
  return source;
}

const knownSigns = new Map<string, string>();

/** Is there a sign that some of both take? */
export const meet = (a: SignSet, b: SignSet): boolean =>
  a === undefined || b === undefined || a.some((one) => b.some((other) => isOneOfBoth(one, other)));

const answers = new Map<string, boolean>();

function isOneOfBoth(a: string, b: string): boolean {
  if (a === b) return true;
  const both = `(?=${a})${b}`;
  // A letter or figure means itself.
  const among = [a, b].find((one) => /^[\p{L}\p{N}]$/u.test(one));
  const answer = answers.get(both) ?? new RegExp(both, 'u').test(among ?? everySign());
  answers.set(both, answer);
  return answer;
}

let signs: string | undefined;

/** All signs of the planes that Unicode gives to scripts and pictures. */
function everySign(): string {
  signs ??= [0, 1, 2, 3, 14]
    .flatMap((plane) => Array.from({ length: 0x100 }, (_, row) => plane * 0x10000 + row * 0x100))
    .map((first) => String.fromCodePoint(...Array.from({ length: 0x100 }, (_, i) => first + i)))
    .join('');
  return signs;
}
