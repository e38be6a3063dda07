import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const bin = resolve('bin/redlint.js');

/** Node's arguments for running a script of ours, in any folder. */
export const script = (path: string, ...args: readonly string[]): string[] => [
  ...['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
  ...[resolve(path), ...args],
];

/** The result of a run of the command. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Record<string, string>;
  /** Without root's right to pass every permission; others never had it. */
  readonly plainUser?: boolean;
}

/** A plain environment: Spanish, no colour settings, nothing from the machine's own redlint. */
export const plainEnv = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LANG: 'es_ES.UTF-8' };

/** Another user might not be able to enter the folder that root has cloned into; root without its rights is. */
const withoutRights = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];

/** Runs the command as a process. */
export function redlint(args: readonly string[], { cwd, input = '', env = {}, plainUser }: RunOptions = {}): Run {
  const [program = '', ...rest] = [...(plainUser ? withoutRights : []), process.execPath, bin, ...args];
  const { error, status, stdout, stderr } = spawnSync(program, rest, {
    cwd,
    input: input as string,
    env: { ...plainEnv, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

/** Starts the command and leaves it running. */
export const started = (args: readonly string[], cwd: string) =>
  spawn(process.execPath, [bin, ...args], { cwd, env: plainEnv });

/** A temporary folder with files, and a function that removes it. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): {
  path: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  [Symbol.dispose](): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'redlint-'));
  const write = (more: typeof files): void => {
    for (const [name, content] of Object.entries(more)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
  };
  write(files);
  return { path, write, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** A config with one word-list rule and one rule of images, so that a test depends on no other rule. */
export const words = {
  'redlint.config.yaml': 'root: true\nrulesDir: rules\n',
  'rules/feudal-words/es.yml': `title: Palabras de otro tiempo
why: La gente no es de nadie.
messages:
  found: "«{word}» suena a otro tiempo: escribe «{instead}»."
lexicon:
  - { t: súbdito, c: n-v, plain: vecino }
examples:
  - bad: Los ⟦súbditos⟧ pagan.
    good: El vecindario paga.
`,
};

/** May links be created here? Windows requires a right that few users have. */
export const canLink = (() => {
  using dir = folder();
  try {
    symlinkSync('a', join(dir.path, 'b'));
    return true;
  } catch {
    return false;
  }
})();
