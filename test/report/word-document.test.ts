import { expect, test } from 'vitest';
import { asDocument } from '../../src/document/report.js';
import { lintText } from '../lint-text.js';

test('what is written into a Word document has no backslashes: its signs are not those of Markdown', async () => {
  const { report } = await lintText('La beca es para Ana Ruiz Gil, con DNI 12345678Z.\n', {
    language: 'es',
    only: 'personal-data',
  });
  expect(report.findings[0]?.fix?.[0]?.text).toBe(String.raw`\*\*\*4567\*\*`);
  const [found] = asDocument(report).findings;
  expect([found?.fix, found?.suggest]).toEqual([undefined, ['***4567**']]);
});
