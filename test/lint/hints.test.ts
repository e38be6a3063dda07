import { expect, test } from 'vitest';

const { createLinter } = await import('../../dist/index.js' as string);

const text = 'El viernes 4 de diciembre, taller de huerto para toda la familia en el centro cívico.\n';
const page = `---\ntitle: Taller de huerto\n---\n${text}`;

const weak = (text: string, rule: string, strong: string) =>
  test(`${rule}: “${text}” is a hint, “${strong}” is not`, async () => {
    const countIn = async (source: string, config: object): Promise<number> => {
      const linter = createLinter({ config, today: '2026-11-24', locale: 'en', cwd: '/' });
      const { findings } = await linter.lintText(source, { path: 'a.md' });
      return findings.filter((finding: { rule: string }) => finding.rule === rule).length;
    };
    expect(await countIn(text, {})).toBe(0);
    expect(await countIn(text, { extends: ['preset:strict'] })).toBeGreaterThan(0);
    expect(await countIn(strong, {})).toBeGreaterThan(0);
  });

const signed = (text: string): string => `---\nkind: article\nlang: en\nauthor: Ana Reed\n---\n${text}`;
const [mill, mills] = [
  'The mill is a groundbreaking, world-class place to see.',
  'Our millers are talented and fearless.',
];
weak(
  'La obra la hacen Asfaltos Brisa y HBLT desde el lunes.',
  'unexplained-acronym',
  'La obra la hace HBLT desde el lunes.',
);
weak(
  'El plan USEFRUT paga media obra a los vecinos.',
  'unexplained-acronym',
  'El plan UFTR paga media obra a los vecinos.',
);
weak(
  'Los datos del censo se ven en la aplicación CLCA.',
  'unexplained-acronym',
  'Los datos del censo se ven en la CLCA.',
);
weak(signed(mill), 'puffery', `---\nlang: en\n---\n${mill}`);
weak(signed(mills), 'puffery', `---\nlang: en\n---\n${mills}`);
weak(signed('We were excited to open the mill.'), 'puffery', signed('We are excited to open the mill.'));

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
