import { likenessFile } from './files.js';
import type { KindFile, SentenceKind } from './kinds.js';

/**
 * The chance from which a sentence is of a kind if something else in the post shows it too: an office, a long wait, a
 * day that is over. Of 1,396 faulty posts that nobody had tuned on, eight fewer were found from .45 on.
 */
const fromSigned = 0.3;

/** Tells from its terms (terms.ts) whether a sentence is of a kind; `signed`: where something else shows it too. */
export type IsAlike = (terms: ReadonlySet<string>, signed: boolean) => boolean;

const opened = new Map<string, IsAlike | undefined>();

/** Tells sentences of a kind in a language, opened on first use; undefined where none are learnt. */
export function likenessOf(code: string, kind: SentenceKind): IsAlike | undefined {
  const name = `${kind}.${code}`;
  if (!opened.has(name)) opened.set(name, alikeBy(likenessFile(code)?.[kind]));
  return opened.get(name);
}

function alikeBy(file: KindFile | undefined): IsAlike | undefined {
  if (!file) return undefined;
  const weights = new Map<string, number>();
  for (const [weight, terms] of Object.entries(file.terms))
    for (const term of terms.split(', ')) weights.set(term, Number(weight));
  const sumFor = (chance: number): number => Math.log(chance / (1 - chance)) - file.bias;
  const [least, leastSigned] = [sumFor(file.from), sumFor(fromSigned)];
  return (terms, signed) => {
    let sum = 0;
    for (const term of terms) sum += weights.get(term) ?? 0;
    return sum >= (signed ? leastSigned : least);
  };
}
