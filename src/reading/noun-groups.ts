import { isCapital, isSmall } from '../text/characters.js';
import { headOf, isFigure, isVerbal } from './group-heads.js';
import { isAdverb, isQuotationMark, type Scanned, wordOf } from './scanned.js';
import type { NounGroup } from './statement.js';
import type { Token } from './tokens.js';

/** A noun group with its place among the tokens: its first, its head, and the one after its last. */
export interface FoundGroup extends NounGroup {
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** Is it an expression of time: «el lunes», “next week”? */
  readonly isTime: boolean;
  /** Does it begin with a verb form: «Nacida en Ondara», «Abriendo paso»? */
  readonly isVerbal: boolean;
  /** Does a verb form govern it: «para lograr *la afiliación*», “listing *his priorities*”? */
  readonly isGoverned: boolean;
}

/**
 * Can it be a subject or an object: not governed by a preposition or by a verb without a subject, and not an expression
 * of time?
 */
export const isFree = ({ preposition, isTime, isVerbal, isGoverned }: FoundGroup): boolean =>
  preposition === undefined && !isTime && !isVerbal && !isGoverned;

/** How many tokens an aside in brackets may have. */
const longestAside = 40;

/** The end of an aside that opens at a token; the token itself when it is not closed. */
export function asideEnd({ tokens }: Scanned, from: number): number {
  const length = tokens.slice(from, from + longestAside).findIndex(({ word }) => word === ')');
  return from + Math.max(0, length);
}

/**
 * The noun groups among tokens `from` up to `to`, in order. A complement («de Ondara») belongs to the group before it.
 */
export function groupsIn(scanned: Scanned, from: number, to: number): FoundGroup[] {
  const { tokens, syntax } = scanned;
  const groups: FoundGroup[] = [];
  /** Does the last group end in a verb form, or in one that it governs: «el fin de *pedir*»? */
  let endsInVerb = false;
  let preposition: string | undefined;
  /** What governs the group before a coordinator also governs the one after it. */
  let shared: string | undefined;
  for (let i = from; i < to; ) {
    const word = wordOf(tokens, i);
    if (word === '(') {
      i = Math.min(to, asideEnd(scanned, i) + 1);
      continue;
    }
    if (isQuotationMark(word)) {
      i++;
      continue;
    }
    const isPreposition = syntax.is(word, 'prepositions') && !isGroupStart(scanned, i);
    if (isPreposition) {
      // «al menos», “at last”: an adverb together.
      const isAdverb = syntax.is(wordOf(tokens, i + 1), 'adverbs') && !syntax.is(wordOf(tokens, i + 1), 'time_nouns');
      preposition = isAdverb ? undefined : word;
      i += isAdverb ? 2 : 1;
      continue;
    }
    const end = groupEnd(scanned, i, to);
    if (end === i) {
      const last = groups.at(-1);
      shared = syntax.is(word, 'coordinators') && last?.to === i ? last.preposition : undefined;
      preposition = undefined;
      i++;
      continue;
    }
    const last = groups.at(-1);
    const isGoverned = last?.to === i && endsInVerb;
    const group: FoundGroup = { ...groupOf(scanned, i, end, preposition ?? shared), isGoverned };
    shared = undefined;
    if (preposition !== undefined && last && last.to === i - 1 && syntax.is(preposition, 'joins'))
      groups[groups.length - 1] = withComplement(scanned, last, group);
    else groups.push(group);
    endsInVerb = group.isVerbal;
    preposition = undefined;
    i = end;
  }
  return groups;
}

/** A group with its complement, which is its head in «cientos de vecinos». */
function withComplement({ tokens, syntax }: Scanned, group: FoundGroup, next: FoundGroup): FoundGroup {
  const { at, head, core, end, to, isTime } = next;
  const counted = syntax.is(wordOf(tokens, group.at), 'quantities') && { at, head, core };
  return { ...group, ...counted, end, to, isTime: isTime && group.isTime };
}

const isGroupStart = ({ tokens, syntax }: Scanned, i: number): boolean =>
  syntax.is(wordOf(tokens, i), 'articles', 'determiners') && !syntax.is(wordOf(tokens, i), 'prepositions');

/** The end of the group that begins at a token; the token itself when none does. */
function groupEnd(scanned: Scanned, from: number, to: number): number {
  const { tokens, syntax } = scanned;
  let i = from;
  let hasNoun = false;
  for (; i < to; i++) {
    const { word, kind } = tokens[i] as Token;
    if (kind === 'sign') {
      if (i > from && !hasNoun && isQuotationMark(word)) continue;
      const behind = nicknameEnd(tokens, i);
      if (hasNoun && behind < to && behind > i) {
        i = behind;
        continue;
      }
      if (hasNoun && word === '%') return i + 1;
      break;
    }
    if (syntax.is(word, 'articles', 'determiners')) {
      // «los primeros cuatro equipos»
      const isCounted = (): boolean =>
        tokens.slice(from, i).every((one) => syntax.is(one.word, 'articles', 'adjectives'));
      if (hasNoun && !syntax.is(word, 'genitives') && !(syntax.nounsFirst && isCounted())) break;
      // “one of them”, «muchas de ellas», «cada una de ellas»
      if (!hasNoun && syntax.is(wordOf(tokens, i + 1), 'joins') && !(i === from && syntax.is(word, 'articles'))) {
        // «más de 100 personas»
        if (tokens[i + 2]?.kind !== 'number') return i + 1;
        i++;
      }
      continue;
    }
    if (syntax.is(word, 'objects') && syntax.personOf(word) === undefined) break;
    if (syntax.personOf(word) !== undefined) {
      // «todas ellas»
      return hasNoun ? i : i + 1;
    }
    if (kind === 'number') {
      if (i === from && /^\d{4}$/.test(word) && isCapital(tokens[i + 1]?.text.codePointAt(0))) return i + 1;
      // «la Vivienda 200 subsidios»: the counted thing is another group.
      if (hasNoun && syntax.nounsFirst && isSmall(tokens[i + 1]?.text.codePointAt(0)) && isNoun(scanned, i + 1)) break;
      hasNoun = true;
      continue;
    }
    if (syntax.is(word, 'prepositions', 'coordinators', 'subordinators', 'relatives', 'clitics', 'negations')) break;
    if (isAdverb(scanned, i) && !syntax.is(word, 'time_nouns')) {
      if (hasNoun || i === from) break;
      continue;
    }
    hasNoun = true;
    // «a principios de año Ana Ruiz»: a name after a time is another group.
    const isTime = syntax.nounsFirst && kind === 'word' && syntax.is(tokens[i]?.text ?? '', 'time_nouns');
    const next = tokens[i + 1]?.kind === 'number' ? i + 2 : i + 1;
    if (isTime && isCapital(tokens[next]?.text.codePointAt(0))) return next;
  }
  return hasNoun || standsAlone(scanned, i - 1) ? i : from;
}

/** The name after a nickname that opens at a token, «Ana “Nita” Ruiz»; the token itself when none does. */
function nicknameEnd(tokens: readonly Token[], open: number): number {
  if (!isQuotationMark(tokens[open]?.word) || !isCapital(tokens[open - 1]?.text.codePointAt(0))) return open;
  const length = tokens.slice(open + 1, open + 1 + longestNickname).findIndex(({ word }) => isQuotationMark(word));
  const behind = open + length + 2;
  return length > 0 && isCapital(tokens[behind]?.text.codePointAt(0)) ? behind : open;
}

/** How many tokens a nickname may have, with its closing mark: «la Nena». */
const longestNickname = 4;

/** A determiner without a noun: «Otros sostienen que…», “These look fine”. */
const standsAlone = ({ tokens, syntax }: Scanned, i: number): boolean => {
  const word = wordOf(tokens, i);
  return syntax.is(word, 'alone') || (syntax.is(word, 'determiners') && syntax.personOf(word) !== undefined);
};

const isNoun = ({ tokens, syntax, verbs }: Scanned, i: number): boolean => {
  const word = wordOf(tokens, i);
  return (
    !syntax.is(word, 'prepositions', 'coordinators', 'subordinators', 'relatives', 'clitics', 'negations', 'adverbs') &&
    (verbs.isNominal(word) || verbs.of(word).length === 0)
  );
};

function groupOf(
  scanned: Scanned,
  from: number,
  to: number,
  preposition: string | undefined,
): Omit<FoundGroup, 'isGoverned'> {
  const { tokens, syntax } = scanned;
  const at = headOf(scanned, from, to);
  const head = tokens[at] as Token;
  const end = scanned.from + (tokens[to - 1] as Token).end;
  return {
    from,
    at,
    to,
    start: scanned.from + (tokens[from] as Token).start,
    end,
    core: end,
    head: { start: scanned.from + head.start, end: scanned.from + head.end },
    isVerbal: from === at && isVerbal(scanned, from),
    isTime: syntax.is(head.word, 'time_nouns') || isFigure(scanned, from, to),
    ...(preposition !== undefined && { preposition }),
  };
}
