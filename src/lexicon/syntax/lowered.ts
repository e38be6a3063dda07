import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { lower } from '../../text/fold.js';
import { lowerFigures, lowerLetters } from '../../text/lower-letters.js';

const properties: Readonly<Record<string, string>> = {
  L: lowerLetters,
  Lu: lowerLetters,
  Ll: lowerLetters,
  N: lowerFigures,
};

/** Converts an expression of a lexicon into one for even text in lower case (flag u). Throws a SyntaxError. */
export const expressionOf = (written: string): string =>
  lowered(written, new RegExpParser({ ecmaVersion: 2024 }).parsePattern(written, 0, written.length, { unicode: true }));

/**
 * The source of an expression for texts in lower case, instead of the flag i, which is several times slower. A space
 * outside a class becomes `\s`, and white space repeats at most twice, as in an even text.
 */
export function lowered(written: string, pattern: AST.Pattern): string {
  const changes: { at: AST.Node; by: string }[] = [];
  const visit = (node: AST.Node, inClass: boolean): void => {
    const by = changed(node, inClass);
    if (by !== undefined) changes.push({ at: node, by });
    else for (const child of childrenOf(node)) visit(child, inClass || node.type === 'CharacterClass');
  };
  visit(pattern, false);
  let source = '';
  let from = 0;
  for (const { at, by } of changes) {
    source += written.slice(from, at.start) + by;
    from = at.end;
  }
  return source + written.slice(from);
}

function childrenOf(node: AST.Node): readonly AST.Node[] {
  if (node.type === 'Quantifier') return [node.element];
  if (node.type === 'CharacterClassRange') return [node.min, node.max];
  if ('alternatives' in node) return node.alternatives as readonly AST.Node[];
  return 'elements' in node ? node.elements : [];
}

function changed(node: AST.Node, inClass: boolean): string | undefined {
  if (node.type === 'Quantifier') {
    const { element, min, max, greedy } = node;
    const isSpace = element.raw === ' ' || element.raw === '\\s';
    return isSpace && max > 2 ? `\\s{${Math.min(min, 2)},2}${greedy ? '' : '?'}` : undefined;
  }
  if (node.type === 'Character') {
    if (node.raw === ' ' && !inClass) return '\\s';
    const character = String.fromCodePoint(node.value);
    return lower(character) === character ? undefined : lower(character);
  }
  if (node.type !== 'CharacterSet' || node.kind !== 'property' || node.negate) return undefined;
  const members = properties[node.value ?? node.key];
  return members && (inClass ? members : `[${members}]`);
}
