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
  String.raw`[${letters}](?:[${letters}${marks}${figures}]|['’.-](?=[${letters}])|-(?=[${figures}])|(?<=l)·(?=l))*|[${figures}](?:[${figures}]|[.,:](?=[${figures}]))*|[^\s*_]`,
  'gu',
);
/** A full stop inside a sentence. */
const goesOn = new RegExp(`^\\.[ \\u00a0]{1,2}[\\p{Lu}${figures}]`, 'u');
/** The part of an address after its @. */
const host = new RegExp(`[${letters}${figures}.-]*`, 'uy');

/**
 * The tokens of a sentence. A contraction becomes its words, all at its place: “don’t” is “do” and “not”. A phrase of
 * the lists is one: «sin embargo».
 */
export function tokensOf(sentence: string, syntax: Syntax): readonly Token[] {
  const tokens = wordsOf(sentence, syntax);
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const phrase = phraseAt(tokens, i, syntax);
    if (phrase) {
      i += phrase.length - 1;
      joined.push(tokenAt(sentence, token.start, (tokens[i] as Token).end, 'word', phrase.join(' ')));
    } else joined.push(token);
  }
  return joined;
}

/** The phrase of the lists that begins at a token. */
const phraseAt = (tokens: readonly Token[], at: number, syntax: Syntax): readonly string[] | undefined =>
  syntax
    .phrasesFrom((tokens[at] as Token).word)
    ?.find((words) => words.every((word, behind) => tokens[at + behind]?.word === word));

function wordsOf(sentence: string, syntax: Syntax): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  piece.lastIndex = 0;
  // It takes a quarter of the time of `matchAll`.
  for (let match = piece.exec(sentence); match; match = piece.exec(sentence)) {
    const found = match[0];
    const at = match.index;
    if (at < from) continue;
    const last = tokens.at(-1);
    const isBehind = last?.end === at;
    const kind = kindOfSign(found);
    if (isBehind && found === '@') {
      host.lastIndex = at + 1;
      from = at + 1 + (host.exec(sentence)?.[0].length ?? 0);
      tokens[tokens.length - 1] = tokenAt(sentence, last.start, from, 'word');
    } else if (isBehind && kind === 'word' && last.kind === 'number')
      // The letters of “11am”, “3rd” are not a word.
      tokens[tokens.length - 1] = tokenAt(sentence, last.start, at + found.length, 'number');
    else if (isBehind && found === '.' && last.kind === 'word' && goesOn.test(sentence.slice(at, at + 4)))
      // “Dr. Ann Reed”: the sentence goes on, so the word is short.
      tokens[tokens.length - 1] = tokenAt(sentence, last.start, at + 1, 'word', last.word);
    else pushToken(tokens, sentence, tokenAt(sentence, at, at + found.length, kind), syntax);
  }
  // No neighbour of a name is one: what is changed here is not asked for again.
  for (let i = 0; i < tokens.length; i++)
    if (isName(tokens, i, syntax)) tokens[i] = { ...(tokens[i] as Token), word: (tokens[i] as Token).text };
  return tokens;
}

/** Adds a token, or the words that it is short for. */
function pushToken(tokens: Token[], sentence: string, token: Token, syntax: Syntax): void {
  if (token.kind !== 'word') tokens.push(token);
  else if (syntax.contractions.has(token.word)) tokens.push(...wordsOfContraction(token, syntax));
  else pushElided(tokens, sentence, token, syntax);
}

const wordsOfContraction = (token: Token, { contractions }: Syntax): readonly Token[] =>
  (contractions.get(token.word) ?? '')
    .split(' ')
    .map((word, i) => ({ ...token, text: i === 0 ? token.text : word, word }));

/** «l'alcalde» is «l'» and «alcalde». */
function pushElided(tokens: Token[], sentence: string, token: Token, syntax: Syntax): void {
  const beginning = syntax.elisions.find((one) => token.word.startsWith(one)) ?? '';
  const isElided = beginning !== '' && beginning.length < token.word.length;
  const cut = isElided ? token.start + beginning.length : token.end;
  pushPossessor(tokens, sentence, isElided ? tokenAt(sentence, token.start, cut, 'word') : token, syntax);
  if (isElided) pushElided(tokens, sentence, tokenAt(sentence, cut, token.end, 'word'), syntax);
}

/** “the council's” is “the council” and “'s”. */
function pushPossessor(tokens: Token[], sentence: string, token: Token, { genitives }: Syntax): void {
  const ending = genitives.find((one) => token.word.endsWith(one));
  if (ending === undefined) {
    tokens.push(token);
    return;
  }
  const cut = token.end - ending.length;
  tokens.push(tokenAt(sentence, token.start, cut, 'word'), { ...token, start: cut, text: ending, word: ending });
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

/** Capitals among other letters, “US”, are not a small word, but “do NOT call” stresses one. */
const isName = (tokens: readonly Token[], i: number, syntax: Syntax): boolean =>
  isCapitals(tokens[i]) &&
  !isCapitals(tokens[i - 1]) &&
  !isCapitals(tokens[i + 1]) &&
  tokens.length > 1 &&
  !syntax.is(tokens[i]?.word ?? '', 'negations');
