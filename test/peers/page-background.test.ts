import { beforeEach, describe, expect, test } from 'vitest';
import { textRows, xlsx } from '../workbook/files.js';
import { clickButton, complaints, editor, open, openFile, page, text, whole, write } from './browser.js';

const card = (title: string) => page.getByRole('article', { name: title });
const marked = () => page.locator('.cm-lintRange-warning, .cm-lintRange-info').allTextContents();
const bureaucratic = 'Hay que cumplimentar el impreso en la oficina del barrio.';
const plain = 'Hay que rellenar el impreso en la oficina del barrio.';

describe('while the answer about a text is awaited', () => {
  /** Keeps what the worker answers until it is let go. */
  const holding = `{
    const held = [];
    window.isHeld = false;
    window.heldAnswers = () => held.length;
    window.letGo = () => {
      isHeld = false;
      for (const hear of held.splice(0)) hear();
    };
    window.Worker = class extends Worker {
      addEventListener(kind, hear, options) {
        const later = (event) => (isHeld && 'id' in event.data ? held.push(() => hear(event)) : hear(event));
        super.addEventListener(kind, kind === 'message' ? later : hear, options);
      }
    };
  }`;
  const hold = () => page.evaluate('window.isHeld = true');
  const letGo = () => page.evaluate('letGo()');
  const answered = () => expect.poll(() => page.evaluate('heldAnswers()')).toBe(1);

  beforeEach(() => open(whole, { offline: true }, holding));

  test('nothing in it is called fine, and what was found stays in its place', async () => {
    const verdicts = page.locator('#principles .word');
    await write(bureaucratic);
    await card('Lenguaje de expediente').waitFor();
    const before = await verdicts.allTextContents();
    expect(before.filter((word) => word === 'bien')).not.toEqual([]);
    await hold();
    await editor().press('Control+Home');
    await page.keyboard.insertText('Ojo. ');
    expect(await marked()).toContain('cumplimentar');
    await expect.poll(() => verdicts.allTextContents()).not.toContain('bien');
    expect(await card('Lenguaje de expediente').count()).toBe(1);
    expect(await page.locator('#findings').getAttribute('aria-busy')).toBe('true');
    await letGo();
    await expect.poll(() => verdicts.allTextContents()).toEqual(before);
    expect(await page.locator('#findings').getAttribute('aria-busy')).toBe('false');
  });

  test('another text has none of the findings, and none of the praise, of the text before', async () => {
    await write(plain);
    await page.locator('.well').waitFor();
    await hold();
    await write(bureaucratic);
    await page.getByText('Estoy mirando tu texto…').waitFor();
    expect(await page.locator('.well').count()).toBe(0);
    await letGo();
    await card('Lenguaje de expediente').waitFor();
    await hold();
    await write(plain);
    await page.getByText('Estoy mirando tu texto…').waitFor();
    expect(await page.locator('#findings .card').count()).toBe(0);
    await letGo();
    await page.locator('.well').waitFor();
    expect(complaints).toEqual([]);
  });

  test('a remedy is applied once, at the place of its words, and none to words that have changed', async () => {
    await write(`${bureaucratic} #villaejemplodelmar`);
    const fixes = page.getByRole('button', { name: /^Escribe «(?:rellenar|#VillaEjemploDelMar)»$/ });
    await expect.poll(() => fixes.count()).toBe(2);
    await hold();
    await editor().press('Control+Home');
    await page.keyboard.insertText('Ojo. ');
    await page.evaluate(`{
      const named = (words) =>
        [...document.querySelectorAll('#findings .remedy')].find(({ textContent }) => textContent.includes(words));
      for (const words of ['rellenar', 'rellenar', '#VillaEjemploDelMar']) named(words).click();
    }`);
    expect(await text()).toBe(`Ojo. ${plain} #VillaEjemploDelMar`);
    await letGo();
    await expect.poll(() => fixes.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('an older answer is dropped: the newest text is checked next', async () => {
    await page.evaluate(`{
      window.seen = [];
      const look = () => seen.push(...document.querySelectorAll('.card h4'));
      new MutationObserver(look).observe(document.getElementById('findings'), { childList: true, subtree: true });
    }`);
    await hold();
    await write(bureaucratic);
    await answered();
    await write('Mañana abre la piscina.');
    // Its pause is over: the older answer is what it waits for.
    await page.waitForTimeout(500);
    await letGo();
    await card('Fecha que depende de cuándo se lee').waitFor();
    const seen = await page.evaluate<string[]>('[...new Set(seen.map(({ textContent }) => textContent))]');
    expect(seen).not.toContain('Lenguaje de expediente');
  });
});

describe('where no worker can be made', () => {
  const sheet = [
    ['Fecha', 'Texto', 'Red'],
    ['2027-06-14', bureaucratic, 'X'],
  ];
  const check = async () => {
    await write(bureaucratic);
    await card('Lenguaje de expediente').waitFor();
    await clickButton('Escribe «rellenar»');
    await expect.poll(text).toBe(plain);
    await openFile('mes.csv', sheet.map((cells) => cells.join(',')).join('\n'));
    await expect.poll(() => page.locator('#row-2 mark').allTextContents()).toContain('cumplimentar');
    await openFile('mes.xlsx', xlsx([{ name: 'Plan', rows: textRows(sheet) }]), 'Abrir otro');
    await page.getByText('mes.xlsx').first().waitFor();
    await expect.poll(() => page.locator('.planned mark').allTextContents()).toContain('cumplimentar');
  };

  test('the page does the work itself', async () => {
    await open(whole, { offline: true }, 'delete window.Worker');
    await check();
    expect(complaints).toEqual([]);
  });

  test('nor does a policy that allows none take anything away', async () => {
    await open('about:blank');
    const headers = { 'Content-Security-Policy': "worker-src 'none'", 'Content-Type': 'text/html; charset=utf-8' };
    await page.route('https://desk.example/', (route) => route.fulfill({ path: 'dist/page/redlint.html', headers }));
    await page.goto('https://desk.example/');
    await check();
    expect(complaints.filter((one) => !/worker-src|Worker/.test(one))).toEqual([]);
  });
});
