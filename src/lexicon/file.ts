import { BinaryReader, BinaryWriter } from './binary.js';
import type { Compiled, Head } from './compiled.js';

/** Compiled lexicons as one file. */
export function toFile(compiled: Compiled): Uint8Array {
  const { head, paradigm, words, exact, bare, classes, ends, finals, edges } = compiled;
  return new BinaryWriter()
    .graphs(words, exact)
    .columns(bare, classes)
    .rows(ends, finals, compiled.setsOf, compiled.starts, compiled.openings, compiled.entriesOf)
    .columns(edges.at, edges.labels, edges.spaces, edges.targets)
    .texts(compiled.entries)
    .texts(compiled.expressions)
    .text(paradigm ? JSON.stringify(paradigm) : '')
    .file(head);
}

/** Reads such a file. */
export function fromFile(file: Uint8Array): Compiled {
  const reader = new BinaryReader(file);
  const column = () => reader.column();
  // In the order of writing.
  const [words, exact] = [reader.graph(), reader.graph()];
  const [bare, classes, ends, finals] = [column(), column(), reader.rows(), reader.rows()];
  const [setsOf, starts, openings, entriesOf] = [reader.rows(), reader.rows(), reader.rows(), reader.rows()];
  const edges = { at: column(), labels: column(), spaces: column(), targets: column() };
  const [entries, expressions, paradigm] = [reader.texts(), reader.texts(), reader.text()];
  return {
    head: reader.head as Head,
    ...{ words, exact, bare, classes, ends, finals, setsOf, starts, openings, entriesOf, edges, entries, expressions },
    get paradigm() {
      const json = paradigm();
      return json === '' ? undefined : JSON.parse(json);
    },
  };
}
