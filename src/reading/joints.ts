import { isFiniteCell } from './cells.js';
import { groupsIn, isFree } from './noun-groups.js';
import { formsAt, type Scanned, wordOf } from './scanned.js';
import type { Statement } from './statement.js';

/** A word that introduces a clause, or joins it to the one before. */
export interface Joint {
  readonly at: number;
  readonly role: Statement['role'];
  /** Does it join what follows to a verb before it? */
  readonly isCoordinated?: boolean;
  /** Is it no word, but the pronoun after a noun: “every message | you send”? */
  readonly isBare?: boolean;
}

/** The token after a joint. */
export const afterJoint = ({ at, isBare }: Joint): number => (isBare ? at : at + 1);

/**
 * “Every message you send”: does a pronoun right after a noun begin a relative clause without a relative word? `start`
 * is where its noun may begin.
 */
export function isContact(scanned: Scanned, at: number, start: number): boolean {
  const { tokens, syntax } = scanned;
  const word = wordOf(tokens, at);
  if (!syntax.statesSubjects || syntax.personOf(word) === undefined || syntax.is(word, 'determiners', 'relatives'))
    return false;
  // “What do you think?”
  if (formsAt(scanned, at - 1).some(({ lemma }) => syntax.is(lemma, 'do', 'be', 'have', 'modals'))) return false;
  return groupsIn(scanned, start, at).some((group) => isFree(group) && group.to === at);
}

/** Does a noun stand before a relative word, in the text from `begin` on? */
export function isNounBefore({ tokens, syntax }: Scanned, at: number, begin: number, hasVerb: boolean): boolean {
  const before = tokens[at - 1];
  if (!before || begin === at) return false;
  if (before.word === ',') return tokens[at - 2]?.kind !== 'sign' && !hasVerb;
  if (before.kind !== 'word') return before.kind === 'number';
  return !syntax.is(before.word, 'subordinators', 'coordinators', 'adverbs', 'clitics');
}

/** “until May”, “before lunch” do not introduce a clause; “before you come” does. */
export function introduces(scanned: Scanned, at: number, begin: number): boolean {
  const { tokens, syntax, isQuestion } = scanned;
  const opens = begin === at;
  const asks = syntax.is(wordOf(tokens, at), 'questions');
  if (isQuestion && opens && asks) return false;
  // “That led to a review”
  if (opens && !asks && syntax.personOf(wordOf(tokens, at)) !== undefined)
    return !formsAt(scanned, at + 1).some(({ cell }) => isFiniteCell(cell));
  if (!syntax.is(wordOf(tokens, at), 'determiners', 'prepositions')) return true;
  return syntax.personOf(wordOf(tokens, at + 1)) !== undefined;
}
