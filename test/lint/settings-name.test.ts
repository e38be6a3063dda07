import { expect, test } from 'vitest';
import type { Config } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load.js';
import { settingsName } from '../../src/run/cache/settings-name.js';
import type { ProjectOptions } from '../../src/run/project.js';
import { folder } from '../run.js';

const config: Config = { cwd: '/a', layers: [], commandLine: {} };
const options: ProjectOptions = { cwd: '/a', today: '2026-11-24' };
const named = (more: Partial<ProjectOptions>) => settingsName(config, { ...options, ...more });

test('what was kept is of use only to a run with the same day, options and rules', () => {
  expect(named({})).toBe(named({}));
  const others: readonly Partial<ProjectOptions>[] = [
    { today: '2026-11-25' },
    { maxSize: 1000 },
    { timeout: 3 },
    { unusedWaivers: 'error' },
    { unusedWaivers: 'off' },
    { commandLine: { language: 'es' } },
    { commandLine: { language: 'en' } },
    { given: { networks: ['x'] } },
    { rulesDir: '/rules' },
    { noCode: true },
  ];
  const names = [{}, ...others].map(named);
  expect(new Set(names).size).toBe(names.length);
  // These do not affect findings.
  expect([{ clock: () => {} }, { explicit: 'a.yaml' }, { noConfig: true }].map(named)).toEqual(
    Array(3).fill(named({})),
  );
});

test('it follows the own rules of the config, by what they say', () => {
  using dir = folder({ 'rules/a/es.yml': 'title: Uno\n' });
  const layers = [{ folder: dir.path, values: { rulesDir: 'rules' }, faults: [] }] as unknown as Config['layers'];
  const name = () => settingsName({ cwd: dir.path, layers, commandLine: {} }, { ...options, cwd: dir.path });
  const first = name();
  expect(name()).toBe(first);
  dir.write({ 'rules/a/es.yml': 'title: Dos\n' });
  expect(name()).not.toBe(first);
  dir.write({ 'rules/a/es.yml': 'title: Uno\n' });
  expect(name()).toBe(first);
  dir.write({ 'rules/b.txt': '' });
  expect(name()).not.toBe(first);
});

test.each(['waivers: { maxDays: 30 }\n', 'overrides:\n  - files: a.md\n    waivers: { maxDays: 30 }\n'])(
  'findings name the lines of the policy: %j',
  async (text) => {
    using dir = folder({ 'redlint.config.yaml': text });
    const name = async () => settingsName(await loadConfig({ cwd: dir.path }), { ...options, cwd: dir.path });
    const first = await name();
    expect(await name()).toBe(first);
    dir.write({ 'redlint.config.yaml': `# a line more\n${text}` });
    expect(await name()).not.toBe(first);
  },
);

test('it follows the folder of a config, and the lines of the house’s file', async () => {
  const named = async (files: Record<string, string>, path?: string) => {
    using dir = folder(files);
    return settingsName(await loadConfig({ cwd: dir.path, ...(path && { path }) }), { ...options, cwd: dir.path });
  };
  const config = 'overrides: [{ files: x.md, networks: [x] }]\n';
  const house = 'dismissals: [{ rule: puffery, quote: a, reason: b }]\n';
  const names = [
    await named({}),
    await named({ 'redlint.config.yaml': config }),
    await named({ 'a/redlint.config.yaml': config }, 'a/x.md'),
    await named({ 'redlint.house.yaml': house }),
    await named({ 'redlint.house.yaml': `# a line more\n${house}` }),
    await named({ 'redlint.house.yaml': house.replace('}]', '}]\nwords: [c]') }),
    await named({ 'a/redlint.house.yaml': house }, 'a/x.md'),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(await named({ 'redlint.house.yaml': house })).toBe(names[3]);
  expect(await named({ 'redlint.house.yaml': house.replace('rule', 'odd') })).toBeUndefined();
});
