// Constructs that depend on words: sentences of the corpus and what rules look for, in Spanish and in English.
import { textOf } from '../../corpus/parts.js';
import type { Chance } from '../../corpus/seeded.js';
import type { Grammar } from '../construct.js';

/** Constructs of sentences, which `bench/corpus` makes. */
const sentences = (language: string): Grammar => {
  const part = (name: string) => (_: number, chance: Chance) => textOf(name, language, chance);
  const sentence = part('sentence');
  const facility = part('facility');
  return {
    prose: (i, chance) => `${sentence(i, chance)} ${sentence(i, chance)} ${sentence(i, chance)}\n\n`,
    'prose on one line': (i, chance) => `${sentence(i, chance)} `,
    'many lines': (i, chance) => `${sentence(i, chance)}\n`,
    lists: (i, chance) => `- ${part('item')(i, chance)}\n`,
    quotes: (i, chance) => `> ${sentence(i, chance)}\n\n`,
    links: (i, chance) => `Consulta [${facility(i, chance)}](https://www.villanueva.example/${i}). `,
    emphasis: (i, chance) => `Abre **${facility(i, chance)}** y cierra *${facility(i, chance)}* el lunes. `,
    tables: {
      head: '| a | b |\n|---|---|\n',
      piece: (i, chance) => `| ${facility(i, chance)} | ${facility(i, chance)} |\n`,
    },
    footnotes: (i, chance) => `${facility(i, chance)}[^${i}].\n\n[^${i}]: ${sentence(i, chance)}\n\n`,
    dates: (i, chance) => `Abre ${part('on')(i, chance)} a las ${part('time')(i, chance)}. `,
    pictures: (i, chance) => `![${facility(i, chance)}](img/${i}.png)\n\n`,
    'a sentence without end': (i, chance) => `${sentence(i, chance).replace(/[.?!]$/, '')}, `,
  };
};

const spanish: Grammar = {
  questions: '¿Dudas? ',
  'open questions': '¿Dudas ',
  exclamations: '¡Ven ya! ',
  clauses: 'y luego la plaza, ',
  'quotations of people': '«La sala abre el lunes», dijo la alcaldesa. ',
  'quotations in quotations': '«La sala “abre” el lunes» ',
  'open quotations': '«La sala abre el lunes. ',
  'praise of many words': 'gran éxito histórico ',
  'sentences of praise': 'Un gran éxito histórico.\n\n',
  'feudal words': 'Los súbditos pagan. ',
  'legal words': 'Esto es a efectos de nada.\n\n',
  'words of both sexes': 'vecinos y vecinas ',
  'signs of both sexes': 'vecinos/as ',
  'officials who visit': 'El alcalde visita. ',
  officials: 'el alcalde ',
  'names of people': 'Ana Ruiz, concejala, y Luis Gil. ',
  'names that go on': 'Ana de ',
  'days of the week': 'viernes 21 de noviembre ',
  weekdays: 'viernes ',
  'days that go on': 'viernes 1 y ',
  'ranges of days': 'del 1 al ',
  'days from today': 'mañana, ',
  times: 'a las 9 de la mañana ',
  'times that go on': 'de 9 a ',
  periods: 'en una o dos semanas ',
  'calls to write': 'Escríbenos a a@b.es. ',
  'calls to ring': 'Llama al 600 123 456. ',
  'links without words': '[aquí](https://ejemplo.es) ',
  'street addresses': 'calle Mayor 1, 2º A ',
  abbreviations: 'D.ª Ana, Sr. Gil, c/ Mayor. ',
  'credits of photographs': 'Foto: Ana Ruiz. ',
  minors: 'Lucía, de 9 años, y Hugo, de 8. ',
  'little words': 'de la ',
};

const english: Grammar = {
  questions: 'Any questions? ',
  clauses: 'and then the square, ',
  'quotations of people': '“The hall opens on Monday,” said the mayor. ',
  'quotations in quotations': '“The hall ‘opens’ on Monday” ',
  'straight quotations': '"The hall opens" ',
  'open quotations': '“The hall opens on Monday. ',
  'praise of many words': 'truly historic world-class success ',
  'sentences of praise': 'A truly historic success.\n\n',
  contractions: "don't we're it's ",
  'officials who visit': 'The Mayor visits. ',
  officials: 'the mayor ',
  'names of people': 'Jane Poole, councillor, and Tom Hart. ',
  'days of the week': 'Friday 21 November ',
  weekdays: 'Friday ',
  'days that go on': 'March 1 and 2, ',
  'ranges of days': 'from 1 to ',
  'days from today': 'tomorrow, ',
  times: '7pm to 9.30pm ',
  periods: 'in one or two weeks ',
  'calls to ring': 'Ring 020 7946 0018. ',
  'links without words': '[click here](https://example.org) ',
  'street addresses': '1 High Street, SW1A 1AA ',
  abbreviations: 'Mr. Hart, e.g. the U.S.A. ',
  minors: 'Lucy, aged 9, and Jack, 8. ',
  'little words': 'of the ',
};

export const words = {
  es: { ...sentences('es'), ...spanish },
  en: { ...sentences('en'), ...english },
};
