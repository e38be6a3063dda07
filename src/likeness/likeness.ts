import { likenessFile } from './files.js';
import type { KindFile, SentenceKind } from './kinds.js';

/** Tells from its terms (terms.ts) whether a sentence is of a kind. */
export type IsAlike = (terms: ReadonlySet<string>) => boolean;

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
  // The sum that stands for the chance.
  const least = Math.log(file.from / (1 - file.from)) - file.bias;
  return (terms) => {
    let sum = 0;
    for (const term of terms) sum += weights.get(term) ?? 0;
    return sum >= least;
  };
}
