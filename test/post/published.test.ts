import { describe, expect, test } from 'vitest';
import type { Image } from '../../src/draft/media.js';
import { isDescribed } from '../../src/post/pictures/described.js';
import { fileName, isFile } from '../../src/post/pictures/local.js';
import { yearsIn } from '../../src/post/published/filed-by-year.js';
import { type NetworkMarks, pastedText } from '../../src/post/published/pasted.js';
import { postTexts } from '../../src/post/published/post-text.js';
import { linesOf, linesOfEach } from '../../src/post/words/lines.js';
import { plain, read } from '../draft/read-draft.js';

describe('what is published of a draft', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'words without marks',
      '**Uno** _dos_ *tres* ~~x~~ a_b 2*3 \\* &amp; &copy;<br>\n',
      ['Uno dos tres x a_b 2*3 * & ©'],
    ],
    ['blocks', '# Título\n\nUno\ndos\n\n> Tres\n', ['Título\n\nUno\ndos\n\nTres']],
    ['lists', 'Trae:\n\n- DNI\n- **foto**\n\nY ven.\n', ['Trae:\n\n- DNI\n- foto\n\nY ven.']],
    [
      'links with their addresses',
      '[La cita](https://a.es/x) y https://b.es\n',
      ['La cita https://a.es/x y https://b.es'],
    ],
    ['addresses once', '<https://a.es> [https://a.es](https://a.es)\n', ['https://a.es https://a.es']],
    ['no pictures', 'Uno ![La plaza](a.jpg) dos\n\n![](b.jpg)\n', ['Uno  dos']],
    ['no front matter', '---\ntitle: x\n---\nUno\n', ['Uno']],
    ['nothing', '![](b.jpg)\n', ['']],
  ])('in Markdown: %s', (_, source, expected) => {
    expect(postTexts(read(source, { path: 'a.md' }))).toEqual(expected);
  });

  test('in plain text: as it is written, part by part', () => {
    expect(postTexts(plain('**Uno** [a](b)\n'))).toEqual(['**Uno** [a](b)']);
    const source = '1/2 Uno\n\n2/2 Dos\n';
    const { published } = plain(source);
    for (const { text, sourceOf } of published) expect(source.slice(sourceOf(0), sourceOf(0) + text.length)).toBe(text);
  });

  test('each place of it is a place of the draft', () => {
    const source = 'Uno **dos** [tres](https://a.es) &amp; *cuatro*\n\n- cinco\n';
    const [part] = read(source, { path: 'a.md' }).published;
    for (const word of ['Uno', 'dos', 'cuatro', 'cinco']) {
      const at = part?.sourceOf(part.text.indexOf(word)) ?? -1;
      expect(
        source
          .slice(at)
          .replace(/^[*[]+/, '')
          .startsWith(word),
        word,
      ).toBe(true);
    }
    expect(part?.sourceOf(9999)).toBeLessThanOrEqual(source.length);
  });
});

describe('what is pasted', () => {
  const pasted = (source: string, marks?: NetworkMarks) =>
    pastedText(read(source, { path: 'a.md', pasted: true }), marks);

  test.each<[string, string, string]>([
    ['bold and headings', '## Uno\n**Dos** tres\n', 'Uno\nDos tres\n'],
    ['figures that stay hidden', '***4567** y **7**\n', '***4567** y **7**\n'],
    ['signs that were escaped', '2026\\. Uno \\# \\*a\\* C:\\x\n', '2026. Uno # *a* C:\\x\n'],
    ['lists, indents and blank lines', '1. a\n   - b\n\n\nc\n', '1. a\n   - b\n\n\nc\n'],
    ['a link', '[La **cita**](https://a.es/x)\n', 'La cita https://a.es/x\n'],
    [
      'a link to what it says',
      '[a.es/x](https://www.a.es/x/) [yo](mailto:yo@a.es)\n',
      'https://www.a.es/x/ yo yo@a.es\n',
    ],
    ['a link without words', '[](https://a.es)\n', 'https://a.es\n'],
    ['what is no address', '[1](nota)\n', '[1](nota)\n'],
    ['comments', 'Uno<!-- x --> dos\n', 'Uno dos\n'],
    ['a picture in a line', 'Uno ![x](a.jpg) dos\n', 'Uno dos\n'],
    ['a picture alone', 'Uno\n\n![x](a.jpg)\n\nDos\n', 'Uno\n\nDos\n'],
    ['a picture at the start', '![x](a.jpg)\n\nUno\n', 'Uno\n'],
    ['front matter', '---\ntitle: x\n---\n\nUno\n', 'Uno\n'],
  ])('%s', (_, source, expected) => {
    expect(pasted(source)).toBe(expected);
  });

  test('with the marks of a network', () => {
    expect(pasted('**Uno** dos\n', { bold: '*' })).toBe('*Uno* dos\n');
    expect(pasted('*Uno* _dos y_ ~tres~ _a_ https://a.es/_x_\n', { isPlain: true })).toBe(
      'Uno dos y tres _a_ https://a.es/_x_\n',
    );
    expect(pasted('*Uno* _dos_\n')).toBe('*Uno* _dos_\n');
  });
});

test.each([
  ['2026/03/beca.md', ['2026']],
  ['20260301-beca.md', ['2026']],
  ['posts/1999-a.md', ['1999']],
  ['noticias-2025/2024-03-a.md', ['2025', '2024']],
  ['boletin-2025-03.md', ['2025']],
  ['a/agenda-2030.md', []],
  ['ley-39-2015-13.md', []],
  ['a/12026/b.md', []],
  ['a/202603.md', []],
  ['a/1800.md', []],
  ['a.md', []],
])('%s is filed under %j', (path, years) => {
  expect(yearsIn(path)).toEqual(years);
});

test('a post is of an archive from a year and a day on', () => {
  const isArchived = (day: string) => read(`---\npublish: ${day}\n---\nUno.\n`, { path: 'a.md' }).isArchived;
  expect([isArchived('2025-11-24'), isArchived('2025-11-23'), read('Uno.\n').isArchived]).toEqual([false, true, false]);
});

test('the lead ends with the first sentence of five words; the opening is in the first line', () => {
  const lead = (source: string) => read(source, { path: 'a.md' }).lead.map(({ text }) => text);
  expect(lead('¡Hola, vecinos! Ya está. Mañana abre el registro municipal. Ven.\n')).toHaveLength(3);
  expect(lead('# Uno dos tres cuatro cinco\n\nMañana abre el registro municipal. Ven.\n')).toHaveLength(2);
  expect(lead('Hola. Ven.\n')).toEqual(['Hola.']);
  expect(read('Uno dos\ntres. Cuatro.\n').opening?.text).toBe('Uno dos');
  expect(read('Uno. Dos.\n').opening?.text).toBe('Uno.');
});

test('a picture has an alternative text: its own, a shortcode’s caption, that of the same file in the text', () => {
  const image = (more: object): Image =>
    ({ form: 'markdown', from: 'body', file: { value: 'a.jpg' }, ...more }) as Image;
  const head = image({ from: 'front-matter' });
  const described = image({ alt: { value: 'La plaza' } });
  expect(isDescribed(described, [])).toBe(true);
  expect(isDescribed(image({ alt: { value: ' ' } }), [])).toBe(false);
  expect(isDescribed(image({ caption: { value: 'La plaza' } }), [])).toBe(false);
  expect(isDescribed(image({ form: 'shortcode', caption: { value: 'La plaza' } }), [])).toBe(true);
  expect(isDescribed(head, [described])).toBe(true);
  expect(isDescribed(image({}), [described])).toBe(false);
  expect(isDescribed(head, [image({ file: { value: 'b.jpg' }, alt: { value: 'x' } })])).toBe(false);
  expect(isDescribed(head, [{ ...head, alt: { value: 'x' } } as Image])).toBe(false);
});

test('what may be a file beside the draft', () => {
  const yes = ['a.jpg', '/img/a.jpg', '../a b.jpg', 'a.jpg?v=2'];
  const no = ['https://a.es/a.jpg', '//a.es/a.jpg', 'data:x', '#a', '?a', '<a>', 'img/{{ page.x }}.jpg', ''];
  expect([yes.filter((path) => !isFile(path)), no.filter(isFile)]).toEqual([[], []]);
  expect(['img/plaza.jpg?v=2', 'plaza.jpg', 'a/'].map(fileName)).toEqual(['plaza.jpg', 'plaza.jpg', '']);
});

test('lines are named where people see them, each once, twenty at most', () => {
  const source = 'a\n'.repeat(30);
  const at = (...lines: number[]) => lines.map((line) => ({ start: 2 * (line - 1) }));
  const draft = { path: 'a.md', source };
  expect(linesOf(draft, at(1, 3, 3))).toEqual(['1', '3']);
  expect([linesOf(draft, at(2, 2)), linesOf({ ...draft, path: 'a.csv' }, at(1, 2))]).toEqual([[], []]);
  const all = Array.from({ length: 21 }, (_, line) => line + 1);
  expect(linesOf(draft, at(...all.slice(0, 20)))).toHaveLength(20);
  expect(linesOf(draft, at(...all)).slice(19)).toEqual(['20', '…']);
  expect(linesOfEach(draft, at(3, 1, 3))).toEqual([3, 1, 3]);
  expect(linesOfEach({ path: 'a.md', source: 'a b\n' }, [{ start: 2 }])).toBeUndefined();
  expect(linesOfEach({ ...draft, path: 'a.csv' }, at(1))).toBeUndefined();
});
