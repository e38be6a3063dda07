import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { toString as wordsOf } from 'mdast-util-to-string';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/document/document.js';
import { markdownOf } from '../../src/document/markdown.js';
import { asDocument } from '../../src/document/report.js';
import { paragraphStarts } from '../../src/document/text.js';
import { parseMarkdown } from '../../src/draft/body/parser.js';
import { Mistake } from '../../src/mistake.js';
import { formats } from '../../src/report/formats.js';
import { answer } from '../answer.js';
import { finding, report } from '../report/report-samples.js';
import { folder } from '../run.js';
import '../seed.js';
import { docx } from './word-document.js';

const run = (text: string, style = '') => `<w:r>${style}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, style = '') => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;
const picture = (alt: string, more = '') =>
  p(
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Imagen" descr="${alt}">${more}</wp:docPr><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );
const decorative =
  '<a:extLst><a:ext uri="{C183D7F6}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

const body = [
  p(run('El centro de día abre el lunes'), 'Ttulo1'),
  p(`${run('2026. Año de obras')}<w:hyperlink w:anchor="footnote-1">${run('[1]')}</w:hyperlink>`),
  p(
    `${run('La piscina es ')}${run('gratis', '<w:rPr><w:b/></w:rPr>')}${run(' [2 * 3] el &lt;b&gt; 2_000.')}<w:r><w:br/></w:r>${run('Ven!!')}`,
  ),
  p(''),
  p(`${run('Más información ')}<w:hyperlink r:id="link">${run('aquí')}</w:hyperlink>${run('.')}`),
  picture(''),
  picture('foto'),
  picture('', decorative),
  `<w:tbl><w:tr><w:tc>${p(run('Horario'))}</w:tc><w:tc>${p(run('De 8 a 15 h'))}</w:tc></w:tr></w:tbl>`,
].join('');

test('where a post is written, the rows of a table are lines', async () => {
  const cell = (...words: string[]) => `<w:tc>${words.map((one) => p(run(one))).join('')}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = `<w:tbl>${row(cell('Día'), cell('Acto'))}${row(cell('Viernes 11'), cell('Cuentos', 'en la plaza'))}${row(cell(''), cell(''))}</w:tbl>`;
  const { text, hasTables } = await readDocument(docx(p(run('Programa')) + table + p(run('Ven.'))), 'a.docx', {
    asRows: true,
  });
  expect([text, hasTables]).toEqual(['Programa\n\nDía · Acto\nViernes 11 · Cuentos en la plaza\n\nVen.', true]);
});

test('a document is Markdown with a line for each paragraph', async () => {
  const { text, hasTables } = await readDocument(docx(body), 'a.docx');
  expect(hasTables).toBe(true);
  expect(text).toMatchInlineSnapshot(`
    "# El centro de día abre el lunes

    2026\\. Año de obras

    La piscina es **gratis** \\[2 * 3\\] el \\<b> 2_000.  
    Ven!!

    Más información [aquí](https://www.example.org/centro).

    ![](word:1)

    ![foto](word:2)

    <img alt="" src="word:3">

    Horario

    De 8 a 15 h"
  `);
  const starts = [...paragraphStarts(text), text.length + 2];
  const paragraphs = starts.slice(1).map((end, i) => text.slice(starts[i], end - 2));
  expect(paragraphs).toEqual(text.split('\n\n'));
});

test('marks touch the words, and stay in their line', () => {
  const told = (html: string) => markdownOf(parseFragment(`<p>${html}</p>`));
  expect(told('Abre<strong> la piscina </strong>hoy.')).toBe('Abre **la piscina** hoy.');
  expect(told('<strong>Abre<br>la piscina</strong>')).toBe('Abre  \nla piscina');
  expect(told('Abre<strong> </strong>hoy.')).toBe('Abre hoy.');
  expect(
    told('<a href="https://a.es/x">https://a.es/x</a>, <a href="https://a.es/(x">la <strong>cita</strong></a>'),
  ).toBe('https://a.es/x, [la **cita**](https://a.es/%28x)');
});

test('no sign that a writer uses is taken for Markdown', () => {
  const signs = 'añb *_[]()<>#-+1.`~|&;!\\/:@={}"🙂';
  const written = fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 });
  const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  fc.assert(
    fc.property(written, (text) => {
      const words = text.replace(/\s+/g, ' ').trim();
      // A list and a rule typed by hand are what they look like.
      fc.pre(!/^(?:[-+*]|\d{1,2}[.)])(?:\s|$)|^[-*_ ]{3,}$/.test(words));
      const markdown = markdownOf(parseFragment(`<p>${inHtml(text)}</p>`));
      expect(wordsOf(parseMarkdown(markdown)).replace(/\s+/g, ' ').trim()).toBe(words);
    }),
    { numRuns: 500 },
  );
});

test('what is found is told by paragraph, in every format, and left to a person to fix', async () => {
  using dir = folder({
    'redlint.config.yaml': 'root: true\n',
    'a.docx': docx(body, { 'word/media/a.png': new Uint8Array(9) }),
  });
  const said = async (...args: string[]) =>
    await answer(['a.docx', '--today', '2026-11-24', ...args], { cwd: dir.path });
  expect((await said('--format', 'pretty', '--why', 'none')).out).toMatchSnapshot();
  const names = Object.keys(formats);
  await said(...names.flatMap((name) => ['--format', `${name}=out.${name}`]));
  for (const name of names)
    expect(readFileSync(join(dir.path, `out.${name}`), 'utf8'), name).toMatch(
      name === 'json' ? /"paragraph": 3/ : /párrafo 3/,
    );
  const [report] = JSON.parse((await said('--format', 'json')).out).reports;
  expect(
    report.findings.map(({ paragraph, line, fix }: { paragraph: number; line: number; fix?: object }) => [
      paragraph - line,
      fix,
    ]),
  ).toEqual(report.findings.map(() => [0, undefined]));
  const fixed = await said('--fix');
  expect([fixed.code, fixed.err]).toEqual([2, expect.stringContaining('a.docx es un documento de Word')]);
  const [first] = JSON.parse(
    (
      await answer(['.', '--ignore-pattern', 'out.*', '--format', 'json', '--no-error-on-unmatched-pattern'], {
        cwd: dir.path,
      })
    ).out,
  ).reports;
  expect(first).toBeUndefined();
});

test('a fix becomes words to choose where it puts words in place of all that was found', () => {
  const source = 'Unos vecinos súbditos.';
  const draft = report('a.docx', source, [
    finding(source, 'big-words', 'súbditos', { fix: [{ start: 13, end: 21, text: 'libres' }] }),
    finding(source, 'big-words', 'vecinos', { fix: [{ start: 5, end: 12, text: '' }] }),
    finding(source, 'big-words', 'Unos', { fix: [{ start: 0, end: 2, text: 'A' }] }),
  ]);
  expect(asDocument(draft).findings.map(({ fix, suggest }) => [fix, suggest])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [undefined, ['libres']],
  ]);
});

const deep = 20_000;
const thousands = Array.from({ length: 5001 }, (_, i) => [`word/${i}.xml`, new Uint8Array()]);
const strange: readonly (readonly [string, string, Uint8Array])[] = [
  ['no archive', 'document', strToU8('Hola')],
  ['an older Word, or a password', 'document-older', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
  ['thousands of parts', 'document', docx(body, Object.fromEntries(thousands))],
  ['another archive', 'document', zipSync({ 'a.txt': strToU8('x') })],
  ['half of one', 'document', docx(body).subarray(0, 900)],
  ['broken inside', 'document', docx(`${body}<w:p><w:r>`)],
  [
    'nested without end',
    'document',
    docx(`${'<w:sdt><w:sdtContent>'.repeat(deep)}${'</w:sdtContent></w:sdt>'.repeat(deep)}`),
  ],
  ['deep tables that are never closed', 'document', docx('<w:tbl><w:tr><w:tc>'.repeat(deep))],
  ['deeper than anybody writes', 'document', docx(`${'<w:ins a="/>">'.repeat(1001)}${'</w:ins>'.repeat(1001)}`)],
  ['a bomb', 'document-large', docx(p(run('a'.repeat(17_000_000))))],
];
test('what is long and not deep is no matter', async () => {
  const broken = `<w:r><w:br w:type='page'/><w:t>a</w:t></w:r>`.repeat(5000);
  expect((await readDocument(docx(p(broken)), 'a.docx')).text).toContain('a');
});

test.each(strange)('%s is one sentence', async (_, key, bytes) => {
  await expect(readDocument(bytes, 'a.docx')).rejects.toSatisfy(
    (error) => error instanceof Mistake && error.key === key,
  );
});
