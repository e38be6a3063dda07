import fc from 'fast-check';
import type { Report } from '../../src/lint/report.js';
import { finding, report } from './report-samples.js';

/** Any text of a person or an attacker. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.stringMatching(/^[\u0000-\u00ff\r\n\t<>&"'`|\\*_@#:%\u202e\ud800 ]{0,60}$/),
);

/** Rules only find whole characters and whole line breaks. */
const boundary = (source: string, offset: number): number =>
  /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(source.slice(offset - 1, offset + 1)) ? offset + 1 : offset;

/** Reports with such texts wherever they can occur. */
export const anyReports: fc.Arbitrary<Report[]> = fc.array(
  fc
    .record({
      path: anyText,
      source: anyText,
      places: fc.array(fc.tuple(fc.nat(), fc.nat(), anyText, fc.boolean()), { maxLength: 4 }),
    })
    .map(({ path, source, places }) =>
      report(
        path,
        source,
        places.map(([a, b, text, fixes], i) => {
          const start = boundary(source, a % (source.length + 1));
          const end = boundary(source, start + (b % (source.length - start + 1)));
          return {
            ...finding('x', ['wrong-weekday', 'missing-picture-text', 'big-words'][i % 3] ?? '', 'x'),
            at: { start, end, text: source.slice(start, end) },
            data: { date: text, weekday: text, years: [text], file: text, word: text, advice: text },
            ...(fixes ? { fix: [{ start, end, text }] } : { suggest: [text] }),
          };
        }),
      ),
    ),
  { maxLength: 3 },
);
