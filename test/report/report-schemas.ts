import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type Schema, validator } from './validators.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The output of a JSON format, after validation by its schema. */
export const valid = (name: Schema, text: string) => {
  const validate = validator(name);
  validate(JSON.parse(text));
  expect(validate.errors).toBeNull();
  return JSON.parse(text);
};

/** The verdict of Jenkins' schema on a JUnit report. */
export const junitVerdict = (contents: string) =>
  validateXML({ xml: { fileName: 'junit.xml', contents }, schema: read('../schemas/junit.xsd') });

export const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['file', 'testsuite', 'testcase', 'error'].includes(name),
});
