import { describe, expect, test } from 'vitest';
import { edited } from '../../bench/advice/tried.js';
import { snippetsOf } from '../../src/registry/snippet.js';
import { lintText } from '../lint-text.js';

const imagesOf = async (source: string) => (await lintText(source)).draft.images;

describe('an entry of `images` and the body picture of its file are one picture', () => {
  test.each([
    ['img/a b.jpg', '![](<img/a b.jpg>)'],
    ['img/a b.jpg', '![](./img/a%20b.jpg)'],
    ['./img/a%20b.jpg', '![](<img/a b.jpg> "Un título")'],
    ['img/a b.jpg', '![][foto]\n\n[foto]: <img/a b.jpg>'],
    ['img/a.jpg', '<img src="img/a.jpg?v=2">'],
    ['img/a.jpg', '{{< figure src="/img/a.jpg" >}}'],
    ['plaza-mayor', '{{< img src="plaza-mayor" >}}'],
    ['img/a.jpg', '![](/blog/img/a.jpg)'],
    ['/static/img/a.jpg', '![](img/a.jpg)'],
    ['img/a.jpg', '![]({{ site.baseurl }}/img/a.jpg)'],
    ['img/a.jpg', '![]({% link img/a.jpg %})'],
    ['img/a.jpg', `![]({{ '/img/a.jpg' | relative_url }})`],
  ])('%s: %s', async (file, body) => {
    const images = await imagesOf(
      `---\nimages:\n  - {file: "${file}", alt: Una plaza, consent: true, people: true, credit: Ana, own: true}\n---\n${body}\n`,
    );
    expect(images).toMatchObject([
      { from: 'body', alt: { value: 'Una plaza' }, consent: true, people: true, credit: { value: 'Ana' }, own: true },
    ]);
  });

  test.each([
    ['another folder', 'b/a.jpg'],
    ['another end', 'xa.jpg'],
    ['no file', ''],
  ])('not of %s', async (_, other) => {
    const images = await imagesOf(`---\nimages: [{file: a.jpg, consent: true}]\n---\n![Una plaza](${other})\n`);
    expect(images.map(({ consent }) => consent)).toEqual([true, undefined]);
  });

  test('the alternative text of the body stands; another one stays a picture of its own, reported once', async () => {
    const images = await imagesOf(
      '---\nimages: [{file: a.jpg, alt: Dos mujeres, people: true, credit: Ana}]\n---\n![La plaza](a.jpg)\n',
    );
    expect(images.map(({ alt, people, credit }) => [alt?.value, people, credit?.value])).toEqual([
      ['Dos mujeres', true, 'Ana'],
      ['La plaza', undefined, 'Ana'],
    ]);
  });

  test('what is said first of a file stands; what is not said there comes from the list', async () => {
    const images = await imagesOf(
      '---\nimages:\n  - {file: a.jpg, caption: En la plaza, credit: Ana, license: CC BY, consent: false, people: true}\n' +
        '  - {file: a.jpg, caption: En la sala, credit: Luis, license: CC0, consent: true, people: false, minors: true}\n---\n![Dos mujeres](a.jpg)\n',
    );
    expect(images).toMatchObject([
      {
        caption: { value: 'En la plaza' },
        credit: { value: 'Ana' },
        license: { value: 'CC BY' },
        consent: false,
        people: true,
        minors: true,
      },
    ]);
  });

  test('a single-image key gets what the list says of its file', async () => {
    const images = await imagesOf('---\ncover: a.jpg\nimages: [{file: a.jpg, decorative: true}]\n---\nTexto.\n');
    expect(images).toMatchObject([{ file: { value: 'a.jpg' }, decorative: true }]);
  });
});

test('an item of `videos` and the video of its file in the text are one', async () => {
  const body = '<video src="/v/a.mp4"></video>\n\n<video src="b.mp4"></video>\n';
  const { draft } = await lintText(
    `---\nvideos: [{file: v/a.mp4, speech: false}, {file: c.mp4, speech: true}, {file: d.mp4, speech: no sé}]\n---\n${body}`,
  );
  expect(draft.videos.map(({ file, speech }) => [file?.value, speech])).toEqual([
    ['c.mp4', true],
    ['d.mp4', undefined],
    ['/v/a.mp4', false],
    ['b.mp4', undefined],
  ]);
});

describe('what a message gives to copy is a way out, wherever the front matter has the picture', () => {
  const file = 'img/a, b.jpg';
  const body = {
    'missing-alt-text': `{{< figure "${file}" >}}`,
    'unconsented-person': `![Una mujer sonríe](<${file}>)`,
    'unconsented-minor': `![Tres niñas juegan](<${file}>)`,
    'uncredited-image': `![La plaza](<${file}>)`,
  };
  const inBody = {
    none: '',
    'other keys': '---\nlang: es\n---\n',
    'a list in lines': '---\nimages:\n  - file: otra.jpg\n    decorative: true\nlang: es\n---\n',
    'a list between brackets': '---\nimages: [{file: otra.jpg, decorative: true}]\nlang: es\n---\n',
    'an empty list': '---\nimages: []\n---\n',
    'its item': `---\nimages:\n  - file: "${file}" # la primera\n  - {file: otra.jpg, decorative: true}\n---\n`,
    'its item between braces': `---\nimages: [{file: otra.jpg, decorative: true}, { file: "${file}" }]\n---\n`,
    'its name in a list': `---\nimages: ["${file}"]\n---\n`,
    'images as something else': '---\nimages: portada\n---\n',
    toml: '+++\nlang = "es"\n[menu]\nweight = 3\n+++\n',
    'toml, a list': '+++\nimages = [{file = "otra.jpg", decorative = true}]\n+++\n',
    'toml, its item': `+++\nimages = [{file = "otra.jpg", decorative = true}, {file = "${file}"}]\n+++\n`,
    'toml, an empty list': '+++\nimages = []\n+++\n',
    'toml, a list in lines': '+++\nimages = [\n  {file = "otra.jpg", decorative = true}, # {la "otra"]}\n]\n+++\n',
    'toml, its name in a list': `+++\nimages = [{file = "{o}]tra.jpg", decorative = true}, "${file}"] # {dos}\n+++\n`,
    'toml, its name in lines': `+++\nimages = [\n  '${file}', # {una}\n]\n[menu]\nweight = 3\n+++\n`,
    'toml, tables': '+++\n[[images]]\nfile = "otra.jpg"\ndecorative = true\n+++\n',
    'toml, its table': `+++\n[[images]]\nfile = "${file}"\n[menu]\nweight = 3\n+++\n`,
  };
  const inFrontMatter = {
    'a key': '---\nimage: img/a.jpg\nlang: es\n---\n',
    'a key with its empty alt': '---\nimage: img/a.jpg\nimage_alt:\n---\n',
    'two keys': '---\nimage: img/a.jpg\nthumbnail: img/b.jpg\nthumbnail_alt: Dos bancos\n---\n',
    'a mapping': '---\ncover:\n  path: img/a.jpg\nlang: es\n---\n',
    'toml, a key': '+++\nimage = "img/a.jpg"\n[menu]\nweight = 3\n+++\n',
    'toml, an empty alt between braces': '+++\ncover = {alt = "", path = "img/a.jpg"}\n+++\n',
    'toml, a table': '+++\n[cover]\npath = "img/a.jpg"\n+++\n',
  };
  const cases = [
    ...Object.entries(body).flatMap(([rule, text]) =>
      Object.entries(inBody).map(([name, head]) => [rule, name, `${head}${text}\n`] as const),
    ),
    ...Object.entries(inFrontMatter).map(([name, head]) => ['missing-alt-text', name, `${head}Texto.\n`] as const),
  ];
  const about = (rule: string) => (found: { readonly rule: string }) =>
    found.rule === rule || found.rule.startsWith('front-matter-');

  test.each(cases)('%s, %s', async (rule, _, source) => {
    const findings = async (text: string) =>
      (await lintText(text, { language: 'es' })).report.findings.filter(about(rule));
    const [found] = await findings(source);
    const snippets = snippetsOf(found?.data);
    expect(snippets).not.toEqual([]);
    for (const { edit } of snippets)
      expect([edit.text, await findings(edited(source, [edit]))]).toEqual([edit.text, []]);
  });

  test.each([
    '+++\ncover.path = "a.jpg"\n+++\n{Texto}.\n',
    '+++\nimages = ["a.jpg"]\n+++\n{Texto}.\n',
    '+++\r\nimages = ["a.jpg", "{b}.jpg"]\r\n+++\r\n{Texto}.\r\n',
    '+++\nimages = [\n  {file = "a.jpg"},\n]\n[cover]\nx = 1\n+++\n{Texto}.\n',
  ])('nothing is written outside of the front matter: %j', async (source) => {
    const { report } = await lintText(source, { language: 'es' });
    const found = report.findings.filter(({ rule }) => rule === 'missing-alt-text');
    const body = source.lastIndexOf('+++');
    const edits = found.flatMap(({ data }) => snippetsOf(data)).map(({ edit }) => edit);
    expect(found).not.toEqual([]);
    expect(edits.filter(({ start, end }) => start < 4 || end < start || end > body)).toEqual([]);
  });

  test.each([
    ['---\nimages: [a.jpg]\n---\n', '{file: a.jpg, alt: "…"}', 'path'],
    ['+++\nimages = ["a.jpg"]\n+++\n', '{file = "a.jpg", alt = "…"}', 'path'],
    ['---\nimages: [{file: a.jpg}]\n---\n', 'alt: "…"', 'entry'],
  ])('the message shows what is written: %j', async (head, snippet, term) => {
    const { report } = await lintText(`${head}Texto.\n`, { only: 'missing-alt-text', language: 'es' });
    expect(report.findings[0]?.data).toMatchObject({ alt: { snippet }, where: { term } });
  });

  test.each([
    ['image: a.jpg\nimage_caption: Un banco', 'image_alt: "…"'],
    ['image: a.jpg\nimage-credit: Ana', 'image-alt: "…"'],
    ['cover: a.jpg\npubDate: 2026-11-24', 'coverAlt: "…"'],
    ['image: a.jpg', 'image_alt: "…"'],
    ['image: {path: a.jpg}', 'alt: "…"'],
    ['image: a.jpg\nimageAlt:', 'imageAlt: "…"'],
  ])('the alternative text is called as the other keys are: %s', async (head, snippet) => {
    const { report } = await lintText(`---\n${head}\n---\nTexto.\n`, { only: 'missing-alt-text' });
    expect(report.findings[0]?.data.alt).toMatchObject({ snippet });
  });

  test.each([
    ['Redes: Facebook\nImagen: a.jpg', 'Texto alternativo: "…"'],
    ['Networks: x\nImage: a.jpg', 'Alternative text: "…"'],
  ])('without fences, in words: %s', async (head, snippet) => {
    const { report } = await lintText(`${head}\n\nTexto.\n`, { only: 'missing-alt-text', path: 'a.txt' });
    expect(report.findings[0]?.data.alt).toMatchObject({ snippet });
  });
});
