import { beforeEach, expect, test } from 'vitest';
import { clickButton, complaints, downloaded, expectAccessible, open, page, status, whole, write } from './browser.js';

const card = (title: string) => page.getByRole('article', { name: title, exact: true });
const known = () => page.locator('.known-list');
const text = 'El concierto es en un marco incomparable, el 14 de junio de 2027, a las 20 h, en la plaza Mayor.';
const house = `words: [GRATIS] # en mayúsculas, siempre
dismissals:
  - rule: puffery
    quote: marco incomparable
    reason: Es el título del concierto
    by: Ana
`;

/** Pages opened from disk in a browser that lets them write no file. */
const withoutDisk = () => page.evaluate('delete window.showOpenFilePicker; delete window.showSaveFilePicker');

async function openYaml(button: string, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await clickButton(button);
  await (await chooser).setFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(content) });
}

beforeEach(async () => {
  await open(whole);
  await withoutDisk();
  await write(text);
  await card('Elogio propio').waitFor();
});

test('a finding is known with a reason: it is no longer counted, can be handed on, and is reported again on request', async () => {
  await card('Elogio propio').getByText('Lo sé, porque…').click();
  await clickButton('Anotarlo');
  expect(await card('Elogio propio').getByLabel('Motivo').evaluate('document.activeElement.name')).toBe('reason');
  await card('Elogio propio').getByLabel('Motivo').fill('Es el título del concierto');
  await card('Elogio propio').getByLabel('Quién lo dice').fill('Ana');
  await clickButton('Anotarlo');
  await card('Elogio propio').waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'Tono con motivo' }).count()).toBe(1);
  await known().locator('summary').click();
  expect(await known().textContent()).toContain('Es el título del concierto · lo dice Ana');
  await expectAccessible();
  await page.getByRole('link', { name: 'Tu casa' }).click();
  await expectAccessible();
  const { name, bytes } = await downloaded('Descargar el archivo');
  expect(name).toBe('redlint.house.yaml');
  expect(String(bytes)).toContain(
    '  - rule: puffery\n    quote: marco incomparable\n    reason: Es el título del concierto\n',
  );
  await page.reload();
  await page.getByRole('link', { name: 'Escribir' }).click();
  await known().locator('summary').click();
  await clickButton('Volver a avisar');
  await card('Elogio propio').waitFor();
  expect(complaints).toEqual([]);
});

test('a colleague opens the file; the settings decide who may say so, until when, and of what nobody', async () => {
  await page.getByRole('link', { name: 'Tu casa' }).click();
  await openYaml('Abrir el archivo', 'redlint.house.yaml', house);
  await expect.poll(() => status().textContent()).toBe('«redlint.house.yaml» abierto.');
  await page.getByRole('link', { name: 'Escribir' }).click();
  await card('Elogio propio').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Tu casa' }).click();
  const config = 'networks: [facebook]\nwaivers: { by: [Ana, Luis], maxDays: 60, never: [relative-date] }\n';
  await openYaml('Abrir los ajustes', 'redlint.config.yaml', config);
  await expect.poll(() => page.locator('#house').textContent()).toContain('Redes: Facebook');
  await page.getByRole('link', { name: 'Escribir' }).click();
  expect(await page.getByRole('checkbox', { name: 'Facebook' }).isChecked()).toBe(true);
  // Without a day the house does not accept what was known before.
  await card('Elogio propio').waitFor();
  await write('Es mañana, en un enclave único.');
  await expect.poll(() => card('Fecha que depende de cuándo se lee').textContent()).toContain('no admiten excepciones');
  await write(text);
  await page.locator('.known-form').first().locator('summary').click();
  const form = page.locator('.known-form').first();
  expect(await form.getByLabel('Quién lo dice').locator('option').allTextContents()).toEqual(['Ana', 'Luis']);
  expect(await form.getByLabel('Hasta qué día').getAttribute('required')).not.toBeNull();
});

test('what is wrong with a file is said with its line, and what was open stays', async () => {
  await page.getByRole('link', { name: 'Tu casa' }).click();
  await openYaml('Abrir los ajustes', 'redlint.config.yaml', 'nteworks: [x]\n');
  await expect
    .poll(() => status().textContent())
    .toBe('redlint.config.yaml:1:1 (nteworks: [x]): no existe la clave «nteworks». ¿Querías decir «networks»?');
  await openYaml('Abrir el archivo', 'redlint.house.yaml', 'words: [a\nnames: [b]\n');
  await expect.poll(() => status().textContent()).toContain('no se cierra');
  await openYaml('Abrir los ajustes', 'redlint.config.yaml', 'networks: [x, tuiter]\nrespuesta: { within: 24h }\n');
  await expect
    .poll(() => status().textContent())
    .toMatch(/«tuiter» no es un valor[\s\S]*no existe la clave «respuesta»/);
  await openYaml('Abrir los ajustes', 'foto.jpg', 'JFIF\0[\0mluc');
  await expect.poll(() => status().textContent()).toMatch(/^«foto\.jpg» no es un archivo de la casa/);
  await page.getByRole('link', { name: 'Escribir' }).click();
  await write(`${text} Ven.`);
  await card('Elogio propio').waitFor();
  expect(complaints).toEqual([]);
});

test('where pages may write files, the file of the house is written as it is on disk at that moment', async () => {
  await page.evaluate(`{
    window.disk = ${JSON.stringify(house)};
    const createWritable = async () => ({ write: async (text) => { window.next = text }, close: async () => { window.disk = window.next } });
    const getFile = async () => new File([window.disk], 'redlint.house.yaml');
    window.showOpenFilePicker = async () => [{ name: 'redlint.house.yaml', getFile, createWritable }];
    window.showSaveFilePicker = async () => { throw new DOMException('', 'AbortError') };
  }`);
  const disk = () => page.evaluate<string>('window.disk');
  await page.getByRole('link', { name: 'Tu casa' }).click();
  await clickButton('Abrir el archivo');
  await expect.poll(() => status().textContent()).toBe('«redlint.house.yaml» abierto.');
  await page.getByRole('link', { name: 'Escribir' }).click();
  await card('Elogio propio').waitFor({ state: 'detached' });
  await write('Hay que cumplimentar el impreso.');
  await card('Lenguaje de expediente').getByText('Lo sé, porque…').click();
  await card('Lenguaje de expediente').getByLabel('Motivo').fill('Lo dice el impreso');
  // A colleague writes in the meantime.
  await page.evaluate(`window.disk = window.disk.replace('[GRATIS]', '[GRATIS, ÚLTIMO DÍA]')`);
  await clickButton('Anotarlo');
  await expect.poll(() => status().textContent()).toBe('Anotado y guardado en «redlint.house.yaml».');
  expect(await disk()).toContain('[GRATIS, ÚLTIMO DÍA] # en mayúsculas, siempre');
  expect(await disk()).toContain('quote: cumplimentar');
  expect(await disk()).toContain('quote: marco incomparable');
  await page.locator('#toast').getByRole('button').click();
  await expect.poll(disk).not.toContain('quote: cumplimentar');
  expect(await disk()).toContain('[GRATIS, ÚLTIMO DÍA] # en mayúsculas, siempre');
});

test('after undoing that another file was opened, what is noted goes to the first', async () => {
  await page.evaluate(`{
    window.disks = { 'a.house.yaml': 'words: [GRATIS]\\n', 'b.house.yaml': 'words: [OTRA]\\n' };
    window.open = ['a.house.yaml', 'b.house.yaml'];
    const at = (name) => ({
      name,
      getFile: async () => new File([disks[name]], name),
      createWritable: async () => ({ write: async (text) => { disks[name] = text }, close: async () => {} }),
    });
    window.showOpenFilePicker = async () => [at(window.open.shift())];
    window.showSaveFilePicker = async () => { throw new DOMException('', 'AbortError') };
  }`);
  await page.getByRole('link', { name: 'Tu casa' }).click();
  for (const name of ['a.house.yaml', 'b.house.yaml']) {
    await clickButton('Abrir el archivo');
    await expect.poll(() => status().textContent()).toBe(`«${name}» abierto.`);
  }
  await page.locator('#toast').getByRole('button').click();
  await page.getByRole('link', { name: 'Escribir' }).click();
  await card('Elogio propio').getByText('Lo sé, porque…').click();
  await card('Elogio propio').getByLabel('Motivo').fill('Es el título del concierto');
  await clickButton('Anotarlo');
  await expect.poll(() => page.evaluate("disks['a.house.yaml']")).toContain('quote: marco incomparable');
  expect(await page.evaluate("disks['b.house.yaml']")).toBe('words: [OTRA]\n');
});
