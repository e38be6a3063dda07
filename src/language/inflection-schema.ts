import * as v from 'valibot';

const list = v.pipe(v.array(v.string()), v.readonly());
/** Endings by what they take the place of: the longest key that a word ends in is cut and each value is put. */
const endings = v.record(v.string(), list);

/** By the infinitive's ending. `stressed` and `preterite` also go with a verb's `alt` and `pret` stems. */
const conjugation = v.strictObject({
  except: v.optional(list),
  infinitive: list,
  stressed: list,
  preterite: list,
  other: list,
  enclitic: list,
  spelling: v.strictObject({ before: list, change: endings }),
});

/** Stems of its own and more forms, the complete list of its forms, or (English) its past and participle: «took taken». */
const verb = v.union(
  [v.string(), list, v.strictObject({ alt: v.optional(list), pret: v.optional(list), forms: v.optional(list) })],
  'config-value',
);

const paradigm = v.strictObject({
  verbs: v.record(v.string(), endings),
  unknown: v.optional(list),
  stressed: v.optional(list),
  preterite: v.optional(list),
  spelling: v.optional(
    v.record(v.string(), v.strictObject({ before: v.string(), change: v.record(v.string(), v.string()) })),
  ),
  irregular: v.optional(v.record(v.string(), endings)),
  doubled: v.optional(list),
  nouns: v.optional(list),
  before_verbs: v.optional(list),
  auxiliaries: v.optional(list),
  no_comma: v.optional(list),
  determiners: v.optional(list),
});

/** How the words of a language inflect; README.md beside this file says what each key is for. */
export const inflection = v.strictObject({
  classes: v.optional(v.record(v.string(), endings)),
  conjugations: v.optional(v.record(v.string(), conjugation)),
  plurals: v.optional(endings),
  pronouns: v.optional(list),
  enclitics: v.optional(endings),
  features: v.optional(endings),
  verbs: v.optional(v.record(v.string(), verb)),
  paradigm: v.optional(paradigm),
});

export type Inflection = v.InferOutput<typeof inflection>;
