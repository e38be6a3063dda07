import { expect, test } from 'vitest';
import { isOpen, parseHours } from '../../src/recognizers/hours.js';
import { findTimes } from '../../src/recognizers/times.js';

const times = (text: string, language: string): string[] =>
  findTimes(text, language).map(
    ({ text: own, minutes, until }) => `${own} ${minutes}${until === undefined ? '' : `-${until}`}`,
  );

test.each([
  ['a las 18 h y a las 20', 'es', ['18 h 1080', '20 1200']],
  ['de 9 a 14 h, 16:30-18:00', 'es', ['9 a 14 h 540-840', '16:30-18:00 990-1080']],
  [
    '8.30 h, al mediodía, a las seis y media de la tarde',
    'es',
    ['8.30 h 510', 'mediodía 720', 'seis y media de la tarde 1110'],
  ],
  ['desde las 16,45 y hasta las 20,30 h', 'es', ['16,45 1005', '20,30 h 1230']],
  ['a los 16,45 metros, taller de 1,30 h, 2,50 horas, las 12,50 entradas', 'es', []],
  ['sábado 7; 19,15 horas, durante 10,30 horas, 12,50 h', 'es', ['19,15 horas 1155']],
  ['8.30 €, 2 h de duración, servicio 24 h, el 4/3/2026, escala 1:50, curso de 20 horas, las 8 plazas', 'es', []],
  ['7pm, 10am–2pm, 1-2pm, noon', 'en', ['7pm 1140', '10am–2pm 600-840', '1-2pm 780-840', 'noon 720']],
  ['£7.30, 24 hours, for 2 hours, from 3 March, at 10 Downing Street', 'en', []],
  [
    'half past seven, a quarter to nine in the evening; 6 in the evening',
    'en',
    ['half past seven 450', 'a quarter to nine in the evening 1245', '6 in the evening 1080'],
  ],
  ['she gave a quarter to 12 people and seven of them left in the evening train', 'en', []],
  [
    'a las doce y diez, a las 10 y media de la mañana, de 9.30 a 11.00',
    'es',
    ['doce y diez 730', '10 y media de la mañana 630', '9.30 a 11.00 570-660'],
  ],
  [
    'las 12 de la noche, las 12 de la mañana, a las doce de la noche, la 1 de la noche',
    'es',
    ['12 de la noche 1440', '12 de la mañana 720', 'doce de la noche 1440', '1 de la noche 60'],
  ],
  [
    'esta noche a las 8, mañana por la tarde, a las cinco y media; esta noche a las 2',
    'es',
    ['8 1200', 'cinco y media 1050', '2 120'],
  ],
  ['de 1pm a 3, las 8 de la tarde - 02:00', 'es', ['1pm a 3 780-900', '8 de la tarde - 02:00 1200-120']],
  [
    'tonight at 8, 8pm-11, 12-3am, 11pm-3, 1130am, quarter to twelve at night',
    'en',
    ['8 1200', '8pm-11 1200-1380', '12-3am 0-180', '11pm-3 1380-180', '1130am 690', 'quarter to twelve at night 1425'],
  ],
  [
    '20:32:13, 10:12:59 pm; 1:23:45, at 02:12:33, 14:00:00 -4',
    'en',
    ['20:32:13 1232', '10:12:59 pm 1332', '14:00:00 -4 840'],
  ],
  ['el lunes 21 a las 19:00, apartados 7.15 - 7.30, notas de 7.50 a 9.00', 'es', ['21 a las 19:00 1140']],
  ['13–3am, 12–3am', 'en', ['13–3am 780-180', '12–3am 0-180']],
  ['de 9.30 a 11.07, de 9.30 a 11.15', 'es', ['9.30 a 11.15 570-675']],
  ['abre 9 a 19:00, el lunes 21 a 19:00', 'es', ['9 a 19:00 540-1140', '21 a 19:00 1140']],
  ['a las 24 h, a las 24:00, a las 24:01', 'es', ['24:00 1440']],
  ['at 9:59:30, at 10:00:30', 'en', ['10:00:30 600']],
])('times in «%s»', (text, language, expected) => expect(times(text, language)).toEqual(expected));

test('opening hours', () => {
  const hours = 'Mo-Fr 08:00-15:00,17:00-19:00; Sa 10:00-13:00; Fr 08:00-14:00; PH off';
  const open = (moment: string, holiday = false): boolean | undefined =>
    isOpen(hours, { day: moment.slice(0, 10), time: moment.slice(11), holiday });
  expect(['2026-11-24 08:00', '2026-11-24 18:59', '2026-11-28 12:00'].map((moment) => open(moment))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['2026-11-24 15:00', '2026-11-27 14:30', '2026-11-29 12:00'].map((moment) => open(moment))).toEqual([
    false,
    false,
    false,
  ]);
  expect(open('2026-11-24 10:00', true)).toBe(false);
  expect(parseHours('24/7')).toMatchObject({ days: Array(7).fill([{ from: 0, to: 1440 }]) });
  const weekdays = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
  for (const [place, weekday] of weekdays.entries()) {
    // The 22nd is a Sunday: each night is open on its day and the next, and on no other.
    const openAt = (time: string) =>
      weekdays.filter((_, day) => isOpen(`${weekday} 22:00-06:00`, { day: `2026-11-${22 + day}`, time }));
    const next = weekdays[(place + 1) % 7];
    expect(['22:00', '05:59', '06:00', '21:59'].map(openAt), weekday).toEqual([[weekday], [next], [], []]);
  }
  for (const wrong of [
    '',
    'mañanas',
    'Mo-Fr',
    'Mo-Fr 8-15',
    'Mo 25:00-26:00',
    'Mo 08:00-24:30',
    'Mo 24:00-02:00',
    'Mo 08:60-12:00',
    'Mo 08:00-12:60',
    'Jul-Aug Mo 08:00-14:00',
    'Mo 08:00-15:00; x',
  ]) {
    expect(parseHours(wrong)).toHaveProperty('fault');
    expect(isOpen(wrong, { day: '2026-11-28', time: '05:00' })).toBeUndefined();
  }
});

test('finds a time the same whatever other words for times its text has', () => {
  const one = 'Abre a las 18 h';
  const others = ['al mediodía', 'a las seis', 'a las seis y media', 'a las 6 de la tarde', '6 p. m.', 'a las 10pm'];
  for (const other of others)
    for (const text of [one, `${other}. ${one}`, `${one}. ${other}`])
      expect(times(text, 'es'), text).toContain('18 h 1080');
  for (const other of others) expect(times(other, 'es'), other).toEqual(times(`${one}. ${other}`, 'es').slice(1));
});
