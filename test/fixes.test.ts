import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../src/lint/fixes.js';
import { lintText } from './lint-text.js';

const drafts = ['samples', 'seen'].flatMap((set) =>
  ['es', 'en'].flatMap((language) =>
    readdirSync(join('test/drafts', set, language))
      .filter((name) => /\.(md|txt)$/.test(name))
      .map((name) => ({
        path: name,
        source: readFileSync(join('test/drafts', set, language, name), 'utf8'),
        language,
      })),
  ),
);

/** What no fix may touch, and what surrounds real words. */
const frames = [
  'Abre a las 9\u00a0h. ¿Vienes? ¡Sí!\n\n',
  'Von 3\u202fkm – «así» … “so”\r\n\r\n',
  '\u00a1Ya!\u00a0\n\n',
];

describe('fixes in memory', () => {
  test('mend what they say, once and for all, and touch nothing else', async () => {
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...drafts),
        fc.constantFrom(...frames),
        async ({ path, source, language }, frame) => {
          const text = `${source}\n\n${frame}`;
          const { report } = await lintText(text, { path, language });
          const fixed = applyFixes(text, report.findings);
          mended += fixed.mended.length;
          const edits = fixed.mended.flatMap(({ fix = [] }) => fix).sort((a, b) => a.start - b.start);
          let at = 0;
          let kept = 0;
          for (const edit of edits) {
            const before = text.slice(at, edit.start);
            expect(fixed.text.slice(kept, kept + before.length)).toBe(before);
            kept += before.length + edit.text.length;
            at = edit.end;
          }
          expect(fixed.text.slice(kept)).toBe(text.slice(at));
          expect(fixed.text.endsWith(frame)).toBe(true);
          let { text: stable } = fixed;
          for (let round = 0; round < 10; round++) {
            const again = applyFixes(stable, (await lintText(stable, { path, language })).report.findings);
            if (again.mended.length === 0) break;
            stable = again.text;
          }
          const left = (await lintText(stable, { path, language })).report.findings.filter(({ fix }) => fix);
          expect(left.map(({ rule, at: { text: words } }) => `${rule}: ${words}`)).toEqual([]);
          expect(applyFixes(stable, left).text).toBe(stable);
        },
      ),
      { numRuns: 120 },
    );
    expect(mended).toBeGreaterThan(0);
  });
});
