import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { principles } from '../rules/principles.js';

const folder = mkdtempSync(join(tmpdir(), 'completion-'));
const redlint = resolve('bin/redlint.js');

beforeAll(() => {
  for (const shell of ['zsh', 'fish'])
    if (!existsSync(`/usr/bin/${shell}`))
      throw new Error(`The Debian package ${shell} is absent: apt-get install ${shell}.`);
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout, status } = spawnSync(process.execPath, [redlint, 'completion', shell, '--locale', 'es'], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    writeFileSync(join(folder, `redlint.${shell}`), stdout);
  }
  writeFileSync(join(folder, 'borrador de fiestas.md'), '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [first = '', second = ''] = principles;

/** What is typed before the tab, and the resulting words of the command. */
const typed: readonly (readonly [string, readonly string[]])[] = [
  ['redlint expl', ['explain']],
  ['redlint comp', ['completion']],
  ['redlint completion f', ['completion', 'fish']],
  [`redlint explain ${first.slice(0, -3)}`, ['explain', first]],
  ['redlint explain --form', ['explain', '--format']],
  ['redlint explain --format j', ['explain', '--format', 'json']],
  ['redlint -f sar', ['-f', 'sarif']],
  ['redlint --fail-on e', ['--fail-on', 'error']],
  ['redlint --fail-on=e', ['--fail-on=error']],
  ['redlint --network x,insta', ['--network', 'x,instagram']],
  [`redlint --only ${first},${second.slice(0, -3)}`, ['--only', `${first},${second}`]],
  [`redlint --rule ${first}:w`, ['--rule', `${first}:warning`]],
  ['redlint bor', ['borrador de fiestas.md']],
  ['redlint config bor', ['config', 'borrador de fiestas.md']],
];

const answer = (words: readonly string[]): string => `RAN${words.map((word) => `<${word}>`).join('')}END`;
const runs = (text: string): string[] => text.match(/RAN<.*?>END/g) ?? [];

test('bash completes', () => {
  const script = [
    `redlint() { printf RAN; printf '<%s>' "$@"; echo END; }`,
    'source ./redlint.bash',
    ...typed.map(([line]) => `${line}\t`),
    '',
  ].join('\n');
  const { stdout } = spawnSync('bash', ['--norc', '-i'], { cwd: folder, input: script, encoding: 'utf8' });
  expect(runs(stdout)).toEqual(typed.map(([, words]) => answer(words)));
});

test('zsh completes', () => {
  const start = `redlint() { printf RAN; printf '<%s>' "$@"; print END }; autoload -Uz compinit; compinit -u -D; source ./redlint.zsh`;
  writeFileSync(join(folder, 'start.zsh'), start);
  const drive = join(folder, 'drive.zsh');
  // A line is typed only after the shell has run the one before: RAN…END shows that.
  writeFileSync(
    drive,
    `zmodload zsh/zpty
zpty z 'PS1= TERM=dumb zsh -f -i'
zpty -w z 'source ./start.zsh; printf REA; print DY'
zpty -r -m z seen '*READY*'
for line in "$@"; do
  zpty -w -n z "$line"$'\\t'
  sleep 0.3
  zpty -w -n z $'\\n'
  zpty -r -m z seen '*END*'
  print -r -- "$seen"
done
zpty -d z
`,
  );
  chmodSync(drive, 0o755);
  const { stdout } = spawnSync('zsh', ['-f', drive, ...typed.map(([line]) => line)], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(runs(stdout)).toEqual(typed.map(([, words]) => answer(words)));
});

test('fish completes, and says what each command does', () => {
  const fish = (line: string) =>
    spawnSync('fish', ['--no-config', '-c', 'source redlint.fish; complete -C $argv[1]', line], {
      cwd: folder,
      encoding: 'utf8',
    })
      .stdout.trimEnd()
      .split('\n');
  for (const [line, words] of typed) {
    const offers = fish(line).map((one) => one.split('\t', 1)[0]?.replaceAll('\\ ', ' '));
    expect(offers, line).toEqual([words.at(-1)]);
  }
  expect(fish('redlint ').join('\n')).toMatch(/^explain\tqué busca/m);
});
