import { describe, expect, test } from 'vitest';
import type { DraftOptions } from '../../src/draft/parse.js';
import { plain, read, texts } from './read-draft.js';

const sentences = (source: string, options: Partial<DraftOptions> = {}): string[] =>
  texts(read(`${source}`, { lang: 'es', ...options }).sentences);

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
    ['Llegaremos a 35 °C. Evita salir. C. Mayor, N°. 12', ['Llegaremos a 35 °C.', 'Evita salir.', 'C. Mayor, N°. 12']],
    ['El 1.º y el 2.º de abril. Fin', ['El 1.º y el 2.º de abril.', 'Fin']],
    ['Con los 🎶🎶 Ecos en el 📍 Centro. Ven', ['Con los 🎶🎶 Ecos en el 📍 Centro.', 'Ven']],
    ['Ganó la copa 🏓 La entrega es hoy', ['Ganó la copa 🏓', 'La entrega es hoy']],
    ['Abre. Data.gov trae datos', ['Abre.', 'Data.gov trae datos']],
    ['Abre. [Data.gov](https://a.es) trae datos', ['Abre.', '[Data.gov](https://a.es) trae datos']],
    ['Abre. Data.gov, que trae datos, o usa.gov', ['Abre.', 'Data.gov, que trae datos, o usa.gov']],
    ['Ganó la copa 🏓 Villanueva', ['Ganó la copa 🏓 Villanueva']],
    ['Está en… pueblo.es y aquí. Ven', ['Está en… pueblo.es y aquí.', 'Ven']],
    [
      'Suben un 3 %.[1] La media, un 2 %.^2^ Nadie más.¹ Fin',
      ['Suben un 3 %.[1]', 'La media, un 2 %.^2^', 'Nadie más.¹', 'Fin'],
    ],
    ['Dijo: «Suben un 3 %.»[1] La media baja', ['Dijo: «Suben un 3 %.»[1]', 'La media baja']],
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

test('only the first text of a draft has a dateline, behind its headings', () => {
  const dated = 'LONDON, 3 March 2026 – The library opens.';
  expect(sentences(`# News\n\n${dated}\n\n${dated}`, { lang: 'en' }).slice(-2)).toEqual(['The library opens.', dated]);
});
