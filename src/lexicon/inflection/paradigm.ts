/** rules/lexicons/_schema.yml: `verbs_<language>` and `inflection_<language>`. */
export type Inflection = Readonly<Record<string, unknown>>;

/** Cell → form, cells by name: `inf`, `pres1` … `pres6`, `part1` (masculine singular) …; `base`, `s`, `past`, `part`, `ing`. */
export type Cells = ReadonlyMap<string, string>;

/** What can be put in the place of an inflected word in one language: rules/lexicons/_schema.yml, `paradigm_<language>`. */
export interface Paradigm {
  /** By the infinitive's ending: tense → its endings; with `''` the language makes its forms from the infinitive as English does. */
  readonly verbs: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Endings of infinitives whose forms are not known. */
  readonly unknown?: readonly string[];
  /** Cells that take a verb's `alt` stem, and those that take its `pret` stem. */
  readonly stressed?: readonly string[];
  readonly preterite?: readonly string[];
  /** Changes of a stem's end before these letters, by the infinitive's ending. */
  readonly spelling?: Readonly<
    Record<string, { readonly before: string; readonly change: Readonly<Record<string, string>> }>
  >;
  /** Verbs whose tenses are listed; others of theirs are regular. */
  readonly irregular?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Stems of verbs of this language in `verbs_<language>`. */
  readonly stems?: Readonly<Record<string, { readonly alt?: string; readonly pret?: string }>>;
  /** English: verbs that double their last letter, and those that are nouns too. */
  readonly doubled?: readonly string[];
  readonly nouns?: readonly string[];
  /** Words after which such a verb is no noun. */
  readonly before_verbs?: readonly string[];
  /** Words before a verb that make it another tense; where they stand in what is replaced, nothing fits. */
  readonly auxiliaries?: readonly string[];
  /** Replacements that no comma may follow. */
  readonly no_comma?: readonly string[];
  /** Words after which a participle is a noun or takes its gender from one. */
  readonly determiners?: readonly string[];
}

/** The paradigm of a language with the stems and irregular forms that its list of verbs tells. */
export function paradigmOf(inflection: Inflection, language: string): Paradigm | undefined {
  const written = inflection[`paradigm_${language}`] as Paradigm | undefined;
  if (!written) return undefined;
  const verbs = (inflection[`verbs_${language}`] ?? {}) as Readonly<Record<string, Listed | string>>;
  const listed = Object.entries(verbs).flatMap(([verb, forms]) => {
    if (typeof forms !== 'string') return [];
    const [past = '', part = past] = forms.split(' ');
    return [[verb, { past: [past], part: [part] }] as const];
  });
  const stems = Object.entries(verbs).flatMap(([verb, listed]) => {
    const { alt, pret } = typeof listed === 'string' ? {} : listed;
    return alt || pret ? [[verb, { ...(alt && { alt: alt[0] }), ...(pret && { pret: pret[0] }) }] as const] : [];
  });
  return {
    ...written,
    ...(listed.length > 0 && { irregular: { ...Object.fromEntries(listed), ...written.irregular } }),
    ...(stems.length > 0 && { stems: Object.fromEntries(stems) as Paradigm['stems'] & object }),
  };
}

interface Listed {
  readonly alt?: readonly string[];
  readonly pret?: readonly string[];
}

/** All forms of a word: of a verb by tense and person, of an adjective by gender and number, of a noun by number. */
export function cellsOf(paradigm: Paradigm, lemma: string, kind: 'verb' | 'adjective' | 'noun'): Cells {
  if (kind === 'verb') return named(tensesOf(paradigm, lemma));
  if (Object.hasOwn(paradigm.verbs, '')) return named({ noun: [lemma, plural(lemma)] });
  if (kind === 'noun') return named({ noun: [lemma, plurals(lemma)] });
  const listed = paradigm.irregular?.[lemma]?.adj;
  if (listed) return named({ adj: listed });
  const feminine = /or$/.test(lemma) ? `${lemma}a` : lemma.replace(/o$/, 'a');
  return named({ adj: [lemma, feminine, plurals(lemma), plurals(feminine)] });
}

const named = (tenses: Readonly<Record<string, readonly string[]>>): Cells =>
  new Map(
    Object.entries(tenses).flatMap(([tense, forms]) =>
      forms.map((form, i) => [forms.length > 1 ? `${tense}${i + 1}` : tense, form] as const),
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
