import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Imports go one way: each layer may import only from those listed before it. */
const order = [
  'messages',
  'mistake',
  'text',
  'data',
  'language',
  'recognizers',
  'lexicon',
  'likeness',
  'reading',
  'network',
  'image',
  'draft',
  'post',
  'organization',
  'contract',
  'rule-text',
  'rule',
  'rules',
  'registry',
  'config',
  'lint',
  'calendar',
  'document',
  'workbook',
  'run',
  'report',
  'linter',
  'lsp',
  'mcp',
  'cli',
  'index',
  'page/browser',
  'page/messages',
  'page/look',
  'page/background',
  'page/editor',
  'page/pictures',
  'page/linter',
  'page/findings',
  'page/post',
  'page/house',
  'page/files',
  'page/desk',
  'page/calendar',
  'page/guide',
  'page/frame',
  'page/main',
];

const contributing = readFileSync('CONTRIBUTING.md', 'utf8');

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /\.ts$/.test(path) && !path.endsWith('.d.ts') ? [path] : [];
  });

const layerOf = (file: string): string => {
  const [home = '', part = ''] = file.replace(/\.ts$/, '').split('/');
  return home === 'rules' ? home : home === 'page' ? `page/${part}` : part;
};

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative('.', normalize(join(dirname(file), path ?? ''))).replace(/\.js$/, '.ts'),
  );

test('CONTRIBUTING.md lists the layers in their order', () => {
  const [, src = '', page = ''] = /\nsrc\/\n([\s\S]*?)\npage\/ .*\n([\s\S]*?)\nrules\/ /.exec(contributing) ?? [];
  const namesOf = (list: string) => [...list.matchAll(/^ {2}([\w-]+)(?:\.ts|\/)(?= )/gm)].map(([, name]) => name);
  const [first, ...listed] = namesOf(src);
  expect(first).toBe('index');
  expect([...listed, ...namesOf(page).map((name) => `page/${name}`)]).toEqual(
    order.filter((layer) => !['rules', 'index', 'page/frame', 'page/main'].includes(layer)),
  );
});

const all = [...files('src'), ...files('rules')];
const page = files('page');

describe('imports go one way', () => {
  test.each([...all, ...page])('%s', (file) => {
    const own = order.indexOf(layerOf(file));
    expect(own, `${file} is in no layer`).toBeGreaterThanOrEqual(0);
    // The texts of the page and its examples belong to no layer.
    for (const path of importsOf(file).filter((path) => file.startsWith('src/') || path.endsWith('.ts'))) {
      const other = order.indexOf(layerOf(path));
      expect(other, `${file} imports ${path}`).toBeGreaterThanOrEqual(0);
      expect(other, `${file} imports ${path}`).toBeLessThanOrEqual(own);
    }
  });
});

test('a rule imports src/rule.js and its own folder, nothing else', () => {
  for (const file of files('rules'))
    for (const path of importsOf(file))
      expect(path === 'src/rule.ts' || path.startsWith(dirname(file)), `${file} imports ${path}`).toBe(true);
});

test('neither the program nor its build knows the bench', () => {
  for (const file of [...all, ...files('scripts')])
    for (const path of importsOf(file)) expect(/^(?:bench|test)\//.test(path), `${file} imports ${path}`).toBe(false);
});

test('imports go in no circle, types included', () => {
  const sources = [...all, ...page];
  const imports = new Map(sources.map((file) => [file, importsOf(file)]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file]);
    if (way.includes(file) || done.has(file)) return;
    for (const next of imports.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of sources) follow(file, []);
  expect(circles).toEqual([]);
});

test('folders side by side in one folder do not import each other both ways', () => {
  const ways = new Set(
    all.flatMap((file) =>
      importsOf(file).flatMap((path) => {
        const [from, to] = [dirname(file), dirname(path)];
        return from !== to && dirname(from) === dirname(to) && dirname(from) !== 'src' ? [`${from}→${to}`] : [];
      }),
    ),
  );
  expect([...ways].filter((way) => ways.has(way.split('→').reverse().join('→')))).toEqual([]);
});

/** `import { keyOf, type Span } from` → keyOf, Span */
const namesIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?:type )?\{([^}]*)\} from/gm)].flatMap(
    ([, names = '']) => names.split(',').map((name) => name.trim().replace(/^type /, '')),
  );

test('src/rule.ts offers what a rule uses, and no room holds what one rule alone needs', () => {
  const users = new Map(all.filter((file) => file !== 'src/rule.ts').map((file) => [file, new Set(namesIn(file))]));
  const rules = [...users].filter(([file]) => file.startsWith('rules/'));
  const offered = [
    ...readFileSync('src/rule.ts', 'utf8').matchAll(/^export (?:type )?\{([^}]*)\} from '\.\/([^']+)\.js'/gm),
  ];
  const wrong = offered.flatMap(([, names = '', room]) => {
    const exported = names.split(',').map((name) => name.trim().replace(/^type /, ''));
    const unused = exported.filter((name) => name && !rules.some(([, used]) => used.has(name)));
    const inside = [...users].some(([file]) => file.startsWith('src/') && importsOf(file).includes(`src/${room}.ts`));
    const folders = new Set(
      rules.filter(([, used]) => exported.some((name) => used.has(name))).map(([file]) => dirname(file)),
    );
    return [...unused, ...(!inside && folders.size < 2 ? [room] : [])];
  });
  expect(wrong).toEqual([]);
});

test('no file of the program names a rule', () => {
  const ids = readdirSync('rules', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'lexicons')
    .flatMap(({ name }) =>
      readdirSync(join('rules', name), { withFileTypes: true }).filter((entry) => entry.isDirectory()),
    )
    .map(({ name }) => name)
    // Praise is a lexicon as well.
    .filter((id) => id !== 'puffery');
  const named = new RegExp(`(?<![\\w-])(?:${ids.join('|')})(?![\\w-])`, 'g');
  // The names of lexicons are written by the build.
  for (const file of files('src').filter((file) => !file.endsWith('group-names.ts')))
    expect(readFileSync(file, 'utf8').match(named), `${file} names rules`).toBeNull();
});

test('files stay short enough to be read in one go', () => {
  const long = [...all, ...page, ...files('bench'), ...files('scripts')].filter(
    (file) => readFileSync(file, 'utf8').split('\n').length > 201,
  );
  expect(long).toEqual([]);
});
