import { describe, expect, test } from 'vitest';
import { knowsLanguage } from '../../src/lint/knows-language.js';
import type { KnownRule } from '../../src/registry/registry.js';
import type { Language } from '../../src/rule.js';
import { lintText, registry } from '../lint-text.js';

/** What was not checked in a text, and the principles whose verdict that leaves open. */
async function unlooked(source: string, config: Record<string, unknown> = {}, today = '2026-11-29') {
  const { report } = await lintText(source, { config, today, language: 'es' });
  const open = Object.entries(report.principles).flatMap(([id, verdict]) => (verdict === 'unchecked' ? [id] : []));
  const causes = report.silent.map(({ rule, because, what }) => [rule, because, what].filter(Boolean).join(' '));
  return { causes, open, findings: report.findings.map(({ rule, at }) => `${rule} ${at.text}`) };
}

const post = (front: string, text: string) => `---\n${front}\n---\n${text}\n`;

describe('a rule says what it could not look at, where there was something to look at', () => {
  test.each([
    ['a deadline, no day', 'Puedes pedirlo hasta el 15 de enero de 2027.', 'expired-date key publish'],
    ['a date that is no deadline', 'La piscina abre el viernes 15 de enero de 2027.'],
    ['a deadline and its day', post('publish: 2026-12-01', 'Pídelo hasta el 15 de enero de 2027.')],
    ['an invitation, no hours', 'Escríbenos a hola@ejemplo.es.', 'unattended-schedule key organization.attention'],
    [
      'an invitation with an answer',
      'Escríbenos a hola@ejemplo.es: contestamos de lunes a viernes, de 9 a 14.',
      undefined,
    ],
    ['an expression of one network', 'Más información: enlace en la bio.', 'foreign-network-syntax key networks'],
    ['RT @EmergenciasSierra: La carretera está cortada por nieve.', 'foreign-network-syntax key networks'],
    ['the same at home', post('networks: [instagram]', 'Más información: enlace en la bio.')],
    [
      'a personal account',
      post('account: {kind: personal}', 'Qué buen café.'),
      'personal-post-at-work key organization.workingHours',
    ],
    ['a picture elsewhere', '![Banco de madera](https://ejemplo.es/banco.jpg)', 'photo-metadata file'],
    ['a picture that is not there', '![Banco de madera](banco.jpg)', 'photo-metadata file'],
    [
      'captions of which nothing is known',
      post('videos: [{file: https://ejemplo.es/a.mp4, captions: unknown}]', 'Abre la sala.'),
      'uncaptioned-video key captions',
    ],
    [
      'the same beside a transcript',
      post('videos: [{file: https://ejemplo.es/a.mp4, captions: unknown, transcript: a.txt}]', 'Abre la sala.'),
    ],
    ['a drawing', '![Plano de la plaza](https://ejemplo.es/plano.svg)'],
    [
      'praise in a period fixed by law',
      post('publish: 2027-05-10', 'Es un proyecto pionero.'),
      'electoral-praise key electoral',
    ],
    ['praise before it', post('publish: 2027-03-29', 'Es un proyecto pionero.')],
    ['praise elsewhere', post('publish: 2027-05-10\nlang: es-MX', 'Es un proyecto pionero.')],
    [
      'a longer text than a network named elsewhere takes',
      post('twitter: "@a"', 'La sala abre a las 9:00. '.repeat(15)),
      'over-length key networks',
    ],
    ['a text that fits', post('twitter: "@a"', 'La sala abre a las 9:00.')],
  ])('%s', async (_, source, cause?: string) => {
    const { causes } = await unlooked(source);
    expect(causes).toEqual(cause === undefined ? [] : [cause]);
  });

  test('a picture of Markdown in a plain text is none that was looked at', async () => {
    const { report } = await lintText('Abre la sala.\n![Banco](banco.jpg)\n', { path: 'a.txt', language: 'es' });
    expect(report.principles['image-responsibility']).toBe('unchecked');
  });

  test('what the config says is no longer asked for', async () => {
    const praise = post('publish: 2027-05-10', 'Es un proyecto pionero.');
    expect((await unlooked(praise)).causes).toEqual(['electoral-praise key electoral']);
    expect((await unlooked(praise, { electoral: [] })).causes).toEqual([]);
  });

  test('a network that the config names for other drafts counts as one named elsewhere', async () => {
    const long = 'La sala abre a las 9:00. '.repeat(15);
    const overrides = [{ files: 'x/**', networks: ['x'] }];
    expect((await unlooked(long)).causes).toEqual([]);
    expect((await unlooked(long, { overrides })).causes).toEqual(['over-length key networks']);
    for (const when of [{ networks: 'x' }, { networks: ['facebook', 'x'] }])
      expect((await unlooked(long, { overrides: [{ when, language: 'es' }] })).causes).toEqual([
        'over-length key networks',
      ]);
    for (const more of [{ rules: { 'over-length': ['warning', { x: 600 }] } }, { account: { x: 'long' } }])
      expect((await unlooked(long, { overrides: [{ when: { networks: 'x' }, ...more }] })).causes).toEqual([]);
  });

  test.each([
    ['Publicar: 2026-12-05\n\n', 'Publicar: 2026-12-01 10:00'],
    ['Publicar: 5/12/2026\nRedes: Facebook\n\n', 'Publicar: 5/12/2026 10:00'],
    ['---\nfecha: "2026-12-05"\n---\n', 'fecha: 2026-12-01 10:00'],
    ['+++\npubDate = 2026-12-05\n+++\n', 'pubDate = 2026-12-01 10:00'],
    ['---\npublish: pronto\n---\n', 'publish: 2026-12-01 10:00'],
    ['', 'publish: 2026-12-01 10:00'],
  ])('what to write has the key and the form that are there: %j', async (head, example) => {
    const config = { organization: { attention: 'Mo-Fr 09:00-14:00' } };
    const { report } = await lintText(`${head}Escríbenos a hola@ejemplo.es.\n`, {
      config,
      path: 'a.txt',
      language: 'es',
    });
    const silent = report.silent.filter(({ rule }) => rule === 'unattended-schedule');
    expect(silent).toMatchObject([{ what: 'publish', data: { example } }]);
  });

  test('its principle is open as long as nothing serious is found', async () => {
    expect((await unlooked('Puedes pedirlo hasta el 15 de enero de 2027.')).open).toEqual(['findability']);
    expect((await unlooked('Mañana abre la sala. Puedes pedirla hasta el 15 de enero de 2027.')).open).toEqual([]);
    expect((await unlooked('La piscina abre el viernes 15 de enero de 2027.')).open).toEqual([]);
  });
});

describe('an archive', () => {
  const old = post('publish: 2024-11-27', 'Mañana abre la piscina. La exposición acaba el 20 de noviembre de 2024.');

  test('is not blamed for its days, and the report says so', async () => {
    expect(await unlooked(old)).toEqual({
      causes: ['expired-date archive', 'relative-date archive'],
      open: ['findability'],
      findings: [],
    });
  });

  test('is judged as on its day where somebody asks', async () => {
    const { report } = await lintText(old, { asPublished: true, today: '2026-11-29' });
    expect(report.findings.map(({ rule, at }) => `${rule} ${at.text}`)).toEqual([
      'relative-date Mañana',
      'expired-date 20 de noviembre de 2024',
    ]);
    expect(report.silent).toEqual([]);
  });
});

test('a rule that only tells its reasons in a language looks at no draft in it', () => {
  const known = registry.rules.get('hard-to-read') as KnownRule;
  expect(known.languages.ca).toMatchObject({ judges: false, examples: [] });
  const told = { ...known.languages.es, judges: false } as Language;
  expect(knowsLanguage(known, 'es', registry)).toBe(true);
  expect(knowsLanguage({ ...known, languages: { ...known.languages, es: told } }, 'es', registry)).toBe(false);
});

describe('two languages in one post', () => {
  const catalan =
    'Demà obrim la piscina municipal. Us hi esperem a tots els veïns i les veïnes del poble amb els vostres fills.';
  const spanish =
    'Mañana abrimos la piscina municipal. Os esperamos a todo el vecindario del pueblo con vuestras hijas e hijos.';
  const english =
    'Tomorrow we open the pool for everybody who lives in the town. Bring your towel, and your family too.';

  test('each part is read in its own; what has no rules is named', async () => {
    const { report } = await lintText(`${catalan}\n\n${spanish}`);
    expect(report.language).toBe('ca');
    expect(new Set(report.silent.map(({ because, what }) => `${because} ${what}`))).toEqual(new Set(['part ca']));
    expect(report.findings.filter(({ rule }) => rule === 'relative-date').map(({ at }) => at.text)).toEqual([
      'Demà',
      'Mañana',
    ]);
    expect(Object.values(report.principles)).toContain('unchecked');
  });

  test.each([
    ['paragraphs', '\n\n'],
    ['lines', '\n'],
    ['a slash', ' / '],
    ['sentences', ' '],
  ])('in %s', async (_, between) => {
    const { report } = await lintText(`${spanish}${between}${english}`);
    const found = report.findings.filter(({ rule }) => rule === 'relative-date').map(({ at }) => at.text);
    expect([found, report.silent.filter(({ because }) => because === 'part')]).toEqual([['Mañana', 'Tomorrow'], []]);
  });

  test('what belongs to both is found once', async () => {
    const { report } = await lintText(`${spanish}\n\n${english}\n\nhttps://bit.ly/3abcD9x`);
    const hidden = report.findings.filter(({ rule }) => rule === 'hidden-link').map(({ at }) => at.text);
    expect(hidden).toEqual(['https://bit.ly/3abcD9x']);
  });

  test('a closing line with day, hour and place serves both', async () => {
    const text = `Ven al concierto de la banda municipal en la plaza con tu familia.\n\nCome to the concert of the town band in the square with your family.\n\n📅 28/11/2026 ⏰ 19:00 📍 Plaza Mayor, 3`;
    const { draft, report } = await lintText(text);
    expect(draft.languages.passages.map(({ language }) => language)).toEqual(['es', 'en']);
    expect(report.findings.filter(({ rule }) => rule === 'incomplete-event')).toEqual([]);
  });

  test('thousands of changes of language are all followed', async () => {
    const { draft } = await lintText(`${spanish}\n${english}\n`.repeat(300));
    expect(draft.languages.passages).toHaveLength(600);
  });

  test('a name or a title in another language makes no part', async () => {
    const { draft } = await lintText(
      'La compañía The Wandering Lantern actúa el sábado. Presenta «Songs from the Edge of the Sea» en el teatro.',
    );
    expect(draft.languages.passages).toEqual([]);
  });
});
