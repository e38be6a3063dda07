export type { DateOrder } from '../../language/types.js';
export { addDays, daysBetween, isDate, isoOf, resolve, weekdayAt, weekdayOf } from './calendar.js';
export { absentDay, formatDate, parseMoment } from './moment.js';
export type { Impossible } from './pieces.js';
export { datesIn, findDates, type ReadDates } from './reader.js';
