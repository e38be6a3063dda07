import { describe, expect, test } from 'vitest';
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

describe('what a message gives to copy is a way out', () => {
  const heads = {
    none: (entry: string) => `---\n${entry}\n---\n`,
    yaml: (entry: string) => `---\nlang: es\nimages:\n  - file: otra.jpg\n    decorative: true\n  ${entry}\n---\n`,
    toml: (entry: string) => `+++\nlang = "es"\n${entry}\n+++\n`,
  };
  const bodies = {
    'missing-alt-text': '{{< figure src="img/a, b.jpg" >}}',
    'unconsented-person': '![Una mujer sonríe](<img/a, b.jpg>)',
    'unconsented-minor': '![Tres niñas juegan](<img/a, b.jpg>)',
    'uncredited-image': '![La plaza](<img/a, b.jpg>)',
  };
  const cases = Object.entries(bodies).flatMap(([rule, body]) =>
    Object.entries(heads).map((head) => [rule, ...head, body] as const),
  );

  test.each(cases)('%s, %s', async (rule, name, head, body) => {
    const empty = name === 'none' ? '' : head(name === 'toml' ? '' : '- {file: x.jpg, decorative: true}');
    const findings = async (source: string) =>
      (await lintText(`${source}${body}\n`, { language: 'es', only: rule })).report.findings;
    const [found] = await findings(empty);
    const entry = String(found?.data.entry);
    expect(entry).toContain('a, b.jpg');
    expect(await findings(head(entry))).toEqual([]);
  });
});
