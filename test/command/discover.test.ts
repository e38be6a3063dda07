import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownPage } from '../../src/config/about-repository.js';
import { type IgnoreOptions, ignored } from '../../src/config/ignore.js';
import { configs, loadConfig } from '../../src/config/load.js';
import { Mistake } from '../../src/mistake.js';
import { type DiscoverOptions, discover } from '../../src/run/drafts/discover.js';
import { draftsAmong } from '../../src/run/drafts/drafts-among.js';
import { canLink } from '../run.js';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'redlint-')));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const put = (...names: string[]): void => {
  for (const name of names) write(name, '');
};
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};

type Given = Partial<IgnoreOptions> & Partial<DiscoverOptions>;
const found = (paths: string[], given: Given = {}) =>
  discover(paths, { cwd, ignored: ignored({ cwd, ...given }), ...given });
const names = async (paths: string[], given: Given = {}) => (await found(paths, given)).files.map(({ path }) => path);
const fault = (paths: string[], given: Given = {}) => expect(found(paths, given)).rejects;

describe('what paths come to', () => {
  test('folders: drafts only, by name, nothing hidden, no node_modules', async () => {
    put(
      'b.md',
      'a.TXT',
      'c.markdown',
      'd.html',
      'z/1.md',
      'm/2.md',
      '.hidden/x.md',
      '.x.md',
      'node_modules/p/README.md',
      'm/node_modules/p/r.md',
    );
    expect(await names(['.'])).toEqual(['a.TXT', 'b.md', 'c.markdown', 'm/2.md', 'z/1.md']);
    expect(await names(['z', '.', './z/1.md'])).toEqual(['z/1.md', 'a.TXT', 'b.md', 'c.markdown', 'm/2.md']);
  });

  test('a page that redlint wrote is no post under any name, unless it is named', async () => {
    write('policy.en.md', `${ownPage}\n\n# How we publish\n`);
    write('quoted.md', `See ${ownPage}`);
    expect(await found(['.'])).toMatchObject({ files: [{ path: 'quoted.md' }], pages: ['policy.en.md'] });
    expect(await names(['policy.en.md', 'quoted.md'], { asFound: true })).toEqual(['quoted.md']);
    expect(await names(['policy.en.md'])).toEqual(['policy.en.md']);
    const staged = { 'policy.en.md': 'Now a post.', 'quoted.md': `${ownPage}\n` } as Record<string, string>;
    const read = async (file: string) => Buffer.from(staged[basename(file)] as string);
    expect(await draftsAmong(['policy.en.md', 'quoted.md'], cwd, undefined, read)).toEqual(['policy.en.md']);
  });

  test('a file named itself is explicit, once, even after its folder', async () => {
    put('a.md', '.x.md');
    expect((await found(['.', 'a.md', join(cwd, 'a.md'), '.x.md'])).files).toEqual([
      { path: 'a.md', explicit: true },
      { path: '.x.md', explicit: true },
    ]);
    put('b.md');
    expect((await found(['a.md', '.'])).files).toEqual([
      { path: 'a.md', explicit: true },
      { path: 'b.md', explicit: false },
    ]);
  });

  test('patterns, also outside of the working folder', async () => {
    put('in/a.md', 'in/b.txt', 'in/c.html', 'out/d.md', 'in/node_modules/x.md');
    const inside = { cwd: join(cwd, 'in'), ignored: () => false };
    const at = async (pattern: string) => (await discover([pattern], inside)).files.map(({ path }) => path);
    expect(await at('**/*')).toEqual(['a.md', 'b.txt']);
    expect(await at('{b,c}.{txt,html}')).toEqual(['b.txt']);
    put('in/n (1)/e+f.md');
    expect(await at('n (1)/*+*.md')).toEqual(['n (1)/e+f.md']);
    expect(await at('../out/*.md')).toEqual([join(cwd, 'out/d.md')]);
    expect(await at(`${cwd}/**/*.md`)).toEqual(['a.md', 'n (1)/e+f.md', join(cwd, 'out/d.md')]);
  });

  test('any name that a file can have is taken as it is', async () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'a*?[]{}()!@+|\\\'" \n#$~ñ😀-.'), minLength: 1, maxLength: 12 })
      .map((text) => `${text}.md`);
    await fc.assert(
      fc.asyncProperty(name, async (file) => {
        put(file);
        expect(await names([file])).toEqual([file]);
        if (!file.startsWith('.')) expect(await names(['.'])).toEqual([file]);
        rmSync(join(cwd, file));
      }),
      { numRuns: 200 },
    );
  });

  test.runIf(canLink)('links: found when named, never walked', async () => {
    put('a/x.md');
    symlinkSync(join(cwd, 'a'), join(cwd, 'a/loop'));
    symlinkSync(join(cwd, 'a/x.md'), join(cwd, 'a/y.md'));
    symlinkSync('self.md', join(cwd, 'self.md'));
    expect(await names(['.'])).toEqual(['a/x.md']);
    expect(await names(['**/*.md'])).toEqual(['a/x.md']);
    expect(await names(['a/loop', 'a/y.md'])).toEqual(['a/loop/x.md', 'a/y.md']);
    await fault(['self.md']).toThrow(Mistake);
  });
});

describe('what is no post is left alone', () => {
  const names = async (paths: string[], given: Given = {}) =>
    (await found(paths, { configFor: () => loadConfig({ cwd }), ...given })).files.map(({ path }) => path);

  test.each([
    ['hugo.toml', ['archetypes/posts.md', 'layouts/x.md', 'themes/t/x.md', 'public/a.txt'], 'content/themes/a.md'],
    ['_config.yml', ['_includes/a.md', 'docs/_layouts/a.md', '_site/a.txt'], '_posts/2026-01-01-a.md'],
    ['eleventy.config.js', ['src/_includes/a.md', '_site/a.txt'], 'src/posts/a.md'],
    ['astro.config.mjs', ['src/layouts/a.md', 'public/a.txt'], 'src/pages/a.md'],
    ['docusaurus.config.ts', ['static/a.txt', 'build/a.txt'], 'blog/a.md'],
  ])('beside %s: layouts, themes and what is built, in any folder of the repository', async (file, left, post) => {
    const all = [...left, post];
    put(...all, ...all.map((path) => `web/${path}`), `web/${file}`, '.git/HEAD');
    expect(await names(['web'])).toEqual([`web/${post}`]);
    expect((await names(['.'])).sort()).toEqual([...all, `web/${post}`].sort());
    expect(await names([`web/${left[0]}`])).toEqual([`web/${left[0]}`]);
    expect(await names([`web/${left[0]}`], { asFound: true, allowUnmatched: true })).toEqual([]);
    write('web/.redlintignore', `!${left[0]!.split('/').at(-2)}/\n`);
    expect(await names(['web'])).toContain(`web/${left[0]}`);
  });

  test('MDX, which is told apart', async () => {
    put('blog/a.md', 'blog/b.mdx');
    expect(await names(['.'])).toEqual(['blog/a.md']);
    expect((await found(['.'])).pages).toEqual(['blog/b.mdx']);
    await expect(found(['blog/b.mdx'])).rejects.toMatchObject({ key: 'not-a-draft-mdx' });
  });

  test('files for programs and about the repository; named files are read, unless they count as found', async () => {
    put(
      'robots.txt',
      'humans.txt',
      'requirements-dev.txt',
      '404.md',
      'AGENTS.md',
      'LICENSE.txt',
      'a.md',
      'x/robots.txt',
    );
    write('figures.csv', 'a,b\n1,2\n');
    write('calendar.csv', 'Text,Date,Time,Draft,Facebook,Twitter/X,Instagram,Picture Url 1,Alt text picture 1\n');
    expect(await names(['.'])).toEqual(['a.md', 'calendar.csv']);
    expect(await names(['robots.txt', '404.md'])).toEqual(['robots.txt', '404.md']);
    const hook = ['robots.txt', 'figures.csv', 'calendar.csv', 'a.md', 'x/robots.txt'];
    expect(await names(hook, { asFound: true })).toEqual(['calendar.csv', 'a.md']);
    const { ignored: passed, sheets } = await found(['.']);
    expect(passed).toContain('robots.txt');
    expect(sheets).toEqual([{ path: 'figures.csv', explicit: false }]);
    expect((await found(hook, { asFound: true })).sheets).toEqual([{ path: 'figures.csv', explicit: true }]);
    expect((await found(['.', 'figures.csv'])).sheets).toEqual([]);
  });
});

describe('never a green run because of a typo', () => {
  test('a missing path is a mistake even beside good ones, and whatever is allowed', async () => {
    put('fiestas.md');
    await fault(['fiestas.md', 'fiesta.md'], { allowUnmatched: true }).toThrow(
      '“fiesta.md” does not exist. Did you mean “fiestas.md”?',
    );
    await fault(['no/such/thing.md']).toThrow('check the path');
    for (const path of ['a\0b', 'x'.repeat(5000), 'fiestas.md/x.md', ''])
      if (path) await fault([path]).toThrow(Mistake);
  });

  test('nothing matched, unless that is allowed', async () => {
    put('a.md', 'empty/x.html');
    await fault(['*.txt', 'a.md']).toThrow('No draft matches “*.txt”');
    await fault(['[a']).toThrow(Mistake);
    await fault(['empty']).toThrow(/^There are no drafts .*empty/);
    await fault(['empty/x.html']).toThrow('“empty/x.html” is not a draft');
    expect(await names(['*.txt', 'empty', 'empty/x.html'], { allowUnmatched: true })).toEqual([]);
    expect(await found(['empty/x.html', 'a.md'])).toMatchObject({
      files: [{ path: 'a.md' }],
      others: ['empty/x.html'],
    });
    const ignored = (path: string) => path.endsWith('a.md');
    expect(await found(['empty/x.html', 'a.md'], { ignored })).toMatchObject({
      ...{ files: [], ignored: ['a.md'], others: ['empty/x.html'] },
    });
  });

  test('a sheet that is no calendar is one that was named, wherever it is found too', async () => {
    write('datos.csv', 'Concepto,Importe\n1,2\n');
    write('plan.csv', 'Lo que se dice,Cuando\nHola,2026-12-01\n');
    const sheetsOf = async (paths: string[], given: Given = {}) =>
      (await found(paths, { asFound: true, allowUnmatched: true, ...given })).sheets;
    const [data, plan] = ['datos.csv', 'plan.csv'].map((path) => ({ path, explicit: false }));
    expect(await sheetsOf(['datos.csv', '.'])).toEqual([{ ...data, explicit: true }, plan]);
    expect(await sheetsOf(['.'])).toEqual([data, plan]);
    write('redlint.config.yaml', 'csv: { text: Lo que se dice, date: Cuando }\n');
    expect(await sheetsOf(['.'], { configFor: () => loadConfig({ cwd }) })).toEqual([data]);
  });

  test('hostile patterns come to an end', async () => {
    put('a.md', `${'a'.repeat(200)}.md`);
    for (const pattern of [
      '*(*(*(*(*(a)b)c)d)e)f',
      `${'*a'.repeat(12)}*b`,
      '{'.repeat(1000),
      '!(!(!(!(a))))',
      '['.repeat(4000),
      '**/'.repeat(200),
      '(a|a)'.repeat(40),
      `${'{a,aa}'.repeat(60)}b`,
      '{1..999999999}*',
      '[a]+[a]+[a]+[a]+b*',
      '+(a|aa)+(a|aa)+(a|aa)b',
    ]) {
      const fate = await found([pattern]).then(
        () => 'found',
        (error) => error.constructor.name,
      );
      expect(['found', Mistake.name], pattern.slice(0, 40)).toContain(fate);
    }
  });
});

describe('ignored', () => {
  test('files of all levels as git reads them', async () => {
    execFileSync('git', ['init', '-q'], { cwd });
    put(
      'a.md',
      'b.md',
      'out/c.md',
      'deep/a.md',
      'deep/keep.md',
      'deep/out/d.md',
      'deep/er/keep.md',
      'Ñu 1.md',
      'excluded.md',
    );
    write('.gitignore', '\uFEFFout/\n/a.md\nkeep.md\nÑu*\n');
    write('deep/.gitignore', '!keep.md\n/er/\n');
    write('.git/info/exclude', 'excluded.md\n');
    const git = execFileSync('git', ['ls-files', '-z', '-o', '--exclude-standard', '*.md'], { cwd, encoding: 'utf8' });
    expect((await names(['.'])).toSorted()).toEqual(git.split('\0').filter(Boolean).toSorted());
  });

  test('.redlintignore has the last word over .gitignore of its folder; outside of a repository too', async () => {
    put('a.md', 'b.md', 'drafts/c.md');
    write('.gitignore', 'drafts/\n');
    write('.redlintignore', '!drafts/\nb.md\n');
    expect(await names(['.'])).toEqual(['a.md', 'drafts/c.md']);
  });

  test('from a folder inside of the repository, the files above are heard', async () => {
    put('sub/a.md', 'sub/b.md', '.git/HEAD');
    write('.redlintignore', '/sub/b.md\n');
    const inside = join(cwd, 'sub');
    expect((await discover(['.'], { cwd: inside, ignored: ignored({ cwd: inside }) })).files).toEqual([
      { path: 'a.md', explicit: false },
    ]);
  });

  test('pages about the repository are left alone unless named or taken back in', async () => {
    put(
      'README.md',
      'README.es.md',
      'redlint.md',
      'docs/CONTRIBUTING.md',
      'LICENSE.txt',
      'readme.md',
      'posts/readme.txt',
      'posts/a.md',
      'posts/README.md',
    );
    expect(await names(['.', '*.md'])).toEqual(['readme.md', 'posts/a.md']);
    expect(await names(['README.md', 'posts'])).toEqual(['README.md', 'posts/a.md']);
    expect(await names(['docs'], { off: true })).toEqual(['docs/CONTRIBUTING.md']);
    await fault(['docs']).toThrow(/docs.* page about the repository/);
    write('posts/.redlintignore', '!README.md');
    expect(await names(['posts'])).toEqual(['posts/README.md', 'posts/a.md']);
  });

  test('an explicit path that is ignored is passed over in silence', async () => {
    put('a.md', 'skip/b.md');
    write('.redlintignore', 'skip\n');
    expect(await found(['skip/b.md'])).toEqual({
      files: [],
      ignored: ['skip/b.md'],
      sheets: [],
      pages: [],
      others: [],
    });
    expect(await names(['skip/b.md', 'a.md'])).toEqual(['a.md']);
    expect(await names(['skip'])).toEqual([]);
    await fault(['s*/*']).toThrow('is ignored');
    expect(await names(['skip/b.md'], { off: true })).toEqual(['skip/b.md']);
  });

  test('the config’s patterns start at its folder, the command line’s at the working folder, and come last', async () => {
    put('a.md', 'b.md', 'site/plantillas/x.md', 'site/y.md', 'plantillas/z.md');
    write('site/redlint.config.yaml', 'ignore: ["/plantillas/**"]\n');
    write('more', 'b.md\n');
    const config = await loadConfig({ cwd, path: 'site/y.md' });
    expect(await names(['.'], { config, paths: ['more'] })).toEqual(['a.md', 'plantillas/z.md', 'site/y.md']);
    expect(await names(['.'], { configFor: configs({ cwd }) })).toEqual([
      'a.md',
      'b.md',
      'plantillas/z.md',
      'site/y.md',
    ]);
    expect(await names(['.'], { paths: ['more'], patterns: ['!b.md', 'site/'] })).toEqual([
      'a.md',
      'b.md',
      'plantillas/z.md',
    ]);
    expect(() => ignored({ cwd, paths: ['nope'] })).toThrow('The ignore file nope cannot be read');
  });
});

test('a pattern with too many stars is named with the place where it is written', async () => {
  const stars = '*a*b*c*d*';
  const expected = (place: string) =>
    `${place}: the pattern “${stars}” has too many stars or braces; write it with fewer or as several.`;
  put('a.md');
  write('sub/.redlintignore', `x\n${stars}\n`);
  put('sub/a.md');
  await fault(['.']).toThrow(expected('sub/.redlintignore'));
  write('sub/.redlintignore', '');
  write('sub/.gitignore', stars);
  await fault(['.']).toThrow(expected('sub/.gitignore'));
  write('sub/.redlintignore', `# ${stars} until May\n`);
  await fault(['.']).toThrow(expected('sub/.gitignore'));
  write('sub/.gitignore', '');
  write('redlint.config.yaml', `root: true\nignore: ["${stars}"]\n`);
  const config = await loadConfig({ cwd });
  expect(() => ignored({ cwd, config })).toThrow(expected('redlint.config.yaml:2'));
});
