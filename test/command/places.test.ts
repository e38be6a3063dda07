import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer } from '../answer.js';
import { lintText } from '../lint-text.js';
import { jpegOf, scanOf, telling, tiffOf } from '../pictures/pictures.js';
import { canLink, folder, redlint } from '../run.js';

const plain = jpegOf({});
const talking = jpegOf({ exif: tiffOf(telling) });

type Told = (readonly [text: string, message: string])[];

/** The findings of one rule in each of the drafts. */
async function foundIn(
  cwd: string,
  only: string,
  paths: readonly string[],
  { plainUser }: { plainUser?: boolean } = {},
): Promise<Record<string, Told>> {
  const args = [...paths, '--only', only, '--format', 'json'];
  const { out } = plainUser ? redlint(args, { cwd, plainUser }) : await answer(args, { cwd });
  return Object.fromEntries(
    JSON.parse(out).reports.map(
      ({ path, findings }: { path: string; findings: { text: string; message: string }[] }) => [
        path,
        findings.map(({ text, message }) => [text, message] as const),
      ],
    ),
  );
}
const found = async (
  cwd: string,
  only: string,
  path = 'content/blog/a.md',
  as: { plainUser?: boolean } = {},
): Promise<Told> => (await foundIn(cwd, only, [path], as))[path] as Told;

const empty = (drafts: Record<string, string>): Record<string, Told> =>
  Object.fromEntries(Object.keys(drafts).map((path) => [path, []]));

/** The same drafts, each with a number in one folder. */
const numbered = (drafts: readonly string[]): Record<string, string> =>
  Object.fromEntries(drafts.map((draft, index) => [`content/blog/${index}.md`, `${draft}\n`]));

describe('a picture is looked for where generators take it from', () => {
  const site = { '.git/HEAD': '', 'static/img/a.jpg': plain, 'src/assets/b.jpg': plain, 'content/blog/c.jpg': plain };

  test('where one of them lies', async () => {
    const drafts = numbered([
      '![La plaza](/img/a.jpg)',
      '![La plaza](img/a.jpg)',
      '![La plaza](static/img/a.jpg)',
      '![La plaza](assets/b.jpg)',
      '![La plaza](../../src/assets/b.jpg)',
      '![La plaza](c.jpg)',
      '![La plaza]({{ site.baseurl }}/img/a.jpg)',
    ]);
    using dir = folder({ ...site, ...drafts });
    expect(await foundIn(dir.path, 'unusable-image', ['content'])).toEqual(empty(drafts));
  });

  test('where only the generator knows', async () => {
    const drafts = numbered([
      '![La plaza](/img/nada.jpg)',
      '![La plaza]({{ page.picture }}/nada.jpg)',
      '![La plaza]({{ site.img }})',
      '{{< img src="nada.jpg" alt="La plaza" >}}',
      '{{< figure src="/img/nada.jpg" alt="La plaza" >}}',
      '{% include image.html src="img/nada.jpg" alt="La plaza" %}',
      '![La plaza](https://example.org/nada.jpg)',
      '![La plaza](//example.org/nada.jpg)',
    ]);
    using dir = folder({ ...site, ...drafts });
    expect(await foundIn(dir.path, 'unusable-image', ['content'])).toEqual(empty(drafts));
  });

  test('what is nowhere is missing; what is found is looked into, and cleaned there', async () => {
    using dir = folder({
      ...site,
      'static/img/a.jpg': talking,
      'content/blog/a.md':
        '![La plaza](/img/a.jpg) ![El río](img/nada.jpg)\n\n{{< figure src="../../static/img/a.jpg" alt="La plaza" >}}\n\n{{< figure src="otra.jpg" alt="La sierra" >}}\n',
    });
    expect(await found(dir.path, 'unusable-image')).toEqual([
      ['img/nada.jpg', expect.stringContaining('nada.jpg')],
      ['otra.jpg', expect.stringContaining('otra.jpg')],
    ]);
    expect((await found(dir.path, 'photo-metadata')).length).toBeGreaterThan(0);
    await answer(['content/blog/a.md', '--only', 'photo-metadata', '--fix'], { cwd: dir.path });
    expect(await found(dir.path, 'photo-metadata')).toEqual([]);
    expect(scanOf(readFileSync(`${dir.path}/static/img/a.jpg`))).toBe(scanOf(talking));
  });

  test('--fix is named only where it works', async () => {
    using dir = folder({ 'img/a.jpg': talking, 'a.md': '![La plaza](img/a.jpg)\n' });
    const [[, offered] = []] = await found(dir.path, 'photo-metadata', 'a.md');
    expect(offered).toContain('--fix');
    chmodSync(`${dir.path}/img`, 0o555);
    const [[, byHand] = []] = await found(dir.path, 'photo-metadata', 'a.md', { plainUser: true });
    chmodSync(`${dir.path}/img`, 0o755);
    expect(byHand).not.toContain('--fix');
  });
});

describe.runIf(canLink)('what leads out of the project is neither there nor missing', () => {
  const outside = { 'fuera/foto.jpg': talking, 'fuera/nota.md': '# Sitio\n' };
  const links = {
    'web/foto.jpg': '../fuera/foto.jpg',
    'web/nada.jpg': '../fuera/nada.jpg',
    'web/lejos': '../fuera',
    'web/static': '../fuera',
    'web/nota.md': '../fuera/nota.md',
    'web/rodeo.jpg': 'lejos/../fuera/foto.jpg',
    'web/_layouts': '../fuera',
  };
  const linked = () => {
    const dir = folder({ ...outside, 'web/.git/HEAD': '', 'fuera/pie.html': '<p id="pie">' });
    for (const [path, target] of Object.entries(links)) symlinkSync(target, `${dir.path}/${path}`);
    return dir;
  };
  const ways = ['../fuera/', 'lejos/', '../../../../../../../../etc/', 'lejos/../'];

  test('pictures, links and anchors, by their path or through a link, whether something is there or not', async () => {
    using dir = linked();
    const names = ['foto.jpg', 'nada.jpg', 'passwd', 'rodeo.jpg'];
    const pictures = [...ways.flatMap((way) => names.map((name) => way + name)), ...names, '/foto.jpg', '/nada.jpg'];
    const targets = ['../fuera/nota.md', 'nota.md#nada', '../fuera/nada.md', 'lejos/nota.md#nada', 'lejos/nada.md'];
    const drafts = Object.fromEntries([
      ...pictures.map((name, index) => [`web/${index}.md`, `![La plaza](${name})\n`]),
      ...targets.map((name, index) => [`web/l${index}.md`, `[La cita](${name})\n`]),
    ]);
    dir.write(drafts);
    const rules = 'unusable-image,photo-metadata,broken-link';
    const told = await foundIn(`${dir.path}/web`, rules, ['.']);
    expect(Object.keys(told)).toHaveLength(Object.keys(drafts).length);
    expect(Object.values(told).flat()).toEqual([]);
  });

  test('ids of layouts that are somewhere else help no anchor', async () => {
    using dir = linked();
    dir.write({ 'web/a.md': '[El pie](#pie)\n' });
    expect(await found(`${dir.path}/web`, 'broken-link', 'a.md')).toHaveLength(1);
  });

  test('the project is the repository: a folder in it may use its files, and links that stay in it', async () => {
    using dir = folder({ '.git/HEAD': '', 'img/foto.jpg': talking, 'web/a.md': '![La plaza](../img/foto.jpg)\n' });
    symlinkSync('../img/foto.jpg', `${dir.path}/web/otra.jpg`);
    dir.write({ 'web/b.md': '![La plaza](otra.jpg)\n' });
    for (const path of ['a.md', 'b.md'])
      expect((await found(`${dir.path}/web`, 'photo-metadata', path)).length).toBeGreaterThan(0);
  });
});

describe('a picture that is not there', () => {
  const post = '![La plaza](plaza.jpg)\n\n![El mercado](../../images/mercado.jpg)\n';
  const posts = { 'b.md': 'Uno.\n', 'c.md': 'Dos.\n', 'd.md': 'Tres.\n' };

  test('of an archive that came without its pictures is not missed', async () => {
    using dir = folder({ '.git/HEAD': '', 'a.md': post, ...posts });
    expect(await found(dir.path, 'unusable-image', 'a.md')).toEqual([]);
  });

  test('is missed where others are kept', async () => {
    using dir = folder({ '.git/HEAD': '', 'a.md': post, 'otra.jpg': plain, ...posts });
    expect(await found(dir.path, 'unusable-image', 'a.md')).toHaveLength(1);
  });

  test('is found by the address of the post, from the root or a static folder', async () => {
    using dir = folder({
      '.git/HEAD': '',
      'a/b/a.md': '![El mercado](../../images/m.jpg)\n',
      'static/images/m.jpg': talking,
    });
    expect((await found(dir.path, 'photo-metadata', 'a/b/a.md')).length).toBeGreaterThan(0);
  });
});

describe('an anchor is looked for where pages have them', () => {
  const page = [
    '# Qué hace falta\n\nUna nota.[^1]\n\n[^1]: La nota.',
    'Con regla\n---\n\n## 2. [La cita](https://example.org/x) {: .grande}',
    'Párrafo.\n{: #con-atributo }\n\n### Otro {#propio .clase}\n\n<a name="viejo"></a><div id=suelto>',
  ].join('\n\n');
  const anchors = ['qué-hace-falta', 'que-hace-falta', 'fn1', 'fnref:1', 'con-regla', '2-la-cita', 'la-cita'];

  test('in another draft, in a layout and in the draft itself', async () => {
    const all = [...anchors, 'con-atributo', 'propio', 'viejo', 'suelto', 'top', 'navegacion'];
    const drafts = numbered([
      ...all.map((anchor) => `[La cita previa](b.md#${anchor})`),
      ...all.map((anchor) => `${page}\n\n[La cita previa](#${anchor})`),
    ]);
    using dir = folder({
      '.git/HEAD': '',
      '_layouts/default.html': '<nav id="navegacion">',
      'content/blog/b.md': `${page}\n`,
      ...drafts,
    });
    expect(await foundIn(dir.path, 'broken-link', Object.keys(drafts))).toEqual(empty(drafts));
  });

  test('#nada is nowhere', async () => {
    using dir = folder({ 'b.md': `${page}\n`, 'a.md': '[La cita previa](b.md#nada) y [el resto](#nada)\n' });
    expect(await found(dir.path, 'broken-link', 'a.md')).toHaveLength(2);
  });
});

test.each([
  ['{{< legacy-img src="a.jpg" alt="La plaza" >}}', 'a.jpg', 'La plaza'],
  ['{% img-right "a.jpg" "La plaza" %}', 'a.jpg', 'La plaza'],
  ['{{% image_with_class src="a.jpg" class="x" alt="La plaza" %}}', 'a.jpg', 'La plaza'],
  ['{% imageRight src="a.jpg", alt="La plaza" %}', 'a.jpg', 'La plaza'],
  ['{% include figure.html src="a.jpg" alt="La plaza" %}', 'a.jpg', 'La plaza'],
  ['{% include figure image_path="/a.jpg" alt="La plaza" %}', '/a.jpg', 'La plaza'],
  ['{% include "components/image.njk" src="a.jpg" alt="La plaza" %}', 'a.jpg', 'La plaza'],
  ['{% picture plaza.jpg --alt La plaza vacía --link /x %}', 'plaza.jpg', 'La plaza vacía'],
  ['{% img left /a.jpg 300 200 "La plaza" %}', '/a.jpg', 'La plaza'],
  ['{% image "a.jpg" %}', 'a.jpg', undefined],
  ['{% image_with_class "a.jpg" "card-lg" "La plaza" %}', 'a.jpg', 'La plaza'],
  ['{% image_with_class "a.jpg" "img-fluid rounded" "La plaza" %}', 'a.jpg', 'La plaza'],
  ['{% img "a.jpg" "left" "300px" "La plaza" %}', 'a.jpg', 'La plaza'],
  ['{% img "a.jpg" "La plaza" "card-lg" %}', 'a.jpg', 'La plaza'],
  ['{% img "a.jpg" "card-lg" %}', 'a.jpg', 'card-lg'],
])('%s is a picture', async (body, file, alt) => {
  const { draft } = await lintText(`${body}\n`);
  expect(draft.images.map((image) => [image.file?.value, image.alt?.value])).toEqual([[file, alt]]);
});

test.each([
  '{{ page.image | relative_url }}',
  '{% assign image = "a.jpg" %}',
  '{% include image-gallery.html folder="a/b" %}',
  '{{< figcaption "a.jpg" >}}',
  '{% endimage %}',
  '{{< imagine src="a.jpg" >}}',
  '{{< configure src="a.jpg" >}}',
  '{% include video.html src="a.mp4" %}',
])('%s is none', async (body) => {
  expect((await lintText(`${body}\n`)).draft.images).toEqual([]);
});

describe('the key for an alternative text is the one that the posts beside the draft have', () => {
  const post = (more = '') => `---\ntitle: Plaza\nimage: /img/a.jpg\n${more}---\nLa plaza abre el lunes.\n`;
  const [alt, ofImage, snake] = ['alt: La plaza\n', 'imageAlt: La plaza\n', 'image_alt: La plaza\n'];
  const said = async (cwd: string, path: string, ...more: string[]) =>
    (await answer([path, '--only', 'missing-alt-text', '--format', 'json', ...more], { cwd })).out;

  test.each([
    ['most of them', { 'a.md': post(ofImage), 'b.md': post(ofImage), 'c.md': post(snake) }, 'd.md', 'imageAlt'],
    ['in TOML and without a name of the picture', { 'a.md': '+++\nalt = "La plaza"\n+++\nEs.\n' }, 'd.md', 'alt'],
    ['behind a value with the fence in it', { 'a.md': post(`summary: a --- b\n${alt}`) }, 'd.md', 'alt'],
    ['in folders of their own', { 'a/index.md': post(ofImage) }, 'd/index.md', 'imageAlt'],
    ['none of them', { 'a.md': post(), 'b.md': 'imageAlt: es una clave.\n', 'c/c.md': post(alt) }, 'd.md', 'image_alt'],
  ])('%s', async (_, posts, path, key) => {
    using dir = folder({ ...posts, [path]: post() });
    expect(await said(dir.path, path)).toContain(`\`${key}: \\"…\\"\``);
  });

  test('also in a run that keeps what was found', async () => {
    using dir = folder({ 'a.md': post(snake), 'd.md': post() });
    expect(await said(dir.path, 'd.md', '--cache')).toContain('`image_alt: ');
    dir.write({ 'a.md': post(ofImage) });
    expect(await said(dir.path, 'd.md', '--cache')).toContain('`imageAlt: ');
  });
});
