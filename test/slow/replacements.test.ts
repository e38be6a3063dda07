import { describe, expect, test } from 'vitest';
import { inflectionOf } from '../../src/language/language.js';
import { cellsOf, type Paradigm, paradigmOf } from '../../src/lexicon/inflection/paradigm.js';
import { lintText, registry } from '../lint-text.js';

/** The draft after the first replacement that can be inserted; undefined when there is only advice. */
async function replaced(source: string, language: string): Promise<string | undefined> {
  const { report } = await lintText(source, { language, only: 'officialese' });
  const [finding] = report.findings;
  if (!finding) throw new Error(`nothing found in ${source}`);
  const text = finding.suggest?.[0];
  return text === undefined ? undefined : source.slice(0, finding.at.start) + text + source.slice(finding.at.end);
}

describe('what can be inserted reads as a sentence', () => {
  test.each([
    ['La alcaldesa hizo entrega de los premios.', 'La alcaldesa entregó los premios.'],
    ['Hacemos entrega del carné mañana.', 'Entregamos el carné mañana.'],
    ['El acto tuvo lugar en la plaza.', 'El acto se celebró en la plaza.'],
    ['Los actos tendrán lugar en mayo.', 'Los actos serán en mayo.'],
    ['En el día de ayer cerró la piscina.', 'Ayer cerró la piscina.'],
    ['Es la mejor playa a nivel nacional.', 'Es la mejor playa en todo el país.'],
    ['Una asociación vehiculó las ayudas.', 'Una asociación canalizó las ayudas.'],
    ['Hay que cumplimentar el impreso.', 'Hay que rellenar el impreso.'],
    ['Cumplimentad el impreso.', 'Rellenad el impreso.'],
    ['Remitiremos la respuesta por correo.', 'Enviaremos la respuesta por correo.'],
    ['Remita la respuesta por correo.', 'Envíe la respuesta por correo.'],
    ['Quien remite la carta paga el sello.', 'Quien envía la carta paga el sello.'],
    ['Las faltas subsanadas cuentan.', 'Las faltas corregidas cuentan.'],
    ['Subsane la solicitud.', 'Corrija la solicitud.'],
    ['Se desestimó la queja.', 'Se rechazó la queja.'],
    ['Llevaremos a cabo la obra.', 'Haremos la obra.'],
    ['El corte se llevará a cabo el lunes.', 'El corte se hará el lunes.'],
    ['Se hizo entrega de los premios.', 'Se entregaron los premios.'],
    ['Se hará entrega de un diploma.', 'Se entregará un diploma.'],
    ['Se hizo entrega del carné.', 'Se entregó el carné.'],
    ['Se hará entrega de diplomas.', undefined],
    ['Se llevo a cabo la charla.', 'Se hizo la charla.'],
    ['El corte se está llevando a cabo el lunes.', 'El corte se está haciendo el lunes.'],
    ['Con anterioridad al pleno habrá un acto.', 'Antes del pleno habrá un acto.'],
    ['Cierra a raíz del temporal.', 'Cierra por el temporal.'],
    ['Dicha formación es los lunes.', 'Esta formación es los lunes.'],
    ['Dichos trámites son gratis.', 'Estos trámites son gratis.'],
    ['La memoria preceptiva está lista.', 'La memoria obligatoria está lista.'],
    ['Los edictos llegan por carta.', 'Los anuncios llegan por carta.'],
    ['El visionado es a las 18 h.', undefined],
    ['La hoja de ruta está lista.', undefined],
    ['En caso de que llueva, será en el pabellón.', undefined],
    ['El taller, ubicado en la plaza, abre hoy.', 'El taller, en la plaza, abre hoy.'],
    ['La sede se encuentra ubicada junto al río.', 'La sede está junto al río.'],
    ['Las cuotas: abonad la tasa en la web.', 'Las cuotas: pagad la tasa en la web.'],
    ['Asimismo, abre la sala.', undefined],
    ['Abre asimismo la sala.', 'Abre también la sala.'],
    ['El acto se lleva a cabo en la plaza.', 'El acto se hace en la plaza.'],
    ['El corte con motivo del aniversario.', 'El corte por el aniversario.'],
    ['En lo que respecta al agua, hay un corte.', 'En cuanto al agua, hay un corte.'],
    ['CUMPLIMENTAR EL IMPRESO es fácil.', undefined],
  ])('es: %s', async (source, wanted) => expect(await replaced(source, 'es')).toBe(wanted));

  test.each([
    ['We are leveraging your ideas.', 'We are using your ideas.'],
    ['The utilised rooms are open.', undefined],
    ['Residents utilised the new path.', 'Residents used the new path.'],
    ['He utilises the new path.', 'He uses the new path.'],
    ['Works commence on Monday.', 'Works start on Monday.'],
    ['The work commenced on Monday.', 'The work started on Monday.'],
    ['We terminated the contract.', 'We ended the contract.'],
    ['The work undertaken to mend the road is over.', 'The work carried out to mend the road is over.'],
    ['They undertook a survey.', 'They carried out a survey.'],
    ['We furnish the committee with maps.', undefined],
    ['Bring the purchase to the desk.', undefined],
    ['You can purchase tickets online.', 'You can buy tickets online.'],
    ['It is an inclement weather day.', undefined],
    ['The methodologies that we utilise are online.', 'The methods that we utilise are online.'],
    ['Shops ceased to open on Mondays.', undefined],
    ['Reach out to the team.', 'Contact the team.'],
    ['The majority of residents agree.', 'Most residents agree.'],
    ['The majority of the residents agree.', 'Most of the residents agree.'],
  ])('en: %s', async (source, wanted) => expect(await replaced(source, 'en')).toBe(wanted));
});

/** A sentence from a term: its first alternatives, no optional parts, the verb in a given form. */
const spoken = (term: string, form: string): string =>
  term
    .replace(/~[\p{L}-]+\+?/u, form)
    .replace(/\([^()]*\)\?\s?/g, '')
    .replace(/\(([^()|]*)[^()]*\)/g, '$1')
    .trim();

/** The cells of a word that have a form. */
const readings = (paradigm: Paradigm, word: string, form: string): string[] =>
  [...cellsOf(paradigm, word, 'verb')].filter(([, other]) => other === form).map(([cell]) => cell);

describe.each(['es', 'en'])('in %s', (language) => {
  const paradigm = paradigmOf(inflectionOf(language)) as Paradigm;
  const phrases = registry.phrases(language);

  test('a verb is replaced by a verb of the same tense, person, gender and number, with its capital', async () => {
    const source = (await import(`../../rules/authentic-tone/officialese/jargon.${language}.yml`)).default;
    let tried = 0;
    const wrong: string[] = [];
    const entries = (source.groups?.verbs ?? source.entries).flatMap((entry: { t: string | string[] }) =>
      [entry.t].flat(Number.POSITIVE_INFINITY).map((t) => ({ ...entry, t })),
    );
    for (const entry of entries) {
      const lemma = entry.c === 'v' ? entry.t : /~([\p{L}-]+)/u.exec(entry.t ?? '')?.[1];
      const verbs = [
        ...[entry.plain ?? []]
          .flat()
          .join(' ')
          .matchAll(/~([\p{L}-]+)/gu),
      ].map(([, verb]) => verb as string);
      if (!lemma || verbs.length === 0 || entry.w === 0) continue;
      for (const [cell, form] of cellsOf(paradigm, lemma, 'verb')) {
        const said = entry.c === 'v' ? form : spoken(entry.t, form);
        const found = said.charAt(0).toUpperCase() + said.slice(1);
        const hit = phrases
          ?.search(found)
          .hits()
          .find((one) => one.entry.term.includes(entry.t));
        if (!hit || hit.text !== found) continue;
        for (const text of hit.entry.instead(found, { before: '', after: '' }).slice(0, 1)) {
          tried++;
          const words = text.toLowerCase().split(' ');
          const put = verbs.flatMap((verb) => words.flatMap((word) => readings(paradigm, verb, word)));
          const same = readings(paradigm, lemma, form).every((reading) => put.includes(reading));
          if (!put.includes(cell) || !same || !/^\p{Lu}/u.test(text)) wrong.push(`${found} → ${text}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });
});

test('the tables know the irregular forms', () => {
  const es = paradigmOf(inflectionOf('es')) as Paradigm;
  const form = (verb: string, cell: string) => cellsOf(es, verb, 'verb').get(cell);
  expect([form('empezar', 'subj3'), form('seguir', 'pres1'), form('seguir', 'pret3'), form('pedir', 'ger')]).toEqual([
    'empiece',
    'sigo',
    'siguió',
    'pidiendo',
  ]);
  expect([
    form('corregir', 'subj3'),
    form('pagar', 'pret1'),
    form('favorecer', 'pres1'),
    form('enviar', 'imp1'),
  ]).toEqual(['corrija', 'pagué', 'favorezco', 'envía']);
  expect([
    form('aprobar', 'pres6'),
    form('hacer', 'past4'),
    form('rechazar', 'subj6'),
    form('construir', 'pres3'),
  ]).toEqual(['aprueban', 'hiciéramos', 'rechacen', 'construye']);
});
