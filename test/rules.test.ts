import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { KnownRule } from '../src/registry.js';
import { principlePage, rulePage } from '../src/report/page.js';
import { applied, lintText, registry, unmarked } from './lint-text.js';

/** Words that an id must not begin with: a rule is named after what it finds, not after the advice. */
const advice = /^(avoid|use|prefer|require|check|do|dont|always|never|ban|disallow|enforce)-/;
/** `no-` is only for what is absent. */
const absent = ['no-public-service', 'no-response-time'];

const slotsIn = (message: string): string[] =>
  [...message.matchAll(/\{([^}|]+)/g)].map(([, name]) => name as string).sort();

describe.each([...registry.rules.values()].map((known) => [known.id, known] as const))('%s', (id, known: KnownRule) => {
  const texts = Object.entries(known.languages);

  test('is named and told in every language', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(id).not.toMatch(advice);
    if (id.startsWith('no-')) expect(absent).toContain(id);
    expect(Object.keys(known.languages)).toEqual(expect.arrayContaining(['es', 'en']));
    const [first, ...others] = texts.map(([, text]) => text);
    for (const other of others) {
      expect(Object.keys(other.messages).sort()).toEqual(Object.keys(first?.messages ?? {}).sort());
      for (const key of Object.keys(other.messages))
        expect(slotsIn(other.messages[key] ?? ''), key).toEqual(slotsIn(first?.messages[key] ?? ''));
      expect(Object.keys(other.terms ?? {}).sort()).toEqual(Object.keys(first?.terms ?? {}).sort());
    }
    for (const [language, text] of texts) {
      expect(Object.keys(text.options ?? {}).sort(), language).toEqual(Object.keys(known.rule.options ?? {}).sort());
      expect(text.examples.length).toBeGreaterThan(0);
      for (const message of Object.values(text.messages))
        expect(message, language).not.toMatch(/please|por favor|\s{2}|^\s|\s$/i);
    }
  });

  test('a language only lowers', () => {
    const gravity = ['suggestion', 'warning', 'error'];
    for (const [language, { severity, strict }] of texts) {
      if (severity) expect(gravity.indexOf(severity), language).toBeLessThan(gravity.indexOf(known.rule.severity));
      if (strict) expect(known.rule.strict, language).not.toBe(true);
    }
  });

  describe.each(texts)('%s', (language, text) => {
    const said = new Set<string>();
    const [only = '', ...others] = Object.keys(text.messages);
    const hasSeveral = others.length > 0;

    test.each(text.examples.map((example, index) => [index + 1, example] as const))(
      'example %i',
      async (_, example) => {
        const { source, marks } = unmarked(example.bad);
        const circumstances = { language, only: id, ...example };
        const { report } = await lintText(source, circumstances);
        const found = report.findings;
        expect(found.map(({ at }) => ({ ...at }))).toEqual(marks);
        const told = found.map(({ message, severity }) => ({ [message]: severity }));
        if (example.found || hasSeveral)
          expect(told, 'found: message and severity of each mark').toEqual(example.found);
        else expect(told, 'found').toEqual(marks.map(() => ({ [only]: text.severity ?? known.rule.severity })));
        for (const { message, data } of found) {
          said.add(message);
          for (const slot of slotsIn(text.messages[message] ?? ''))
            expect(data, `slot ${slot} of ${message}`).toHaveProperty(slot);
          for (const value of Object.values(data)) expect(value).not.toBe('');
        }
        const { report: good } = await lintText(example.good, circumstances);
        expect(good.findings.map(({ at }) => at.text)).toEqual([]);
      },
    );

    test('every message is said by some example', () => {
      expect([...said].sort()).toEqual(Object.keys(text.messages).sort());
    });

    test.each(
      (text.quiet ?? []).map(
        (quiet, index) => [index + 1, typeof quiet === 'string' ? { draft: quiet } : quiet] as const,
      ),
    )('keeps quiet %i', async (_, quiet) => {
      const { report } = await lintText(quiet.draft, { language, only: id, ...quiet });
      expect(report.findings.map(({ at }) => at.text)).toEqual([]);
    });

    test('a fix leaves nothing to fix and touches nothing else', async () => {
      for (const example of text.examples) {
        const { source } = unmarked(example.bad);
        const circumstances = { language, only: id, ...example };
        const own = (await lintText(source, circumstances)).report.findings.filter(({ fix }) => fix);
        if (own.length > 0) expect(known.rule.fixable, 'says that it is fixable').toBe(true);
        const fixed = applied(source, own);
        const again = (await lintText(fixed, circumstances)).report.findings.filter(({ fix }) => fix);
        expect(again.map(({ at }) => at.text)).toEqual([]);
      }
    });
  });

  test('its page is what explain prints', async () => {
    const pages = ['es', 'en'].map((locale) => rulePage(known, registry.principles, locale));
    await expect(pages.join('\n---\n\n')).toMatchFileSnapshot(`../rules/${known.principle}/${id}/README.md`);
  });
});

test('principles have their pages', async () => {
  expect(registry.principles.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  for (const principle of registry.principles) {
    const pages = ['es', 'en'].map((locale) => principlePage(principle, registry, locale));
    await expect(pages.join('\n---\n\n')).toMatchFileSnapshot(`../rules/${principle.id}/README.md`);
  }
});

test('a rule is 20 to 60 lines; what is longer has earned it', () => {
  const long = [...registry.rules.values()]
    .map(({ id, principle }) => `rules/${principle}/${id}/rule.ts`)
    .filter((file) => existsSync(file) && readFileSync(file, 'utf8').split('\n').length > 100);
  expect(long).toEqual([]);
});
