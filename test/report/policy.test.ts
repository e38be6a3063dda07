import { expect, test } from 'vitest';
import { policyOf } from '../../src/report/policy/policy.js';
import { policyHtml, policyMarkdown } from '../../src/report/policy/write.js';
import { disk } from '../../src/run/disk.js';
import { heldDraft } from '../../src/run/held-draft.js';
import { openProject } from '../../src/run/project.js';

const today = '2026-11-24';
const given = {
  organization: { name: 'Council of <b>Here</b>' },
  owners: { 'authentic-tone': 'Press *office*', 'personal-data': 'Data <dpo@a.es>' },
  waivers: { maxDays: 30, by: ['Press'], never: ['personal-data', 'authentic-tone'] },
  rules: { euphemism: 'off', 'hashtag-pile': ['error', { max: 7 }] },
  overrides: [{ when: { networks: 'x' }, rules: { 'hashtag-pile': 'off' } }],
} as const;

async function pages(locale: string) {
  const project = openProject({ cwd: process.cwd(), today, given }, disk);
  const held = await heldDraft(project, undefined, undefined, { language: 'en', from: 'locale' });
  const blocks = policyOf({ ...held, own: new Set(['shouting']), locale, today });
  return {
    md: policyMarkdown(blocks),
    html: policyHtml(blocks, { locale, tool: { name: 'redlint', version: '1' } }),
    principles: held.registry.principles.map(({ languages }) => languages[locale]?.title ?? '?'),
  };
}

test.each([
  [
    'en',
    [
      '24 November 2026',
      'Rules that this house has added.',
      'error or suggestion',
      'Here: 7.',
      'Not asked for here: ',
      'Press \\*office\\* answers for it.',
      'Only Press may give it.',
      'at most 30 days',
    ],
  ],
  [
    'es',
    [
      '24 de noviembre de 2026',
      'Reglas que ha añadido esta casa.',
      'error o sugerencia',
      'Aquí: 7.',
      'Aquí no se pide: ',
      'Responde Press \\*office\\*.',
      'Solo pueden darla Press.',
      'como mucho 30 días',
    ],
  ],
])('the house’s rules as a page: %s', async (locale, said) => {
  const { md, html, principles } = await pages(locale);
  for (const text of [...said, ...principles]) expect(md.includes(text), text).toBe(true);
  expect(md).toContain('by="Press" until=2026-12-24 -->');
  expect(md).toContain('`networks: x` → `rules: {hashtag-pile: off}`');
  expect(md).not.toMatch(/`euphemism`|undefined/);
  expect(html).toContain(`<html lang="${locale}">`);
  expect(html).toContain('Council of &lt;b&gt;Here&lt;/b&gt;');
  expect(html).toContain('Data &lt;dpo@a.es&gt;');
  expect(md).toContain('# Council of \\<b\\>Here\\</b\\>'.slice(2));
  expect(md).not.toMatch(/<dpo@a\.es>|disable-next-line (?:personal-data|puffery)/);
  for (const title of principles) expect(html).toContain(title);
});
