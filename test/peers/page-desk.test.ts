import { beforeEach, expect, test } from 'vitest';
import { jpegOf, madrid, tiffOf } from '../pictures/pictures.js';
import {
  clickButton,
  complaints,
  editor,
  open,
  openElsewhere,
  openFile,
  page,
  status,
  text,
  whole,
  write,
} from './browser.js';

const card = (title: string) => page.getByRole('article', { name: title });
const choose = (name: string) => page.getByRole('checkbox', { name, exact: true }).check();
const fair = 'El mercadillo abre el sábado 5 de diciembre de 2026 de 10 a 14 h en la plaza Mayor.';

beforeEach(() => open(whole, { permissions: ['clipboard-read', 'clipboard-write'] }));

test('another text for a network is written in its own place', async () => {
  await write(fair);
  await choose('X');
  await choose('Instagram');
  await clickButton('Escribir otro texto para Instagram');
  await page.keyboard.insertText('Ven al mercadillo.');
  await expect.poll(text).toBe(`## Instagram\n\nVen al mercadillo.\n\n## X\n\n${fair}\n`);
  await page.getByText('Al marcar otra red se añade su título').waitFor();
  await choose('Facebook');
  await page.keyboard.insertText('Hay mercadillo.');
  await expect.poll(text).toContain('## Facebook\n\nHay mercadillo.\n');
});

test('a poster alone is no text: its marks are neither counted nor copied', async () => {
  await choose('Facebook');
  await openFile('cartel.jpg', jpegOf(), 'Añadir imagen', 'image/jpeg');
  await card('Imagen sin texto alternativo').waitFor();
  await page.getByText('0 de 63.206').waitFor();
  await page.getByText('0 palabras').waitFor();
  expect(await page.getByRole('button', { name: 'Copiar para Facebook' }).isDisabled()).toBe(true);
  expect(await page.locator('#findings').textContent()).not.toContain('Leído en');
});

test('formatting of WhatsApp is copied there, and without its signs elsewhere', async () => {
  const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
  await write('*Corte de agua* el jueves 3 de diciembre de 2026, de 9 a 13 h.');
  await choose('X');
  await choose('WhatsApp');
  await card('Restos de otra red').getByText('El botón de copiar los quita ahí').waitFor();
  await clickButton('Copiar para X');
  await expect.poll(copied).toBe('Corte de agua el jueves 3 de diciembre de 2026, de 9 a 13 h.');
  await clickButton('Copiar para WhatsApp');
  await expect.poll(copied).toBe('*Corte de agua* el jueves 3 de diciembre de 2026, de 9 a 13 h.');
});

test('pictures are not fine where a network waits for one', async () => {
  await write(fair);
  await choose('Instagram');
  await page.getByRole('button', { name: 'Imágenes sin mirar' }).waitFor();
  expect(await page.getByRole('button', { name: 'Imágenes bien' }).count()).toBe(0);
});

test('a text that is divided into a thread leaves room in each part', async () => {
  await write('El plazo para pedir las ayudas al alquiler joven abre el lunes 7 de diciembre de 2026. '.repeat(6));
  await choose('X');
  await clickButton('Partir en un hilo');
  await card('Números del hilo').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Copiar la parte 3' }).waitFor();
  await expect.poll(() => page.locator('.measure.near, .measure.over').count()).toBe(0);
});

test('a post of a sheet keeps its picture in the editor: what is found there is put right in the sheet', async () => {
  const row = (alt: string) =>
    `Text,Date,Time,Instagram,Picture Url 1,Alt text picture 1\n"${fair}",2026-12-01,10:00,TRUE,https://files.example/foto.jpg,${alt}\n`;
  await openFile('mes.csv', row(''));
  await clickButton('Abrir en el editor la fila 2');
  await card('Imagen sin texto alternativo').waitFor();
  expect(await card('Imagen sin texto alternativo').textContent()).toContain('escribe en su columna');
  expect(await page.getByRole('button', { name: 'Ir a la imagen' }).count()).toBe(0);
  expect(await page.locator('.needs').count()).toBe(0);
  expect(await card('Falta la imagen que pide la red').count()).toBe(0);
  await clickButton('Dejarla como estaba');
  await openFile('otro.csv', row('Los puestos de la plaza.'), 'Abrir otro');
  await clickButton('Abrir en el editor la fila 2');
  await page.locator('#findings').getByText('Nada que mejorar en lo que he podido mirar.').waitFor();
  expect(await card('Imagen sin texto alternativo').count()).toBe(0);
});

test('when it is published and whose account it is stay with the text, and are asked where people can answer', async () => {
  const day = () => page.getByLabel('Se publica el').inputValue();
  const hour = () => page.getByLabel('Hora').inputValue();
  await write('Qué tarde de fútbol tan bonita con los amigos de siempre.');
  await page.getByLabel('Se publica el').fill('2026-12-04');
  await page.getByLabel('Hora').fill('09:30');
  await choose('Sale de una cuenta personal, no de la institución');
  await page.reload();
  expect([await day(), await hour()]).toEqual(['2026-12-04', '09:30']);
  await page.getByRole('checkbox', { name: /^Guardar lo que escribo/ }).check();
  await openElsewhere();
  await page.getByRole('button', { name: /^Recuperar/ }).click();
  await editor().waitFor();
  expect([await day(), await hour()]).toEqual(['2026-12-04', '09:30']);
  await page.getByText('di cuáles son en los ajustes de «Tu casa»').waitFor();
  await clickButton('Vaciar');
  expect(await hour()).toBe('');
  expect(complaints).toEqual([]);
});

test('clicks while a changed sheet is read again are all followed', async () => {
  const words = ['¡¡Hola, barrio!!', '¡¡Adiós, barrio!!', '¡¡Gracias, barrio!!'];
  const rows = words.map(
    (said, index) => `"${said} La piscina abre el 14 de junio de 2027.",0${index + 1}/12/2026,TRUE`,
  );
  await openFile('mes.csv', `Text,Date,X\n${rows.join('\n')}\n`);
  const fixes = page.locator('#calendar .remedy');
  await expect.poll(() => fixes.count()).toBe(3);
  await page.evaluate(`for (const fix of document.querySelectorAll('#calendar .remedy')) fix.click()`);
  await expect.poll(() => fixes.count()).toBe(0);
  const said = await page.locator('#calendar .words').allTextContents();
  expect(said.map((one) => one.slice(0, 8))).toEqual(['¡Hola, b', '¡Adiós, ', '¡Gracias']);
});

test('what is pasted from Word keeps its bold words, its lists and its links; a cell of a sheet is plain', async () => {
  const html = `<p class=MsoNormal>El plazo acaba el <b>viernes 18 de diciembre</b>.</p>
    <p class=MsoListParagraph style="mso-list:l0"><span style="mso-list:Ignore">·<span>&nbsp; </span></span>Pide cita en el
    <a href="https://villaejemplo.es/cita">registro</a></p><ul><li>Trae tu <span style="font-weight:700">DNI</span></li></ul>
    <ol start="3"><li>Espera tu turno</li><li value="7">Firma</li><li>Guarda la copia</li></ol>`;
  const plain =
    'El plazo acaba el viernes 18 de diciembre.\n·\tPide cita en el registro\nTrae tu DNI\nEspera tu turno\nFirma\nGuarda la copia';
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(plain)});
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.cm-content').dispatchEvent(paste);
  }`);
  const marked =
    'El plazo acaba el **viernes 18 de diciembre**.\n- Pide cita en el [registro](https://villaejemplo.es/cita)\n- Trae tu **DNI**\n3. Espera tu turno\n7. Firma\n8. Guarda la copia';
  await expect.poll(text).toBe(marked);
  await choose('WhatsApp');
  await clickButton('Copiar para WhatsApp');
  await expect
    .poll(() => page.evaluate('navigator.clipboard.readText()'))
    .toBe(
      'El plazo acaba el *viernes 18 de diciembre*.\n- Pide cita en el registro https://villaejemplo.es/cita\n- Trae tu *DNI*\n3. Espera tu turno\n7. Firma\n8. Guarda la copia',
    );
  expect(complaints).toEqual([]);
});

test('the card of a picture names the copy that is to be published', async () => {
  await write('El parque estrena columpios el lunes 7 de diciembre de 2026.');
  await openFile('foto.jpg', jpegOf({ exif: tiffOf({ place: madrid }) }), 'Añadir imagen', 'image/jpeg');
  await page.getByLabel('Es nuestra').check();
  const downloading = page.waitForEvent('download');
  await clickButton('Descargar una copia sin esos datos');
  expect((await downloading).suggestedFilename()).toBe('foto-limpia.jpg');
  await page.locator('#pictures').getByText('foto-limpia.jpg').waitFor();
  expect(await text()).toContain('![](foto-limpia.jpg)');
  expect(await page.getByLabel('Es nuestra').isChecked()).toBe(true);
  await page.reload();
  expect(await page.getByLabel('Es nuestra').isChecked()).toBe(true);
});

test('after the last remedy the focus is on what is left to say, and Escape leads back to the text', async () => {
  await write('La piscina cierra el lunes 7 de diciembre de 2026. ¡¡Gracias!!');
  await page
    .getByRole('button', { name: /^Corregir/ })
    .first()
    .press('Enter');
  await page.getByText('No encuentro nada más que mejorar.').waitFor();
  await expect.poll(() => page.locator(':focus').textContent()).toContain('No encuentro nada más');
  await page.keyboard.press('Escape');
  expect(await page.locator(':focus').getAttribute('role')).toBe('textbox');
});

test('a file that is too large for one of the house is refused with a sentence', async () => {
  await page.getByRole('link', { name: 'Tu casa' }).click();
  await page.evaluate('delete window.showOpenFilePicker');
  await openFile('redlint.house.yaml', `# ${'x'.repeat(1_000_000)}\n`, 'Abrir el archivo');
  await expect.poll(() => status().textContent()).toContain('«redlint.house.yaml» es demasiado grande');
});

test('a remedy whose words have changed since they were checked says so; a second click on one that was applied does not', async () => {
  await write('La piscina cierra el lunes 7 de diciembre de 2026. ¡¡Gracias!!');
  const remedy = page.getByRole('button', { name: /^Corregir/ }).first();
  await remedy.waitFor();
  const click = `document.querySelector('.remedies .remedy').click()`;
  await page.evaluate(`(async () => {
    const words = document.createTreeWalker(document.querySelector('.cm-content'), NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const at = words.currentNode.data.indexOf('!!');
      if (at >= 0) getSelection().collapse(words.currentNode, at + 1);
    }
    document.execCommand('insertText', false, '?');
    await new Promise((done) => setTimeout(done));
    ${click};
  })()`);
  await expect.poll(() => page.locator('#toast').textContent()).toContain('Estas palabras han cambiado');
  expect(await text()).toContain('¡¡Gracias!?!');
  await write('La piscina cierra el lunes 7 de diciembre de 2026. ¡¡Gracias!!');
  await remedy.waitFor();
  await page.evaluate(`${click}; ${click};`);
  expect(await page.locator('#toast').textContent()).toContain('Deshacer');
  expect(await text()).toContain(' ¡Gracias!');
});
