// Draws docs/editor.es.png and docs/editor.en.png: a draft in VS Code with redlint's findings. Needs Debian's chromium
// and `npm run build:vscode`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './bundle.js';
import { serveEditor } from './vscode-web.js';

const drafts = { es: ['fiestas.md', 'El alcalde'], en: ['fair.md', 'The Mayor unveils'] } as const;

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [locale, [name, words]] of Object.entries(drafts)) {
    const files = { [`/${name}`]: readFileSync(join(root, 'examples', name), 'utf8') };
    const settings = { 'redlint.locale': locale, 'editor.wordWrap': 'on', 'editor.minimap.enabled': false };
    const served = await serveEditor(join(root, 'dist/redlint.vsix'), files, settings);
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, deviceScaleFactor: 1.5 });
    await page.goto(served.address);
    await page.getByRole('treeitem', { name }).dblclick();
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'puffery' }).first().waitFor();
    await page
      .locator('.view-lines')
      .getByText(words)
      .first()
      .hover({ position: { x: 40, y: 8 } });
    await page.locator('.monaco-hover:visible').first().waitFor();
    await page.screenshot({ path: join(root, `docs/editor.${locale}.png`) });
    await page.close();
    served.close();
  }
} finally {
  await browser.close();
}
