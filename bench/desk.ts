// The cost of the page: bytes and time until it is ready, time from a key to the next frame, and the longest tasks of its
// main thread while 5,000 words are pasted, written in and put right. Needs Debian's chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from 'playwright-core';
import { root } from '../scripts/bundle.js';
import { quantile } from './quantile.js';
import { noteTasks, tasksOf, tasksSaid } from './tasks.js';

const rounds = 5;

/** The writers: the names of their button and box, 300 words with findings in them, and what is typed before. */
const writers = [
  {
    locale: 'es',
    trial: 'Prueba con un ejemplo',
    box: 'Tu publicación',
    post: `El alcalde ha visitado la obra. ${'El Ayuntamiento abre el plazo de la ayuda de comedor. '.repeat(29)}`,
    typed: 'La alcaldesa visita la obra mañana. '.repeat(3),
    paragraph:
      'El alcalde ha visitado hoy la obra de la plaza. Hay que cumplimentar el formulario antes del 14 de junio de 2027. La biblioteca cierra el lunes por la mañana; por la tarde abre de 16 a 20 h. Se han plantado ciento veinte árboles en la ribera del río.',
  },
  {
    locale: 'en',
    trial: 'Try with an example',
    box: 'Your post',
    post: `The Mayor visited the works. ${'The council opens applications for free school meals today. '.repeat(33)}`,
    typed: 'The Mayor visits the works tomorrow. '.repeat(3),
    paragraph:
      'The Mayor visited the works in the square today. Applicants must utilise the form before 14 June 2027. The library is closed on Monday morning; in the afternoon it is open from 4 pm to 8 pm. A hundred and twenty trees were planted by the river.',
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
  await noteTasks(tab);
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
  await tasksOf(tab);
  await tab.getByRole('textbox', { name: box }).pressSequentially(typed, { delay: 150 });
  const { keys } = await tasksOf(tab);
  // Keys under 16 ms are not reported.
  return [...keys, ...Array.from({ length: Math.max(0, typed.length - keys.length) }, () => 16)];
}

const longText = ({ paragraph }: Writer): string =>
  Array.from({ length: Math.ceil(5000 / paragraph.split(' ').length) }, () => paragraph).join('\n\n');

/** The longest tasks while a text of 5,000 words is pasted, written in, and put right with one click. */
async function longTasks(tab: Page, writer: Writer): Promise<string[]> {
  const box = tab.getByRole('textbox', { name: writer.box });
  const after = async (what: string): Promise<string> => {
    await tab.waitForTimeout(3000);
    return `${what}: ${tasksSaid((await tasksOf(tab)).tasks)}`;
  };
  await box.press('Control+a');
  await tasksOf(tab);
  await tab.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(longText(writer))});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.cm-content').dispatchEvent(paste);
  }`);
  const pasted = await after('pasted');
  await box.press('Control+Home');
  await box.pressSequentially(writer.typed.slice(0, 40), { delay: 300 });
  const written = await after('written in');
  await tab.locator('#findings .remedy:not(.all)').first().click();
  return [pasted, written, await after('put right')];
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
    for (const said of await longTasks(last.tab, writer)) console.log(`  5,000 words ${said}`);
  }
} finally {
  await browser.close();
  server.kill();
}
