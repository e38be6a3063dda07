import type { Enclitics, Features } from '../inflection/inflection.js';
import { TermFault } from '../term-fault.js';

/** What a pattern is made of: ../reference.md describes the syntax. */
export type Term =
  | { readonly type: 'text'; readonly text: string }
  /** Any form of a verb, or those that have one feature of each list. */
  | { readonly type: 'verb'; readonly verb: string; readonly enclitics?: Enclitics; readonly features: Features }
  /**
   * Singular and plural of a noun or adjective; with `feminine` (the ending after the slash in «vecino/a»), of both
   * genders.
   */
  | { readonly type: 'noun'; readonly noun: string; readonly feminine?: string }
  /** A named list of words; enclitics and features apply to the verbs in it. */
  | { readonly type: 'set'; readonly name: string; readonly enclitics?: Enclitics; readonly features: Features }
  /** Something recognised by kind: a date, a name, a word with an ending (`*ed`). */
  | { readonly type: 'span'; readonly kind: string }
  | { readonly type: 'edge'; readonly edge: Edge }
  /** Any one word. */
  | { readonly type: 'word' }
  | { readonly type: 'gap'; readonly reach: Reach }
  | { readonly type: 'space' }
  | { readonly type: 'choice'; readonly of: readonly (readonly Term[])[]; readonly optional: boolean };

/** `words` = up to three, `clause` = up to a pause, `sentence` = up to its end. */
export type Reach = 'words' | 'clause' | 'sentence';

/**
 * The start or end of a sentence, the start of a clause, the same without a comma before, or the start of the text.
 */
export type Edge = 'start' | 'break' | 'clause' | 'end' | 'post';

const verb = /~(\p{L}+)(?:(\+)([\p{L}/]*))?(?::([\p{L},/]+))?/uy;
const noun = /\^(\p{L}+)(?:\/(\p{L}+))?/uy;
const set = /@(\p{L}[\p{L}\p{N}_]*)(?:(\+)([\p{L}/]*))?(?::([\p{L},/]+))?/uy;
const mark = /#(\p{L}+)/uy;
const secondColon = /:\p{L}+/uy;
const hyphened = /-\p{L}+/uy;
/** Signs of verbs and gaps with nothing to apply to. */
const signs = /~|[*…]{2,}/uy;
const ending = /(?<![^\s(|])\*\p{L}+/uy;
const plain = /(?:\\.|[^\s()|\\~*…])+/suy;
const white = /\s+/uy;
const optional = /\?/uy;
/** Where a word and white space come before. */
const apart = /(?<=[^\s…|]\s+)/uy;
const edges: readonly string[] = ['start', 'break', 'clause', 'end', 'post'];

/** Parses a pattern. Throws a TermFault on unbalanced brackets and on empty patterns. */
export function parseTerm(source: string): readonly Term[] {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };

  const choice = (depth: number): Term => {
    if (depth > 20) throw new TermFault('(', 'deep');
    const of: Term[][] = [];
    do {
      at++;
      of.push(sequence(depth));
    } while (source[at] === '|');
    if (source[at] !== ')') throw new TermFault('(', 'open');
    at++;
    const optional = source[at] === '?';
    if (optional) at++;
    return { type: 'choice', of, optional };
  };

  const sequence = (depth: number): Term[] => {
    const terms: Term[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') terms.push(next(depth));
    return trimmed(terms);
  };

  const next = (depth: number): Term => {
    if (source[at] === '(') return choice(depth + 1);
    if (take(white)) return { type: 'space' };
    const word = inflected(take) ?? named(take);
    refuseTail(word, take);
    if (word) return take(optional) ? { type: 'choice', of: [[word]], optional: true } : word;
    const gap = gapAt(source, at);
    if (gap) {
      at += gap.length;
      return { type: 'gap', reach: gap.reach };
    }
    const isApart = take(apart) !== null;
    const [loose] = take(signs) ?? [];
    if (loose !== undefined) throw new TermFault(loose, loose === '~' ? 'tilde' : 'gaps');
    const text = take(plain)?.[0] ?? (source[at++] as string);
    refuseSlips(text, isApart);
    return { type: 'text', text: text.replace(/\\(.)/gsu, '$1') };
  };

  const terms = sequence(0);
  if (at < source.length) throw new TermFault(source[at], 'closed');
  if (!terms.some(({ type }) => type !== 'gap' && type !== 'space' && type !== 'edge'))
    throw new TermFault(source, 'empty');
  return terms;
}

/** Refuses `of?` without brackets, ` ,` with a space before, and `,@set` without a space after. */
function refuseSlips(text: string, isApart: boolean): void {
  if (/[\p{L}\p{N}]\?$/u.test(text)) throw new TermFault(text, 'optional');
  if (isApart && /^[,.;:!?]$/.test(text)) throw new TermFault(` ${text}`, 'apart');
  const stuck = /(?<=[^\p{L}\p{N}\\])[@#]\p{L}+|(?<!\\)\^\p{L}+/u.exec(text);
  if (stuck) throw new TermFault(stuck[0], 'stuck');
}

/** Refuses a second list of features after a verb or set, and the rest of a hyphenated word after a verb or noun. */
function refuseTail(word: Term | undefined, take: Take): void {
  const [colon] = (word?.type === 'verb' || word?.type === 'set' ? take(secondColon) : undefined) ?? [];
  if (colon !== undefined) throw new TermFault(colon, 'colon');
  const [rest] = (word?.type === 'verb' || word?.type === 'noun' ? take(hyphened) : undefined) ?? [];
  if (rest !== undefined) throw new TermFault(rest, 'hyphen');
}

type Take = (pattern: RegExp) => RegExpExecArray | null;

function inflected(take: Take): Term | undefined {
  const ofVerb = take(verb);
  if (ofVerb) {
    const [, verb = '', plus, pronouns, features] = ofVerb;
    return { type: 'verb', verb, ...encliticsOf(plus, pronouns), features: featuresOf(features) };
  }
  const ofNoun = take(noun);
  if (!ofNoun) return undefined;
  const [, word = '', feminine] = ofNoun;
  return { type: 'noun', noun: word, ...(feminine !== undefined && { feminine }) };
}

function named(take: Take): Term | undefined {
  const ofSet = take(set);
  if (ofSet) {
    const [, name = '', plus, pronouns, features] = ofSet;
    return { type: 'set', name, ...encliticsOf(plus, pronouns), features: featuresOf(features) };
  }
  const [written] = take(ending) ?? [];
  if (written !== undefined) return { type: 'span', kind: written };
  const [, kind] = take(mark) ?? [];
  if (kind === undefined) return undefined;
  if (kind === 'word') return { type: 'word' };
  return edges.includes(kind) ? { type: 'edge', edge: kind as Edge } : { type: 'span', kind };
}

const encliticsOf = (plus: string | undefined, pronouns = ''): { enclitics?: Enclitics } =>
  plus === undefined ? {} : { enclitics: pronouns.split('/').filter(Boolean) };

const featuresOf = (written = ''): Features =>
  written
    .split(',')
    .filter(Boolean)
    .map((either) => either.split('/'));

/** A star or a row of dots is a gap only on its own. */
function gapAt(source: string, at: number): { readonly reach: Reach; readonly length: number } | undefined {
  const written = source.startsWith('……', at) ? '……' : (source[at] ?? '');
  const reach = { '*': 'words', '…': 'clause', '……': 'sentence' }[written] as Reach | undefined;
  const after = source[at + written.length] ?? ' ';
  return reach && !/[^\s(|]/.test(source[at - 1] ?? ' ') && !/[^\s)|]/.test(after)
    ? { reach, length: written.length }
    : undefined;
}

function trimmed(terms: Term[]): Term[] {
  if (terms[0]?.type === 'space') terms.shift();
  if (terms.at(-1)?.type === 'space') terms.pop();
  return terms;
}
