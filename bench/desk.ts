// The cost of the page: bytes and time until it is ready, and time from a key to the next frame. Needs Debian's
// chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from 'playwright-core';
import { root } from '../scripts/bundle.js';
import { quantile } from './quantile.js';

const rounds = 5;

/** The writers: the names of their button and box, 300 words with findings in them, and what is typed before. */
const writers = [
  {
    locale: 'es',
    trial: 'Prueba con un ejemplo',
    box: 'Tu publicación',
    post: `El alcalde ha visitado la obra. ${'El Ayuntamiento abre el plazo de la ayuda de comedor. '.repeat(29)}`,
    typed: 'La alcaldesa visita la obra mañana. '.repeat(3),
  },
  {
    locale: 'en',
    trial: 'Try with an example',
    box: 'Your post',
    post: `The Mayor visited the works. ${'The council opens applications for free school meals today. '.repeat(33)}`,
    typed: 'The Mayor visits the works tomorrow. '.repeat(3),
  },
];
type Writer = (typeof writers)[number];

const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/page.ts'], {
  cwd: root,
  env: { ...process.env, PORT: '0' },
});
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

/** Opens the page and tries its example; returns the ms until it was ready, and the bytes loaded so far. */
async function opened(address: string, { locale, trial }: Writer) {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  let bytes = 0;
  context.on('requestfinished', async (request) => {
    bytes += (await request.sizes()).responseBodySize;
  });
  await tab.goto(address);
  await tab.getByRole('button', { name: trial }).waitFor();
  const ms = await tab.evaluate<number>('performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd');
  await tab.getByRole('button', { name: trial }).click();
  await tab.locator('.card').first().waitFor();
  return { tab, ms, bytes: () => bytes };
}

/** The ms from each key to the next frame. */
async function keyTimes(tab: Page, { box, post, typed }: Writer): Promise<number[]> {
  await tab.getByRole('textbox', { name: box }).fill(post);
  await tab.waitForTimeout(1000);
  await tab.evaluate(`window.keys = []; new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') keys.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 })`);
  await tab.getByRole('textbox', { name: box }).pressSequentially(typed, { delay: 150 });
  const told = await tab.evaluate<number[]>('keys');
  // Keys under 16 ms are not reported.
  return [...told, ...Array.from({ length: Math.max(0, typed.length - told.length) }, () => 16)];
}

try {
  const address = String((await once(server.stdout, 'data'))[0]).trim();
  for (const writer of writers) {
    let last = await opened(address, writer);
    const times = [last.ms];
    while (times.length < rounds) {
      await last.tab.context().close();
      last = await opened(address, writer);
      times.push(last.ms);
    }
    const keys = await keyTimes(last.tab, writer);
    console.log(
      `${writer.locale}: ${(last.bytes() / 1e6).toFixed(2)} MB, stands after ${quantile(times, 0.5).toFixed(0)} ms, a key in 300 words ` +
        `${quantile(keys, 0.5)} ms at the median, ${quantile(keys, 0.95)} ms for 95 in 100`,
    );
  }
} finally {
  await browser.close();
  server.kill();
}
