import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { docx } from '../page/word-document.js';
import { jpegOf, madrid, tiffOf } from '../pictures/pictures.js';
import { script } from '../run.js';
import {
  askedElsewhere,
  complaints,
  downloaded,
  editor,
  expectAccessible,
  inFirefox,
  open,
  openFile,
  page,
  status,
  text,
  whole,
  write,
} from './browser.js';

const card = (title: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });

describe('the page in one file, opened from the file system without a network', () => {
  beforeEach(async () => {
    await open(whole, { offline: true, permissions: ['clipboard-read', 'clipboard-write'] });
  });

  test('a program that scrolls a long text and clicks at once selects nothing', async () => {
    await write('Mañana abre la piscina a las diez, y por la tarde la biblioteca.\n\n'.repeat(400));
    const { length } = await text();
    await expect
      .poll(() => page.evaluate<number>(`document.querySelector('.cm-scroller').scrollTop`))
      .toBeGreaterThan(0);
    await page.evaluate('document.activeElement.blur()');
    await page.evaluate(`{
      const scroller = document.querySelector('.cm-scroller');
      scroller.scrollTop = 0;
      const { left, top } = scroller.getBoundingClientRect();
      const at = { clientX: left + 60, clientY: top + 60, detail: 1, bubbles: true, cancelable: true };
      const { firstChild: content } = scroller.querySelector('.cm-content');
      for (const name of ['mousedown', 'mouseup']) content.dispatchEvent(new MouseEvent(name, { ...at, buttons: name === 'mousedown' ? 1 : 0 }));
    }`);
    await page.keyboard.press('x');
    await expect.poll(async () => (await text()).length).toBe(length + 1);
  });

  test('a draft is marked as it is written; a click puts words in their place, another takes them back', async () => {
    await page
      .getByRole('textbox', { name: 'Tu publicación' })
      .pressSequentially('Mañana abre la piscina. #villaejemplodelmar');
    await card('Fecha que depende de cuándo se lee').waitFor();
    expect(await page.locator('.cm-lintRange-warning').first().textContent()).toBe('Mañana');
    await page.getByRole('button', { name: 'Escribe «#VillaEjemploDelMar»', exact: true }).click();
    await expect.poll(text).toBe('Mañana abre la piscina. #VillaEjemploDelMar');
    await page.getByRole('button', { name: 'Deshacer' }).last().click();
    await expect.poll(text).toBe('Mañana abre la piscina. #villaejemplodelmar');
    expect(complaints).toEqual([]);
    expect(askedElsewhere()).toEqual([]);
  });

  test('the keys of undo work right after a click on a remedy', async () => {
    await write('Hay que cumplimentar el impreso. Se ruega cumplimentar todo.');
    await page.getByRole('button', { name: 'Escribe «rellenar»' }).first().click();
    await expect.poll(text).not.toContain('que cumplimentar');
    await page.keyboard.press('Control+z');
    await expect.poll(text).toBe('Hay que cumplimentar el impreso. Se ruega cumplimentar todo.');
  });

  test('what was typed a moment ago moves what a click puts right', async () => {
    await write('𝗣𝗹𝗮𝘇𝗮𝘀 para el taller. 𝗔𝗯𝗿𝗲 el 14 de junio de 2027.');
    await page.getByRole('button', { name: 'Corregir los 2 cambios seguros' }).waitFor();
    await page.getByRole('textbox', { name: 'Tu publicación' }).press('Control+Home');
    await page.evaluate(`document.execCommand('insertText', false, 'Ojo: ');
      setTimeout(() => document.querySelector('.safe button').click())`);
    await expect.poll(text).toBe('Ojo: Plazas para el taller. Abre el 14 de junio de 2027.');
  });

  test('what is about one principle alone is not kept for the next post', async () => {
    await write('Hay que cumplimentar el impreso.');
    await card('Lenguaje de expediente').waitFor();
    await page.getByRole('button', { name: /^Tono/ }).click();
    await page.getByRole('button', { name: 'Verlo todo' }).waitFor();
    await write('Abre la piscina mañana.');
    await card('Fecha que depende de cuándo se lee').waitFor();
    expect(await page.getByRole('button', { name: 'Verlo todo' }).count()).toBe(0);
  });

  test('no name of a rule is to be seen where people write', async () => {
    const { rules } = JSON.parse(readFileSync('dist/rules.json', 'utf8')) as { rules: { id: string }[] };
    await page.getByRole('button', { name: 'Prueba con un ejemplo' }).click();
    await card('Elogio propio').waitFor();
    const seen = await page.locator('#write').textContent();
    expect(rules.filter(({ id }) => id.includes('-') && seen?.includes(id))).toEqual([]);
  });

  test('from the text to the reason and back without a mouse; a screen reader hears it', async () => {
    await page.getByRole('button', { name: 'Prueba con un ejemplo' }).click();
    await expect
      .poll(() => status().textContent(), { timeout: 5000 })
      .toMatch(/^Hallazgos: 1 por corregir, \d+ por revisar y \d+ ideas\.$/);
    await page.keyboard.press('F8');
    expect(await status().textContent()).toMatch(/^1 de \d+\. Idea\. «¡¡GRAN ÉXITO/);
    await page.keyboard.press('F8');
    await page.keyboard.press('Shift+F8');
    await page.keyboard.press('Control+.');
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('aria-current')).toBe('true');
    expect(await focused.textContent()).toContain('grita');
    await page.keyboard.press('Enter');
    expect(await focused.getAttribute('role')).toBe('textbox');
    await page.keyboard.press('Alt+Enter');
    expect(await focused.getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await focused.getAttribute('role')).toBe('textbox');
  });

  test('what is pasted keeps its linked pictures, says what became of a table, and is spelt in its own language', async () => {
    const html = `<p>Mira: <a href="https://ayto.example/feria"><img alt="Cartel de la feria"></a></p><table><tr><td>Lunes</td></tr></table>`;
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', '${html}');
      clipboardData.setData('text/plain', 'Mira:\\n\\nLunes\\t9 h');
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('.cm-content').dispatchEvent(paste);
    }`);
    expect(await text()).toContain('Mira:\n[Cartel de la feria](https://ayto.example/feria)\n');
    expect(await status().textContent()).toContain('La tabla ha quedado en líneas');
    await write('Cal portar gorra i tovallola, i els nens petits han d’anar acompanyats.');
    await expect.poll(() => editor().getAttribute('lang')).toBe('ca');
    // Where Catalan has no rule yet, nothing is said to be fine.
    expect(await page.getByRole('button', { name: 'sin mirar' }).count()).toBe(2);
    expect(await page.getByRole('button', { name: /bien$/ }).count()).toBe(5);
  });

  test('the first link of the page leads to what is shown', async () => {
    await page.getByRole('link', { name: 'Calendario' }).click();
    await page.getByRole('link', { name: 'Ir al contenido' }).press('Enter');
    expect(await page.locator(':focus').textContent()).toBe('Todo el calendario, de una vez');
    await page.getByRole('link', { name: 'Escribir' }).click();
    await page.getByRole('link', { name: 'Ir al texto' }).press('Enter');
    expect(await page.locator(':focus').getAttribute('role')).toBe('textbox');
  });

  test('much enlarged, no bar covers the text', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await write('Hay que cumplimentar el impreso.');
    await card('Lenguaje de expediente').waitFor();
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#summary')).position`)).toBe('static');
  });

  test('what is copied is what networks show; with its marks on request', async () => {
    await write('Abre la **piscina** el 14 de junio de 2027: [horarios](https://ayto.example/piscina).');
    await page.getByRole('checkbox', { name: 'Facebook' }).check();
    await page.getByRole('button', { name: 'Copiar para Facebook' }).click();
    await expect.poll(() => status().textContent(), { timeout: 5000 }).toBe('Copiado. Ya lo puedes pegar.');
    const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
    expect(await copied()).toBe('Abre la piscina el 14 de junio de 2027: horarios https://ayto.example/piscina.');
    await page.getByRole('button', { name: 'Con sus marcas' }).click();
    await expect.poll(copied).toContain('**piscina**');
  });

  test('says how much is left, and from where on it does not fit', async () => {
    await page.getByRole('checkbox', { name: 'X' }).check();
    await write(`${'Abre la piscina. '.repeat(17)}`);
    expect(await page.getByRole('meter', { name: 'X' }).getAttribute('aria-valuetext')).toBe('288 de 280; sobran 8');
    await card('No cabe en la red').waitFor();
    await write('Abre la piscina el 14 de junio de 2027.');
    await expect
      .poll(() => page.getByRole('meter', { name: 'X' }).getAttribute('aria-valuetext'))
      .toBe('39 de 280; quedan 241');
  });

  test('a picture: what it carries inside, its copy without that, and what it shows', async () => {
    await write('Abre la piscina el 14 de junio de 2027, de 11 a 20 h.');
    const picture = jpegOf({ exif: tiffOf({ place: madrid }) });
    await openFile('La piscina (1).jpg', picture, 'Añadir imagen', 'image/jpeg');
    await expect.poll(text).toContain('![](La-piscina-1.jpg)');
    expect(await page.locator('.cm-content .drawn').textContent()).toBe('Imagen «La-piscina-1.jpg», sin describir');
    const shown = page.locator('.picture');
    expect(await shown.textContent()).toContain('el lugar exacto donde se hizo');
    await card('Imagen sin texto alternativo').waitFor();
    await page.getByRole('button', { name: 'Ir a la imagen' }).first().click();
    expect(await page.getByLabel('Qué se ve').evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.getByLabel('Qué se ve').fill('El vaso [grande], con la rampa nueva');
    await expect.poll(text).toContain('![El vaso \\[grande\\], con la rampa nueva](La-piscina-1.jpg)');
    await expect.poll(() => card('Imagen sin texto alternativo').count()).toBe(0);
    await card('Datos escondidos en la foto').waitFor();
    const { bytes: clean } = await downloaded('Descargar una copia sin esos datos');
    expect(clean.length).toBeLessThan(picture.length);
    expect(clean.includes('Exif')).toBe(false);
    await expect.poll(() => card('Datos escondidos en la foto').count()).toBe(0);
    expect(await shown.textContent()).toContain('No lleva dentro datos de nadie');
    for (const name of ['Es nuestra', 'Hay permiso']) await page.getByRole('checkbox', { name }).check();
    await page.reload();
    for (const name of ['Es nuestra', 'Hay permiso'])
      expect(await page.getByRole('checkbox', { name }).isChecked()).toBe(true);
    expect(askedElsewhere()).toEqual([]);
  });

  test('a Word document is read; one that is none is refused in words', async () => {
    const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Imagen" descr="La oficina"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const word = Buffer.from(docx(paragraph('Hay que cumplimentar el impreso.') + picture));
    await openFile('borrador.docx', word);
    await expect.poll(text).toBe('Hay que cumplimentar el impreso.\n\n![La oficina](imagen-1)');
    await card('Lenguaje de expediente').waitFor();
    await openFile('malo.docx', Buffer.from('nada'));
    await expect.poll(() => status().textContent()).toContain('no se puede leer como documento de Word');
    expect(complaints).toEqual([]);
    expect(askedElsewhere()).toEqual([]);
  });

  test('a draft is text: nothing in it runs, and it is not sent', async () => {
    const hostile = `<img src=https://evil.example/x.png onerror=alert(1)><script>alert(2)</script>\n\n![](https://evil.example/y.png) «<b onclick=alert(3)>éxito histórico sin precedentes</b>» <svg/onload=alert(4)>`;
    await write(hostile);
    await page.locator('.card').first().waitFor();
    await page.getByRole('button', { name: 'Copiar la publicación' }).click();
    expect(await text()).toBe(hostile);
    expect(complaints).toEqual([]);
    expect(askedElsewhere()).toEqual([]);
  });

  test('speaks the other language from one click on, and keeps the text', async () => {
    await write('Los vecin@s pueden cumplimentar el impreso.');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'A clearer post, in three minutes' }).waitFor();
    await page.getByText('Read as Spanish.').waitFor();
    expect(await page.locator('.findings').textContent()).toContain('Worth another look');
    expect(await text()).toBe('Los vecin@s pueden cumplimentar el impreso.');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test('the guide is searched without accents and leads to a page for each rule, in its own words', async () => {
    await page.getByRole('link', { name: 'Qué mira y por qué' }).click();
    await expect.poll(() => page.locator('#guide [data-rule]:visible').count()).toBeGreaterThan(50);
    await page.getByLabel('Buscar').fill('adonde lleva');
    await expect.poll(() => page.locator('#guide [data-rule]:visible').count()).toBeLessThan(5);
    await page.getByRole('link', { name: 'Enlace que no dice adónde lleva' }).click();
    await page.getByRole('heading', { level: 1, name: 'Enlace que no dice adónde lleva' }).waitFor();
    expect(await page.locator('.example.good').textContent()).toContain('requisitos de la beca');
    expect(await page.getByText('Nombre de la regla: vague-link-text').isVisible()).toBe(false);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Qué mira y por qué' }).waitFor();
  });

  test('is printed as the post and its reasons', async () => {
    await page.getByRole('button', { name: 'Prueba con un ejemplo' }).click();
    await card('Elogio propio').waitFor();
    await page.getByRole('checkbox', { name: 'Facebook' }).check();
    await card('Lenguaje de expediente').waitFor();
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('#paper');
    expect(await paper.textContent()).toContain('gastronomía');
    const day = new Date().toLocaleDateString('es', { dateStyle: 'full' });
    await expect.poll(() => paper.textContent()).toContain(`Revisado el ${day} · Para Facebook`);
    expect(await page.getByRole('button', { name: 'Escribe «rellenar»' }).isVisible()).toBe(true);
    expect(await page.locator('.sheet').isVisible()).toBe(false);
    expect(await card('Elogio propio').isVisible()).toBe(true);
  });

  test('a reload keeps the draft of the tab; a draft with front matter says its networks itself', async () => {
    await write('---\nredes: [x]\n---\nAbre la piscina el 14 de junio de 2027.');
    await expect.poll(() => page.locator('input[value=x]').isChecked()).toBe(true);
    expect(await page.locator('input[value=x]').isDisabled()).toBe(true);
    await page.reload();
    expect(await text()).toContain('Abre la piscina');
  });
});

describe('the page on a server', () => {
  let server: ChildProcess;
  let served: string;
  beforeAll(async () => {
    server = spawn(process.execPath, script('scripts/page.ts'), { env: { ...process.env, PORT: '0' } });
    const [address] = await once(server.stdout as NonNullable<ChildProcess['stdout']>, 'data');
    served = String(address).trim();
  });
  afterAll(() => server?.kill());

  test('asks for nothing elsewhere, and 1.5 MB at most', async () => {
    await open(served);
    const sizes: Promise<number>[] = [];
    await open('about:blank');
    page.context().on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(served);
    await page.getByRole('button', { name: 'Prueba con un ejemplo' }).click();
    await card('Elogio propio').waitFor();
    const transferred = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(transferred).toBeGreaterThan(500_000);
    expect(transferred).toBeLessThan(1_500_000);
    expect(askedElsewhere(served)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('checks a calendar in the background', async () => {
    await open(`${served}#/calendar`);
    await page.locator('#calendar').getByRole('button', { name: 'Prueba con un ejemplo' }).click();
    await page.locator('#calendar .progress[hidden]').waitFor({ state: 'attached' });
    expect(await page.locator('#row-3').textContent()).toContain('Nada que mejorar');
    expect(askedElsewhere(served)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

const looks = [
  ['light', 1280, '#/'],
  ['dark', 1280, '#/'],
  ['dark', 390, '#/'],
  ['light', 390, '#/'],
  ['light', 1280, '#/guide'],
  ['dark', 390, '#/guide'],
  ['dark', 1280, '#/guide/vague-link-text'],
  ['light', 390, '#/guide/findability'],
] as const;
const draft = '¡¡ÉXITO TOTAL de la feria!! Mañana, ![](cartel.jpg) #feriadelatapa y la 𝗰𝗶𝘁𝗮 𝗽𝗿𝗲𝘃𝗶𝗮.';

describe('axe finds nothing', () => {
  test.each(looks)('in Chromium: %s, %i wide, %s', async (colorScheme, width, place) => {
    await open(whole + place, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    if (place === '#/') {
      await page.locator('input[value=x]').check();
      await write(draft);
      await page.locator('.card').first().waitFor();
      await page.locator('.cm-content').press('F8');
    } else await page.locator('#guide h1').waitFor();
    await expectAccessible();
  });

  test('in Firefox, which marks, fixes and keeps to itself as well', () =>
    inFirefox(async (tab) => {
      for (const [theme, width, place] of looks) {
        await tab.setViewport({ width, height: 800 });
        await tab.goto(whole + place);
        await tab.reload();
        await tab.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
        if (place === '#/') {
          await tab.click('.cm-content');
          await tab.keyboard.down('Control');
          await tab.keyboard.press('a');
          await tab.keyboard.up('Control');
          await tab.keyboard.type('Hay que cumplimentar el impreso en la oficina del barrio.');
          await tab.waitForSelector('.remedy');
          await tab.click('.remedy');
          await tab.waitForFunction(`!document.querySelector('.cm-content').textContent.includes('cumplimentar')`);
        } else await tab.waitForSelector('#guide h1');
        await expectAccessible(tab);
      }
    }));
});
