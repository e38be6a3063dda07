import type { AST } from '@eslint-community/regexpp';
import { otherScripts } from '../../text/characters.js';
import { lower } from '../../text/fold.js';

/** Letters in lower case: to the letter in Latin, other scripts by whole blocks. */
const letters = `a-zªµºß-öø-\\u02af${otherScripts}`;
/** Figures of other scripts lie in those blocks. */
const figures = '0-9²³¹¼-¾';
const properties: Readonly<Record<string, string>> = { L: letters, Lu: letters, Ll: letters, N: figures };

/**
 * The source of an expression for texts in lower case, in place of the flag i, which costs several times as much. A
 * space outside of a class becomes `\s`, and white space repeats twice at most, as an even text has it.
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
