import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tool } from '../../src/cli/tool.js';
import { answer } from '../answer.js';
import { bin, folder, redlint, words } from '../run.js';

const good = 'El registro abre de lunes a viernes, de 9 a 14 h.\n';
const bad = 'Los súbditos pueden pagar en el registro, de lunes a viernes, de 9 a 14 h.\n';
const only = ['--only', 'feudal-words,missing-alt-text'];

describe('exit codes', () => {
  test.each([
    ['a clean draft', ['good.md'], 0],
    ['nothing to fix, where that is shown', ['good.md', '--diff'], 0],
    ['a warning', ['bad.md'], 0],
    ['a warning where warnings fail', ['bad.md', '--fail-on', 'warning'], 1],
    ['more warnings than allowed', ['bad.md', '--max-warnings', '0'], 1],
    ['as many warnings as allowed', ['bad.md', '--max-warnings', '1'], 0],
    ['an error', ['image.md'], 1],
    ['an error with --exit-zero', ['image.md', '--exit-zero'], 0],
    ['a missing file beside a good one', ['good.md', 'missing.md'], 2],
    ['a missing file with --exit-zero', ['missing.md', '--exit-zero'], 2],
    ['what is no text', ['binary.md'], 2],
    ['what is no text beside an error', ['binary.md', 'image.md'], 2],
    ['an unknown option', ['--fxi', 'good.md'], 2],
    ['an unknown rule', ['good.md', '--skip', 'feudal-wrods'], 2],
    ['an unknown format', ['good.md', '--format', 'jsno'], 2],
    ['a day that is none', ['good.md', '--today', '2026-02-30'], 2],
    ['a number that is none', ['good.md', '--max-warnings', 'many'], 2],
    ['a pattern without drafts', ['*.markdown'], 2],
    ['a pattern without drafts that may be so', ['*.markdown', '--no-error-on-unmatched-pattern'], 0],
  ])('%s', async (_, args, code) => {
    using place = folder({
      ...words,
      'good.md': good,
      'bad.md': bad,
      'image.md': `${good}\n![](a.jpg)\n`,
      'binary.md': new Uint8Array([0, 1, 2, 255]),
    });
    const run = await answer([...args, ...(args.includes('--skip') ? [] : only)], { cwd: place.path });
    expect({ code: run.code, lines: run.err.split('\n').length > 4 }, run.err).toEqual({ code, lines: false });
    if (code === 2) expect(run.err).toMatch(/^redlint: .+/m);
  });
});

describe('sheets in a folder or a hook', () => {
  const config = 'csv: {text: Mensaje, date: Cuándo, networks: Dónde}\n';

  test('most of the columns that the config names: it is read, and says which is missing', async () => {
    using place = folder({ 'redlint.config.yaml': config, 'plan.csv': 'Mensaje,Cuando,Donde\n', 'a.md': good });
    for (const args of [['.'], ['--only-posts', 'a.md', 'plan.csv']]) {
      place.write({ 'plan.csv': 'Mensaje,Cuándo,Red\nHola,2027-01-04,x\n' });
      const { code, err } = await answer(args, { cwd: place.path });
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('csv: networks: Dónde') });
    }
  });

  test('its columns are named instead of the front matter, and a picture may still be to come', async () => {
    const text = 'Solicitud de ayudas: el plazo acaba el 4 de diciembre. Pide cita en el registro.';
    using place = folder({ 'plan.csv': `Texto,Imagen,Alt\n"${text}",foto.jpg,El registro\n`, 'a.txt': text });
    const told = async (path: string) =>
      await answer([path, '--format', 'compact', '--today', '2026-11-24'], { cwd: place.path });
    expect((await told('plan.csv')).out).toMatch(/sugerencia .*«foto\.jpg» no está junto.*\(unusable-image\)/);
    expect((await told('plan.csv')).out).toContain('di qué día sale, en la columna del día');
    expect((await told('a.txt')).out).toContain('di qué día sale, con «publish: 2026-12-01» en la cabecera');
  });

  test.each([
    ['{}', 'pon `missing-alt-text -- …` en la columna «redlint»'],
    ['{by: [Ana], maxDays: 30}', 'pon `missing-alt-text -- … by=… until=2026-12-24` en la columna «redlint»'],
    [
      '{never: [missing-alt-text]}',
      /pon `decorative: true` bajo su nombre, al principio de un archivo de texto \(\.txt\) solo con esta publicación, porque/,
    ],
  ])('with the policy %s for waivers, advice is what it allows', async (waivers, expected) => {
    using place = folder({
      'redlint.config.yaml': `waivers: ${waivers}\n`,
      'plan.csv': 'Texto,Imagen,Alt\nEl registro abre.,https://ayto.es/a.jpg,\n',
    });
    const args = ['plan.csv', '--format', 'compact', '--today', '2026-11-24', '--only', 'missing-alt-text'];
    expect((await answer(args, { cwd: place.path })).out).toMatch(expected);
  });

  type Checked = { readonly path: string; readonly calendar: { readonly posts: readonly unknown[] } };
  test('without names of columns: by letters in the config, or by the order of a tool', async () => {
    const text = 'Los súbditos pueden recoger la tarjeta en el registro.';
    using place = folder({
      'redlint.config.yaml':
        'csv: {text: Mensaje, date: Cuándo, networks: Dónde}\noverrides: [{files: mia.csv, csv: {date: B, text: A, networks: []}}]\n',
      'hootsuite.csv': `2026-12-03 09:00,${text},https://ayto.es/x\n`,
      'mia.csv': `${text},2026-12-03\n`,
      'sin-fecha.csv': `${text},x\n`,
    });
    for (const args of [['.'], ['--only-posts', 'hootsuite.csv', 'mia.csv']]) {
      const { out, err } = await answer([...args, '--format', 'json'], { cwd: place.path });
      const reports = JSON.parse(out).reports.map(({ path, calendar }: Checked) => [path, calendar.posts.length]);
      expect(reports).toEqual([
        ['hootsuite.csv', 1],
        ['mia.csv', 1],
      ]);
      expect(err).toBe('');
    }
    place.write({ 'redlint.config.yaml': 'csv: {text: A}\n' });
    const { code, err } = await answer(['--only-posts', 'sin-fecha.csv'], { cwd: place.path });
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('las letras de «csv:» solo valen') });
    expect((await answer(['sin-fecha.csv', '--format', 'json'], { cwd: place.path })).out).toContain('"preset": "own"');
  });

  test('no calendar: a hook that names it is told, a folder only where files are shown', async () => {
    using place = folder({ 'gastos.csv': 'Concepto,Importe\n', 'plan.csv': 'Cuándo,Fecha,Copia\n', 'a.md': good });
    const told = async (...args: string[]) => await answer(args, { cwd: place.path });
    expect(await told('--only-posts', 'a.md', 'gastos.csv')).toMatchObject({
      code: 0,
      err: expect.stringContaining('gastos.csv (no tiene las columnas'),
    });
    expect((await told('.')).err).not.toContain('.csv');
    expect((await told('.', '--show-files')).err).toContain(
      'plan.csv (de las columnas de un calendario solo tiene «Fecha»;',
    );
  });
});

test('--show-files advises to name a file only where naming it helps', async () => {
  const readme = 'No publiques.\n';
  using place = folder({
    'redlint.config.yaml': 'root: true\nignore: [temas]\n',
    'a.md': good,
    'README.md': readme,
    'temas/README.md': readme,
  });
  const told = async (...args: string[]) =>
    (await answer([...args, '--show-files'], { cwd: place.path, env: { REDLINT_LOCALE: 'es' } })).err;
  expect(await told('.')).toMatch(/README\.md \(habla del repositorio.*nómbralo/);
  const out = 'temas/README.md (lo dice un archivo de exclusiones';
  expect(await told('a.md', 'temas/README.md')).toContain(out);
  expect(await told('a.md', '**/README.md')).toContain(out);
});

test('--network stands above the front matter, that above the config', async () => {
  using place = folder({
    'redlint.config.yaml': 'root: true\nnetworks: [x]\n',
    'none.md': good,
    'own.md': `---\nnetworks: [facebook]\n---\n${good}`,
  });
  const networksIn = async (args: string[]) =>
    JSON.parse((await answer(['.', '--format', 'json', ...args], { cwd: place.path })).out).reports.map(
      ({ networks }: { networks: string[] }) => networks,
    );
  expect(await networksIn([])).toEqual([['x'], ['facebook']]);
  expect(await networksIn(['--network', 'bluesky'])).toEqual([['bluesky'], ['bluesky']]);
});

test('settings that hold for no draft are reported, unless only some drafts are looked at', async () => {
  using place = folder({
    'redlint.config.yaml': 'root: true\noverrides:\n  - files: evnets/**\n    language: en\n',
    'events/a.md': good,
  });
  const message = /redlint\.config\.yaml:3:5 .*¿Querías decir «events»/;
  expect(await answer([], { cwd: place.path })).toMatchObject({ code: 0, err: expect.stringMatching(message) });
  expect((await answer(['events'], { cwd: place.path })).err).toBe('');
  expect((await answer(['events/a.md'], { cwd: place.path })).err).toBe('');
});

describe('what it says to a slip', () => {
  test.each([
    [['--fxi'], '¿querías decir --fix?'],
    [['explian', 'puffery'], 'redlint explain'],
    [['explain', 'missing-alt-txt'], '«missing-alt-text»'],
    [['explain', 'metadatos'], '¿querías decir «photo-metadata»?'],
    [['explain', 'derechos de imagen'], 'con esa palabra se encuentran «unconsented-minor» y «unconsented-person»'],
    [['explain', 'para'], 'redlint rules'],
    [['explain'], '<id>'],
    [['--format'], '--format'],
    [['missing.md'], 'missing.md'],
  ])('%j', async (args, said) => {
    const { code, err, out } = await answer(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test('a draft that cannot be read holds up no other', async () => {
  using dir = folder({ ...words, 'a.md': 'Hola\0', 'b.md': bad });
  const { code, out, err } = await answer([...only, '--format', 'compact', '.'], { cwd: dir.path });
  expect(code).toBe(2);
  expect(out).toContain('b.md:1:5: aviso');
  expect(err).toContain('a.md');
});

test('findings on stdout and nothing else; colour only when asked for; control characters made visible', async () => {
  using dir = folder({ ...words, 'bad.md': `Los súbditos \u001b[31mpagan\u001b]0;x\u0007.\n` });
  const plain = await answer(['bad.md', ...only, '--format', 'pretty'], { cwd: dir.path });
  expect(plain.err).toBe('');
  expect(plain.out).not.toMatch(/\u001b|\u0007/);
  const coloured = await answer(['bad.md', ...only, '--format', 'pretty', '--color'], { cwd: dir.path });
  expect(coloured.out).toContain('\u001b[');
  expect(
    (await answer(['bad.md', ...only, '--format', 'pretty'], { cwd: dir.path, env: { FORCE_COLOR: '1' } })).out,
  ).toContain('\u001b[');
  expect(
    (
      await answer(['bad.md', ...only, '--format', 'pretty'], {
        cwd: dir.path,
        env: { FORCE_COLOR: '1', NO_COLOR: '1' },
      })
    ).out,
  ).not.toContain('\u001b');
  expect((await answer(['bad.md', ...only, '--format', 'json', '--color'], { cwd: dir.path })).out).not.toContain(
    '\u001b',
  );
});

test('standard input is a draft too', async () => {
  using dir = folder(words);
  const run = redlint(['-', ...only, '--format', 'json'], { cwd: dir.path, input: bad });
  expect(JSON.parse(run.out).reports[0].findings).toMatchObject([
    { rule: 'feudal-words', line: 1, column: 5, text: 'súbditos' },
  ]);
  const named = await answer(['--stdin', '--stdin-filename', 'a.txt', ...only, '--format', 'compact'], {
    cwd: dir.path,
    input: `\ufeff${bad}`,
  });
  expect(named.out).toMatch(/^a\.txt:1:5: aviso/);
});

test('several formats in one run, to files; one place holds one', async () => {
  using dir = folder({ ...words, 'bad.md': bad });
  const run = await answer(
    ['bad.md', ...only, '-f', 'compact', '-f', 'json=out/report.json', '-f', 'html=report.html'],
    {
      cwd: dir.path,
    },
  );
  expect(run.out).toContain('bad.md:1:5');
  expect(JSON.parse(readFileSync(join(dir.path, 'out/report.json'), 'utf8')).summary.warnings).toBe(1);
  expect(readFileSync(join(dir.path, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  expect((await answer(['bad.md', '-f', 'json', '-f', 'compact'], { cwd: dir.path })).code).toBe(2);
});

test('the language of the report: option, environment, config, system', async () => {
  using dir = folder({ 'a.md': '![](x.png)\n', 'c/redlint.config.yaml': 'locale: en\n', 'c/a.md': '![](x.png)\n' });
  const said = async (args: string[], env: Record<string, string> = {}, cwd = dir.path) =>
    (await answer(['a.md', '--only', 'missing-alt-text', ...args], { cwd, env })).out;
  expect(await said([])).toContain('texto alternativo');
  expect(await said(['--locale', 'en'])).toContain('alternative text');
  expect(await said([], { REDLINT_LOCALE: 'en' })).toContain('alternative text');
  expect(await said([], { LANG: 'en_GB.UTF-8' })).toContain('alternative text');
  expect(await said([], { LANG: 'ca_ES.UTF-8' })).toContain('en 1 esborrany');
  expect(await said([], { LANG: 'gl_ES.UTF-8' })).toContain('texto alternativo');
  expect(await said([], {}, join(dir.path, 'c'))).toContain('alternative text');
});

test('where nothing says the language of the report, the drafts do', async () => {
  const env = { LANG: 'C.UTF-8', LC_ALL: '' };
  using dir = folder({
    'a.md': `${good}\n![](x.png)\n`,
    'b/a.md': 'The library opens from nine to two.\n\n![](x.png)\n',
  });
  const only = ['--only', 'missing-alt-text', '--write-baseline'];
  const spanish = await answer(['a.md', ...only], { cwd: dir.path, env });
  expect(spanish.out + spanish.err).toContain('Línea de base escrita');
  expect((await answer(['b', ...only], { cwd: dir.path, env })).err).toContain('Baseline written');
  expect((await answer(['missing.md'], { cwd: dir.path, env })).err).toContain('does not exist');
  dir.write({ 'redlint.config.yaml': 'locale: es\n' });
  expect((await answer(['missing.md'], { cwd: dir.path, env })).err).toContain('No existe');
  dir.write({ 'redlint.config.yaml': 'locale: es\nextends: preset:nada\n' });
  expect((await answer(['a.md'], { cwd: dir.path, env })).err).toContain('no existe «preset:nada»');
});

test('on a site of Hugo, which drops HTML, decoration is told of in the front matter; the page of a section is no post', async () => {
  using dir = folder({
    'portal/hugo.toml': '',
    'portal/content/_index.md': '---\ntitle: Inicio\n---\nWeb municipal de Villar.\n',
    'portal/content/posts/a.md': '---\ntitle: Piscina\n---\nLa piscina abre el lunes.\n\n![](/img/a.png)\n',
    'other/a.md': '![](img/a.png)\n',
  });
  const rules = ['--only', 'missing-alt-text,no-public-service', '--format', 'compact', '--why', 'none'];
  const { out } = await answer(['portal/content', 'other', ...rules], { cwd: dir.path });
  expect(out).toContain(
    'other/a.md:1:1: error «a.png» no tiene texto alternativo: di en una frase qué se ve y por qué está ahí o, si solo adorna, escríbela así: `<img',
  );
  expect(out).toMatch(
    /posts\/a\.md:6:1: error .* si solo adorna, pon `images: \[\{file: \/img\/a\.png, decorative: true\}\]` en la cabecera/,
  );
  expect(out).not.toMatch(/_index\.md:\d/);
});

test('MDX is left out by name', async () => {
  using dir = folder({ 'blog/a.md': 'La piscina abre el lunes.\n', 'blog/b.mdx': 'Hola.\n' });
  const { err } = await answer(['--show-files'], { cwd: dir.path });
  expect(err).toBe('Se deja fuera: blog/b.mdx (redlint no lee MDX; su texto se puede pasar con --stdin).\n');
});

test("config names the house's file among those that hold", async () => {
  using dir = folder({ 'redlint.config.yaml': 'root: true\n', 'redlint.house.yaml': 'words: [GRATIS]\n' });
  expect((await answer(['config'], { cwd: dir.path })).out).toMatch(/^redlint\.config\.yaml\nredlint\.house\.yaml\n\n/);
});

test('waivers lists the comments that waive nothing too', async () => {
  const comment = '<!-- redlint-disable-next-line puffery -- su lema by=Ana until=2027-01-31 -->';
  using dir = folder({
    'a.txt': `El registro abre.\n${comment}\nÚnico.\n<!-- redlint-enable -->\n`,
    'b.md': `${comment.replace('disable', 'disabel')}\nÚnico.\n\n<!-- redlint-enabel -->\n`,
    'c.csv': `Fecha,Texto\n2026-12-01,"Único. ${comment}"\n`,
  });
  const { out } = await answer(['waivers', '--format', 'json', 'a.txt', 'b.md', 'c.csv'], { cwd: dir.path });
  const told = { rules: ['puffery'], reason: 'su lema', by: 'Ana', until: '2027-01-31', state: 'void' };
  expect(JSON.parse(out)).toEqual([
    { path: 'a.txt', line: 2, ...told },
    { path: 'b.md', line: 1, ...told },
    { path: 'c.csv', line: 2, ...told },
  ]);
  expect((await answer(['waivers', 'a.txt'], { cwd: dir.path })).out).toContain('a.txt:2  puffery  no vale aquí\n');
});

describe('a draft whose language is not clear', () => {
  test('is told where it can say it: a sheet in a column', async () => {
    using dir = folder({ 'b.md': 'Súbditos.\n', 'plan.csv': 'Fecha,Texto\n2026-12-01,Súbditos.\n' });
    const { out } = await answer(['b.md', 'plan.csv', '--format', 'compact'], { cwd: dir.path });
    expect(out).toMatch(/: b\.md\. Dilo con «lang:»/);
    expect(out).toMatch(
      /: plan\.csv\. Dilo con «language:» en la configuración o, en una hoja, en una columna «idioma»/,
    );
  });

  const drafts = {
    'a.md': good,
    'b.md': 'Súbditos.\n',
    'c.md': 'Súbditos, súbditos.\n',
    'en/d.md': 'The office opens at nine.\n',
  };
  const shown = (run: { out: string }) =>
    JSON.parse(run.out).reports.map((report: Record<string, unknown>) => [
      report.path,
      report.language,
      report.languageAssumed,
      (report.findings as unknown[]).length,
    ]);
  const asked = [...only, '--format', 'json'];

  test('is read in that of most others, however they come; alone, in that of the report; never when the config says it', async () => {
    using dir = folder({ ...words, ...drafts });
    const run = async (...args: string[]) =>
      shown(await answer([...args, ...asked], { cwd: dir.path, env: { LANG: 'en_GB.UTF-8' } }));
    const all = await run('a.md', 'b.md', 'c.md', '--cache');
    expect(all).toEqual([
      ['a.md', 'es', undefined, 0],
      ['b.md', 'es', 'drafts', 1],
      ['c.md', 'es', 'drafts', 2],
    ]);
    // Threads are of a process that is built.
    const threaded = redlint(['c.md', 'b.md', 'a.md', '--concurrency', '2', ...asked], {
      cwd: dir.path,
      env: { LANG: 'en_GB.UTF-8' },
    });
    expect(shown(threaded).toReversed()).toEqual(all);
    expect(await run('b.md', 'c.md', 'en', '--cache')).toEqual([
      ['b.md', 'en', 'drafts', 0],
      ['c.md', 'en', 'drafts', 0],
      ['en/d.md', 'en', undefined, 0],
    ]);
    expect(await run('a.md', 'b.md', 'c.md', '--cache')).toEqual(all);
    expect(await run('b.md')).toEqual([['b.md', 'en', 'locale', 0]]);
    expect(shown(await answer(['-', ...asked], { cwd: dir.path, input: 'Súbditos.\n' }))).toEqual([
      ['stdin.md', 'es', 'locale', 1],
    ]);
    dir.write({ 'redlint.config.yaml': `${words['redlint.config.yaml']}language: es\n` });
    expect(await run('b.md')).toEqual([['b.md', 'es', undefined, 1]]);
  });

  test('is fixed in the language assumed, once', async () => {
    using dir = folder({ 'a.md': good, 'b.md': 'Viva.. 𝗩𝗶𝘃𝗮\n' });
    const diff = (await answer(['.', '--diff'], { cwd: dir.path })).out;
    expect(diff.match(/^\+Viva/gm)).toHaveLength(1);
    expect((await answer(['.', '--fix'], { cwd: dir.path })).err).toMatch(/^1 /m);
  });
});

test('explain, rules and config say what holds', async () => {
  const photo = 'Abrimos hoy la piscina, de 10 a 21 h.\n\n![](foto.jpg)\n';
  using dir = folder({
    'redlint.config.yaml': 'rules:\n  missing-alt-text: warning\nowners: { image-responsibility: Prensa }\n',
    'foto.md': photo,
  });
  expect((await answer(['explain', 'missing-alt-text'], { cwd: dir.path })).out).toContain(
    'no existe para quien no la ve',
  );
  expect(JSON.parse((await answer(['explain', 'findability', '-f', 'json'], { cwd: dir.path })).out).number).toBe(4);
  expect((await answer(['explain', 'waiver-unused'], { cwd: dir.path })).out).toContain('ya no tapa nada');
  for (const id of ['too-slow', 'internal-error', 'draft-unreadable'])
    expect((await answer(['explain', id], { cwd: dir.path })).out, id).toContain(' Error\n');
  const there = (await answer(['explain', 'missing-alt-text', 'foto.md'], { cwd: dir.path })).out;
  expect(there).toMatch(/^foto\.md:3:1: aviso .*\n/);
  expect(there).toContain('no existe para quien no la ve');
  expect(there).toContain('Prensa');
  expect((await answer(['explain', 'puffery', 'foto.md'], { cwd: dir.path })).out).toMatch(
    /^No encuentra nada en foto\.md\.\n/,
  );
  const clauses = async (locale: string) =>
    await answer(['explain', 'puffery', 'foto.md', '--locale', locale], { cwd: dir.path });
  expect((await clauses('es')).out).toContain('hace «Abrimos»');
  expect((await clauses('en')).out).toContain('does “Abrimos”');
  expect((await answer(['explain', '3', 'foto.md'], { cwd: dir.path })).out).toMatch(/^foto\.md:3:1: aviso /);
  expect((await answer(['explain', 'megaphone', 'foto.md'], { cwd: dir.path })).out).toMatch(
    /^Está desactivada para foto\.md\.\n/,
  );
  expect((await answer(['explain', 'pufery', 'no.md'], { cwd: dir.path })).err).toContain('«pufery»');
  const data = JSON.parse(
    (await answer(['explain', 'missing-alt-text', 'foto.md', '-f', 'json'], { cwd: dir.path })).out,
  );
  expect(data.draft.findings).toHaveLength(1);
  expect((await answer(['explain', 'puffery', 'no.md'], { cwd: dir.path })).code).toBe(2);
  const rules = (await answer(['rules'], { cwd: dir.path })).out;
  expect(rules).toMatch(/missing-alt-text\s+aviso/);
  expect(rules).not.toContain('Tus reglas');
  expect((await answer(['config'], { cwd: dir.path })).out).toMatch(/^ {2}expired-date +aviso +/m);
  expect((await answer(['config'], { cwd: dir.path })).out).toMatch(
    /^ {2}unconsented-minor +error\/aviso\/sugerencia /m,
  );
  const config = JSON.parse((await answer(['config', '--format', 'json'], { cwd: dir.path })).out);
  expect(config.rules.find(({ id }: { id: string }) => id === 'missing-alt-text')).toMatchObject({
    severity: 'warning',
    from: 'redlint.config.yaml:2',
  });
  expect(JSON.parse(redlint(['config', '--schema'], { cwd: dir.path }).out).$schema).toContain('2020-12');
});

test('- is standard output wherever a file is written', async () => {
  using dir = folder({ ...words, 'a.md': bad });
  const run = async (...args: string[]) => (await answer(args, { cwd: dir.path })).out;
  const isJson = (text: string) => JSON.parse(text).version === 1;
  expect([await run('-f', 'json', '-o', '-'), await run('-f', 'json=-')].every(isJson)).toBe(true);
  expect(await run('stats', '-o', '-')).toContain('# ');
  expect(await run('policy', '-o', '-')).toMatch(/^<!-- page written by redlint -->\n\n# /);
  expect(await run('policy', '-o', 'policy.html')).toBe('');
  expect(readFileSync(join(dir.path, 'policy.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  expect(await run('policy', '-o', 'policy.txt', '-f', 'html')).toBe('');
  expect(existsSync(join(dir.path, '-'))).toBe(false);
  expect(await answer(['policy', '-o', 'a.md/policy.md'], { cwd: dir.path })).toMatchObject({ code: 2, out: '' });
});

test('config and explain say of a joined list where each part of it is', async () => {
  using dir = folder({
    'redlint.config.yaml':
      'root: true\norganization: { names: [Villa] }\nrules:\n  puffery: [error, { allow: [joya] }]\n',
    'redlint.house.yaml': 'words: [mágico]\nnames: [SOPMU]\n',
  });
  const config = (await answer(['config'], { cwd: dir.path })).out.replace(/ +/g, ' ');
  expect(config).toContain(' organization.names ["Villa","SOPMU"]\n');
  expect(config).toContain(' ["Villa"] viene de redlint.config.yaml:2\n ["SOPMU"] viene de redlint.house.yaml:2\n');
  const parts = [
    ['joya', 'redlint.config.yaml:4'],
    ['mágico', 'redlint.house.yaml:1'],
    ['SOPMU', 'redlint.house.yaml:2'],
  ];
  expect(config).toContain(parts.map(([word, from]) => ` allow ["${word}"] viene de ${from}\n`).join(''));
  expect((await answer(['explain', 'puffery'], { cwd: dir.path })).out).toContain(
    parts.map(([word, from]) => `- «allow»: ["${word}"]; viene de ${from}.\n`).join(''),
  );
});

test('config and rules say in words where things come from and when they hold, and refuse what is not there', async () => {
  using dir = folder({ ...words, 'a.md': bad });
  const run = async (...args: string[]) => await answer(args, { cwd: dir.path });
  const { out } = await run('config', 'a.md');
  expect(out).toMatch(/networks +\[\] +valor por omisión\n/);
  expect(out).toMatch(/feudal-words +aviso +de tu carpeta de reglas\n/);
  const keys = JSON.parse((await run('config', '-f', 'json')).out).values.map(
    ({ key }: { key: string }) => key.split('.')[0],
  );
  expect(new Set(keys).size).toBe(keys.filter((key: string, i: number) => key !== keys[i - 1]).length);
  expect((await run('explain', 'feudal-words')).out).toContain('Aquí: aviso; de tu carpeta de reglas.');
  for (const command of ['config', 'rules'])
    expect(await run(command, 'nada')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('No existe «nada»'),
    });
  const rules = (await run('rules')).out.replace(/\s+/g, ' ');
  expect(rules).toMatch(/\(en inglés, sugerencia\)[\s\S]*Tus reglas feudal-words aviso/);
  expect(rules).toMatch(/Fuera de los principios[\s\S]* waiver-misspelt aviso [\s\S]* front-matter-unknown-key aviso/);
  expect(rules).not.toMatch(/\(strict\)|\(en: /);
  expect((await run('rules', '-f', 'md')).out).toContain('\n## Tus reglas\n');
});

test('waivers as Markdown are a table, with reasons as they are', async () => {
  using dir = folder({ ...words, 'a.md': `<!-- redlint-disable feudal-words -- a | *b* -->\n${bad}` });
  const [head = '', rule, row = '', ...more] = (await answer(['waivers', '-f', 'md'], { cwd: dir.path })).out.split(
    '\n',
  );
  const columns = head.split(' | ').length;
  expect(rule).toBe(`|${' --- |'.repeat(columns)}`);
  expect(row.split(' | ')).toHaveLength(columns);
  expect(row).toContain('a \\| \\*b\\* |');
  expect(more).toEqual(['']);
});

test('examples of own rules are run by the command, which ends with 1 where one does otherwise', async () => {
  using dir = folder({ ...words });
  const good = await answer(['test'], { cwd: dir.path });
  expect([good.code, good.out, good.err]).toEqual([0, expect.stringContaining('✓ feudal-words'), '']);
  dir.write({ 'other/a-rule/es.yml': words['rules/feudal-words/es.yml'].replace('bad: Los', 'bad: ⟦Los⟧') });
  const bad = await answer(['test', 'other', '--locale', 'en'], { cwd: dir.path });
  expect(bad.code).toBe(1);
  expect(bad.out).toMatch(/✗ a-rule.*\n {4}other\/a-rule\/es\.yml:8:\d+ .*\n[\s\S]*1 of 1 rule fails/);
  expect((await answer(['test', '--no-config'], { cwd: dir.path })).code).toBe(2);
});

test('an earlier report shows what is more and what is less', async () => {
  using dir = folder({ ...words, 'a.md': `${bad}\n${bad}`, 'b.md': bad });
  const run = async (...args: string[]) => await answer(['.', ...only, ...args], { cwd: dir.path });
  await run('--today', '2026-03-02', '-f', 'json=old.json');
  dir.write({ 'a.md': bad });
  const { code, out, err } = await run('--compare', 'old.json', '-f', 'json', '--today', '2026-11-02');
  expect([code, err]).toEqual([
    0,
    expect.stringMatching(/2 de marzo de 2026:[\s\S]*avisos +3 → 2 +−1\n[\s\S]*feudal-words +3 → 2 /),
  ]);
  const { date, statistics, trend } = JSON.parse(out);
  expect([date, statistics[0].rule, statistics[0].total]).toEqual(['2026-11-02', 'feudal-words', 2]);
  expect([trend.date, trend.severities.warning]).toEqual(['2026-03-02', { before: 3, now: 2 }]);
  await run('--compare', 'old.json', '-f', 'html=page.html', '--today', '2026-11-02');
  expect(readFileSync(join(dir.path, 'page.html'), 'utf8')).toMatch(/<h2 id="trend">[^<]*2 de marzo de 2026/);
  for (const [name, text] of Object.entries({
    'none.json': undefined,
    'words.json': 'hola',
    'other.json': '{"version":1}',
  })) {
    if (text) dir.write({ [name]: text });
    expect(await run('--compare', name)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(name) });
  }
  expect((await run('--compare', 'none.json')).err).toContain('No existe «none.json»');
});

describe('a baseline', () => {
  test('hides no progress, and can be left aside', async () => {
    using dir = folder({ ...words, 'a.md': `${bad}\n${bad}`, 'b.md': bad });
    const run = async (...args: string[]) => await answer(['.', ...only, ...args], { cwd: dir.path });
    await run('-f', 'json=first.json');
    await run('--write-baseline');
    await run('-f', 'json=old.json');
    dir.write({ 'a.md': bad });
    const progress =
      /avisos +3 → 2 +−1\n[\s\S]*feudal-words +3 → 2 +−1\nCuentan también los 2 hallazgos que ya estaban/;
    for (const before of ['first.json', 'old.json'])
      expect((await run('--compare', before, '-f', 'html=page.html')).err).toMatch(progress);
    expect(readFileSync(join(dir.path, 'page.html'), 'utf8')).toMatch(
      /<td>3<\/td><td>2<\/td>[\s\S]*los 2 hallazgos que ya estaban/,
    );
    const { known, statistics } = JSON.parse((await run('-f', 'json')).out);
    expect([known[0].warning, statistics]).toEqual([2, []]);
    expect((await run('-f', 'compact')).out).toBe('');
    expect((await run('-f', 'compact', '--no-baseline')).out.match(/\(feudal-words\)$/gm)).toHaveLength(2);
    expect((await run('--no-baseline', '--write-baseline')).code).toBe(2);
  });

  test('makes the first run green and the next fault red', async () => {
    using dir = folder({ ...words, 'old.md': `${bad}\n${bad}`, 'other.md': bad });
    const run = async (...args: string[]) =>
      await answer([...only, '--fail-on', 'warning', '--format', 'compact', ...args], { cwd: dir.path });
    expect((await run('.')).code).toBe(1);
    expect((await run('--write-baseline', '.')).code).toBe(0);
    expect(JSON.parse(readFileSync(join(dir.path, 'redlint-baseline.json'), 'utf8'))).toEqual({
      version: 1,
      date: new Date().toISOString().slice(0, 10),
      redlint: tool.version,
      files: { 'old.md': { 'feudal-words': { warning: 2 } }, 'other.md': { 'feudal-words': { warning: 1 } } },
    });
    expect(await run('.')).toMatchObject({ code: 0, out: '' });
    dir.write({ 'old.md': `${bad}\n${bad}\n${bad}` });
    expect((await run('.')).out.match(/\(feudal-words\)$/gm)).toHaveLength(3);
    dir.write({ 'old.md': bad });
    expect((await run('old.md')).err).toContain('--prune-baseline');
    expect(await run('--prune-baseline', 'old.md')).toMatchObject({
      code: 0,
      err: expect.stringContaining('rebajada'),
    });
    const lowered = readFileSync(join(dir.path, 'redlint-baseline.json'), 'utf8');
    expect((await run('--prune-baseline', 'old.md')).err).toContain('No hay nada que rebajar');
    expect(readFileSync(join(dir.path, 'redlint-baseline.json'), 'utf8')).toBe(lowered);
    expect(JSON.parse(readFileSync(join(dir.path, 'redlint-baseline.json'), 'utf8')).files).toEqual({
      'old.md': { 'feudal-words': { warning: 1 } },
      'other.md': { 'feudal-words': { warning: 1 } },
    });
    dir.write({ 'redlint-baseline.json': '{"version": 7}' });
    expect((await run('.')).code).toBe(2);
  });
});

test('a baseline of another version says which rules find more, until it is written with this one', async () => {
  const known = (more: object) => ({ version: 1, ...more, files: { 'a.md': { 'feudal-words': 1, shouting: 1 } } });
  const beyond =
    'redlint-baseline.json se escribió con otra versión de redlint y ahora se encuentra más en sus archivos';
  using dir = folder({ ...words, 'a.md': `${bad}\n${bad}`, 'b.md': `${bad}\n${bad}\n${bad}` });
  const run = async (...args: string[]) => await answer([...only, '.', ...args], { cwd: dir.path });
  for (const more of [{}, { redlint: '0.0.1' }]) {
    dir.write({ 'redlint-baseline.json': JSON.stringify(known(more)) });
    expect((await run()).err).toContain(`${beyond}: feudal-words 2.`);
    expect((await run()).err).toContain('cuenta errores, avisos y sugerencias como una sola cosa');
    await run('--prune-baseline');
    expect((await run()).err).toContain(beyond);
  }
  dir.write({ 'redlint-baseline.json': JSON.stringify(known({ redlint: tool.version })) });
  expect((await run()).err).not.toContain(beyond);
  dir.write({ 'redlint-baseline.json': JSON.stringify(known({})) });
  await run('--write-baseline');
  expect((await run()).err).toBe('');
});

test('waivers are not applied where they are switched off', async () => {
  using dir = folder({
    ...words,
    'a.txt': `---\nredlint: { disable: [{ rule: feudal-words, reason: obra }] }\n---\n${bad}`,
  });
  expect((await answer(['a.txt', ...only, '--format', 'compact'], { cwd: dir.path })).out).toBe('');
  expect(
    (await answer(['a.txt', ...only, '--format', 'compact', '--no-inline-waivers'], { cwd: dir.path })).out,
  ).toContain('feudal-words');
});

test('a cache gives the same answer, and looks again when a draft or a picture changes', async () => {
  // What is found in the text for one network names that text.
  const pieces = `## X\nAbre la piscina.\n## Facebook\n${bad}\n`;
  using dir = folder({ ...words, 'a.md': bad, 'b.md': pieces });
  const run = async () => (await answer(['.', ...only, '--cache', '--format', 'compact'], { cwd: dir.path })).out;
  const first = await run();
  expect(first).toContain('Facebook');
  expect(existsSync(join(dir.path, '.redlintcache'))).toBe(true);
  expect(await run()).toBe(first);
  dir.write({ 'a.md': good, 'b.md': good });
  expect(await run()).toBe('');
  dir.write({ '.redlintcache': 'broken' });
  const { out, err } = await answer(['.', ...only, '--cache', '--format', 'compact'], { cwd: dir.path });
  expect([out, err]).toEqual(['', expect.stringContaining('.redlintcache no está firmado')]);
});

test('threads give what one gives, in the same order', () => {
  const drafts = Object.fromEntries(
    Array.from({ length: 70 }, (_, i) => [`d${String(i).padStart(3, '0')}.md`, i % 3 ? good : bad]),
  );
  using dir = folder({ ...words, ...drafts });
  const run = (n: string) => redlint(['.', ...only, '--concurrency', n, '--format', 'json'], { cwd: dir.path }).out;
  expect(run('2')).toBe(run('1'));
});

test('a TypeScript config runs where Node strips types, and is refused elsewhere; --no-code refuses all code', async () => {
  using dir = folder({ 'redlint.config.ts': 'export default { locale: "en" as string, root: true };', 'a.md': good });
  const run = redlint(['config', '--format', 'json'], { cwd: dir.path });
  if ((process.features as { typescript?: unknown }).typescript)
    expect(JSON.parse(run.out).values).toContainEqual({
      key: 'locale',
      value: 'en',
      from: expect.stringContaining('redlint.config.ts'),
    });
  else expect(run).toMatchObject({ code: 2, err: expect.stringContaining('TypeScript') });
  using other = folder({ 'redlint.config.mjs': 'export default { root: true };', 'a.md': good });
  expect((await answer(['config'], { cwd: other.path })).code).toBe(0);
  expect((await answer(['a.md', '--no-code'], { cwd: other.path })).code).toBe(2);
  expect((await answer(['a.md'], { cwd: other.path, env: { REDLINT_NO_CODE: '1' } })).code).toBe(2);
});

test('a draft in Windows-1252 is read, and the run says so', async () => {
  const bytes = Buffer.from('Los s\xfabditos pagan.\n', 'latin1');
  using dir = folder({ ...words, 'a.txt': bytes });
  const notice = 'a.txt está en Windows-1252, como guarda Word el texto sin formato';
  const run = await answer([...only, '-f', 'compact', 'a.txt'], { cwd: dir.path });
  expect(run).toMatchObject({ code: 0, out: expect.stringContaining('a.txt:1:5: aviso «súbditos»') });
  expect(run.err).toContain(notice);
  const stdin = await answer([...only, '-f', 'compact', '--stdin-filename', 'a.txt', '-'], {
    cwd: dir.path,
    input: bytes,
  });
  expect(stdin.out).toBe(run.out);
  expect(stdin.err).toContain(notice);
  const page = (await answer([...only, '-f', 'html', 'a.txt'], { cwd: dir.path })).out;
  expect(page).toMatch(/a\.txt está en Windows-1252[^<]*Bloc de notas/);
});

test('a clone that is not built says so', () => {
  using dir = folder({ 'bin/redlint.js': readFileSync(bin, 'utf8') });
  const { status, stderr } = spawnSync(process.execPath, [join(dir.path, 'bin/redlint.js')], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, 'redlint: dist/ is missing: run “npm ci” or “npm run build” first.\n']);
});

test('in a folder that was taken away the command says so', () => {
  using dir = folder({});
  const gone = JSON.stringify(dir.path);
  const script = `process.chdir(${gone}); require('fs').rmdirSync(${gone}); require(${JSON.stringify(bin)});`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^redlint: [^\n]*«?“?cd[^\n]*\n$/)]);
});

test('a mistake leads on: to the help of the command, and to the rule whose name is not whole', async () => {
  const said = async (...args: string[]) => (await answer(args)).err;
  expect(await said('init', '--dry-run')).toContain('«redlint init --help»');
  expect(await said('--dry-ran')).toContain('«redlint --help»');
  expect(await said('explain', 'missing-alt')).toContain('«missing-alt-text»');
  expect(await said('explain', 'alt-text')).toContain('alt-text»');
});

test('what npm started is started again through npx', async () => {
  using dir = folder({ ...words, 'a.md': bad });
  const last = async (env: Record<string, string>) =>
    (await answer(['a.md', '-f', 'compact', '--locale', 'es'], { cwd: dir.path, env })).out
      .trimEnd()
      .split('\n')
      .at(-1);
  expect(await last({ npm_command: 'exec' })).toMatch(/: npx redlint explain [a-z-]+$/);
  expect(await last({})).toMatch(/: redlint explain [a-z-]+$/);
});

test('a draft without words has no unclear language', async () => {
  using dir = folder({ 'a.md': 'El pleno es el lunes.\n', '_index.md': '---\ntitle: Noticias\n---\n' });
  const notes = async () => (await answer(['.', '-f', 'pretty', '--locale', 'es'], { cwd: dir.path })).out;
  expect(await notes()).not.toContain('Idioma poco claro');
  dir.write({ '_index.md': 'Wasserball.\n' });
  expect(await notes()).toContain('Idioma poco claro');
});

test('compact names a sheet that could not be read once in its line', async () => {
  using dir = folder({ 'camas.csv': 'planta,camas\n7,28\n' });
  const { code, out } = await answer(['camas.csv', '-f', 'compact'], { cwd: dir.path });
  expect(code).toBe(2);
  expect(out).toMatch(/^camas\.csv:1:1: error No se sabe qué columna .*\(unread\)$/m);
});
