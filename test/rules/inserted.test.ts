import { expect, test } from 'vitest';
import { lintText } from '../lint-text.js';

/** The text with the first words that a rule offers, as fix or as suggestion, in place of its own. */
async function inserted(rule: string, language: string, source: string): Promise<string | undefined> {
  const { report } = await lintText(source, { language, only: rule });
  const [finding] = report.findings;
  if (!finding) throw new Error(`nothing found in ${source}`);
  const [edit] = finding.fix ?? [];
  if (edit) return source.slice(0, edit.start) + edit.text + source.slice(edit.end);
  const text = finding.suggest?.[0];
  return text && source.slice(0, finding.at.start) + text + source.slice(finding.at.end);
}

const facts = (third: string) =>
  `![A chart of how the county travels. First fact: ${'most trips are shorter than five miles, '.repeat(4)}all told. ${third}: half of them are made by car, and one in nine by bus, and few on foot or by bike.](chart.png)`;

test.each([
  [
    'unexplained-acronym',
    'es',
    'El plan llega (con la JGL) el 11 de enero de 2027.',
    'El plan llega (con la Junta de Gobierno Local, JGL) el 11 de enero de 2027.',
  ],
  ['unexplained-acronym', 'en', 'UX designers came.', 'User experience (UX) designers came.'],
  ['unexplained-acronym', 'es', 'Limpieza Viaria y RSU pide ayuda a los vecinos.', undefined],
  [
    'shouting',
    'es',
    '---\ntitle: Abre la Bolsa de Trabajo de Villarriba en el portal\n---\nABRE LA BOLSA DE TRABAJO DE VILLARRIBA EN EL PORTAL',
    '---\ntitle: Abre la Bolsa de Trabajo de Villarriba en el portal\n---\nAbre la Bolsa de Trabajo de Villarriba en el portal',
  ],
  [
    'joined-up-hashtag',
    'es',
    'Campaña de donación de sangre. #donaciondesangre',
    'Campaña de donación de sangre. #DonaciónDeSangre',
  ],
  ['fancy-letters', 'es', '📍 ᴀʙɪᴇʀᴛᴏ el lunes', '📍 Abierto el lunes'],
  ['fancy-letters', 'es', 'Está ᴀʙɪᴇʀᴛᴏ el lunes', 'Está abierto el lunes'],
  [
    'clumsy-alt-text',
    'en',
    facts('Next fact'),
    facts('Next fact').replace(/ (Next fact.*)(\]\(chart.png\))$/, '$2\n\n$1'),
  ],
  ['clumsy-alt-text', 'en', facts('First of all'), undefined],
])('%s, %s: what is inserted fits: %s', async (rule, language, source, expected) => {
  expect(await inserted(rule, language, source)).toBe(expected);
});
