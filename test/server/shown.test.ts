import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsFor, type CheckedDraft } from '../../src/lsp/actions.js';
import { withAllowed } from '../../src/lsp/allow.js';
import type { ToldRule } from '../../src/lsp/check.js';
import { diagnosticsOf, type Finding } from '../../src/lsp/diagnostics.js';
import { frontMatterPlace } from '../../src/lsp/front-matter/place.js';
import { hoverAt } from '../../src/lsp/hover.js';
import { atStart, isOfPosts, isOtherSheet } from '../../src/lsp/sheets.js';
import { statusOf } from '../../src/lsp/status.js';
import { waiverEdit } from '../../src/lsp/waiver.js';
import { Mistake } from '../../src/mistake.js';
import type { JsonReport } from '../../src/report/machine/json.js';

const text = 'Uno <b> dos.\nTres *súbditos* cuatro.\n';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words });
const finding = (words: string, more: Partial<Finding> = {}): Finding =>
  ({
    ...{ rule: 'one', principle: 'tone', severity: 'warning', message: `Esto: ${words}`, why: 'Porque *sí*.' },
    ...at(words),
    ...more,
  }) as Finding;
const example = { bad: 'Los ⟦súbditos⟧.\n', good: 'La `gente`.' };
const fact = (more: Partial<ToldRule> = {}): ToldRule =>
  ({
    ...{ id: 'one', severity: 'warning', title: 'Uno', why: '', own: false, options: {}, examples: [example] },
    ...{ principle: { id: 'tone', number: 5, title: 'Tono' } },
    ...more,
  }) as ToldRule;

function draftOf(findings: readonly Finding[], facts: readonly ToldRule[] = [fact()], path = 'a.md'): CheckedDraft {
  const document = TextDocument.create(`file:///${path}`, 'markdown', 3, text);
  const linter = {
    waivable: async (rules: string[]) => rules.filter((rule) => rule !== 'never'),
    fixText: async (before: string) => ({ text: before.replace('dos', 'DOS') }),
  };
  const place = { linter, folder: 'file:///', path, saved: true } as never;
  const report = { findings } as unknown as JsonReport;
  return { document, place, report, facts: new Map(facts.map((one) => [one.id, one])) };
}

describe('diagnostics', () => {
  test('findings with their severity, waived ones left out, known ones as hints', () => {
    const draft = draftOf([
      finding('Uno', { severity: 'error' }),
      finding('dos', { severity: 'suggestion', piece: 'X' }),
      finding('Tres', { waived: { reason: 'a' } as never }),
      finding('cuatro', { severity: 'error', baselined: true, rule: 'other' }),
    ]);
    const shared = { source: 'redlint', code: 'one' };
    expect(diagnosticsOf(draft, new Map([['one', fact({ page: 'https://x' })]]))).toEqual([
      {
        ...shared,
        ...{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, severity: 1 },
        ...{ message: 'Esto: Uno', codeDescription: { href: 'https://x' } },
      },
      {
        ...shared,
        ...{ range: { start: { line: 0, character: 8 }, end: { line: 0, character: 11 } }, severity: 3 },
        ...{ message: 'X: Esto: dos', codeDescription: { href: 'https://x' } },
      },
      {
        ...{ source: 'redlint', code: 'other', message: 'Esto: cuatro', severity: 4 },
        ...{ range: { start: { line: 1, character: 16 }, end: { line: 1, character: 22 } } },
      },
    ]);
  });

  test('a fault of the config is in the first line, each sentence for itself', () => {
    const { document } = draftOf([]);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 12 } };
    const shared = { range, severity: 1, code: 'config', source: 'redlint' };
    expect(diagnosticsOf({ document, fault: 'A.\nB.' }, new Map())).toEqual([
      { ...shared, message: 'A.' },
      { ...shared, message: 'B.' },
    ]);
    expect(diagnosticsOf({ document }, new Map())).toEqual([]);
  });
});

describe('a hover', () => {
  const client = { locale: 'es', markdown: true, hovers: false };
  const hovered = (findings: Finding[], position: [number, number], more = {}, facts = [fact()]) => {
    const draft = draftOf(findings, facts);
    const [line, character] = position;
    return hoverAt(draft, { line, character }, draft.facts, { ...client, ...more });
  };
  const one = finding('<b>');
  const valueIn = (hover: ReturnType<typeof hovered>) =>
    (hover?.contents as { value: string } | undefined)?.value ?? '';

  test('says what, why, under which principle, with an example put right', () => {
    const shown = hovered([one], [0, 5], {}, [fact({ page: 'https://x' })]);
    expect(shown).toEqual({
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 7 } },
      contents: {
        kind: 'markdown',
        value: [
          '**Esto: \\<b\\>**',
          'Porque \\*sí\\*.',
          'Principio 5: Tono',
          '*Así no*\n```markdown\nLos súbditos.\n```',
          '*Así sí*\n```markdown\nLa `gente`.\n```',
          '[Más información](https://x)',
        ].join('\n\n'),
      },
    });
  });

  test('plain where the editor shows no Markdown; known ones say so', () => {
    const told = hovered([finding('<b>', { baselined: true })], [0, 7], { markdown: false }, [
      fact({ page: 'https://x', principle: { id: 'x', number: 0, title: '' } }),
    ]);
    expect(told?.contents).toEqual({
      kind: 'plaintext',
      value:
        'Esto: <b>\n\nPorque *sí*.\n\nYa está en la línea de base\n\nAsí no\n  Los súbditos.\n\nAsí sí\n  La `gente`.',
    });
  });

  test('without the sentence where the editor shows it, unless there are several', () => {
    expect(valueIn(hovered([one], [0, 4], { hovers: true }))).toMatch(/^Porque/);
    const two = valueIn(hovered([one, finding('<b> dos')], [0, 5], { hovers: true }));
    expect(two.split('\n\n---\n\n')).toEqual([expect.stringMatching(/Porque/), '**Esto: \\<b\\> dos**']);
    // Outside the principles the reason is all that there is.
    expect(valueIn(hovered([finding('<b>', { principle: null, rule: 'x' })], [0, 4]))).toBe(
      '**Esto: \\<b\\>**\n\nPorque \\*sí\\*.',
    );
  });

  test.each<[[number, number], boolean]>([
    [[0, 3], false],
    [[0, 4], true],
    [[0, 7], true],
    [[0, 8], false],
    [[1, 0], true],
    [[1, 1], true],
    [[1, 2], false],
  ])('at %j: %j', (position, isThere) => {
    const empty = finding('Tres', { end: at('Tres').start });
    expect(hovered([one, empty], position) !== undefined).toBe(isThere);
  });

  test('code with ticks is fenced by more of them', () => {
    const facts = [fact({ examples: [{ bad: '````\n⟦a⟧\n````', good: '' }] as never })];
    expect(valueIn(hovered([one], [0, 4], {}, facts))).toContain('`````markdown\n````\na');
  });
});

describe('actions', () => {
  const client = { locale: 'es', snippets: false, shows: true, resolves: true, canAllow: true };
  const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
  const offered = async (draft: CheckedDraft, more: object = {}, only?: string[], where = range) =>
    await actionsFor(
      draft,
      { textDocument: draft.document, range: where, context: { diagnostics: [], only } } as never,
      {
        ...client,
        ...more,
      },
    );
  const titles = async (...args: Parameters<typeof offered>) => (await offered(...args)).map(({ title }) => title);
  const edit = (words: string, put: string) => ({ ...at(words), text: put });
  const allowing = [fact({ options: { allow: [] } })];

  test('the fix first, then suggestions, what may be inserted, allowing, waiving, why; at last all fixes', async () => {
    const all = finding('dos', {
      fix: [edit('dos', 'tres')],
      suggestions: ['a\n  b'],
      snippets: [edit('Uno', ' x\n')],
    });
    const actions = await offered(draftOf([all], allowing));
    expect(actions.map(({ title }) => title)).toEqual([
      'Arregla: «dos» → «tres»',
      'Escribe «a b»',
      'Escribe «x»',
      'Admite «dos» en la configuración',
      'Haz aquí una excepción, con su motivo (one)',
      'Explica one',
      'Arregla todo lo que se arregla solo',
    ]);
    const span = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    const changed = (range: object, newText: string) => ({ changes: { 'file:///a.md': [{ range, newText }] } });
    expect(actions.map(({ kind, isPreferred, command, edit }) => [kind, isPreferred, command?.command, edit])).toEqual([
      ['quickfix', true, undefined, changed(span(0, 8, 11), 'tres')],
      ['quickfix', undefined, undefined, changed(span(0, 8, 11), 'a\n  b')],
      ['quickfix', undefined, undefined, changed(span(0, 0, 3), ' x\n')],
      ['quickfix', undefined, 'redlint.allow', undefined],
      [
        ...['quickfix', undefined, 'redlint.place'],
        changed(span(0, 0, 0), '<!-- redlint-disable-next-line one --  -->\n'),
      ],
      ['quickfix', undefined, 'redlint.explain', undefined],
      ['source.fixAll.redlint', undefined, undefined, undefined],
    ]);
    expect(actions.flatMap(({ command }) => (command ? [command.arguments] : []))).toEqual([
      ['file:///a.md', 'one', 'dos'],
      ['file:///a.md', { line: 0, character: 38 }],
      ['one', 'file:///a.md'],
    ]);
    expect(actions.at(-1)?.data).toBe('file:///a.md');
  });

  test.each<[string, Partial<Finding>, string]>([
    ['an insertion', { fix: [{ start: 3, end: 3, text: ' y' }] }, 'Arregla: añade « y»'],
    ['a removal', { fix: [edit('dos', '')] }, 'Arregla: quita «dos»'],
    ['several changes', { fix: [edit('Uno', 'A'), edit('dos', 'B')] }, 'Arregla con 2 cambios'],
    ['a long text', { suggestions: ['x'.repeat(90)] }, `Escribe «${'x'.repeat(79)}…»`],
  ])('the title of %s', async (_, more, title) => {
    expect((await titles(draftOf([finding('dos', more)])))[0]).toBe(title);
  });

  test.each<[string, Finding, object, readonly ToldRule[]]>([
    ['the rule takes none', finding('dos'), {}, [fact()]],
    ['the host has no files', finding('dos'), { canAllow: false }, allowing],
    ['it is a picture', finding('dos', { text: 'a.JPG' }), {}, allowing],
    ['it is blank', finding('dos', { text: ' ' }), {}, allowing],
    ['it is of two lines', finding('dos', { text: 'a\nb' }), {}, allowing],
    ['it is long', finding('dos', { text: 'x'.repeat(81) }), {}, allowing],
    ['it is in a picture', finding('dos', { clean: {} as never }), {}, allowing],
  ])('no word is allowed where %s', async (_, one, more, facts) => {
    expect((await titles(draftOf([one], facts), more)).filter((title) => title.startsWith('Admite'))).toEqual([]);
  });

  test('a word of 80 characters is', async () => {
    const facts = allowing;
    const all = await titles(draftOf([finding('dos', { text: 'x'.repeat(80) })], facts));
    expect(all.some((title) => title.startsWith('Admite'))).toBe(true);
  });

  test('what is asked for: a kind or all below it, the findings that the range touches, those not waived', async () => {
    const draft = draftOf([
      finding('Uno', { fix: [edit('Uno', '1')] }),
      finding('cuatro', { rule: 'never' }),
      finding('dos', { rule: 'waived', waived: {} as never }),
    ]);
    const whole = [
      'Arregla: «Uno» → «1»',
      'Haz aquí una excepción, con su motivo (one)',
      'Explica one',
      'Explica never',
    ];
    const last = 'Arregla todo lo que se arregla solo';
    expect(await titles(draft)).toEqual([...whole, last]);
    expect(await titles(draft, {}, [''])).toEqual([...whole, last]);
    expect(await titles(draft, {}, ['quickfix'])).toEqual(whole);
    for (const kind of ['source', 'source.fixAll', 'source.fixAll.redlint'])
      expect(await titles(draft, {}, [kind])).toEqual([last]);
    expect(await titles(draft, {}, ['quick', 'refactor'])).toEqual([]);
    const where = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    const first = whole.slice(0, 3);
    expect(await titles(draft, {}, ['quickfix'], where(0, 3, 3))).toEqual(first);
    expect(await titles(draft, {}, ['quickfix'], where(0, 4, 4))).toEqual([]);
    expect(await titles(draft, {}, ['quickfix'], where(1, 0, 16))).toEqual(['Explica never']);
    expect(await titles(draft, {}, ['quickfix'], where(1, 0, 15))).toEqual([]);
  });

  test('fixes of all at once where the editor asks for nothing later, if they change something', async () => {
    const draft = draftOf([finding('dos', { fix: [edit('dos', 'x')] })]);
    const [action] = await offered(draft, { resolves: false }, ['source.fixAll']);
    expect(action?.edit).toEqual({
      changes: {
        'file:///a.md': [
          { range: { start: { line: 0, character: 8 }, end: { line: 0, character: 11 } }, newText: 'DOS' },
        ],
      },
    });
    const same = { ...draft, place: { ...draft.place, linter: { fixText: async () => ({ text }) } as never } };
    expect(await offered(same, { resolves: false }, ['source.fixAll'])).toEqual([]);
    const faulty = {
      ...draft,
      place: { ...draft.place, linter: { fixText: async () => Promise.reject(new Mistake('no-code')) } as never },
    };
    expect(await offered(faulty, { resolves: false }, ['source.fixAll'])).toEqual([]);
    expect(await offered(draftOf([finding('dos')]), {}, ['source.fixAll'])).toEqual([]);
    expect(await offered(draftOf([finding('dos', { fix: [], waived: {} as never })]), {}, ['source.fixAll'])).toEqual(
      [],
    );
  });

  test('a snippet has the place of the reason in it', async () => {
    const [, action] = await offered(draftOf([finding('dos', { fix: [], rule: 'a$b' })]), { snippets: true });
    expect(action?.edit?.documentChanges).toMatchObject([
      {
        textDocument: { uri: 'file:///a.md', version: 3 },
        edits: [{ snippet: { kind: 'snippet', value: '<!-- redlint-disable-next-line a\\$b -- $0 -->\n' } }],
      },
    ]);
  });
});

describe('a waiver is written', () => {
  test.each<[string, string, string, string | undefined]>([
    ['behind a heading', '# A\nsúb\n', 'a.md', '# A\n¦next\nsúb\n'],
    ['behind another block', '- a\n\nsúb\n', 'a.md', '- a\n\n¦next\nsúb\n'],
    ['in a quotation', '> súb\n', 'a.md', '> súb¦line\n'],
    ['in a numbered list', '1. súb\n', 'a.md', '1. súb¦line\n'],
    ['in the second line of a list', '- a\nsúb\n', 'a.md', '- a\nsúb¦line\n'],
    ['in HTML', '<p>súb</p>\n', 'a.md', '<p>súb</p>¦line\n'],
    ['in a cell', '| a | súb |\n', 'a.md', '| a | súb¦line |\n'],
    ['right behind front matter', '---\na: b\n---\nsúb\n', 'a.md', '---\na: b\n---\n¦next\nsúb\n'],
    ['in plain text', 'súb', 'a.TXT', '¦entrysúb'],
    ['behind a mark', '\ufeffsúb', 'a.txt', '\ufeff¦entrysúb'],
    ['in a calendar', 'súb', 'a.csv', undefined],
    ['in TOML that names redlint otherwise', '+++\ntitle = "súb"\nredlint.disable = []\n+++\n', 'a.md', undefined],
    ['in YAML that cannot be read', '---\ntitle: súb\nredlint: [\n---\n', 'a.md', undefined],
  ])('%s', (_, source, path, expected) => {
    const edit = waiverEdit(source, path, 'r', source.indexOf('súb'));
    const entry = '---\nredlint:\n  disable:\n    - rule: r\n      reason: ""\n---\n\n';
    const marks = {
      next: '<!-- redlint-disable-next-line r --  -->',
      line: ' <!-- redlint-disable-line r --  -->',
      entry,
    };
    const wanted = expected?.replace(/¦(next|line|entry)/, (_, mark: keyof typeof marks) => marks[mark]);
    expect(edit && source.slice(0, edit.start) + edit.text + source.slice(edit.end)).toBe(wanted);
    if (edit) expect(`${edit.text.slice(0, edit.cursor)}¦${edit.text.slice(edit.cursor)}`).toMatch(/-- ¦ -->|"¦"/);
  });

  test('beside other entries of its front matter', () => {
    const written = (redlint: string) => {
      const source = `---\ntitle: súb\n${redlint}---\n`;
      const edit = waiverEdit(source, 'a.md', 'r', source.indexOf('súb'));
      return edit && edit.text.slice(0, edit.cursor) + edit.text.slice(edit.cursor);
    };
    expect(written('redlint: {}\n')).toContain('redlint: {disable: [{rule: r, reason: ""}]}');
    expect(written('redlint: { }\n')).toContain('redlint: { disable: [ { rule: r, reason: "" } ] }');
    expect(written('redlint:\n  disable:\n    - rule: a\n')).toContain(
      '    - rule: a\n    - rule: r\n      reason: ""\n',
    );
    expect(written('redlint:\n  disable: {rule: a}\n')).toMatch(/disable:[\s\S]*rule: a[\s\S]*rule: r/);
  });
});

test.each<[string, string, string, string | undefined]>([
  ['nothing', '', 'a.yaml', 'rules:\n  r: [ warning, { allow: [ x ] } ]\n'],
  ['a severity', 'rules:\n  r: error\n', 'a.yaml', 'rules:\n  r: [ error, { allow: [ x ] } ]\n'],
  ['a severity in a list', 'rules:\n  r: [error]\n', 'a.yaml', 'rules:\n  r: [error, {allow: [x]}]\n'],
  ['other options', 'rules:\n  r: [error, {max: 3}]\n', 'a.yaml', 'rules:\n  r: [error, {max: 3, allow: [x]}]\n'],
  ['other words', 'rules:\n  r: [error, {allow: [y]}]\n', 'a.yaml', 'rules:\n  r: [error, {allow: [y, x]}]\n'],
  ['the word', 'rules:\n  r: [error, {allow: [x]}]\n', 'a.yaml', 'rules:\n  r: [error, {allow: [x]}]\n'],
  ['empty rules', 'rules:\n', 'a.yaml', 'rules:\n  r: [ warning, { allow: [ x ] } ]\n'],
  ['lists at the margin', 'ignore:\n- a\n', 'a.yaml', 'ignore:\n- a\nrules:\n  r: [ warning, { allow: [ x ] } ]\n'],
  ['a list', '- a\n', 'a.yaml', undefined],
  ['a fault', 'a: [\n', 'a.yaml', undefined],
  [
    'JSON in .redlintrc',
    '{}',
    '.redlintrc',
    '{\n  "rules": {\n    "r": [\n      "warning",\n      {\n        "allow": [\n          "x"\n        ]\n      }\n    ]\n  }\n}\n',
  ],
  [
    'JSON with words',
    '\ufeff{\n\t"rules": {"r": ["off", {"max": 1, "allow": ["x", "y"]}]}\n}',
    'a.json',
    '{\n\t"rules": {\n\t\t"r": [\n\t\t\t"off",\n\t\t\t{\n\t\t\t\t"max": 1,\n\t\t\t\t"allow": [\n\t\t\t\t\t"x",\n\t\t\t\t\t"y"\n\t\t\t\t]\n\t\t\t}\n\t\t]\n\t}\n}\n',
  ],
  ['YAML in braces', '{rules: {r: off}} # ours\n', '.redlintrc', '{rules: {r: [off, {allow: [x]}]}} # ours\n'],
  ['a package without the key', '{"name": "a"}', 'package.json', undefined],
  ['faulty JSON', '{', 'a.json', undefined],
])('a word is allowed where the config has %s', (_, before, file, after) => {
  expect(withAllowed(before, file, { rule: 'r', severity: 'warning', word: 'x' })).toBe(after);
});

test.each<[string, object | undefined]>([
  ['---\n¦\n---\n', { path: [], word: '' }],
  ['---\nna¦me: x\n---\n', { path: [], word: 'name' }],
  ['---\nname: x¦y\n---\n', { path: [], key: 'name', word: 'xy' }],
  ['---\na:\n  b:\n    c: ¦\n---\n', { path: ['a', 'b'], key: 'c', word: '' }],
  ['---\na:\n  b: 1\nc:\n  ¦\n---\n', { path: ['c'], word: '' }],
  ['---\na:\n  - b: 1\n    ¦\n---\n', { path: ['a'], word: '' }],
  ['---\na:\n  - ¦\n---\n', { path: ['a'], item: 'a', word: '' }],
  ['---\na: {b: ¦}\n---\n', { path: ['a'], key: 'b', word: '' }],
  ['---\na: {b: "x, y", ¦}\n---\n', { path: ['a'], word: '' }],
  ['---\na: [x, ¦]\n---\n', { path: [], key: 'a', word: '' }],
  ['---\na: [{b: 1}, ¦]\n---\n', { path: [], key: 'a', word: '' }],
  ['---\na: {b: 1} ¦\n---\n', { path: [], key: 'a', word: '' }],
  ['---\n# a: ¦\n---\n', undefined],
  ['---\na: 1\n---\n¦', undefined],
  [`---\na: ${'x'.repeat(2000)}¦\n---\n`, undefined],
  ['---\na: b\n¦', { path: [], word: '' }],
  ['---\na: b\n\nHola ¦', undefined],
  ['+++\na = ¦\n+++\n', { path: [], key: 'a', word: '' }],
  ['+++\n[a."b"]\nc = {d = ¦}\n+++\n', { path: ['a', 'b', 'c'], key: 'd', word: '' }],
  ['Sin cabecera ¦', undefined],
])('the place in a front matter: %j', (written, expected) => {
  const offset = written.indexOf('¦');
  const place = frontMatterPlace(written.replace('¦', ''), offset);
  expect(place && { ...place, format: undefined, word: place.word.text }).toEqual(
    expected && { ...expected, format: undefined },
  );
  if (place) expect(place.format).toBe(written.startsWith('+') ? 'toml' : 'yaml');
});

test('of a workbook findings are at the beginning, with their cells and without edits', () => {
  const cell = { sheet: 'Enero', row: 2, column: 'C', name: 'Texto' };
  const one = finding('dos', { cell: cell as never, suggestions: ['a'], snippets: [], endLine: 3 });
  const { findings } = atStart({ findings: [one, finding('Uno')] } as unknown as JsonReport, 'es');
  const start = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
  expect(findings).toEqual([
    expect.objectContaining({ ...start, message: expect.stringMatching(/^Enero!.*: Esto: dos$/) }),
    expect.objectContaining({ ...start, message: 'Esto: Uno' }),
  ]);
  expect(Object.keys(findings[0] as object)).not.toEqual(expect.arrayContaining(['suggestions']));
  expect(Object.keys(findings[0] as object)).not.toEqual(expect.arrayContaining(['snippets']));
});

test('a sheet is of posts where its columns are surely those of a calendar', async () => {
  const report = (preset?: string) => ({ ...(preset && { calendar: { preset } }) }) as unknown as JsonReport;
  const sheet = 'Fecha,Texto,Red\n2026-12-01,Hola,x\n';
  expect(await isOfPosts(report(), sheet)).toBe(false);
  expect(await isOfPosts(report('hootsuite'), 'a,b\n')).toBe(true);
  expect([await isOfPosts(report('sheet'), sheet), await isOfPosts(report('sheet'), 'id;texto\n')]).toEqual([
    true,
    false,
  ]);
  expect([new Mistake('calendar-column'), new Mistake('no-code'), 1].map(isOtherSheet)).toEqual([true, false, false]);
});

test('the status is the verdict on each principle that is known', () => {
  const { document } = draftOf([]);
  const report = { principles: { tone: 'fail', nothing: 'pass' } } as unknown as JsonReport;
  const facts = new Map([['one', fact()]]);
  const principles = [{ id: 'tone', number: 5, title: 'Tono', verdict: 'fail' }];
  expect(statusOf({ document, report }, facts)).toEqual({ uri: 'file:///a.md', principles });
  expect(statusOf({ document, fault: 'A.' }, facts)).toEqual({ uri: 'file:///a.md', fault: 'A.', principles: [] });
});
