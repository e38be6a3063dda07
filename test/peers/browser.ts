import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import puppeteer, { type Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { script } from '../run.js';
import { watched } from './watched.js';

const browsers = { chromium: '/usr/bin/chromium', 'firefox-esr': '/usr/bin/firefox' };

/** The page in one file, as built before the tests that import this. */
export const whole = pathToFileURL(resolve('dist/page/redlint.html')).href;

/** The page opened last in Chromium, its errors, and its requests. */
export let page: Page;
export let complaints: readonly string[];
let requests: readonly string[];
let browser: Browser;

beforeAll(async () => {
  for (const [name, path] of Object.entries(browsers))
    if (!existsSync(path)) throw new Error(`The Debian package ${name} is absent: apt-get install ${name}.`);
  const build = spawnSync(process.execPath, script('scripts/build-page.ts'), { encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stderr);
  browser = await chromium.launch({
    executablePath: browsers.chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});

afterAll(() => browser?.close());

/**
 * Opens an address in Chromium, in Spanish, without any earlier data; `before` is a script that runs before those of
 * the page.
 */
export async function open(
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
  before?: string,
): Promise<void> {
  await page?.context().close();
  const context = await browser.newContext({ locale: 'es-ES', viewport: { width: 1280, height: 900 }, ...options });
  ({ requests, complaints } = watched(context));
  if (before !== undefined) await context.addInitScript(before);
  page = await context.newPage();
  await page.goto(address);
}

/** Opens the page in another tab of the same browser, and closes the first, as after a crash. */
export async function openElsewhere(): Promise<void> {
  const other = await page.context().newPage();
  await page.close();
  page = other;
  await page.goto(whole);
}

/** Requests beyond the page's own file or server. */
export const askedElsewhere = (own = 'file:'): string[] => elsewhere(requests, own);

const elsewhere = (urls: readonly string[], own: string): string[] =>
  urls.filter((url) => !url.startsWith(own) && !/^(?:about|blob|data):/.test(url));

export const editor = () => page.getByRole('textbox', { name: 'Tu publicación' });

/** Replaces the text as people do: the page must handle the select-all key before the words come. */
export async function write(draft: string): Promise<void> {
  await editor().focus();
  await page.keyboard.press('ControlOrMeta+a');
  if (draft === '') await page.keyboard.press('Delete');
  else await page.keyboard.insertText(draft);
}

export const status = () => page.locator('#status');
export const clickButton = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

export async function openFile(
  name: string,
  content: Uint8Array | string,
  button = 'Abrir archivo',
  mimeType = 'application/octet-stream',
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await clickButton(button);
  await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(content) });
}

/** The file that the page downloads at a click on a button. */
export async function downloaded(button: string): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await clickButton(button);
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const run = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations, passes }) => ({
  violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' ')),
  passes: passes.length,
}))`;

/** Expects that axe checks much of what is shown and finds nothing. */
export async function expectAccessible(tab: { evaluate(script: string): Promise<unknown> } = page): Promise<void> {
  await tab.evaluate(axe);
  const { violations, passes } = (await tab.evaluate(run)) as { violations: string[]; passes: number };
  expect(passes).toBeGreaterThan(15);
  expect(violations).toEqual([]);
}

/** Does something in Firefox, and expects no errors and no requests elsewhere. */
export async function inFirefox(act: (tab: Tab) => Promise<void>): Promise<void> {
  const executablePath = browsers['firefox-esr'];
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  try {
    const tab = await firefox.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    tab.on('pageerror', (error) => errors.push(String(error)));
    await act(tab);
    expect(errors).toEqual([]);
    expect(elsewhere(asked, 'file:')).toEqual([]);
  } finally {
    await firefox.close();
  }
}

/** The text as written: the editor draws pictures instead of their marks, and contains only what can be seen. */
export const text = () => page.evaluate<string>(`sessionStorage.getItem('redlint.draft')`);
