import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';

const load = createRequire(import.meta.url);
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const compiled = new Map<string, ValidateFunction>();
function validator(name: 'sarif' | 'gitlab' | 'rdjson'): ValidateFunction {
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
      : JSON.parse(read(`schemas/${name}.json`));
    validate = ajv.compile(schema);
    compiled.set(name, validate);
  }
  return validate;
}

/** What a format of JSON says, once its schema has taken it. */
export const valid = (name: 'sarif' | 'gitlab' | 'rdjson', text: string) => {
  const validate = validator(name);
  validate(JSON.parse(text));
  expect(validate.errors).toBeNull();
  return JSON.parse(text);
};

/** What the schema of Jenkins says of a report in JUnit. */
export const junitVerdict = (contents: string) =>
  validateXML({ xml: { fileName: 'junit.xml', contents }, schema: read('schemas/junit.xsd') });

export const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['file', 'testsuite', 'testcase', 'error'].includes(name),
});
