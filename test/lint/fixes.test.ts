import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/draft/draft.js';
import { parseDraft } from '../../src/draft/parse.js';
import { applyFixes } from '../../src/lint/fixes.js';
import type { Finding, Report } from '../../src/lint/report.js';
import type { Severity } from '../../src/rule.js';
import type { Checked } from '../../src/run/checked.js';
import { disk } from '../../src/run/disk.js';
import { fixAll } from '../../src/run/fixes/fix-all.js';
import { withSafeFixes } from '../../src/run/fixes/safe-fixes.js';
import { areOfWordsOnly } from '../../src/run/fixes/word-edits.js';
import { lintPost } from '../../src/run/lint-post.js';
import { openProject } from '../../src/run/project.js';
import { sourceText } from '../../src/text/source-text.js';
import { lintText } from '../lint-text.js';

const drafts = ['samples', 'seen', 'good'].flatMap((set) =>
  ['es', 'en'].flatMap((language) =>
    readdirSync(join('test/drafts', set, language))
      .filter((name) => /\.(md|txt)$/.test(name))
      .map((name) => ({
        path: name,
        source: readFileSync(join('test/drafts', set, language, name), 'utf8'),
        language,
      })),
  ),
);

/** Text that no fix may touch, and text around real words. */
const frames = [
  'Abre a las 9\u00a0h. ¿Vienes? ¡Sí!\n\n',
  'Von 3\u202fkm – «así» … “so”\r\n\r\n',
  '\u00a1Ya!\u00a0\n\n',
];

describe('fixes in memory', () => {
  test('put right what they say, once and for all, and touch nothing else', async () => {
    let applied = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...drafts),
        fc.constantFrom('', 'El plazo es de 𝗱𝗶𝗲𝘇 días.\n\n'),
        fc.constantFrom(...frames),
        async ({ path, source, language }, fixable, frame) => {
          const text = `${source}\n\n${fixable}${frame}`;
          const { report } = await lintText(text, { path, language });
          const fixed = applyFixes(text, report.findings);
          applied += fixed.applied.length;
          const edits = fixed.applied.flatMap(({ fix = [] }) => fix).sort((a, b) => a.start - b.start);
          let at = 0;
          let kept = 0;
          for (const edit of edits) {
            const before = text.slice(at, edit.start);
            expect(fixed.text.slice(kept, kept + before.length)).toBe(before);
            kept += before.length + edit.text.length;
            at = edit.end;
          }
          expect(fixed.text.slice(kept)).toBe(text.slice(at));
          expect(fixed.text.endsWith(frame)).toBe(true);
          let { text: stable } = fixed;
          for (let round = 0; round < 10; round++) {
            const again = applyFixes(stable, (await lintText(stable, { path, language })).report.findings);
            if (again.applied.length === 0) break;
            stable = again.text;
          }
          const left = (await lintText(stable, { path, language })).report.findings.filter(({ fix }) => fix);
          expect(left.map(({ rule, at: { text: words } }) => `${rule}: ${words}`)).toEqual([]);
          expect(applyFixes(stable, left).text).toBe(stable);
        },
      ),
      { numRuns: 5 },
    );
    expect(applied).toBeGreaterThan(0);
  });
});

describe('fixes of mutated posts', () => {
  /** Text that fixes act on, and text that may be beside it. */
  const pieces = fc.constantFrom(
    ...[
      'mañana',
      'el viernes',
      'hoy',
      'tomorrow',
      'on Friday',
      '𝗖𝗶𝘁𝗮 𝗽𝗿𝗲𝘃𝗶𝗮',
      'ayunta\u200bmiento',
      'en virtud de',
      'DNI 12345678Z',
    ],
    ...['https://ayto.es/a', 'a@ayto.es', 'ayto.es', '(', ')', '\n', '\r\n', ', ', '.', '—', '/', ' ', ' ', ' '],
  );
  const networks = fc.constantFrom('', '', 'x', 'bluesky', 'mastodon');
  /** A post with such pieces inserted, shortened so that it just fits a network. */
  const mutated = fc
    .tuple(
      fc.constantFrom(...drafts),
      fc.array(fc.tuple(fc.nat(), fc.array(pieces, { maxLength: 4 })), { maxLength: 4 }),
      networks,
      fc.nat(40),
    )
    .map(([{ path, source }, changes, network, spare]) => {
      const body = source.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '').slice(0, network ? 260 - spare : undefined);
      const text = changes.reduce((all, [at, put]) => {
        const place = all.indexOf(' ', at % (all.length + 1)) + 1;
        return `${all.slice(0, place)}${put.join('')}${all.slice(place)}`;
      }, body);
      return { path, text: `---\nnetworks: [${network}]\ndate: 2026-11-25\n---\n${text}`, network };
    });
  const addresses = (draft: Draft) =>
    [...draft.links.map(({ url }) => url), ...draft.emails.map(({ text }) => text)].sort();
  const isOver = ({ findings }: Pick<Report, 'findings'>): boolean =>
    findings.some(({ rule, message }) => rule === 'over-length' && message === 'over');

  test('keep language, lines and addresses, and what fits a network still fits', async () => {
    const given = { extends: ['preset:strict'] };
    const project = openProject({ cwd: process.cwd(), today: '2026-11-24', given }, disk);
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(mutated, async ({ path, text }) => {
        const read = (source: string) => lintPost(project, { source, path });
        const before = await read(text);
        const fixed = await fixAll(text, read);
        if (fixed.source !== text) changed++;
        const after = fixed.checked;
        expect(after.draft.language).toBe(before.draft.language);
        expect(fixed.source.split(/\r\n|\n|\r/)).toHaveLength(text.split(/\r\n|\n|\r/).length);
        expect(addresses(after.draft)).toEqual(expect.arrayContaining(addresses(before.draft)));
        if (!isOver(before.report)) expect(isOver(after.report)).toBe(false);
      }),
      { numRuns: 20, endOnFailure: true },
    );
    expect(changed).toBeGreaterThan(0);
  });
});

describe('a fix that does harm is none', () => {
  const project = openProject({ cwd: process.cwd(), today: '2026-11-24', given: { extends: ['preset:strict'] } }, disk);
  const body = 'Cortamos el agua en la calle Mayor: https://ayto.es/agua\nVuelve por la tarde.';
  const harms: readonly [harm: string, source: string, words: string, instead: string, isSafe: boolean][] = [
    ['does none', body, 'Cortamos', 'Quitamos', true],
    ['joins two lines', body, '\n', ' ', false],
    ['changes an address beside it', body, '\nVuelve', '/o\nVuelve', false],
    [
      'makes it another language',
      body,
      body,
      body.replace(/^[^:]+|Vuelve.*/g, 'the water is off for you and we will be back'),
      false,
    ],
    ['makes it too long', `---\nnetworks: [x]\n---\n${'agua '.repeat(55)}`, 'agua', 'agua corriente', false],
    [
      'leaves too long what was too long',
      `---\nnetworks: [x]\n---\n${'agua '.repeat(80)}`,
      'agua',
      'agua corriente',
      true,
    ],
    ['glues two words', body.replace('el agua', 'el\u200bagua'), 'el\u200bagua', 'elagua', false],
    ['makes an address', body.replace('la calle', 'ayto\u200b.es'), 'ayto\u200b.es', 'ayto.es', false],
    ['takes a mark away', body.replace('el agua', '**el** agua'), 'el** agua', 'la agua', false],
    ['takes a comment away', body.replace('el agua', 'el<!-- x --> agua'), 'el<!-- x --> agua', 'el agua', false],
    ['takes a soft hyphen out of a word', body.replace('calle', 'ca\u00adlle'), 'ca\u00adlle', 'calle', true],
    ['makes plain letters of circled ones', body.replace('agua', 'Ⓐgua'), 'Ⓐgua', 'Agua', true],
  ];
  test.each(harms)('it %s', async (_, source, words, instead, isSafe) => {
    const { draft, report } = await lintPost(project, { source, path: 'a.md' });
    const start = source.indexOf(words);
    const fix = [{ start, end: start + words.length, text: instead }];
    const at = { start, end: start + words.length, text: words };
    const finding = { rule: 'x', principle: null, severity: 'warning', at, message: 'found', data: {}, fix } as const;
    const read = (text: string) =>
      parseDraft(text, { path: 'a.md', phrases: () => undefined, defaults: { language: 'auto' } });
    const safe = withSafeFixes({ ...report, findings: [finding] }, draft, read);
    expect(safe.findings.map((one) => [one.fix !== undefined, one.unfixed === undefined])).toEqual([[isSafe, isSafe]]);
  });

  test.each([
    ['kind', 'Cortamos', 'RT @ana Cortamos'],
    ['lines', '\n', ' '],
    ['address', '\nVuelve', '/o\nVuelve'],
    ['media', 'la calle', '![La calle](a.jpg) la calle'],
  ])('and it is said which: %s', async (harm, words, instead) => {
    expect((await safeIn(body, [[words, instead]])).map(({ unfixed }) => unfixed)).toEqual([harm]);
  });

  test('of many the first thirty are tried, one after the other', async () => {
    const words = Array.from({ length: 31 }, (_, n) => `agua${'s'.repeat(n)}`);
    const edits = words.map((word, n): [string, string] => [`${word} va`, n === 1 ? `${word}va` : `${word}, va`]);
    const found = await safeIn(words.map((word) => `${word} va. `).join(''), edits);
    expect(found.flatMap(({ unfixed }, n) => (unfixed ? [[n, unfixed]] : []))).toEqual([
      [1, 'words'],
      [30, 'untried'],
    ]);
  });

  /** The findings of these words, each with its fix if that is safe. */
  async function safeIn(source: string, edits: readonly (readonly [words: string, instead: string])[]) {
    const { draft, report } = await lintPost(project, { source, path: 'a.md' });
    const findings = edits.map(([words, text]): Finding => {
      const start = source.indexOf(words);
      const at = { start, end: start + words.length, text: words };
      return {
        ...{ rule: 'x', principle: null, severity: 'warning', at, message: 'found', data: {} },
        fix: [{ ...at, text }],
      };
    });
    const read = (text: string) =>
      parseDraft(text, { path: 'a.md', phrases: () => undefined, defaults: { language: 'auto' } });
    return withSafeFixes({ ...report, findings }, draft, read).findings;
  }
});

test('a fix that brings a finding as severe as its own is left out, its finding says so, and the others are applied', async () => {
  const found = (source: string, words: string, instead: string | undefined, severity: Severity): Finding[] =>
    [...source.matchAll(new RegExp(words, 'g'))].map(({ 0: text, index: start }) => {
      const at = { start, end: start + text.length, text };
      const fix = instead === undefined ? {} : { fix: [{ ...at, text: instead }] };
      return { rule: words, principle: null, severity, at, message: 'found', data: {}, ...fix };
    });
  const lint = async (source: string): Promise<Checked> => ({
    waivers: [],
    report: {
      ...{ path: 'a.md', source: sourceText(source), language: 'es', kind: 'post', networks: [], silent: [] },
      principles: {},
      findings: [
        ...found(source, 'uno', 'dos', 'warning'),
        ...found(source, 'tres', 'cuatro', 'error'),
        ...found(source, 'dos', undefined, 'warning'),
        ...found(source, 'cuatro', undefined, 'warning'),
      ],
    },
  });
  const { source, checked, count } = await fixAll('uno tres', lint);
  expect([source, count]).toEqual(['uno cuatro', 1]);
  expect(checked.report.findings.map(({ rule, unfixed, fix }) => [rule, unfixed, fix])).toEqual([
    ['uno', 'finding', undefined],
    ['cuatro', undefined, undefined],
  ]);
});

test('words put in the place of words, or behind one, leave addresses, lines and language alone', () => {
  const pieces = [
    'el agua vuelve',
    'a las ocho',
    '**mañana**',
    '[aquí](https://a.example/b)',
    '#Agua',
    'www.a.example',
    '`code`',
  ];
  const signs = ['. ', ' ', ', ', '\n', '\n\n- ', ' (', ') ', '!!! ', '?!', ' ¡¡'];
  const anyText = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...signs)), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.flat().join(''));
  const read = (text: string) =>
    parseDraft(text, { path: 'a.md', phrases: () => undefined, defaults: { language: 'auto' } });
  const told = ({ links, hashtags, emails, paragraphs, language }: Draft) => ({
    urls: links.map(({ url }) => url),
    tags: hashtags.map(({ text }) => text),
    emails: emails.length,
    paragraphs: paragraphs.length,
    language,
  });
  const replacements = ['es', 'www', 'la', 'a b', 'x'];
  const additions = [' 5 de mayo', ', lunes 3 de mayo de 2027,', ' 13 July', ' 1'];
  const marks = ['!', '?', '¡'];
  let tried = 0;
  fc.assert(
    fc.property(anyText, fc.nat(), fc.constantFrom(...replacements, ...additions, ...marks), (source, place, text) => {
      const found = [...source.matchAll(marks.includes(text) ? /[!?¡]{2,}/g : /\p{L}+/gu)];
      const at = found[place % found.length];
      if (!at) return;
      const end = at.index + at[0].length;
      const edit = { start: additions.includes(text) ? end : at.index, end, text };
      const finding = {
        rule: 'x',
        principle: null,
        severity: 'warning',
        message: 'found',
        data: {},
        at: { ...edit, text: at[0] },
        fix: [edit],
      } as const;
      const draft = read(source);
      if (!areOfWordsOnly(draft, [finding])) return;
      tried++;
      expect(told(read(applyFixes(source, [finding]).text))).toEqual(told(draft));
    }),
    { numRuns: 500 },
  );
  expect(tried).toBeGreaterThan(20);
});
