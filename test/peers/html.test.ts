import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../src/report/html/html.js';
import { samples, viewOf } from '../report/report-samples.js';
import { watched } from './watched.js';

const browser = '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'page-'));
let context: BrowserContext;
let requests: readonly string[];
let complaints: readonly string[];

beforeAll(async () => {
  if (!existsSync(browser)) throw new Error('The Debian package chromium is absent: apt-get install chromium.');
  context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: browser,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  ({ requests, complaints } = watched(context));
});

afterAll(async () => {
  await context?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(locale: string, size = { width: 1200, height: 900 }): Promise<Page> {
  const file = join(folder, `${locale}.html`);
  writeFileSync(file, [...html(samples, viewOf({ locale, showFiles: true }))].join(''));
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.goto(pathToFileURL(file).href);
  return page;
}

const shown = (page: Page) => page.locator('.finding:visible').count();

test('filters by principle and severity, searches words without their accents, and says how many are left', async () => {
  const page = await open('es');
  expect(await shown(page)).toBe(7);
  await page.getByRole('combobox', { name: 'Principio' }).selectOption('image-responsibility');
  expect(await shown(page)).toBe(2);
  expect(await page.getByRole('status').textContent()).toBe('Se ven 2 de 7 hallazgos.');
  await page.getByRole('combobox', { name: 'Principio' }).selectOption('');
  await page.getByLabel('error', { exact: true }).uncheck();
  expect(await shown(page)).toBe(5);
  await page.getByLabel('Buscar').fill('dia FECHA');
  expect(await shown(page)).toBe(1);
  expect(await page.locator('.draft:visible').count()).toBe(1);
  await page.getByLabel('Buscar').fill('');
  expect(await shown(page)).toBe(5);
  await page.close();
});

test('a link to a draft that is filtered out clears the filter, one to a draft that is shown leaves it', async () => {
  const page = await open('es');
  const link = (n: number) => page.locator('.overview a').nth(n);
  await page.getByLabel('Buscar').fill('fiestas');
  expect(await page.locator('.draft:visible').count()).toBe(1);
  await link(0).click();
  expect(await page.locator('.draft:visible').count()).toBe(1);
  await link(1).click();
  expect(await shown(page)).toBe(7);
  expect(await page.getByRole('status').textContent()).toBe('Se ven 7 de 7 hallazgos.');
  expect(new URL(page.url()).hash).toBe('#d2');
  await expect.poll(() => page.evaluate('document.querySelector("#d2").getBoundingClientRect().top')).toBeLessThan(900);
  await page.close();
});

test('everything can be reached and used with the keyboard', async () => {
  const page = await open('es');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Ir a los borradores');
  await page.keyboard.press('Enter');
  for (const expected of ['words', 'principle', 'severity', 'severity', 'severity']) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.name')).toBe(expected);
  }
  await page.keyboard.press('Space');
  expect(await shown(page)).toBe(5);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash, 'the first number in the text').toMatch(/^#f1-\d/);
  await page.close();
});

test('a hostile draft shows as text and runs nothing; no request leaves the page', async () => {
  const page = await open('es');
  expect(await page.locator('.post').nth(1).textContent()).toContain('<script>alert("a")</script>');
  await page.evaluate(
    `document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' }))`,
  );
  expect(await page.title()).toBe('Informe de los borradores');
  expect(complaints.filter((text) => !text.includes('Content Security Policy'))).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  await page.close();
});

test('fits a phone and prints with every reason once', async () => {
  const page = await open('en', { width: 320, height: 640 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.filter').isVisible()).toBe(false);
  const reasons = await page.locator('details:visible p').allTextContents();
  expect(reasons.length).toBeGreaterThan(0);
  expect(new Set(reasons).size, 'each reason once').toBe(reasons.length);
  const afterHead =
    '[...document.querySelectorAll("h2, h3, h4, .facts")].map((one) => getComputedStyle(one).breakAfter)';
  expect(new Set(await page.evaluate<string[]>(afterHead)), 'no heading stands alone').toEqual(new Set(['avoid']));
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.close();
});

test('reads whole without script', async () => {
  const page = await open('es');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.reload();
  await session.send('Emulation.setScriptExecutionDisabled', { value: false });
  expect(await shown(page)).toBe(7);
  expect(await page.locator('.filter').isVisible()).toBe(false);
  await page.close();
});

describe('axe finds nothing', () => {
  test.each([
    ['es', 'light', 1200],
    ['en', 'dark', 1200],
    ['es', 'dark', 360],
  ] as const)('%s, %s, %i wide', async (locale, colorScheme, width) => {
    const page = await open(locale, { width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const session = await context.newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate<{ violations: string[]; passes: number }>(`
      axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations, passes }) => ({
        violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' ')),
        passes: passes.length,
      }))`);
    expect(passes).toBeGreaterThan(20);
    expect(violations).toEqual([]);
    await page.close();
  });
});
