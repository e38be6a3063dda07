import { beforeEach, expect, test } from 'vitest';
import { clickButton, complaints, expectAccessible, open, openElsewhere, page, text, whole, write } from './browser.js';

const stored = () => page.evaluate<string>('JSON.stringify({ ...localStorage })');
const keep = () => page.getByRole('checkbox', { name: /^Guardar lo que escribo en este ordenador, 30 días/ });
const kept = () => page.locator('#kept li');
const words = 'Abre la piscina el 14 de junio de 2027.';

beforeEach(() => open(whole));

test('a text stays in its tab, and is forgotten with it, unless somebody chooses to keep it', async () => {
  await write(words);
  await expect.poll(text).toBe(words);
  expect(await stored()).not.toContain('piscina');
  expect(await page.locator('footer').textContent()).toContain('se olvida al cerrar la pestaña');
  await openElsewhere();
  expect(await kept().count()).toBe(0);
  expect(await keep().isChecked()).toBe(false);
});

test('what is kept is brought back after a crash, as a reply if it was one; what is left of it is said', async () => {
  await write(words);
  await page.getByRole('checkbox', { name: 'Es una respuesta a alguien' }).check();
  await keep().check();
  expect(await page.locator('footer').textContent()).toContain('cualquiera que use el ordenador puede verlo');
  await write(`${words} Es gratis.`);
  await openElsewhere();
  expect(await kept().textContent()).toMatch(/^Guardado el .*: «Abre la piscina el 14 de junio de 2027. Es gratis.»/);
  await expectAccessible();
  await page.getByRole('button', { name: /^Recuperar: Guardado/ }).click();
  await expect.poll(text).toBe(`${words} Es gratis.`);
  expect(await page.getByRole('checkbox', { name: 'Es una respuesta a alguien' }).isChecked()).toBe(true);
  await openElsewhere();
  expect(await kept().count()).toBe(1);
  await page.getByRole('button', { name: /^Olvidar: Guardado/ }).click();
  expect(await kept().count()).toBe(0);
  expect(await stored()).not.toContain('piscina');
  expect(complaints).toEqual([]);
});

test('after thirty days nothing is left; nor once nobody wants it kept', async () => {
  await keep().check();
  await write(words);
  await expect.poll(stored).toContain('piscina');
  const age = (days: number) =>
    page.evaluate(`for (const name of Object.keys(localStorage))
      if (name.endsWith('.at')) localStorage.setItem(name, String(Date.now() - ${days} * 86400000))`);
  await age(29);
  await openElsewhere();
  expect(await kept().count()).toBe(1);
  await age(31);
  await openElsewhere();
  expect(await kept().count()).toBe(0);
  expect(await stored()).not.toContain('piscina');
  await write(words);
  await expect.poll(stored).toContain('piscina');
  await keep().uncheck();
  expect(await stored()).not.toContain('piscina');
  expect(await text()).toBe(words);
});

test('everything is forgotten on a second click: texts, what was kept, and preferences', async () => {
  await keep().check();
  await page.getByRole('checkbox', { name: 'X', exact: true }).check();
  await write(words);
  await clickButton('Olvidarlo todo');
  await clickButton('No, dejarlo');
  expect(await text()).toBe(words);
  await clickButton('Olvidarlo todo');
  await clickButton('Sí, olvidarlo todo');
  await expect.poll(() => page.locator('#start').isVisible()).toBe(true);
  expect(await page.evaluate('Object.keys(localStorage).length + Object.keys(sessionStorage).length')).toBe(0);
  expect(await keep().isChecked()).toBe(false);
});
