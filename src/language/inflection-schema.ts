import * as v from 'valibot';

const list = v.array(v.string());
/** Endings: the longest key that ends a word is cut off and replaced with each value. */
const endings = v.record(v.string(), list);

/** By the infinitive's ending. `stressed` and `preterite` also apply to a verb's `alt` and `pret` stems. */
const conjugation = v.strictObject({
  except: v.exactOptional(list),
  infinitive: list,
  stressed: list,
  preterite: list,
  other: list,
  enclitic: list,
  spelling: v.strictObject({ before: list, change: endings }),
});

/** (English) past and participle, «took taken»; or its own stems, the verb it follows, and irregular tenses. */
const verb = v.union(
  [
    v.string(),
    v.strictObject({
      alt: v.exactOptional(list),
      pret: v.exactOptional(list),
      like: v.exactOptional(v.string()),
      cells: v.exactOptional(endings),
    }),
  ],
  'config-value',
);

const paradigm = v.strictObject({
  verbs: v.record(v.string(), endings),
  unknown: v.exactOptional(list),
  stressed: v.exactOptional(list),
  preterite: v.exactOptional(list),
  spelling: v.exactOptional(
    v.record(v.string(), v.strictObject({ before: v.string(), change: v.record(v.string(), v.string()) })),
  ),
  adjectives: v.exactOptional(endings),
  doubled: v.exactOptional(list),
  nouns: v.exactOptional(list),
  before_verbs: v.exactOptional(list),
  auxiliaries: v.exactOptional(list),
  reflexive: v.exactOptional(v.string()),
  clitics: v.exactOptional(list),
  prepositions: v.exactOptional(list),
  contractions: v.exactOptional(v.record(v.string(), v.string())),
  apart: v.exactOptional(list),
  no_comma: v.exactOptional(list),
  determiners: v.exactOptional(list),
  genitive: v.exactOptional(v.string()),
  singular: v.exactOptional(list),
  plural: v.exactOptional(list),
});

/** How the words of a language inflect; README.md beside this file explains each key. */
export const inflection = v.strictObject({
  classes: v.exactOptional(v.record(v.string(), endings)),
  conjugations: v.exactOptional(v.record(v.string(), conjugation)),
  plurals: v.exactOptional(endings),
  pronouns: v.exactOptional(list),
  enclitics: v.exactOptional(endings),
  features: v.exactOptional(endings),
  helped: v.exactOptional(v.record(v.string(), v.array(v.strictObject({ by: list, form: v.string() })))),
  verbs: v.exactOptional(v.record(v.string(), verb)),
  paradigm: v.exactOptional(paradigm),
});
