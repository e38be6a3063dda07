import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { KnownRule } from '../src/registry/registry.js';
import { principlePage, rulePage } from '../src/report/page.js';
import type { Language } from '../src/rule.js';
import { faultsOfRule } from '../src/run/try-rule.js';
import { registry } from './lint-text.js';

/** Words that an id must not begin with: a rule is named after what it finds, not after the advice. */
const advice = /^(avoid|use|prefer|require|check|do|dont|always|never|ban|disallow|enforce)-/;
/** `no-` is only for what is absent. */
const absent = ['no-public-service', 'no-response-time'];

describe.each([...registry.rules.values()].map((known) => [known.id, known] as const))('%s', (id, known: KnownRule) => {
  const texts = Object.entries(known.languages);

  test('is named and described in every language', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(id).not.toMatch(advice);
    for (const other of known.rule.coveredBy ?? []) expect([...registry.rules.keys()]).toContain(other);
    if (id.startsWith('no-')) expect(absent).toContain(id);
    expect(Object.keys(known.languages)).toEqual(expect.arrayContaining(['es', 'en']));
    for (const [language, text] of texts) {
      expect(Object.keys(text.options ?? {}).sort(), language).toEqual(Object.keys(known.rule.options ?? {}).sort());
      for (const message of Object.values(text.messages))
        expect(message, language).not.toMatch(/please|por favor|\s{2}|^\s|\s$/i);
    }
  });

  test('a language only lowers', () => {
    const order = ['suggestion', 'warning', 'error'];
    const raises = ({ severity, strict }: Language) =>
      (severity && order.indexOf(severity) >= order.indexOf(known.rule.severity)) || (strict && known.rule.strict);
    expect(texts.filter(([, text]) => raises(text)).map(([language]) => language)).toEqual([]);
  });

  test('does what its examples say', async () => {
    const faults = await faultsOfRule(known, registry);
    expect(faults.map(({ message }) => message)).toEqual([]);
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
