import * as v from 'valibot';
import type { VerbList } from './verb-list.js';

const text = v.pipe(v.string(), v.nonEmpty('config-empty'));
const list = v.array(text);
/** A verb and its cell of the paradigm. */
const form = v.pipe(v.string(), v.regex(/^\S+ [a-z]+\d?$/, 'config-value'));

/** `src/reading/verbs/<code>.yml`; README.md of src/reading explains each key. */
export const verbList: v.GenericSchema<unknown, VerbList> = v.strictObject({
  acts: v.record(text, list),
  nominal: list,
  nouns: list,
  forms: v.exactOptional(v.record(text, form)),
  endings: v.exactOptional(v.record(text, v.record(text, text))),
});
