import { expect, test } from 'vitest';
import { read } from '../draft/read-draft.js';
import { lintText } from '../lint-text.js';

test('inside a paragraph, marks, soft line breaks and signs that nobody sees part no words', () => {
  const source = '**Lucía**\nRuiz, 07911\u200b **482**305&nbsp;x  \n<b>fin</b><br>ya\n\n- uno\n- *d*os\n';
  const { text, sourceOf, offsetOf } = read(source, { path: 'a.md' }).foldedProse;
  expect(text.trim()).toBe('Lucía Ruiz, 07911 482305 x\nfin\nya\n\n  uno\n   dos');
  const start = text.indexOf('482305');
  expect(sourceOf({ start, end: start + 6 })).toEqual({ start: source.indexOf('482'), end: source.indexOf('305') + 3 });
  expect(offsetOf(source.indexOf('305'))).toBe(start + 3);
  expect(offsetOf(source.indexOf('os\n'))).toBe(text.indexOf('os', text.indexOf('uno')));
});

test('lines of plain text are lines', () => {
  expect(read('Lucía\nRuiz  va\n', { path: 'a.txt' }).foldedProse.text).toBe('Lucía\nRuiz va\n');
});

const hidden: readonly [rule: string, language: string, source: string][] = [
  [
    'personal-data',
    'en',
    'The council wants to ring its\nowner, Jane Poole, on her own\nmobile, 07911 482305, this week.',
  ],
  ['personal-data', 'en', 'The owner, Jane Poole, can be reached on her own mobile, 07911\n482305, this week.'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI **12345678**Z, ha ganado el sorteo.'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI\n12345678Z, ha ganado el sorteo.'],
  ['personal-data', 'es', 'Ingresa tu ayuda para Juan Pérez Gil en su cuenta ES91 2100 0418\n4502 0005 1332.'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI 1234\u200b5678Z, ha ganado el sorteo.'],
  ['personal-data', 'en', 'Ring its owner, Jane Poole, on her own mobile, 07911\u00a0\u2068482305.'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI 1234\u200e5678Z, ha ganado el sorteo.'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI 1234<span style="color: red">5678Z</span>, gana.'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI 1234<!-- sic -->5678Z, ha ganado el sorteo.'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI [1234](https://a.es "acta")5678Z, ha ganado.'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI 1234<ins>5678</ins><wbr>Z, ha ganado el sorteo.'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI 1234\u180e56\u{e0061}7\u00018Z, ha ganado el sorteo.'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI １２３４𝟓𝟔𝟕𝟖Z, ha ganado el sorteo.'],
  ['personal-data', 'es', '> El vecino Juan Pérez Gil, con DNI 1234**5678**Z, ha ganado el sorteo.'],
  ['personal-data', 'es', '---\ntitle: El vecino Juan Pérez Gil, con DNI 1234\u200b5678Z\n---\nHa ganado el sorteo.'],
  ['personal-data', 'es', 'Bases: ![El vecino Juan Pérez Gil, con DNI 1234**5678**Z](bases.jpg)'],
  ['personal-data', 'es', 'El vecino Juan Pérez Gil, con DNI 1234<!-- a < b -->5678Z, ha ganado el sorteo.'],
  ['named-minor', 'en', 'The winner was Lucy Hart, a**g**ed 9.'],
  ['named-minor', 'en', 'The winner was Lucy Hart, 𝗮𝗴𝗲𝗱 9.'],
  ['named-minor', 'es', 'Ha ganado Lucía Ruiz, 𝗱𝗲 9 años.'],
  ['named-minor', 'en', 'The winner was Lucy H<span class="name tag">art</span>, aged 9.'],
  ['named-minor', 'es', 'Ha ganado Lucía <ins>Ruiz</ins>, de 9\u061c años.'],
  ['named-minor', 'en', 'The winner was \u2068Lucy Hart\u2069, aged 9.'],
  ['named-minor', 'en', 'The winner was **Lucy** Hart, aged 9.'],
  ['named-minor', 'en', 'The winner was Lucy\nHart, aged 9.'],
  ['named-minor', 'en', 'The winner was Lucy Hart,\naged **9**.'],
  ['named-minor', 'es', 'Ha ganado _Lucía_ **Ruiz**, de 9 años.'],
];
test.each(hidden)('%s is found in any layout (%s): %s', async (only, language, source) => {
  const { report } = await lintText(source, { only, language });
  expect(report.findings.map(({ rule }) => rule)).toEqual([only]);
  const [finding] = report.findings;
  expect(finding?.at.text).toBe(source.slice(finding?.at.start, finding?.at.end));
});

test.each(['1234`xyz`5678Z', '1234{{ page.id }}5678Z', '1234<br>5678Z'])(
  'what is seen between parts a number: %s',
  async (number) => {
    const { report } = await lintText(`El vecino Juan Pérez Gil, con DNI ${number}, gana.`, {
      only: 'personal-data',
      language: 'es',
    });
    expect(report.findings).toEqual([]);
  },
);
