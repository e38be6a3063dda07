import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folder, script } from '../run.js';

const run = promisify(execFile);
const scratch = folder();

/**
 * Two builds of the same sources that differ as much as on two machines with the same Node: folder, working folder,
 * zone, locale and times.
 */
const builds = [
  { place: join(scratch.path, 'one'), cwd: join(scratch.path, 'one'), env: { TZ: 'UTC', LC_ALL: 'C' }, age: 0 },
  {
    place: join(scratch.path, 'en otra máquina/copy 2'),
    cwd: '/',
    env: { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' },
    age: 40_000_000,
  },
];

/** Copies all files that git has or would add, and the installed packages. */
function copy({ place, age }: (typeof builds)[number]): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of new Set(listed.split('\0').filter((name) => name && existsSync(name)))) {
    cpSync(file, join(place, file), { verbatimSymlinks: true });
    const then = Date.now() / 1000 - age;
    utimesSync(join(place, file), then, then);
  }
  // Links cost nothing if the temporary folder is on the same disk.
  if (spawnSync('cp', ['-al', 'node_modules', place]).status !== 0)
    cpSync('node_modules', join(place, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}

async function build({ place, cwd, env }: (typeof builds)[number]): Promise<void> {
  const options = { cwd, env: { PATH: process.env.PATH, HOME: place, ...env } };
  for (const name of ['build', 'build-vscode', 'build-page'])
    await run(process.execPath, script(join(place, `scripts/${name}.ts`)), options);
  mkdirSync(join(place, 'packed'));
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', join(place, 'packed')];
  await run('npm', pack, { ...options, cwd: place });
}

const filesIn = (place: string): string[] =>
  ['dist', 'packed']
    .flatMap((name) => readdirSync(join(place, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort();

const sumsOf = ({ place }: (typeof builds)[number]): Record<string, string> =>
  Object.fromEntries(
    filesIn(place).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(place, file)))
        .digest('hex'),
    ]),
  );

beforeAll(async () => {
  for (const one of builds) copy(one);
  await Promise.all(builds.map(build));
}, 600_000);
afterAll(() => scratch[Symbol.dispose](), 60_000);

test('two builds of the same sources are the same bytes, the package, the page and the extension too', () => {
  const [one, other] = builds.map(sumsOf);
  expect(Object.keys(one!)).toEqual(
    expect.arrayContaining([
      'dist/cli.cjs',
      'dist/page/redlint.html',
      'dist/redlint.vsix',
      'packed/redlint-cli-0.1.0.tgz',
    ]),
  );
  expect(one).toEqual(other);
});

test('the package has what whoever has to trust it looks for', () => {
  const archive = join(builds[0]!.place, 'packed/redlint-cli-0.1.0.tgz');
  const names = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).split('\n');
  const wanted = [
    'LICENSE',
    'NOTICE',
    'SECURITY.md',
    'dist/THIRD-PARTY.txt',
    'dist/sbom.cdx.json',
    'docs/en/threat-model.md',
  ];
  expect(wanted.filter((name) => !names.includes(`package/${name}`))).toEqual([]);
});

test('the page in one file has the licences inside', () => {
  const page = join(builds[0]!.place, 'dist/page');
  const licences = readFileSync(join(page, 'THIRD-PARTY.txt'), 'utf8');
  expect(licences).toContain('setimmediate 1.0.5');
  expect(readFileSync(join(page, 'redlint.html'), 'utf8')).toContain(licences);
});
