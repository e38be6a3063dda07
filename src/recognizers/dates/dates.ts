export type { DateOrder } from '../../language/types.js';
export { addDays, daysBetween, isDate, isoOf, resolve, weekdayAt, weekdayOf } from './calendar.js';
export { absentDay, formatDate, parseMoment } from './moment.js';
export { findDates } from './reader.js';
