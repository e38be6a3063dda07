import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { usual } from '../../src/cli/init/answers.js';
import { configText, template, textOf } from '../../src/cli/init/config-text.js';
import { draftsIn } from '../../src/cli/init/drafts.js';
import { main } from '../../src/cli/main.js';
import { check } from '../../src/config/check.js';
import { dataSource } from '../../src/data/source.js';
import { spokenLocales } from '../locales.js';
import { folder, redlint } from '../run.js';

const held = (text: string) => check(dataSource('redlint.config.yaml', text));
const name = 'redlint.config.yaml';

describe('the config that is written', () => {
  test('reads back as it was answered, whatever characters the answers hold', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 40, unit: 'binary' })
      .map((typed) => typed.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
    const texts = fc.array(text, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        text,
        texts,
        texts,
        text,
        fc.constantFrom(...spokenLocales),
        (body, names, places, channel, locale) => {
          const answers = { ...usual('/', locale), name: body, names, places, channel };
          const config = held(configText(answers));
          expect(config.organization).toEqual({ name: body, names, places });
          expect(config.response).toEqual({ channel });
          expect(config).toMatchObject({ extends: ['preset:recommended'], language: 'auto', locale });
        },
      ),
    );
  });

  test.each(spokenLocales)(
    'holds nothing but the preset and the languages before anything is answered (%s)',
    (locale) => {
      const config = held(configText(usual('/', locale)));
      expect(config).toEqual({ extends: ['preset:recommended'], language: 'auto', locale });
    },
  );

  test.each(spokenLocales)('has examples that hold as they stand (%s)', (locale) => {
    const examples = template(locale);
    expect(held(textOf(examples, locale))).toEqual(examples);
    expect(textOf(examples, locale)).not.toContain('undefined');
  });

  test.each(spokenLocales)('has every example behind # where nothing was answered (%s)', (locale) => {
    const examples = textOf(template(locale), locale).split('\n');
    for (const answers of [usual('/', locale), { ...usual('/', locale), name: 'Villa', within: '2d' }]) {
      const offered = configText(answers).replace(/^( *)# /gm, '$1');
      const given = ['extends:', 'language:', 'locale:', '  name:', '  within:'];
      for (const line of examples.filter((one) => !one.startsWith('#') && !given.some((key) => one.startsWith(key))))
        expect(offered).toContain(`\n${line}\n`);
    }
  });
});

describe('redlint init --yes', () => {
  test('writes a config that the check takes, and names the organisation only after a public body', () => {
    using place = folder({
      'package.json': JSON.stringify({ author: { name: 'Diputación: «A» # B' } }),
      'borrador.md': 'El registro abre a las 9 h.\n',
    });
    const { code, out } = redlint(['init', '--yes'], { cwd: place.path });
    expect([code, out.split('\n')[0]]).toEqual([0, 'Escrito: redlint.config.yaml']);
    expect(held(readFileSync(join(place.path, name), 'utf8')).organization).toEqual({ name: 'Diputación: «A» # B' });
    expect(redlint(['config'], { cwd: place.path }).out).toContain(`${name}:`);
  });

  test('writes a workflow that runs on the branch of the repository too', () => {
    using place = folder({ 'a.md': 'El registro abre a las 9 h.\n' });
    execFileSync('git', ['init', '--quiet', '--initial-branch', 'publicar'], { cwd: place.path });
    redlint(['init', '--yes', '--with', 'github'], { cwd: place.path });
    const workflow = readFileSync(join(place.path, '.github/workflows/redlint.yml'), 'utf8');
    expect(workflow).toContain('branches: [main, "publicar"]');
  });

  test('names the sheets that are calendars, and those whose columns it does not know', () => {
    using place = folder({
      'plan.csv': 'Text,Image URL,Posting Time\nEl registro abre a las 9 h.,,2027-03-01 10:00\n',
      'gastos.csv': 'Concepto,Importe\n',
      'avisos.csv': 'Mensaje,Sale,Hora\n',
    });
    const { out } = redlint(['init', '--yes'], { cwd: place.path });
    expect(out).toContain('Se deja fuera: avisos.csv (de las columnas de un calendario solo tiene «Mensaje» y «Hora»;');
    expect(out).toContain('Se revisa como calendario de publicaciones: plan.csv\n');
    expect(out).toMatch(/No se revisa, porque redlint no conoce sus columnas: gastos\.csv\. Si es un calendario/);
  });

  test('names the columns of the calendars, if all of them have the same', () => {
    const header = 'Fecha,Red,Texto,Imagen,Texto alternativo\n';
    const post = '2027-03-01,X,El registro abre a las 9 h.,,\n';
    using place = folder({ 'enero.csv': header + post, 'febrero.csv': header + post });
    const { out } = redlint(['init', '--yes'], { cwd: place.path });
    expect(out).toContain('Se revisan como calendarios de publicaciones: enero.csv y febrero.csv\n');
    expect(held(readFileSync(join(place.path, name), 'utf8')).csv).toEqual({
      text: 'Texto',
      date: 'Fecha',
      networks: 'Red',
      picture: 'Imagen',
      alt: 'Texto alternativo',
    });
    expect(redlint(['--format', 'json'], { cwd: place.path }).out).toContain('"path": "febrero.csv"');
    // A config that is there already says which they are.
    expect(redlint(['init', '--with', 'github'], { cwd: place.path }).out).toContain('Se revisan como calendarios');
    place.write({ [name]: 'root: true\n' });
    expect(redlint(['init', '--with', 'lefthook'], { cwd: place.path }).out).toMatch(
      /deja fuera: enero\.csv .*«csv: \{text: Texto, date: Fecha, networks: Red, picture: Imagen, alt: Texto alternativo\}»/,
    );
  });

  test('names for itself alone what a sheet calls otherwise', () => {
    const post = (...more: string[]) => `2027-03-01,X,El registro abre a las 9 h.${more.join('')}\n`;
    const others = { '[b].csv': `Fecha,Red,Mensaje\n${post()}` };
    using place = folder({
      'a.csv': `Fecha,Red,Texto,Imagen\n${post(',')}`,
      'c.csv': `Fecha,Red,Texto,Imagen\n${post(',')}`,
      ...others,
    });
    const { out } = redlint(['init', '--yes'], { cwd: place.path });
    expect(out).toContain('calendarios de publicaciones: a.csv, c.csv y [b].csv\n');
    const { csv, overrides } = held(readFileSync(join(place.path, name), 'utf8'));
    expect(csv).toEqual({ text: 'Texto', date: 'Fecha', networks: 'Red', picture: 'Imagen' });
    const own = { text: 'Mensaje', date: 'Fecha', networks: 'Red', picture: [] };
    expect(overrides).toEqual([{ files: '\\[b\\].csv', csv: own }]);
    const paths = ({ out }: { out: string }) => JSON.parse(out).reports.map(({ path }: { path: string }) => path);
    expect(paths(redlint(['-f', 'json'], { cwd: place.path }))).toEqual(['[b].csv', 'a.csv', 'c.csv']);
    // Beside a config that names columns already, the line that is proposed holds for the other sheet alone.
    place.write({ [name]: 'root: true\ncsv: {text: Texto, date: Fecha, networks: Red, picture: Imagen}\n' });
    const line =
      'overrides: [{files: "\\\\[b\\\\].csv", csv: {text: Mensaje, date: Fecha, networks: Red, picture: []}}]';
    expect(redlint(['--show-files'], { cwd: place.path }).err).toContain(`«${line}»`);
    place.write({ [name]: `root: true\ncsv: {text: Texto, date: Fecha, networks: Red, picture: Imagen}\n${line}\n` });
    expect(paths(redlint(['-f', 'json'], { cwd: place.path }))).toEqual(['[b].csv', 'a.csv', 'c.csv']);
  });

  test.each<Readonly<Record<string, string>>>([
    { 'plan.csv': 'Fecha,Texto\n' },
    { 'plan.csv': 'Fecha,Red,Texto\n', 'otro.csv': 'Fecha,Texto\n' },
    Object.fromEntries(['Texto', 'Mensaje', 'Copy', 'Caption'].map((text) => [`${text}.csv`, `Fecha,Red,${text}\n`])),
  ])('leaves to people which sheets are calendars where it cannot know: %o', (files) => {
    using place = folder({ 'a.md': 'El registro abre a las 9 h.\n', ...files });
    const { out } = redlint(['init', '--yes'], { cwd: place.path });
    expect(held(readFileSync(join(place.path, name), 'utf8')).csv).toBeUndefined();
    expect(out).toContain('«csv: {text: ');
    expect(redlint(['.'], { cwd: place.path }).code).toBe(0);
  });

  test.each([
    [{ [name]: 'root: true\n' }, name],
    [{ '.redlintrc': 'root: true\n' }, '.redlintrc'],
    [{ 'package.json': '{"redlint": {}}' }, 'package.json'],
  ])('touches nothing where a config exists in %o', (files, file) => {
    using place = folder(files);
    const { code, err } = redlint(['init', '--yes'], { cwd: place.path });
    expect([code, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toContain(file);
    expect(readdirSync(place.path)).toEqual([file]);
  });

  test('writes hooks and CI beside it, and shows what an existing file needs instead of touching it', () => {
    using place = folder({ '.gitlab-ci.yml': 'mine: {}\n' });
    const { code, out } = redlint(['init', '-y', '--with', 'pre-commit,husky,github,gitlab'], { cwd: place.path });
    expect(code).toBe(0);
    for (const file of ['.pre-commit-config.yaml', '.husky/pre-commit', '.lintstagedrc.json'])
      expect(existsSync(join(place.path, file)), file).toBe(true);
    expect(readFileSync(join(place.path, '.github/workflows/redlint.yml'), 'utf8')).toBe(
      readFileSync('examples/github-workflow.yml', 'utf8'),
    );
    expect(readFileSync(join(place.path, '.gitlab-ci.yml'), 'utf8')).toBe('mine: {}\n');
    expect(out).toContain(readFileSync('examples/gitlab-ci.yml', 'utf8').trimEnd());
  });

  test('adds hooks and CI later beside a config, asks nothing, and ends with what works here', () => {
    const files = { '.redlintrc': 'root: true\n', 'README.md': 'x\n', 'textos/el pleno.md': 'El pleno es el lunes.\n' };
    using place = folder(files);
    const { code, out } = redlint(['init', '--with', 'gitlab,husky'], { cwd: place.path });
    expect(code).toBe(0);
    expect(readdirSync(place.path).sort()).toEqual(
      ['.gitlab-ci.yml', '.husky', '.lintstagedrc.json', '.redlintrc', 'README.md', 'textos'].sort(),
    );
    expect(readFileSync(join(place.path, '.redlintrc'), 'utf8')).toBe('root: true\n');
    const lines = out.trimEnd().split('\n');
    expect(lines.at(-1)).toBe("Prueba ahora: npx redlint 'textos/el pleno.md'");
    expect(lines.at(-3)).toContain(
      `mkdir vendor && npm pack ${process.cwd()} --pack-destination vendor && npm install --save-dev ./vendor/redlint-cli-`,
    );
  });

  test('warns of a package that only this machine has, or that git leaves out', () => {
    using place = folder({ 'a.md': 'El pleno es el lunes.\n', '.gitignore': 'vendor/\n', '.git/config': '' });
    const at = (spec: string) => {
      place.write({
        'package.json': JSON.stringify({ devDependencies: { '@redlint/cli': spec } }),
        'node_modules/@redlint/cli/package.json': '{}',
      });
      return redlint(['init', '--with', 'husky'], { cwd: place.path }).out;
    };
    place.write({ '.redlintrc': 'root: true\n' });
    expect(at('file:../redlint')).toContain('fuera de este repositorio');
    execFileSync('git', ['init', '--quiet'], { cwd: place.path });
    place.write({ 'vendor/redlint.tgz': '' });
    expect(at('file:vendor/redlint.tgz')).toContain('git add --force vendor/redlint.tgz');
    expect(at('0.1.0')).not.toMatch(/fuera de este|--force/);
  });

  test('says how to switch a hook on, unless it is on', () => {
    const project = { scripts: { prepare: 'husky' }, devDependencies: { husky: '^9', 'lint-staged': '^16' } };
    for (const [hook, files] of [
      ['husky', { 'package.json': JSON.stringify(project), '.husky/_/pre-commit': '' }],
      ['lefthook', { '.git/hooks/pre-commit': '#!/bin/sh\ncall_lefthook run "pre-commit"\n' }],
      ['pre-commit', { '.git/hooks/pre-commit': '# File generated by pre-commit: https://pre-commit.com\n' }],
    ] as const) {
      using place = folder({ '.git/HEAD': '', 'package.json': JSON.stringify({ ...project, scripts: {} }) });
      const on = () => redlint(['init', '--yes', '--with', hook], { cwd: place.path }).out;
      expect(on()).toContain(`Para que ${hook} funcione`);
      rmSync(join(place.path, name));
      place.write(files);
      expect(on()).not.toContain('Para que');
    }
  });

  test.each([
    [{ 'hugo.toml': 'baseURL = "https://www.vega.es/"\ntitle = "Ayuntamiento de Vega"\n' }, '/themes/'],
    [{ '_config.yml': 'title: Ayuntamiento de Vega # el nombre\nurl: "https://vega.es" # home\n' }, '_layouts/'],
    [{ 'eleventy.config.js': '', '_data/site.json': '{"title":"x","url":"https://vega.es"}' }, '_includes/'],
    [{ 'astro.config.mjs': "export default defineConfig({\n  site: 'https://vega.es',\n});" }, '/src/layouts/'],
    [{ 'docusaurus.config.js': "const config = {\n  url: 'https://vega.es',\n};" }, '/build/'],
  ])('knows the site of %o: what holds no posts, and its domain', (files, pattern) => {
    using place = folder({ ...files, 'posts/a.md': 'El pleno es el lunes.\n' });
    redlint(['init', '--yes'], { cwd: place.path });
    const { ignore, organization, networks } = held(readFileSync(join(place.path, name), 'utf8'));
    expect(ignore).toContain(pattern);
    expect(networks).toEqual(['blog']);
    expect(organization?.domains).toEqual(['vega.es']);
    if (!('eleventy.config.js' in files) && Object.values(files).join().includes('title'))
      expect(organization?.name).toBe('Ayuntamiento de Vega');
  });

  test('counts what there is to put right, keeps it silent only when that is asked for, and keeps git clean', () => {
    using place = folder({
      '.git/HEAD': '',
      '.gitignore': 'vendor',
      'package.json': '{}',
      'a.md': '![](cartel.jpg)\n',
    });
    const baseline = join(place.path, 'redlint-baseline.json');
    const { out } = redlint(['init', '--yes'], { cwd: place.path });
    expect(out).toMatch(/1 borrador revisado: 2 errores, \d/);
    expect(out).toContain('redlint --write-baseline');
    expect(existsSync(baseline)).toBe(false);
    expect(readFileSync(join(place.path, '.gitignore'), 'utf8')).toBe('vendor\nnode_modules/\n.redlintcache\n');
    const kept = redlint(['init', '--with', 'baseline'], { cwd: place.path });
    expect([kept.code, existsSync(baseline)]).toEqual([0, true]);
    // What it keeps silent is no longer among the findings, and it is not written over.
    const again = redlint(['init', '--with', 'baseline'], { cwd: place.path });
    expect(again.out).toContain('0 errores');
    expect(again.out).toContain('redlint-baseline.json ya existe y no se toca');
    expect(redlint([], { cwd: place.path }).code).toBe(0);
  });

  test('counts what a check would count, and names what it could not read', () => {
    using place = folder({ 'a.md': '![](cartel.jpg)\n' });
    redlint(['--write-baseline'], { cwd: place.path });
    place.write({ 'b.md': new Uint8Array([0, 1, 2, 255]) });
    const { code, out, err } = redlint(['init', '--yes'], { cwd: place.path });
    expect(code).toBe(0);
    expect(out).toContain('1 borrador revisado: 0 errores, 0 avisos, 0 sugerencias.');
    expect(err).toContain('b.md no es texto');
  });

  test('proposes to check a draft that can be read', () => {
    using place = folder({ 'a.md': new Uint8Array([0, 1, 2, 255]), 'b.md': 'Hola.\n' });
    expect(redlint(['init', '--yes'], { cwd: place.path }).out).toContain('redlint b.md');
    using other = folder({ 'a.md': new Uint8Array([0, 1, 2, 255]) });
    expect(redlint(['init', '--yes'], { cwd: other.path }).out).toContain('aún no hay ningún borrador');
  });

  test('proposes a post before the pages of a site', () => {
    const [page, post] = ['---\ntitle: Noticias\n---\n', '---\ndate: 2026-11-24\n---\nEl pleno es el lunes.\n'];
    using site = folder({ 'content/_index.md': page, 'content/about.md': 'Hola.\n', 'content/posts/pleno.md': post });
    const proposed = () => redlint(['init', '--with', 'baseline'], { cwd: site.path }).out.trimEnd().split(' ').at(-1);
    redlint(['init', '--yes'], { cwd: site.path });
    expect(proposed()).toBe('content/posts/pleno.md');
    site.write({
      'content/posts/zeta.md': post.replace('2026', '2019'),
      'content/posts/acta.md': post.replace('24', '02'),
    });
    expect(proposed()).toBe('content/posts/pleno.md');
    rmSync(join(site.path, 'content/posts'), { recursive: true });
    expect(proposed()).toBe('content/about.md');
    rmSync(join(site.path, 'content/about.md'));
    expect(proposed()).toBe('content/_index.md');
  });

  test('what CI leaves behind is kept out of git', () => {
    using place = folder({ '.git/HEAD': '', '.gitignore': 'redlint.md\n' });
    redlint(['init', '--yes', '--with', 'github,gitlab'], { cwd: place.path });
    const lines = ['node_modules/', '.redlintcache', '.redlint-cache', 'redlint.sarif', 'gl-code-quality-report.json'];
    expect(readFileSync(join(place.path, '.gitignore'), 'utf8')).toBe(['redlint.md', ...lines, ''].join('\n'));
  });

  test('takes only what front matter says for networks', async () => {
    using place = folder({
      'a.md': '---\nredes:\n  - x\n  - mastodon # both\n---\nnetworks: facebook\n',
      'b.md': 'networks: instagram\n',
      'c.md': '+++\nnetworks = ["telegram"]\n+++\nHola.\n',
    });
    expect((await draftsIn(place.path)).networks).toEqual(['x', 'mastodon', 'telegram']);
  });

  test('speaks the language of the drafts where nothing else names one', () => {
    using place = folder({ 'a.md': 'El pleno es el lunes en la casa consistorial.\n' });
    redlint(['init', '--yes'], { cwd: place.path, env: { LANG: 'C.UTF-8' } });
    expect(held(readFileSync(join(place.path, name), 'utf8')).locale).toBe('es');
  });

  test('names no draft where there is none', () => {
    using place = folder({ 'README.md': 'x\n' });
    expect(redlint(['init', '--yes'], { cwd: place.path }).out).toContain('aún no hay ningún borrador');
  });

  test('shows editors where the schema is, where the package is installed', () => {
    const schema = 'node_modules/@redlint/cli/dist/redlint.schema.json';
    using place = folder({ [schema]: '{}' });
    redlint(['init', '--yes'], { cwd: place.path });
    const text = readFileSync(join(place.path, name), 'utf8');
    expect(text.split('\n', 1)[0]).toBe(`# yaml-language-server: $schema=./${schema}`);
    expect(held(text).language).toBe('auto');
  });

  test('says what may stand after --with', () => {
    const { code, err } = redlint(['init', '-y', '--with', 'jenkins']);
    expect([code, err]).toEqual([
      2,
      'redlint: «jenkins» no vale para --with: elige entre pre-commit, husky, lefthook, github, gitlab, baseline.\n',
    ]);
  });
});

test('without a terminal it says what to do', () => {
  using place = folder();
  const { code, err } = redlint(['init'], { cwd: place.path });
  expect([code, err]).toEqual([2, 'redlint: Aquí no hay una terminal donde preguntar: usa «redlint init --yes».\n']);
});

/** Runs init in a simulated terminal: each line is typed once its question is on the screen. */
async function typed(cwd: string, keys: readonly (readonly [question: RegExp, keys: string | undefined])[]) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  const stderr = new PassThrough();
  let screen = '';
  let all = '';
  stdout.on('data', (chunk) => {
    screen += chunk;
    all += chunk;
  });
  const argv = ['node', 'redlint', 'init', '--locale', 'es'];
  const done = main({ argv, env: {}, platform: 'linux', cwd: () => cwd, stdin, stdout, stderr });
  for (const [question, answer] of keys) {
    while (!question.test(screen)) await pause(5);
    screen = '';
    if (answer === undefined) {
      stdin.end();
      break;
    }
    for (const key of answer.match(/\u001b\[.|./gsu) ?? []) {
      stdin.write(key);
      await pause(2);
    }
  }
  const code = await done;
  return { code, screen, all, err: String(stderr.read() ?? '') };
}

const down = '\u001b[B';
const answers = [
  [/se llama/, 'Ayuntamiento de «Vega»: # 1\r'],
  [/dominios/, 'https://www.Vega.es/inicio, turismo.vega.es\r'],
  [/nombres cortos/, 'Vega\r'],
  [/municipios/, '\r'],
  [/Dónde se publican/, ` ${down} \r`],
  [/cuánto tiempo/, '48h\r'],
  [/dirigirse/, 'https://vega.es/atencion\r'],
  [/escriben/, `${down}\r`],
  [/informes/, '\r'],
  [/exigir/, `${down}\r`],
  [/Algo más/, `${down}${down}${down} \r`],
] as const;

describe('redlint init in a terminal', () => {
  test('asks, and writes what was answered', async () => {
    using place = folder();
    const warned = vi.fn();
    process.once('warning', warned);
    const { code, err } = await typed(place.path, answers);
    process.off('warning', warned);
    expect([code, err, warned.mock.calls]).toEqual([0, '', []]);
    expect(held(readFileSync(join(place.path, name), 'utf8'))).toEqual({
      extends: ['preset:strict'],
      language: 'es',
      locale: 'es',
      organization: { name: 'Ayuntamiento de «Vega»: # 1', domains: ['vega.es', 'turismo.vega.es'], names: ['Vega'] },
      response: { within: '48h', channel: 'https://vega.es/atencion' },
      networks: ['x', 'facebook'],
    });
    expect(existsSync(join(place.path, '.github/workflows/redlint.yml'))).toBe(true);
  });

  test('says at once what the config would not take', async () => {
    using place = folder();
    const { screen } = await typed(place.path, [
      [/se llama/, '\r'],
      [/dominios/, 'villaejemplo\r'],
      [/debe llevar dominios/, '\u0003'],
    ]);
    expect(screen).not.toContain('undefined');
    expect(readdirSync(place.path)).toEqual([]);
  });

  test('leaves nothing behind after Ctrl-C, at whatever question', async () => {
    for (let at = 0; at < answers.length; at++) {
      using place = folder();
      const { code, err } = await typed(place.path, [...answers.slice(0, at), [answers[at]![0], '\u0003']]);
      expect([code, err]).toEqual([2, 'redlint: Cancelado: no se ha escrito nada.\n']);
      expect(readdirSync(place.path)).toEqual([]);
    }
  });

  test.each([
    ['Ctrl-D', '\u0004'],
    ['Ctrl-D behind half an answer', 'Ve\u0004'],
    ['the end of the terminal', undefined],
  ])('leaves nothing behind after %s', async (_, keys) => {
    for (const at of [0, 4, answers.length - 1]) {
      using place = folder();
      const { code, err } = await typed(place.path, [...answers.slice(0, at), [answers[at]![0], keys]]);
      expect([code, err]).toEqual([2, 'redlint: Cancelado: no se ha escrito nada.\n']);
      expect(readdirSync(place.path)).toEqual([]);
    }
  });

  test('proposes its web for the drafts of a site, and takes a span in words', async () => {
    using place = folder({ 'eleventy.config.js': '' });
    const within = answers.findIndex(([question]) =>
      question.test('¿En cuánto tiempo responde, como mucho, a la gente?'),
    );
    const keys = answers.map(([question], at) => [question, at === within ? '2 días\r' : '\r'] as const);
    await typed(place.path, keys);
    expect(held(readFileSync(join(place.path, name), 'utf8'))).toMatchObject({
      networks: ['blog'],
      response: { within: '2d' },
    });
  });

  test('writes over a config only after a yes', async () => {
    using place = folder({ [name]: 'root: true\n' });
    const no = await typed(place.path, [[/Ya hay una configuración/, '\r']]);
    expect([no.code, readFileSync(join(place.path, name), 'utf8')]).toEqual([2, 'root: true\n']);
    vi.stubEnv('FORCE_COLOR', '1');
    const yes = await typed(place.path, [
      [/Ya hay una configuración/, 'y'],
      ...answers.map(([question]) => [question, '\r'] as const),
    ]);
    vi.unstubAllEnvs();
    expect([yes.code, readFileSync(join(place.path, name), 'utf8')]).toEqual([0, configText(usual('/', 'es'))]);
    expect(yes.all).toMatch(/LinkedIn[\s\S]*ninguna[\s\S]*nada/);
    expect(yes.all).not.toContain('none');
  });
});
