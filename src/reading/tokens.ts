import { figures, isInCapitals, Kind, kindOf, letters, marks } from '../text/characters.js';
import type { Range } from '../text/ranges.js';
import type { Syntax } from './syntax.js';

/** A word, a number or a sign of a sentence. */
export interface Token extends Range {
  readonly text: string;
  /** In lower case. */
  readonly word: string;
  readonly kind: 'word' | 'number' | 'sign';
}

const piece = new RegExp(
  String.raw`[${letters}](?:[${letters}${marks}${figures}]|['’.-](?=[${letters}])|(?<=l)·(?=l))*|[${figures}](?:[${figures}]|[.,:](?=[${figures}]))*|[^\s*_]`,
  'gu',
);
/** The part of an address after its @. */
const host = new RegExp(`[${letters}${figures}.-]*`, 'uy');

/**
 * The tokens of a sentence. A contraction becomes its words, all at its place: “don’t” is “do” and “not”. A phrase of
 * the lists is one: «sin embargo».
 */
export function tokensOf(text: string, range: Range, syntax: Syntax): Token[] {
  const tokens = wordsOf(text, range, syntax);
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    const phrase = syntax
      .phrasesFrom(token.word)
      .find((words) => words.every((word, behind) => tokens[i + behind]?.word === word));
    const last = tokens[i + (phrase?.length ?? 1) - 1] as Token;
    joined.push(phrase ? tokenAt(text, token.start, last.end, 'word', phrase.join(' ')) : token);
    i += phrase?.length ?? 1;
  }
  return joined;
}

function wordsOf(text: string, { start, end }: Range, { contractions, elisions, genitives }: Syntax): Token[] {
  const sentence = text.slice(start, end);
  const tokens: Token[] = [];
  let from = 0;
  for (const { 0: found, index } of sentence.matchAll(piece)) {
    if (index < from) continue;
    const at = start + index;
    const last = tokens.at(-1);
    if (found === '@' && last?.end === at) {
      host.lastIndex = index + 1;
      from = index + 1 + (host.exec(sentence)?.[0].length ?? 0);
      tokens[tokens.length - 1] = tokenAt(text, last.start, start + from, 'word');
      continue;
    }
    const kind = kindOfSign(found);
    // The letters of “11am”, “3rd” are not a word.
    if (kind === 'word' && last?.kind === 'number' && last.end === at) {
      tokens[tokens.length - 1] = tokenAt(text, last.start, at + found.length, 'number');
      continue;
    }
    const token = tokenAt(text, at, at + found.length, kind);
    const apart = kind === 'word' ? contractions.get(token.word) : undefined;
    if (apart !== undefined)
      for (const [i, word] of apart.split(' ').entries()) tokens.push({ ...token, text: i === 0 ? found : word, word });
    else tokens.push(...withoutElision(text, token, elisions).flatMap((one) => withoutGenitive(text, one, genitives)));
  }
  return tokens.map((token, i) => (isName(tokens, i) ? { ...token, word: token.text } : token));
}

/** «l'alcalde» is «l'» and «alcalde». */
function withoutElision(text: string, token: Token, elisions: readonly string[]): Token[] {
  const beginning = token.kind === 'word' ? elisions.find((one) => token.word.startsWith(one)) : undefined;
  if (beginning === undefined || beginning.length === token.word.length) return [token];
  const cut = token.start + beginning.length;
  return [
    tokenAt(text, token.start, cut, 'word'),
    ...withoutElision(text, tokenAt(text, cut, token.end, 'word'), elisions),
  ];
}

/** “the council's” is “the council” and “'s”. */
function withoutGenitive(text: string, token: Token, genitives: readonly string[]): Token[] {
  const ending = token.kind === 'word' ? genitives.find((one) => token.word.endsWith(one)) : undefined;
  if (ending === undefined) return [token];
  const cut = token.end - ending.length;
  return [tokenAt(text, token.start, cut, 'word'), { ...token, start: cut, text: ending, word: ending }];
}

function tokenAt(source: string, start: number, end: number, kind: Token['kind'], known?: string): Token {
  const text = source.slice(start, end);
  const word = known ?? (kind === 'word' ? text.toLowerCase().replace('’', "'") : text);
  return { start, end, text, word, kind };
}

function kindOfSign(found: string): Token['kind'] {
  const kind = kindOf(found.codePointAt(0) as number);
  return kind === Kind.letter ? 'word' : kind === Kind.digit && found !== '_' ? 'number' : 'sign';
}

const isCapitals = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.text !== token.word && token.text.length > 1 && isInCapitals(token.text);

/** Capitals among other letters, “US”, are not a small word. */
const isName = (tokens: readonly Token[], i: number): boolean =>
  isCapitals(tokens[i]) && !isCapitals(tokens[i - 1]) && !isCapitals(tokens[i + 1]) && tokens.length > 1;
