import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { lowered } from '../lexicon/syntax/lowered.js';

/** An element that matches exactly one sign, as written. */
export type Sign = AST.Character | AST.CharacterClass | AST.CharacterSet;

/** Expressions that each match one sign; `undefined` = any sign, or none. */
export type SignSet = readonly string[] | undefined;

/** Does an element match exactly one sign? */
export const isSign = (node: AST.Element): node is Sign =>
  node.type === 'Character' || node.type === 'CharacterClass' || node.type === 'CharacterSet';

/** A sign in the form for texts in lower case. */
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

/** Is there a sign that both can match? */
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

/** All signs in Unicode's planes for scripts and pictures. */
function everySign(): string {
  signs ??= [0, 1, 2, 3, 14]
    .flatMap((plane) => Array.from({ length: 0x100 }, (_, row) => plane * 0x10000 + row * 0x100))
    .map((first) => String.fromCodePoint(...Array.from({ length: 0x100 }, (_, i) => first + i)))
    .join('');
  return signs;
}
