import { describe, expect, it } from 'vitest';
import { compile } from '../../src/lexicon/compile/compile.js';
import type { EntrySource, LexiconSource } from '../../src/lexicon/lexicon.js';
import { open } from '../../src/lexicon/match/phrases.js';

const sets = {
  authority: ['^alcalde/sa', '^concejal/a', 'teniente de alcalde', 'equipo de gobierno'],
  attends: ['~visitar', '~presidir', '~inaugurar', '~asistir'],
  have: ['ha', 'han', 'hemos', 'have'],
  office: ['@authority', 'gerente'],
};
const shared: LexiconSource = { lexicon: 'sets', language: 'es', sets: { body: ['ayuntamiento', 'diputación'] } };
const compiled = (entries: readonly EntrySource[], language = 'es') =>
  open(
    compile([
      { lexicon: 'test', language, sets, entries },
      { ...shared, language },
    ]),
  );
const found = (pattern: string, text: string, language?: string): string[] =>
  compiled([pattern], language)
    .search(text)
    .hits()
    .map((hit) => hit.text);

describe('patterns', () => {
  it.each<[what: string, pattern: string, text: string, hits: string[], language?: string]>([
    ['a set', '(la|el) @authority', 'La alcaldesa y el Concejal, las alcaldías', ['La alcaldesa', 'el Concejal']],
    [
      'a set of several words',
      '@authority',
      'El teniente de alcalde y las concejalas',
      ['teniente de alcalde', 'concejalas'],
    ],
    ['a set in a set', '@office', 'La gerente y los alcaldes', ['gerente', 'alcaldes']],
    ['a set that all share', 'el @body', 'Desde el Ayuntamiento', ['el Ayuntamiento']],
    ['months and weekdays', '@weekday @month', 'lunes marzo', ['lunes marzo']],
    [
      'any form of a verb',
      '~visitar',
      'Visitó, visitando y visitemos la visita',
      ['Visitó', 'visitando', 'visitemos', 'visita'],
    ],
    ['a tense', '~visitar:past', 'Visitó, visitamos, visitarán, visitaban', ['Visitó', 'visitamos', 'visitaban']],
    ['a tense and a person', '~visitar:future,third', 'Visitará, visitarán y visitaremos', ['Visitará', 'visitarán']],
    ['one of two tenses', '~visitar:present/future,third', 'Visita, visitó, visitarán', ['Visita', 'visitarán']],
    ['a participle in any gender', '@have ~visitar:participle', 'Han visitado', ['Han visitado']],
    ['the verbs of a set', '@attends:gerund', 'Asistiendo, visitó, presidiendo', ['Asistiendo', 'presidiendo']],
    ['an imperative with its pronoun', '~avisar+:imperative', 'Avísanos si puedes; avisando', ['Avísanos']],
    ['who is spoken to', '~pedir:vosotros/usted', 'Pedid, pida, pidan, pide', ['Pedid', 'pida', 'pidan']],
    [
      'the pronouns that go with a person',
      '~apuntar+:imperative',
      'Apúntate, apuntaos, apúntense; apuntados, que apuntase',
      ['Apúntate', 'apuntaos', 'apúntense'],
    ],
    [
      'a pronoun at the end',
      '~escribir+nos:imperative/infinitive',
      'Escríbenos o escríbale; puedes escribirnos, escribidnos, escribirte',
      ['Escríbenos', 'escribirnos', 'escribidnos'],
    ],
    [
      'one of two pronouns',
      '~enviar+nos/noslo:imperative',
      'Envíanoslo, envíanos y envíame',
      ['Envíanoslo', 'envíanos'],
    ],
    ['a pronoun at the verbs of a set', '@attends+la:infinitive', 'Visitarla, presidirlas', ['Visitarla']],
    ['a noun in both numbers', '^luz', 'La luz y las luces', ['luz', 'luces']],
    [
      'a noun in both genders',
      '^vecino/a',
      'vecino, vecina, vecinos, vecinas, vecindad',
      ['vecino', 'vecina', 'vecinos', 'vecinas'],
    ],
    [
      'a gap of up to three words',
      'hoy * cerramos',
      'Hoy no se cerramos; hoy a b c d cerramos',
      ['Hoy no se cerramos'],
    ],
    [
      'a gap within the clause',
      '@authority … @attends:finite',
      'La alcaldesa y el concejal de Deportes y Ocio de la villa visitaron ayer la pista. El alcalde, que asiste.',
      ['alcaldesa y el concejal de Deportes y Ocio de la villa visitaron'],
    ],
    [
      'a gap over an aside',
      '@authority … @attends:finite',
      'El alcalde de aquí, Juan Ruiz, presidió el pleno. El alcalde duerme, y ella visita',
      ['alcalde de aquí, Juan Ruiz, presidió'],
    ],
    [
      'any one word',
      'más #word del valle',
      'El más alto del valle, más del valle, más y alto del valle',
      ['más alto del valle'],
    ],
    [
      'a word by its ending',
      '(*aron|*ó) ayer',
      'Llegaron ayer, cantó ayer, canto ayer, aron ayer',
      ['Llegaron ayer', 'cantó ayer'],
    ],
    ['a word with a capital', '#capital (hall|road)', 'At Mill Road; a road, mill hall', ['Mill Road'], 'en'],
    ['a gap of no words', '@authority … @attends:finite', 'La alcaldesa visita la pista', ['alcaldesa visita']],
    [
      'a gap within the sentence',
      'alcaldesa …… visita',
      'La alcaldesa, con su equipo: visita. La alcaldesa duerme. Visita',
      ['alcaldesa, con su equipo: visita'],
    ],
    ['a date', 'el #date', 'Es el viernes 21 de noviembre de 2025 y el lunes', ['el viernes 21 de noviembre de 2025']],
    ['a time', '#time en', 'A las 18:00 en la plaza', ['18:00 en']],
    ['a number', '#number plazas', 'Hay 1.200 plazas y doce plazas', ['1.200 plazas', 'doce plazas']],
    ['a price', 'por #price', 'Por 12,50 €, por 1.200 €, por 3 millones de euros', ['Por 12,50 €']],
    [
      'a percentage',
      'un #percent',
      'Un 12 %, un 3,5%, un diez por ciento, un 12',
      ['Un 12 %', 'un 3,5%', 'un diez por ciento'],
    ],
    ['a percentage in words alone', 'un #percent', 'Un diez por ciento', ['Un diez por ciento']],
    ['money', 'por #money', 'Por 12,50 € o por 3 millones de euros', ['Por 12,50 €', 'por 3 millones de euros']],
    [
      'a name',
      '@authority #name',
      'La alcaldesa Carmen Ruiz Sanz y la alcaldesa de aquí',
      ['alcaldesa Carmen Ruiz Sanz'],
    ],
    [
      'spans and gaps',
      '#name … #number votos',
      'Ana Ruiz Gil logra en la final 1.200 votos',
      ['Ana Ruiz Gil logra en la final 1.200 votos'],
    ],
    ['the start of a sentence', '#start ~venir:imperative', 'Ven. ¡Ven! Que ven', ['Ven', 'Ven']],
    [
      'the start of a clause',
      '#clause pide',
      'Pide la beca. Nadie pide. 👉 Pide aquí: pide ya, pide. El «pide» y 3 %, no-pide',
      ['Pide', 'Pide', 'pide', 'pide'],
    ],
    ['a break', '#break pide', 'Ana, pide ya: pide 👉 pide', ['pide', 'pide']],
    ['an emoji beside a word', '(📍|📅)', '📍Plaza Mayor, mañana📅 y 📅4', ['📍', '📅', '📅']],
    ['the start of the text', '#post hola', '¡Hola! Hola', ['Hola']],
    [
      'the end of a sentence',
      'hasta mañana #end',
      'Hasta mañana. Hasta mañana hay tiempo. Y hasta mañana',
      ['Hasta mañana', 'hasta mañana'],
    ],
    ['English forms', '~hold:past/gerund', 'We held, holding, holds', ['held', 'holding'], 'en'],
    ['irregular English forms', '~win', 'We won, winning and wins, a winner', ['won', 'winning', 'wins'], 'en'],
    ['an irregular participle', '@have ~begin:participle', 'They have begun; began', ['have begun'], 'en'],
    ['forms of be', '~be:present', 'It is, they are, it was, be', ['is', 'are', 'be'], 'en'],
    ['a verb in -ie', '~lie:gerund', 'Lying, lay, lies', ['Lying'], 'en'],
    ['English plurals', '^mayor', 'The mayors and the mayor', ['mayors', 'mayor'], 'en'],
  ])('%s', (_, pattern, text, hits, language) => {
    expect(found(pattern, text, language)).toEqual(hits);
  });

  it('a hit may need company in its sentence, or none', () => {
    const hits = (entry: EntrySource, text: string) =>
      compiled([entry])
        .search(text)
        .hits()
        .map((hit) => hit.text);
    expect(hits({ t: 'visita', with: ['@authority'] }, 'Visita del alcalde. Una visita.')).toEqual(['Visita']);
    expect(hits({ t: 'visita', without: ['@authority'] }, 'Visita del alcalde. Una visita.')).toEqual(['visita']);
  });

  it('several terms of one entry share its fields', () => {
    const hits = compiled([{ t: ['uno', '~visitar'], w: 2, not: ['uno de enero'] }])
      .search('Uno visita; uno de enero')
      .hits();
    expect(hits.map(({ entry, text }) => `${text} ${entry.id} ${entry.weight}`)).toEqual(['Uno 0 2', 'visita 1 2']);
  });

  it('near misses of a group hold for each of its entries', () => {
    const source = {
      lexicon: 'test',
      language: 'es',
      groups: { a: ['uno', 'dos'], b: ['dos'] },
      not: { a: ['dos de mayo'] },
    };
    const hits = open(compile([source]))
      .search('Uno y dos de mayo')
      .hits();
    expect(hits.map(({ entry, text }) => `${entry.group} ${text}`)).toEqual(['a Uno', 'b dos']);
    expect(() => compile([{ ...source, not: { c: ['x'] } }])).toThrow('c');
  });

  it('a stem finds a word with a mark in the place of its gender', () => {
    const marks = { clear: ['@', '·'], doubtful: ['*', 'x'], endings: ['as', 'os', 's'] };
    const entries = [{ stem: 'músic' }, { stem: 'actor', strict: true }];
    const source = { lexicon: 'test', language: 'es', marks, entries };
    const hits = (text: string) =>
      open(compile([source]))
        .search(text)
        .hits()
        .map((hit) => hit.text);
    const written = ['Music@s', 'músic*', 'músicx', 'músicxs', 'músic·as/os', 'actor@', 'actor*s', 'actorxs'];
    for (const word of written) expect(hits(`Son ${word}, hoy`)).toEqual([word]);
    for (const word of ['músicos', 'actor*', 'actorx', 'músic@s.example', '@músic@s', 'a.músic@s'])
      expect(hits(`Son ${word}, hoy`)).toEqual([]);
    expect(() => compile([{ ...source, marks: undefined }])).toThrow('marks');
  });

  it.each([
    ['@nowhere', '@nowhere'],
    ['^decreto-ley', '-ley'],
    ['hoy ~ va', '~'],
    ['~ir:present:third', ':third'],
    ['hoy *… va', '*…'],
    ['~visitar:soon', ':soon'],
    ['~visitar+nox:imperative', '+nox'],
    ['#planet', '#planet'],
    ['hola #start', '#start'],
    ['… hola', '…'],
    ['#end hola', '#end'],
    ['#word hola', '#word'],
  ])('%s is refused, and what is wrong is said', (pattern, fault) => {
    expect(() => compiled([pattern])).toThrow(fault);
  });

  it('a set that holds itself is refused', () => {
    const loop = { lexicon: 'test', language: 'es', sets: { a: ['@b'], b: ['@a'] }, entries: ['@a'] };
    expect(() => compile([loop])).toThrow('(at “@a”): a set cannot hold itself');
  });
});
