import type { Inflection } from '../../language/inflection.js';
import { columnOf, rowsOf } from '../../lexicon/compile/columns.js';
import { graphOf } from '../../lexicon/compile/word-graph.js';
import { cellsOf, type Paradigm, paradigmOf } from '../../lexicon/inflection/paradigm.js';
import type { Act } from '../act-names.js';
import type { CompiledVerbs, VerbList } from './verb-list.js';

/** Numbers things in order of first appearance. */
class Numbers {
  readonly all: string[] = [];
  readonly #known = new Map<string, number>();

  of(name: string): number {
    let number = this.#known.get(name);
    if (number === undefined) {
      number = this.all.push(name) - 1;
      this.#known.set(name, number);
    }
    return number;
  }
}

/** Behind a tense, of the forms that it has in one region only: `presV`. */
const regional = /[A-Z]/;

/** The endings that a language's regular verbs have in each cell; English ones are those of its spelling. */
const english = { base: [''], s: ['s', 'es'], past: ['d', 'ed'], part: ['d', 'ed'], ing: ['ing'] };

/**
 * Splits the forms of all verbs: forms with regular endings share their stem, the others are stems without an ending;
 * stems that take the same cells share their kind.
 */
export function compileVerbs(list: VerbList, inflection: Inflection): CompiledVerbs {
  const paradigm = paradigmOf(inflection);
  const lemmas = new Numbers();
  const cells = new Numbers();
  const kinds = new Numbers();
  const endings: Record<string, [number, number][]> = {};
  const stems = new Map<string, number[]>();
  for (const [verb, taken] of takenApart(list, paradigm)) {
    const lemma = lemmas.of(verb);
    for (const [stem, all] of taken) {
      const isNew = kinds.all.length;
      const kind = kinds.of(all.map((pair) => pair.join('-')).join(' '));
      stems.set(stem, [...(stems.get(stem) ?? []), lemma, kind]);
      if (kind !== isNew) continue;
      for (const [cell, ending] of all) {
        endings[ending] ??= [];
        endings[ending].push([kind, cells.of(cell)]);
      }
    }
  }
  const sorted = [...stems.keys()].sort(byUnits);
  const { actSets, actsOf } = actsIn(list, lemmas.all);
  const nominal = [...list.nominal, ...list.nouns.flatMap((noun) => [noun, ...nounForms(paradigm, noun)])];
  const pronouns = [...(inflection.pronouns ?? [])].sort((a, b) => b.length - a.length);
  return {
    head: { cells: cells.all, actSets, endings, pronouns },
    lemmas: lemmas.all,
    actsOf: columnOf(actsOf),
    stems: graphOf(sorted),
    verbsOf: rowsOf(sorted.map((stem) => stems.get(stem) ?? [])),
    nominal: graphOf([...new Set(nominal)].sort(byUnits)),
  };
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : 1);

/** The endings that each stem of a verb takes, with their cells. */
type Taken = Map<string, [cell: string, ending: string][]>;

function takenApart(list: VerbList, paradigm: Paradigm | undefined): Map<string, Taken> {
  const endingsOf = paradigm ? endingsIn(paradigm) : () => [];
  const verbs = new Map<string, Taken>();
  const put = (verb: string, stem: string, cell: string, ending: string): void => {
    const taken: Taken = verbs.get(verb) ?? new Map();
    verbs.set(verb, taken);
    // A form that would be all ending is kept whole: «ir».
    const [own, end] = stem === '' ? [ending, ''] : [stem, ending];
    const known = taken.get(own) ?? [];
    if (!known.some(([other, ending]) => other === cell && ending === end)) taken.set(own, [...known, [cell, end]]);
  };
  for (const verb of new Set(Object.values(list.acts).flat())) {
    for (const [numbered, form] of paradigm ? cellsOf(paradigm, verb, 'verb') : []) {
      const cell = isBare(paradigm as Paradigm) ? numbered.replace(/\d$/, '') : numbered;
      const ending = endingsOf(verb, cell).find((end) => form.endsWith(end)) ?? '';
      put(verb, form.slice(0, form.length - ending.length), cell.replace(regional, ''), ending);
    }
    for (const [end, added] of Object.entries(list.endings ?? {}))
      if (verb.endsWith(end))
        for (const [cell, ending] of Object.entries(added)) put(verb, verb.slice(0, -end.length), cell, ending);
  }
  for (const [form, told] of Object.entries(list.forms ?? {})) {
    const [verb = '', cell = ''] = told.split(' ');
    put(verb, form, cell, '');
  }
  return verbs;
}

/** The classes of each lemma: verbs in the same classes share a set. */
function actsIn(list: VerbList, lemmas: readonly string[]) {
  const sets = new Numbers();
  const classes = Object.entries(list.acts).map(([act, verbs]) => [act, new Set(verbs)] as const);
  const namesOf = (lemma: string) => classes.flatMap(([act, verbs]) => (verbs.has(lemma) ? [act] : []));
  const actsOf = lemmas.map((lemma) => sets.of(namesOf(lemma).join(' ')));
  return { actSets: sets.all.map((names) => names.split(' ') as Act[]), actsOf };
}

const nounForms = (paradigm: Paradigm | undefined, noun: string): readonly string[] =>
  paradigm ? [...cellsOf(paradigm, noun, 'noun').values()] : [];

/** Are verbs without persons? Then «am» and «are» are one cell. */
const isBare = ({ verbs }: Paradigm): boolean => Object.hasOwn(verbs, '');

/** The regular endings of a verb in a cell, the longest first; the same for all verbs with that ending. */
type EndingsOf = (verb: string, cell: string) => readonly string[];

function endingsIn(paradigm: Paradigm): EndingsOf {
  const known = new Map<string, readonly string[]>();
  return (verb, cell) => {
    const key = `${verb.slice(-3)} ${cell}`;
    const met = known.get(key) ?? sortedEndings(paradigm, verb, cell);
    known.set(key, met);
    return met;
  };
}

function sortedEndings(paradigm: Paradigm, verb: string, cell: string): readonly string[] {
  const of = isBare(paradigm) ? english[cell as keyof typeof english] : regular(paradigm, verb, cell);
  return [...(of ?? [])].sort((a, b) => b.length - a.length);
}

function regular({ verbs }: Paradigm, verb: string, cell: string): readonly string[] {
  const [, tense = '', person] = /^([a-z]+[A-Z]?)(\d?)$/.exec(cell) ?? [];
  const own = Object.keys(verbs).filter((end) => verb.endsWith(end));
  return own.flatMap((end) => verbs[end]?.[tense]?.at(person ? Number(person) - 1 : 0) ?? []);
}
