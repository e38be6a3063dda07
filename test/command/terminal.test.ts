import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { paintedDiff } from '../../src/cli/shell/painted-diff.js';
import { markdownForTerminal } from '../../src/report/terminal/page.js';
import { answer } from '../answer.js';
import { folder, redlint, words } from '../run.js';

const diff = `--- a/a.md
+++ b/a.md
@@ -1,2 +1,2 @@
 igual
-El día es hoy
+El día es mañana
\\ No newline at end of file
`;

test('a diff in colour has the same letters, and the words that differ stand out', async () => {
  const painted = await paintedDiff(diff);
  expect(stripVTControlCharacters(painted)).toBe(diff);
  const inverse = [...painted.matchAll(/\u001b\[7m(.*?)\u001b\[27m/g)].map(([, word]) => word);
  expect(inverse.map((word) => stripVTControlCharacters(word ?? ''))).toEqual(['hoy', 'mañana']);
});

test('a page in the terminal shows code without its marks, and the words between as they are', () => {
  const page = 'Pon `…` aquí cuando lo tengas, o `una cosa` si no.';
  expect(markdownForTerminal(page, false, 80)).toBe('Pon … aquí cuando lo tengas, o una cosa si no.');
  expect(markdownForTerminal(page, false, 20).split('\n').join(' ')).toBe(page.replaceAll('`', ''));
});

describe('the id of a rule leads', () => {
  const shown = (env: Record<string, string>) => {
    using dir = folder({ ...words, 'a.md': 'Los súbditos.\n\n![](a.jpg)\n' });
    const { out } = redlint(['a.md', '-f', 'pretty', '-f', 'pretty=a.txt'], { cwd: dir.path, env });
    // Whatever the terminal can do, a file holds the words alone.
    expect(readFileSync(join(dir.path, 'a.txt'), 'utf8')).toMatch(/^[^\u001b]*missing-alt-text[^\u001b]*$/);
    return [...out.matchAll(/\u001b\]8;;([^\u0007]+)\u0007(?:\u001b\[\d+m)*([\w-]+)/g)].map(([, url, id]) => [
      id,
      url ?? '',
    ]);
  };

  test('to its page, where there is one', () => {
    const links = shown({ FORCE_HYPERLINK: '1' });
    expect(links.map(([id]) => id)).toContain('missing-alt-text');
    expect(links.map(([id]) => id)).not.toContain('feudal-words');
    for (const [, url] of links) expect(existsSync(fileURLToPath(url as string)), url).toBe(true);
  });

  test('nowhere in a pipe, nor where nobody asks for it', () => {
    expect(shown({})).toEqual([]);
    expect(shown({ FORCE_HYPERLINK: '0' })).toEqual([]);
    expect(shown({ NO_COLOR: '1' })).toEqual([]);
  });
});

test.each([
  ['rules', ['rules']],
  ['explain', ['explain', 'wrong-weekday']],
])('%s breaks at words, at 80 columns where there is no terminal', async (_, args) => {
  const lines = (await answer(args)).out.split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(70);
});

test.each(['bash', 'zsh', 'fish'])(
  'what %s completes are all options that help names, of each command',
  async (shell) => {
    const { out: script } = await answer(['completion', shell]);
    for (const command of ['', 'stats', 'explain']) {
      const { out } = await answer([...(command ? [command] : []), '--help']);
      const named = [...out.matchAll(/^ +(?:-\w, )?--([a-z][a-z-]*)/gm)].flatMap(([, name]) => name ?? []);
      expect(named, command).toContain('locale');
      const sign = shell === 'fish' ? '-l ' : '--';
      const missing = named.filter((name) => name !== 'help' && !script.includes(`${sign}${name}`));
      expect(missing.filter((name) => name !== 'version')).toEqual([]);
    }
  },
);

test.each(['es', 'en'])(
  'help is in one word for one thing, general options first, no line too wide (%s)',
  async (locale) => {
    const general = locale === 'es' ? 'Opciones:' : 'Options:';
    for (const command of ['', 'test', 'completion', 'explain']) {
      const { out } = await answer([...(command ? [command] : []), '--help', '--locale', locale]);
      const heads = out.split('\n').filter((line) => /^\S.*:$/.test(line));
      expect(heads.filter((head) => !/^(Argument|Uso|Usage)/.test(head))[0], command).toBe(general);
      expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
      expect(out).not.toMatch(/\borden\b/);
    }
  },
);

test.each([
  ['cartel.png', /las imágenes y los vídeos se miran con el borrador/],
  ['bando.docx', /guarda su texto/],
  ['bando.html', /cámbiale el nombre/],
])('of %s it says what can be done', async (name, words) => {
  using dir = folder({ [name]: 'x' });
  expect(await answer([name], { cwd: dir.path })).toMatchObject({ code: 2, err: expect.stringMatching(words) });
});

test('a format that is not known is reported with what was meant and the list', async () => {
  expect((await answer(['-f', 'jsno', '--locale', 'en'])).err).toMatch(
    /did you mean json\? Choose pretty, compact, json, .* or html\./,
  );
});
