import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/lint/fixes.js';
import { fill } from '../../src/messages/messages.js';
import { limitsOf } from '../../src/network/network.js';
import { sentenceOf } from '../../src/report/said/sentence.js';
import { type Circumstances, lintText } from '../lint-text.js';
import { viewOf } from '../report/report-samples.js';

/** The slots of rules' sentences: examples state only message and severity. */
test.each([
  ['x', true],
  ['mastodon', true],
  ['linkedin', false],
  ['telegram', false],
])('a thread is proposed where there are threads: %s, %s', async (network, takes) => {
  const images = Array.from({ length: 25 }, (_, i) => `  - {file: ${i}.jpg, decorative: false, alt: Foto}`).join('\n');
  const source = `---\nlang: en\nnetworks: [${network}]\nimages:\n${images}\n---\n${'word '.repeat(1000)}\n`;
  for (const only of ['over-length', 'unusable-image']) {
    const { report } = await lintText(source, { only });
    expect(report.findings.map(({ data }) => (data.way as { term: string }).term === 'thread')).toEqual([takes]);
  }
});

test('of a list in quotation marks each item gets them', () => {
  const words = ['uno', 'dos', 'iris'];
  expect(fill('Aquí: «{words}».', { words }, 'es')).toBe('Aquí: «uno», «dos» e «iris».');
  expect(fill('“{words}” or {words}', { words: { or: ['a', 'b'] } }, 'en')).toBe('“a” or “b” or a or b');
  expect(fill('«{one}»', { one: 'uno' }, 'es')).toBe('«uno»');
});

test('a long sentence is quoted as it is read', async () => {
  const end = 'palabra tras palabra '.repeat(14);
  const { report } = await lintText(`Las vecin@s que [lean](https://ayto.es/a/b), el peri&oacute;dico ${end}.`, {
    language: 'es',
    only: 'long-sentence',
  });
  expect(report.findings[0]?.data.words).toBe('Las vecin@s que lean…');
});

/** The findings of a rule in a draft: message, words in the draft, and slots. */
const foundBy = async (rule: string, source: string, circumstances: Circumstances = {}) =>
  (await lintText(source, { language: 'es', ...circumstances, only: rule })).report.findings.map(
    ({ message, at, data }) => [message, at.text, data] as const,
  );

test('what a whole post lacks is told behind its dateline', async () => {
  const text = 'Nos reunimos con ilusión. Gran jornada y muchos abrazos.';
  const [[, at] = []] = await foundBy(
    'no-public-service',
    `**Villarejo, Soria; martes 15 de diciembre de 2026.**\n\n${text}\n`,
  );
  expect(at).toBe('Nos reunimos con ilusión.');
});

describe('clumsy-alt-text', () => {
  const said = async (alt: string, head = '') =>
    (await foundBy('clumsy-alt-text', `${head}![${alt}](a.jpg)`)).map(([message, text]) => `${message}: ${text}`);

  test.each([
    ['OBRAS MAYO', []],
    ['OBRAS ABRIL', ['capitals: OBRAS ABRIL']],
    ['OBRAS - ABRIL', ['capitals: OBRAS - ABRIL']],
    ['OBRAS ABRIL ya', []],
    ['ESTACIONAMIENTO', []],
    ['A ESTACIONAMIENTO', []],
    ['ESTACIONAMIENTO B', []],
    ['Mantas de #Lana2_Sol, y más', ['hashtag: #Lana2_Sol']],
    ['Manual de C#, y más de sol#lana', []],
    ['Mantas 🧶 de lana 🧶', ['emoji: 🧶']],
  ])('%s', async (alt, findings) => expect(await said(alt)).toEqual(findings));

  test('the limit of a network that has one is the more that may be', async () => {
    const most = limitsOf('tiktok').alt?.max ?? 0;
    const head = '---\nnetworks: [facebook, tiktok]\n---\n';
    const config = { rules: { 'clumsy-alt-text': ['suggestion', { max: most }] as const } };
    const long = (length: number) => `${head}![${'plaza '.repeat(most).slice(0, length - 1)}x](a.jpg)`;
    const at = async (length: number) =>
      (await foundBy('clumsy-alt-text', long(length), { config })).map(([message, , data]) => [message, data]);
    expect(await at(most)).toEqual([]);
    expect(await at(most + 1)).toEqual([['over', { length: most + 1, network: 'TikTok', max: most }]]);
  });

  test.each([
    ['![Foto de los puestos de madera](a.jpg)', '![Puestos de madera](a.jpg)'],
    ['![Foto de  la plaza vista desde el río](a.jpg)', '![Plaza vista desde el río](a.jpg)'],
    [
      '---\nimage: a.jpg\nimage_alt: "Foto de los puestos de madera"\n---\n',
      '---\nimage: a.jpg\nimage_alt: "Puestos de madera"\n---\n',
    ],
    ['![Foto de puestos](a.jpg)', undefined],
    ['![Foto de 3 puestos de madera](a.jpg)', undefined],
    ['![Foto&#32;de los puestos](a.jpg)', undefined],
  ])('its fix cuts what says that it is a picture, where the rest stands alone: %s', async (source, fixed) => {
    const { report } = await lintText(source, { language: 'es', only: 'clumsy-alt-text' });
    expect(report.findings.map(({ message }) => message)).toEqual(['prefix']);
    const { text, applied } = applyFixes(source, report.findings);
    expect(applied.length > 0 ? text : undefined).toBe(fixed);
  });
});

test.each([
  ['<img src="img/a%20b.jpg">', [['missing', '<img src="img/a%20b.jpg">', 'a b.jpg']]],
  ['{{< figure src="a.jpg" >}}', [['argument', '{{< figure src="a.jpg" >}}', 'a.jpg']]],
  ['{{< figure src="a.jpg" caption="La plaza" >}}', []],
  ['<figure><img src="a.jpg"><figcaption>La plaza</figcaption></figure>', [['missing', '<img src="a.jpg">', 'a.jpg']]],
  ['---\nimages: [{file: a.jpg}]\n---\n![La plaza](a.jpg)', []],
  ['![La plaza](a.jpg) ![](a.jpg)', [['missing', '![](a.jpg)', 'a.jpg']]],
  ['![ ](a.jpg)', [['missing', '![ ](a.jpg)', 'a.jpg']]],
  [
    '![](a.jpg) ![](b.jpg)',
    [
      ['missing', '![](a.jpg)', 'a.jpg'],
      ['missing', '![](b.jpg)', 'b.jpg'],
    ],
  ],
  ['![](a.jpg) ![](b.jpg) ![](c.jpg)', [['several', '![](a.jpg)', ['a.jpg', 'b.jpg', 'c.jpg']]]],
  [
    '![](word:1) ![](word:2) ![](word:3) ![](word:4) ![](word:5) ![](word:6)',
    [['embedded', '![](word:1)', ['1', '2', '3', '4', '5', { term: 'others' }]]],
  ],
])('missing-alt-text: %s', async (source, findings) => {
  const said = await foundBy('missing-alt-text', source);
  expect(said.map(([message, text, data]) => [message, text, data.file])).toEqual(findings);
});

test.each([
  ['31/02/2026', 'El 31 de febrero de 2026 no existe:', 'There is no 31 February 2026:'],
  ['2026-06-31 10:00', 'El 31 de junio de 2026 no existe:', 'There is no 31 June 2026:'],
  ['29.02.2027', 'El 29 de febrero de 2027 no existe:', 'There is no 29 February 2027:'],
  ['mañana', '«mañana» en «date» no es una fecha', '“mañana” in “date” cannot be read as a day'],
])('a day that does not exist is called so, one that cannot be read likewise: %s', async (date, es, en) => {
  const { report } = await lintText(`---\nlang: es\ndate: ${date}\n---\nHola.`, { only: 'front-matter-unknown-value' });
  const own = report.findings.filter(({ rule }) => rule === 'front-matter-unknown-value');
  const sentences = ['es', 'en'].map((locale) => own.map((finding) => sentenceOf(finding, viewOf({ locale })))[0]);
  expect(sentences).toEqual([expect.stringContaining(es), expect.stringContaining(en)]);
});
