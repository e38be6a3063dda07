import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { failedReport } from '../../src/lint/failure.js';
import type { Report } from '../../src/lint/report.js';
import { builtinRules } from '../../src/registry/builtin.js';
import { createRegistry, type KnownRule } from '../../src/registry/registry.js';
import { formats } from '../../src/report/formats.js';
import type { Checked } from '../../src/run/checked.js';
import { disk } from '../../src/run/disk.js';
import { fixAll } from '../../src/run/fixes/fix-all.js';
import { lintDraft } from '../../src/run/lint-draft.js';
import { openProject, type Project } from '../../src/run/project.js';
import { lintText } from '../lint-text.js';
import { folder, redlint, words } from '../run.js';

const { rules, ...rest } = await builtinRules();
const first = rules[0] as KnownRule;

/** A project in which one rule behaves differently for each draft. */
function projectWith(check: KnownRule['rule']['check'], timeout?: number): Project {
  const options = { cwd: process.cwd(), today: '2026-11-24', given: {}, ...(timeout !== undefined && { timeout }) };
  const opened = openProject(options, disk);
  const registry = createRegistry({
    ...rest,
    rules: [{ ...first, rule: { ...first.rule, check } }, ...rules.slice(1)],
  });
  return { ...opened, registryFor: async () => registry };
}

const fails = projectWith((draft) => {
  if (draft.source.includes('boom')) throw new TypeError('no such thing');
  return [];
});
const hangs = projectWith((draft) => {
  while (draft.source.includes('boom'));
  return [];
}, 0.3);
const text = 'El alcalde visita las obras.\n';

describe('one draft ends no run', () => {
  test('what throws is a finding of its draft, in no principle, that says what to report', async () => {
    const { report } = await lintDraft(fails, `${text}boom\n`, 'a.md');
    expect(report.findings).toMatchObject([
      { rule: 'internal-error', principle: null, severity: 'error', data: { error: 'TypeError: no such thing' } },
    ]);
    expect(report.findings[0]?.data.place).toMatch(/guard\.test\.ts:\d+/);
    expect(new Set(Object.values(report.principles))).toEqual(new Set(['unchecked']));
    expect((await lintDraft(fails, text, 'a.md')).report.findings).not.toHaveLength(0);
  });

  test.each([
    ['Error: no\n    at check (/a/b/rule.js:3:4)\n    at all (/c.js:1:1)', 'check (rule.js:3:4)'],
    ['Error: no\n    at Object.check (C:\\a\\rule.js:3:4)', 'Object.check (rule.js:3:4)'],
    ['Error: no\n    at file:///a/b/rule.js:3:4', 'rule.js:3:4'],
    ['Error: no', '–'],
  ])('the place of what was thrown is the innermost, without folders: %j', (stack, place) => {
    const { findings } = failedReport(Object.assign(new Error('no'), { stack }), { path: 'a.md' });
    expect(findings[0]?.data).toEqual({ error: 'Error: no', place });
  });

  test('what does not end is stopped in the middle, and the rule is named', async () => {
    const { report } = await lintDraft(hangs, `${text}boom\n`, 'a.md');
    expect(report.findings).toMatchObject([{ rule: 'too-slow', data: { seconds: 0.3, rule: first.id } }]);
  });

  test('what is stopped in the middle leaves stack traces as they were', async () => {
    const limit = Error.stackTraceLimit;
    const stuck = projectWith(() => {
      Error.stackTraceLimit = 0;
      for (;;);
    }, 0.3);
    await lintDraft(stuck, text, 'a.md');
    expect(Error.stackTraceLimit).toBe(limit);
  });

  let both: Checked[] = [];
  beforeAll(async () => {
    both = [await lintDraft(fails, `${text}boom`, 'broken.md'), await lintDraft(hangs, `${text}boom`, 'slow.md')];
  });
  test.each(Object.keys(formats))('%s carries both', async (name) => {
    const [failed, slow] = both.map(({ report }) => report) as [Report, Report];
    const format = await (formats[name] as (typeof formats)[string])();
    const registry = await fails.registryFor(await fails.configFor());
    const tool = { name: 'redlint', version: '1' };
    const view = { locale: 'en', registry, color: false, width: 200, why: 'none', tool, showFiles: false } as const;
    const written = [...format([failed, slow], view)].join('');
    for (const part of ['broken.md', 'no such thing', 'slow.md', '0.3 s']) expect(written).toContain(part);
  });

  test('a row of a calendar on which redlint fails leaves the others to be checked', async () => {
    const sheet = `Date,Text\n2026-12-01,El alcalde visita las obras. boom\n2026-12-02,${text}`;
    const { report } = await lintDraft(fails, sheet, 'plan.csv');
    expect(report.findings.map(({ rule, cell }) => [rule, cell?.row])).toEqual(
      expect.arrayContaining([
        ['internal-error', 2],
        ['official-as-protagonist', 3],
      ]),
    );
  });

  test('a text on which redlint would fail is never the result of a fix', async () => {
    const project = projectWith((draft) => {
      if (draft.source.includes('muy')) throw new TypeError('no');
      return [];
    });
    const source = '---\nlang: es\n---\nEsto es 𝗺𝘂𝘆 importante.\n';
    const fixed = await fixAll(source, (changed) => lintDraft(project, changed, 'a.md'));
    expect([fixed.source, fixed.count]).toEqual([source, 0]);
  });
});

test.each([
  'images: &a [*a]',
  'redlint: {disable: &a [*a]}',
  'account: &a {kind: *a}',
  'image:\n  : a.jpg',
  'images: [{null: a}]',
  'images: [{~: a}]',
  'images: [{? {a: 1} : b}]',
  't: 1\n<<:',
  '<<: 24 h',
  '<<: [a, b]',
  'b: &b {alt: x}\nimages: [{<<: *b, fiel: a}]',
  '__proto__: 1\nconstructor: {prototype: 2}',
  'lang: constructor',
  'lang: __proto__',
  'videos: !!pairs [1]',
  'images: !!pairs [a: b]',
  'publish: 9999-12-31T23:59Z',
  'publish: 0001-01-01',
])('front matter that no generator reads is no fault of redlint’s: %j', async (front) => {
  const { report } = await lintText(`---\ntitle: Obras\n${front}\n---\nEl alcalde visita las obras.\n`, {
    language: 'es',
  });
  expect(report.findings.map(({ rule }) => rule)).toContain('official-as-protagonist');
});

test('keys that a merge brings in are read', async () => {
  const source = '---\nbase: &base {alt: Una plaza vacía}\nimages: [{<<: *base, file: a.jpg}]\n---\nHola.\n';
  const { draft } = await lintText(source, { language: 'es' });
  expect(draft.images).toMatchObject([{ file: { value: 'a.jpg' }, alt: { value: 'Una plaza vacía' } }]);
  const bases = 'one: &one {alt: Uno, credit: Ana}\ntwo: &two {alt: Dos, file: b.jpg, caption: Pie}';
  const several = `---\n${bases}\nimages: [{<<: [*one, *two], file: a.jpg}]\n---\nHola.\n`;
  const [image] = (await lintText(several, { language: 'es' })).draft.images;
  // Its own keys first, then those of the first that is named.
  expect([image?.file, image?.alt, image?.credit, image?.caption].map((found) => found?.value)).toEqual([
    ...['a.jpg', 'Uno', 'Ana', 'Pie'],
  ]);
});

describe('the command', () => {
  const endless = {
    ...words,
    'rules/endless/es.yml': `title: x\nwhy: y\nmessages: {found: z}\nexamples: [{bad: x, good: y}]\n`,
    'rules/endless/rule.mjs': `import { isMainThread } from 'node:worker_threads';
      export default { severity: 'warning', *check(draft) {
        while (draft.source.includes('endless'));
        if (!isMainThread) process.exit(0);
      } };`,
    'a.md': 'Los súbditos pagan.\n',
    'b.md': 'endless\n',
    'c.md': 'Los súbditos cobran.\n',
  };

  test('goes on behind a draft that does not end, names it, and exits with 2', () => {
    using dir = folder(endless);
    const { code, out } = redlint(['.', '--format', 'compact', '--timeout', '2', '--only', 'endless,feudal-words'], {
      cwd: dir.path,
    });
    expect(code).toBe(2);
    expect(out).toMatch(/^a\.md:1:5: .*feudal-words/m);
    expect(out).toMatch(/^b\.md:1:1: error A los 2 s .*«endless».*\(too-slow\)/m);
    expect(out).toMatch(/^c\.md:1:5: .*feudal-words/m);
  });

  test('checks what a thread leaves that ends early', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`d${n}.md`, `Los súbditos pagan ${n}.\n`]));
    using dir = folder({ ...endless, 'b.md': '', ...many });
    const args = ['.', '--format', 'json', '--concurrency', '3', '--only', 'endless,feudal-words'];
    const { out } = redlint(args, { cwd: dir.path });
    const found = JSON.parse(out).reports.filter(({ findings }: { findings: unknown[] }) => findings.length > 0);
    expect(found).toHaveLength(62);
  });

  test('refuses a time that is none', () => {
    const { code, err } = redlint(['a.md', '--timeout', 'mucho']);
    expect(code).toBe(2);
    expect(err).toBe('redlint: «mucho» no vale para --timeout: escribe segundos, como 10 o 0,5; como mucho, un día.\n');
  });

  test.skipIf(process.platform !== 'linux')(
    'reports a folder and a name that cannot be read, and checks the rest',
    () => {
      using dir = folder({ ...words, 'open/a.md': 'Los súbditos pagan.\n', 'closed/b.md': '' });
      const odd = Buffer.concat([Buffer.from(`${dir.path}/open/ca`), Buffer.from([0xf1]), Buffer.from('on.md')]);
      execFileSync('node', ['-e', `fs.writeFileSync(Buffer.from('${odd.toString('hex')}', 'hex'), '')`]);
      chmodSync(`${dir.path}/closed`, 0);
      try {
        for (const path of ['.', '**/*.md']) {
          const { code, out } = redlint([path, '--format', 'compact'], {
            cwd: dir.path,
            plainUser: true,
          });
          expect(code).toBe(2);
          expect(out).toMatch(/^closed:1:1: error No se puede leer la carpeta «closed»/m);
          expect(out).toMatch(/^open\/ca.on\.md:1:1: error El nombre de .* no están en UTF-8/m);
          expect(out).toMatch(/^open\/a\.md:1:5: .*feudal-words/m);
        }
      } finally {
        chmodSync(`${dir.path}/closed`, 0o755);
      }
    },
  );

  test.skipIf(process.platform !== 'linux')(
    'a config counts in a folder that may not be listed; an ignore file that may not be read ends the run',
    () => {
      using dir = folder({ ...words, 'open/a.md': 'Los súbditos pagan.\n' });
      dir.write({ 'open/redlint.config.yaml': 'rules: {feudal-words: off}\n', '.gitignore': 'x\n' });
      const asPlainUser = { cwd: dir.path, plainUser: true };
      chmodSync(`${dir.path}/open`, 0o111);
      try {
        expect(redlint(['open/a.md', '--format', 'compact'], asPlainUser)).toMatchObject({ code: 0, out: '' });
        chmodSync(`${dir.path}/.gitignore`, 0);
        expect(redlint(['.'], asPlainUser)).toMatchObject({
          code: 2,
          err: 'redlint: No se puede leer el archivo de exclusiones .gitignore; comprueba la ruta y que tienes permiso.\n',
        });
      } finally {
        chmodSync(`${dir.path}/open`, 0o755);
      }
    },
  );
});
