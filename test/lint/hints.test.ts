import { expect, test } from 'vitest';

const { createLinter } = await import('../../dist/index.js' as string);

const text = 'El viernes 4 de diciembre, taller de huerto para toda la familia en el centro cívico.\n';
const page = `---\ntitle: Taller de huerto\n---\n${text}`;

test.each([
  ['a strong sign is reported', text, {}, 1],
  ['a weak one is not', page, {}, 0],
  ['a weak one is in preset:strict', page, { extends: ['preset:strict'] }, 1],
  ['a weak one is where the config names its rule', page, { rules: { 'incomplete-event': 'suggestion' } }, 1],
])('%s', async (_, source, config, count) => {
  const linter = createLinter({ config, today: '2026-11-24', locale: 'es', cwd: '/' });
  const { findings } = await linter.lintText(source, { path: 'a.md' });
  expect(findings.filter(({ rule }: { rule: string }) => rule === 'incomplete-event')).toHaveLength(count);
});

test('a word that guides advise against and most readers do not mind is a hint', async () => {
  const names = async (config: object) => {
    const linter = createLinter({ config, today: '2026-11-24', locale: 'en', cwd: '/' });
    const { findings } = await linter.lintText('You can participate in the survey prior to 4 May.\n', { path: 'a.md' });
    return findings
      .filter(({ rule }: { rule: string }) => rule === 'officialese')
      .map(({ text }: { text: string }) => text);
  };
  expect(await names({})).toEqual(['prior to']);
  expect(await names({ extends: ['preset:strict'] })).toEqual(['participate in', 'prior to']);
});
