// What the page costs whoever writes in it: bytes and time until it stands, and time from a key to the next picture. Needs Debian's chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../scripts/bundle.mjs';

const rounds = 5;
const languages = { es: ['Prueba con un ejemplo', 'Tu publicación'], en: ['Try with an example', 'Your post'] };
/** 300 words, with what rules find in them. */
const posts = {
  es: `El alcalde ha visitado la obra. ${'El Ayuntamiento abre el plazo de la ayuda de comedor. '.repeat(29)}`,
  en: `The Mayor visited the works. ${'The council opens applications for free school meals today. '.repeat(33)}`,
};
const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)];

const server = spawn(process.execPath, [join(root, 'scripts/page.mjs')], { env: { ...process.env, PORT: '0' } });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const address = String((await once(server.stdout, 'data'))[0]).trim();
  for (const [locale, [trial, box]] of Object.entries(languages)) {
    const times = [];
    let bytes = 0;
    let tab;
    for (let round = 0; round < rounds; round++) {
      await tab?.context().close();
      const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
      tab = await context.newPage();
      bytes = 0;
      context.on('requestfinished', async (request) => {
        bytes += (await request.sizes()).responseBodySize;
      });
      await tab.goto(address);
      await tab.getByRole('button', { name: trial }).waitFor();
      times.push(await tab.evaluate('performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd'));
      await tab.getByRole('button', { name: trial }).click();
      await tab.locator('.card').first().waitFor();
    }
    await tab.getByRole('textbox', { name: box }).fill(posts[locale]);
    await tab.waitForTimeout(1000);
    await tab.evaluate(`window.keys = []; new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') keys.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 })`);
    const typed = locale === 'es' ? 'La alcaldesa visita la obra mañana. ' : 'The Mayor visits the works tomorrow. ';
    await tab.getByRole('textbox', { name: box }).pressSequentially(typed.repeat(3), { delay: 150 });
    const told = await tab.evaluate('keys');
    // Keys that took less than 16 ms are not told.
    const keys = [...told, ...Array.from({ length: Math.max(0, typed.length * 3 - told.length) }, () => 16)];
    console.log(
      `${locale}: ${(bytes / 1e6).toFixed(2)} MB, stands after ${quantile(times, 0.5).toFixed(0)} ms, a key in 300 words ` +
        `${quantile(keys, 0.5)} ms at the median, ${quantile(keys, 0.95)} ms for 95 in 100`,
    );
  }
} finally {
  await browser.close();
  server.kill();
}
