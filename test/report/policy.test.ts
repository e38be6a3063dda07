import { expect, test } from 'vitest';
import { houseOf } from '../../src/config/house.js';
import { policyOf } from '../../src/report/policy/policy.js';
import { waiversPart } from '../../src/report/policy/waivers-part.js';
import { policyHtml, policyMarkdown } from '../../src/report/policy/write.js';
import { disk } from '../../src/run/disk.js';
import { heldDraft } from '../../src/run/held-draft.js';
import { openProject } from '../../src/run/project.js';

const today = '2026-11-24';
const given = {
  organization: { name: 'Council of <b>Here</b>', attention: 'Mo-Fr 09:00-14:00', workingHours: 'Mo-Fr 08:00-15:00' },
  response: { within: '24h', channel: 'https://here.es/ask' },
  networks: ['facebook', 'x', 'blog'],
  electoral: [{ scope: 'local', from: '2027-03-30', to: '2027-05-23' }],
  owners: { 'authentic-tone': 'Press *office*', 'personal-data': 'Data <dpo@a.es>' },
  waivers: { maxDays: 30, by: ['Press'], never: ['personal-data', 'authentic-tone'] },
  rules: { euphemism: 'off', 'hashtag-pile': ['error', { max: 7 }] },
  overrides: [
    { when: { networks: 'x' }, rules: { 'hashtag-pile': 'off' } },
    { files: 'enero.xlsx', csv: { text: 'Copy' } },
  ],
} as const;

async function pages(locale: string) {
  const project = openProject({ cwd: process.cwd(), today, given }, disk);
  const text = 'words: [Feria `Grande]\nnames: [La Ludo]\nacronyms: { SAE: Servicio de Empleo }\n';
  const open = {
    ...project,
    configFor: async () => ({ ...(await project.configFor()), houses: [houseOf('h', text, '/', false)] }),
  };
  const held = await heldDraft(open, undefined, undefined, { language: 'en', from: 'locale' });
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
      'at most 30 days from the day it is given',
      'Here\\</b\\>: how we publish',
      'We post on Facebook, X, and our website.',
      '---\nredlint:\n  disable:\n    - rule: no-public-service\n      reason: the reason\n      by: Press\n      until: 2026-12-24\n---',
      'In a calendar, in the column “redlint” of its row',
      'We answer within 24 hours.',
      'To ask us something: `https://here.es/ask`.',
      'Hours in which messages are answered: Monday to Friday, 9am to 2pm.',
      'Working hours: Monday to Friday, 8am to 3pm.',
      'From 30 March 2027 to 23 May 2027',
      "Left as they are: “Feria 'Grande”.",
      'by which we are known: La Ludo.',
      'SAE: Servicio de Empleo.',
      'Approved by, with their position: ……',
      'Date: ……',
      'Signature: ……',
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
      'como mucho 30 días desde el día en que se da',
      'Here\\</b\\>: cómo publicamos',
      'Publicamos en Facebook, X y nuestra web.',
      'Respondemos, como mucho, en 24 horas.',
      'Para preguntarnos: `https://here.es/ask`.',
      'Horario en que se responden los mensajes: de lunes a viernes, de 9 a 14 h.',
      'Horario de trabajo: de lunes a viernes, de 8 a 15 h.',
      'Del 30 de marzo de 2027 al 23 de mayo de 2027',
      "Se dejan como están: «Feria 'Grande».",
      'Nombres por los que se nos conoce: La Ludo.',
      'SAE: Servicio de Empleo.',
      'Aprobado por, con su cargo: ……',
      'Fecha: ……',
      'Firma: ……',
    ],
  ],
])('the house’s rules as a page: %s', async (locale, said) => {
  const { md, html, principles } = await pages(locale);
  for (const text of [...said, ...principles]) expect(md.includes(text), text).toBe(true);
  expect(md).toContain('by="Press" until=2026-12-24 -->');
  expect(md).toMatch(/`networks: x` → \p{Lu}[^`{}\n]+: (?:desactivada|off)$/mu);
  expect(md).not.toContain('{hashtag-pile');
  expect(md).not.toMatch(/`euphemism`|undefined|enero\.xlsx/);
  expect(html).toContain(`<html lang="${locale}">`);
  expect(html).toContain('Council of &lt;b&gt;Here&lt;/b&gt;');
  expect(html).toContain('Data &lt;dpo@a.es&gt;');
  expect(md).toContain('# Council of \\<b\\>Here\\</b\\>'.slice(2));
  expect(md).not.toMatch(/<dpo@a\.es>|disable-next-line (?:personal-data|puffery)/);
  expect(md.split('Press \\*office\\*'), 'said once for a principle, and in the list').toHaveLength(3);
  expect(html).not.toContain('␊');
  expect(html).toMatch(/<pre class="post">[^<]*\n[^<]*<\/pre>/);
  for (const title of principles) expect(html).toContain(title);
});

test.each([
  [{ requireReason: true }],
  [{ requireBy: true }],
  [{ by: ['Press', 'Web'] }],
  [{ requireUntil: true }],
  [{ maxDays: 30 }],
  [{ never: ['no-public-service', 'puffery'] }],
  [{ requireReason: true, requireBy: true, by: ['Press'], requireUntil: true, maxDays: 30, never: ['shouting'] }],
])('how to waive, as the house rules it: %j', async (waivers) => {
  const project = openProject({ cwd: process.cwd(), today, given: { waivers } }, disk);
  const { settings, registry } = await heldDraft(project, undefined, undefined, { language: 'en', from: 'locale' });
  const t = (key: string, slots = {}) => [key, ...Object.values(slots).flat()].join(' ');
  expect(policyMarkdown(waiversPart(settings, { registry, today, t }))).toMatchSnapshot();
});

test('a block of code stands between more ticks than it has', () => {
  const fenced = (code: string) =>
    policyMarkdown([{ title: 'a', code }])
      .split('\n')
      .slice(-4);
  expect(fenced('a')).toEqual(['```markdown', 'a', '```', '']);
  expect(fenced('a ```` b `')).toEqual(['`````markdown', 'a ```` b `', '`````', '']);
});

test('the house’s own rules say why and from where', async () => {
  const { md } = await pages('en');
  const own = md.slice(md.indexOf('## The house’s own rules'.replace('’', "'")));
  expect(own).toMatch(/^### .*\n\n`shouting` · [^\n]+\n\n[^\n]{40,}\n\nSource: /m);
});

test('what is not set takes no space', async () => {
  const project = openProject({ cwd: process.cwd(), today, given: {} }, disk);
  const held = await heldDraft(project, undefined, undefined, { language: 'en', from: 'locale' });
  const md = policyMarkdown(policyOf({ ...held, own: new Set(), locale: 'en', today }));
  expect(md).not.toMatch(/Where we post|house's words|undefined/);
});
