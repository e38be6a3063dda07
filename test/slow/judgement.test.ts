import { expect, test } from 'vitest';
import weights from '../../src/post/judgement/*.yml';
import { signsOfNews, signsOfUse } from '../../src/post/judgement/judgement.js';
import { ownSignNames, signNames } from '../../src/post/judgement/signs.js';
import { lintText } from '../lint-text.js';

const today = '2026-11-26';
const judged = async (source: string) => (await lintText(source, { today })).draft.aboutOurselves;

test('each weight is that of a sign, and each sign weighs in some language', () => {
  const weighed = Object.values<typeof weights>(weights).flatMap((questions) =>
    Object.values<{ weights: object }>(questions).flatMap(({ weights }) => Object.keys(weights)),
  );
  expect([...signNames].sort()).toEqual([...new Set(weighed)].sort());
  expect(signNames).toEqual(expect.arrayContaining([...signsOfUse, ...signsOfNews]));
  expect(ownSignNames).toEqual(expect.arrayContaining(Object.keys(weights.es['about-ourselves'].weights)));
});

test('a post about works is about ourselves; what they change for people makes it one for the reader', async () => {
  const works =
    'El Ayuntamiento ha finalizado las obras del alumbrado. Los trabajos han permitido cambiar más de 300 farolas.';
  const ours = await judged(works);
  expect(ours?.holds).toBe('surely');
  expect(ours?.signs.length).toBeGreaterThan(5);
  const useful = await judged(
    `Desde el 1 de diciembre puedes aparcar en la calle Olmos, de 8 a 20 h. ¿Ves una farola apagada? Avisa en el 010. ${works}`,
  );
  expect(useful?.holds).toBe('no');
  expect(useful?.chance).toBeLessThan(ours?.chance ?? 0);
});

test('what one may come to, and what a body decides', async () => {
  const read = async (source: string) => {
    const { draft } = await lintText(source, { today });
    return { event: draft.eventToCome?.holds, news: draft.announcement?.holds };
  };
  const concert =
    'Te esperamos el sábado 5 de diciembre a las 19 h en el auditorio: concierto de la coral, entrada libre.';
  expect(await read(concert)).toEqual({ event: 'surely', news: 'no' });
  const works =
    'El pleno ha aprobado el proyecto de la plaza. Las obras costarán 640.000 euros y empezarán en la calle Olmos.';
  expect(await read(works)).toEqual({ event: 'no', news: 'surely' });
  expect(await read('La biblioteca cierra el lunes.')).toEqual({ event: 'no', news: 'no' });
});

test('in English the house is told by who speaks, and the reader by who is spoken to', async () => {
  const ours = await judged(
    'Last spring we moved our team to a new floor. We painted our own walls, we chose our own chairs and I brought my plants. ' +
      'We laughed a lot, and our director made us tea. Our second year began there.',
  );
  expect(ours?.holds).toBe('surely');
  expect(ours?.signs).toContain('we-over-you');
  const useful = await judged(
    'You can now see our team on the second floor. Bring your letter and your card: you get your permit on the day. ' +
      'If you cannot come, we send you the form.',
  );
  expect(useful?.holds).toBe('no');
});

test('a language without weights has no judgement', async () => {
  expect(await judged('---\nlang: fr\n---\nNous avons terminé nos travaux. Nous sommes fiers.')).toBeUndefined();
});
