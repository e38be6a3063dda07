import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/language/detect.js';
import { expectConsistent } from './draft-spans.js';
import { plain, read, texts } from './read-draft.js';

describe('Markdown', () => {
  const visible = (source: string): string =>
    read(source).prose.replaceAll('\u00ad', '').split(/\s+/).filter(Boolean).join(' ');
  test.each([
    ['Uno {% if x %}dos{% endif %} {{ page.tres }} ![cuatro](x.png){: .clase}', 'Uno dos'],
    ['~~~\ncódigo\n~~~\n\n    sangrado\n\ntexto `código`', 'texto'],
    ['<div class="a">Uno <b>dos</b></div>\n\n<script>tres()</script>', 'Uno dos'],
    ['> [!NOTE]\n> Propio\n\n> Ajeno', 'Propio'],
    ['<blockquote class="x">\n\nAjeno **todo**\n\n</blockquote>\n\nPropio', 'Propio'],
    ['Nota[^1] ***muy*** ~~tachada~~\n\n[^1]: al pie', 'Nota muy tachada al pie'],
    ['Título\n======\n\n* * *\n\nA&ntilde;o \\*no\\* \\&ntilde; `&ntilde;`', 'Título Año *no * &ntilde;'],
    ['<p>T&uacute; y&nbsp;yo&hellip;</p>', 'Tú y yo…'],
  ])('%s', (source, expected) => expect(visible(source)).toBe(expected));

  test('character references are what they stand for, where they stand', () => {
    const draft = read(
      'El cami&oacute;n d&#8217;Arag&oacute; pasa hoy. &ldquo;Ven &#8216;ya&#8217;.&rdquo; Dijo&hellip; Ma&ntilde;ana, el 3&nbsp;de&nbsp;marzo &#128666;, m&aacute;s en https://a.es/?x=1&amp;y=2',
      { lang: 'es' },
    );
    expectConsistent(draft);
    expect(draft.words.map(({ key }) => key).join(' ')).toBe(
      "el camion d'arago pasa hoy ven ya dijo mañana el de marzo mas en",
    );
    expect(draft.words[1]?.text).toBe('cami&oacute;n');
    expect(texts(draft.quotes)).toEqual(['&ldquo;Ven &#8216;ya&#8217;.&rdquo;', '&#8216;ya&#8217;']);
    expect(texts(draft.sentences).slice(1, 3)).toEqual(['&ldquo;Ven &#8216;ya&#8217;.&rdquo;', 'Dijo&hellip;']);
    expect(draft.dates).toMatchObject([{ day: 3, month: 3, text: '3&nbsp;de&nbsp;marzo' }]);
    expect(texts(draft.emoji)).toEqual(['&#128666;']);
    expect(draft.links[0]).toMatchObject({ text: 'https://a.es/?x=1&amp;y=2', url: 'https://a.es/?x=1&y=2' });
    expect(detectLanguage(read('Ma&ntilde;&aacute; a r&uacute;a').prose)).toBe('gl');
  });

  test('links of HTML, empty ones, and addresses in targets', () => {
    const draft = read('<a href="https://a.es?x=1&amp;y">Uno</a> [](b.md) [Dos](<mailto:x@y.es>) [Tres](tel:010 "t")');
    expectConsistent(draft);
    expect(draft.links.map(({ form, label, url }) => [form, label.text, url])).toEqual([
      ['html', 'Uno', 'https://a.es?x=1&y'],
      ['markdown', '', 'b.md'],
      ['markdown', 'Dos', 'mailto:x@y.es'],
      ['markdown', 'Tres', 'tel:010'],
    ]);
    expect(texts(draft.emails)).toEqual(['x@y.es']);
  });

  test('labels, targets and titles stand where the parser read them', () => {
    const draft = read(
      '[Ver\n  ](a.md) [b \\] [d]](<d e.md> (t\\)u)) [Carta][c] [Otra][c] ![Plano][p]\n\n' +
        '[c]: mailto:x@y.es\n[p]: plano.png "El plano"',
    );
    expectConsistent(draft);
    expect(
      draft.links.map(({ label, target }) => [label.text, draft.source.slice(target?.start, target?.end)]),
    ).toEqual([
      ['Ver\n  ', 'a.md'],
      ['b \\] [d]', 'd e.md'],
      ['Carta', 'mailto:x@y.es'],
      ['Otra', 'mailto:x@y.es'],
    ]);
    expect(texts(draft.emails)).toEqual(['x@y.es']);
    const [{ file, alt, caption } = {}] = draft.images;
    expect([file?.text, alt?.text, caption?.text]).toEqual(['plano.png', 'Plano', 'El plano']);
  });

  test.each([
    ['*Obras en la plaza*', 'Obras en la plaza'],
    ['_**Obras**_', 'Obras'],
    ['*_*', '_'],
  ])('what stands under a picture, in italics or bold, is its caption: %s', (line, caption) => {
    expect(read(`![]()\n${line}`).images[0]?.caption?.text).toBe(caption);
  });

  test('parts of a thread', () => {
    expect(texts(read('Uno\n\n---\n\nDos #a\n\n***\n\nTres').parts)).toEqual(['Uno', 'Dos #a\n\n***\n\nTres']);
    expect(read('## Tweet 1/2\n\nUno\n\n## Tweet 2/2\n\nDos #a').hashtags[0]?.part).toBe(1);
    expect(read('Título\n---\nTexto').parts).toHaveLength(1);
    expect(read('---\nredes: [x, blog]\n---\nTítulo\n---\nTexto').parts).toHaveLength(1);
    expect(read('---\ntitle: T\n---\nTítulo\n---\nTexto\n\n---\n\nPie').parts).toHaveLength(2);
    const close = read('---\nredes: [Mastodon, facebook]\n---\nUno\r\n---\r\nDos');
    expectConsistent(close);
    expect(texts(close.parts)).toEqual(['Uno', 'Dos']);
    expect(close.paragraphs.map(({ type }) => type)).toEqual(['text', 'text']);
    expect(texts(read('Uno\n\n---\n\nDos\n---\nTres').parts)).toEqual(['Uno', 'Dos', 'Tres']);
    expect(texts(plain('1/2\nUno\n2/2\nDos').parts)).toEqual(['Uno', 'Dos']);
  });

  test('means nothing in plain text', () => {
    const draft = plain('[uno](https://a.es) *dos* <b>tres</b> ![x](y.png)');
    expect(draft.links.map(({ form }) => form)).toEqual(['bare']);
    expect([...draft.images, ...draft.bold]).toEqual([]);
  });
});
