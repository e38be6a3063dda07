import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const load = createRequire(import.meta.url);

/** The JSON formats with a published schema. */
export type Schema = 'sarif' | 'gitlab' | 'rdjson';

const compiled = new Map<Schema, ValidateFunction>();

/** A validator for the schema of a format. Paths are relative to the project's folder. */
export function validator(name: Schema): ValidateFunction {
  let validate = compiled.get(name);
  if (!validate) {
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const {
      id: _,
      $schema: __,
      ...schema
    } = name === 'sarif'
      ? load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
      : JSON.parse(readFileSync(`test/schemas/${name}.json`, 'utf8'));
    validate = ajv.compile(schema);
    compiled.set(name, validate);
  }
  return validate;
}
