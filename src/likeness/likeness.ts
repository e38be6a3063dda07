import { likenessFile } from './files.js';
import type { KindFile, SentenceKind } from './kinds.js';

/**
 * The chance from which a sentence is of a kind if something else in the post shows it too: an office, a long wait, a
 * day that is over. Of 1,396 faulty posts that nobody had tuned on, eight fewer were found from .45 on.
 */
const fromSigned = 0.3;

/**
 * From the terms of a sentence (terms.ts), how far its log odds are beyond what the kind asks; undefined where it is not
 * of the kind. `signed`: something else shows it too.
 */
export type LikenessOf = (terms: ReadonlySet<string>, signed: boolean) => number | undefined;

const opened = new Map<string, LikenessOf | undefined>();

/** Tells sentences of a kind in a language, opened on first use; undefined where none are learnt. */
export function likenessOf(code: string, kind: SentenceKind): LikenessOf | undefined {
  const name = `${kind}.${code}`;
  if (!opened.has(name)) opened.set(name, likenessBy(likenessFile(code)?.[kind]));
  return opened.get(name);
}

function likenessBy(file: KindFile | undefined): LikenessOf | undefined {
  if (!file) return undefined;
  const weights = new Map<string, number>();
  for (const [weight, terms] of Object.entries(file.terms))
    for (const term of terms.split(', ')) weights.set(term, Number(weight));
  const sumFor = (chance: number): number => Math.log(chance / (1 - chance)) - file.bias;
  const [least, leastSigned] = [sumFor(file.from), sumFor(fromSigned)];
  return (terms, signed) => {
    let sum = 0;
    for (const term of terms) sum += weights.get(term) ?? 0;
    return sum >= (signed ? leastSigned : least) ? sum - least : undefined;
  };
}
