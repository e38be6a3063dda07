import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { configOf } from '../src/config/load.js';
import { settingsFor } from '../src/config/settings-for.js';
import { parseDraft } from '../src/draft/parse.js';
import { lint } from '../src/lint/lint.js';
import { knownRule, readFolders } from '../src/registry/folders.js';
import { ownRules } from '../src/registry/own.js';
import { ruleSetOf } from '../src/registry/set.js';
import { createRegistry, type Registry } from '../src/registry.js';
import { folder, words } from './run.js';

const text = words['rules/feudal-words/es.yml'];

async function found(registry: Registry, source: string, language: string): Promise<string[]> {
  const config = await configOf({}, { cwd: process.cwd() });
  const draft = parseDraft(source, { lang: language, phrases: (code) => registry.phrases(code) });
  const report = lint(draft, { registry, settings: settingsFor(config, registry, 'a.md'), today: '2026-11-24' });
  return report.findings.map(({ rule, at }) => `${rule}: ${at.text}`);
}

test('a rule is one folder: in the house', async () => {
  using dir = folder();
  const root = join(dir.path, 'rules');
  cpSync('rules/lexicons', join(root, 'lexicons'), { recursive: true });
  for (const file of ['es.yml', 'en.yml']) cpSync(`rules/authentic-tone/${file}`, join(root, 'authentic-tone', file));
  dir.write({
    'rules/authentic-tone/feudal-words/es.yml': text,
    'rules/authentic-tone/feudal-words/rule.mjs': `export default {
      severity: 'warning',
      *check(draft, { lexicon }) { for (const hit of lexicon.hits()) yield { at: hit, message: 'found', data: { word: hit.text, instead: 'x' } }; },
    };`,
  });
  const folders = readFolders(root);
  const rules = await Promise.all(
    folders.rules.map((rule) => knownRule(rule, (file) => import(pathToFileURL(file).href))),
  );
  const registry = createRegistry(ruleSetOf(folders, rules));
  expect(await found(registry, 'Los súbditos pagan.', 'es')).toEqual(['feudal-words: súbditos']);
});

test('a rule is one folder: in a folder of one’s own, where words alone are enough', async () => {
  using dir = folder({ 'feudal-words/es.yml': text });
  const registry = createRegistry(await ownRules(dir.path));
  expect(await found(registry, 'Los súbditos pagan.', 'es')).toEqual(['feudal-words: súbditos']);
  expect(await found(registry, 'Os súbditos pagan.', 'gl')).toEqual([]);
});

test('a language is one file', async () => {
  using dir = folder({ 'feudal-words/es.yml': text });
  writeFileSync(
    join(dir.path, 'feudal-words/gl.yml'),
    text.replace('t: súbdito, c: n-v, plain: vecino', 't: (súbdito|súbditos), plain: veciño'),
  );
  const registry = createRegistry(await ownRules(dir.path));
  expect(await found(registry, 'Os súbditos pagan.', 'gl')).toEqual(['feudal-words: súbditos']);
});

test('what is no rule is told in one sentence', async () => {
  const cases: [Record<string, string>, RegExp][] = [
    [{ 'a-rule/es.yml': 'title: [' }, /YAML/],
    [{ 'a-rule/es.yml': 'title: x\nwhy: y\nmessages: {}\nexamples: []\n' }, /examples/],
    [{ 'a-rule/es.yml': `${text}colour: red\n` }, /colour/],
    [{ 'a-rule/es.yml': text.replace(/lexicon:\n.*\n/, '') }, /a-rule/],
    [{ 'a-rule/es.yml': text, 'a-rule/rule.mjs': 'export default 1' }, /rule\.mjs/],
    [{ 'a-rule/es.yml': text.replace('c: n-v', 'c: n-x') }, /a-rule|feudal/],
  ];
  for (const [files, said] of cases) {
    using dir = folder(files);
    await expect(ownRules(dir.path).then((set) => set.phrases('es'))).rejects.toThrow(said);
  }
  using dir = folder();
  mkdirSync(join(dir.path, 'x'));
  await expect(ownRules(join(dir.path, 'missing'))).rejects.toThrow('missing');
});
