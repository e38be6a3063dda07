// What the suites are compared with: see importSources.
export { weighted } from '../../src/network/units.js';
export { findDates } from '../../src/recognizers/dates/dates.js';
export { findPhones } from '../../src/recognizers/phones.js';
export { findTimes } from '../../src/recognizers/times.js';
export { graphemes } from '../../src/text/graphemes.js';
export { sentencesIn } from '../../src/text/sentences.js';
export { findWords } from '../../src/text/words.js';
