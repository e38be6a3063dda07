export { addDays, daysBetween, isDate, isoOf, resolve, weekdayAt, weekdayOf } from './calendar.js';
export { absentDay, formatDate, parseMoment } from './moment.js';
export type { DateOrder } from './names.js';
export { findDates } from './reader.js';
