import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../src/draft/decode.js';
import type { Draft } from '../src/draft/draft.js';
import { unknownInMeta } from '../src/draft/front-matter/unknown.js';
import { type DraftOptions, parseDraft } from '../src/draft/parse.js';
import { detectLanguage } from '../src/language/detect.js';
import { compile } from '../src/lexicon/compile/compile.js';
import type { Phrases } from '../src/lexicon/lexicon.js';
import { open } from '../src/lexicon/match/phrases.js';
import { Mistake } from '../src/mistake.js';
import { builtinFolders } from '../src/registry/builtin-folders.js';
import type { Span } from '../src/text/span.js';

const lexicons = builtinFolders('rules').lexicons.filter(({ lexicon }) =>
  ['abbreviations', 'kind', 'emergency', 'sets'].includes(lexicon),
);
const opened = new Map<string, Phrases>();
function phrases(language: string): Phrases | undefined {
  const sources = lexicons.filter((source) => source.language === language);
  if (!opened.has(language) && sources.length > 0) opened.set(language, open(compile(sources)));
  return opened.get(language);
}

const read = (source: string, options: Partial<DraftOptions> = {}): Draft =>
  parseDraft(source, { phrases, ...options });
const plain = (source: string): Draft => read(source, { path: 'a.txt' });
const texts = (spans: readonly Span[]): string[] => spans.map(({ text }) => text);
const sentences = (source: string, options: Partial<DraftOptions> = {}): string[] =>
  texts(read(`${source}`, { lang: 'es', ...options }).sentences);

/** All spans of a draft, those inside images, links and front matter too. */
function spansOf(draft: Draft): Span[] {
  const { parts, paragraphs, sentences, words, links, images, videos, hashtags, mentions, emails, phones } = draft;
  const { emoji, quotes, foreign, bold, dates, title, description, meta } = draft;
  const pieces = [...images, ...videos].flatMap((item) =>
    Object.values(item).filter((value) => typeof value === 'object' && 'start' in value),
  );
  const values = meta.keys.map((key) => meta.get(key)).filter((value) => value !== undefined);
  return [
    ...[
      parts,
      paragraphs,
      sentences,
      words,
      links,
      images,
      videos,
      hashtags,
      mentions,
      emails,
      phones,
      emoji,
      quotes,
    ].flat(),
    ...[foreign, bold, dates].flat(),
    ...(['kind', 'emergency', 'abbreviations'] as const).flatMap((lexicon) => [
      ...draft.hits(lexicon),
      ...draft.contexts(lexicon),
    ]),
    ...links.map(({ label }) => label),
    ...(pieces as Span[]),
    ...values,
    ...[title, description].filter((value) => value !== undefined),
    ...(meta.keys.length > 0 ? [meta.at] : []),
  ];
}

function check(draft: Draft): void {
  const { source, prose, sentences, words, paragraphs, parts } = draft;
  expect(prose.length).toBe(source.length);
  for (const { start, end, text } of spansOf(draft)) expect(source.slice(start, end)).toBe(text);
  // A character reference may be read; all else is the source's or blank.
  const read = source.replace(/&#?[a-z0-9]{1,32};/gi, (all, at: number) => prose.slice(at, at + all.length));
  for (let i = 0; i < prose.length; i++) if (prose[i] !== ' ') expect(prose[i]).toBe(read[i]);
  expect(prose.replace(/[^\r\n]/g, '')).toBe(source.replace(/[^\r\n]/g, ''));
  for (const list of [parts, paragraphs, sentences, words, draft.links, draft.hashtags, draft.emoji])
    for (let i = 1; i < list.length; i++) expect(list[i]!.start).toBeGreaterThanOrEqual(list[i - 1]!.start);
  for (const [index, { firstWord, endWord, paragraph }] of sentences.entries()) {
    expect(paragraphs[paragraph]).toBeDefined();
    for (const word of words.slice(firstWord, endWord)) expect(word.sentence).toBe(index);
  }
  expect(sentences.reduce((sum, { firstWord, endWord }) => sum + endWord - firstWord, 0)).toBe(words.length);
  expect(parts.length).toBeGreaterThan(0);
}

describe('what stands within the same sentence or paragraph', () => {
  const source = 'Llama al 955 000 111 o al 955 000 222. Escribe a a@x.es.\n\nVen. Ven al 955 000 333!\n\nAdiós. ☎️';
  const draft = read(source, { lang: 'es' });
  const at = (words: string) => ({ start: source.indexOf(words) });

  test('is found by the sentence, and by those before and behind it', () => {
    const phones = draft.within('sentence', draft.phones);
    expect(texts(phones.of(at('Llama')))).toEqual(['955 000 111', '955 000 222']);
    expect([phones.has(at('o al')), phones.has(at('Escribe')), phones.has(at('Ven al'))]).toEqual([true, false, true]);
    expect(texts(phones.of(at('Escribe'), -1))).toEqual(['955 000 111', '955 000 222']);
    expect(texts(phones.of(at('Ven.'), 1))).toEqual(['955 000 333']);
    expect(phones.has(at('Llama'), -1)).toBe(false);
  });

  test('is found by the paragraph', () => {
    const phones = draft.within('paragraph', draft.phones);
    expect(texts(phones.of(at('Ven.')))).toEqual(['955 000 333']);
    expect([phones.has(at('a@x.es')), phones.has(at('Adiós'))]).toEqual([true, false]);
  });

  test('belongs to the sentence before where it stands in none', () => {
    expect(draft.within('sentence', [at('Adiós')]).has(at('☎️'))).toBe(true);
    expect(draft.within('sentence', [at('Ven al')]).has(at('☎️'))).toBe(false);
  });

  test('keeps the order in which it was given, and is nothing where nothing is', () => {
    expect(texts(draft.within('paragraph', [...draft.phones].reverse()).of(at('Llama')))).toEqual([
      '955 000 222',
      '955 000 111',
    ]);
    expect(draft.within('sentence', []).has(at('Llama'))).toBe(false);
    expect(
      read('')
        .within('sentence', [{ start: 0 }])
        .has({ start: 0 }),
    ).toBe(true);
  });
});

describe('a whole draft', () => {
  const source = [
    '\ufeff---',
    'titulo: "Fiestas &amp; feria"',
    'idioma: es_ES',
    'redes: [Twitter, facebook, fax]',
    'fecha: 27 de noviembre de 2026',
    'cuenta: {kind: personal, email: ana@x.es}',
    'imagen: img/a.jpg',
    'image_alt: Cartel',
    '---',
    '# Fiestas de **Brañas**',
    '',
    'Ven el *sábado* a la **plaza** con el Sr. Ruiz, `código` aparte. Más en [la web](https://www.ayto.es/a_b "Web") o en ayto.es/c.',
    'Segunda línea<br>tras el salto, según «El País». #DíaDelLibro @pepa y ana.gil@ayto.es 👨‍👩‍👧',
    '',
    '> Lo dijo otra persona.',
    '',
    '- Uno\tcon tabulador',
    '- [x] Dos: 947 55 50 12',
    '',
    '| A | B |',
    '|---|---|',
    '| celda una | <img src="b.png" alt="&ntilde;u"> |',
    '',
    '![Foto *de* grupo](c.jpg "Título")',
    '*Foto: Lola*',
    '',
    '{{< figure src="d.jpg" alt="Una \'d\'" caption="Pie" >}}',
    '',
    'Fin <!-- nota --> de [referencia][r] y <https://e.es>.',
    '',
    '[r]: /ruta',
  ].join('\r\n');
  const draft = read(source, { path: 'posts/a.md' });

  test('keeps all its spans', () => check(draft));

  test('holds what the front matter says', () => {
    expect(draft.title).toMatchObject({ value: 'Fiestas & feria', text: '"Fiestas &amp; feria"' });
    expect(draft).toMatchObject({
      language: 'es',
      networks: ['x', 'facebook'],
      publish: { day: '2026-11-27' },
      markdown: true,
    });
    expect(draft.account).toMatchObject({ kind: 'personal', email: { value: 'ana@x.es', text: 'ana@x.es' } });
    expect(draft.meta.keys).toEqual(['titulo', 'idioma', 'redes', 'fecha', 'cuenta', 'imagen', 'image_alt']);
    expect(draft.meta.get('redes', 1)).toMatchObject({ value: 'facebook', text: 'facebook' });
  });

  test('reads its body', () => {
    expect(draft.paragraphs.map(({ type, text }) => `${type}: ${text.slice(0, 12)}`)).toEqual([
      'heading: Fiestas de *',
      'text: Ven el *sába',
      'quote: Lo dijo otra',
      'item: Uno\tcon tabu',
      'item: Dos: 947 55 ',
      'cell: A',
      'cell: B',
      'cell: celda una',
      'cell: <img src="b.',
      'text: ![Foto *de* ',
      'text: {{< figure s',
      'text: Fin <!-- not',
    ]);
    expect(texts(draft.sentences)).toEqual([
      'Fiestas de **Brañas**',
      'Ven el *sábado* a la **plaza** con el Sr. Ruiz, `código` aparte.',
      'Más en [la web](https://www.ayto.es/a_b "Web") o en ayto.es/c.',
      'Segunda línea<br>',
      'tras el salto, según «El País». #DíaDelLibro @pepa y ana.gil@ayto.es 👨‍👩‍👧',
      'Uno\tcon tabulador',
      'Dos: 947 55 50 12',
      'A',
      'B',
      'celda una',
      '*Foto: Lola*',
      'Fin <!-- nota --> de [referencia][r] y <https://e.es>.',
    ]);
    expect(draft.words.map(({ key }) => key).join(' ')).toBe(
      'fiestas de brañas ven el sabado a la plaza con el sr ruiz aparte mas en la web o en segunda linea tras el salto segun ' +
        'el pais y uno con tabulador dos a b celda una foto lola fin de referencia y',
    );
    expect(draft.links.map(({ form, label, url, host }) => [form, label.text, url, host])).toEqual([
      ['markdown', 'la web', 'https://www.ayto.es/a_b', 'ayto.es'],
      ['bare', 'ayto.es/c', 'ayto.es/c', 'ayto.es'],
      ['reference', 'referencia', '/ruta', undefined],
      ['autolink', 'https://e.es', 'https://e.es', 'e.es'],
    ]);
    expect(draft.images.map(({ form, file, alt, caption }) => [form, file?.text, alt?.value, caption?.value])).toEqual([
      ['front-matter', 'img/a.jpg', 'Cartel', undefined],
      ['html', 'b.png', 'ñu', undefined],
      ['markdown', 'c.jpg', 'Foto de grupo', 'Foto: Lola'],
      ['shortcode', 'd.jpg', "Una 'd'", 'Pie'],
    ]);
    expect(draft.hashtags.map(({ name }) => name)).toEqual(['DíaDelLibro']);
    expect(texts(draft.mentions)).toEqual(['@pepa']);
    expect(texts(draft.emails)).toEqual(['ana.gil@ayto.es']);
    expect(texts(draft.phones)).toEqual(['947 55 50 12']);
    expect(texts(draft.emoji)).toEqual(['👨‍👩‍👧']);
    expect(texts(draft.quotes)).toEqual(['«El País»']);
    expect(texts(draft.bold)).toEqual(['**plaza**']);
    expect(draft.foreign).toHaveLength(1);
  });

  test('is frozen, and read lazily only once', () => {
    expect(Object.isFrozen(draft)).toBe(true);
    expect(draft.words).toBe(draft.words);
  });
});

describe('front matter', () => {
  const meta = (source: string, path = 'a.md') => read(source, { path });

  test('of TOML, after blank lines, and in plain text', () => {
    const toml = meta(
      '+++\ntitle = "Hola"\ndate = 2026-03-04T08:30:00\n[account]\nhandle = "@x"\n[[images]]\nfile = "a.jpg"\nalt = "A"\n+++\nTexto.',
    );
    check(toml);
    expect(toml).toMatchObject({
      title: { value: 'Hola', text: '"Hola"' },
      publish: { day: '2026-03-04', time: '08:30' },
      account: { handle: '@x' },
    });
    expect(toml.images[0]).toMatchObject({ file: { text: '"a.jpg"', value: 'a.jpg' }, alt: { value: 'A' } });
    const late = read('\n\n---\nlang: en\n---\n* no list', { path: 'b.txt' });
    expect(late).toMatchObject({ language: 'en', markdown: false });
    expect(late.meta.at.text).toBe('---\nlang: en\n---');
  });

  test('that is none', () => {
    expect(meta('---\nTexto sin cerrar').meta.keys).toEqual([]);
    expect(plain('---\nPrimera parte.\n---\nSegunda.').parts).toHaveLength(2);
    expect(meta('Texto\n---\nlang: en\n---').meta.keys).toEqual([]);
    expect(meta('---\n---\nTexto').sentences).toHaveLength(1);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['title: "Corte\nde agua"\nlang: es\n', { title: 'Corte de agua', lang: 'es' }, ['indentation title: "Corte']],
    ['tags: [agua,\nobras\n]\nlang: es\n', { tags: ['agua', 'obras'], lang: 'es' }, ['indentation tags: [agua,']],
    ["event:\n  - place: 'Plaza\n\n    Mayor'\n    x: 1\n", { event: [{ place: 'Plaza\nMayor', x: 1 }] }, []],
    ['lang: en\na: {b: 1, b: 2}\nlang: es\n', { lang: 'es', a: { b: 2 } }, ['duplicate-key b', 'duplicate-key lang']],
    ['title: Aviso: corte\nlang: es\n', { lang: 'es' }, ['unreadable title: Aviso: corte']],
    ['cover:\n\talt: x\nlang: es\n', { lang: 'es' }, ['unreadable alt: x']],
    ['title: "Corte\nlang: es\n', { lang: 'es' }, ['unreadable title: "Corte']],
    ['text: |\n  Uno\nby: @ayto\nlang: es\n', { text: 'Uno\n', lang: 'es' }, ['unreadable by: @ayto']],
    ['a: &x 1\na: &y 2\nb: *x\nc: *z\n', { a: 2, b: 1 }, ['duplicate-key a', 'unreadable c: *z']],
    [`a: ${'['.repeat(20_000)}\nlang: es\n`, {}, [`unreadable a: ${'['.repeat(20_000)}`]],
  ])('that generators read is read, and its faults are reported: %j', (yaml, values, faults) => {
    for (const source of [`---\n${yaml}---\nTexto.`, `\ufeff---\n${yaml}---\nTexto.`.replaceAll('\n', '\r\n')]) {
      const draft = meta(source);
      check(draft);
      const strange = draft.meta.faults.map(({ rule, at }) => `${rule.replace('front-matter-', '')} ${at.text}`);
      expect(strange).toEqual(expect.arrayContaining(faults));
      if (faults.length > 0) expect(strange).toHaveLength(faults.length);
      expect(Object.fromEntries(draft.meta.keys.map((key) => [key, draft.meta.get(key)?.value]))).toEqual(values);
      expect(draft.sentences.map(({ text }) => text)).toEqual(['Texto.']);
    }
  });

  test.each([
    ['netwroks: [x]', 'unknown-key netwroks networks'],
    ['Networks: [x]', 'unknown-key Networks networks'],
    ['lnag: es', 'unknown-key lnag lang'],
    ['conset: true\nimage: a.jpg', 'unknown-key conset consent'],
    ['consent: true', 'unknown-key consent place'],
    ['minors: true\nimages: [a.jpg]', 'unknown-key minors place'],
    ['account: {sope: local}', 'unknown-key sope scope'],
    ['response: {whithin: 24h}', 'unknown-key whithin within'],
    ['redlint: {ignore: [a]}', 'unknown-key ignore disable'],
    ['redlint: {disable: [{rule: a, reson: b}]}', 'unknown-key reson reason'],
    ['images:\n  - file: a.jpg\n    conset: true', 'unknown-key conset consent'],
    ['cover: {src: a.jpg, decorativ: true}', 'unknown-key decorativ decorative'],
    ['images: [{file: a.jpg, consent: {gaurdian: true}}]', 'unknown-key gaurdian guardian'],
    ['videos: [{file: a.mp4, captoins: a.vtt}]', 'unknown-key captoins captions'],
    ['network: twiter', 'unknown-value twiter twitter'],
    ['networks: [x, twiter]', 'unknown-value twiter twitter'],
    ['redes: x, pinterest', 'unknown-value pinterest x,facebook'],
    ['platform: mastodom', 'unknown-value mastodom mastodon'],
    ['images: [{file: a.jpg, consent: {networks: [facebok]}}]', 'unknown-value facebok facebook'],
    ['images: [{file: a.jpg, decorative: sí}]', 'unknown-value sí true'],
    ['images: [{file: a.jpg, people: "no"}]', 'unknown-value "no" false'],
    ['images: [{file: a.jpg, consent: firmado}]', 'unknown-value firmado true,false'],
    ['images: [{file: a.jpg, consent: {until: pronto}}]', 'unknown-value pronto day'],
    ['account: {kind: oficial}', 'unknown-value oficial official'],
    ['kind: evnto', 'unknown-value evnto evento'],
    ['lang: klingonés', 'unknown-value klingonés language'],
    ['publish: mañana', 'unknown-value mañana day'],
    ['date: 2026-02-30', 'unknown-value 2026-02-30 absent'],
    ['date: 20261125', 'unknown-value 20261125 day'],
    ['redlint: off', 'unknown-value off disable'],
  ])('finds what nothing reads: %s', (yaml, expected) => {
    const draft = meta(`---\ntitle: Corte\n${yaml}\n---\nTexto.`);
    const strange = unknownInMeta(draft);
    for (const { at } of strange) expect(draft.source.slice(at.start, at.end)).toBe(at.text);
    const words = strange.map(({ rule, message, at, data: { near, allowed } }) =>
      [rule.replace('front-matter-', ''), at.text, near ?? (allowed as string[])?.slice(0, 2) ?? message].join(' '),
    );
    expect(words).toEqual([expected]);
  });

  test.each([
    'published: false\npublisher: Ayuntamiento\npublic: true\nlayout: post\ntipo: noticia\nvideo: a.mp4\nData: 1',
    'platform: [iOS, Android]\nkind: page\ntype: post\nlanguages: [es]\nauthor: {kind: x}',
    'images: [{url: a.jpg, title: A, name: B, width: 3}]\ncover: {path: a.jpg, hidden: true}',
    'date: 2026-11-24T10:00:00+01:00\nnetworks: [Twitter, IG]\nlang: es-ES\nkind: Evento\npeople: Ana Ruiz',
    'date: "{{ date }}"\npublish: true\nlang: ""\nnetworks:\naccount: "@ayto"\nresponse: 24h',
  ])('leaves alone what is the generator’s, and what is right: %s', (yaml) => {
    expect(unknownInMeta(meta(`---\n${yaml}\n---\nTexto.`))).toEqual([]);
  });

  test('says it in TOML too', () => {
    const strange = unknownInMeta(
      meta('+++\nnetwroks = ["x"]\n[[images]]\nfile = "a.jpg"\nconset = true\n+++\nTexto.'),
    );
    expect(strange.map(({ at }) => at.text)).toEqual(['netwroks', 'conset']);
  });

  test('names that mean no network leave the config’s, and the command line stands above both', () => {
    const defaults = { networks: ['x'] as const };
    expect(read('---\nnetworks: [twiter]\n---\n', { defaults }).networks).toEqual(['x']);
    expect(read('---\nnetworks: [facebook]\n---\n', { defaults }).networks).toEqual(['facebook']);
    expect(read('---\nnetworks: [facebook]\n---\n', { defaults, networks: ['bluesky'] }).networks).toEqual(['bluesky']);
  });

  test('of TOML is read but for the lines that cannot be', () => {
    const draft = meta('+++\ntitle = "Corte"\na = \nlang = "es"\n+++\nTexto.');
    expect(draft.meta.keys).toEqual(['title', 'lang']);
    expect(draft.meta.faults).toMatchObject([{ rule: 'front-matter-unreadable', at: { text: 'a =' } }]);
  });

  test('gives images in every form', () => {
    const draft = meta(
      '---\ncover:\n  src: a.jpg\n  alt: ""\nthumbnail: b.jpg\nthumbnail-alt: B\nimagen:\nmedia:\n  - c.jpg\n  - {file: d.jpg, decorative: true, minors: true, consent: {guardian: true, networks: [twitter], until: 2027-01-01}}\n---\n',
    );
    check(draft);
    expect(draft.images).toMatchObject([
      { file: { value: 'a.jpg' }, alt: { value: '' } },
      { file: { value: 'b.jpg' }, alt: { value: 'B' } },
      { text: 'imagen:' },
      { file: { value: 'c.jpg' } },
      {
        file: { value: 'd.jpg' },
        decorative: true,
        minors: true,
        consent: { guardian: true, networks: ['x'], until: '2027-01-01' },
      },
    ]);
    expect(draft.images[2]?.file).toBeUndefined();
  });

  test('gives moments, answers and event data', () => {
    const event = meta(
      '---\nkind: event\npublish: 2026-03-01\ndate: 2026-03-04 18:30\nlugar: Plaza\nresponse: 24h\n---\n',
    );
    expect(event).toMatchObject({ publish: { day: '2026-03-01' }, response: { within: '24h' } });
    expect([...event.eventData].sort()).toEqual(['date', 'place', 'time']);
    expect(meta('Hola', 'posts/2026-03-04-hola.md').publish).toEqual({ day: '2026-03-04' });
    const defaults = { networks: ['x'] as const, account: { kind: 'official' as const, email: 'a@b.es' } };
    expect(read('Hola', { defaults })).toMatchObject({
      networks: ['x'],
      account: { email: { value: 'a@b.es', text: '' } },
    });
  });
});

describe('sentences', () => {
  test.each([
    ['Véase el art. 12 y la pág. 3. Fin.', ['Véase el art. 12 y la pág. 3.', 'Fin.']],
    ['El Sr. Ruiz y la Excma. Sra. Gil. ¿Vienes? ¡Sí!', ['El Sr. Ruiz y la Excma. Sra. Gil.', '¿Vienes?', '¡Sí!']],
    ['A las 10:00 a. m. en EE. UU. Luego, a las 18.30 h.', ['A las 10:00 a. m. en EE. UU.', 'Luego, a las 18.30 h.']],
    ['Abrimos hoy.Cerramos mañana en ayto.es. Adiós', ['Abrimos hoy.', 'Cerramos mañana en ayto.es.', 'Adiós']],
    [
      'Dijo «¿Vienes?», y se fue... otra vez. «¡Ya!» gritó.',
      ['Dijo «¿Vienes?», y se fue... otra vez.', '«¡Ya!» gritó.'],
    ],
    ['Cuesta 1.250,50 €. 20 plazas. J. R. Pérez', ['Cuesta 1.250,50 €.', '20 plazas.', 'J. R. Pérez']],
    ['Ven 📅 12 de mayo 🕒 18 h 📍 Plaza', ['Ven', '📅 12 de mayo', '🕒 18 h', '📍 Plaza']],
    ['¡Ya es fiesta! 🎉🎉 Nos vemos 💪💪 Hasta luego', ['¡Ya es fiesta! 🎉🎉', 'Nos vemos 💪💪', 'Hasta luego']],
    ['Más información 👉 https://a.es/b', ['Más información 👉 https://a.es/b']],
    ['El 1.º y el 2.º de abril. Fin', ['El 1.º y el 2.º de abril.', 'Fin']],
    ['Con los 🎶🎶 Ecos en el 📍 Centro. Ven', ['Con los 🎶🎶 Ecos en el 📍 Centro.', 'Ven']],
    ['Ganó la copa 🏓 La entrega es hoy', ['Ganó la copa 🏓', 'La entrega es hoy']],
    ['Abre. Data.gov trae datos', ['Abre.', 'Data.gov trae datos']],
    ['Abre. [Data.gov](https://a.es) trae datos', ['Abre.', '[Data.gov](https://a.es) trae datos']],
    ['Ganó la copa 🏓 Villanueva', ['Ganó la copa 🏓 Villanueva']],
    ['Está en… pueblo.es y aquí. Ven', ['Está en… pueblo.es y aquí.', 'Ven']],
  ])('%s', (source, expected) => expect(sentences(source)).toEqual(expected));

  test('at line breaks, in plain text only', () => {
    const lines =
      'CORTE DE AGUA\nMañana cortamos el agua en toda la calle Mayor y en la plaza de\nEspaña. Gracias\nUn saludo';
    expect(sentences('Se celebra hoy  La sala abre en  Villanueva', { path: 'a.txt' })).toHaveLength(2);
    expect(sentences(lines, { path: 'a.txt' })).toEqual([
      'CORTE DE AGUA',
      'Mañana cortamos el agua en toda la calle Mayor y en la plaza de\nEspaña.',
      'Gracias',
      'Un saludo',
    ]);
    expect(sentences(lines)).toHaveLength(2);
    const items = plain('Lista:\n1. Uno\n2) Dos\n- Tres\n• Cuatro\n\nFin');
    expect(items.paragraphs.map(({ type, text }) => `${type} ${text}`)).toEqual([
      'text Lista:',
      'item Uno',
      'item Dos',
      'item Tres',
      'item Cuatro',
      'text Fin',
    ]);
  });
});

test.each([
  ['Villarejo, Ávila; miércoles 25.- La plaza abre hoy.', 'La plaza abre hoy.'],
  ['LONDON, 3 March 2026 – The library opens today.', 'The library opens today.', 'en'],
  ['Playa del Rey, Costa (Sur), a 3 de marzo de 2026.— Abre la plaza.', 'Abre la plaza.'],
  ['**Villarejo; miércoles 25.-** La plaza abre hoy.', 'La plaza abre hoy.'],
  ['Plaza Mayor, sábado 25 – Concierto de la banda.', 'Plaza Mayor, sábado 25 – Concierto de la banda.'],
  ['La plaza abre el 3 de marzo de 2026 – Y ya era hora.', 'La plaza abre el 3 de marzo de 2026 – Y ya era hora.'],
])('a dateline is no sentence: %s', (source, first, lang = 'es') => expect(sentences(source, { lang })[0]).toBe(first));

describe('marks', () => {
  test('addresses, and what only looks like one', () => {
    const { links, emails, mentions } = plain(
      'art.12 archivo.pdf 10.30 h gratis.Es LEEME.md a.b@c.es, vecin@s @ana_gil. @b@mastodon.social https://x.com/@no (www.a.es) bit.ly/x. https://ñandú.es/é',
    );
    expect(texts(links)).toEqual(['https://x.com/@no', 'www.a.es', 'bit.ly/x', 'https://ñandú.es/é']);
    expect(links.map(({ host }) => host)).toEqual(['x.com', 'a.es', 'bit.ly', 'ñandú.es']);
    expect(texts(emails)).toEqual(['a.b@c.es']);
    expect(texts(read('[Carta](mailto:%20ana.gil@x.es)').emails)).toEqual(['ana.gil@x.es']);
    expect(texts(mentions)).toEqual(['@ana_gil', '@b@mastodon.social']);
  });

  test('telephones, and what only looks like one', () => {
    const { phones } = plain(
      'Llama al 112 o al 010. 947555012, +34 612 34 56 78, 900-123-123, 01632 960012, +44 20 7946 0000, (555) 123-4567. ' +
        'Llamá al 4555 0128, tel. 75 255 0180. Call 000, 1800 555 019. Modelo 030, el 30.06.2026, on 04-03-2026, curso 2026-2027, 112 personas, ES91 2100 0418 4502 0005 1332, 4111 1111 1111 1111, 12345678Z, 2026-11-12, 640.000 euros, 300 y 100 euros',
    );
    expect(texts(phones)).toEqual([
      '112',
      '010',
      '947555012',
      '+34 612 34 56 78',
      '900-123-123',
      '01632 960012',
      '+44 20 7946 0000',
      '(555) 123-4567',
      '4555 0128',
      '75 255 0180',
      '000',
    ]);
  });

  test('hashtags inside a sentence are words of it, those behind it are none', () => {
    const draft = plain(
      'La concejala de #Cultura participa. Ven a la #FeriaDelLibro. Hoy abrimos #Libros #Cultura #Ocio',
    );
    expect(draft.words.map(({ key }) => key).join(' ')).toBe(
      'la concejala de cultura participa ven a la feriadellibro hoy abrimos',
    );
    expect(draft.hashtags).toHaveLength(5);
  });

  test('initials are one word, and what only inflects one is none', () => {
    const { words } = read('The U.S. form(s) of the (WHO)’s D.C. office, interesado(s) y N-622.', { lang: 'en' });
    const told = ['The', 'U.S', 'form', 'of', 'the', 'WHO', 'D.C', 'office', 'interesado', 'y', 'N-622'];
    expect(texts(words)).toEqual(told);
  });

  test('a quotation over several paragraphs', () => {
    const quoted = (source: string) => texts(read(source).quotes).map((text) => text.split(' ')[0]);
    expect(quoted('He said:\n\n"One two.\n\nThree four."\n\nFive "six" seven.')).toEqual(['"One', 'Three', '"six"']);
    expect(quoted('"One two.\n\nThree "four".\n\nFive.')).toEqual(['"four"']);
  });

  test('emoji, hashtags, quotations', () => {
    const draft = plain(
      '9️⃣ 🇪🇸 🏴‍☠️ © 👍🏽 ✔️ ☎ ❤️‍🔥 #8M #1 a#b &#39; #Ñandú_2 L’Aplec «uno “dos”» "tres" 5" \'no\' ‘sí’ «abierta',
    );
    expect(texts(draft.emoji)).toEqual(['👍🏽', '✔️', '☎', '❤️‍🔥']);
    expect(texts(draft.hashtags)).toEqual(['#8M', '#Ñandú_2']);
    expect(texts(draft.quotes)).toEqual(['«uno “dos”»', '“dos”', '"tres"', '‘sí’']);
    expect(draft.quoted({ start: draft.source.indexOf('dos'), end: draft.source.indexOf('dos') + 3 })).toBe(true);
  });
});

describe('Markdown', () => {
  const visible = (source: string): string =>
    read(source).prose.replaceAll('\u00ad', '').split(/\s+/).filter(Boolean).join(' ');
  test.each([
    ['Uno {% if x %}dos{% endif %} {{ page.tres }} ![cuatro](x.png){: .clase}', 'Uno dos'],
    ['~~~\ncódigo\n~~~\n\n    sangrado\n\ntexto `código`', 'texto'],
    ['<div class="a">Uno <b>dos</b></div>\n\n<script>tres()</script>', 'Uno dos'],
    ['> [!NOTE]\n> Propio\n\n> Ajeno', 'Propio'],
    ['<blockquote class="x">\n\nAjeno **todo**\n\n</blockquote>\n\nPropio', 'Propio'],
    ['Nota[^1] ***muy*** ~~tachada~~\n\n[^1]: al pie', 'Nota muy tachada al pie'],
    ['Título\n======\n\n* * *\n\nA&ntilde;o \\*no\\* \\&ntilde; `&ntilde;`', 'Título Año *no * &ntilde;'],
    ['<p>T&uacute; y&nbsp;yo&hellip;</p>', 'Tú y yo…'],
  ])('%s', (source, expected) => expect(visible(source)).toBe(expected));

  test('character references are what they stand for, where they stand', () => {
    const draft = read(
      'El cami&oacute;n d&#8217;Arag&oacute; pasa hoy. &ldquo;Ven &#8216;ya&#8217;.&rdquo; Dijo&hellip; Ma&ntilde;ana, el 3&nbsp;de&nbsp;marzo &#128666;, m&aacute;s en https://a.es/?x=1&amp;y=2',
      { lang: 'es' },
    );
    check(draft);
    expect(draft.words.map(({ key }) => key).join(' ')).toBe(
      "el camion d'arago pasa hoy ven ya dijo mañana el de marzo mas en",
    );
    expect(draft.words[1]?.text).toBe('cami&oacute;n');
    expect(texts(draft.quotes)).toEqual(['&ldquo;Ven &#8216;ya&#8217;.&rdquo;', '&#8216;ya&#8217;']);
    expect(texts(draft.sentences).slice(1, 3)).toEqual(['&ldquo;Ven &#8216;ya&#8217;.&rdquo;', 'Dijo&hellip;']);
    expect(draft.dates).toMatchObject([{ day: 3, month: 3, text: '3&nbsp;de&nbsp;marzo' }]);
    expect(texts(draft.emoji)).toEqual(['&#128666;']);
    expect(draft.links[0]).toMatchObject({ text: 'https://a.es/?x=1&amp;y=2', url: 'https://a.es/?x=1&y=2' });
    expect(detectLanguage(read('Ma&ntilde;&aacute; a r&uacute;a').prose)).toBe('gl');
  });

  test('links of HTML, empty ones, and addresses in targets', () => {
    const draft = read('<a href="https://a.es?x=1&amp;y">Uno</a> [](b.md) [Dos](<mailto:x@y.es>) [Tres](tel:010 "t")');
    check(draft);
    expect(draft.links.map(({ form, label, url }) => [form, label.text, url])).toEqual([
      ['html', 'Uno', 'https://a.es?x=1&y'],
      ['markdown', '', 'b.md'],
      ['markdown', 'Dos', 'mailto:x@y.es'],
      ['markdown', 'Tres', 'tel:010'],
    ]);
    expect(texts(draft.emails)).toEqual(['x@y.es']);
  });

  test('labels, targets and titles stand where the parser read them', () => {
    const draft = read(
      '[Ver\n  ](a.md) [b \\] [d]](<d e.md> (t\\)u)) [Carta][c] [Otra][c] ![Plano][p]\n\n' +
        '[c]: mailto:x@y.es\n[p]: plano.png "El plano"',
    );
    check(draft);
    expect(
      draft.links.map(({ label, target }) => [label.text, draft.source.slice(target?.start, target?.end)]),
    ).toEqual([
      ['Ver\n  ', 'a.md'],
      ['b \\] [d]', 'd e.md'],
      ['Carta', 'mailto:x@y.es'],
      ['Otra', 'mailto:x@y.es'],
    ]);
    expect(texts(draft.emails)).toEqual(['x@y.es']);
    const [{ file, alt, caption } = {}] = draft.images;
    expect([file?.text, alt?.text, caption?.text]).toEqual(['plano.png', 'Plano', 'El plano']);
  });

  test('parts of a thread', () => {
    expect(texts(read('Uno\n\n---\n\nDos #a\n\n***\n\nTres').parts)).toEqual(['Uno', 'Dos #a\n\n***\n\nTres']);
    expect(read('## Tweet 1/2\n\nUno\n\n## Tweet 2/2\n\nDos #a').hashtags[0]?.part).toBe(1);
    expect(read('Título\n---\nTexto').parts).toHaveLength(1);
    expect(read('---\nredes: [x, blog]\n---\nTítulo\n---\nTexto').parts).toHaveLength(1);
    expect(read('---\ntitle: T\n---\nTítulo\n---\nTexto\n\n---\n\nPie').parts).toHaveLength(2);
    const close = read('---\nredes: [Mastodon, facebook]\n---\nUno\r\n---\r\nDos');
    check(close);
    expect(texts(close.parts)).toEqual(['Uno', 'Dos']);
    expect(close.paragraphs.map(({ type }) => type)).toEqual(['text', 'text']);
    expect(texts(read('Uno\n\n---\n\nDos\n---\nTres').parts)).toEqual(['Uno', 'Dos', 'Tres']);
    expect(texts(plain('1/2\nUno\n2/2\nDos').parts)).toEqual(['Uno', 'Dos']);
  });

  test('means nothing in plain text', () => {
    const draft = plain('[uno](https://a.es) *dos* <b>tres</b> ![x](y.png)');
    expect(draft.links.map(({ form }) => form)).toEqual(['bare']);
    expect([...draft.images, ...draft.bold]).toEqual([]);
  });
});

describe('kind and language', () => {
  test.each([
    ['@ana Hola, pasamos tu aviso.', 'reply'],
    ['.@ana abre mañana su taller.', 'notice'],
    ['RT @club: ¡Ganamos!', 'shared'],
    ['⚠️ Aviso rojo por lluvias: no salgas de casa.', 'emergency'],
    ['Emergencias: llama al 112.', 'notice'],
    ['El martes, simulacro de alerta roja en el colegio: no salgas de clase.', 'notice'],
    ['Te esperamos el sábado 4 de marzo a las 18 h en la plaza.', 'event'],
    ['Así fue la cabalgata: gracias, os esperamos el año que viene.', 'notice'],
    [`---\ntitle: T\n---\n${'La calle Mayor es de todos. '.repeat(40)}`, 'article'],
    [`${'La calle Mayor es de todos. '.repeat(40)}`, 'notice'],
    ['---\ntipo: institucional\n---\nTe esperamos en la plaza.', 'institutional'],
  ])('%s', (source, kind) => expect(read(source, { lang: 'es' }).kind).toBe(kind));

  test.each([
    ['es', 'Mañana cortamos el agua en la calle Mayor'],
    ['en', 'Bin collections are running one day late'],
    ['ca', "Demà tallem l'aigua al carrer Major"],
    ['gl', 'Mañá cortamos a auga na rúa Maior'],
    ['eu', 'Bihar ura moztuko dugu Kale Nagusian'],
    ['pt', 'Amanhã cortamos a água na rua Principal'],
    ['fr', 'Demain, coupure d’eau rue Principale'],
    [undefined, '2026 👍 12345'],
  ])('%s: %s', (language, text) => expect(detectLanguage(text)).toBe(language));

  test('front matter, then detection, then the default', () => {
    const defaults = { language: 'ca' };
    expect(read('---\nlang: fr\n---\nMañana cortamos el agua', { defaults }).language).toBe('fr');
    expect(read('Mañana cortamos el agua en la calle', { defaults }).language).toBe('es');
    expect(read('👍', { defaults }).language).toBe('ca');
    expect(read('👍', { defaults: { language: 'auto' } }).language).toBeUndefined();
  });
});

describe('files', () => {
  const text = fc.string({ unit: 'grapheme' }).map((s) => s.replaceAll('\0', '').replace(/^\ufeff/, ''));
  test('come back as they were', () =>
    fc.assert(
      fc.property(text, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), fc.boolean(), (source, encoding, mark) => {
        const whole = { source, encoding, bom: mark || encoding !== 'utf-8' } as const;
        expect(decode(encode(whole, 'a.md'), 'a.md')).toEqual(whole);
      }),
    ));
  test('in Windows-1252 are read and written as they were, where they are no UTF-8', () => {
    const bytes = Buffer.from(
      'El ni\xf1o dijo \x93s\xed, quiero\x94 \x96 cuesta 5 \x80. \xabCAF\xc9\xbb\r\n',
      'latin1',
    );
    const whole = decode(bytes, 'a.txt');
    expect(whole).toEqual({
      source: 'El niño dijo “sí, quiero” – cuesta 5 €. «CAFÉ»\r\n',
      encoding: 'windows-1252',
      bom: false,
    });
    expect(Buffer.from(encode(whole, 'a.txt')).equals(bytes)).toBe(true);
    expect(() => encode({ ...whole, source: 'Łódź' }, 'a.txt')).toThrow(/a\.txt.*Ł/);
    const damaged = Buffer.concat([Buffer.from('El niño y la niña '), Buffer.of(0xe9), Buffer.from(' así')]);
    const noPlace = Buffer.from('Una \x81 que no existe, y ni\xf1os', 'latin1');
    for (const other of [damaged, noPlace, Buffer.from('日本語の文書です', 'utf16le')])
      expect(() => decode(other, 'a.txt')).toThrow(Mistake);
  });

  test('that are no text', () => {
    for (const bytes of [[0xff, 0xd8, 0xff], [0x61, 0, 0x62], [0xc3], [0xff, 0xfe, 0x00, 0xd8], [0xfe, 0xff, 0x61]])
      expect(() => decode(Uint8Array.from(bytes), 'a.md')).toThrow(Mistake);
  });
});

const fragments = [
  ...[
    '---\n',
    'a: 1\n',
    '+++\n',
    '# T\n',
    '> q\n',
    '- i\n',
    '1. i\n',
    '| a | b |\n|---|---|\n',
    '```\n',
    '    c\n',
    '\n',
    '\r\n',
    '\t',
    ' ',
  ],
  ...[
    '**',
    '*',
    '_',
    '`',
    '[',
    '](u)',
    '![',
    '](<',
    '[r]',
    '[r]: /x\n',
    '<b>',
    '</b>',
    '<img src="',
    '" alt="x">',
    '<!--',
    '-->',
    '<br>',
    '<a href=x>',
    '</a>',
  ],
  ...[
    '{{< figure src="a.png" >}}',
    '{{',
    '}}',
    '{%',
    '%}',
    '{: .x}',
    '&amp;',
    '&ntilde;',
    '&ldquo;',
    '&rdquo;',
    '&nbsp;',
    '&#128666;',
    '&#x;',
    '\\',
    '\ufeff',
    '\u0301',
    '\ud83d',
    '👩‍🚒',
    '9️⃣',
    '🇪🇸',
    '📍 ',
  ],
  ...[
    '«',
    '»',
    '"',
    '“',
    '’',
    '@ana',
    'a@b.es',
    '#tag',
    'https://a.es/',
    'ayto.es',
    '947 555 012',
    'Sr. ',
    'EE. UU. ',
    'hola.Otra',
    '… ',
    '¿Qué? ',
    '¡ya! ',
    '𝗖𝗶𝘁𝗮',
    '4 de marzo',
    'aviso ',
    'te esperamos ',
    'rojo ',
    'RT @x ',
  ],
  ...[
    'palabra ',
    'Otra ',
    '<blockquote>',
    '</blockquote>',
    '<figure>',
    '<video src=v>',
    '</video>',
    '---\n\n',
    'Tweet 1/2\n',
    ':::\n',
  ],
];

describe('any input', () => {
  const shuffled = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((pieces) => pieces.join(''));
  test.each([
    ['fragments', shuffled],
    ['front matter and fragments', shuffled.map((text) => `---\nlang: es\nimages:\n  - {file: a.jpg}\n---\n${text}`)],
    ['graphemes', fc.string({ unit: 'grapheme', maxLength: 200 })],
    ['code units', fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 100 })],
  ])('%s give a draft whose spans stand where they say, or a Mistake', (_, sources) =>
    fc.assert(
      fc.property(sources, fc.constantFrom('a.md', 'a.txt'), (source, path) => {
        try {
          check(read(source, { path }));
        } catch (error) {
          if (!(error instanceof Mistake)) throw error;
        }
      }),
      { numRuns: 100 },
    ),
  );

  test('of ten thousand marks comes to an end', () => {
    const marks = [
      '\r\n',
      '[',
      '*',
      '<',
      '{',
      '"',
      '«',
      '@',
      '#',
      '😀',
      '\u0301',
      '> ',
      '- ',
      '1. ',
      '> - ',
      '](',
      '**a',
      '<a x="',
      '{{<',
      'a@',
      '| a ',
      '_a',
      '![',
      '.',
      '`',
      '6',
    ];
    for (const mark of marks)
      for (const path of ['a.md', 'a.txt']) {
        const draft = parseDraft(mark.repeat(10_000), { path, phrases: () => undefined });
        expect(draft.prose).toHaveLength(mark.length * 10_000);
        expect(spansOf(draft).length).toBeGreaterThan(0);
      }
  });
});
