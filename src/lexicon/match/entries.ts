import type { Compiled, CompiledEntry } from '../compiled.js';
import { Fitter } from '../inflection/fit.js';
import type { Entry, Group } from '../lexicon.js';

/** Phrases near a hit that decide whether it counts. */
export type Conditions = Pick<CompiledEntry, 'not' | 'with' | 'without'>;

interface ReadEntry {
  readonly entry: Entry;
  readonly conditions: Conditions;
}

/** Entries by index, created on first use: a text meets one in twenty. */
export function entriesIn(compiled: Compiled): (index: number) => ReadEntry {
  const { head, entries } = compiled;
  const fitter = new Fitter(() => compiled.paradigm);
  const known: ReadEntry[] = [];
  return (index) => {
    const met = known[index];
    if (met) return met;
    const read: CompiledEntry = JSON.parse(entries.at(index) as string);
    const made = {
      entry: entryOf(read, head.lexicons[read.lexicon], fitter, head.reflexive),
      conditions: read,
    };
    known[index] = made;
    return made;
  };
}

function entryOf(
  compiled: CompiledEntry,
  lexicon: Compiled['head']['lexicons'][number] | undefined,
  fitter: Fitter,
  reflexive?: string,
) {
  const { id, term, weight = 1, kind, plain = [], hint = [], lemma, safe = false, resolve, say } = compiled;
  return {
    lexicon: lexicon?.name as string,
    group: lexicon?.groups[compiled.group] as Group,
    id,
    term,
    weight,
    kind,
    plain: plain.map((text) => asWritten(text, reflexive)),
    hint,
    instead: (found: string, around: Parameters<Entry['instead']>[1]) =>
      plain.flatMap((text) => fitter.fit(found, text, lemma, around) ?? []),
    safe,
    resolve,
    say,
  } satisfies Entry;
}

/** A replacement in dictionary form: «~llevar», «se ~celebrar» → «llevar», «celebrarse». */
function asWritten(text: string, reflexive?: string): string {
  const isReflexive = reflexive !== undefined && text.startsWith(`${reflexive} ~`);
  const verb = isReflexive ? text.slice(reflexive.length + 1).replace(/^~\p{L}+/u, `$&${reflexive}`) : text;
  return verb.replace(/~/g, '').replace(/\s*…/, '');
}
