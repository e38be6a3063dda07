import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verbsFile } from '../../src/reading/files.js';
import { grammarOf } from '../../src/reading/grammar.js';

const languages = ['es', 'en'];
const classesOf = (language: string) => [...new Set(verbsFile(language)?.actSets.flat())].sort();

test('README.md says what each class of acts is, and all languages have the same ones', () => {
  const manual = readFileSync('src/reading/README.md', 'utf8');
  const [first, ...others] = languages.map(classesOf);
  for (const other of others) expect(other).toEqual(first);
  expect(first?.filter((act) => !manual.includes(`\`${act}\``))).toEqual([]);
});

test.each([
  ['es', 'preguntá', 'preguntar', 'imp1'],
  ['es', 'mándanos', 'mandar', 'imp1'],
  ['es', 'hay', 'haber', 'pres3'],
  ['es', 'convocadas', 'convocar', 'part4'],
  ['en', 'took', 'take', 'past'],
  ['en', 'applies', 'apply', 's'],
  ['en', 'planning', 'plan', 'ing'],
])('%s: %s is of %s', (language, word, lemma, cell) => {
  const forms = grammarOf(language)?.verbs.of(word) ?? [];
  expect(forms.map((form) => [form.lemma, form.cell])).toContainEqual([lemma, cell]);
});

test('what is no verb has no forms', () => {
  expect(grammarOf('es')?.verbs.of('constructor')).toEqual([]);
  expect(grammarOf('en')?.verbs.of('__proto__')).toEqual([]);
});
