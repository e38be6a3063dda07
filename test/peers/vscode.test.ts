import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serveEditor } from '../../scripts/vscode-web.js';
import { folder, script } from '../run.js';
import { editor } from '../server/lsp-client.js';

const browser = '/usr/bin/chromium';
const files = {
  '/a.md': 'El plazo es de 𝗱𝗶𝗲𝘇 días.\n\nEs una obra histórica y muy pionera.\n',
  '/redlint.config.yaml': '# Lo nuestro\nlanguage: es\n',
};
let chromiumOpen: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  if (!existsSync(browser)) throw new Error('The Debian package chromium is absent: apt-get install chromium.');
  const built = spawnSync(process.execPath, script('scripts/build-vscode.ts'), { encoding: 'utf8' });
  expect(built.stderr).toContain('built dist/redlint.vsix');
  served = await serveEditor('dist/redlint.vsix', files, { 'redlint.locale': 'es' });
  chromiumOpen = await chromium.launch({ executablePath: browser, args: ['--no-sandbox', '--disable-gpu'] });
  page = await chromiumOpen.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(served.address);
  await page.getByRole('treeitem', { name: 'a.md' }).dblclick();
  await page.keyboard.press('Control+Shift+M');
});

afterAll(async () => {
  await chromiumOpen?.close();
  served?.close();
});

const problem = (rule: string) => page.locator('.markers-panel .monaco-list-row', { hasText: rule });
const written = async () => ((await page.locator('.view-lines').first().textContent()) ?? '').replaceAll('\u00a0', ' ');

/** Puts the cursor on a problem and chooses an action, again where the focus came late and closed the list. */
async function choose(rule: string, action: string, seen: () => Promise<boolean>): Promise<void> {
  const list = page.locator('.action-widget .monaco-list:focus');
  const row = list.locator('.monaco-list-row.action', { hasText: action });
  const attempt = async () => {
    await problem(rule).first().dblclick({ timeout: 3000 });
    await page.locator('.monaco-editor.focused').waitFor({ timeout: 5000 });
    await page.keyboard.press('Control+.');
    await row.waitFor({ timeout: 5000 });
    const at = (await list.locator('.monaco-list-row.action').allTextContents()).findIndex((text) =>
      text.includes(action),
    );
    for (let step = 0; step < at; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(seen).toBe(true);
  };
  let fault: unknown;
  for (let turn = 0; turn < 6 && !(await seen()); turn++) {
    fault = undefined;
    await attempt().catch((error) => {
      fault = error;
    });
    if (fault) await page.keyboard.press('Escape');
    // What opens an editor gives it the focus once more.
    await page.waitForTimeout(500 * turn);
  }
  expect(await seen(), String(fault ?? action)).toBe(true);
}

test('VS Code on the web shows findings, and how the draft stands with the principles', async () => {
  await problem('fancy-letters').waitFor();
  expect(await problem('fancy-letters').textContent()).toContain('está hecho con símbolos');
  const status = page.locator('.statusbar-item', { hasText: /^redlint 1/ });
  expect(await status.textContent()).toMatch(/^redlint 1. 2✓ 3✓ 4✗ 5! 6✓ 7.$/);
});

test('a quick fix is applied', async () => {
  await choose('fancy-letters', 'Arregla:', async () => (await problem('fancy-letters').count()) === 0);
  expect(await written()).toContain('El plazo es de diez días.');
});

test('a waiver is written, and its reason where the cursor is', async () => {
  const waiver = page.getByText('redlint-disable-next-line').first();
  await choose('no-public-service', 'Haz aquí una excepción, con su motivo (no-public-service)', () =>
    waiver.isVisible(),
  );
  await page.keyboard.type('lo sabe quien lee');
  await expect.poll(() => problem('no-public-service').count(), { timeout: 20_000 }).toBe(0);
  // The exception holds before its last letter is drawn.
  await expect.poll(written).toContain('<!-- redlint-disable-next-line no-public-service -- lo sabe quien lee -->');
});

test('a word is allowed in the config of the folder', async () => {
  const said = page.getByText('«obra histórica» queda admitido').first();
  await choose('obra histórica', 'Admite «obra histórica»', () => said.isVisible());
  await page.getByRole('treeitem', { name: 'redlint.config.yaml' }).dblclick();
  await page.getByText('puffery: [').waitFor();
  expect(await written()).toContain('# Lo nuestro');
  expect(await written()).toContain('puffery: [ warning, { allow: [ obra histórica ] } ]');
});

test('a rule is explained in a page', async () => {
  await page.keyboard.press('F1');
  await page.keyboard.type('redlint explain a rule');
  await page.keyboard.press('Enter');
  await page.getByPlaceholder('A rule or a principle').fill('puffery');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /Preview puffery/ }).waitFor();
  // The preview needs cookies of other hosts, which this browser refuses: its source says the same.
  await page.getByRole('button', { name: 'Show Source' }).first().click();
  const source = page.locator('.view-lines', { hasText: 'Así no' });
  expect((await source.textContent())?.replaceAll('\u00a0', ' ')).toContain('# puffery');
});

test('the server that is packed for the desktop answers too', async () => {
  using dir = folder({ 'a.md': files['/a.md'] });
  await using ed = await editor({
    folders: [dir.path],
    server: resolve('editors/vscode/dist/server/main.mjs'),
    locale: 'es',
  });
  const found = await ed.diagnostics(ed.open(join(dir.path, 'a.md')));
  expect(found.map(({ code }) => code)).toContain('fancy-letters');
});
