import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/messages/messages.js';
import { folder } from '../run.js';
import { editedSheet, editedText, samples } from './edited.js';

const node = await import('../../dist/index.js' as string);
const browser = await import('../../dist/browser.js' as string);

const data = async (name: string) => new Uint8Array(readFileSync(new URL(`../../dist/${name}`, import.meta.url)));
const rulesIn = ({ findings }: { findings: readonly { rule: string }[] }) => findings.map(({ rule }) => rule);

describe('in a browser', () => {
  test('says of samples what Node says, asking for each data file once', async () => {
    const asked: string[] = [];
    const options = { config: { extends: ['preset:strict' as const] }, locale: 'es', today: '2026-11-27' };
    const here = node.createLinter({ ...options, cwd: '/' });
    const there = browser.createLinter({
      ...options,
      data: (name: string) => {
        asked.push(name);
        return data(name);
      },
    });
    for (const [path, text] of samples.filter((_, place) => place % 3 === 0)) {
      expect(await there.lintText(text), path).toEqual(await here.lintText(text));
      if (text.length % 8 === 0) expect(await there.fixText(text), path).toEqual(await here.fixText(text));
    }
    expect(samples.length).toBeGreaterThan(100);
    expect(await there.titles()).toEqual(await here.titles());
    expect(asked).not.toContain('examples.json');
    expect(await there.rules()).toEqual(await here.rules());
    expect(await there.explain('findability')).toEqual(await here.explain('findability'));
    const [{ principle }] = await here.titles();
    expect(await here.explain(String(principle.number))).toEqual(await here.explain(principle.id));
    expect(asked).toEqual([...new Set(asked)]);
  });

  /** Another instance of the module, without loaded data. */
  const fresh = () => import(/* @vite-ignore */ `../../dist/browser.js?${Math.random()}`);

  /** What is not said in a locale is said in English. */
  const saidInSpanish = ['said.es.json'];

  test.each([
    {
      name: 'Spanish',
      text: 'El plazo acaba el 4 de marzo a las 14 h. Pincha [aquí](bases.pdf) o llama al SEPE. #BecasComedor\n\n![](a.jpg)\n',
      files: [
        'labels.es.bin',
        'language.es.json',
        'languages.json',
        'prose.es.bin',
        'rules.json',
        ...saidInSpanish,
        'verbs.es.bin',
      ],
    },
    {
      name: 'English',
      text: 'The deadline is on 4 March at 2pm. Click [here](form.pdf) or call HMRC. #SchoolMeals\n\n![](a.jpg)\n',
      locale: 'en',
      files: [
        'labels.en.bin',
        'language.en.json',
        'languages.json',
        'prose.en.bin',
        'rules.json',
        'said.en.json',
        'verbs.en.bin',
      ],
    },
    {
      name: 'bilingual',
      text: 'El plazo acaba el 4 de marzo. Pincha [aquí](bases.pdf) para pedir la ayuda.\n\nThe deadline is on 4 March. Click [here](form.pdf).\n',
      // Each part is read in its own language.
      files: [
        ...['labels.en.bin', 'labels.es.bin', 'language.en.json', 'language.es.json', 'languages.json'],
        ...['prose.en.bin', 'prose.es.bin', 'rules.json', ...saidInSpanish, 'verbs.en.bin', 'verbs.es.bin'],
      ],
    },
    {
      name: 'French',
      text: 'La date limite est le 4 mars à 14 h. Cliquez [ici](formulaire.pdf) pour demander une aide à la mairie. #Cantine\n',
      files: ['language.es.json', 'language.fr.json', 'languages.json', 'rules.json', ...saidInSpanish],
    },
  ])('a $name draft is linted once, when all that it needs is there, and nothing else', async (draft) => {
    const { text, files, locale = 'es' } = draft;
    const asked: string[] = [];
    let runs = 0;
    const looks: string[] = [];
    const linter = (await fresh()).createLinter({
      locale,
      today: '2026-11-27',
      data: (name: string) => {
        asked.push(name);
        return data(name);
      },
      get files() {
        runs++;
        return { exists: (path: string) => looks.push(path) > 0, anchors: () => undefined, picture: () => undefined };
      },
    });
    const report = await linter.lintText(text, { path: 'a.md' });
    expect(asked.sort()).toEqual(files);
    const first = looks.splice(0);
    expect(first).not.toEqual([]);
    expect(runs).toBe(1);
    expect(await linter.lintText(text, { path: 'a.md' })).toEqual(report);
    expect(looks).toEqual(first);
    expect(asked).toHaveLength(files.length);
  });

  test('what is learnt of sentences is asked for when a hint needs it, and then once', async () => {
    const asked: string[] = [];
    const { lintText } = (await fresh()).createLinter({
      locale: 'es',
      config: { extends: ['preset:strict'] },
      data: (name: string) => {
        asked.push(name);
        return data(name);
      },
    });
    const text = 'Algunos leen solo lo que les conviene y luego vienen a quejarse.';
    const found = async () =>
      (await lintText(text, { path: 'a.md' })).findings.map(({ rule }: { rule: string }) => rule);
    expect(await found()).toContain('hostile-words');
    expect(await found()).toContain('hostile-words');
    expect(asked.filter((name) => name.startsWith('likeness.'))).toEqual(['likeness.es.json']);
  });

  test('a calendar is read where its days need words of their own, before any draft asks for them', async () => {
    const linter = (await fresh()).createLinter({ locale: 'en', today: '2026-11-24', data });
    const report = await linter.lintText(
      'Fecha;Texto;Red\n28 de noviembre de 2026;Hay que cumplimentar el impreso;Facebook\n',
      {
        path: 'a.csv',
      },
    );
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).toContain('officialese');
    expect(report.calendar.posts).toMatchObject([{ publish: { day: '2026-11-28' } }]);
  });

  test('calls at once ask for each file once; what could not be brought is asked for again', async () => {
    const asked: string[] = [];
    let isOffline = true;
    const { lintText, rules } = (await fresh()).createLinter({
      data: async (name: string) => {
        asked.push(name);
        if (isOffline) throw new Error('offline');
        return data(name);
      },
    });
    await expect(Promise.all([lintText('Hola a todos.'), rules()])).rejects.toThrow(/^offline$/);
    asked.splice(0);
    isOffline = false;
    await Promise.all([lintText('El plazo acaba el lunes.'), lintText('The deadline is Monday.'), rules(), rules()]);
    expect(asked.sort()).toEqual([...new Set(asked)]);
    expect(asked).toContain('examples.json');
  });

  test('a draft that takes too long is given up between two rules', async () => {
    const report = await browser.createLinter({ data, timeout: 1e-6, locale: 'es' }).lintText('La sala abre hoy.\n');
    expect(rulesIn(report)).toEqual(['too-slow']);
  });

  test('its bundle holds nothing of Node', () => {
    const code = readFileSync('dist/browser.js', 'utf8');
    expect(code.match(/["']node:|\brequire\(["']|\bBuffer\.|\b__dirname\b/g)).toBe(null);
  });

  test('a config is refused as by the command, and extends no file', async () => {
    const open = (config: object) => browser.createLinter({ data, config });
    await expect(open({ rles: {} }).lintText('Hola')).rejects.toThrow('rles');
    await expect(open({ extends: ['./casa.yaml'] }).lintText('Hola')).rejects.toThrow('./casa.yaml');
  });
});

describe('a linter on a folder', () => {
  const text = 'Los lunes hay mercado.\n\n![](puesto.jpg)\n';
  const opened = { 'a.md': text, 'puesto.jpg': '', 'redlint.config.yaml': 'root: true\nlocale: es\n' };

  test('heeds configs, waivers and the baseline, and looks again when told to', async () => {
    using dir = folder(opened);
    const linter = node.createLinter({ cwd: dir.path });
    expect(rulesIn(await linter.lintText(text, { path: 'a.md' }))).toContain('missing-alt-text');
    expect((await linter.lintText(text)).findings.map(({ message }: { message: string }) => message).join()).toContain(
      '«puesto.jpg»',
    );
    const config = 'root: true\nrules: { missing-alt-text: off, hashtag-pile: [warning, { max: 9 }] }\n';
    const pile = async () => (await linter.rules()).find(({ id }: { id: string }) => id === 'hashtag-pile').options;
    const usual = await pile();
    writeFileSync(join(dir.path, 'redlint.config.yaml'), config);
    expect(rulesIn(await linter.lintText(text, { path: 'a.md' }))).toContain('missing-alt-text');
    linter.reload();
    expect(await pile()).toEqual({ ...usual, max: 9 });
    expect(usual.max).not.toBe(9);
    expect(rulesIn(await linter.lintText(text, { path: 'a.md' }))).not.toContain('missing-alt-text');
    expect((await linter.rules()).find(({ id }: { id: string }) => id === 'missing-alt-text').severity).toBe('off');
  });

  test('the baseline, ignore files and folders that are new are seen once it looks again', async () => {
    const known = (count: number) => JSON.stringify({ version: 1, files: { 'a.md': { 'missing-alt-text': count } } });
    using dir = folder({ ...opened, 'redlint-baseline.json': known(1), 'old/redlint.config.yaml': 'ignore: x.md\n' });
    const linter = node.createLinter({ cwd: dir.path });
    const seen = async () => {
      const found = rulesIn(await linter.lintText(`${text}\n[Plano](plano.pdf)\n`, { path: 'a.md' }));
      return [
        found.includes('missing-alt-text'),
        found.includes('broken-link'),
        await Promise.all(['a.md', 'old/x.md', 'old/y.md'].map((path) => linter.ignores(path))),
      ];
    };
    const before = [false, true, [false, true, false]];
    expect(await seen()).toEqual(before);
    dir.write({
      'redlint-baseline.json': known(1).replace('"a.md"', '"b.md"'),
      '.redlintignore': 'y.md\n',
      'static/plano.pdf': '',
    });
    linter.reload();
    expect(await seen()).toEqual([true, false, [false, true, true]]);
  });

  test('files are checked in the language of most, and what they share is said once', async () => {
    const twice = '---\ntitle: A\ntitle: B\n---\n';
    using dir = folder({
      'ok.txt': 'Ok.\n',
      'a.md': `${twice}The library opens at nine for all the people of the town.\n`,
      'b.md': `${twice}The pool is open on Mondays for all the people of the town.\n`,
    });
    const [a, b, ok] = await node.createLinter({ cwd: dir.path, locale: 'es' }).lintFiles(['.']);
    expect([ok.path, ok.language, ok.languageAssumed]).toEqual(['ok.txt', 'en', 'drafts']);
    const shared = ({ findings }: { findings: readonly { rule: string; alsoIn?: readonly string[] }[] }) =>
      findings.filter(({ rule }) => rule === 'front-matter-duplicate-key').map(({ alsoIn }) => alsoIn);
    expect([shared(a), shared(b)]).toEqual([[['b.md']], []]);
  });

  test('a sheet is a fault of the draft, or of the config that names its columns', async () => {
    using dir = folder();
    const sheet = 'Uno,Dos\n1,2\n';
    const read = (config: object) => node.createLinter({ cwd: dir.path, config }).lintText(sheet, { path: 'a.csv' });
    expect(rulesIn(await read({}))).toEqual(['draft-unreadable']);
    await expect(read({ csv: { text: 'Tres' } })).rejects.toThrow('Tres');
  });

  test('findings of the baseline are left out, or marked where that is asked for', async () => {
    using dir = folder(opened);
    const baseline = { version: 1, files: { 'a.md': { 'missing-alt-text': 1 } } };
    writeFileSync(join(dir.path, 'redlint-baseline.json'), JSON.stringify(baseline));
    const report = (options: object) => node.createLinter({ cwd: dir.path, ...options }).lintFiles(['a.md']);
    expect(rulesIn((await report({}))[0])).not.toContain('missing-alt-text');
    expect(rulesIn((await report({ baseline: false }))[0])).toContain('missing-alt-text');
    const [marked] = await report({ baselined: true });
    expect(marked.findings.find(({ rule }: { rule: string }) => rule === 'missing-alt-text').baselined).toBe(true);
    await expect(report({ baseline: 'otra.json' })).rejects.toThrow('otra.json');
  });

  test('code outside of the project runs only where that is allowed', async () => {
    using dir = folder({ 'out.mjs': 'export default { locale: "es" };', 'a/x.md': '' });
    const at = (options: object) =>
      node.createLinter({ cwd: join(dir.path, 'a'), config: { extends: '../out.mjs' }, ...options });
    await expect(at({}).locale()).rejects.toThrow('outside this project');
    await expect(at({ allowCode: true, noCode: true }).locale()).rejects.toThrow('allows none');
    expect(await at({ allowCode: true }).locale()).toBe('es');
  });

  test('a draft that cannot be read is a finding, half-typed front matter too', async () => {
    using dir = folder({ ...opened, 'b.md': 'x'.repeat(300) });
    writeFileSync(join(dir.path, 'c.md'), Buffer.from([0, 1, 2, 0]));
    const linter = node.createLinter({ cwd: dir.path, maxSize: 200 });
    const [a, b, c] = await linter.lintFiles(['a.md', 'b.md', 'c.md']);
    expect(rulesIn(a)).toContain('missing-alt-text');
    for (const unread of [b, c, await linter.lintText('y'.repeat(201))])
      expect(unread.findings).toMatchObject([{ rule: 'draft-unreadable', severity: 'error', line: 1, column: 1 }]);
    expect(c.findings[0].message).toBe('c.md no es texto; comprueba que es el archivo que querías.');
    for (const typed of ['---\n', '---\ntitle: "Ho', '---\nnetworks: [x,\n---\nHola.\n', '---\na: *b\n---\n'])
      expect(await linter.lintText(typed)).toMatchObject({ path: 'draft.md' });
  });

  test('a locale names a language; one that is not spoken, or a day that is none, is refused', async () => {
    expect(await node.createLinter({ locale: 'es-MX' }).locale()).toBe('es');
    for (const locale of ['xx', '', '__proto__'])
      expect(() => node.createLinter({ locale }), locale).toThrow(`choose from ${locales.join(', ')}`);
    for (const today of ['2026-02-30', 'hoy', ''])
      await expect(node.lintText('Hola.', { today }), today).rejects.toThrow('is not a day');
  });

  test('a rule of one’s own is read again once it has changed', async () => {
    const rule = (words: string) =>
      `export default { severity: 'warning', *check() { yield { at: { start: 0, end: 1, text: 'L' }, message: 'is', data: { words: ${JSON.stringify(words)} } } } }`;
    const said = 'title: T\nwhy: W\nmessages: { is: "{words}" }\nexamples: [{ bad: a, good: b }]\n';
    using dir = folder({
      'redlint.config.yaml': 'root: true\nrulesDir: own\n',
      'own/tone/es.yml': 'number: 8\ntitle: T\nshort: t\nwhy: W\n',
      'own/tone/en.yml': 'number: 8\ntitle: T\nshort: t\nwhy: W\n',
      'own/tone/mine/es.yml': said,
      'own/tone/mine/en.yml': said,
      'own/tone/mine/rule.mjs': rule('before'),
    });
    const linter = node.createLinter({ cwd: dir.path });
    const sentence = async () =>
      (await linter.lintText('Los lunes.\n', { path: 'a.md' })).findings.find(
        ({ rule }: { rule: string }) => rule === 'mine',
      )?.message;
    expect(await sentence()).toBe('before');
    await new Promise((done) => setTimeout(done, 20));
    writeFileSync(join(dir.path, 'own/tone/mine/rule.mjs'), rule('after'));
    linter.reload();
    expect(await sentence()).toBe('after');
  });
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '5mb'])(
  'a size for a draft of %j bytes is a Mistake',
  (maxSize) => {
    expect(() => node.createLinter({ maxSize })).toThrow(/maxSize: write a number of bytes/);
  },
);

test.each([0, -1, Number.NaN, 1e7])('a time for a draft of %d seconds is a Mistake', (timeout) => {
  expect(() => node.createLinter({ timeout })).toThrow(/timeout/);
});

describe('a text that is being written', () => {
  test.each(['es', 'en'])('has the findings that it has when it is read for the first time: %s', async (language) => {
    expect(await editedText(language, language, 15)).toBeGreaterThan(5);
  });

  test('in a calendar too, row by row', async () => {
    expect(await editedSheet('rows', 5)).toBe(5);
  });

  test('but a row that names a picture is looked at again: it may have come since', async () => {
    using place = folder();
    const linter = node.createLinter({ cwd: place.path, locale: 'es', today: '2026-11-27' });
    const sheet = 'Fecha,Red,Texto,Imagen,Alt\n2026-12-01,instagram,Abre la biblioteca.,plaza.jpg,La plaza\n';
    const said = async () =>
      (await linter.lintText(sheet, { path: 'a.csv' })).findings.map(({ message }: { message: string }) => message);
    for (let times = 0; times < 3; times++)
      expect(await said()).toContainEqual(expect.stringContaining('no está junto'));
    place.write({ 'plaza.jpg': 'no picture' });
    expect(await said()).not.toContainEqual(expect.stringContaining('no está junto'));
  });
});

test('on a site of Astro decoration goes into public, where the path of an <img> leads', async () => {
  using site = folder({ 'astro.config.mjs': '', 'src/assets/raya.png': '', 'src/content/a.md': '' });
  const told = async (path: string) =>
    (
      await node
        .createLinter({ cwd: site.path, locale: 'es' })
        .lintText(`El registro abre.\n\n![](${path})\n`, { path: 'src/content/a.md' })
    ).findings.find(({ rule }: { rule: string }) => rule === 'missing-alt-text')?.message;
  expect(await told('../assets/raya.png')).toContain(
    '`<img alt="" src="/raya.png">` en su lugar, con la imagen en `public`',
  );
  for (const path of ['/raya.png', 'https://vega.example/raya.png'])
    expect(await told(path)).toContain(`escríbela así: \`<img alt="" src="${path}">\``);
});

test('a text without a path is advised as its site is written, and its files are not looked for', async () => {
  using site = folder({ 'hugo.toml': 'title = "x"\n' });
  using plain = folder();
  const text =
    'El registro abre a las 9 h en la calle Mayor.\n\n![](img/plano.png)\n\n[Plano del registro](plano.pdf)\n';
  const told = async (cwd: string) =>
    (await node.createLinter({ cwd, locale: 'es' }).lintText(text)).findings as { rule: string; message: string }[];
  const [there, here] = [await told(site.path), await told(plain.path)];
  for (const one of [there, here]) expect(one.map(({ rule }) => rule)).toContain('missing-alt-text');
  expect(there.map(({ rule }) => rule)).toEqual(here.map(({ rule }) => rule));
  expect(there.find(({ rule }) => rule === 'missing-alt-text')?.message).toContain(
    '`images: [{file: img/plano.png, decorative: true}]`',
  );
  expect(here.find(({ rule }) => rule === 'missing-alt-text')?.message).toContain('<img alt=""');
});
