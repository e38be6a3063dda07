import { describe, expect, test } from 'vitest';
import { personOf } from '../../rules/non-corporate-email/named-mailbox/person.js';
import { mayBeOthers } from '../../rules/non-corporate-email/personal-opinion/speech.js';
import { isCorporate, isFreeMail, isOfOthers } from '../../src/post/answers/mailbox.js';
import type { Post } from '../../src/post/post.js';
import { officialInLead } from '../../src/post/service/official-in-lead.js';
import { lintText, registry } from '../lint-text.js';

const lists = registry.lists('es');
const read = async (text: string, language = 'es'): Promise<Post> => (await lintText(text, { language })).draft;

describe('mailboxes', () => {
  const person = (address: string, near?: string) => personOf(address, lists, near);

  test.each(['ana.ruiz@x.es', 'ruiz_ana@x.es', 'martaiglesias@x.es', 'begoña@x.es', 'Kathy.Wu@x.us'])(
    '%s is named',
    (a) => expect(person(a)).toBe('name'),
  );
  test.each(['p.soler@x.es', 'jgarcia@x.es', 'mjlopez@x.es'])('%s has a surname that is known', (a) =>
    expect(person(a)).toBe('name'),
  );
  test.each([
    'info@x.es',
    'registro.general@x.es',
    'medio.ambiente@x.es',
    's.sociales@x.es',
    'san.jose@x.es',
    'escuelaverano2027@x.es',
    'alba@x.es',
    'icasals@x.es',
    'street.lighting@x.uk',
  ])('%s is nobody’s', (a) => expect(person(a)).toBeUndefined());
  test('a name beside it shows it', () => expect(person('icasals@x.es', 'Escribe a Irene Casals')).toBe('initial'));

  test('hosts', () => {
    const ours = (host: string, domains: string[] = []) => isCorporate(`a@${host}`, lists, domains);
    for (const host of [
      'a.gob.es',
      'gov.uk',
      'x.gov.uk',
      'b.gob.mx',
      'state.gov',
      'gencat.cat',
      'ayto-sol.es',
      'met.police.uk',
    ])
      expect(ours(host), host).toBe(true);
    for (const host of ['gov.example.com', 'sol.es', 'notgencat.cat', 'gobiernoabierto.blog'])
      expect(ours(host), host).toBe(false);
    expect(ours('correo.isla.example', ['isla.example'])).toBe(true);
    expect(ours('ayto-sol.es', ['isla.example'])).toBe(false);
    expect(['gmail.com', 'yahoo.com.ar', 'hotmail.cl'].every((host) => isFreeMail(`a@${host}`, lists))).toBe(true);
    expect(['outlook.ayto.es', 'gmail.example'].some((host) => isFreeMail(`a@${host}`, lists))).toBe(false);
    expect(isOfOthers('ampa.laureles@gmail.com', lists)).toBe(true);
  });
});

describe('public service', () => {
  test('says what the reader can do, and each kind of fact once', async () => {
    const draft = await read(
      'Concierto el 4 de diciembre de 2026, a las 19 h, en la plaza Mayor. Llama al 957 55 01 22.',
    );
    const { action, facts } = draft.service;
    expect(action?.text).toMatch(/^llama al$/i);
    expect(facts).toEqual(['when', 'where', 'contact']);
  });
  test('what is past is no fact', async () => {
    const past = await read('El concierto fue el 4 de diciembre de 2025 en la plaza Mayor.');
    expect(past.service.facts).toEqual([]);
  });
  test('to share and to like is no action', async () => {
    expect((await read('Dale a me gusta y comparte.')).service.action).toBeUndefined();
  });
});

describe('officialInLead', () => {
  test.each([
    ['La alcaldesa visitó ayer el mercado.', 'La alcaldesa visitó'],
    ['¡Gran día! El alcalde inaugura la pista.', 'El alcalde inaugura'],
    ['# Pista nueva\n\nEl alcalde inaugura la pista.', 'El alcalde inaugura'],
    ['El alcalde inaugura la pista. Puedes verla desde hoy.', undefined],
    ['El alcalde inaugura la pista.\n\nPuedes verla desde hoy.', 'El alcalde inaugura'],
    ['La pista abre el lunes. El alcalde inaugura el acto.', undefined],
    ['Bando: el alcalde recuerda que el agua se corta.', undefined],
    ['El alcalde que visitó la villa en 1911 dormía en la estación.', undefined],
  ])('%s', async (text, words) => expect(officialInLead(await read(text), [])?.text).toBe(words));

  test('by name and by handle, when they are listed', async () => {
    const draft = await read('Lucía Ferrán recorre el mercado.');
    expect(officialInLead(draft, [])).toBeUndefined();
    expect(officialInLead(draft, ['Lucía Ferrán'])?.text).toBe('Lucía Ferrán recorre');
    expect(officialInLead(await read('@lferran visita el mercado.'), ['@LFerran'])?.text).toBe('@lferran visita');
  });
});

describe('speech', () => {
  const isOthers = async (text: string, language = 'es'): Promise<boolean> => {
    const draft = await read(text, language);
    const start = text.search(/Aquí|Here/);
    return draft.isOthersWords({ start, end: start + 4 });
  };
  test.each([
    ['es', '**Ana:** ¿Qué tal?\n\n**Luis:** Bien.\n\nAquí estamos.\n\n**Ana:** ¿Y ahora?'],
    ['es', '**Diapositiva 3:** Bienvenidos.\n\n**Diapositiva 4:** Aquí sigue la charla.'],
    ['en', '**Slide 3:** Welcome back.\n\n**Slide 4:** Here we go on.'],
    ['en', '## How did you start?\n\nI was lucky.\n\n## What did you learn?\n\nHere I learned to listen.'],
    ['en', 'We sat down with Ana Reed.\n\n**1) How does it work?**\n\nWell.\n\n**2) Who pays?**\n\nHere we pay.'],
    ['en', 'What others have to say.\n\n**Mill Town**: Good.\n\n**Fen County**: Here it works.'],
    ['en', 'The site has news. "Here we found it,” said Ana.'],
    ['es', '«Todo empezó en mayo.\n\n«Aquí acabó», dice Ana.'],
    ['es', '«Aquí empezó todo.\n\n«Acabó en mayo», dice Ana.'],
  ])('%s: %s is in the words of others', async (language, text) => expect(await isOthers(text, language)).toBe(true));
  test.each([
    ['en', '**Price:** free.\n\n**Place:** Here, at the mill.\n\n**Price:** £3.\n\n**Place:** the hall.'],
    ['en', '## Who can apply?\n\nAll.\n\n## How can you pay?\n\nHere, by card.\n\n## Do you need help?\n\nCall us.'],
    ['en', 'See slide 3: it shows the plan.\n\nHere is slide 4.'],
    ['es', '**Ana Ruiz:** presidenta.\n\n**Aquí:** la lista completa.'],
    ['es', 'La novela «Mar». Aquí la tienes, y «Sol» también.'],
  ])('%s: %s is ours', async (language, text) => expect(await isOthers(text, language)).toBe(false));
  test.each(['Hecho. Un saludo, Marta.', 'Hecho.\n\n— Ana R.', 'Hecho ^MJ', 'Firma: Aurora, de Jardines.'])(
    '%s is signed',
    async (text) => expect((await read(text)).isSigned).toBe(true),
  );
  test('a plain end is no signature', async () =>
    expect((await read('La piscina abre el lunes.')).isSigned).toBe(false));
  test.each(['— Creo que sí.', '**Rosa:** Creo que sí.', '## ¿Y el horario?\n\nCreo que sí.', '¿Creo que sí?'])(
    '%s is speech to a rule of opinions alone',
    async (text) => {
      const draft = await read(text);
      const start = text.search(/Creo/);
      const at = { start, end: start + 4 };
      expect([mayBeOthers(draft, at), draft.isOthersWords(at)]).toEqual([true, false]);
    },
  );
});
