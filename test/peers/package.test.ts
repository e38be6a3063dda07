import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folder } from '../run.js';

const place = folder({ 'package.json': '{"type": "module", "private": true}' });
const installed = join(place.path, 'node_modules/@redlint/cli');

/** The package as npm would send it, unpacked into a project without other packages. */
beforeAll(() => {
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', place.path];
  const name = execFileSync('npm', args, { encoding: 'utf8' }).trim();
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(place.path, name), '-C', installed, '--strip-components', '1']);
});
afterAll(() => place[Symbol.dispose]());

/** The compiler's messages for a file that uses the package, checking libraries too. */
function compiled(source: string, moduleResolution: string): string[] {
  const isNode = moduleResolution === 'nodenext';
  const compilerOptions = {
    ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, types: [] },
    ...{ target: 'es2022', lib: ['es2023'], module: isNode ? 'nodenext' : 'esnext', moduleResolution },
  };
  place.write({ 'use.ts': source, 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['use.ts'] }) });
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '--pretty', 'false'], { cwd: place.path, encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean);
}

const right = `
import { type Config, defineConfig, defineRule, explain, type Finding, fixText, lintFiles, lintText, loadConfig, Mistake, spanOf } from '@redlint/cli';

export const config: Config = defineConfig({
  extends: ['preset:recommended'],
  language: 'es',
  organization: { name: 'Ayuntamiento de Islantilla', domains: ['islantilla.es'] },
  networks: ['x', 'mastodon'],
  rules: { 'authentic-tone': 'warning', 'hashtag-pile': ['warning', { max: 2 }], 'a-rule-of-ours': ['error', { words: ['a'] }] },
  overrides: [{ files: 'personal/**', account: { kind: 'personal' } }],
});

export const rule = defineRule({
  severity: 'warning',
  options: { most: 3 },
  *check(draft, { options, lexicon }) {
    const most: number = options.most;
    for (const sentence of draft.sentences.slice(most))
      yield { at: sentence, message: 'long', data: { hits: lexicon.hits().length, comments: draft.comments.length } };
    for (const { start, end } of draft.dates) yield { at: spanOf(draft.source, start, end), message: 'date', fix: [{ start, end, text: '' }] };
  },
});

export async function use(): Promise<string[]> {
  const one = await lintText('Hola', { config, path: 'a.md', locale: 'es' });
  const many = await lintFiles(['posts'], { cwd: '.', today: '2026-11-24' });
  const { text, report } = await fixText('Hola', { config: false });
  const { files, rules } = await loadConfig({ path: 'a.md' });
  const { markdown } = await explain('puffery');
  const inWords = (path: string) => ({ line, message }: Finding) => \`\${path}:\${line} \${message}\`;
  const said = [one, ...many, report].flatMap(({ path, findings }) => findings.map(inWords(path)));
  try {
    return [text, markdown, ...said, ...files, ...rules.map(({ id }) => id)];
  } catch (error) {
    if (error instanceof Mistake) return [error.in('es')];
    throw error;
  }
}
`;

describe.each(['nodenext', 'bundler'])('types under %s', (moduleResolution) => {
  test('of config, own rules and API compile without any other package', () => {
    expect(compiled(right, moduleResolution)).toEqual([]);
  });

  test.each([
    ["{ lenguage: 'es' }", 'lenguage'],
    ["{ networks: ['myspace'] }", 'myspace'],
    ["{ rules: { puffery: 'loud' } }", 'loud'],
    ["{ rules: { 'hashtag-pile': ['warning', { maximum: 2 }] } }", 'maximum'],
  ])('refuse the config %s', (config, wrong) => {
    const [fault, ...others] = compiled(
      `import { defineConfig } from '@redlint/cli';\ndefineConfig(${config});\n`,
      moduleResolution,
    );
    expect(fault).toMatch(/^use\.ts\(2,/);
    expect([fault, ...others].join('\n')).toContain(wrong);
  });
});

test('the module of the package runs', () => {
  place.write({
    'run.mjs': `import { defineConfig, lintText } from '@redlint/cli';
      const { findings } = await lintText('![](cartel.jpg)', { config: defineConfig({ networks: ['x'] }) });
      console.log(findings.some(({ rule }) => rule === 'missing-alt-text'));`,
  });
  expect(execFileSync(process.execPath, ['run.mjs'], { cwd: place.path, encoding: 'utf8' })).toBe('true\n');
});
