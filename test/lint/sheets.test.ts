import { describe, expect, test } from 'vitest';
import { lintDraft } from '../../src/run/lint-draft.js';
import { Memory } from '../../src/text/memory.js';
import { houseProject } from './house-project.js';

const project = houseProject(
  'dismissals:\n  - {rule: officialese, quote: cumplimentar, reason: es su título}\n  - {rule: officialese, quote: a la mayor brevedad, file: a.csv, reason: es la ley}\n',
);
const fallback = { language: 'en', from: 'locale' } as const;
const lint = (rows: readonly string[], memory?: Memory) =>
  lintDraft(project, rows.join('\n'), 'a.csv', undefined, fallback, { memory });

const head = 'Fecha,Red,Texto,Exención';
const clear = '2026-12-02,Facebook,La biblioteca abre el lunes para todo el barrio.,';

describe('a sheet that is being written says of a row what it says at first, though another cell changed', () => {
  const open = '2026-12-01,X,«Vega» 3/12: cumplimentar,';
  test.each([
    ['its day', [head, open, clear], [head, open.replace('12-01', '12-05'), clear]],
    [
      'its network',
      [head, `${open} #a #b #c #d #e #f`, clear],
      [head, `${open.replace('X', 'Instagram')} #a #b #c #d #e #f`, clear],
    ],
    [
      'its waiver',
      [head, clear.replace('abre', 'hay que cumplimentar'), clear],
      [head, `${clear.replace('abre', 'hay que cumplimentar')}officialese -- es un título`, clear],
    ],
    [
      'the language of the others',
      [head, open, clear],
      [head, open, '2026-12-02,Facebook,The library opens on Monday for all the people of the town.,'],
    ],
    [
      'words of the house’s file in another row',
      [head, clear, clear],
      [head, clear, clear.replace('abre', 'contesta a la mayor brevedad y abre')],
    ],
  ])('%s', async (_, before, after) => {
    const memory = new Memory();
    memory.turn();
    const first = await lint(before, memory);
    memory.turn();
    const { report } = await lint(after, memory);
    expect(report).toEqual((await lint(after)).report);
    expect(report).not.toEqual(first.report);
  });
});

test('a waiver is used where one of the posts of its row needs it', async () => {
  const texts = ['Hay que cumplimentar el impreso de la sala.', 'La sala abre el lunes a las nueve.'];
  for (const order of [texts, texts.toReversed()]) {
    const rows = ['Fecha,Copy X,Copy IG,redlint', `2026-12-01,${order.join(',')},officialese -- es un título`];
    const { report, waivers } = await lint(rows);
    const own = waivers?.filter(({ house }) => house === undefined);
    expect(own?.map(({ rules, used }) => [rules, used])).toEqual([[['officialese'], true]]);
    expect(report.findings.filter(({ rule, data }) => rule.startsWith('waiver') && !data.house)).toEqual([]);
  }
});

test('what each post is for, and in which language it is taken to be', async () => {
  const rows = [
    'Cortamos el agua en la calle Mayor el jueves 3 de diciembre de 9 a 14 h.',
    'La alcaldesa visita las obras del mercado y felicita al equipo por su gran trabajo.',
    '@ana Gracias por avisar.',
    '¡Peligro de inundación! Aléjate del río y sube a un lugar alto.',
    '📅 3/12',
    'Die Bibliothek ist am Montag für alle Leute in der Stadt geöffnet und das Schwimmbad auch.',
  ];
  const sheet = [head, ...rows.map((text) => `2026-12-01,Facebook,"${text}",`)];
  const { report } = await lint(sheet);
  expect(
    report.calendar?.posts.map(({ row, purpose, language, languageAssumed }) => [
      row,
      purpose,
      language,
      languageAssumed,
    ]),
  ).toEqual([
    [2, 'service', 'es', undefined],
    [3, 'ourselves', 'es', undefined],
    [4, 'service', 'es', undefined],
    [5, 'service', 'es', undefined],
    [6, undefined, 'es', 'drafts'],
    [7, undefined, 'de', undefined],
  ]);
  expect([report.language, report.languageAssumed]).toEqual(['es', undefined]);
  const unclear = await lint([head, '2026-12-01,X,📅 3/12,']);
  expect([unclear.report.language, unclear.report.languageAssumed]).toEqual(['en', 'locale']);
});
