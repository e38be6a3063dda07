import { describe, expect, test } from 'vitest';
import { listed } from '../../src/cli/init/answers.js';
import { alsoOn } from '../../src/cli/init/branch.js';
import { namedSheets } from '../../src/cli/init/columns.js';
import { domainOf } from '../../src/cli/init/domain.js';
import { extrasNamed, filesOf, leftBy } from '../../src/cli/init/extras.js';
import { gitIgnored } from '../../src/cli/init/git-ignore.js';
import { archiveOf, isInstalled } from '../../src/cli/init/installed.js';
import { nextSteps, startOf } from '../../src/cli/init/next-steps.js';
import { sheetsSaid, unreadSaid } from '../../src/cli/init/sheets.js';
import { siteIn } from '../../src/cli/init/site.js';
import type { Shell } from '../../src/cli/program.js';
import { folder } from '../run.js';

test.each([
  ['https://www.vega.es/inicio?x#y', 'vega.es'],
  ['Ana@Vega.ES', 'vega.es'],
  ['ftp://vega.es:21', 'vega.es'],
  [' vega.es ', 'vega.es'],
  ['www.vega.es', 'vega.es'],
])('the domain in %j: %s', (text, domain) => {
  expect(domainOf(text)).toBe(domain);
});

test.each([
  ['baseURL = "https://www.vega.es/"', ['vega.es']],
  ['url: https://x.github.io', []],
  ['url: https://example.com', []],
  ['url: https://a.pages.dev', []],
  ['url: "https://localhost"', []],
  ['url: https://mi-github.io.es', ['mi-github.io.es']],
  ['URL: https://vega.es', ['vega.es']],
  ['urls: https://vega.es', []],
])('the domain of a site with %j: %j', (text, domains) => {
  using site = folder({ '_config.yml': `${text}\n` });
  expect(siteIn(site.path).domains).toEqual(domains);
});

test('the domain of a site is that of its alias first, each once', () => {
  using site = folder({
    CNAME: 'vega.es\n',
    '_config.yml': 'url: https://www.vega.es\ntitle: Vega # x\n',
    'hugo.toml': '',
  });
  expect(siteIn(site.path)).toMatchObject({ domains: ['vega.es'], title: 'Vega' });
});

describe('.gitignore', () => {
  const at = (text: string | undefined, hasPackages = false, more: string[] = [], above?: string) => {
    using dir = folder({
      '.git/HEAD': '',
      ...(above !== undefined && { '.gitignore': above }),
      ...(text !== undefined && { [above === undefined ? '.gitignore' : 'web/.gitignore']: text }),
      'web/a.md': '',
    });
    return gitIgnored(above === undefined ? dir.path : `${dir.path}/web`, hasPackages, more);
  };

  test.each<[string, Parameters<typeof at>, string | undefined]>([
    ['none', [undefined], '.redlintcache\n'],
    ['an empty one', [''], '.redlintcache\n'],
    ['one without its last line break', ['a', true], 'a\nnode_modules/\n.redlintcache\n'],
    ['one with it', ['a\n', true, ['x.json', '.redlintcache']], 'a\nnode_modules/\n.redlintcache\nx.json\n'],
    ['other ways to write it', ['/node_modules\n**/.redlintcache\n', true], undefined],
    ['the one above', ['a\n', true, [], 'node_modules/\n'], 'a\n.redlintcache\n'],
    ['all there is', ['.redlintcache\n'], undefined],
  ])('%s', (_, args, expected) => {
    expect(at(...args)).toBe(expected);
  });

  test('outside of a repository there is none', () => {
    using dir = folder({ 'a.md': '' });
    expect(gitIgnored(dir.path, true, [])).toBeUndefined();
  });
});

test('a workflow runs on the branch of the repository too', () => {
  const workflow = 'on:\n  push:\n    branches: [main]\n  x: [main]\n';
  expect([alsoOn(workflow, undefined), alsoOn(workflow, 'main')]).toEqual([workflow, workflow]);
  expect(alsoOn(workflow, 'a"b')).toBe('on:\n  push:\n    branches: [main, "a\\"b"]\n  x: [main]\n');
});

test('extras by their names, and what they leave', () => {
  expect(extrasNamed('husky, baseline,,husky')).toEqual(['husky', 'baseline']);
  expect(() => extrasNamed('husky,jenkins')).toThrow(expect.objectContaining({ key: 'init-with' }));
  expect(filesOf('husky').map(({ file }) => file)).toEqual(['.husky/pre-commit', '.lintstagedrc.json']);
  expect([filesOf('baseline'), leftBy('baseline'), leftBy('github')]).toEqual([
    [],
    [],
    expect.arrayContaining(['redlint.sarif']),
  ]);
  expect(listed(' a,b ,, a')).toEqual(['a', 'b']);
});

describe('what is installed', () => {
  const packed = (manifest: object, more = {}) => folder({ 'package.json': JSON.stringify(manifest), ...more });
  const own = { '@redlint/cli': 'file:vendor/x.tgz' };

  test('an archive, whatever kind of dependency it is', () => {
    for (const manifest of [{ dependencies: own }, { devDependencies: own }]) {
      using dir = packed(manifest);
      expect(archiveOf(dir.path)).toBe(`${dir.path}/vendor/x.tgz`);
    }
    for (const manifest of [
      {},
      { devDependencies: { '@redlint/cli': '^1.0.0' } },
      { devDependencies: { other: 'file:x' } },
    ]) {
      using dir = packed(manifest);
      expect(archiveOf(dir.path)).toBeUndefined();
    }
  });

  test('is started through npx, and so is what hooks start', async () => {
    using none = packed({});
    using installed = packed({}, { 'node_modules/@redlint/cli/package.json': '{}', 'vendor/a': '' });
    expect([isInstalled(none.path), isInstalled(installed.path)]).toEqual([false, true]);
    expect([startOf(none.path, []), startOf(none.path, ['baseline']), startOf(none.path, ['github'])]).toEqual([
      ...['redlint', 'redlint', 'npx redlint'],
    ]);
    expect(startOf(installed.path, [])).toBe('npx redlint');
    const last = async (path: string, extras: string[], draft?: string) =>
      (await nextSteps(path, extras, draft, 'en')).trimEnd().split('\n');
    expect((await last(none.path, [], "it's.md")).at(-1)).toContain(`redlint 'it'\\''s.md'`);
    expect(await last(none.path, ['baseline'])).toHaveLength(1);
    expect((await last(none.path, ['lefthook'], 'a.md'))[0]).toContain('mkdir vendor && npm pack ');
    expect((await last(installed.path, ['lefthook'], 'a.md')).join()).not.toContain('npm pack');
  });
});

describe('sheets', () => {
  const sheet = (...columns: string[]) => `${columns.join(',')}\n`;

  test('of three kinds at most; the commonest names the columns', async () => {
    const kinds = ['Texto', 'Mensaje', 'Copy', 'Caption'].map((text) => sheet('Fecha', 'Red', text));
    const named = async (n: number) => {
      const files = Object.fromEntries(kinds.slice(0, n).map((text, at) => [`${at}.csv`, text]));
      using dir = folder({ ...files, 'z.csv': kinds[1] as string, 'datos.csv': sheet('Concepto', 'Importe') });
      return await namedSheets(dir.path, [...Object.keys(files), 'z.csv', 'datos.csv']);
    };
    const three = await named(3);
    expect(three?.csv.text).toBe('Mensaje');
    expect(three?.paths).toEqual(['1.csv', 'z.csv', '0.csv', '2.csv']);
    expect(three?.overrides.map(({ files }) => files)).toEqual(['0.csv', '2.csv']);
    expect(await named(4)).toBeUndefined();
    using dir = folder({ 'a.csv': sheet('Fecha', 'Texto') });
    expect(await namedSheets(dir.path, ['a.csv'])).toBeUndefined();
  });

  test('five of them are named, and that there are more', async () => {
    using dir = folder({});
    const shell = { host: { cwd: () => dir.path, env: {} }, locale: 'en' } as unknown as Shell;
    const said = async (n: number) => {
      const calendars = Array.from({ length: n }, (_, at) => `${at}.csv`);
      return await sheetsSaid({ calendars, sheets: [] }, undefined, shell);
    };
    expect([(await said(5)).includes('…'), (await said(6)).includes('5.csv'), (await said(6)).includes('…')]).toEqual([
      ...[false, false, true],
    ]);
    expect(await said(0)).toBe('');
    const note = { id: 'unread', rows: [], data: { n: 1, columns: ['X'] } } as const;
    const unread = Array.from({ length: 6 }, (_, at) => ({ path: `${at}.csv`, note }));
    expect(unreadSaid(unread, 'en').split('\n')).toHaveLength(6);
  });
});
