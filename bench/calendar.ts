// What a calendar of 3,000 posts costs in the page: time until its posts are seen and until all are checked, the longest
// task of the main thread meanwhile and while posts are put right, and from a key to the next frame. Needs Debian's chromium and `npm run build:page`.
// `npx tsx bench/calendar.ts [ROWS]`
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { root } from '../scripts/bundle.js';
import { textRows, xlsx } from '../test/workbook/files.js';
import { noteTasks, tasksOf, tasksSaid } from './tasks.js';

const rows = Number(process.argv[2] ?? 3000);
const posts = [
  'El alcalde ha visitado hoy la obra de la plaza y ha destacado que es un referente. ¡¡No te lo pierdas!!',
  'Mañana abre el plazo de la ayuda de comedor. Hay que cumplimentar el formulario en la sede electrónica.',
  'La biblioteca cierra el lunes por la mañana. Por la tarde abre de 16 a 20 h.',
  'Gran éxito de la Feria de la Tapa, que pone en valor nuestra gastronomía. Más información aquí: https://www.villaejemplo.es/feria',
  'Corte de agua en la calle Mayor de 9 a 14 h. Si necesitas agua potable, llama al 900 000 000.',
  'Inscríbete en los cursos de natación: del 1 al 15 de septiembre, en la piscina municipal o en la web.',
];
const dayOf = (index: number) => new Date(Date.UTC(2027, 0, 1 + Math.floor(index / 4))).toISOString().slice(0, 10);
const table = [
  ['Fecha', 'Hora', 'Red', 'Texto', 'Imagen', 'Texto alternativo'],
  ...Array.from({ length: rows }, (_, index) => [
    dayOf(index),
    `${9 + (index % 4) * 3}:00`.padStart(5, '0'),
    index % 3 === 0 ? 'X, Facebook' : 'Instagram',
    `${posts[index % posts.length]} ${posts[(index * 7 + 3) % posts.length]} (${index + 1})`,
    index % 2 === 0 ? `foto-${index}.jpg` : '',
    index % 4 === 0 ? 'La plaza con los puestos de la feria' : '',
  ]),
];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const files = {
  'calendario.csv': Buffer.from(table.map((cells) => cells.map(quoted).join(',')).join('\r\n')),
  'calendario.xlsx': Buffer.from(xlsx([{ name: 'Plan', rows: textRows(table) }])),
};

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

async function measure(tab: Page, name: string, buffer: Buffer): Promise<string> {
  await tab.goto(pathToFileURL(join(root, 'dist/page/redlint.html')).href);
  await tab.locator('#try').click();
  await tab.locator('#findings .card').first().waitFor();
  await tab.evaluate(`window.marks = {};
    const first = new MutationObserver(() => {
      if (document.querySelector('.planned')) marks.seen ??= performance.now();
      if (document.querySelectorAll('.planned').length >= ${rows}) marks.all ??= performance.now();
      if (document.querySelector('#calendar .progress[hidden]')) marks.checked ??= performance.now();
    });
    first.observe(document.getElementById('calendar'), { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });`);
  await tasksOf(tab);
  const chooser = tab.waitForEvent('filechooser');
  await tab.getByRole('button', { name: 'Abrir archivo' }).click();
  await tab.evaluate('marks.opened = performance.now()');
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  const until = Date.now() + 300_000;
  while (Date.now() < until && !(await tab.evaluate('marks.checked'))) {
    await tab.keyboard.press('PageDown');
    await tab.waitForTimeout(250);
  }
  const { opened: at = 0, seen = 0, all = 0, checked = 0 } = await tab.evaluate<Record<string, number>>('marks');
  const { tasks, keys } = await tasksOf(tab);
  return (
    `${name}: posts seen after ${seconds(seen - at)}, all cards after ${seconds(all - at)}, all checked after ${seconds(checked - at)}; ` +
    `${tasksSaid(tasks)}, slowest key ${Math.max(0, ...keys)} ms; ${await putRight(tab)}`
  );
}

/** The longest task while posts in the middle are put right, one after the other. */
async function putRight(tab: Page): Promise<string> {
  const times = 3;
  const all: number[] = [];
  for (let n = 0; n < times; n++) {
    const post = `document.querySelectorAll('.planned')[${6 * Math.floor(rows / 12) + 6 * n}]`;
    await tab.evaluate(`${post}.scrollIntoView({ block: 'center', behavior: 'instant' })`);
    await tab.waitForTimeout(1000);
    await tasksOf(tab);
    await tab.evaluate(`${post}.querySelector('.remedy').click()`);
    await tab.waitForTimeout(3000);
    all.push(...(await tasksOf(tab)).tasks);
  }
  return `${times} posts put right: ${tasksSaid(all)}`;
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [name, buffer] of Object.entries(files)) {
    const context = await browser.newContext({ locale: 'es-ES', viewport: { width: 1280, height: 900 } });
    const tab = await context.newPage();
    await noteTasks(tab);
    tab.on('pageerror', (error) => console.error(String(error)));
    tab.on('console', (message) => message.type() === 'error' && console.error(message.text()));
    console.log(await measure(tab, name, buffer));
    await context.close();
  }
} finally {
  await browser.close();
}
