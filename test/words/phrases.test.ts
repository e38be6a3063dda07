import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { patternSource } from '../../src/data/pattern-source.js';
import { inflectionOf } from '../../src/language/language.js';
import { compile } from '../../src/lexicon/compile/compile.js';
import { inflectorOf } from '../../src/lexicon/inflection/inflection.js';
import type { EntrySource, LexiconSource } from '../../src/lexicon/lexicon.js';
import { open } from '../../src/lexicon/match/phrases.js';
import { Mistake } from '../../src/mistake.js';
import { keyOf, normalise } from '../../src/text/fold.js';
import { tokenise } from '../../src/text/tokens.js';

const read = (file: string) => parse(readFileSync(new URL(`../../rules/lexicons/${file}`, import.meta.url), 'utf8'));

const open1 = (entries: readonly EntrySource[], more: Partial<LexiconSource> = {}, language = 'es') =>
  open(compile([{ lexicon: 'test', language, entries, ...more }]));
const texts = (entries: readonly EntrySource[], text: string) =>
  open1(entries)
    .search(text)
    .hits()
    .map((hit) => hit.text);

const puffery = ['puffery.es.yml', 'dates.es.yml', 'dialogue.es.yml'].map(read) as (LexiconSource & {
  tests: { fires: (string | [string, string])[] };
})[];
const phrases = open(compile([...puffery, read('sets.es.yml')]));
const sentences = puffery.flatMap(({ tests }) =>
  tests.fires.map((test) => (typeof test === 'string' ? test : test[0])),
);

it('a list among patterns is one pattern, as a bracket is', () => {
  const lists = (
    entries: readonly EntrySource[],
    set: readonly (string | string[])[],
    not: readonly (string | string[])[],
  ) => compile([{ lexicon: 'test', language: 'es', sets: { set }, entries, not: { entries: not } }]);
  const [first, second] = ['cerca de', '@set ya'];
  expect(
    lists([[first, second], { t: [[first, 'hoy'], second], w: 2 }], [['más', 'aún'], 'casi'], [['no', first]]),
  ).toEqual(
    lists([`(${first}|${second})`, { t: [`(${first}|hoy)`, second], w: 2 }], ['(más|aún)', 'casi'], [`(no|${first})`]),
  );
});

describe('terms', () => {
  it.each([
    ['un (gran|enorme)? éxito', 'Un gran éxito, un ÉXITO y un exito', ['Un gran éxito', 'un ÉXITO', 'un exito']],
    [
      '~poner en valor',
      'pusimos en valor, poniendo  en\nvalor, poner el valor',
      ['pusimos en valor', 'poniendo  en\nvalor'],
    ],
    ['~comprometer+', 'comprometiéndonos a comprometerse', ['comprometiéndonos', 'comprometerse']],
    [
      'hoy * cerramos',
      'hoy cerramos; hoy sí que cerramos; hoy no, cerramos; hoy. Ya cerramos',
      ['hoy cerramos', 'hoy sí que cerramos', 'hoy no, cerramos'],
    ],
    ['hoy * cerramos', 'hoy a b c d cerramos', []],
    [
      '(la (muy (noble|leal))? villa|corte)',
      'la muy leal villa y corte, la villa',
      ['la muy leal villa', 'corte', 'la villa'],
    ],
    ['p. ej.', 'p. ej. esto, P. EJ., p.ej. y sp. ej.', ['p. ej.', 'P. EJ.']],
    [
      'mañana',
      'manana pasado_mañana mañana2 mañ\u00adana 𝐦𝐚𝐧̃𝐚𝐧𝐚 man\u0303ana',
      ['mañ\u00adana', '𝐦𝐚𝐧̃𝐚𝐧𝐚', 'man\u0303ana'],
    ],
    ['medicó', 'Medicó, medico, médico', ['Medicó', 'medico']],
    ['medico', 'medicó y médico', ['medicó', 'médico']],
    ["can't wait", 'We can’t wait', ['can’t wait']],
    ['24/7', '24/7, 24 / 7, 124/7', ['24/7']],
    ['\\(sic\\)', 'dice (sic) que', ['(sic)']],
  ] as const)('%s in «%s»', (term, text, wanted) => expect(texts([term], text)).toEqual(wanted));

  it('heeds accents where an entry is strict', () =>
    expect(texts([{ t: 'participá en', strict: true }], 'Participá en, participa en')).toEqual(['Participá en']));

  it('drops what a phrase of `not` overlaps and keeps the longest of what stays', () => {
    const entries = ['histórico', { t: 'acuerdo histórico', not: ['acuerdo histórico del siglo'] }];
    expect(texts(entries, 'Un acuerdo histórico')).toEqual(['acuerdo histórico']);
    expect(texts(entries, 'Un acuerdo histórico del siglo')).toEqual(['histórico']);
  });

  it('lets a topic word quieten the weak hits of its sentence', () => {
    const quiet = open1(
      [
        { t: 'gran', w: 1 },
        { t: 'hito', w: 2 },
      ],
      { quiet_topics: { sport: ['liga'] } },
    );
    expect(
      quiet
        .search('Gran hito de liga. Gran día')
        .hits()
        .map((hit) => [hit.text, hit.start]),
    ).toEqual([
      ['hito', 5],
      ['Gran', 19],
    ]);
  });

  it('takes the sentences of the text: no abbreviation ends one, and a caller who knows them says so', () => {
    const abbreviations = { lexicon: 'abbreviations', language: 'es', groups: { title: ['Sr.'] } };
    const entries = [{ t: 'homenaje', without: ['Pérez'] }, '#start Ven'];
    const opened = open(compile([abbreviations, { lexicon: 'test', language: 'es', entries }]));
    const hits = (text: string, ...ends: number[]) =>
      opened
        .search(text)
        .hits(...(ends.length > 0 ? [ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end }))] : []))
        .flatMap(({ text, entry }) => (entry.lexicon === 'test' ? [text] : []));
    expect(hits('Un homenaje al Sr. Pérez')).toEqual([]);
    expect(hits('Un homenaje. Al Sr. Pérez')).toEqual(['homenaje']);
    expect(hits('Ven. Ven', 3)).toEqual(['Ven']);
    expect(hits('Agenda Ven', 7, 10)).toEqual(['Ven']);
    // Regardless of earlier questions about the same text.
    expect(hits('Agenda Ven', 10)).toEqual([]);
    expect(hits('Agenda\n \nVen')).toEqual(['Ven']);
  });

  it.each([
    ['#post', '1'],
    ['#start', '1 3 8'],
    ['#break', '1 3 4 6 7 8'],
    ['#clause', '1 2 3 4 6 7 8'],
    ['', '1 2 3 4 5 6 7 8'],
  ])('with %s it begins at words that stand there, whatever signs are before them', (opening, wanted) => {
    const text = '¡Ven1, ven2! ¿Ven3? Sí: ven4 y «ven5» (ven6), hoy 🎉 ven7.\n\n«Ven8»';
    const found = texts([`${opening} (ven1|ven2|ven3|ven4|ven5|ven6|ven7|ven8)`], text);
    expect(found.map((word) => word.slice(-1)).join(' ')).toBe(wanted);
  });

  it('gives safe replacements', () => {
    const [hit] = open1([{ t: 'a fin de', plain: ['= para', ''] }])
      .search('a fin de')
      .hits();
    expect(hit?.entry).toMatchObject({ plain: ['para', ''], safe: true, weight: 1, group: 'entries', lexicon: 'test' });
  });
});

describe('inflection', () => {
  it.each([
    ['es', 'reforzar', 'refuerza refuercen reforzó reforcemos reforzando'],
    ['es', 'distinguir', 'distingo distingues distingan'],
    ['es', 'contribuir', 'contribuyo contribuimos contribuyendo contribuya'],
    ['es', 'llegar', 'llegué lleguemos llegaba'],
    ['es', 'vencer', 'venzo vencía'],
    ['en', 'commit', 'commits committed committing'],
    ['en', 'apply', 'applies applied applying'],
    ['en', 'make', 'made making'],
  ])('%s: %s', (language, verb, forms) =>
    expect(inflectorOf(inflectionOf(language)).conjugate(verb).map(keyOf)).toEqual(
      expect.arrayContaining(forms.split(' ').map(keyOf)),
    ),
  );

  it('makes no other words of short verbs', () => {
    const forms = inflectorOf(inflectionOf('es')).conjugate('ir');
    expect(['o', 'a', 'en', 'es'].filter((word) => forms.includes(word))).toEqual([]);
  });
});

describe('expressions', () => {
  const find = (re: string, text: string) => texts([{ re }], text);
  it.each([
    [
      '(?<![\\p{L}])(dentro de)? ?\\d{1,2} días',
      'Dentro de  12 DÍAS, 3\u00a0días',
      ['Dentro de  12 DÍAS', '3\u00a0días'],
    ],
    ['\\p{L}{2,9}aron', 'llegaron y LLAMARON', ['llegaron', 'LLAMARON']],
    ['^\\s*RT', ' \n RT esto RT', ['RT']],
    ['RT\\s+', 'esto RT \n ', ['RT']],
    ['(?:)', 'nada', []],
    ["it's|[A-C]x", 'It’s Bx', ['It’s', 'Bx']],
  ] as const)('%s in «%s»', (re, text, wanted) => expect(find(re, text)).toEqual(wanted));

  it('finds what a search of the whole text finds', () => {
    const word = fc.constantFrom('el', 'lunes', '12', 'hoy', 'a las', '9', 'h', '.', ',', 'día', '@', 'ana', '@', 'de');
    const sources = [
      '(el )?(lunes|día) ?\\d+',
      'el (lunes|día)',
      '\\d{1,2}( ?h)?',
      '[\\p{L}\\d]+@[\\p{L}]+',
      '(a las|de)\\s+\\d',
      '(?<!el )lunes|hoy(?=,)',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', ''))).map((words) => words.flat().join('')),
        fc.constantFrom(...sources),
        (text, re) => {
          expect(find(re, text)).toEqual(
            [...text.matchAll(new RegExp(re.replaceAll(' ', '\\s'), 'giu'))].map((match) => match[0].trim()),
          );
        },
      ),
    );
  });
});

describe('whatever the text', () => {
  const wild = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...sentences), fc.string({ unit: 'grapheme' })),
    { maxLength: 6 },
  );

  it('a hit, a token and an even text point into the source', () => {
    fc.assert(
      fc.property(
        wild.map((parts) => parts.join(' ')),
        (text) => {
          for (const { start, end, text: found } of phrases.search(text).hits())
            expect(found).toBe(text.slice(start, end));
          let last = 0;
          for (const { start, end } of tokenise(text)) {
            expect(start >= last && end > start && end <= text.length).toBe(true);
            last = end;
          }
          const even = normalise(text);
          expect(even.at(even.text.length)).toBeLessThanOrEqual(text.length);
          expect(normalise(even.text).text).toBe(even.text);
        },
      ),
    );
  });

  it('white space of any width and fancy apostrophes change nothing', () => {
    const seen = (text: string) =>
      phrases
        .search(text)
        .hits()
        .map((hit) => [hit.entry.lexicon, hit.entry.id, hit.text.replace(/\s+/g, ' ').replaceAll('’', "'")]);
    fc.assert(
      fc.property(
        // Between figures, white space shows how they belong together.
        fc.constantFrom(...sentences.filter((sentence) => !/\d \d/.test(sentence))),
        fc.constantFrom('  ', '\u00a0', ' \u202f', '\t '),
        (sentence, space) => {
          expect(seen(sentence.replaceAll(' ', space).replaceAll("'", '’'))).toEqual(seen(sentence));
        },
      ),
    );
  });

  it.each([...'()[]{}|*+?.,;:!¡¿…@#_~^$\\/\'’"«»-–·•🎉👉\u0301\u00ad\u200d\ufe0f\ud800\0\n\t 1aáñ'])(
    'a thousand of %j do no harm',
    (sign) => {
      for (const text of [sign.repeat(1_000), `hoy ${sign} de `.repeat(1_000), `${sign}hoy`.repeat(1_000)])
        expect(
          phrases
            .search(text)
            .hits()
            .filter((hit) => text.slice(hit.start, hit.end) !== hit.text),
        ).toEqual([]);
    },
  );
});

describe('a mistake in a lexicon', () => {
  it.each<[unknown, string]>([
    ['(hoy', '(at “(”): a bracket is open'],
    ['hoy)', '(at “)”): nothing opens this bracket'],
    ['('.repeat(25), 'too deep'],
    ['#end hoy', 'first or last'],
    ['hoy #end ya', 'nothing can follow #end'],
    ['~tañer:past', 'forms of this verb are not known: add it under “verbs” in src/language/es.yml'],
    ['~abierto', 'a verb must be in the infinitive'],
    ['@casa', 'no set has this name'],
    ['**', 'a gap must be alone'],
    ['', 'it contains no word'],
    ['(hoy)?', '( )?'],
    ['vecin(o|a)', '(at “o”): two words touch'],
    [{ t: 'hoy', c: 'nope' }, 'nope'],
    [{ t: 'hoy', re: 'hoy' }, 'exactly one of t, re and stem'],
    [{ w: 2, say: 'mañana' }, 'exactly one of t, re and stem'],
    [{ re: '(' }, 'Unterminated group'],
    [{ t: 'hoy', plian: 'ya' }, 'no field is called “plian”'],
    [{ t: 'hoy', not: ['(a'] }, '('],
    [{ t: 'hoy', weight: 2 }, 'weight'],
    [{ t: 'hoy', w: 'much' }, '“w” has the wrong kind of value'],
    [7, 'put it in quotes'],
    [null, 'put it in quotes'],
  ])('%j is reported at %s', (entry, fault) => {
    const attempt = () => open1([entry as EntrySource]);
    expect(attempt).toThrow(Mistake);
    expect(attempt).toThrow(fault);
  });

  it.each([
    ['(a', 3],
    ['{t: hoy, plian: ya}', 3],
    ['{w: 2, say: hoy no}', 3],
    ['[una, (dos, tres)]', 3],
  ])('%s is reported with its line', (entry, line) => {
    const { seek, value } = patternSource('a.es.yml', `# (al, hoy\nentries:\n  - ${entry}\n`);
    const entries = (value as { entries: EntrySource[] }).entries.flat();
    expect(() => compile([{ lexicon: 'a', language: 'es', entries, place: seek }])).toThrow(`a.es.yml:${line}: `);
  });

  it('a fault in a set is reported where the set stands, its verbs too', () => {
    const written =
      'sets:\n  goes:\n    - [~ir, ~venir:soon]\n  says: ["~decir", "(di"]\nentries: ["@goes ya", "ya @says"]\n';
    const { seek, value } = patternSource('a.es.yml', written);
    const { sets, entries } = value as { sets: LexiconSource['sets']; entries: EntrySource[] };
    const attempt = (entry: EntrySource | undefined) =>
      compile([{ lexicon: 'a', language: 'es', sets: sets!, entries: [entry as EntrySource], place: seek }]);
    expect(() => attempt(entries[0])).toThrow('a.es.yml:3: the entry “~venir:soon” cannot be read (at “:soon”)');
    expect(() => attempt(entries[1])).toThrow('a.es.yml:4: the entry “(di” cannot be read');
  });

  it('groups are lists', () => expect(() => open1([], { groups: { word: 'hoy' as never } })).toThrow(Mistake));
});
