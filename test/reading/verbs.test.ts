import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verbsFile } from '../../src/reading/files.js';
import { grammarOf } from '../../src/reading/grammar.js';
import { fromFile, toFile } from '../../src/reading/verbs/file.js';
import type { CompiledVerbs } from '../../src/reading/verbs/verb-list.js';
import { Verbs } from '../../src/reading/verbs/verbs.js';

const languages = ['es', 'en'];
const classesOf = (language: string) => [...new Set(verbsFile(language)?.head.actSets.flat())].sort();

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

test.each(languages)('%s: a file of verbs gives what was compiled', (language) => {
  const compiled = verbsFile(language) as CompiledVerbs;
  const read = fromFile(toFile(compiled));
  const forms = (verbs: Verbs) =>
    ['es', 'is', 'mándanos', 'was', 'applied', 'convocadas'].map((word) => verbs.of(word));
  expect(forms(new Verbs(read))).toEqual(forms(new Verbs(compiled)));
  expect(new Verbs(read).isNominal('plan')).toBe(new Verbs(compiled).isNominal('plan'));
  expect(read.lemmas.length).toBe(compiled.lemmas.length);
});

test('what is no verb has no forms', () => {
  expect(grammarOf('es')?.verbs.of('constructor')).toEqual([]);
  expect(grammarOf('en')?.verbs.of('__proto__')).toEqual([]);
});
