import type { Conjugation, Endings, Inflection, Verb } from '../../language/types.js';
import { bareOf } from '../../text/fold.js';
import { type Enclitics, type Features, TermFault } from '../syntax/terms.js';
import { cellsOf, paradigmOf } from './paradigm.js';

/** The forms of words in one language. */
export interface Inflector {
  /** Forms of `word` in an inflection class; undefined when the language has no such class. */
  decline(word: string, inflectionClass: string): readonly string[] | undefined;
  /** Forms of a verb given in the infinitive; with `enclitics` also those with such a pronoun at the end. */
  conjugate(infinitive: string, enclitics?: Enclitics): readonly string[];
  /** The forms of a verb that have one of each list of features, accents written. Throws a TermFault on a feature or verb whose forms it does not know. */
  formsWith(infinitive: string, features: Features, enclitics?: Enclitics): readonly string[];
  /** Singular and plural of a noun or adjective, and of its feminine where its ending is given: vecino/a, alcalde/sa. */
  inflect(word: string, feminine?: string): readonly string[];
}

/** Makes the forms of a language's words. Without data a word has the forms that are written. */
export function inflectorOf(grammar: Inflection): Inflector {
  const verbs = grammar.verbs ?? {};
  const cells = cellsWith(grammar);
  const pronouns = grammar.pronouns ?? [];
  const conjugate = (infinitive: string, enclitics?: Enclitics): readonly string[] => {
    const verb = Object.hasOwn(verbs, infinitive) ? (verbs[infinitive] as Verb) : {};
    if (isList(verb)) return verb;
    if (typeof verb === 'string') return cells(infinitive, []).map(([, form]) => form);
    const ending = longestEnding(infinitive, fitting(infinitive, grammar.conjugations ?? {}));
    if (ending === undefined) return end(infinitive, grammar.classes?.v ?? {});
    const conjugation = grammar.conjugations?.[ending] as Conjugation;
    const stem = infinitive.slice(0, -ending.length);
    const forms = [infinitive, ...regular(stem, conjugation), ...(verb.forms ?? [])];
    for (const alt of verb.alt ?? []) forms.push(...conjugation.stressed.map((e) => alt + e));
    for (const pret of verb.pret ?? []) forms.push(...conjugation.preterite.map((e) => pret + e));
    if (enclitics) {
      const stems = [stem, ...(verb.alt ?? []), ...(verb.pret ?? [])];
      forms.push(...withPronouns(stems, conjugation, among(pronouns, enclitics)));
    }
    return [...new Set(forms)];
  };
  return {
    conjugate,
    formsWith(infinitive, features, enclitics) {
      const forms = cells(infinitive, features);
      if (!enclitics) return [...new Set(forms.map(([, form]) => form))];
      const withPronoun = ([cell, form]: readonly [string, string]) =>
        among(grammar.enclitics?.[cell] ?? pronouns, enclitics, pronouns).map((pronoun) =>
          joined(bareOf(form), pronoun),
        );
      return [...new Set(forms.flatMap(withPronoun))];
    },
    inflect(word, feminine) {
      const plural = (one: string) => end(one, grammar.plurals ?? { '': ['s'] });
      const other =
        feminine === undefined ? [] : [(/^[aeiou]/.test(feminine) ? word.replace(/[aeo]$/, '') : word) + feminine];
      return [word, ...other].flatMap((one) => [one, ...plural(one)]);
    },
    decline(word, inflectionClass) {
      if (inflectionClass === 'v') return conjugate(word);
      const endings = grammar.classes?.[inflectionClass];
      return endings && end(word, endings);
    },
  };
}

/** Those of the pronouns that are asked for; none named = all. */
function among(pronouns: readonly string[], asked: Enclitics, known = pronouns): readonly string[] {
  for (const pronoun of asked) if (!known.includes(pronoun)) throw new TermFault(`+${pronoun}`);
  return asked.length === 0 ? pronouns : pronouns.filter((pronoun) => asked.includes(pronoun));
}

/** apuntad + os = apuntaos, apuntemos + nos = apuntémonos. */
const joined = (form: string, pronoun: string): string =>
  (pronoun === 'os' ? form.replace(/d$/, '') : pronoun === 'nos' ? form.replace(/mos$/, 'mo') : form) + pronoun;

/** Gives the cells and forms of a verb that have the features asked for. */
function cellsWith(
  inflection: Inflection,
): (verb: string, features: Features) => readonly (readonly [cell: string, form: string])[] {
  const paradigm = paradigmOf(inflection);
  const names = inflection.features ?? {};
  return (verb, features) => {
    const cells = paradigm ? [...cellsOf(paradigm, verb, 'verb')] : [];
    const asked = features.map((either) =>
      either.flatMap((name) => {
        if (!Object.hasOwn(names, name)) throw new TermFault(`:${name}`);
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
    if (forms.length === 0) throw new TermFault(`~${verb}:${features.join(',')}`);
    return forms;
  };
}

const fitting = (infinitive: string, conjugations: Readonly<Record<string, Conjugation>>) =>
  Object.fromEntries(
    Object.entries(conjugations).filter(([, { except }]) => !except?.some((ending) => infinitive.endsWith(ending))),
  );

const isList = (verb: Verb): verb is readonly string[] => Array.isArray(verb);

/** A stem of less than two letters (ir, ser, dar) makes other words of regular endings: such verbs list their forms. */
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
