import type { Enclitics, Features, Inflector } from '../inflection/inflection.js';
import type { Term } from './terms.js';

/** How to read the words of a term. */
export interface WordReading {
  readonly inflector: Inflector;
  /** The patterns of a named set. Throws a TermFault on an unknown name. */
  readonly set: (name: string) => readonly (readonly Term[])[];
  /** Inflection class of the last word. */
  readonly inflectionClass?: string;
  readonly strict?: boolean;
}

/** The forms of a verb, or of a noun or adjective. */
export function formsOf(term: Term & { type: 'verb' | 'noun' }, { inflector }: WordReading): readonly string[] {
  if (term.type === 'noun') return inflector.inflect(term.noun.toLowerCase(), term.feminine);
  const infinitive = term.verb.toLowerCase();
  return term.features.length > 0
    ? inflector.formsWith(infinitive, term.features, term.enclitics)
    : inflector.conjugate(infinitive, term.enclitics);
}

/** The patterns of a set, its verbs with the given features and enclitics. */
export const membersOf = (
  { name, ...asked }: Term & { type: 'set' },
  { set }: WordReading,
): readonly (readonly Term[])[] =>
  asked.features.length === 0 && !asked.enclitics
    ? set(name)
    : set(name).map((terms) => terms.map((term) => withAsked(term, asked)));

interface WordFeatures {
  readonly enclitics?: Enclitics;
  readonly features: Features;
}

/** Features asked of a set apply to its verbs. */
function withAsked(term: Term, asked: WordFeatures): Term {
  if (term.type === 'choice') return { ...term, of: term.of.map((terms) => terms.map((one) => withAsked(one, asked))) };
  if (term.type !== 'verb' && term.type !== 'set') return term;
  const enclitics = asked.enclitics ?? term.enclitics;
  return { ...term, ...(enclitics && { enclitics }), features: [...term.features, ...asked.features] };
}

/** Alternatives, with those of their sets and plain choices expanded. */
export function alternatives(of: readonly (readonly Term[])[], reading: WordReading): readonly (readonly Term[])[] {
  return of.flatMap((terms) => {
    const [term] = terms;
    if (terms.length !== 1 || !term) return [terms];
    if (term.type === 'set') return alternatives(membersOf(term, reading), reading);
    if (term.type === 'verb') return [terms, ...helpedOf(term, reading)];
    return term.type === 'choice' && !term.optional ? alternatives(term.of, reading) : [terms];
  });
}

/** The verb behind a helping verb, where that counts as the feature asked for: «ha dado» is finite as «dio» is. */
export function helpedOf(
  { enclitics, ...term }: Term & { type: 'verb' },
  { inflector }: WordReading,
): readonly (readonly Term[])[] {
  if (enclitics) return [];
  return inflector
    .helpedForms(term.features)
    .map(({ by, form }) => [
      { type: 'choice', of: by.map((text) => [{ type: 'text', text }]), optional: false },
      { type: 'space' },
      { ...term, features: [[form]] },
    ]);
}
