import type { Endings, Inflection, ParadigmSource } from '../../language/inflection.js';
import type { Sound } from '../../language/types.js';
import { irregularOf } from './irregular.js';

/**
 * Cell → form, cells by name: `inf`, `pres1` … `pres6`, `part1` (masculine singular) …; `base`, `s`, `past`, `part`,
 * `ing`.
 */
export type Cells = ReadonlyMap<string, string>;

/** The data for replacing an inflected word in one language. */
export interface Paradigm extends ParadigmSource {
  /** Stems of the verbs with irregular ones. */
  readonly stems?: Readonly<Record<string, { readonly alt?: string; readonly pret?: string }>>;
  /** Verbs with listed tenses; their other tenses are regular. */
  readonly irregular?: Readonly<Record<string, Endings>>;
  readonly sounds?: readonly Sound[];
}

/** The paradigm of a language with the stems and irregular forms from its list of verbs. */
export function paradigmOf({ paradigm, verbs = {} }: Inflection): Paradigm | undefined {
  if (!paradigm) return undefined;
  const all = Object.keys(verbs).map((verb) => [verb, irregularOf(verb, verbs)] as const);
  const irregular = all.flatMap(([verb, { cells }]) => (cells ? [[verb, cells]] : []));
  const stems = all.flatMap(([verb, { alt, pret }]) =>
    alt || pret ? [[verb, { ...(alt && { alt: alt[0] }), ...(pret && { pret: pret[0] }) }]] : [],
  );
  return { ...paradigm, irregular: Object.fromEntries(irregular), stems: Object.fromEntries(stems) };
}

/** All forms of a word: of a verb by tense and person, of an adjective by gender and number, of a noun by number. */
export function cellsOf(paradigm: Paradigm, lemma: string, kind: 'verb' | 'adjective' | 'noun'): Cells {
  if (kind === 'verb') return named(tensesOf(paradigm, lemma));
  if (Object.hasOwn(paradigm.verbs, '')) return named({ noun: [lemma, plural(lemma)] });
  if (kind === 'noun') return named({ noun: [lemma, plurals(lemma)] });
  const listed = paradigm.adjectives?.[lemma];
  if (listed) return named({ adj: listed });
  const feminine = /or$/.test(lemma) ? `${lemma}a` : lemma.replace(/o$/, 'a');
  return named({ adj: [lemma, feminine, plurals(lemma), plurals(feminine)] });
}

const named = (tenses: Readonly<Record<string, readonly string[]>>): Cells =>
  new Map(
    Object.entries(tenses).flatMap(([tense, forms]) =>
      forms.flatMap((form, i) => (form === '' ? [] : [[forms.length > 1 ? `${tense}${i + 1}` : tense, form] as const])),
    ),
  );

/** camión → camiones, luz → luces, papel → papeles. */
function plurals(word: string): string {
  const last = word.split(' ').at(-1) as string;
  if (last !== word) return word;
  if (/[aeiouáéó]$/.test(word)) return `${word}s`;
  if (/z$/.test(word)) return word.replace(/z$/, 'ces');
  const bare = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' } as const;
  return `${word.replace(/([áéíóú])([ns])$/, (_, v: keyof typeof bare, c) => bare[v] + c)}es`;
}

const plural = (word: string): string =>
  /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ies') : /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;

function tensesOf(paradigm: Paradigm, lemma: string): Readonly<Record<string, readonly string[]>> {
  const listed = paradigm.irregular?.[lemma] ?? {};
  if (Object.hasOwn(paradigm.verbs, '')) return { ...english(paradigm, lemma), ...listed };
  if (paradigm.unknown?.some((ending) => lemma.endsWith(ending) && !/[gq]uir$/.test(lemma))) return listed;
  const [ending] = Object.keys(paradigm.verbs)
    .filter((end) => lemma.endsWith(end) && !(end === 'uir' && /[gq]uir$/.test(lemma)))
    .sort((a, b) => b.length - a.length);
  if (ending === undefined) return listed;
  const stem = lemma.slice(0, -ending.length);
  const { alt = stem, pret = stem } = paradigm.stems?.[lemma] ?? {};
  const tenses = Object.entries(paradigm.verbs[ending] ?? {}).map(([tense, endings]) => [
    tense,
    endings.map((end, i) => {
      const cell = endings.length > 1 ? `${tense}${i + 1}` : tense;
      const of = paradigm.stressed?.includes(cell) ? alt : paradigm.preterite?.includes(cell) ? pret : stem;
      return spelt(of, end, paradigm.spelling?.[ending]);
    }),
  ]);
  return { ...Object.fromEntries(tenses), ...listed };
}

function spelt(stem: string, ending: string, spelling: NonNullable<Paradigm['spelling']>[string] | undefined): string {
  if (!spelling?.before.includes(ending.charAt(0))) return stem + ending;
  const from = Object.keys(spelling.change)
    .filter((end) => stem.endsWith(end))
    .sort((a, b) => b.length - a.length)[0];
  return (from === undefined ? stem : stem.slice(0, -from.length) + spelling.change[from]) + ending;
}

function english({ doubled }: Paradigm, lemma: string): Readonly<Record<string, readonly string[]>> {
  const s = plural(lemma).replace(/([^o])os$/, '$1oes');
  const double = doubled?.includes(lemma) ? lemma + lemma.slice(-1) : lemma;
  const ed = /e$/.test(lemma) ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? lemma.replace(/y$/, 'ied') : `${double}ed`;
  const ing = /ie$/.test(lemma)
    ? lemma.replace(/ie$/, 'ying')
    : /[^eoy]e$/.test(lemma)
      ? lemma.replace(/e$/, 'ing')
      : `${double}ing`;
  return { base: [lemma], s: [s], past: [ed], part: [ed], ing: [ing] };
}
