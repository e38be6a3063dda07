import { BinaryReader, BinaryWriter } from '../../lexicon/binary.js';
import type { CompiledVerbs, VerbsHead } from './verb-list.js';

/** The verbs of a language as one file. */
export const toFile = ({ head, lemmas, actsOf, stems, verbsOf, nominal }: CompiledVerbs): Uint8Array =>
  new BinaryWriter().texts(lemmas).columns(actsOf).graphs(stems, nominal).rows(verbsOf).file(head);

/** Reads such a file. */
export function fromFile(file: Uint8Array): CompiledVerbs {
  const reader = new BinaryReader(file);
  // In the order of writing.
  const [lemmas, actsOf] = [reader.texts(), reader.column()];
  const [stems, nominal, verbsOf] = [reader.graph(), reader.graph(), reader.rows()];
  return { head: reader.head as VerbsHead, lemmas, actsOf, stems, nominal, verbsOf };
}
