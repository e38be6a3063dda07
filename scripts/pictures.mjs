// Takes the picture of the page that the READMEs show: node scripts/pictures.mjs, once the page is built. It needs Debian's chromium.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from './bundle.mjs';

const page = join(root, 'dist/page/redlint.html');
if (!existsSync(page)) await import('./build-page.mjs');

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const tab = await browser.newPage({ locale: 'es-ES', viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
await tab.goto(pathToFileURL(page).href);
await tab.getByRole('checkbox', { name: 'Facebook' }).check();
await tab.getByRole('button', { name: 'Prueba con un ejemplo' }).click();
await tab.getByRole('button', { name: 'cumplimentar' }).click();
await tab.getByRole('heading', { level: 1 }).evaluate((heading) => {
  heading.ownerDocument.activeElement.blur();
  heading.ownerDocument.defaultView.scrollTo({ top: 0, behavior: 'instant' });
});
await tab.screenshot({ path: join(root, 'docs/page.png'), animations: 'disabled', caret: 'hide' });
await browser.close();
