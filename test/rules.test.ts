import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Prose } from '../src/draft/read-prose.js';
import { knowsLanguage } from '../src/lint/knows-language.js';
import { outsideIds } from '../src/messages/outside.js';
import { facts, lexiconsOf } from '../src/post/facts.js';
import type { KnownRule } from '../src/registry/registry.js';
import { outsidePage, principlePage, rulePage } from '../src/report/markdown/page.js';
import type { Language, Severity } from '../src/rule.js';
import { faultsOfRule } from '../src/run/try-rule.js';
import { registry } from './lint-text.js';
import { spokenLocales } from './locales.js';
import { declaredBy, lintRow, rowsOf, telling } from './rules/rule-findings.js';
import { faults as faultsOfLexicons } from './sound-rules.js';

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

  test('does what its examples say, and asks the lexicons that it says it reads', async () => {
    const asked = new Set<string>();
    const note = <A extends unknown[], T>(place: number, ask: (...args: A) => T): ((...args: A) => T) =>
      function (this: unknown, ...args) {
        asked.add(String(args[place]));
        return ask.apply(this, args);
      };
    const { hits, hitsIn, contexts } = Prose.prototype;
    Object.assign(Prose.prototype, { hits: note(0, hits), hitsIn: note(1, hitsIn), contexts: note(0, contexts) });
    const hints = new Set<string>();
    // The program gives one with sentences of a kind.
    const given = new Set<Severity>(known.rule.alike ? ['suggestion'] : []);
    const told = telling(id, ({ message, at, hint }, severity) => {
      given.add(severity);
      if (hint) hints.add(`${message} «${at.text.replaceAll('\n', '⏎')}»`);
    });
    const faults = await faultsOfRule(known, told).finally(() =>
      Object.assign(Prose.prototype, { hits, hitsIn, contexts }),
    );
    const own = lexiconsOf(known.rule.reads ?? []);
    const named = texts.flatMap(([language]) =>
      [id, ...own, ...(known.lexicons[language] ?? [])].map((name) => `${name}.${language}`),
    );
    expect([...new Set(named)].flatMap((name) => faultsOfLexicons.get(name) ?? [])).toEqual([]);
    expect(faults.map(({ message }) => message)).toEqual([]);
    expect([...hints].sort()).toMatchSnapshot();
    expect(known.rule.reads, 'reads').toBeDefined();
    const said = new Set<string>([...lexiconsOf(known.rule.reads ?? []), ...Object.values(known.lexicons).flat()]);
    // The draft asks for these to know its kind; types ensure that a rule declares them too.
    expect([...asked].filter((name) => !said.has(name) && name !== 'emergency' && name !== 'kind')).toEqual([]);
    const declared = declaredBy(known.rule);
    if (given.size < declared.length) for (const row of rowsOf(id)) await lintRow(told, id, row);
    expect([...given].sort()).toEqual([...declared].sort());
  });

  test('can speak Spanish and English: every lexicon that it reads is there', () => {
    for (const language of ['es', 'en']) expect(knowsLanguage(known, language, registry), language).toBe(true);
  });

  test('its page is what explain prints', async () => {
    const pages = spokenLocales
      .filter((locale) => Object.hasOwn(known.languages, locale))
      .map((locale) => rulePage(known, registry.principles, locale));
    expect(pages.join('').match(/\{[\w…]+\|.{0,40}/g)).toBeNull();
    await expect(pages.join('\n---\n\n')).toMatchFileSnapshot(`../rules/${known.principle}/${id}/README.md`);
  });
});

test('no lexicon is called as a fact is', () => {
  const lexicons = new Set([...registry.rules.values()].flatMap(({ lexicons }) => Object.values(lexicons).flat()));
  expect(Object.keys(facts).filter((name) => lexicons.has(name) || registry.hasLexicon(name, 'es'))).toEqual([]);
});

test('pages outside of the principles show no slots', () => {
  const pages = outsideIds.flatMap((id) => spokenLocales.map((locale) => outsidePage(id, locale)));
  expect(pages.join('').match(/\{[\w…]+\|.{0,40}/g)).toBeNull();
});

test('principles have their pages', async () => {
  expect(registry.principles.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  for (const principle of registry.principles) {
    const pages = spokenLocales
      .filter((locale) => Object.hasOwn(principle.languages, locale))
      .map((locale) => principlePage(principle, registry, locale));
    await expect(pages.join('\n---\n\n')).toMatchFileSnapshot(`../rules/${principle.id}/README.md`);
  }
});

test('a rule is 20 to 60 lines; what is longer has earned it', () => {
  const long = [...registry.rules.values()]
    .map(({ id, principle }) => `rules/${principle}/${id}/rule.ts`)
    .filter((file) => existsSync(file) && readFileSync(file, 'utf8').split('\n').length > 100);
  expect(long).toEqual([]);
});
