import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usual } from '../../src/cli/init/answers.js';
import { configText, template, textOf } from '../../src/cli/init/config-text.js';
import { draftsIn } from '../../src/cli/init/drafts.js';
import { check } from '../../src/config/check.js';
import { dataSource } from '../../src/data/source.js';
import { answer } from '../answer.js';
import { spokenLocales } from '../locales.js';
import { folder } from '../run.js';

const held = (text: string) => check(dataSource('redlint.config.yaml', text));
const name = 'redlint.config.yaml';

describe('the organisation that init proposes', () => {
  test.each([
    ['mancomunidad-de-islantilla', 'Mancomunidad de Islantilla'],
    ['council-x', 'Council X'],
    ['ayuntamiento', ''],
    ['council', ''],
    ['my-website', ''],
    ['consejos-de-salud', ''],
  ])('is that of the folder where its name is a whole one of a public body: %s: %j', (name, proposed) => {
    expect(usual(join('/nowhere', name), 'es').name).toBe(proposed);
  });

  test.each([
    ['Noticias de la Universidad de Vega · Inicio', 'Universidad de Vega'],
    ['Ayuntamiento de Vega', 'Ayuntamiento de Vega'],
    ['Ayuntamiento | Inicio', ''],
    ['Amigos del Hospital de Vega', ''],
    ['Antiguos alumnos de la Universidad de Vega · Inicio', ''],
    ['Sala de prensa del Hospital de Vega', 'Hospital de Vega'],
    ["Notícies de l'Ajuntament de Vega", 'Ajuntament de Vega'],
    ['Exampleton Borough Council', 'Exampleton Borough Council'],
    ['Brighton and Vale City Council News', 'Brighton and Vale City Council'],
    ['Exampleton County Council Latest News | Home', 'Exampleton County Council'],
    ['Friends of Exampleton University', ''],
    ['Exampleton Youth Council', ''],
  ])('is the public body in the title of a site, and not who is around it: %s: %j', (title, proposed) => {
    using site = folder({ 'src/_data/site.json': `{\n"title": "${title}"\n}\n` });
    expect(usual(site.path, 'es').name).toBe(proposed);
  });

  test.each([
    ['src/consts.ts', "export const SITE_TITLE = 'Exampleton County Council News';\n"],
    ['src/config.ts', 'export const SITE = {\n  title: "Exampleton County Council",\n};\n'],
  ])('is that of a site of Astro, in %s', (file, text) => {
    using site = folder({ 'astro.config.mjs': "export default { site: 'https://x.example' };\n", [file]: text });
    expect(usual(site.path, 'en').name).toBe('Exampleton County Council');
  });

  test.each([
    ['news.exampleton.gov.uk', 'exampleton.gov.uk'],
    ['blog.vega.es', 'vega.es'],
    ['blog.gov.uk', 'blog.gov.uk'],
    ['turismo.vega.es', 'turismo.vega.es'],
  ])('has the domain that its mailboxes have: %s → %s', (host, domain) => {
    using site = folder({ 'astro.config.mjs': `export default {\n  site: 'https://${host}/',\n};\n` });
    expect(usual(site.path, 'en').domains).toEqual([domain]);
  });

  test.each([
    ['{ "author": "Ayuntamiento de Vega <a@vega.es> (https://vega.es)" }', 'Ayuntamiento de Vega'],
    ['{ "author": { "name": "Diputación de Vega" } }', 'Diputación de Vega'],
    ['{ "author": "Ana Ruiz" }', ''],
    ['{ "author": ', ''],
  ])('is the author of its package: %s: %j', (text, proposed) => {
    using site = folder({ 'package.json': text });
    expect(usual(site.path, 'es').name).toBe(proposed);
  });

  test('is the owner of its repository', () => {
    const from = (url: string) => ({ '.git/config': `[remote "origin"]\n\turl = ${url}\n` });
    using ssh = folder(from('git@example.org:ayuntamiento-de-vega/web.git'));
    using web = folder(from('https://example.org/ana-ruiz/ayuntamiento-de-vega'));
    expect([usual(ssh.path, 'es').name, usual(web.path, 'es').name]).toEqual(['Ayuntamiento de Vega', '']);
  });
});

describe('the config that is written', () => {
  test('reads back as it was answered, whatever characters the answers hold', async () => {
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

  test.each(spokenLocales)('has examples that hold as they stand (%s)', async (locale) => {
    const examples = template(locale);
    expect(held(textOf(examples, locale))).toEqual(examples);
    expect(textOf(examples, locale)).not.toContain('undefined');
  });

  test.each(spokenLocales)('has every example behind # where nothing was answered (%s)', async (locale) => {
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
  test('writes a config that the check takes, and names the organisation only after a public body', async () => {
    using place = folder({
      'package.json': JSON.stringify({ author: { name: 'Diputación: «A» # B' } }),
      'borrador.md': 'El registro abre a las 9 h.\n',
    });
    const { code, out } = await answer(['init', '--yes'], { cwd: place.path });
    expect([code, out.split('\n')[0]]).toEqual([0, 'Escrito: redlint.config.yaml']);
    expect(held(readFileSync(join(place.path, name), 'utf8')).organization).toEqual({ name: 'Diputación: «A» # B' });
    expect((await answer(['config'], { cwd: place.path })).out).toContain(`${name}:`);
  });

  test('writes a workflow that runs on the branch of the repository too', async () => {
    using place = folder({ 'a.md': 'El registro abre a las 9 h.\n' });
    execFileSync('git', ['init', '--quiet', '--initial-branch', 'publicar'], { cwd: place.path });
    await answer(['init', '--yes', '--with', 'github'], { cwd: place.path });
    const workflow = readFileSync(join(place.path, '.github/workflows/redlint.yml'), 'utf8');
    expect(workflow).toContain('branches: [main, "publicar"]');
  });

  test('names the sheets that are calendars, and those whose columns it does not know', async () => {
    using place = folder({
      'plan.csv': 'Text,Image URL,Posting Time\nEl registro abre a las 9 h.,,2027-03-01 10:00\n',
      'gastos.csv': 'Concepto,Importe\n',
      'avisos.csv': 'Mensaje,Sale,Hora\n',
    });
    const { out } = await answer(['init', '--yes'], { cwd: place.path });
    expect(out).toContain('Se deja fuera: avisos.csv (de las columnas de un calendario solo tiene «Mensaje» y «Hora»;');
    expect(out).toContain('Se revisa como calendario de publicaciones: plan.csv\n');
    expect(out).toMatch(/No se revisa, porque redlint no conoce sus columnas: gastos\.csv\. Si es un calendario/);
  });

  test('names the columns of the calendars, if all of them have the same', async () => {
    const header = 'Fecha,Red,Texto,Imagen,Texto alternativo\n';
    const post = '2027-03-01,X,El registro abre a las 9 h.,,\n';
    using place = folder({ 'enero.csv': header + post, 'febrero.csv': header + post });
    const { out } = await answer(['init', '--yes'], { cwd: place.path });
    expect(out).toContain('Se revisan como calendarios de publicaciones: enero.csv y febrero.csv\n');
    expect(held(readFileSync(join(place.path, name), 'utf8')).csv).toEqual({
      text: 'Texto',
      date: 'Fecha',
      networks: 'Red',
      picture: 'Imagen',
      alt: 'Texto alternativo',
    });
    expect((await answer(['--format', 'json'], { cwd: place.path })).out).toContain('"path": "febrero.csv"');
    // A config that is there already says which they are.
    expect((await answer(['init', '--with', 'github'], { cwd: place.path })).out).toContain(
      'Se revisan como calendarios',
    );
    place.write({ [name]: 'root: true\n' });
    expect((await answer(['init', '--with', 'lefthook'], { cwd: place.path })).out).toMatch(
      /deja fuera: enero\.csv .*«csv: \{text: Texto, date: Fecha, networks: Red, picture: Imagen, alt: Texto alternativo\}»/,
    );
  });

  test('leaves alone a sheet that a tool exports without names, and names the columns that it does not read', async () => {
    const hootsuite = '03/12/2026 09:00,El registro abre a las 9 h.,https://ayto.es/x\n';
    using place = folder({
      'calendario.csv': hootsuite,
      'dias.csv': '2026-12-25,Navidad\n',
      'plan.csv':
        'Día,Sale a las,Red,Texto,Foto,Descripción de la foto,Quién\n2026-12-03,10:00,X,Abre el registro.,,,Ana\n',
    });
    const { out } = await answer(['init', '--yes'], { cwd: place.path });
    const { csv, overrides } = held(readFileSync(join(place.path, name), 'utf8'));
    expect(csv).toMatchObject({ text: 'Texto', time: 'Sale a las', alt: 'Descripción de la foto' });
    expect(overrides).toBeUndefined();
    expect(out).toContain('calendarios de publicaciones: calendario.csv y plan.csv\n');
    expect(out).toContain('plan.csv: No se lee la columna «Quién»');
    // Data has days and names too: by letters it is named for itself alone.
    expect(out).toContain('dias.csv (tiene las columnas de un calendario');
    expect(out).toContain('«overrides: [{files: dias.csv, csv: {text: B, date: A, time: [], networks: [], ');
    expect((await answer(['calendario.csv'], { cwd: place.path })).code).toBe(0);
  });

  test('checks the sheets whose columns it names where there is nothing else', async () => {
    using place = folder({ 'plan.csv': 'Día,Red,Texto\n2026-12-03,X,Súbditos.\n' });
    const { out } = await answer(['init', '--yes'], { cwd: place.path });
    expect(out).toContain('1 borrador revisado: ');
    expect(out).toMatch(/redlint plan\.csv\n$/);
  });

  test('names for itself alone what a sheet calls otherwise', async () => {
    const post = (...more: string[]) => `2027-03-01,X,El registro abre a las 9 h.${more.join('')}\n`;
    using place = folder({
      '[b].csv': `Fecha,Red,Mensaje\n${post()}`,
      'a.csv': `Fecha,Red,Texto,Imagen\n${post(',')}`,
      'c.csv': `Fecha,Red,Texto,Imagen\n${post(',')}`,
    });
    const { out } = await answer(['init', '--yes'], { cwd: place.path });
    expect(out).toContain('calendarios de publicaciones: a.csv, c.csv y [b].csv\n');
    const { csv, overrides } = held(readFileSync(join(place.path, name), 'utf8'));
    expect(csv).toEqual({ text: 'Texto', date: 'Fecha', networks: 'Red', picture: 'Imagen' });
    const own = { text: 'Mensaje', date: 'Fecha', networks: 'Red', picture: [] };
    expect(overrides).toEqual([{ files: '\\[b\\].csv', csv: own }]);
    const paths = ({ out }: { out: string }) => JSON.parse(out).reports.map(({ path }: { path: string }) => path);
    expect(paths(await answer(['-f', 'json'], { cwd: place.path }))).toEqual(['[b].csv', 'a.csv', 'c.csv']);
    // Beside a config that names columns already, the line that is proposed holds for the other sheet alone.
    place.write({ [name]: 'root: true\ncsv: {text: Texto, date: Fecha, networks: Red, picture: Imagen}\n' });
    const line =
      'overrides: [{files: "\\\\[b\\\\].csv", csv: {text: Mensaje, date: Fecha, networks: Red, picture: []}}]';
    expect((await answer(['--show-files'], { cwd: place.path })).err).toContain(`«${line}»`);
    place.write({ [name]: `root: true\ncsv: {text: Texto, date: Fecha, networks: Red, picture: Imagen}\n${line}\n` });
    expect(paths(await answer(['-f', 'json'], { cwd: place.path }))).toEqual(['[b].csv', 'a.csv', 'c.csv']);
  });

  test.each<Readonly<Record<string, string>>>([
    { 'plan.csv': 'Fecha,Texto\n' },
    { 'plan.csv': 'Fecha,Red,Texto\n', 'otro.csv': 'Fecha,Texto\n' },
    Object.fromEntries(['Texto', 'Mensaje', 'Copy', 'Caption'].map((text) => [`${text}.csv`, `Fecha,Red,${text}\n`])),
  ])('leaves to people which sheets are calendars where it cannot know: %o', async (files) => {
    using place = folder({ 'a.md': 'El registro abre a las 9 h.\n', ...files });
    const { out } = await answer(['init', '--yes'], { cwd: place.path });
    expect(held(readFileSync(join(place.path, name), 'utf8')).csv).toBeUndefined();
    expect(out).toContain('«csv: {text: ');
    expect((await answer(['.'], { cwd: place.path })).code).toBe(0);
  });

  test.each([
    [{ [name]: 'root: true\n' }, name],
    [{ '.redlintrc': 'root: true\n' }, '.redlintrc'],
    [{ 'package.json': '{"redlint": {}}' }, 'package.json'],
  ])('touches nothing where a config exists in %o', async (files, file) => {
    using place = folder(files);
    const { code, err } = await answer(['init', '--yes'], { cwd: place.path });
    expect([code, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toContain(file);
    expect(readdirSync(place.path)).toEqual([file]);
  });

  test('writes hooks and CI beside it, and shows what an existing file needs instead of touching it', async () => {
    using place = folder({ '.gitlab-ci.yml': 'mine: {}\n' });
    const { code, out } = await answer(['init', '-y', '--with', 'pre-commit,husky,github,gitlab'], { cwd: place.path });
    expect(code).toBe(0);
    for (const file of ['.pre-commit-config.yaml', '.husky/pre-commit', '.lintstagedrc.json'])
      expect(existsSync(join(place.path, file)), file).toBe(true);
    expect(readFileSync(join(place.path, '.github/workflows/redlint.yml'), 'utf8')).toBe(
      readFileSync('examples/github-workflow.yml', 'utf8'),
    );
    expect(readFileSync(join(place.path, '.gitlab-ci.yml'), 'utf8')).toBe('mine: {}\n');
    expect(out).toContain(readFileSync('examples/gitlab-ci.yml', 'utf8').trimEnd());
  });

  test('adds hooks and CI later beside a config, asks nothing, and ends with what works here', async () => {
    const files = { '.redlintrc': 'root: true\n', 'README.md': 'x\n', 'textos/el pleno.md': 'El pleno es el lunes.\n' };
    using place = folder(files);
    const { code, out } = await answer(['init', '--with', 'gitlab,husky'], { cwd: place.path });
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

  test('warns of a package that only this machine has, or that git leaves out', async () => {
    using place = folder({ 'a.md': 'El pleno es el lunes.\n', '.gitignore': 'vendor/\n', '.git/config': '' });
    const at = async (spec: string) => {
      place.write({
        'package.json': JSON.stringify({ devDependencies: { '@redlint/cli': spec } }),
        'node_modules/@redlint/cli/package.json': '{}',
      });
      return (await answer(['init', '--with', 'husky'], { cwd: place.path })).out;
    };
    place.write({ '.redlintrc': 'root: true\n' });
    expect(await at('file:../redlint')).toContain('fuera de este repositorio');
    execFileSync('git', ['init', '--quiet'], { cwd: place.path });
    place.write({ 'vendor/redlint.tgz': '' });
    expect(await at('file:vendor/redlint.tgz')).toContain('git add --force vendor/redlint.tgz');
    expect(await at('0.1.0')).not.toMatch(/fuera de este|--force/);
  });

  test('says how to switch a hook on, unless it is on', async () => {
    const project = { scripts: { prepare: 'husky' }, devDependencies: { husky: '^9', 'lint-staged': '^16' } };
    for (const [hook, files] of [
      ['husky', { 'package.json': JSON.stringify(project), '.husky/_/pre-commit': '' }],
      ['lefthook', { '.git/hooks/pre-commit': '#!/bin/sh\ncall_lefthook run "pre-commit"\n' }],
      ['pre-commit', { '.git/hooks/pre-commit': '# File generated by pre-commit: https://pre-commit.com\n' }],
    ] as const) {
      using place = folder({ '.git/HEAD': '', 'package.json': JSON.stringify({ ...project, scripts: {} }) });
      const on = async () => (await answer(['init', '--yes', '--with', hook], { cwd: place.path })).out;
      expect(await on()).toContain(`Para que ${hook} funcione`);
      rmSync(join(place.path, name));
      place.write(files);
      expect(await on()).not.toContain('Para que');
    }
  });

  test.each([
    [{ 'hugo.toml': 'baseURL = "https://www.vega.es/"\ntitle = "Ayuntamiento de Vega"\n' }, '/themes/'],
    [{ '_config.yml': 'title: Ayuntamiento de Vega # el nombre\nurl: "https://vega.es" # home\n' }, '_layouts/'],
    [{ 'eleventy.config.js': '', '_data/site.json': '{"title":"x","url":"https://vega.es"}' }, '_includes/'],
    [{ 'astro.config.mjs': "export default defineConfig({\n  site: 'https://vega.es',\n});" }, '/src/layouts/'],
    [{ 'docusaurus.config.js': "const config = {\n  url: 'https://vega.es',\n};" }, '/build/'],
  ])('knows the site of %o: what holds no posts, and its domain', async (files, pattern) => {
    using place = folder({ ...files, 'posts/a.md': 'El pleno es el lunes.\n' });
    await answer(['init', '--yes'], { cwd: place.path });
    const { ignore, organization, networks } = held(readFileSync(join(place.path, name), 'utf8'));
    expect(ignore).toContain(pattern);
    expect(networks).toEqual(['blog']);
    expect(organization?.domains).toEqual(['vega.es']);
    if (!('eleventy.config.js' in files) && Object.values(files).join().includes('title'))
      expect(organization?.name).toBe('Ayuntamiento de Vega');
  });

  test('counts what there is to put right, keeps it silent only when that is asked for, and keeps git clean', async () => {
    using place = folder({
      '.git/HEAD': '',
      '.gitignore': 'vendor',
      'package.json': '{}',
      'a.md': '![](cartel.jpg)\n',
    });
    const baseline = join(place.path, 'redlint-baseline.json');
    const { out } = await answer(['init', '--yes'], { cwd: place.path });
    expect(out).toMatch(/1 borrador revisado: 2 errores, \d/);
    expect(out).toContain('redlint --write-baseline');
    expect(existsSync(baseline)).toBe(false);
    expect(readFileSync(join(place.path, '.gitignore'), 'utf8')).toBe('vendor\nnode_modules/\n.redlintcache\n');
    const kept = await answer(['init', '--with', 'baseline'], { cwd: place.path });
    expect([kept.code, existsSync(baseline)]).toEqual([0, true]);
    // What it keeps silent is no longer among the findings, and it is not written over.
    const again = await answer(['init', '--with', 'baseline'], { cwd: place.path });
    expect(again.out).toContain('0 errores');
    expect(again.out).toContain('redlint-baseline.json ya existe y no se toca');
    expect((await answer([], { cwd: place.path })).code).toBe(0);
  });

  test('counts what a check would count, and names what it could not read', async () => {
    using place = folder({ 'a.md': '![](cartel.jpg)\n' });
    await answer(['--write-baseline'], { cwd: place.path });
    place.write({ 'b.md': new Uint8Array([0, 1, 2, 255]) });
    const { code, out, err } = await answer(['init', '--yes'], { cwd: place.path });
    expect(code).toBe(0);
    expect(out).toContain('1 borrador revisado: 0 errores, 0 avisos, 0 sugerencias.');
    expect(err).toContain('b.md no es texto');
  });

  test('proposes to check a draft that can be read', async () => {
    using place = folder({ 'a.md': new Uint8Array([0, 1, 2, 255]), 'b.md': 'Hola.\n' });
    expect((await answer(['init', '--yes'], { cwd: place.path })).out).toContain('redlint b.md');
    using other = folder({ 'a.md': new Uint8Array([0, 1, 2, 255]) });
    expect((await answer(['init', '--yes'], { cwd: other.path })).out).toContain('aún no hay ningún borrador');
  });

  test('proposes a post before the pages of a site', async () => {
    const [page, post] = ['---\ntitle: Noticias\n---\n', '---\ndate: 2026-11-24\n---\nEl pleno es el lunes.\n'];
    using site = folder({ 'content/_index.md': page, 'content/about.md': 'Hola.\n', 'content/posts/pleno.md': post });
    const proposed = async () =>
      (await answer(['init', '--with', 'baseline'], { cwd: site.path })).out.trimEnd().split(' ').at(-1);
    await answer(['init', '--yes'], { cwd: site.path });
    expect(await proposed()).toBe('content/posts/pleno.md');
    site.write({
      'content/posts/zeta.md': post.replace('2026', '2019'),
      'content/posts/acta.md': post.replace('24', '02'),
    });
    expect(await proposed()).toBe('content/posts/pleno.md');
    rmSync(join(site.path, 'content/posts'), { recursive: true });
    expect(await proposed()).toBe('content/about.md');
    rmSync(join(site.path, 'content/about.md'));
    expect(await proposed()).toBe('content/_index.md');
  });

  test('what CI leaves behind is kept out of git', async () => {
    using place = folder({ '.git/HEAD': '', '.gitignore': 'redlint.md\n' });
    await answer(['init', '--yes', '--with', 'github,gitlab'], { cwd: place.path });
    const lines = ['node_modules/', '.redlintcache', '.redlint-cache', 'redlint.sarif', 'gl-code-quality-report.json'];
    expect(readFileSync(join(place.path, '.gitignore'), 'utf8')).toBe(['redlint.md', ...lines, ''].join('\n'));
  });

  test('takes only what front matter says for networks', async () => {
    using place = folder({
      'a.md': '---\nredes:\n  - x\n  - mastodon # both\n---\nnetworks: facebook\n',
      'b.md': 'Hola.\n\nnetworks: instagram\n',
      'c.md': '+++\nnetworks = ["telegram"]\n+++\nHola.\n',
    });
    expect((await draftsIn(place.path)).networks).toEqual(['x', 'mastodon', 'telegram']);
  });

  test('takes the networks that one draft in ten names', async () => {
    const files = (all: number) =>
      Object.fromEntries(Array.from({ length: all }, (_, i) => [`${i}.md`, i === 0 ? '---\nnetworks: x\n---\n' : '']));
    using ten = folder(files(10));
    using eleven = folder(files(11));
    expect([(await draftsIn(ten.path)).networks, (await draftsIn(eleven.path)).networks]).toEqual([['x'], []]);
  });

  test('speaks the language of the drafts where nothing else names one', async () => {
    using place = folder({ 'a.md': 'El pleno es el lunes en la casa consistorial.\n' });
    await answer(['init', '--yes'], { cwd: place.path, env: { LANG: 'C.UTF-8' } });
    expect(held(readFileSync(join(place.path, name), 'utf8')).locale).toBe('es');
  });

  test('names no draft where there is none', async () => {
    using place = folder({ 'README.md': 'x\n' });
    expect((await answer(['init', '--yes'], { cwd: place.path })).out).toContain('aún no hay ningún borrador');
  });

  test('shows editors where the schema is, where the package is installed', async () => {
    const schema = 'node_modules/@redlint/cli/dist/redlint.schema.json';
    using place = folder({ [schema]: '{}' });
    await answer(['init', '--yes'], { cwd: place.path });
    const text = readFileSync(join(place.path, name), 'utf8');
    expect(text.split('\n', 1)[0]).toBe(`# yaml-language-server: $schema=./${schema}`);
    expect(held(text).language).toBe('auto');
  });

  test('says what may stand after --with', async () => {
    const { code, err } = await answer(['init', '-y', '--with', 'jenkins']);
    expect([code, err]).toEqual([
      2,
      'redlint: «jenkins» no vale para --with: elige entre pre-commit, husky, lefthook, github, gitlab, baseline.\n',
    ]);
  });
});

test('without a terminal it says what to do', async () => {
  using place = folder();
  const { code, err } = await answer(['init'], { cwd: place.path });
  expect([code, err]).toEqual([2, 'redlint: Aquí no hay una terminal donde preguntar: usa «redlint init --yes».\n']);
});
