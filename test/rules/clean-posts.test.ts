import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintFiles } from '../../src/index.js';

/** Ordinary good posts of many bodies: a linter that complains about them gets switched off. */
describe.each(['es', 'en'])('good posts in %s', (language) => {
  const folder = `test/drafts/good/${language}`;
  const names = readdirSync(folder).filter((name) => /\.(md|txt)$/.test(name));

  test('are many', () => expect(names.length).toBeGreaterThanOrEqual(22));

  test('have no error and no warning', async () => {
    const reports = await lintFiles(
      names.map((name) => `${folder}/${name}`),
      { config: { extends: 'preset:recommended', root: true }, today: '2026-11-24', locale: language },
    );
    expect(reports).toHaveLength(names.length);
    const found = reports.flatMap(({ path, findings }) =>
      findings
        .filter(({ severity }) => severity !== 'suggestion')
        .map(({ rule, line, message }) => `${path}:${line} ${rule}: ${message}`),
    );
    expect(found).toEqual([]);
  });
});
