import { isCapital } from '../text/characters.js';
import type { Range } from '../text/ranges.js';
import type { Act } from './act-names.js';
import { type Clause, Clauses } from './clauses.js';
import { moved } from './moved.js';
import { type FoundGroup, groupsIn, isFree } from './noun-groups.js';
import { type Scanned, wordOf } from './scanned.js';
import type { Mode, Statement } from './statement.js';
import type { Syntax } from './syntax.js';
import { type Token, tokensOf } from './tokens.js';
import type { FoundVerb } from './verb-phrases.js';
import type { Verbs } from './verbs/verbs.js';

/** What is needed to read a language. */
export interface Grammar {
  readonly syntax: Syntax;
  readonly verbs: Verbs;
}

/** Reads a sentence of a text into its statements, in source order; a sentence without a verb is one statement. */
export const statementsOf = (text: string, { start, end }: Range, grammar: Grammar): readonly Statement[] =>
  new ReadSentence(text.slice(start, end), grammar).at(start);

/** A sentence, read as far as somebody asks: its tokens, then its statements. */
export class ReadSentence {
  readonly #text: string;
  readonly #grammar: Grammar;
  #tokens: readonly Token[] | undefined;
  #read: { readonly at: number; readonly statements: readonly Statement[] } | undefined;

  constructor(text: string, grammar: Grammar) {
    this.#text = text;
    this.#grammar = grammar;
  }

  /** Can one of its words be a verb of these classes? It takes a third of the time of its statements. */
  mayDo(acts: readonly Act[]): boolean {
    const { verbs } = this.#grammar;
    return this.#words.some(({ word, kind }) => {
      const all = kind === 'word' ? verbs.actsOfForm(word) : undefined;
      return all !== undefined && acts.some((act) => all.has(act));
    });
  }

  /** Its statements when it begins at an offset of a text. */
  at(offset: number): readonly Statement[] {
    this.#read ??= { at: offset, statements: this.#statements(offset) };
    const { at, statements } = this.#read;
    return at === offset ? statements : statements.map((statement) => moved(statement, offset - at));
  }

  get #words(): readonly Token[] {
    this.#tokens ??= tokensOf(this.#text, this.#grammar.syntax);
    return this.#tokens;
  }

  #statements(from: number): readonly Statement[] {
    const tokens = this.#words;
    if (tokens.length === 0) return [];
    const lastMark = this.#text.lastIndexOf('?');
    const isQuestion = lastMark >= 0;
    const { syntax, verbs } = this.#grammar;
    const scanned: Scanned = { from, tokens, syntax, verbs, isQuestion, asksUpTo: from + lastMark };
    const { all } = new Clauses(scanned);
    if (all.length > 0) return all.map((clause) => statementOf(scanned, clause));
    return [
      {
        ...rangeOf(scanned, 0, tokens.length),
        mode: isQuestion ? 'question' : 'states',
        role: 'main',
        titles: [],
        groups: groupsIn(scanned, 0, tokens.length),
      },
    ];
  }
}

const rangeOf = ({ from, tokens }: Scanned, first: number, end: number): Range => ({
  start: from + (tokens[first] as Token).start,
  end: from + (tokens[Math.max(first, end - 1)] as Token).end,
});

function statementOf(scanned: Scanned, { verb, from, to, role, subject }: Clause): Statement {
  const { tokens, syntax, verbs, isQuestion, asksUpTo } = scanned;
  const before = groupsIn(scanned, from, verb.from);
  const behind = groupsIn(scanned, verb.to, to);
  const agent =
    verb.voice === 'passive' ? behind.find(({ preposition = '' }) => syntax.is(preposition, 'agent')) : undefined;
  // “Can the council help?”: the subject is between the verbs.
  const within = isQuestion ? groupsIn(scanned, verb.at + 1, verb.to - 1).find(isFree) : undefined;
  const speaker = isBesideName(scanned, verb, subject) ? undefined : saidBy(scanned, verb, behind);
  const own = within ?? speaker ?? subject ?? behindVerb(scanned, verb, behind);
  const mode: Mode = verb.mode !== 'asks' && verb.start < asksUpTo && role === 'main' ? 'question' : verb.mode;
  const { lemma, main, cell, voice, mayBePast, negated, pronoun, start, end } = verb;
  // When the form shows no person, a pronoun does: “we answer”.
  const person = verb.person ?? (own && syntax.personOf(tokens[own.at]?.word ?? ''));
  return {
    ...rangeOf(scanned, from, to),
    verb: {
      ...{ start, end, lemma, main, cell, voice, acts: verbs.actsOf(lemma) },
      negated: negated || (own !== undefined && namesNobody(scanned, own)),
      ...(person !== undefined && { person }),
      ...(pronoun !== undefined && { pronoun }),
      ...(mayBePast && { mayBePast }),
    },
    mode,
    ...(verb.time && verb.mode !== 'asks' && { time: verb.time }),
    role,
    ...(own && verb.mode !== 'asks' && { subject: own }),
    titles: own && verb.mode !== 'asks' ? titlesOf(scanned, own, verb, before) : [],
    ...(agent && { agent }),
    groups: [...before, ...behind],
  };
}

/** “Nobody from the office calls”, «ningún técnico llama»: the subject denies what the verb says. */
const namesNobody = ({ tokens, syntax }: Scanned, { from }: FoundGroup): boolean =>
  [from - 1, from].some((at) => syntax.is(wordOf(tokens, at), 'negations'));

/** The speaker after the verb of a quotation: «“…”, explica el director», “…,” says the mayor. */
function saidBy(scanned: Scanned, verb: FoundVerb, behind: readonly FoundGroup[]): FoundGroup | undefined {
  const { tokens, verbs } = scanned;
  const [first] = behind;
  const isBehind = tokens[verb.from - 1]?.kind === 'sign' && first?.from === verb.to && isFree(first);
  return isBehind && verbs.isIn(verb.lemma, 'say') && agrees(scanned, verb, first) ? first : undefined;
}

/** The groups before a verb that say what its subject is: in commas behind it, or after «como». */
function titlesOf({ tokens, syntax }: Scanned, own: FoundGroup, verb: FoundVerb, before: readonly FoundGroup[]) {
  const isComma = (at: number): boolean => wordOf(tokens, at) === ',';
  return before.filter(
    (group) =>
      syntax.is(group.preposition ?? '', 'role') ||
      (isFree(group) && group.from === own.to + 1 && isComma(own.to) && isComma(group.to) && group.to < verb.from),
  );
}

/** Is a subject told apart from its verb by a name in commas alone: «el alcalde, Juan Ruiz, expresó»? */
function isBesideName({ tokens }: Scanned, verb: FoundVerb, subject: FoundGroup | undefined): boolean {
  if (!subject || subject.to > verb.from - 3) return false;
  const [first, last] = [tokens[subject.to], tokens[verb.from - 1]];
  const name = tokens.slice(subject.to + 1, verb.from - 1);
  return first?.word === ',' && last?.word === ',' && isCapital(name[0]?.text.codePointAt(0)) && !name.some(isPause);
}

const isPause = ({ word }: Token): boolean => /^[,.;:()]$/.test(word);

/** Classes of verbs that act upon something. */
const actsUpon = ['give', 'build', 'open', 'achieve', 'decide', 'be'] as const;

/** A subject after its verb: the second of two groups, or the first for a verb that acts upon nothing. */
function behindVerb(scanned: Scanned, verb: FoundVerb, behind: readonly FoundGroup[]): FoundGroup | undefined {
  const { syntax, verbs } = scanned;
  const isIn = (act: Act): boolean => verbs.isIn(verb.lemma, act);
  if (!syntax.nounsFirst) return isIn('be') ? behind.find(isFree) : undefined;
  if (verb.person !== undefined && verb.person % 3 !== 0) return undefined;
  const [first, second] = behind.filter(isFree);
  if (first && second && first.to === second.from && verb.voice === 'active') return second;
  if (!first || first.from - verb.to > 3 || !agrees(scanned, verb, first)) return undefined;
  // «Fue nombrado pensionero»: what somebody became.
  const isBare = !syntax.is(wordOf(scanned.tokens, first.from), 'articles', 'determiners');
  if (verb.voice === 'passive' && verb.person === 3 && first.from === verb.to && isBare) return undefined;
  const isDone = verb.voice !== 'active' || isIn('arise') || (isIn('happen') && !actsUpon.some(isIn));
  // «Así lo confirma la alcaldesa»
  const isSaid = isIn('say') && verb.pronoun !== undefined;
  return isDone || isSaid ? first : undefined;
}

/** Does a verb of the third person agree in number with a group after it? */
function agrees({ tokens, syntax }: Scanned, { person }: FoundVerb, { at }: FoundGroup): boolean {
  return person === undefined || syntax.isPlural(wordOf(tokens, at)) === (person === 6);
}
