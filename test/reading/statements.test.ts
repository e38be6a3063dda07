import { describe, expect, test } from 'vitest';
import { grammarOf } from '../../src/reading/grammar.js';
import type { Statement } from '../../src/reading/statement.js';
import { statementsOf } from '../../src/reading/statements.js';

const read = (language: string, text: string): readonly Statement[] => {
  const grammar = grammarOf(language);
  return grammar ? statementsOf(text, { start: 0, end: text.length }, grammar) : [];
};

/** A statement in a few words: who, verb, infinitive, how. */
function told(text: string, { verb, subject, agent, mode, time, role }: Statement): string {
  const words = (at: { start: number; end: number } | undefined) => (at ? text.slice(at.start, at.end) : '–');
  const how = [
    role === 'main' ? '' : role,
    mode,
    time,
    verb?.voice === 'active' ? '' : verb?.voice,
    verb?.negated && 'not',
  ];
  return [words(agent ?? subject), words(verb), verb?.lemma ?? '', how.filter(Boolean).join(' ')].join(' | ');
}

describe.each([
  [
    'es',
    [
      ['El alcalde visita las obras.', 'El alcalde | visita | visitar | states now'],
      ['Presidió el acto la alcaldesa de Ondara.', 'la alcaldesa de Ondara | Presidió | presidir | states past'],
      ['La consejera, Ana Ruiz, firmó ayer un convenio.', 'La consejera | firmó | firmar | states past'],
      ['La consejera, Ana Ruiz, expresó su apoyo.', 'La consejera | expresó | expresar | states past'],
      ['Ana “Nita” Ruiz saludó al coro.', 'Ana “Nita” Ruiz | saludó | saludar | states past'],
      ['Han sido premiadas por la rectora.', 'la rectora | Han sido premiadas | premiar | states past passive'],
      ['Convocadas las ayudas de comedor.', 'las ayudas de comedor | Convocadas | convocar | states passive'],
      ['Se abre el plazo.', 'el plazo | Se abre | abrir | states now reflexive'],
      ['El proyecto «Abre tu barrio» empieza hoy.', 'El proyecto | empieza | empezar | states now'],
      ['Mándanos tus ideas.', '– | Mándanos | mandar | asks'],
      ['Preguntá en el mostrador.', '– | Preguntá | preguntar | asks'],
      ['No se atienden quejas por este canal.', 'quejas | se atienden | atender | states now reflexive not'],
      ['Las quejas deben ser remitidas a la oficina.', 'Las quejas | deben ser remitidas | remitir | must now passive'],
      ['Puedes reservar plaza.', '– | Puedes reservar | reservar | offers now'],
      ['Vamos, por tramos, a asfaltar el camino.', '– | Vamos, por tramos, a asfaltar | asfaltar | states to-come'],
      ['¿Tenés dudas?', '– | Tenés | tener | question now'],
      ['La visita guiada a las obras.', '– | – |  | states'],
      [
        'La piscina que cerró en mayo abre el lunes.',
        'La piscina | cerró | cerrar | relative states past',
        'La piscina | abre | abrir | states now',
      ],
      [
        'La piscina que cerró en mayo; abrió el lunes.',
        'La piscina | cerró | cerrar | relative states past',
        '– | abrió | abrir | states past',
      ],
      ['La plaza ve llegar a la gente.', 'La plaza | ve | ver | states now'],
      ['Ve a pedir cita.', '– | Ve a pedir | pedir | asks'],
      ['Otros piden cita.', 'Otros | piden | pedir | states now'],
      ['Otros, en cambio, piden cita.', 'Otros | piden | pedir | states now'],
      ['Aún existen dudas.', 'dudas | existen | existir | states now'],
      [
        '«Es justo», señaló la alcaldesa.',
        '– | Es | ser | states now',
        'la alcaldesa | señaló | señalar | states past',
      ],
      ['Para cerrar la calle, la policía avisa antes.', 'la policía | avisa | avisar | states now'],
      ['El museo (en vasco: museoa) abrió en el «Gayarre».', 'El museo | abrió | abrir | states past'],
      ['Sin embargo, la suma total sube.', 'la suma total | sube | subir | states now'],
      ['La situación actual exige controles legales.', 'La situación actual | exige | exigir | states now'],
      ['Generales y personales.', '– | – |  | states'],
      ['Nacida en Ondara, Ana Ruiz dirige el coro.', 'Ana Ruiz | dirige | dirigir | states now'],
      ['Más de 100 personas visitan la feria.', 'Más de 100 personas | visitan | visitar | states now'],
      ['Existe la opción de ir.', 'la opción de ir | Existe | existir | states now'],
      ['Si ves humo, llama al 112.', '– | ves | ver | subordinate states now', '– | llama | llamar | asks'],
    ],
  ],
  [
    'ca',
    [
      ["L'alcaldessa va presidir l'acte ahir.", "L'alcaldessa | va presidir | presidir | states past"],
      ['La regidora va a obrir la fira.', 'La regidora | va a obrir | obrir | states to-come'],
      ["S'obre el termini.", "el termini | S'obre | obrir | states now reflexive"],
      ["Les queixes s'han de remetre a l'oficina.", "Les queixes | s'han de remetre | remetre | must now reflexive"],
      ["Apunta't al taller.", "– | Apunta't | apuntar | asks"],
      ['Tallem el carrer dilluns.', '– | Tallem | tallar | states now'],
      ['El president col·loca la placa.', 'El president | col·loca | col·locar | states now'],
      ['Els veïns no poden aparcar ací.', 'Els veïns | poden aparcar | aparcar | offers now not'],
    ],
  ],
  [
    'en',
    [
      ['The Mayor, Helen Marsh, visited the depot.', 'The Mayor | visited | visit | states past'],
      ['A statue was unveiled by the Premier.', 'the Premier | was unveiled | unveil | states past passive'],
      ['Messages sent to us are answered in 5 days.', 'Messages | are answered | answer | states now passive'],
      ["Don't pour oil down the sink.", "– | Don't pour | pour | asks not"],
      ['These look fine.', 'These | look | look | states now'],
      ['Some, like the museum, open today.', 'Some | open | open | states now'],
      ['Listing his priorities, the mayor met the board.', 'the mayor | met | meet | states past'],
      ['Visit the pool on Friday.', '– | Visit | visit | asks'],
      ['The visit to the pool.', '– | – |  | states'],
      ['You will have to register by May.', 'You | will have to register | register | must to-come'],
      ['The family quickly runs the shop.', 'The family | runs | run | states now'],
      ['Residents can book online.', 'Residents | can book | book | offers now'],
      ['The US office has closed.', 'The US office | has closed | close | states past'],
      ['How can I help you?', 'I | can I help | help | question now'],
      ['The road is going to be closed.', 'The road | is going to be closed | close | states to-come passive'],
      [
        'If you have any questions, please call us.',
        'you | have | have | subordinate states now',
        '– | call | call | asks',
      ],
    ],
  ],
] as const)('sentences in %s', (language, sentences) => {
  test.each(sentences.map(([text, ...statements]) => ({ text, statements })))('$text', ({ text, statements }) => {
    expect(read(language, text).map((statement) => told(text, statement))).toEqual(statements);
  });
});

test.each([
  ['Yo abría la puerta y ella cerraba.', [1, 3]],
  ['Abría la puerta.', [3]],
  ['Yo era la alcaldesa.', [1]],
])('a form that the first person shares with the third is of the first behind its pronoun: %s', (text, persons) => {
  expect(read('es', text).map(({ verb }) => verb?.person)).toEqual(persons);
});

test.each([
  ['La piscina abre para vecinas y comercios.', [undefined, 'para', 'para']],
  ['Viene con Ana y Eva y sus perros.', ['con', 'con', 'con']],
  ['Abre para vecinas, y los comercios cierran.', ['para', undefined]],
])('a preposition governs what is joined to its group, and no further: %s', (text, prepositions) => {
  const groups = read('es', text).flatMap(({ groups }) => groups);
  expect(groups.map(({ preposition }) => preposition)).toEqual(prepositions);
});

test('a group keeps its head, its complements and its preposition apart', () => {
  const text = 'La nueva biblioteca de Ondara abre en mayo para las vecinas.';
  const groups = read('es', text).flatMap(({ groups }) => groups);
  expect(
    groups.map(({ start, end, head, preposition }) => [
      text.slice(start, end),
      text.slice(head.start, head.end),
      preposition,
    ]),
  ).toEqual([
    ['La nueva biblioteca de Ondara', 'biblioteca', undefined],
    ['mayo', 'mayo', 'en'],
    ['las vecinas', 'vecinas', 'para'],
  ]);
});

test('a language without a list of verbs is not read', () => {
  expect(grammarOf('fr')).toBeUndefined();
  expect(grammarOf('xx')).toBeUndefined();
});
