import type { Conjugation, Endings, HelpedForm, Inflection } from '../../language/inflection.js';
import { bareOf } from '../../text/fold.js';
import { TermFault } from '../term-fault.js';
import { irregularOf } from './irregular.js';
import { cellsOf, type Paradigm, paradigmOf } from './paradigm.js';

type ParadigmCell = readonly [cell: string, form: string];

/** The pronouns that may end a verb: `+nos/noslo`; none named = any. */
export type Enclitics = readonly string[];

/** `:past/future,third` = (past or future) and third. */
export type Features = readonly (readonly string[])[];

/** The forms of words in one language. */
export interface Inflector {
  /** Forms of `word` in an inflection class; undefined when the language has no such class. */
  decline(word: string, inflectionClass: string): readonly string[] | undefined;
  /** Forms of a verb given in the infinitive; with `enclitics`, also those that end in such a pronoun. */
  conjugate(infinitive: string, enclitics?: Enclitics): readonly string[];
  /**
   * The forms of a verb that have one feature of each list, with accents. Throws a TermFault on a feature or verb whose
   * forms are unknown.
   */
  formsWith(infinitive: string, features: Features, enclitics?: Enclitics): readonly string[];
  /** What counts as a feature with a helping verb before it; nothing where several features are asked. */
  helpedForms(features: Features): readonly HelpedForm[];
  /** Singular and plural of a noun or adjective, also feminine if that ending is given: vecino/a, alcalde/sa. */
  inflect(word: string, feminine?: string): readonly string[];
}

/** Makes the forms of a language's words. Without data a word has only its written forms. */
export function inflectorOf(grammar: Inflection): Inflector {
  const verbs = grammar.verbs ?? {};
  const paradigm = paradigmOf(grammar);
  const cells = cellsWith(grammar, paradigm);
  const pronouns = grammar.pronouns ?? [];
  const conjugate = (infinitive: string, enclitics?: Enclitics): readonly string[] => {
    const { alt = [], pret = [], cells: listed } = irregularOf(infinitive, verbs);
    const own = paradigm ? [...cellsOf(paradigm, infinitive, 'verb')] : [];
    const ending = longestEnding(infinitive, fitting(infinitive, grammar.conjugations ?? {}));
    if (ending === undefined && !listed && (grammar.classes?.v || own.length === 0))
      return end(infinitive, grammar.classes?.v ?? {});
    const forms = [infinitive, ...own.map(([, form]) => bareOf(form))];
    const takesOne = ([cell]: ParadigmCell) =>
      ['inf', 'ger'].includes(cell) || Object.hasOwn(grammar.enclitics ?? {}, cell);
    if (enclitics) forms.push(...ended(own.filter(takesOne), enclitics));
    if (ending !== undefined) {
      const conjugation = grammar.conjugations?.[ending] as Conjugation;
      const stem = infinitive.slice(0, -ending.length);
      forms.push(...regular(stem, conjugation));
      forms.push(...alt.flatMap((stem) => conjugation.stressed.map((e) => stem + e)));
      forms.push(...pret.flatMap((stem) => conjugation.preterite.map((e) => stem + e)));
      if (enclitics) forms.push(...withPronouns([stem, ...alt, ...pret], conjugation, among(pronouns, enclitics)));
    }
    return [...new Set(forms)];
  };
  const ended = (forms: readonly ParadigmCell[], enclitics: Enclitics): readonly string[] =>
    forms.flatMap(([cell, form]) =>
      among(grammar.enclitics?.[cell] ?? pronouns, enclitics, pronouns).map((pronoun) => joined(bareOf(form), pronoun)),
    );
  return {
    conjugate(infinitive, enclitics) {
      refuseForm(infinitive, grammar);
      return conjugate(infinitive, enclitics);
    },
    formsWith(infinitive, features, enclitics) {
      refuseForm(infinitive, grammar);
      const forms = cells(infinitive, features);
      return [...new Set(enclitics ? ended(forms, enclitics) : forms.map(([, form]) => form))];
    },
    helpedForms([asked, ...others]) {
      return others.length > 0 ? [] : (asked ?? []).flatMap((name) => grammar.helped?.[name] ?? []);
    },
    inflect(word, feminine) {
      const plural = (one: string) => end(one, grammar.plurals ?? { '': ['s'] });
      const other =
        feminine === undefined ? [] : [(/^[aeiouï]/.test(feminine) ? word.replace(/[aeoàéí]$/, '') : word) + feminine];
      return [word, ...other].flatMap((one) => [one, ...plural(one)]);
    },
    decline(word, inflectionClass) {
      if (inflectionClass === 'v') return conjugate(word);
      const endings = grammar.classes?.[inflectionClass];
      return endings && end(word, endings);
    },
  };
}

/**
 * Throws a TermFault on a word that cannot be an infinitive: it has no infinitive ending, or it is another verb's
 * irregular form.
 */
function refuseForm(word: string, { verbs = {}, paradigm }: Inflection): void {
  if (!paradigm || Object.hasOwn(verbs, word)) return;
  const { verbs: endings, unknown = [] } = paradigm;
  const isForm = Object.values(verbs).some((forms) => typeof forms === 'string' && forms.split(' ').includes(word));
  if (isForm || ![...Object.keys(endings), ...unknown].some((ending) => word.endsWith(ending)))
    throw new TermFault(`~${word}`, 'infinitive');
}

/** The pronouns that are named; all if none are named. */
function among(pronouns: readonly string[], asked: Enclitics, known = pronouns): readonly string[] {
  for (const pronoun of asked) if (!known.includes(pronoun)) throw new TermFault(`+${pronoun}`, 'pronoun');
  return asked.length === 0 ? pronouns : pronouns.filter((pronoun) => asked.includes(pronoun));
}

/** apuntad + os = apuntaos, apuntemos + nos = apuntémonos. */
const joined = (form: string, pronoun: string): string =>
  (pronoun === 'os' ? form.replace(/d$/, '') : pronoun === 'nos' ? form.replace(/mos$/, 'mo') : form) + pronoun;

/** The cells and forms of a verb that have the given features. */
function cellsWith(
  inflection: Inflection,
  paradigm: Paradigm | undefined,
): (verb: string, features: Features) => readonly ParadigmCell[] {
  const names = inflection.features ?? {};
  return (verb, features) => {
    const cells = paradigm ? [...cellsOf(paradigm, verb, 'verb')] : [];
    const asked = features.map((either) =>
      either.flatMap((name) => {
        if (!Object.hasOwn(names, name)) throw new TermFault(`:${name}`, 'feature');
        return names[name] as readonly string[];
      }),
    );
    const has = (cell: string, of: readonly string[]) =>
      of.some(
        (name) =>
          name === cell ||
          name === cell.replace(/\d$/, '') ||
          (/^\d$/.test(name) && cell.endsWith(name) && !cell.startsWith('part')),
      );
    const forms = cells.filter(([cell]) => asked.every((of) => has(cell, of)));
    const written = `~${verb}:${features.map((either) => either.join('/')).join(',')}`;
    if (forms.length === 0) throw new TermFault(written, cells.length === 0 ? 'unknown' : 'feature');
    return forms;
  };
}

const fitting = (infinitive: string, conjugations: Readonly<Record<string, Conjugation>>) =>
  Object.fromEntries(
    Object.entries(conjugations).filter(([, { except }]) => !except?.some((ending) => infinitive.endsWith(ending))),
  );

/**
 * A stem of fewer than two letters (ir, ser, dar) would make other words with regular endings: such verbs list their
 * forms.
 */
function regular(stem: string, { infinitive, stressed, preterite, other, spelling }: Conjugation): string[] {
  const whole = infinitive.map((e) => stem + e);
  if (stem.length < 2) return whole;
  return [...whole, ...[...stressed, ...preterite, ...other].flatMap((e) => spell(stem, e, spelling))];
}

function spell(stem: string, ending: string, { before, change }: Conjugation['spelling']): string[] {
  if (!before.some((vowel) => ending.startsWith(vowel))) return [stem + ending];
  return end(stem, change).map((changed) => changed + ending);
}

function withPronouns(
  stems: readonly string[],
  { infinitive, enclitic, spelling }: Conjugation,
  pronouns: readonly string[],
): string[] {
  const bases = stems.flatMap((stem) => enclitic.flatMap((e) => spell(stem, e, spelling)));
  bases.push(...infinitive.slice(0, 1).map((e) => stems[0] + e));
  return bases.flatMap((base) => pronouns.map((pronoun) => base + pronoun));
}

const longestEnding = (word: string, endings: Readonly<Record<string, unknown>>): string | undefined =>
  Object.keys(endings)
    .filter((ending) => word.endsWith(ending))
    .sort((a, b) => b.length - a.length)[0];

/** A word whose ending no key names stays as it is. */
function end(word: string, endings: Endings): string[] {
  const ending = longestEnding(word, endings);
  if (ending === undefined) return [word];
  return (endings[ending] as readonly string[]).map((e) => word.slice(0, word.length - ending.length) + e);
}
