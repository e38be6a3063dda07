import { expect, test } from 'vitest';
import es from '../src/post/judgement/es.yml';
import { aboutOurselves, signsOfUse } from '../src/post/judgement/judgement.js';
import { signNames } from '../src/post/judgement/signs.js';
import { lintText } from './lint-text.js';

const today = '2026-11-26';
const judged = async (source: string) => aboutOurselves((await lintText(source)).draft, today);

test('each weight is that of a sign, and each sign weighs in some language', () => {
  expect([...signNames].sort()).toEqual(Object.keys(es['about-ourselves'].weights).sort());
  expect(signNames).toEqual(expect.arrayContaining([...signsOfUse]));
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

test('a language without weights has no judgement', async () => {
  expect(
    await judged('The council has completed the works on the lights. More than 300 lamps were changed.'),
  ).toBeUndefined();
});
