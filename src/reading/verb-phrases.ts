import { isFiniteCell, mayBeParticiple, meaningOf } from './cells.js';
import { Chain } from './chain.js';
import type { Finite } from './finite.js';
import { formsAt, type Scanned, wordOf } from './scanned.js';
import type { Mode, Time, VerbPhrase } from './statement.js';
import type { Token } from './tokens.js';
import type { VerbForm } from './verbs/verbs.js';

/** A verb phrase with its place among the tokens. */
export interface FoundVerb extends Omit<VerbPhrase, 'acts'> {
  /** Its first token, the one after its last, and the token of its first verb. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly mode: Mode;
  readonly time?: Time;
  /** Is it the participle of a noun if another verb follows? */
  readonly isTentative: boolean;
  /** Is it a noun if another verb follows? */
  readonly isDoubtful: boolean;
}

/** The verb phrase whose first verb is a token. */
export function phraseAt(
  scanned: Scanned,
  at: number,
  { form, isAsked, isBare, isDoubtful = false }: Finite,
): FoundVerb {
  const { tokens, syntax } = scanned;
  let from = at;
  let pronoun = form.pronoun;
  while (from > 0 && syntax.is(wordOf(tokens, from - 1), 'clitics', 'article_clitics'))
    pronoun = wordOf(tokens, --from);
  const { chain, cell } = longestChain(scanned, at, form);
  const main = tokens[chain.main] as Token;
  const meaning = meaningOf(cell);
  const time = chain.time ?? meaning.time;
  const isReflexive = pronoun !== undefined && syntax.is(pronoun, 'reflexive');
  const forms = formsAt(scanned, at);
  return {
    ...{ from, at, to: chain.to, lemma: chain.lemma, cell },
    main: { start: scanned.from + main.start, end: scanned.from + main.end },
    start: scanned.from + (tokens[from] as Token).start,
    end: scanned.from + (tokens[chain.to - 1] as Token).end,
    voice: chain.isPassive || isBare ? 'passive' : isReflexive ? 'reflexive' : 'active',
    ...(meaning.person !== undefined && { person: meaning.person }),
    ...(pronoun !== undefined && { pronoun }),
    negated: chain.negated || isDenied(scanned, from, chain),
    mode: chain.mode ?? (isAsked ? 'asks' : 'states'),
    ...(time && { time }),
    ...(time === 'now' && chain.to === at + 1 && isPastToo(forms, form) && { mayBePast: true }),
    isDoubtful: isDoubtful && chain.to === at + 1,
    isTentative:
      chain.to === at + 1 &&
      mayBeParticiple(
        forms.filter(({ cell }) => isFiniteCell(cell)),
        forms,
      ),
  };
}

/** Is it also a form of the past of the same person: «celebramos», “put”? */
const isPastToo = (forms: readonly VerbForm[], { lemma, cell }: VerbForm): boolean =>
  forms.some((other) => {
    const { person, time } = meaningOf(other.cell);
    return other.lemma === lemma && time === 'past' && person === meaningOf(cell).person;
  });

/** Denied by the word before it, or, after a verb like “be”, by an adverb after it: “is not the oldest”. */
function isDenied({ tokens, syntax }: Scanned, from: number, { lemma, to }: Chain): boolean {
  const behind = wordOf(tokens, to);
  const isBehind = syntax.is(lemma, 'be') && syntax.is(behind, 'adverbs') && syntax.is(behind, 'negations');
  return isBehind || syntax.is(wordOf(tokens, from - 1), 'negations');
}

/**
 * Among the verbs that a form can belong to, the one that makes the longest phrase: «fueron coordinados» is from «ser»,
 * not from «ir».
 */
function longestChain(scanned: Scanned, at: number, form: VerbForm): { chain: Chain; cell: string } {
  const person = meaningOf(form.cell).person;
  const others = formsAt(scanned, at).filter(
    ({ lemma, cell }) => lemma !== form.lemma && isFiniteCell(cell) && meaningOf(cell).person === person,
  );
  const chains = [form, ...others].map((one) => ({ chain: new Chain(scanned, at, one), cell: one.cell }));
  return chains.reduce((best, other) => (other.chain.to > best.chain.to ? other : best));
}
