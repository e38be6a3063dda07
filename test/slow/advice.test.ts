import { describe, expect, test } from 'vitest';
import { type Advice, adviceOf, edited, failureLine, failureOf } from '../../bench/advice/tried.js';
import type { KnownRule } from '../../src/registry/registry.js';
import { snippetsOf } from '../../src/registry/snippet.js';
import { reportOf } from '../../src/report/machine/json.js';
import type { Example } from '../../src/rule.js';
import { type Circumstances, lintText, registry, unmarked } from '../lint-text.js';

const tool = { name: 'redlint', version: '0' };
const view = { registry, tool, locale: 'en', color: false, width: 80, why: 'none', showFiles: false } as const;

const findingsIn = async (source: string, circumstances: Circumstances) => {
  const { report } = await lintText(source, circumstances);
  return { report, findings: reportOf(report, view).findings };
};

/** The advice in an example that does not work, one line each. */
async function faultsIn(known: KnownRule, language: string, example: Example): Promise<string[]> {
  const { source } = unmarked(example.bad);
  const { report, findings } = await findingsIn(source, { ...example, language });
  const lines = report.findings.flatMap(({ rule, message, data }) => {
    const shown = known.languages[language]?.messages[message]?.match(/(?<=`\{)(?!config|key)\w+(?=\}`)/g) ?? [];
    const places = snippetsOf(Object.fromEntries(shown.map((slot) => [slot, data[slot] ?? ''])));
    return rule === known.id && places.length < shown.length ? [`${message} shows what cannot be pasted`] : [];
  });
  for (const finding of findings.filter(({ rule }) => rule === known.id))
    for (const advice of adviceOf(finding, language)) {
      const after = await findingsIn(edited(source, advice.edits), { ...cleaned(example, advice), language });
      const failure = failureOf(finding, advice, findings, after.findings);
      if (failure) lines.push(failureLine(failure));
    }
  return lines;
}

/** The files beside an example after removing the hidden data of a picture. */
const cleaned = (example: Example, { kind, text }: Advice): Example =>
  kind === 'clean' ? { ...example, files: { ...example.files, [text]: {} } } : example;

describe('advice that is followed puts right what was found and brings nothing as bad', () => {
  test.each([...registry.rules.values()].map((known) => [known.id, known] as const))('%s', async (_, known) => {
    const lines: string[] = [];
    for (const [language, { examples }] of Object.entries(known.languages))
      for (const example of examples) lines.push(...(await faultsIn(known, language, example)));
    expect(lines).toEqual([]);
  });
});
