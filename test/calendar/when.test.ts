import { describe, expect, test } from 'vitest';
import { momentIn, monthComesFirst } from '../../src/calendar/when.js';

describe('the moment of a post', () => {
  test.each<[string, string, string | undefined]>([
    ['2026-11-28', '', '2026-11-28'],
    ['2026/1/2', '', '2026-01-02'],
    [' 2026.11.28 ', '', '2026-11-28'],
    ['2026-11-28T09:30', '', '2026-11-28T09:30'],
    ['2026-11-28 9:30', '', '2026-11-28T09:30'],
    ['2026-11-28,   9:30', '', '2026-11-28T09:30'],
    ['2026-11-28      9:30', '', '2026-11-28T09:30'],
    ['2026-11-28x9:30', '', undefined],
    ['el 2026-11-28', '', undefined],
    ['2026-11-281', '', undefined],
    ['12026-11-28', '', undefined],
    ['2026-11-28 9:30:15.250 p. m.', '', '2026-11-28T21:30'],
    ['2026-11-28', ' ', '2026-11-28'],
    ['2026-02-30', '', undefined],
    ['28/11/26', '', '2026-11-28'],
    ['1.2.2026', '', '2026-02-01'],
    ['28-11-2026 9:30', '', '2026-11-28T09:30'],
    ['28/11/2026,  9:30', '', '2026-11-28T09:30'],
    ['28/11/2026,9:30', '', undefined],
    ['28/11/202', '', undefined],
    ['el 28/11/2026', '', undefined],
    ['ab/11/2026', '', undefined],
    ['28/xx/2026', '', undefined],
    ['11/28/2026', '', undefined],
    ['28/11/2026 y 9:30', '', undefined],
    ['mañana', '9:30', undefined],
    ['', '', undefined],
  ])('date %j, time %j: %j', (date, time, moment) => expect(momentIn(date, time, false)).toBe(moment));

  test.each<[string, string | undefined]>([
    ['19:05', '19:05'],
    [' 7.05 ', '07:05'],
    ['7h05', '07:05'],
    ['19:05:30', '19:05'],
    ['19:05:30.250', '19:05'],
    ['0.30', '00:30'],
    ['0.15', '00:15'],
    ['0.3', '07:12'],
    ['0,25', '06:00'],
    ['0.75', '18:00'],
    ['0.4166666667', '10:00'],
    ['9h', '09:00'],
    ['9 h', '09:00'],
    ['9 h.', '09:00'],
    ['9:30 h', '09:30'],
    ['9:30h.', '09:30'],
    ['7 PM', '19:00'],
    ['7:05pm', '19:05'],
    ['7:05 p. m.', '19:05'],
    ['7:05 a.m.', '07:05'],
    ['12:15 AM', '00:15'],
    ['12 pm', '12:00'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['10:60', undefined],
    ['9', undefined],
    ['9 m', undefined],
    ['9:5', undefined],
    ['123:00', undefined],
    ['9:30 x', undefined],
    ['a las 9:30', undefined],
    ['tarde', undefined],
  ])('the time %j is %j, in its column and behind the date', (time, clock) => {
    const moment = clock && `2026-11-28T${clock}`;
    expect(momentIn('28/11/2026', time, false)).toBe(moment);
    expect(momentIn(`11/28/2026 ${time.trim()}`, '', true)).toBe(moment);
  });

  test('its own column goes before what stands behind the date', () =>
    expect(momentIn('2026-11-28 9:30', '10:00', false)).toBe('2026-11-28T10:00'));

  test.each<[string[], boolean | undefined]>([
    [['01/02/2026', '13/02/2026', '02/13/2026'], false],
    [['01/02/2026', ' 01/13/26 ', '13/01/26'], true],
    [['12/12/2026', '1/2/2026', '13/12/2026'], false],
    [['12/12/2026', '1/2/2026', '12/13/2026'], true],
    [['12/12/2026', '1/2/2026'], undefined],
    [['13/13/2026', '2026-11-28', 'fecha', ''], undefined],
  ])('in %j the month comes first: %j', (dates, isFirst) => expect(monthComesFirst(dates)).toBe(isFirst));
});
