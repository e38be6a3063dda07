import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandNames } from '../../src/cli/options/names.js';
import { check } from '../../src/config/check.js';
import { dataSource } from '../../src/data/source.js';
import { bin, redlint } from '../run.js';

const languages = ['es', 'en'];
const pages = readdirSync('docs/es').filter((name) => name.endsWith('.md'));
const all = languages.flatMap((language) => pages.map((page) => `docs/${language}/${page}`));
const scratch = mkdtempSync(join(tmpdir(), 'docs-'));

beforeAll(() => {
  mkdirSync(join(scratch, 'bin'));
  symlinkSync(bin, join(scratch, 'bin/redlint'));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Every option of every command. */
const options = ['', ...commandNames].flatMap(
  (command) => redlint([...(command ? [command] : []), '--help']).out.match(/--[a-z][a-z-]+/g) ?? [],
);

/** The fenced blocks of a page in one language, in order. */
const blocks = (page: string, language: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text as string);

interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

/** `$ command` and the lines shown below it. */
const shownIn = (block: string): Shown[] =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...lines] = part.trimEnd().split('\n');
      return { command, lines };
    });

/** Is every line shown, in that order? `…` stands for any lines, and at the end of a line for any words. */
function tells(output: string, lines: readonly string[]): string | undefined {
  const out = output.split('\n').map((line) => line.trimEnd());
  let at = 0;
  let gap = false;
  for (const line of lines) {
    if (line === '…') {
      gap = true;
      continue;
    }
    const fits = (told: string) => (line.endsWith('…') ? told.startsWith(line.slice(0, -1)) : told === line);
    const found = gap ? out.findIndex((told, index) => index >= at && fits(told)) : fits(out[at] ?? '\0') ? at : -1;
    if (found < 0) return line;
    at = found + 1;
    gap = false;
  }
  return undefined;
}

test('every page is there in both languages', () => {
  expect(readdirSync('docs/en').filter((name) => name.endsWith('.md'))).toEqual(pages);
});

describe.each(all)('%s', (page) => {
  const language = page.split('/')[1] as string;

  test('its commands do what it says', () => {
    const cwd = join(scratch, page);
    cpSync('examples', cwd, { recursive: true });
    mkdirSync(join(cwd, 'node_modules/@redlint'), { recursive: true });
    symlinkSync(process.cwd(), join(cwd, 'node_modules/@redlint/cli'));
    const env = {
      PATH: [join(scratch, 'bin'), process.env.PATH].join(delimiter),
      HOME: scratch,
      LANG: language === 'es' ? 'es_ES.UTF-8' : 'en_GB.UTF-8',
      REDLINT_FORMAT: 'pretty',
    };
    let code = 0;
    for (const { command, lines } of blocks(page, 'console').flatMap(shownIn)) {
      if (command === 'echo $?') {
        expect(code, page).toBe(Number(lines[0]));
        code = 0;
        continue;
      }
      expect(code, `${page}: a 2 that is not told`).not.toBe(2);
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' });
      code = status ?? 2;
      const missing = tells(stderr + stdout, lines);
      if (missing !== undefined) throw new Error(`$ ${command}\nlacks: ${missing}\n${stderr}${stdout}`);
    }
    expect(code, page).not.toBe(2);
  });

  test('its options are those of the commands', () => {
    const text = readFileSync(page, 'utf8')
      .replace(/^```sh$[\s\S]*?^```$/gm, '')
      .replace(/\b(?:npm|gh) [^`\n]+|npx --no-install/g, '');
    const named = [...text.matchAll(/(?<=[\s`[])--[a-z][a-z-]+/g)].map(([option]) => option);
    expect(named.filter((option) => !options.includes(option))).toEqual([]);
  });

  test('its configs are right', () => {
    const configs = blocks(page, 'yaml').filter((text) => text.startsWith('# redlint.config.yaml'));
    expect(() => configs.map((config) => check(dataSource(page, config)))).not.toThrow();
  });

  test('what it shows of the examples is what they are', () => {
    const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(ya?ml|json|mjs)$/.test(file),
    );
    const texts = new Set(files.map((file) => readFileSync(join('examples', file), 'utf8')));
    const quoted = [...blocks(page, 'js'), ...blocks(page, 'json')];
    const named = blocks(page, 'yaml').filter((text) => /^(title|repos):/.test(text));
    expect([...quoted, ...named].filter((block) => !texts.has(block))).toEqual([]);
  });

  test('its links lead somewhere', () => {
    const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
    const links = [...text.replace(/`[^`\n]+`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const dead = links.filter((link) => {
      if (/^https:/.test(link)) return false;
      const [file = '', anchor] = link.split('#', 2);
      const target = file === '' ? page : join(dirname(page), file);
      return !existsSync(target) || (anchor && !headings(target).includes(anchor));
    });
    expect(dead).toEqual([]);
  });
});

const headings = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
