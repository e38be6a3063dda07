import { describe, expect, test } from 'vitest';
import { unknownInMeta } from '../../src/draft/front-matter/unknown.js';
import { expectConsistent } from './draft-spans.js';
import { plain, read } from './read-draft.js';

describe('front matter', () => {
  const meta = (source: string, path = 'a.md') => read(source, { path });

  test('of TOML, after blank lines, and in plain text', () => {
    const toml = meta(
      '+++\ntitle = "Hola"\ndate = 2026-03-04T08:30:00\n[account]\nhandle = "@x"\n[[images]]\nfile = "a.jpg"\nalt = "A"\n+++\nTexto.',
    );
    expectConsistent(toml);
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

  test.each<[string, string, Record<string, unknown>]>([
    ['Redes: Facebook, X\nPublicar: 4/12/2026 10:00\n\n', 'es', { networks: ['facebook', 'x'], day: '2026-12-04' }],
    ['REDES: Facebook / Instagram\nFoto: plaza.jpg\n', 'es', { networks: ['facebook', 'instagram'] }],
    ['Título: Corte: calle Mayor\nRedes: Facebook e Instagram\n', 'es', { networks: ['facebook', 'instagram'] }],
    ['\ufeff\nPublicar: 2026-12-04\r\n---\r\n', 'es', { networks: [], day: '2026-12-04' }],
    ['---\nNetworks: Mastodon and Bluesky\n\n', 'en', { networks: ['mastodon', 'bluesky'] }],
  ])('without fences, in any case: %j', (head, lang, { networks, day }) => {
    for (const path of ['a.txt', 'a.md']) {
      const draft = read(`${head}Texto: la piscina.\n`, { path, lang });
      expectConsistent(draft);
      expect(draft.networks).toEqual(networks);
      expect(draft.publish?.day).toBe(day);
      expect(draft.sentences.map(({ text }) => text)).toEqual(['Texto: la piscina.']);
    }
  });

  test.each([
    'Fecha: 12 de diciembre\nHora: 18 h\nLugar: la plaza\n',
    'Redes: síguenos también allí\n',
    'Publicar: qué y cuándo\n',
    'Piscina: abre hoy\nRedes: Facebook\n',
    'Redes:\nFacebook\n',
  ])('that is the text itself: %j', (text) => {
    expect(plain(text).meta.keys).toEqual([]);
  });

  test.each([
    'Redes: Facebook\nImagen: cartel.jpg\nTexto alternativo: Cartel de la feria en la plaza\n',
    'Imatge: cartel.jpg\nText alternatiu: Cartel de la feria en la plaza\nXarxes: Facebook\n',
    'Networks: Facebook\nImage: cartel.jpg\nALT TEXT: Cartel de la feria en la plaza\n',
  ])('without fences, the line under a picture gives its alternative text: %j', (head) => {
    const draft = plain(`${head}\nLa piscina abre.\n`);
    expectConsistent(draft);
    expect(draft.images).toMatchObject([
      { file: { value: 'cartel.jpg' }, alt: { value: 'Cartel de la feria en la plaza' } },
    ]);
    expect(draft.sentences.map(({ text }) => text)).toEqual(['La piscina abre.']);
  });

  test('without fences, a slip is a key too', () => {
    const draft = plain('Redes: x\nPublciar: 4/12/2026\n\nLa piscina abre.');
    expect(draft.meta.keys).toEqual(['Publciar', 'redes']);
    expect(draft.sentences).toHaveLength(1);
  });

  test('of a key in another case: its own name counts, and its place is that of the word', () => {
    const draft = meta(
      '---\nRedes: x\nredes: facebook\nImagen: a.jpg\nImagen_Alt: La plaza\nResponse: {within: 24h}\n---\nTexto.',
    );
    expectConsistent(draft);
    expect(draft).toMatchObject({ networks: ['facebook'], response: { within: '24h' } });
    expect(draft.images).toMatchObject([
      { text: 'Imagen: a.jpg', file: { value: 'a.jpg' }, alt: { value: 'La plaza' } },
    ]);
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
      expectConsistent(draft);
      const strange = draft.meta.faults.map(({ rule, at }) => `${rule.replace('front-matter-', '')} ${at.text}`);
      expect(strange).toEqual(expect.arrayContaining(faults));
      if (faults.length > 0) expect(strange).toHaveLength(faults.length);
      expect(Object.fromEntries(draft.meta.keys.map((key) => [key, draft.meta.get(key)?.value]))).toEqual(values);
      expect(draft.sentences.map(({ text }) => text)).toEqual(['Texto.']);
    }
  });

  test('offers the key of one picture where one is named', () => {
    const said = (yaml: string) => unknownInMeta(meta(`---\n${yaml}\n---\nTexto.`)).map(({ data }) => data.one);
    expect(said('images: plaza.jpg')).toEqual(['image: plaza.jpg']);
    expect(said('images: plaza.jpg, río.jpg')).toEqual([undefined]);
    expect(said('pieces: [{text: Hola, images: plaza.jpg}]')).toEqual([undefined]);
  });

  test.each([
    ['netwroks: [x]', 'unknown-key netwroks networks'],
    ['Minors: true\nimages: [a.jpg]', 'unknown-key Minors place'],
    ['images: plaza.jpg', 'unknown-value plaza.jpg images: [plaza.jpg]'],
    ['imágenes: "a b.jpg, c.png"', 'unknown-value "a b.jpg, c.png" imágenes: ["a b.jpg", c.png]'],
    ['videos: a.mp4', 'unknown-value a.mp4 videos: [a.mp4]'],
    ['pieces: [{text: Hola, images: a.jpg}]', 'unknown-value a.jpg images: [a.jpg]'],
    ['redes: Facebok / X', 'unknown-value Facebok facebook'],
    ['lnag: es', 'unknown-key lnag lang'],
    ['comte: {scope: local}', 'unknown-key comte compte'],
    ['repuesta: 24h', 'unknown-key repuesta respuesta'],
    ['imatgse: [a.jpg]', 'unknown-key imatgse imatges'],
    ['conset: true\nimage: a.jpg', 'unknown-key conset consent'],
    ['consent: true', 'unknown-key consent place'],
    ['consent: {gaurdian: true}\nimage: a.jpg', 'unknown-key gaurdian guardian'],
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
    ['redes: x, plazanet', 'unknown-value plazanet x,facebook'],
    ['platform: mastodom', 'unknown-value mastodom mastodon'],
    ['images: [{file: a.jpg, consent: {networks: [facebok]}}]', 'unknown-value facebok facebook'],
    ['images: [{file: a.jpg, decorative: sí}]', 'unknown-value sí true'],
    ['images: [{file: a.jpg, people: "no"}]', 'unknown-value "no" false'],
    ['images: [{file: a.jpg, consent: firmado}]', 'unknown-value firmado true,false'],
    ['images: [{file: a.jpg, consent: {until: pronto}}]', 'unknown-value pronto day'],
    ['account: {kind: oficial}', 'unknown-value oficial official'],
    ['account: {x: lon}', 'unknown-value lon long'],
    ['kind: evnto', 'unknown-value evnto evento'],
    ['lang: klingonés', 'unknown-value klingonés language'],
    ['publish: mañana', 'unknown-value mañana day'],
    ['date: 2026-02-30', 'unknown-value 2026-02-30 absent'],
    ['date: 20261125', 'unknown-value 20261125 day'],
    ['redlint: off', 'unknown-value off disable'],
  ])('finds what nothing reads: %s', (yaml, expected) => {
    // The title says the same word first.
    const draft = meta(`---\ntitle: Corte de ${expected.split(' ')[1]}\n${yaml}\n---\nTexto.`);
    const strange = unknownInMeta(draft);
    for (const { rule, at, data } of strange) {
      expect(draft.source.slice(at.start, at.end)).toBe(at.text);
      expect(at.start).toBeGreaterThanOrEqual(draft.source.indexOf(`\n${yaml}`));
      if (rule.endsWith('value')) expect(yaml).toMatch(new RegExp(`(?:^|[{ ])${data.key}:`));
    }
    const words = strange.map(({ rule, message, at, data: { near, example, allowed } }) =>
      [
        rule.replace('front-matter-', ''),
        at.text,
        near ?? example ?? (allowed as string[])?.slice(0, 2) ?? message,
      ].join(' '),
    );
    expect(words).toEqual([expected]);
  });

  test.each([
    'published: false\npublisher: Ayuntamiento\npublic: true\nlayout: post\ntipo: noticia\ntipos: [a]\nlanguages: [es]\nfechas: [a]\nvideo: a.mp4\nData: 1',
    'platform: [iOS, Android]\nkind: page\ntype: post\nlanguages: [es]\nauthor: {kind: x}',
    'images: [{url: a.jpg, title: A, name: B, width: 3}]\ncover: {path: a.jpg, hidden: true}',
    'date: 2026-11-24T10:00:00+01:00\nnetworks: [Twitter, IG]\nlang: es-ES\nkind: Evento\npeople: Ana Ruiz',
    'media: podcast\nimages: /img/2026\nfotos: 12',
    'date: "{{ date }}"\npublish: true\nlang: ""\nnetworks:\naccount: "@ayto"\nresponse: 24h',
  ])('leaves alone what is the generator’s, and what is right: %s', (yaml) => {
    expect(unknownInMeta(meta(`---\n${yaml}\n---\nTexto.`))).toEqual([]);
  });

  test('each of several names that mean no network at its own place', () => {
    const draft = meta('---\nnetworks: fax, facebook, telex, fax mail\n---\nTexto.');
    const at = draft.source.indexOf('fax');
    expect(unknownInMeta(draft).map((strange) => [strange.at.text, strange.at.start - at])).toEqual([
      ['fax', 0],
      ['telex', 15],
      ['fax mail', 22],
    ]);
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

  test.each([
    ['publish: 2026-12-01 10:00', 'toml'],
    ['networks: [x]', 'toml'],
    ['hora = a: b', 'unreadable'],
    ['https://example.org', 'unreadable'],
  ])('of TOML says of %j what kind of fault it is: %s', (line, message) => {
    expect(meta(`+++\ntitle = "Corte"\n${line}\n+++\nTexto.`).meta.faults).toMatchObject([
      { message, at: { text: line } },
    ]);
  });

  test('gives images in every form', () => {
    const draft = meta(
      '---\ncover:\n  src: a.jpg\n  alt: ""\nthumbnail: b.jpg\nthumbnail-alt: B\nimagen:\nmedia:\n  - c.jpg\n  - {file: d.jpg, decorative: true, minors: true, consent: {guardian: true, networks: [twitter], until: 2027-01-01}}\n---\n',
    );
    expectConsistent(draft);
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

  test.each([
    ['2026-03/04-hola.txt', '2026-03-04'],
    ['posts/2026/03/04-hola.md', '2026-03-04'],
    ['posts/2026/03/04/hola.md', '2026-03-04'],
    ['2026/03/04-hola/index.md', '2026-03-04'],
    ['2026/03/04.md', '2026-03-04'],
    ['2025/07/2026-03-04-hola.md', '2026-03-04'],
    ['2026-03/40-hola.md', undefined],
    ['2026-13/04-hola.md', undefined],
    ['2026/04-hola.md', undefined],
    ['2026-03/hola-04.md', undefined],
    ['2026-03/042-hola.md', undefined],
    ['2026/03/04/05/hola.md', undefined],
    ['actas-2026-03/04-hola.md', undefined],
    ['1/2/04-hola.md', undefined],
  ])('the day of publication by the path %s: %s', (path, day) => {
    expect(meta('Hola', path).publish).toEqual(day && { day });
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

test('what a draft says of its account and answers stands above the config, key by key', () => {
  const account = { kind: 'personal', scope: 'state', handle: '@config', email: 'config@a.es', x: 'long' } as const;
  const response = { within: '5d', channel: 'Config' };
  const said = (head: string) => {
    const draft = read(`---\n${head}\n---\nHola.\n`, { defaults: { account, response, networks: ['blog'] } });
    const { email, ...rest } = draft.account;
    return { ...rest, email: email?.value, response: draft.response, networks: draft.networks };
  };
  const config = { ...account, response, networks: ['blog'] };
  expect(said('title: Hola')).toEqual(config);
  expect(said('account: {kind: official}')).toEqual({ ...config, kind: 'official' });
  expect(said('account: {scope: local}')).toEqual({ ...config, scope: 'local' });
  expect(said('account: {handle: "@own"}')).toEqual({ ...config, handle: '@own' });
  expect(said('account: {email: own@a.es}')).toEqual({ ...config, email: 'own@a.es' });
  expect(said('response: 2d')).toEqual({ ...config, response: { within: '2d' } });
  expect(said('networks: [x]')).toEqual({ ...config, networks: ['x'] });
});
