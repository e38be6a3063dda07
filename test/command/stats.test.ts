import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addedDays } from '../../src/run/git/added-days.js';
import { answer } from '../answer.js';
import { folder } from '../run.js';
import { repository } from './repository.js';

const useful = 'El 3 de marzo el registro cierra: pide cita en https://villaejemplo.es/cita o llama al 900 123 456.\n';
const posts = {
  'posts/2026-01-10-cita.md': `${useful}\n![Puerta del registro](puerta.jpg)\n`,
  'posts/2026-01-20-foto.md': '¡Qué gran equipo somos! Estamos orgullosos de nuestro alcalde.\n\n![](equipo.jpg)\n',
  'posts/duda.md':
    '---\naccount: {handle: "@obras"}\n---\nEscríbenos a dudas@villaejemplo.es y te respondemos en 24 horas.\n',
  'posts/plan.csv': 'Fecha;Texto\n2026-02-03;"El martes abre la piscina, de 9 a 14 h: entrada gratis."\n',
};

test('the portrait of an account: by month, account and rule, with days from drafts, names and git', async () => {
  const { dir, git } = repository();
  using place = dir;
  mkdirSync(join(place.path, 'posts'));
  for (const [path, text] of Object.entries(posts)) writeFileSync(join(place.path, path), text);
  git('add', '-A');
  git('commit', '-qm', 'all', '--date', '2026-03-05T12:00:00Z');
  const json = JSON.parse((await answer(['stats', 'posts', 'posts/plan.csv', '-f', 'json'], { cwd: place.path })).out);
  const names = (groups: { name: string; posts: number }[]) => groups.map(({ name, posts }) => [name, posts]);
  expect(names(json.months)).toEqual([
    ['2026-01', 2],
    ['2026-02', 1],
    ['2026-03', 1],
  ]);
  expect(names(json.accounts)).toEqual([
    ['posts', 3],
    ['@obras', 1],
  ]);
  expect(json.all).toMatchObject({ posts: 4, described: { n: 1, of: 2 }, answered: { n: 1, of: 1 } });
  expect(json.posts.find(({ path }: { path: string }) => path.includes('cita')).serves).toBe(true);
  expect(json.posts.find(({ path }: { path: string }) => path.includes('foto')).serves).toBe(false);
  const written = await answer(['stats', 'posts', '-o', 'retrato.html', '--locale', 'en'], { cwd: place.path });
  expect(written).toMatchObject({ code: 0, out: '', err: '' });
  const page = readFileSync(join(place.path, 'retrato.html'), 'utf8');
  expect(page.match(/<svg class="plot"[^>]*role="img" aria-labelledby="\w+-title \w+-desc">\n<title/g)).toHaveLength(2);
  expect(page).toContain('<th scope="row">January 2026</th><td>2</td>');
  expect(await answer(['stats', 'nada'], { cwd: place.path })).toMatchObject({ code: 2, out: '' });
});

test('a portrait counts posts, not the pages of sections, and a picture as described where the check asks for nothing', async () => {
  const head = (keys: string) => `---\ntitle: Cita\n${keys}---\n${useful}\n`;
  const cover = 'cover:\n  image: puerta.jpg\n';
  using place = folder({
    'noticias/_index.md': '---\ntitle: Noticias\n---\n',
    'noticias/a.md': `${head(`${cover}  alt: La puerta del registro\n`)}{{< figure src="puerta.jpg" >}}\n`,
    'noticias/b.md': `${head(cover)}![La puerta del registro](puerta.jpg)\n`,
  });
  const { posts } = JSON.parse((await answer(['stats', '.', '-f', 'json'], { cwd: place.path })).out);
  const sums = posts.map(({ path, pictures, described }: Record<string, unknown>) => [path, pictures, described]);
  expect(sums).toEqual([
    ['noticias/a.md', 2, 1],
    ['noticias/b.md', 2, 2],
  ]);
  const args = ['.', '--only', 'missing-alt-text', '-f', 'json'];
  const { reports } = JSON.parse((await answer(args, { cwd: place.path })).out);
  expect(reports.map(({ findings }: { findings: unknown[] }) => findings.length)).toEqual([0, 1, 0]);
});

test('a post that is filed under another year is not of the day on which git got it', async () => {
  const { dir, git } = repository();
  using place = dir;
  for (const year of ['2019', '2026']) {
    mkdirSync(join(place.path, year));
    writeFileSync(join(place.path, year, 'a.txt'), 'El registro abre a las 9 h.\n');
  }
  writeFileSync(join(place.path, '20190301-a.txt'), 'El registro abre a las 9 h.\n');
  git('add', '-A');
  git('commit', '-qm', 'all', '--date', '2026-03-05T12:00:00Z');
  const { months, posts } = JSON.parse((await answer(['stats', '.', '-f', 'json'], { cwd: place.path })).out);
  expect(posts).toHaveLength(3);
  const within = await addedDays(join(place.path, '2019'));
  expect(within.get(join(place.path, '2019', 'a.txt'))).toBe('2026-03-05');
  expect(months.map(({ name, posts }: { name: string; posts: number }) => [name, posts])).toContainEqual([
    '2026-03',
    1,
  ]);
});

test('a portrait names the drafts that it could not read, and those that it could not check', async () => {
  const long = `${'El registro abre a las 9 h y cierra a las 14 h. '.repeat(2000)}\n`;
  using place = folder({ 'a.md': long, 'b.md': new Uint8Array([0, 1, 2, 255]) });
  const stats = async (format: string) =>
    await answer(['stats', '--timeout', '0.001', '--format', format, '--locale', 'en'], { cwd: place.path });
  const { code, out } = await stats('md');
  expect([code, out]).toEqual([2, expect.stringContaining('Not read, or not checked to the end: b.md, a.md.')]);
  expect(JSON.parse((await stats('json')).out)).toMatchObject({ unread: [{ path: 'b.md' }], failed: ['a.md'] });
});

test('a post of years ago is judged as on its own day', async () => {
  const source = '---\npublish: 2025-04-28\nlang: es\n---\nVen a la feria el sábado 1 de marzo de 2025, a las 10 h.\n';
  using place = folder({ 'a.md': source });
  const { out } = await answer(['stats', '.', '-f', 'json', '--today', '2026-11-24'], { cwd: place.path });
  expect(JSON.parse(out).rules.map(({ rule }: { rule: string }) => rule)).toContain('expired-date');
});

test('what git cannot tell is said, and the posts stay without a day', async () => {
  const { dir, git } = repository();
  using place = dir;
  const stats = () => answer(['stats', '.', '-f', 'json', '--locale', 'en'], { cwd: place.path });
  place.write({ 'a.txt': 'El registro abre a las 9 h.\n' });
  git('add', '-A');
  const early = await stats();
  expect([early.err, JSON.parse(early.out).posts.length]).toEqual(['', 1]);
  git('commit', '-qm', 'all');
  writeFileSync(join(place.path, '.git', 'HEAD'), `${'0'.repeat(39)}1\n`);
  const { code, err, out } = await stats();
  expect([code, JSON.parse(out).posts.length]).toEqual([0, 1]);
  expect(err).toMatch(/^redlint: git .+\n$/);
});
