import { describe, expect, test } from 'vitest';
import { failedLinks, tornAddresses } from '../../rules/findability/broken-link/failed-links.js';
import { findFancy } from '../../rules/findability/fancy-letters/fancy.js';
import { piecesOf, wordsIn } from '../../rules/findability/joined-up-hashtag/pieces.js';
import { lintText } from '../lint-text.js';

const read = async (text: string, language = 'es') => (await lintText(text, { language })).draft;

describe('relative dates', () => {
  const found = async (text: string, language?: string) =>
    (await read(text, language)).relativeDates.map(({ text, from, to }) => [text, from, to].filter(Boolean).join(' '));

  test.each([
    ['Mañana cortamos el agua.', ['Mañana 2026-11-25 2026-11-25']],
    ['Este viernes, cine.', ['Este viernes 2026-11-27 2026-11-27']],
    ['El próximo martes, cine.', ['El próximo martes 2026-12-01 2026-12-01']],
    ['La próxima semana empieza la obra.', ['La próxima semana 2026-11-24 2026-12-07']],
    ['Hemos estado hoy en el colegio.', []],
    ['Este lunes se celebró el pleno.', []],
    ['Abrimos de martes a domingo. El lunes, cerrado.', []],
    ['Los viernes hay mercado. ¡Hasta mañana!', []],
  ])('%s', async (text, dates) => {
    expect(await found(`---\npublish: 2026-11-24\n---\n${text}`)).toEqual(dates);
  });

  test('next Friday may be the coming one or that of the week after', async () => {
    expect(await found('---\npublish: 2026-11-24\n---\nThe pool opens next Friday.', 'en')).toEqual([
      'next Friday 2026-11-27 2026-12-04',
    ]);
  });
});

describe('a date put right is written as the draft writes it', () => {
  test.each([
    ['Open on FRI 9th January 2026.', 'wrong-weekday', undefined],
    [
      'Open on Friday, January 22nd, 2026.',
      'wrong-weekday',
      ['Thursday, January 22nd, 2026', 'Friday, January 23rd, 2026'],
    ],
    ['Open on Saturday 10 January 2027.', 'wrong-weekday', ['Sunday 10 January 2027', 'Saturday 9 January 2027']],
    ['Open on SAT 10/01/2027, not on 31/01/2027.', 'wrong-weekday', ['SUN 10/01/2027', 'SAT 09/01/2027']],
  ])('%s', async (text, rule, expected) => {
    const { report } = await lintText(text, { language: 'en', only: rule });
    expect(report.findings.find((finding) => finding.rule === rule)?.suggest).toEqual(expected);
  });

  test.each([
    ['en-US', 'Swim free this Friday, November 27, all day.'],
    ['en-GB', 'Swim free this Friday 27 November all day.'],
  ])('%s: %s', async (lang, expected) => {
    const source = `---\nlang: ${lang}\npublish: 2026-11-24\n---\nSwim free this Friday all day.`;
    const { report } = await lintText(source, { only: 'relative-date' });
    const [edit] = report.findings.find(({ rule }) => rule === 'relative-date')?.fix ?? [];
    const at = edit?.start ?? 0;
    expect((source.slice(0, at) + edit?.text + source.slice(at)).split('\n').at(-1)).toBe(expected);
  });
});

describe('failed links', () => {
  test.each([
    ['[web] (https://a.es)', 'gap', '[web](https://a.es)'],
    ['[web](https://a.es y más', 'open', undefined],
    ['[web](https://a.es/dos palabras.pdf)', 'space', '[web](https://a.es/dos%20palabras.pdf)'],
    ['[web](https://a.es "El "gran" plan")', 'title', undefined],
    ['(web)[https://a.es]', 'swapped', '[web](https://a.es)'],
  ])('%s', async (text, fault, corrected) => {
    expect(failedLinks(await read(text)).map((link) => [link.fault, link.corrected])).toEqual([[fault, corrected]]);
  });

  test.each(['[web](https://a.es)', '[firmado] (dos copias)', '`[web] (https://a.es)`', '- [ ] tarea (hoy)'])(
    'none: %s',
    async (text) => {
      expect(failedLinks(await read(text))).toEqual([]);
    },
  );

  test.each([
    ['https:// a.es/cita.', ['https:// a.es/cita']],
    ['http:/a.es/cita', ['http:/a.es/cita']],
    ['registro@ a.es', ['registro@ a.es']],
    ['https://a.es /cita-previa', ['https://a.es /cita-previa']],
    ['Empieza por https:// y sigue.', []],
    ['https://a.es / https://b.es', []],
  ])('torn: %s', async (text, addresses) => {
    expect(tornAddresses(await read(text)).map((torn) => torn.text)).toEqual(addresses);
  });
});

test.each([
  ['𝗖𝗶𝘁𝗮 𝗽𝗿𝗲𝘃𝗶𝗮 ya', ['letters Cita previa']],
  ['𝗔𝗤𝗨𝗜\u0301 está', ['letters AQUÍ']],
  ['𝗡𝗮𝘃𝗶𝗱𝗲ñ𝗼 y más', ['letters Navideño']],
  ['ᴀʙɪᴇʀᴛᴏ', ['letters abierto']],
  ['🅿🅰🆁🆀🆄🅴', ['letters PARQUE']],
  ['b̶a̶r̶r̶a̶', ['letters barra']],
  ['9️⃣4️⃣7️⃣ 1️⃣', ['digits 947 1']],
  ['ayunta\u200bmiento', ['hidden ayuntamiento']],
  ['Quedan 5️⃣ plazas libres', ['digits 5']],
  ['5️⃣ plazas libres', []],
  ['Primero 1️⃣ pide cita y después 2️⃣ trae el DNI', []],
  ['m², CO₂, 3.ª, nº, ™, ½, 🅿️, 🆘, 1️⃣ uno', []],
])('fancy letters: %s', (text, found) => {
  expect(findFancy(text).map(({ kind, plain }) => `${kind} ${plain}`)).toEqual(found);
});

describe('joined words', () => {
  const words = new Set(['plaza', 'mayor', 'abierta', 'fiestas', 'del', 'de', 'la', 'pla', 'za']);
  const cut = (letters: string) =>
    wordsIn(
      letters,
      (word) => words.has(word),
      ([first, second = '']) => first === 'fiestas' && /^del?$/.test(second),
    );

  test('the fewest words count', () => expect(cut('plazamayorabierta')).toEqual(['plaza', 'mayor', 'abierta']));
  test('a name may stand at the end', () => expect(cut('fiestasdelpilar')).toEqual(['fiestas', 'del', 'pilar']));
  test('what is not known is not cut', () => expect(cut('plazoleta')).toBeUndefined());
  test('pieces are no longer than words', () =>
    expect(Math.max(...[...piecesOf('a'.repeat(40))].map((p) => p.length))).toBe(16));
});

test('a quotation may begin and end with emphasis or a link', async () => {
  const texts = async (text: string) => (await read(text)).quotes.map((quote) => quote.text);
  expect(await texts('No escribas «[aquí](https://a.es)» ni "**hoy**".')).toEqual([
    '«[aquí](https://a.es)»',
    '"**hoy**"',
  ]);
});

test.each([
  ['Pleno el viernes 19/11/2026.', ['jueves 19/11/2026', 'viernes 20/11/2026']],
  [
    'FERIA EL DOMINGO 17 DE NOVIEMBRE DE 2026, EN LA PLAZA.',
    ['MARTES 17 DE NOVIEMBRE DE 2026', 'DOMINGO 15 DE NOVIEMBRE DE 2026'],
  ],
  ['Cine el Vie. 05-11-2026.', ['Jue. 05-11-2026', 'Vie. 06-11-2026']],
])('a wrong weekday is put right in the form that the draft has: %s', async (text, forms) => {
  const { report } = await lintText(text, { language: 'es', only: 'wrong-weekday' });
  const [found] = report.findings;
  expect(found?.suggest).toEqual(forms);
});
