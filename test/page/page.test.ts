import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cellChange, offsetInCell } from '../../page/calendar/cells.js';
import { askedFields } from '../../page/calendar/columns.js';
import { openSheet, postsOf, withChanges } from '../../page/calendar/sheet.js';
import { withoutOverlaps } from '../../page/editor/changes.js';
import { rowsAsLines, withMarks } from '../../page/editor/pasted.js';
import { fileBytes } from '../../page/files/text-file.js';
import { findingsIn, groupedByRule, patternOf, safeChanges } from '../../page/findings/findings.js';
import { fixText, remedyName, short } from '../../page/findings/remedy-words.js';
import { verdictsOf, withoutWords } from '../../page/findings/verdicts.js';
import { foundPages } from '../../page/guide/search.js';
import { withChoices } from '../../page/linter/choices.js';
import { preferredLocale, speak } from '../../page/messages/locale.js';
import { factsAskedOf } from '../../page/pictures/facts.js';
import {
  altChange,
  hasWords,
  imageIn,
  imagesIn,
  insertChange,
  removeChange,
  renameChanges,
} from '../../page/pictures/marks.js';
import { cleanName, freeName, plainName } from '../../page/pictures/names.js';
import { publishedTexts } from '../../page/post/published.js';
import { asThread, withOwnText, withPiece } from '../../page/post/split.js';
import { placeIn, type SheetCell } from '../../src/calendar/sheet.js';
import { decode, encode } from '../../src/draft/decode.js';
import { parseDraft } from '../../src/draft/parse.js';
import { measure } from '../../src/network/measure.js';
import { pastedText } from '../../src/post/published/pasted.js';
import { postTexts } from '../../src/post/published/post-text.js';
import { severities } from '../../src/registry/severity.js';
import type { JsonReport } from '../../src/report/machine/json.js';
import { spokenLocales, wholeLocales } from '../locales.js';

const { createLinter } = await import('../../dist/index.js' as string);

const nothing = { networks: [], pictures: [] };
const apply = (text: string, { from, to, insert }: { from: number; to: number; insert: string }) =>
  text.slice(0, from) + insert + text.slice(to);

describe('what people choose beside the text', () => {
  test('stands in the front matter of what is checked', () => {
    const pictures = [
      { file: 'a.jpg', told: new Set(['decorative'] as const) },
      { file: 'b.mp4', told: new Set(['captions'] as const) },
      { file: 'c.jpg', told: new Set<never>() },
    ];
    expect(withChoices('Hola.', { networks: ['x'], pictures }).source).toBe(
      '---\nnetworks: ["x"]\nimages: [{"file":"a.jpg","decorative":true}]\nvideos: [{"file":"b.mp4","captions":true}]\n---\nHola.',
    );
    expect(withChoices('Hola.', { ...nothing, media: [{ file: 'b.mp4' }] }).source).toBe(
      '---\nvideos: [{"file":"b.mp4","captions":"unknown"}]\n---\nHola.',
    );
    expect(withChoices('Hola.', nothing).source).toBe('Hola.');
    expect(withChoices('Hola.', { ...nothing, isReply: true }).source).toBe('---\nkind: reply\n---\nHola.');
    expect(withChoices('Hola.', { ...nothing, publish: '2026-12-24' }).source).toBe(
      '---\npublish: 2026-12-24\n---\nHola.',
    );
    const all = {
      ...{ networks: ['x'], isReply: true, isPersonal: true, publish: '2026-12-24' },
      pictures,
      media: [{ file: 'd.mp4' }],
    };
    const said =
      'redes: [facebook]\ntipo: aviso\ncuenta: { kind: official }\nfecha: 2027-01-01\nimages: [e.jpg]\nvideos: [f.mp4]';
    const whole = `---\n${said}\n---\nHola.`;
    expect(withChoices(whole, all).source).toBe(whole);
    const own = '---\ntipo: aviso\n---\nHola.';
    expect(withChoices(own, { ...nothing, isReply: true }).source).toBe(own);
  });

  test('joins front matter of the text, which stands above it', () => {
    const choices = { networks: ['x'], pictures: [] };
    expect(withChoices('---\ntitle: T\n---\nHola.', choices).source).toBe('---\nnetworks: ["x"]\ntitle: T\n---\nHola.');
    const own = withChoices('---\nredes: [facebook]\n---\nHola.', choices);
    expect(own).toMatchObject({ source: '---\nredes: [facebook]\n---\nHola.', ownNetworks: true });
    const bare = withChoices('Redes: X\n\nHola.', { ...choices, publish: '2026-12-24' });
    expect(bare).toMatchObject({ source: 'publish: 2026-12-24\nRedes: X\n\nHola.', ownNetworks: true });
    expect(parseDraft(bare.source, { phrases: () => undefined }).publish?.day).toBe('2026-12-24');
    expect(withChoices('+++\ntitle = "T"\n+++\nHola.', choices).source).toBe('+++\ntitle = "T"\n+++\nHola.');
  });

  test('moves nothing: each character is found again where it stands in the text', () => {
    const heads = fc.constantFrom(
      '',
      '---\ntitle: T\n---\n',
      '---\n',
      '\ufeff---\nlang: es\n---\n',
      '---\nredes: x\n---\n',
      'Redes: X\n\n',
    );
    fc.assert(
      fc.property(heads, fc.string(), fc.boolean(), (head, body, chosen) => {
        const text = head + body;
        const { source, toText } = withChoices(text, { networks: chosen ? ['x', 'blog'] : [], pictures: [] });
        const added = source.length - text.length;
        for (let at = 0; at < text.length; at++) {
          const stands = [at, at + added].some((there) => source[there] === text[at] && toText(there) === at);
          expect(stands).toBe(true);
        }
        expect(toText(source.length)).toBe(text.length);
      }),
    );
  });
});

test('pictures are found, described, added and taken out in the text', () => {
  const text = 'Abre.\n\n![](<mi foto.jpg>) y ![El \\[vaso\\]](img/a(2).webp "título")';
  expect(imagesIn(text).map(({ file, alt }) => [file, alt])).toEqual([
    ['mi foto.jpg', ''],
    ['img/a(2).webp', 'El [vaso]'],
  ]);
  expect(imagesIn('[Vídeo](a.mp4) y [horarios](b.html)').map(({ file, alt }) => [file, alt])).toEqual([
    ['a.mp4', undefined],
  ]);
  const change = altChange(text, 'mi foto.jpg', 'Un [gato]\nnegro');
  expect(apply(text, change!)).toContain('![Un \\[gato\\] negro](<mi foto.jpg>) y');
  expect(imageIn(apply(text, change!), 'mi foto.jpg')?.alt).toBe('Un [gato] negro');
  expect(apply(text, removeChange(text, 'img/a(2).webp')!)).toBe('Abre.\n\n![](<mi foto.jpg>) y ');
  const more = apply('Abre.\n', insertChange('Abre.\n', 'b.png'));
  expect(more).toBe('Abre.\n\n![](b.png)\n');
  expect(apply(more, removeChange(more, 'b.png')!)).toBe('Abre.\n');
  expect(plainName('La piscina (1).jpg')).toBe('La-piscina-1.jpg');
  expect(cleanName('img/cartel.jpg', 'limpia')).toBe('cartel-limpia.jpg');
  expect(freeName('a.jpg', ['a.jpg', 'a-2.jpg'])).toBe('a-3.jpg');
  const named = '![A](foto.jpg) y ![B](<foto.jpg>) y ![C](otra-foto.jpg "foto.jpg")';
  const renamed = renameChanges(named, 'foto.jpg', 'foto-limpia.jpg').reverse().reduce(apply, named);
  expect(renamed).toBe('![A](foto-limpia.jpg) y ![B](<foto-limpia.jpg>) y ![C](otra-foto.jpg "foto.jpg")');
});

describe('what is copied', () => {
  const read = (text: string) => parseDraft(text, { path: 'draft.md', pasted: true, phrases: () => undefined });

  test.each([
    'Bando municipal\n\n\tSe informa de todo.\n\n\tDisculpen.',
    '    Todo el bando va sangrado.\n    Y más.',
    '1. Entra en la web\n2. Elige',
    '2026. Un año de cambios',
    '15. de mayo',
    '+ info en la web',
    'DNI ***4567**, ***4567** y ***4568**',
    '@_pepe_ y https://x.es/a_b_c*d*e',
    '<info@villarejo.es> &amp; <b>x</b> \\\\servidor\\bandos',
    '*IVA no incluido',
    '*AVISO*: [1](nota)',
    'Hola:\n- uno\n- dos\n\n\n\nFin  \n',
    '#Feria #Tapas\n* uno\n  · dos',
  ])('is what was pasted: %j', (text) => {
    const draft = read(text);
    expect(pastedText(draft)).toBe(text);
    expect(postTexts(draft)).toEqual([text.trim()]);
    expect(draft.words.length + (draft.emails.length || draft.mentions.length)).toBeGreaterThan(0);
  });

  test.each([
    [
      'Abre la **piscina** hoy: [los **horarios**](https://a.es/x).',
      'Abre la piscina hoy: los horarios https://a.es/x.',
    ],
    ['[a@b.es](mailto:a@b.es)', 'a@b.es'],
    ['# Título\n\nHola \\*mundo\\*', 'Título\n\nHola *mundo*'],
    ['Hola\n\n![x](a.jpg)\n', 'Hola\n'],
    ['![x](a.jpg) ![](b.jpg)\n\nHola', 'Hola'],
    ['A\n\n![](x.jpg)\n\nB ![](y.jpg) C', 'A\n\nB C'],
    ['---\nredes: x\n---\n\n\tHola', '\tHola'],
    ['\n![](cartel.png)\n', ''],
    ['En la web ([a.es/x](https://www.a.es/x/)).', 'En la web (https://www.a.es/x/).'],
  ])('is without the marks of the page: %j', (text, copied) => {
    const draft = read(text);
    expect(pastedText(draft)).toBe(copied);
    expect(postTexts(draft)).toEqual([copied.trim()]);
  });
});

describe('what is pasted with its HTML', () => {
  const link = (words: string, url: string) => ({ words, url });
  const bold = (words: string) => ({ words, bold: true as const });

  test('keeps where its links lead', () => {
    const runs = [
      { words: 'Pincha ' },
      link('aquí', 'https://a.es/x (1)'),
      { words: ' o aquí: ' },
      link('#Feria', 'https://red.es/tag/feria'),
      link('www.a.es', 'https://www.a.es/'),
      link('bases de la beca', 'https://a.es/bases'),
    ];
    expect(withMarks('\tPincha aquí o aquí: #Feria, www.a.es,\n  bases de\nla beca.', runs)).toBe(
      '\tPincha [aquí](https://a.es/x%20%281%29) o aquí: #Feria, www.a.es,\n  [bases de la beca](https://a.es/bases).',
    );
  });

  test('keeps the words of linked pictures, where they were', () => {
    const picture = (words: string, url: string) => ({ words, url, isPicture: true as const });
    const runs = [
      { words: 'Ven. Pincha ' },
      link('aquí', 'https://a.es/a'),
      { words: 'y mira:' },
      picture('Cartel de la feria', 'https://a.es/cartel'),
      { words: 'Llegar' },
      picture('Plano', 'https://a.es/plano'),
    ];
    expect(withMarks('Ven. Pincha aquí y mira:\n\nLlegar Plano', runs)).toBe(
      'Ven. Pincha [aquí](https://a.es/a) y mira:\n[Cartel de la feria](https://a.es/cartel)\n\n\nLlegar [Plano](https://a.es/plano)',
    );
    expect(withMarks('Bienvenida', [picture('Inicio', 'https://a.es/'), { words: 'Bienvenida' }])).toBe(
      '\n[Inicio](https://a.es/)\nBienvenida',
    );
  });

  test('keeps bold words and the signs of lists; where stars would show, or all is bold, there are none', () => {
    const runs = [
      { words: 'El plazo acaba el ' },
      bold('viernes 18'),
      { words: '. Pide cita:' },
      { words: 'En el 010', sign: '- ' },
      { words: 'En la web, sin cita y a cualquier hora', sign: '- ' },
    ];
    const plain = 'El plazo acaba el viernes 18. Pide cita:\n\nEn el 010\nEn la web, sin cita y a cualquier hora';
    expect(withMarks(plain, runs)).toBe(
      'El plazo acaba el **viernes 18**. Pide cita:\n\n- En el 010\n- En la web, sin cita y a cualquier hora',
    );
    expect(withMarks('• Uno de tantos', [{ words: 'Uno de tantos', sign: '- ' }])).toBe('• Uno de tantos');
    expect(withMarks('·\tUno\n·\tDos', [{ words: 'Uno' }, { words: 'Dos' }])).toBe('- Uno\n- Dos');
    expect(withMarks('Hora:10 de la mañana.', [bold('Hora:'), { words: '10 de la mañana.' }])).toBe(
      'Hora:10 de la mañana.',
    );
    expect(withMarks('Todo es importante', [bold('Todo es importante')])).toBe('Todo es importante');
    expect(withMarks('2 * 3', [bold('2 *'), { words: '3 y lo que quede' }])).toBe('2 * 3');
  });

  test('is left as it is where the two differ, and found again behind it, in time that grows with its length', () => {
    const runs = [
      { words: 'Oculto en la página, y bien largo' },
      { words: 'Mira ' },
      link('las bases', 'https://a.es/b'),
    ];
    expect(withMarks('Mira las bases', runs)).toBe('Mira [las bases](https://a.es/b)');
    const many = Array.from({ length: 5000 }, (_, n) => link(`enlace ${n}`, `https://a.es/${n}`));
    const begun = performance.now();
    expect(withMarks('a '.repeat(250_000), many)).toHaveLength(500_000);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

test('the guide is searched by beginnings of words, without accents and plurals; titles come first', () => {
  const pages = [
    { id: 'a', title: 'Fotos', text: 'La niña está en la página web' },
    { id: 'b', title: 'Niñas y niños', text: 'Permiso' },
    { id: 'c', title: 'Enlaces', text: 'Pincha aquí, empresa' },
  ];
  const search = (words: string) => foundPages(pages, words).map(({ id }) => id);
  expect(search('niños')).toEqual(['b', 'a']);
  expect(search('PAGINA')).toEqual(['a']);
  expect(search('aqui pincha')).toEqual(['c']);
  expect(search('presa')).toEqual([]);
});

describe('findings', () => {
  const base = { principle: 'findability', line: 1, column: 1, endLine: 1, endColumn: 2, why: 'Porque.' };
  const at = (rule: string, severity: string, start: number, text: string, more = {}) => ({
    ...base,
    rule,
    severity,
    start,
    end: start + text.length,
    text,
    message: `«${text}» sobra.`,
    ...more,
  });
  const report = {
    findings: [
      at('a', 'suggestion', 40, 'uno', { fix: [{ start: 40, end: 43, text: '1' }] }),
      at('b', 'warning', 50, 'dos', { suggestions: ['2', 'II'] }),
      at('b', 'error', 60, 'tres', { fix: [{ start: 42, end: 62, text: '3' }] }),
      at('b', 'error', 70, 'dos'),
      at('c', 'error', 80, 'no', { waived: { reason: 'sí' } }),
    ],
  } as unknown as JsonReport;
  const found = findingsIn(report, (offset) => offset - 20);

  test('stand where people see them, those of a rule together, the most severe first', () => {
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [20, 23],
      [30, 33],
      [40, 44],
      [50, 53],
    ]);
    const about = ([['threads'], ['x', 'facebook'], ['x'], undefined] as const).map((networks, i) => ({
      ...found[i]!,
      networks,
    }));
    expect(
      groupedByRule(about).map(({ rule, severity, networks, found }) => [
        rule,
        severity,
        networks.join(),
        found.length,
      ]),
    ).toEqual([
      ['b', 'error', 'x,facebook', 3],
      ['a', 'suggestion', 'threads', 1],
    ]);
    expect(found[1]?.remedies.flatMap(({ changes }) => changes.map(({ insert }) => insert))).toEqual(['2', 'II']);
    expect(new Set(found.map(patternOf)).size).toBe(1);
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  });

  test('of safe changes that overlap the first is made', () => {
    expect(safeChanges(found)).toEqual([{ from: 20, to: 23, insert: '1' }]);
    const touching = [
      { from: 23, to: 25, insert: '2' },
      { from: 20, to: 23, insert: '1' },
      { from: 24, to: 26, insert: '3' },
      { from: 26, to: 26, insert: '4' },
    ];
    expect(withoutOverlaps(touching).map(({ insert }) => insert)).toEqual(['1', '2', '4']);
  });
});

test('a text put into a cell is read back from there, and changes nothing else', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '"', ',', ';', '\t', '\n', '\r\n', ' ', '🙂') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      cell.map((text) => text.replaceAll('\r\n', '\n')),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const),
      async (cells, chosen, next, delimiter, encoding) => {
        const all = [['Text', 'Posting Time', 'Image URL'], ...cells.map(([a, b]) => [`x${a}`, '2026-11-28', b])];
        const source = Papa.unparse(all, { delimiter, newline: '\r\n' });
        const bytes = encode({ source, encoding, bom: true }, 'a.csv');
        const sheet = await openSheet(new File([new Uint8Array(bytes)], 'a.csv'));
        expect(sheet.file.source).toBe(source);
        const at = chosen % cells.length;
        const post = (await postsOf(sheet))?.sheets[0]?.posts[at];
        const change = cellChange(post?.main.cell as SheetCell, `y${next}`, delimiter);
        const after = withChanges(sheet, change ? [change] : []);
        const wanted = all.map((row, index) => (index === at + 1 ? [`y${next}`, ...row.slice(1)] : row));
        const plain = (rows: string[][]) => rows.flat().map((text) => text.replace(/\r\n?/g, '\n'));
        expect(plain(Papa.parse<string[]>(after.file.source, { delimiter, newline: '\r\n' }).data)).toEqual(
          plain(wanted),
        );
        const { from = 0, to = 0, insert = '' } = change ?? {};
        expect(after.file.source.slice(0, from)).toBe(source.slice(0, from));
        expect(after.file.source.slice(from + insert.length)).toBe(source.slice(to));
        expect(decode(fileBytes(after).bytes, 'a.csv')).toEqual(after.file);
        const text = post?.main.cell.text ?? '';
        for (let i = 0; i < text.length; i++)
          expect(offsetInCell(source, post?.main.cell as SheetCell, placeIn(post?.main.cell as SheetCell, i))).toBe(i);
      },
    ),
    { numRuns: 150 },
  );
});

test('a cell has quotes where another program would read it otherwise without them', () => {
  const cell = { text: 'x', start: 0, end: 1, isQuoted: false };
  const written = (next: string) => cellChange(cell, next, ',')?.insert;
  const plain = ['a', 'a b', 'a;b'];
  expect(plain.map(written)).toEqual(plain);
  const odd = [' a', 'a ', 'a\t', 'a,b', 'a\nb'];
  expect(odd.map(written)).toEqual(odd.map((text) => `"${text}"`));
  expect(['a "b"', 'x'].map(written)).toEqual(['"a ""b"""', undefined]);
  expect(cellChange({ ...cell, isQuoted: true }, 'a "b" ', ',')?.insert).toBe('a ""b"" ');
});

describe('texts of the page', () => {
  const texts = wholeLocales.map((code) => parse(readFileSync(`src/messages/${code}/page.yml`, 'utf8')));

  test('all whole locales say the same things, in the same slots', () => {
    const [es] = texts;
    const slots = (text: string) => [...new Set(text.match(/\{\w+/g))].sort();
    for (const other of texts) {
      expect(Object.keys(other)).toEqual(Object.keys(es));
      for (const [key, text] of Object.entries(es))
        if (typeof text === 'string') expect([key, slots(other[key])]).toEqual([key, slots(text)]);
    }
  });

  test('all that the sources ask for is there, and nothing else', () => {
    const sourcesOf = (ending: RegExp) =>
      readdirSync('page', { recursive: true, encoding: 'utf8' })
        .filter((name) => ending.test(name))
        .map((name) => readFileSync(join('page', name), 'utf8'))
        .join('\n');
    const { principles } = JSON.parse(readFileSync('dist/rules.json', 'utf8')) as { principles: { id: string }[] };
    const ends: Record<string, readonly string[]> = {
      column: askedFields,
      grade: severities,
      house_open: ['config', 'house'],
      length: ['fits', 'near', 'over'],
      n: severities,
      networks: ['own', 'pieces', 'sheet'],
      publish: ['day', 'hour'],
      picture: [...factsAskedOf('a.jpg'), ...factsAskedOf('a.mp4')],
      severity: severities,
      short: principles.map(({ id }) => id),
      theme: ['auto', 'light', 'dark'],
      verdict: ['pass', 'review', 'fail', 'known', 'unchecked'],
    };
    const calls = [...sourcesOf(/\.ts$/).matchAll(/\bt\(((?:[^(),]|\([^()]*\))*)/g)]
      .map(([, key = '']) => key)
      .join('\n');
    const labels = [...sourcesOf(/\.html$/).matchAll(/data-(?:text|label)="(\w+)"/g)].map(([, key]) => key);
    const literals = [...calls.matchAll(/(?<!=== )'([\w-]+)'/g)].map(([, key]) => key);
    const beginnings = [...calls.matchAll(/`(\w+)_\$\{/g)].map(([, beginning = '']) => beginning);
    const made = beginnings.flatMap((beginning) => ends[beginning]?.map((end) => `${beginning}_${end}`) ?? beginning);
    const asked = new Set([...labels, ...literals, ...made]);
    expect(Object.keys(texts[0]).sort()).toEqual([...asked].sort());
  });

  test.each(spokenLocales)(
    'what a rule says in the page stands for sentences that name files or keys, and names none (%s)',
    (code) => {
      let told = 0;
      for (const file of readdirSync('rules', { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith(`/${code}.yml`)) continue;
        const { messages, unlooked = {}, page } = parse(readFileSync(join('rules', file), 'utf8'));
        for (const [kind, others] of Object.entries<Record<string, string>>(page ?? {}))
          for (const [key, said] of Object.entries(others)) {
            expect([file, Object.keys(kind === 'unlooked' ? unlooked : messages)]).toEqual([
              file,
              expect.arrayContaining([key]),
            ]);
            expect(said, file).not.toMatch(
              /`|\{where\}|\{way\}|redlint|cabecera|capçalera|front matter|configura|\bconfig\b/,
            );
            told++;
          }
      }
      expect(told).toBeGreaterThan(wholeLocales.includes(code) ? 30 : -1);
    },
  );

  test.each(spokenLocales)('what was not checked names the places of the page (%s)', async (code) => {
    speak(code);
    const linter = createLinter({ config: false, today: '2026-11-24', locale: code });
    const notesOn = async (text: string): Promise<string[]> =>
      ((await linter.lintText(text, { pasted: true })).notes ?? []).map(({ message }: { message: string }) => message);
    const notes = [
      ...(await notesOn(
        '---\naccount: {kind: personal}\n---\nQué tarde tan bonita con los amigos de siempre en la plaza.',
      )),
      ...(await notesOn(
        '---\npublish: 2027-05-10\n---\nHemos invertido 2 millones de euros en la piscina del barrio.',
      )),
      ...(await notesOn("L'alcalde inaugura el nou centre de dia del barri i convida tothom a la festa.")),
    ];
    // How many rules know Catalan grows.
    expect(notes.map((note) => note.replace(/\b\d+ (?=r)/, 'N '))).toMatchSnapshot();
    speak('es');
  });

  test('the language is the first of those asked for that the page speaks', () => {
    expect(preferredLocale(['fr', 'en-GB', 'es'])).toBe('en');
    expect(preferredLocale(['gl-ES', 'en'])).toBe('es');
    expect(preferredLocale(['fr'])).toBe('es');
    // What is not remembered, or is spoken no longer, says nothing.
    expect([preferredLocale(['', 'en']), preferredLocale(['xx', 'en-US']), preferredLocale([])]).toEqual([
      'en',
      'en',
      'es',
    ]);
    speak('es');
  });
});

describe('a text for each network', () => {
  const words = 'Cortamos el agua el jueves. Habrá una cisterna en la plaza.';

  test('begins as the words that it shares, under headings that name the networks', () => {
    const split = withOwnText(`${words}\n`, 'x', ['x', 'facebook', 'instagram']);
    expect(split).toBe(`## X\n\n${words}\n\n## Facebook / Instagram\n\n${words}\n`);
    expect(withOwnText(split, 'instagram', [])).toBe(
      `## X\n\n${words}\n\n## Instagram\n\n${words}\n\n## Facebook\n\n${words}\n`,
    );
    expect(withOwnText(split, 'x', [])).toBe(split);
    expect(withOwnText(words, 'x', ['x'])).toBe(words);
    const listed = `---\npieces:\n  - networks: [x, facebook]\n    text: ${words}\n---\n`;
    expect(withOwnText(listed, 'x', [])).toBe(listed);
  });

  test('keeps front matter and title above, and what is below', () => {
    const head = '---\nlang: es\n---\n# Agua\n\n';
    const split = withOwnText(`${head}## X / Threads\n\nUno.\n\n## Facebook\n\nDos.\n`, 'x', []);
    expect(split).toBe(`${head}## X\n\nUno.\n\n## Threads\n\nUno.\n\n## Facebook\n\nDos.\n`);
  });

  test('is divided into a thread between sentences, where the network has threads', () => {
    const long = Array.from({ length: 9 }, (_, n) => `Esta es la frase número ${n} de un aviso que no cabe.`).join(' ');
    const thread = asThread(long, 'x', ['x', 'bluesky', 'facebook']) ?? '';
    const [x, facebook] = publishedTexts(thread, []);
    expect([x?.networks, facebook?.networks]).toEqual([['x'], ['bluesky', 'facebook']]);
    expect(x?.parts.length).toBeGreaterThan(1);
    for (const part of x?.parts ?? []) expect(measure(part, 'x')).not.toHaveProperty('cut');
    expect(x?.parts.join(' ')).toBe(long);
    expect(facebook?.whole('facebook')).toBe(long);
    const shared = publishedTexts('Uno.\n\n---\n\nDos.', ['x', 'whatsapp'])[0];
    expect([shared?.whole('x'), shared?.whole('whatsapp')]).toEqual(['Uno.\n\n---\n\nDos.', 'Uno.\n\nDos.']);
    expect(withPiece(thread, 'whatsapp')).toMatch(/\n## WhatsApp\n\nEsta es la frase número 0 /);
    const web = publishedTexts('---\nlang: es\n---\n## X\n\nUno.\n\n## Blog\n\n**Dos**.\n', []).at(-1);
    expect(web?.text).toBe('**Dos**.');
    expect(asThread('Una frase.', 'x', ['x'])).toBeUndefined();
    expect(asThread('agua '.repeat(100), 'x', ['x'])).toBeUndefined();
  });

  test('is long for X where the account pays for it, as the draft or the house says', () => {
    const long = 'Esta es una frase de un aviso que no cabe. '.repeat(9);
    const longIn = (text: string, as = {}) => publishedTexts(text, ['x'], as)[0]?.long;
    expect(longIn(long)).toBe(false);
    expect(longIn(long, { long: true })).toBe(true);
    expect(longIn(`---\naccount: {x: long}\n---\n${long}`)).toBe(true);
    expect(longIn(`## X\n\n${long}\n\n## Facebook\n\nCabe.`, { long: true })).toBe(true);
    expect(asThread(long, 'x', ['x'])).toBeDefined();
    expect(asThread(long, 'x', ['x'], { long: true })).toBeUndefined();
  });

  test('is copied with the marks of its network', () => {
    const [text] = publishedTexts('**Corte de agua**: el jueves.\n\n![La calle](calle.jpg)', [
      'whatsapp',
      'telegram',
      'x',
    ]);
    expect([text?.whole('whatsapp'), text?.whole('telegram'), text?.whole('x')]).toEqual([
      '*Corte de agua*: el jueves.',
      '**Corte de agua**: el jueves.',
      'Corte de agua: el jueves.',
    ]);
  });

  test('is copied without the marks of WhatsApp where they would be signs', () => {
    const words = '*Corte de agua* el jueves, _desde las 9 h_. 2 * 3 y la_sala.';
    const [text] = publishedTexts(words, ['whatsapp', 'x', 'blog']);
    const plain = 'Corte de agua el jueves, desde las 9 h. 2 * 3 y la_sala.';
    expect([text?.whole('whatsapp'), text?.whole('x'), text?.whole('blog'), text?.whole()]).toEqual([
      words,
      plain,
      words,
      words,
    ]);
    const [thread] = publishedTexts('1/2 *Corte* de agua.\n\n2/2 _Desde las 9 h_.', ['x']);
    expect([thread?.part(0, 'x'), thread?.part(1, 'x')]).toEqual(['1/2 Corte de agua.', '2/2 Desde las 9 h.']);
  });
});

describe('what a button says that it writes', () => {
  speak('es');
  const at = { from: 10, to: 24, words: '¡¡NO FALTES!!!', message: 'Grita.' };
  const finding = (changes: readonly { from: number; to: number; insert: string }[]) =>
    ({ ...at, remedies: [{ kind: 'fix', changes }] }) as unknown as Parameters<typeof fixText>[0];
  const said = (changes: readonly { from: number; to: number; insert: string }[]) => {
    const one = finding(changes);
    return [remedyName(one, { kind: 'fix', changes }), fixText(one)];
  };

  test('is the words after all its changes, where they are in them', () => {
    const changes = [
      { from: 10, to: 11, insert: '' },
      { from: 22, to: 24, insert: '' },
    ];
    expect(said(changes)).toEqual(['Escribe «¡NO FALTES!»', '¡¡NO FALTES!!! → ¡NO FALTES!']);
    expect(said([...changes, { from: 40, to: 41, insert: '' }])).toEqual(['Corregir', 'Grita.']);
  });

  test('is all the words where some are put in between', () => {
    const insertion = [{ from: 24, to: 24, insert: ', el lunes,' }];
    expect(said(insertion)).toEqual([
      'Escribe «¡¡NO FALTES!!!, el lunes,»',
      '¡¡NO FALTES!!! → ¡¡NO FALTES!!!, el lunes,',
    ]);
    expect(said([{ from: 12, to: 21, insert: 'Ven' }])).toEqual(['Escribe «Ven»', '¡¡NO FALTES!!! → ¡¡Ven!!!']);
    const long = { from: 24, to: 24, insert: ', el lunes'.repeat(6) };
    expect(said([long])).toEqual([`Escribe «${long.insert}»`, 'Grita.']);
    expect(said([{ from: 10, to: 24, insert: 'No faltes' }])).toEqual([
      'Escribe «No faltes»',
      '¡¡NO FALTES!!! → No faltes',
    ]);
  });

  test('names a picture by its description or its file', () => {
    expect(short('![](cartel.png)')).toBe('cartel.png');
    expect(short('Mira: ![La plaza](plaza.jpg) y [la web](https://a.es)')).toBe('Mira: La plaza y la web');
  });

  test('is words, and no link of Markdown', () => {
    const write = { kind: 'write', changes: [{ from: 10, to: 24, insert: 'la web ([a.es](https://a.es))' }] } as const;
    expect(remedyName(finding([]), write)).toBe('Escribe «la web (a.es)»');
  });
});

test('of pictures alone only the pictures are judged', () => {
  expect(['', '![El cartel](a.png)\n', '![](a.png)', '🎷 ![](a.png "t")'].map(hasWords)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(['Ven', '![](a.png) 5', 'Ven\n\n![](a.png)', '[el cartel](a.png)'].map(hasWords)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  const principles = {
    'image-responsibility': 'pass',
    findability: 'pass',
    'authentic-tone': 'known',
    outside: 'fail',
  };
  expect(withoutWords({ principles } as unknown as JsonReport).principles).toEqual({
    'image-responsibility': 'pass',
    findability: 'unchecked',
    'authentic-tone': 'unchecked',
    outside: 'fail',
  });
});

test('the rows of a pasted table are lines, as those of a document', () => {
  expect(rowsAsLines('Horarios\n\nCentro\tHorario\r\nBiblioteca\t\tde 9 a 14 h\n·\tuno\tdos\n\t- punto\n')).toBe(
    'Horarios\n\nCentro · Horario\nBiblioteca · de 9 a 14 h\n·\tuno\tdos\n\t- punto\n',
  );
});

test('pictures are not fine where one is still to come', () => {
  const report = (rule: string) =>
    verdictsOf({
      principles: { 'image-responsibility': 'pass', findability: 'pass' },
      findings: [{ rule, principle: 'well-presented-information' }],
    } as unknown as JsonReport);
  expect(report('missing-picture')).toEqual({ 'image-responsibility': 'unchecked', findability: 'pass' });
  expect(report('officialese')).toEqual({ 'image-responsibility': 'pass', findability: 'pass' });
});
