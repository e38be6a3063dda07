import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { checkerOf } from '../../src/lsp/check.js';
import type { DraftLinter, Host } from '../../src/lsp/host.js';
import { diskFiles } from '../../src/lsp/node/files.js';
import type { Projects } from '../../src/lsp/projects.js';
import { principles } from '../rules/principles.js';
import { folder, words } from '../run.js';
import { textRows, xlsx } from '../workbook/files.js';
import { type Editor, editor } from './lsp-client.js';

/** Only these, beside the rule of `words`. */
const few = ['fancy-letters: error', 'missing-alt-text: error', 'wrong-weekday: error', 'feudal-words: warning'];
const rules = [...principles.map((id) => `${id}: off`), ...few].map((line) => `  ${line}\n`).join('');
const config = `root: true\nlanguage: es\nrulesDir: rules\nrules:\n${rules}`;
const ours = { ...words, 'redlint.config.yaml': config };

const post = 'Los súbditos pagan el plazo de 𝗱𝗶𝗲𝘇 días.\n\n![](a.jpg)\n';
const codes = (found: readonly { readonly code?: unknown }[]) => found.map(({ code }) => code);
const titles = (actions: readonly { readonly title: string }[]) => actions.map(({ title }) => title);

/** Two editors: one accepts snippets and watches files, the other only opens documents on request. */
let able: Editor;
let plain: Editor;

beforeAll(async () => {
  const textDocument = { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } };
  const workspace = {
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  };
  const showing = { window: { showDocument: { support: true } } };
  [able, plain] = await Promise.all([
    editor({ folders: [], locale: 'es-ES', capabilities: { workspace, textDocument }, wishes: { status: true } }),
    editor({ folders: [], locale: 'fr', capabilities: showing, wishes: { locale: 'es', hovers: true, noCode: true } }),
  ]);
});

afterAll(async () => {
  await Promise.all([able[Symbol.asyncDispose](), plain[Symbol.asyncDispose]()]);
});

/** An open folder in an editor, and a checked draft in it. */
async function opened(ed: Editor, files: Readonly<Record<string, string>>, name = 'a.md') {
  const dir = folder({ ...ours, ...files });
  ed.folder(dir.path);
  const uri = ed.open(join(dir.path, name));
  const found = await ed.diagnostics(uri);
  return {
    path: dir.path,
    uri,
    found,
    write: dir.write,
    async act(words: string, title: RegExp, only?: string) {
      const action = (await ed.actions(uri, words, only)).find((one) => title.test(one.title));
      expect(action, String(title)).toBeDefined();
      await ed.apply(action);
      return action;
    },
    [Symbol.dispose]() {
      ed.close(uri);
      ed.folder(dir.path, 'removed');
      dir[Symbol.dispose]();
    },
  };
}

test('findings come with severity, rule and source; a hover says why, the principle and an example put right', async () => {
  using it = await opened(able, { 'a.md': post });
  expect(able.answer).toMatchObject({ serverInfo: { name: 'redlint' }, capabilities: { positionEncoding: 'utf-16' } });
  expect(it.found).toMatchObject([
    {
      code: 'feudal-words',
      severity: 2,
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 12 } },
      source: 'redlint',
      message: '«súbditos» suena a otro tiempo: escribe «vecino».',
    },
    { code: 'fancy-letters', severity: 1, range: { start: { character: 31 }, end: { character: 39 } } },
    { code: 'missing-alt-text', range: { start: { line: 2 } } },
  ]);
  const said = await able.hover(it.uri, 'súbditos');
  for (const part of ['**«súbditos» suena', 'La gente no es de nadie.', 'Los súbditos pagan.', 'El vecindario paga.'])
    expect(said).toContain(part);
  expect(said).not.toContain('Principio');
  expect(await able.hover(it.uri, '![]')).toContain('Principio 3: ');
  expect(await able.hover(it.uri, 'plazo')).toBe('');
  using other = await opened(plain, { 'a.md': post });
  expect(await plain.hover(other.uri, 'súbditos')).toMatch(/^La gente no es de nadie\./);
  expect(able.status.get(it.uri)?.principles).toContainEqual(
    expect.objectContaining({ number: 3, id: 'image-responsibility', verdict: 'fail' }),
  );
});

test('what is typed is looked at once the writer pauses, and only as it stands then', async () => {
  using it = await opened(able, { 'a.md': 'Hola.\n' });
  const { uri } = it;
  expect(it.found).toEqual([]);
  for (const letter of ' Los súbditos pagan.') able.type(uri, { at: able.text(uri).length - 1, text: letter });
  expect(codes(await able.paused(uri))).toEqual(['feudal-words']);
  expect(able.published(uri)).toBe(2);
  // A request is answered from the current text, without the pause; a cancelled one is not answered.
  able.type(uri, { at: 0, text: '¡' });
  expect(titles(await able.actions(uri, 'súbditos'))).toContain('Explica feudal-words');
  expect(await able.withdrawn(uri)).toBe(LSPErrorCodes.RequestCancelled);
});

test.each([
  ['that asks for edits later', () => able],
  ['that is given them at once', () => plain],
])('fix, insert, fix all in an editor %s', async (_, ours) => {
  const ed = ours();
  using it = await opened(ed, { 'a.md': `${post}\nPlazo de 𝗱𝗼𝘀 días, el lunes 24 de noviembre de 2026.\n` });
  const action = await it.act('𝗱𝗶𝗲𝘇', /«diez»/);
  expect(action).toMatchObject({ isPreferred: true, kind: 'quickfix', diagnostics: [{ code: 'fancy-letters' }] });
  await it.act('lunes', /^Escribe «martes 24 de noviembre de 2026»/);
  expect(ed.text(it.uri)).toContain(
    'plazo de diez días.\n\n![](a.jpg)\n\nPlazo de 𝗱𝗼𝘀 días, el martes 24 de noviembre',
  );
  expect(codes(await ed.diagnostics(it.uri))).toEqual(['feudal-words', 'missing-alt-text', 'fancy-letters']);
  expect(titles(await ed.actions(it.uri, 'martes', 'quickfix'))).toEqual([]);
  const all = await it.act('martes', /./, 'source.fixAll');
  expect(all?.edit === undefined).toBe(ed === able);
  expect(ed.text(it.uri)).toContain('Plazo de dos días');
  expect(codes(await ed.diagnostics(it.uri))).toEqual(['feudal-words', 'missing-alt-text']);
});

describe('a word is allowed', () => {
  const yaml = '# Lo nuestro\nroot: true\nrules:\n  puffery: suggestion # por ahora\nnetworks: [x]\n';
  const praise = 'Es una obra histórica y muy pionera.\n';

  test.each([
    ['redlint.config.yaml', yaml, ['suggestion', { allow: ['obra histórica'] }]],
    ['.redlintrc.json', '{ "root": true }', ['warning', { allow: ['obra histórica'] }]],
    ['package.json', '{"name": "a", "redlint": {"root": true}}', ['warning', { allow: ['obra histórica'] }]],
  ])('in %s', async (name, text, rule) => {
    using it = await opened(able, { [`b/${name}`]: text, 'b/a.md': praise }, 'b/a.md');
    expect(codes(it.found)).toContain('puffery');
    const again = able.next(it.uri);
    able.messages.length = 0;
    await it.act('obra histórica', /^Admite/);
    expect((await again).filter(({ message }) => String(message).includes('histórica'))).toEqual([]);
    const written = readFileSync(join(it.path, 'b', name), 'utf8');
    const data = parse(written);
    expect((data.redlint ?? data).rules.puffery).toEqual(rule);
    if (name.endsWith('.yaml')) expect(written).toMatch(/^# Lo nuestro\n[\s\S]*# por ahora\nnetworks: \[x\]\n$/);
    expect(able.messages).toEqual([`«obra histórica» queda admitido: ${name}.`]);
  });

  test('in the editor, where the config is open; in a new file, where there is none', async () => {
    using it = await opened(able, { 'b/redlint.config.yaml': 'root: true\n', 'b/a.md': praise }, 'b/a.md');
    const open = able.open(join(it.path, 'b/redlint.config.yaml'));
    await it.act('obra histórica', /^Admite/);
    expect(able.text(open)).toBe('root: true\nrules:\n  puffery: [ warning, { allow: [ obra histórica ] } ]\n');
    able.close(open);
    using dir = folder({ 'a.md': praise });
    const uri = able.open(join(dir.path, 'a.md'));
    await able.apply((await able.actions(uri, 'obra histórica')).find(({ title }) => title.startsWith('Admite')));
    expect(parse(readFileSync(join(dir.path, 'redlint.config.yaml'), 'utf8')).rules.puffery).toBeDefined();
    able.close(uri);
  });

  test('or it is said why not', async () => {
    using it = await opened(
      able,
      { 'b/redlint.config.mjs': 'export default { root: true }', 'b/a.md': praise },
      'b/a.md',
    );
    able.messages.length = 0;
    await it.act('obra histórica', /^Admite/);
    expect(able.messages).toEqual([expect.stringContaining('redlint.config.mjs es código')]);
  });
});

describe('a waiver is written', () => {
  const yaml = (rule: string) => `redlint:\n  disable:\n    - rule: ${rule}\n      reason: "¦"\n`;
  const next = '<!-- redlint-disable-next-line feudal-words -- ¦ -->';
  const line = '<!-- redlint-disable-line feudal-words -- ¦ -->';

  test.each([
    ['a paragraph', 'Hola.\n\nUnos\nsúbditos.\n', `Hola.\n\n${next}\nUnos\nsúbditos.\n`],
    ['a heading', '# Súbditos\n', `${next}\n# Súbditos\n`],
    ['a list', '- uno\n- súbditos  \n  dos\n', `- uno\n- súbditos ${line}  \n  dos\n`],
    ['a table', '| a |\n|---|\n| súbditos |\n', `| a |\n|---|\n| súbditos ${line} |\n`],
    [
      'a title',
      '---\ntitle: Plazo de 𝗱𝗶𝗲𝘇 días\n---\nHola.\n',
      `---\ntitle: Plazo de 𝗱𝗶𝗲𝘇 días\n${yaml('fancy-letters')}---\nHola.\n`,
    ],
    [
      'a title with other waivers',
      '---\ntitle: Plazo de 𝗱𝗶𝗲𝘇 días\nredlint: {disable: [{rule: over-length, reason: a}]} # eso\n---\nHola.\n',
      '---\ntitle: Plazo de 𝗱𝗶𝗲𝘇 días\nredlint: {disable: [{rule: over-length, reason: a}, {rule: fancy-letters, reason: "¦"}]} # eso\n---\nHola.\n',
    ],
    [
      'a title above the text, without fences',
      'Redes: blog\nTítulo: Plazo de 𝗱𝗶𝗲𝘇 días\n\nHola.\n',
      `---\nRedes: blog\nTítulo: Plazo de 𝗱𝗶𝗲𝘇 días\n${yaml('fancy-letters')}---\n\nHola.\n`,
    ],
    [
      'TOML',
      '+++\ntitle = "Plazo de 𝗱𝗶𝗲𝘇 días"\n+++\nHola.\n',
      '+++\ntitle = "Plazo de 𝗱𝗶𝗲𝘇 días"\n[[redlint.disable]]\nrule = "fancy-letters"\nreason = "¦"\n+++\nHola.\n',
    ],
    ['plain text', 'Unos súbditos.\n', `---\n${yaml('feudal-words')}---\n\nUnos súbditos.\n`],
    ['CRLF', 'Unos súbditos.\r\n', `${next}\r\nUnos súbditos.\r\n`],
    [
      'CRLF, several lines',
      'Hola.\r\n\r\nUnos\r\ny otros\r\nsúbditos.\r\n',
      `Hola.\r\n\r\n${next}\r\nUnos\r\ny otros\r\nsúbditos.\r\n`,
    ],
  ])('in %s', async (what, before, after) => {
    const name = what === 'plain text' ? 'a.txt' : 'a.md';
    using it = await opened(able, { [name]: before }, name);
    await it.act(/súbditos|𝗱𝗶𝗲𝘇/i.exec(before)?.[0] ?? '', /^Haz aquí una excepción/);
    expect(able.text(it.uri)).toBe(after);
    able.set(it.uri, after.replace('¦', 'cita de un bando'));
    expect(codes(await able.diagnostics(it.uri)).filter((code) => code !== 'waiver-unused')).toEqual([]);
  });

  test.each([
    ['a rule', 'feudal-words', 'feudal-words', 'Unos súbditos.\n', 'súbditos'],
    ['a principle', 'image-responsibility', 'missing-alt-text', '![](a.jpg)\n', '![]'],
    [
      'a rule outside the principles',
      'front-matter-duplicate-key',
      'front-matter-duplicate-key',
      '---\ntitle: a\ntitle: b\n---\nHola.\n',
      'title: b',
    ],
  ])('but not of what the policy never waives: %s', async (_, id, rule, text, words) => {
    using it = await opened(able, { 'a.md': text });
    const offered = async () => titles(await able.actions(it.uri, words)).filter((title) => title.includes(rule));
    expect(await offered()).toEqual([`Haz aquí una excepción, con su motivo (${rule})`, `Explica ${rule}`]);
    it.write({ 'redlint.config.yaml': `${config}waivers: { never: [${id}] }\n` });
    able.saved(join(it.path, 'redlint.config.yaml'));
    await expect.poll(offered).toEqual([`Explica ${rule}`]);
  });

  test('without snippets the cursor is put where its reason belongs', async () => {
    const ed = plain;
    using it = await opened(ed, { 'a.md': 'Unos súbditos.\n' });
    await it.act('súbditos', /^Haz aquí una excepción/);
    const character = ed.text(it.uri).indexOf(' -->');
    expect(ed.shown).toMatchObject([{ uri: it.uri, selection: { start: { line: 0, character } } }]);
    expect(codes(await ed.diagnostics(it.uri))).toEqual(['waiver-without-reason']);
  });
});

test('a page is shown as a document that is no draft, else in a message', async () => {
  using it = await opened(plain, { 'a.md': post });
  plain.shown.length = 0;
  await it.act('![]', /^Explica missing-alt-text/);
  const [{ uri } = { uri: '' }] = plain.shown;
  expect(readFileSync(new URL(uri), 'utf8')).toContain('# missing-alt-text');
  expect(await plain.diagnostics(plain.open(new URL(uri).pathname))).toEqual([]);
  using other = await opened(able, { 'a.md': post });
  able.messages.length = 0;
  await other.act('súbditos', /^Explica feudal-words/);
  expect(await able.run('redlint.explain', 'nada')).toBe(null);
  expect(able.messages).toEqual([
    expect.stringContaining('La gente no es de nadie.'),
    expect.stringContaining('«nada»'),
  ]);
  expect(await able.run('redlint.explain', 'findability')).toMatchObject({
    markdown: expect.stringContaining('# 4 · findability'),
  });
});

test('known findings are hints, waived ones are not shown, ignored drafts have none', async () => {
  using it = await opened(able, {
    'a.md': 'Los súbditos pagan.\n',
    'b.md': '<!-- redlint-disable feudal-words -- cita -->\nLos súbditos pagan.\n',
    'c.md': 'Los súbditos pagan.\n',
    '.redlintignore': 'c.md\n',
    'redlint-baseline.json': '{"version": 1, "files": {"a.md": {"feudal-words": 1}}}',
  });
  expect(it.found).toMatchObject([{ code: 'feudal-words', severity: 4 }]);
  for (const name of ['b.md', 'c.md']) expect(await able.diagnostics(able.open(join(it.path, name)))).toEqual([]);
});

test('a client that trusts its folders not runs no code of theirs', async () => {
  const files = { 'b/redlint.config.mjs': 'export default { rules: { "feudal-words": "off" } }', 'b/a.md': post };
  using trusted = await opened(able, files, 'b/a.md');
  using foreign = await opened(plain, files, 'b/a.md');
  expect(codes(trusted.found)).toEqual(['fancy-letters', 'missing-alt-text']);
  expect(foreign.found).toMatchObject([{ message: expect.stringContaining('redlint.config.mjs es código') }]);
});

test('each folder goes by its own config, a draft outside by what lies beside it; one that has no file is read too', async () => {
  const ed = plain;
  using one = await opened(ed, { 'a.md': post });
  using two = await opened(ed, {
    'redlint.config.yaml': config.replace('letters: error', 'letters: off'),
    'a.md': post,
  });
  using out = folder({
    ...ours,
    'redlint.config.yaml': config.replace('letters: error', 'letters: suggestion'),
    'a.md': post,
  });
  expect(codes(one.found)).toEqual(['feudal-words', 'fancy-letters', 'missing-alt-text']);
  expect(codes(two.found)).toEqual(['feudal-words', 'missing-alt-text']);
  expect((await ed.diagnostics(ed.open(join(out.path, 'a.md'))))[1]).toMatchObject({ severity: 3 });
  expect(codes(await ed.diagnostics(ed.open('untitled:Untitled-1', post)))).toEqual(codes(one.found));
});

test.each(['file:///100%.md', 'file:///%zz/a.md', 'file://other/share/a.md', 'http://example.org/a.md'])(
  'a draft is read wherever its client says that it lies: %s',
  async (uri) => {
    const found = able.next(uri);
    const textDocument = { uri, languageId: 'markdown', version: 1, text: 'Los bancos 𝗱𝗲𝗹 parque.\n' };
    able.requests.sendNotification('textDocument/didOpen', { textDocument });
    expect(codes(await found)).toContain('fancy-letters');
    able.close(uri);
  },
);

test.each(['the client watches', 'the client watches nothing'])(
  'a broken config is told in a sentence and mends itself: %s',
  async (how) => {
    const ed = how === 'the client watches' ? able : plain;
    using it = await opened(ed, { 'redlint.config.yaml': 'root: true\nrles: {}\n', 'a.md': post });
    expect(it.found).toMatchObject([
      { code: 'config', severity: 1, message: expect.stringContaining('¿Querías decir «rules»?') },
    ]);
    expect(await ed.actions(it.uri, 'súbditos')).toEqual([]);
    const mended = ed.until(it.uri, 'feudal-words');
    // A new watcher may miss an immediate change.
    if (ed === plain) await new Promise((done) => setTimeout(done, 300));
    it.write({ 'redlint.config.yaml': config });
    if (ed === able) ed.saved(join(it.path, 'redlint.config.yaml'));
    expect(codes(await mended)).toContain('fancy-letters');
  },
);

describe('front matter', () => {
  const at = async (ed: Editor, written: string) => {
    const text = written.replace('¦', '');
    const uri = ed.open(`untitled:${written.length}`, text);
    const offset = written.indexOf('¦');
    const answer = {
      labels: await ed.complete(uri, offset),
      said: await ed.hover(uri, text.slice(offset, offset + 5)),
    };
    ed.close(uri);
    return answer;
  };

  test.each([
    ['---\n¦\n---\nHola.\n', ['networks', 'kind', 'images'], ['file']],
    ['---\nkind: event\n¦', ['networks', 'images'], ['kind']],
    ['---\nredes: x\n¦', ['kind', 'images'], ['networks: x', 'file']],
    ['Redes: X\nTipo: ¦\n\nHola.', ['event'], ['kind']],
    ['---\nkind: ¦\n---\n', ['event', 'notice'], ['kind']],
    ['---\nnetworks: [x, ¦]\n---\n', ['instagram', 'facebook'], ['kind']],
    ['---\nnetworks:\n  - ¦\n---\n', ['instagram'], ['kind']],
    ['---\nimages:\n  - file: a.jpg\n    ¦\n---\n', ['alt', 'credit'], ['kind', 'networks']],
    ['---\nimages: [{file: a.jpg, ¦}]\n---\n', ['alt', 'credit'], ['networks']],
    ['---\naccount: {kind: ¦}\n---\n', ['official', 'personal'], ['event']],
    ['+++\nkind = ¦\n+++\n', ['"event"'], ['event']],
    ['+++\n[account]\n¦\n+++\n', ['kind', 'scope'], ['networks']],
    ['---\nlang: es\n---\nHola ¦\n', [], ['kind', 'event']],
  ])('%j', async (written, offered, not) => {
    const { labels } = await at(able, written);
    expect(labels).toEqual(expect.arrayContaining(offered));
    for (const one of not) expect(labels).not.toContain(one);
  });

  test('keys are explained in the locale', async () => {
    expect((await at(able, '---\n¦kind: event\n---\nHola.\n')).said).toBe(
      'Qué tipo de publicación es; si no se dice, se deduce.',
    );
    expect((await at(able, '¦Tipo: evento\nRedes: x\n\nHola.\n')).said).toBe(
      'Qué tipo de publicación es; si no se dice, se deduce.',
    );
    expect((await at(able, '---\nimages:\n  - ¦alt: Una\n---\n')).said).toBe('Texto alternativo.');
  });
});

test('findings lead to the page of their rule once redlint has a home; rules of your own have none there', async () => {
  const rule = {
    principle: { id: 'findability', number: 4, title: '' },
    severity: 'error',
    title: '',
    why: '',
  } as const;
  const rules = ['ours', 'yours'].map((id) => ({ ...rule, id, own: id === 'yours', options: {}, examples: [] }));
  const linter = { rules: async () => rules } as unknown as DraftLinter;
  const place = { linter, folder: '', path: 'a.md', saved: true };
  const host = { homepage: 'https://redlint.example/#readme' } as Host;
  const { factsOf } = checkerOf({} as Projects, host, 'en', () => {});
  const facts = await factsOf({ document: TextDocument.create('file:///a.md', '', 1, ''), place });
  expect([...facts.values()].map(({ page }) => page)).toEqual([
    'https://redlint.example/tree/HEAD/rules/findability/ours',
    undefined,
  ]);
});

describe('calendars', () => {
  const sheet = 'Fecha;Texto;Copy IG\n28/12/2026;Los vecinos pagan;Los súbditos pagan ya\n';

  test('in CSV are shown cell by cell, with fixes and without comments, which would be published', async () => {
    const fancy = sheet.replace('súbditos', '𝗱𝗶𝗲𝘇');
    using it = await opened(able, { 'plan.csv': fancy }, 'plan.csv');
    const at = fancy.split('\n')[1]?.indexOf('𝗱𝗶𝗲𝘇');
    expect(it.found).toMatchObject([{ code: 'fancy-letters', range: { start: { line: 1, character: at } } }]);
    const actions = titles(await able.actions(it.uri, '𝗱𝗶𝗲𝘇'));
    expect(actions.some((title) => /excepción/.test(title))).toBe(false);
    await it.act('𝗱𝗶𝗲𝘇', /diez/);
    expect(able.text(it.uri)).toBe(fancy.replace('𝗱𝗶𝗲𝘇', 'diez'));
  });

  test.each([
    ['of other data', 'Año;Total\n2026;3 súbditos\n', ''],
    ['with one name alone', 'id;texto\n1;Los súbditos pagan\n', ''],
    ['without the columns of the config', sheet, 'csv: { text: Copy ES }\n'],
  ])('CSV files %s are left alone', async (_, text, more) => {
    using it = await opened(able, { 'datos.csv': text, 'redlint.config.yaml': config + more }, 'datos.csv');
    expect(it.found).toEqual([]);
  });

  test('CSV files with the columns of the config are read by them', async () => {
    const own = `${config}csv: { text: Qué }\n`;
    using it = await opened(able, { 'a.csv': 'Qué;x\nLos súbditos pagan;\n', 'redlint.config.yaml': own }, 'a.csv');
    expect(codes(it.found)).toEqual(['feudal-words']);
  });

  test('in a new document with the name of a sheet are shown cell by cell too', async () => {
    const fancy = sheet.replace('vecinos', '𝗱𝗶𝗲𝘇').replace('súbditos', '𝗼𝗻𝗰𝗲');
    const uri = able.open('untitled:plan.csv', fancy);
    const row = fancy.split('\n')[1] as string;
    const cells = ['𝗱𝗶𝗲𝘇', '𝗼𝗻𝗰𝗲'].map((text) => row.indexOf(text));
    const found = await able.diagnostics(uri);
    expect(found.map(({ range }) => [range.start.line, range.start.character])).toEqual(cells.map((at) => [1, at]));
    able.close(uri);
  });

  test('in a workbook that is not on disk are not looked for', async () => {
    expect(await diskFiles('.').workbook?.('vscode-vfs://github/a/b/plan.xlsx')).toBeUndefined();
  });

  test('in a workbook are read from disk, and shown at the beginning with their cells', async () => {
    const rows = sheet
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    const dir = folder({ ...ours, 'plan.xlsx': xlsx([{ name: 'Diciembre', rows: textRows(rows) }]), 'roto.ods': 'x' });
    able.folder(dir.path);
    const [uri, broken] = ['plan.xlsx', 'roto.ods'].map((name) => able.open(join(dir.path, name), 'PK\u0003\u0004…\n'));
    const found = await able.diagnostics(uri as string);
    expect(found).toMatchObject([
      {
        code: 'feudal-words',
        message: 'Diciembre!C2 (Copy IG): «súbditos» suena a otro tiempo: escribe «vecino».',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      },
    ]);
    const actions = await able.actions(uri as string, 'PK');
    expect(actions.filter(({ edit }) => edit !== undefined)).toEqual([]);
    expect(await able.diagnostics(broken as string)).toMatchObject([
      { severity: 1, message: expect.stringContaining('roto.ods no se puede leer como hoja de cálculo') },
    ]);
    for (const one of [uri, broken]) able.close(one as string);
    able.folder(dir.path, 'removed');
    dir[Symbol.dispose]();
  });
});
