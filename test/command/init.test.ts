import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { usual } from '../../src/cli/init/answers.js';
import { folder } from '../run.js';

describe('the organisation that init proposes', () => {
  test.each([
    ['mancomunidad-de-islantilla', 'Mancomunidad de Islantilla'],
    ['council-x', 'Council X'],
    ['ayuntamiento', ''],
    ['council', ''],
    ['my-website', ''],
    ['consejos-de-salud', ''],
  ])('is that of the folder where its name is a whole one of a public body: %s: %j', (name, proposed) => {
    expect(usual(join('/nowhere', name), 'es').name).toBe(proposed);
  });

  test.each([
    ['Noticias de la Universidad de Vega · Inicio', 'Universidad de Vega'],
    ['Ayuntamiento de Vega', 'Ayuntamiento de Vega'],
    ['Ayuntamiento | Inicio', ''],
    ['Amigos del Hospital de Vega', ''],
    ['Antiguos alumnos de la Universidad de Vega · Inicio', ''],
    ['Sala de prensa del Hospital de Vega', 'Hospital de Vega'],
    ["Notícies de l'Ajuntament de Vega", 'Ajuntament de Vega'],
    ['Exampleton Borough Council', 'Exampleton Borough Council'],
    ['Brighton and Vale City Council News', 'Brighton and Vale City Council'],
    ['Exampleton County Council Latest News | Home', 'Exampleton County Council'],
    ['Friends of Exampleton University', ''],
    ['Exampleton Youth Council', ''],
  ])('is the public body in the title of a site, and not who is around it: %s: %j', (title, proposed) => {
    using site = folder({ 'src/_data/site.json': `{\n"title": "${title}"\n}\n` });
    expect(usual(site.path, 'es').name).toBe(proposed);
  });

  test.each([
    ['src/consts.ts', "export const SITE_TITLE = 'Exampleton County Council News';\n"],
    ['src/config.ts', 'export const SITE = {\n  title: "Exampleton County Council",\n};\n'],
  ])('is that of a site of Astro, in %s', (file, text) => {
    using site = folder({ 'astro.config.mjs': "export default { site: 'https://x.example' };\n", [file]: text });
    expect(usual(site.path, 'en').name).toBe('Exampleton County Council');
  });

  test.each([
    ['news.exampleton.gov.uk', 'exampleton.gov.uk'],
    ['blog.vega.es', 'vega.es'],
    ['blog.gov.uk', 'blog.gov.uk'],
    ['turismo.vega.es', 'turismo.vega.es'],
  ])('has the domain that its mailboxes have: %s → %s', (host, domain) => {
    using site = folder({ 'astro.config.mjs': `export default {\n  site: 'https://${host}/',\n};\n` });
    expect(usual(site.path, 'en').domains).toEqual([domain]);
  });

  test.each([
    ['{ "author": "Ayuntamiento de Vega <a@vega.es> (https://vega.es)" }', 'Ayuntamiento de Vega'],
    ['{ "author": { "name": "Diputación de Vega" } }', 'Diputación de Vega'],
    ['{ "author": "Ana Ruiz" }', ''],
    ['{ "author": ', ''],
  ])('is the author of its package: %s: %j', (text, proposed) => {
    using site = folder({ 'package.json': text });
    expect(usual(site.path, 'es').name).toBe(proposed);
  });

  test('is the owner of its repository', () => {
    const from = (url: string) => ({ '.git/config': `[remote "origin"]\n\turl = ${url}\n` });
    using ssh = folder(from('git@example.org:ayuntamiento-de-vega/web.git'));
    using web = folder(from('https://example.org/ana-ruiz/ayuntamiento-de-vega'));
    expect([usual(ssh.path, 'es').name, usual(web.path, 'es').name]).toEqual(['Ayuntamiento de Vega', '']);
  });
});
