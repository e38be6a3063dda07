// Draws docs/page.es.png and docs/page.en.png: the page with its example draft. Needs Debian's chromium and `npm run
// build:page`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from './bundle.js';

const pages = { es: ['es-ES', 'Prueba con un ejemplo'], en: ['en-GB', 'Try with an example'] } as const;

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [locale, [language, trial]] of Object.entries(pages)) {
    const tab = await browser.newPage({
      locale: language,
      viewport: { width: 1280, height: 860 },
      colorScheme: 'light',
    });
    await tab.goto(pathToFileURL(join(root, 'dist/page/redlint.html')).href);
    await tab.getByRole('checkbox', { name: 'Facebook' }).check();
    await tab.getByRole('button', { name: trial }).click();
    // What was found has a sign before its heading, and is marked in the text.
    for (const found of ['h3 svg', '.cm-lintRange']) await tab.locator(found).first().waitFor();
    await tab.evaluate("document.activeElement.blur(); scrollTo({ top: 0, behavior: 'instant' })");
    await tab.screenshot({ path: join(root, `docs/page.${locale}.png`), animations: 'disabled', caret: 'hide' });
    await tab.close();
  }
} finally {
  await browser.close();
}
