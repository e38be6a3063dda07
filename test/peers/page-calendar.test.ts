import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { toWindows } from '../../src/draft/windows-1252.js';
import { textRows, xlsx } from '../workbook/files.js';
import {
  askedElsewhere,
  clickButton,
  complaints,
  downloaded,
  editor,
  expectAccessible,
  inFirefox,
  open,
  openFile,
  page,
  status,
  whole,
  write,
} from './browser.js';

const example = readFileSync('examples/calendario.csv');
/** Chromium would give text typed over a mark the mark's look; the policy prevents that, and reports it. */
const complained = () => complaints.filter((said) => !said.startsWith('Applying inline style'));
const sheet = () => downloaded('Descargar la hoja corregida');
const row = (n: number) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: `Fila ${n}` }) });
const shown = () => page.locator('#calendar');
const checked = () => page.locator('#calendar .progress[hidden]').waitFor({ state: 'attached' });

describe('a calendar, offline, from a file', () => {
  beforeEach(() => open(whole, { offline: true }));

  test('its posts with their day, networks and findings, then what is said of the whole; the file comes back byte by byte', async () => {
    await openFile('calendario.csv', example);
    await row(7).waitFor();
    await checked();
    await expect.poll(() => shown().textContent()).toContain('6 publicaciones, del 30 de noviembre al 5 de diciembre');
    expect(await row(2).textContent()).toContain('lunes 30 de noviembre de 2026, 10:00 · Facebook, Instagram');
    expect(await row(2).locator('.words').textContent()).toContain('un "ambicioso" centro');
    expect(await row(2).locator('mark').allTextContents()).toEqual(['La alcaldesa inaugura', '¡¡No te lo pierdas!!']);
    expect(await row(2).textContent()).toContain('Celda H2, columna «Picture Url 1»');
    expect(await row(3).textContent()).toContain('Nada que mejorar');
    expect(await shown().textContent()).toContain('3 de 6 publicaciones hablan de la casa');
    const file = await sheet();
    expect(file.name).toBe('calendario-corregido.csv');
    expect(file.bytes.equals(example)).toBe(true);
    const { rules } = JSON.parse(readFileSync('dist/rules.json', 'utf8')) as { rules: { id: string }[] };
    const said = (await shown().textContent()) ?? '';
    expect(rules.filter(({ id }) => id.includes('-') && said.includes(id))).toEqual([]);
    await page.getByRole('button', { name: 'Fila 6' }).first().click();
    expect(await page.locator(':focus').textContent()).toBe('Fila 6');
    await page.getByRole('button', { name: 'Imágenes' }).click();
    expect(await page.getByRole('article').count()).toBe(3);
    expect(await page.locator(':focus').getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Row 4' }).waitFor();
    expect(complained()).toEqual([]);
    expect(askedElsewhere()).toEqual([]);
  });

  test('what a sheet has lost, and what it does not say, is told: no post is fine with it', async () => {
    await openFile(
      'sin-dia.csv',
      'Texto\n"El jueves 2 de diciembre se corta el agua en la calle del Río."\n"Feria ??"\n',
    );
    await checked();
    expect(await row(3).textContent()).toMatch(/«\?\?» era seguramente un emoji/);
    expect(await row(2).textContent()).toContain('Nada que mejorar en lo que he podido mirar.');
    await expect.poll(() => shown().textContent()).toContain('si «jueves 2 de diciembre» cuadra');
    expect(await shown().textContent()).not.toContain('debajo del texto');
    await clickButton('Abrir en el editor la fila 2');
    const said = page.locator('#findings');
    await said.getByText('Nada que mejorar en lo que he podido mirar.').waitFor();
    expect(await said.textContent()).toContain('en la columna del día, o añade el año');
  });

  test('only cells that change change: encoding, quotes, delimiters and line ends stay', async () => {
    const source =
      'Fecha;Texto;Red;Notas\r\n28/11/2026;"Hay que cumplimentar el ""impreso""; ven.\r\nEs en la 2ª planta.";X;"a ; b"\r\n\r\n29/11/2026; Abre la piscina el 14 de junio de 2027 ;Facebook;\r\n';
    await openFile('Año.csv', toWindows(source, 'a.csv'));
    await row(2).getByRole('button', { name: 'Escribe «rellenar»' }).click();
    await expect.poll(() => row(2).locator('.words').textContent()).toContain('rellenar');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Fila 2');
    const changed = source.replace('cumplimentar', 'rellenar');
    expect((await sheet()).bytes.equals(Buffer.from(toWindows(changed, 'a.csv')))).toBe(true);

    await page.getByRole('button', { name: 'Abrir en el editor la fila 4' }).click();
    await write('Abre la piscina; entra "gratis" el 14 de junio de 2027 😀');
    await clickButton('Devolver a la hoja');
    await expect.poll(() => row(4).textContent()).toContain('entra "gratis"');
    const { bytes } = await sheet();
    const last = changed.replace(
      ' Abre la piscina el 14 de junio de 2027 ',
      '"Abre la piscina; entra ""gratis"" el 14 de junio de 2027 😀"',
    );
    expect(bytes.toString()).toBe(`\ufeff${last}`);
    await expect.poll(() => status().textContent()).toContain('descargado en Unicode');
  });

  test('all safe changes at one click, which another takes back', async () => {
    const source =
      'Text,Date,X\r\n"𝗣𝗹𝗮𝘇𝗮𝘀, y ""ya"".",28/11/2026,TRUE\r\n𝗔𝗯𝗿𝗲 el 14 de junio de 2027.,29/11/2026,TRUE\r\n';
    await openFile('a.csv', `\ufeff${source}`);
    await clickButton('Corregir los 2 cambios seguros');
    await expect.poll(() => row(3).locator('.words').textContent()).toBe('Abre el 14 de junio de 2027.');
    expect((await sheet()).bytes.toString()).toBe(
      `\ufeff${source.replace('𝗣𝗹𝗮𝘇𝗮𝘀', 'Plazas').replace('𝗔𝗯𝗿𝗲', 'Abre')}`,
    );
    await row(2).waitFor();
    await openFile('b.csv', 'Text,Date,X\nHola a todo el barrio,28/11/2026,TRUE\n', 'Abrir otro');
    await page.getByRole('heading', { name: 'b.csv' }).waitFor();
    await clickButton('Deshacer');
    await page.getByRole('heading', { name: 'a.csv' }).waitFor();
  });

  test('a post is opened in the editor, for its networks, and put back or left; the draft that was there waits', async () => {
    await write('Mi borrador.');
    await openFile('calendario.csv', example);
    await page.getByRole('button', { name: 'Abrir en el editor la fila 4' }).click();
    await expect.poll(() => editor().textContent()).toContain('El concejal de Deportes visita');
    await page.getByText('Fila 4 de calendario.csv').waitFor();
    expect(await page.locator('#networks input:checked').evaluateAll((all) => all.map((one) => one.value))).toEqual([
      'x',
      'facebook',
    ]);
    expect(await page.locator('#networks input').first().isDisabled()).toBe(true);
    await page.keyboard.press('Control+z');
    expect(await editor().textContent()).toContain('El concejal');
    await write('La pista de atletismo abre el 14 de junio de 2027.');
    await page.reload();
    await expect.poll(() => editor().textContent()).toBe('La pista de atletismo abre el 14 de junio de 2027.');
    await page.getByRole('link', { name: 'Calendario' }).click();
    await expect.poll(() => row(4).locator('.words').textContent()).toContain('La pista de atletismo abre');
    await clickButton('Deshacer');
    await expect.poll(() => row(4).locator('.words').textContent()).toContain('El concejal de Deportes visita');

    await page.getByRole('button', { name: 'Abrir en el editor la fila 5' }).click();
    await write('Otra cosa');
    await clickButton('Dejarla como estaba');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Fila 5');
    expect((await sheet()).bytes.equals(example)).toBe(true);
    await page.getByRole('link', { name: 'Escribir' }).click();
    expect(await editor().textContent()).toBe('Mi borrador.');
    expect(await page.locator('#networks input:checked').count()).toBe(0);
    expect(complained()).toEqual([]);
  });

  test('where the header says nothing, people say what the columns are', async () => {
    await openFile(
      'raro.csv',
      'Cuándo;Qué decimos;FB;Insta\n28/11/2026;El alcalde visita la obra;x;\n29/11/2026;Hola;x;x\n',
    );
    await page.getByLabel('Texto de la publicación').waitFor();
    expect(await page.getByLabel('Texto de la publicación').inputValue()).toBe('Qué decimos');
    await page.getByLabel('Día en que sale').selectOption('Cuándo');
    await page.getByLabel('Redes').selectOption({ label: 'Una columna para cada red: FB e Insta' });
    await clickButton('Mirar las publicaciones');
    await expect.poll(() => row(3).textContent()).toContain('domingo 29 de noviembre de 2026 · Facebook, Instagram');
    expect(await row(2).locator('mark').textContent()).toBe('El alcalde visita');
    await clickButton('¿No son esas las columnas?');
    expect(await page.getByLabel('Texto de la publicación').inputValue()).toBe('Qué decimos');
    await clickButton('Volver al calendario');
    await row(2).waitFor();
    await page.reload();
    await row(2).waitFor();
    expect(complained()).toEqual([]);
  });

  test('what cannot be read is said in words that a person understands', async () => {
    await openFile('a.numbers', 'PK');
    await expect.poll(() => status().textContent()).toContain('guárdalo como .xlsx, .ods o «CSV UTF-8»');
    await openFile('a.xlsx', 'PK');
    await expect.poll(() => status().textContent()).toContain('a.xlsx no se puede leer como hoja de cálculo');
    await openFile('b.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    await expect.poll(() => status().textContent()).toContain('b.xlsx es de un Excel antiguo');
    await openFile('c.xlsx', new Uint8Array(5_000_001));
    await expect.poll(() => status().textContent()).toContain('«c.xlsx» es demasiado grande');
    await openFile('a.csv', new Uint8Array([0x50, 0, 1, 2]));
    await expect.poll(() => status().textContent()).toContain('a.csv');
    await openFile('roto.csv', 'Text,Date,X\n"Hola,28/11/2026,TRUE\n');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('fila 2 hay unas comillas');
    await openFile('vacia.csv', '\n', 'Abrir un calendario');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('hoja vacía');
    await openFile('nada.xlsx', xlsx([{ name: 'Hoja', rows: '' }]), 'Abrir un calendario');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('nada.xlsx es una hoja vacía');
    expect(complained()).toEqual([]);
  });

  test('a workbook: each sheet’s cells by their names, and its corrected texts to copy', async () => {
    const sheets = [
      {
        name: 'Notas',
        rows: textRows([
          ['Quién', 'Qué'],
          ['Ana', 'fotos'],
        ]),
      },
      {
        name: 'Noviembre',
        rows: textRows([
          ['Plan de noviembre'],
          ['Fecha', 'Red', 'Texto'],
          ['28/11/2026', 'X', 'Hay que cumplimentar el impreso.'],
          ['29/11/2026', 'X', '?? Abre la piscina.'],
        ]),
      },
      {
        name: 'Diciembre',
        rows: textRows([
          ['Fecha', 'Copy IG', 'Copy X'],
          ['1/12/2026', '𝗔𝗯𝗿𝗲 la pista.', 'Abre'],
        ]),
      },
    ];
    await openFile('plan.xlsx', xlsx(sheets));
    await checked();
    const december = page.getByRole('article').filter({ has: page.getByText('Diciembre, fila 2 · Copy IG') });
    expect(await december.textContent()).toContain('Diciembre!B2 (Copy IG)');
    expect(await shown().textContent()).toMatch(/Noviembre, fila 4/);
    expect(await shown().textContent()).toContain('Notas');
    expect(await page.getByRole('button', { name: 'Descargar' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Escribe «rellenar»' }).click();
    await page.getByRole('button', { name: 'Corregir lo seguro' }).click();
    await page.getByRole('heading', { name: 'Textos corregidos para copiar' }).waitFor();
    const copies = page.locator('.copies li');
    await expect.poll(() => copies.locator('h3').allTextContents()).toEqual(['Noviembre!C3', 'Diciembre!B2']);
    expect(await copies.locator('.words').allTextContents()).toEqual([
      'Hay que rellenar el impreso.',
      'Abre la pista.',
    ]);
    await page.getByRole('button', { name: 'Copiar el texto de Diciembre!B2' }).click();
    await expect.poll(() => status().textContent()).toContain('Copiado');
    await page.reload();
    await expect.poll(() => copies.count()).toBe(2);
    await expectAccessible();
    expect(complained()).toEqual([]);
  });

  test('a sheet without names is asked for by the letters of its columns', async () => {
    const rows = textRows([['28/11/2026', 'El alcalde visita la obra de la plaza', 'Facebook']]);
    await openFile('plan.xlsx', xlsx([{ name: 'Hoja1', rows }]));
    await page.getByLabel('Redes').selectOption({ label: 'C: Facebook' });
    await clickButton('Mirar las publicaciones');
    await expect.poll(() => row(1).textContent()).toContain('sábado 28 de noviembre de 2026 · Facebook');
    await expect.poll(() => row(1).locator('mark').first().textContent()).toBe('El alcalde visita');
    expect(complained()).toEqual([]);
  });

  test('many posts are seen at once, and found in the background; what is done meanwhile stays done', async () => {
    const rows = Array.from({ length: 400 }, (_, n) => `Hay que cumplimentar el impreso ${n},28/11/2026,TRUE`);
    await openFile('a.csv', ['Text,Date,X', ...rows].join('\n'));
    await row(2).first().waitFor();
    await expect.poll(() => page.locator('.progress label').textContent()).toMatch(/^Miradas \d+ de 400/);
    await page.locator('#row-2').getByRole('button', { name: 'Escribe «rellenar»' }).click();
    await page.locator('#row-3').getByRole('button', { name: 'Escribe «rellenar»' }).click();
    await checked();
    const words = (n: number) => page.locator(`#row-${n} .words`).textContent();
    expect([await words(2), await words(3), await words(4)]).toEqual([
      'Hay que rellenar el impreso 0',
      'Hay que rellenar el impreso 1',
      'Hay que cumplimentar el impreso 2',
    ]);
    await expect.poll(() => page.locator('#row-401 mark').allTextContents()).toContain('cumplimentar');
    expect(complained()).toEqual([]);
  });

  test('what was found is on the cards near the screen, with what somebody is writing there, and on paper', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => `Hay que cumplimentar el impreso ${n},28/11/2026,TRUE`);
    await openFile('a.csv', ['Text,Date,X', ...rows].join('\n'));
    await checked();
    const told = (n: number) => page.locator(`#row-${n} .told li`).count();
    await expect.poll(() => told(2)).toBeGreaterThan(0);
    await expect.poll(() => page.locator('#row-200 mark').count()).toBeGreaterThan(0);
    expect(await told(200)).toBe(0);
    await page.locator('#row-200').scrollIntoViewIfNeeded();
    await expect.poll(() => told(200)).toBeGreaterThan(0);
    await page.locator('#row-200 .known-form summary').first().click();
    await page.locator('#row-200 textarea').fill('Así se llama');
    await page.locator('#row-2').scrollIntoViewIfNeeded();
    await expect.poll(() => told(210)).toBe(0);
    expect(await page.locator('#row-200 textarea').inputValue()).toBe('Así se llama');
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await told(210)).toBeGreaterThan(0);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await told(210)).toBe(0);
    expect(complained()).toEqual([]);
  });
});

test.each([
  ['light', 1280],
  ['dark', 390],
  ['dark', 1280],
  ['light', 390],
] as const)('axe finds nothing: %s, %i wide', async (colorScheme, width) => {
  const look = { colorScheme, viewport: { width, height: 900 } };
  await open(`${whole}#/calendar`, { ...look, offline: true, bypassCSP: true });
  await page.getByRole('button', { name: 'Prueba con un ejemplo' }).last().waitFor();
  await expectAccessible();
  await page.locator('#calendar').getByRole('button', { name: 'Prueba con un ejemplo' }).click();
  await row(7).waitFor();
  await checked();
  await row(5).scrollIntoViewIfNeeded();
  await row(5).getByText('Por qué').first().click();
  await expectAccessible();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await clickButton('¿No son esas las columnas?');
  await expectAccessible();
  await clickButton('Volver al calendario');
  await page.getByRole('button', { name: 'Abrir en el editor la fila 5' }).click();
  await page.locator('.card').first().waitFor();
  await expectAccessible();
});

test('in Firefox a post is opened and put back as well, and axe finds nothing', () =>
  inFirefox(async (tab) => {
    await tab.goto(`${whole}#/calendar`);
    await tab.waitForSelector('#calendar .acts button:last-child');
    await tab.evaluate("document.querySelector('[data-locale=es]').click()");
    await tab.click('#calendar .acts button:last-child');
    await tab.waitForSelector('#row-7');
    await tab.waitForSelector('#calendar .progress[hidden]');
    await expectAccessible(tab);
    await tab.click('#row-5 > button');
    await tab.waitForSelector('#findings .remedy');
    await tab.click('#findings .remedy');
    await tab.click('#loan .main');
    await tab.waitForFunction("document.querySelector('#row-5 .words')?.textContent.includes('sábado 5')");
    await tab.waitForFunction("document.activeElement.closest('#row-5')");
  }));
