import { beforeEach, expect, test } from 'vitest';
import { complaints, downloaded, editor, open, openFile, page, text, whole } from './browser.js';

const drafts: Readonly<Record<string, string>> = {
  plain: 'El mercadillo abre el sábado 5 de diciembre de 2026.\nDe 10 a 14 h en la plaza Mayor.\n',
  Markdown:
    '# Feria\n\n**Abre** el *lunes*; [programa](https://a.example/p_(1)).\n\n- uno\n* dos\n\n![La plaza](plaza.jpg "t")\n',
  'front matter': '---\ntitle: "Feria: día 1"\nnetworks: [x]\nkey:   spaced  \n---\n\nTexto.\n',
  'carriage returns': 'Una línea.\r\n\r\nOtra línea.\r\n',
  'a byte order mark': '\ufeffCon marca al principio.\nY más.\n',
  'no last line break': 'Sin salto al final',
  tabs: '\tSangrado\n\t\tmás\tmedio\t\n  \t mezclado\n',
  'spaces at the end': 'Fin con espacios   \nlínea dura  \n\n   \n',
  emoji: '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 1️⃣ e\u0301 é ﬁ \u200b\u200e\u200f¡Hola!\n',
  'spaces of other widths': 'De 9\u00a0a\u202f14\u2009h · 5\u00a0000\u3000fin\u2028línea\u2029párrafo\n',
  'a thread': 'Uno.\n\n---\n\nDos.\n\n---\n\nTres 3/3\n',
  pieces: '## X\n\nTexto de X.\n\n## Instagram / Facebook\n\nTexto de Instagram.\n',
  'a table': '| Centro | Hora |\n|:--|--:|\n| Biblioteca | 9\\|14 |\n',
  HTML: '<p class="a">Hola &amp; adiós &nbsp;</p>\n<!-- comentario --><br/>\n<script>x</script>\n',
  'two languages and three line breaks': 'El mercado abre el lunes.\n\nEl mercat obre dilluns.\r\nMezcla\rde saltos\n',
  '5,000 words': Array.from({ length: 5000 }, (_, at) => ['plaza', 'abre', 'niñez', 'agua', 'lunes.\n'][at % 5]).join(
    ' ',
  ),
};

beforeEach(() => open(whole, { permissions: ['clipboard-read', 'clipboard-write'] }));

const saved = () => downloaded('Guardar en un archivo');

for (const [name, draft] of Object.entries(drafts))
  test(`a text comes back as it was: ${name}`, async () => {
    // An editor has one line break.
    const pasted = draft.replace(/\r\n?/g, '\n');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(draft)})`);
    await editor().focus();
    await page.keyboard.press('Control+v');
    await expect.poll(text).toBe(pasted);
    await page.evaluate("navigator.clipboard.writeText('')");
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(pasted);
    expect((await saved()).bytes.toString()).toBe(pasted);

    await openFile('borrador.txt', draft);
    await page.getByText('«borrador.txt» abierto.').first().waitFor();
    const file = await saved();
    expect(file.name).toBe('borrador.txt');
    expect(file.bytes.toString()).toBe(draft);
    expect(complaints).toEqual([]);
  });

test('a file keeps its encoding and its line breaks when it is changed, after a reload too; another text does not get them', async () => {
  const source = 'Mañana abre la piscina.\r\nHay que cumplimentar el impreso.\r\n';
  await openFile('nota.txt', Buffer.from(source, 'latin1'));
  await page.getByRole('button', { name: 'Escribe «rellenar»' }).click();
  await page.reload();
  await expect.poll(() => editor().textContent()).toContain('rellenar');
  const changed = source.replace('cumplimentar', 'rellenar');
  expect((await saved()).bytes.toString('latin1')).toBe(changed);
  await editor().press('Control+End');
  await page.keyboard.insertText('🎷');
  expect((await saved()).bytes.toString()).toBe(`\ufeff${changed}🎷`);

  await page.getByRole('button', { name: 'Vaciar' }).click();
  await editor().focus();
  await page.keyboard.insertText('Otra.\nCosa.');
  const other = await saved();
  expect([other.name, other.bytes.toString()]).toEqual(['publicacion.txt', 'Otra.\nCosa.']);
});
