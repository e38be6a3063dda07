import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { folder, words } from '../run.js';

const api = await import('../../dist/index.js' as string);

test('exports these names and no others', () => {
  expect(Object.keys(api).sort()).toEqual([
    'Mistake',
    'createLinter',
    'defineConfig',
    'defineRule',
    'explain',
    'fixText',
    'holds',
    'lintFiles',
    'lintText',
    'loadConfig',
    'overlap',
    'spanOf',
  ]);
});

test('lintText gives findings with sentence, reason and place', async () => {
  const { findings, principles } = await api.lintText('Hola.\n\n![](a.jpg)\n', { config: {}, locale: 'es' });
  expect(findings.find(({ rule }: { rule: string }) => rule === 'missing-alt-text')).toMatchObject({
    principle: 'image-responsibility',
    severity: 'error',
    line: 3,
    column: 1,
    endColumn: 11,
    start: 7,
    end: 17,
    text: '![](a.jpg)',
    message: expect.stringContaining('a.jpg'),
    why: expect.stringContaining('foto'),
  });
  expect(principles['image-responsibility']).toBe('fail');
  await expect(api.lintText('Hola', { config: { rles: {} } })).rejects.toThrow(api.Mistake);
});

test('lintFiles, fixText, loadConfig and explain do what the command does', async () => {
  using dir = folder({ ...words, 'a.md': 'Los súbditos pagan.\n' });
  const [report] = await api.lintFiles(['.'], { cwd: dir.path });
  expect(report.findings.map(({ rule }: { rule: string }) => rule)).toContain('feudal-words');
  writeFileSync(join(dir.path, 'redlint.config.yaml'), 'root: true\nrules: { missing-alt-text: off }\n');
  const { rules } = await api.loadConfig({ cwd: dir.path });
  expect(rules.find(({ id }: { id: string }) => id === 'missing-alt-text')).toMatchObject({ severity: 'off' });
  const fixed = await api.fixText('El plazo es de 𝗱𝗶𝗲𝘇 días.\n', { config: {} });
  expect(fixed.text).toBe('El plazo es de diez días.\n');
  expect((await api.explain('findability', { locale: 'es' })).markdown).toContain('# 4 · findability');
  await expect(api.explain('nothing')).rejects.toThrow('nothing');
  await expect(api.explain('findabilty')).rejects.toThrow('“findability”');
});

test.each(['index', 'browser'])('networks and language can be said to every linter (%s)', async (entry) => {
  const { createLinter } = await import(`../../dist/${entry}.js`);
  const data = async (name: string) => new Uint8Array(readFileSync(`dist/${name}`));
  const config = { networks: ['blog'], language: 'en' };
  const linter = createLinter({ data, config, networks: ['Twitter'], language: 'gl' });
  expect(await linter.lintText('Pool: 12.')).toMatchObject({ networks: ['x'], language: 'gl' });
  expect(() => createLinter({ data, networks: ['facebok'] })).toThrow('facebook');
  expect(() => createLinter({ data, language: 'Spanish' })).toThrow('“Spanish”');
});

test('a mistake that nobody catches is a sentence: neither code nor a stack', () => {
  const module = JSON.stringify(pathToFileURL(resolve('dist/index.js')).href);
  const source = `import { lintFiles } from ${module}; await lintFiles(['pool.md']);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('[Mistake: “pool.md” does not exist; check the path.]\n'),
  ]);
  expect(stderr).not.toMatch(/dist|slots|at \S+ \(/);
});
