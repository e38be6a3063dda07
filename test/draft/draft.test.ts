import { describe, expect, test } from 'vitest';
import { expectConsistent } from './draft-spans.js';
import { read, texts } from './read-draft.js';

describe('a whole draft', () => {
  const source = [
    '\ufeff---',
    'titulo: "Fiestas &amp; feria"',
    'idioma: es_ES',
    'redes: [Twitter, facebook, fax]',
    'fecha: 27 de noviembre de 2026',
    'cuenta: {kind: personal, email: ana@x.es}',
    'imagen: img/a.jpg',
    'image_alt: Cartel',
    '---',
    '# Fiestas de **Brañas**',
    '',
    'Ven el *sábado* a la **plaza** con el Sr. Ruiz, `código` aparte. Más en [la web](https://www.ayto.es/a_b "Web") o en ayto.es/c.',
    'Segunda línea<br>tras el salto, según «El País». #DíaDelLibro @pepa y ana.gil@ayto.es 👨‍👩‍👧',
    '',
    '> Lo dijo otra persona.',
    '',
    '- Uno\tcon tabulador',
    '- [x] Dos: 947 55 50 12',
    '',
    '| A | B |',
    '|---|---|',
    '| celda una | <img src="b.png" alt="&ntilde;u"> |',
    '',
    '![Foto *de* grupo](c.jpg "Título")',
    '*Foto: Lola*',
    '',
    '{{< figure src="d.jpg" alt="Una \'d\'" caption="Pie" >}}',
    '',
    'Fin <!-- nota --> de [referencia][r] y <https://e.es>.',
    '',
    '[r]: /ruta',
  ].join('\r\n');
  const draft = read(source, { path: 'posts/a.md' });

  test('keeps all its spans', () => expectConsistent(draft));

  test('holds what the front matter says', () => {
    expect(draft.title).toMatchObject({ value: 'Fiestas & feria', text: '"Fiestas &amp; feria"' });
    expect(draft).toMatchObject({
      language: 'es',
      networks: ['x', 'facebook'],
      publish: { day: '2026-11-27' },
      markdown: true,
    });
    expect(draft.account).toMatchObject({ kind: 'personal', email: { value: 'ana@x.es', text: 'ana@x.es' } });
    expect(draft.meta.keys).toEqual(['titulo', 'idioma', 'redes', 'fecha', 'cuenta', 'imagen', 'image_alt']);
    expect(draft.meta.get('redes', 1)).toMatchObject({ value: 'facebook', text: 'facebook' });
  });

  test('reads its body', () => {
    expect(draft.paragraphs.map(({ type, text }) => `${type}: ${text.slice(0, 12)}`)).toEqual([
      'heading: Fiestas de *',
      'text: Ven el *sába',
      'quote: Lo dijo otra',
      'item: Uno\tcon tabu',
      'item: Dos: 947 55 ',
      'cell: A',
      'cell: B',
      'cell: celda una',
      'cell: <img src="b.',
      'text: ![Foto *de* ',
      'text: {{< figure s',
      'text: Fin <!-- not',
    ]);
    expect(texts(draft.sentences)).toEqual([
      'Fiestas de **Brañas**',
      'Ven el *sábado* a la **plaza** con el Sr. Ruiz, `código` aparte.',
      'Más en [la web](https://www.ayto.es/a_b "Web") o en ayto.es/c.',
      'Segunda línea<br>',
      'tras el salto, según «El País». #DíaDelLibro @pepa y ana.gil@ayto.es 👨‍👩‍👧',
      'Uno\tcon tabulador',
      'Dos: 947 55 50 12',
      'A',
      'B',
      'celda una',
      '*Foto: Lola*',
      'Fin <!-- nota --> de [referencia][r] y <https://e.es>.',
    ]);
    expect(draft.words.map(({ key }) => key).join(' ')).toBe(
      'fiestas de brañas ven el sabado a la plaza con el sr ruiz aparte mas en la web o en segunda linea tras el salto segun ' +
        'el pais y uno con tabulador dos a b celda una foto lola fin de referencia y',
    );
    expect(draft.links.map(({ form, label, url, host }) => [form, label.text, url, host])).toEqual([
      ['markdown', 'la web', 'https://www.ayto.es/a_b', 'ayto.es'],
      ['bare', 'ayto.es/c', 'ayto.es/c', 'ayto.es'],
      ['reference', 'referencia', '/ruta', undefined],
      ['autolink', 'https://e.es', 'https://e.es', 'e.es'],
    ]);
    expect(draft.images.map(({ form, file, alt, caption }) => [form, file?.text, alt?.value, caption?.value])).toEqual([
      ['front-matter', 'img/a.jpg', 'Cartel', undefined],
      ['html', 'b.png', 'ñu', undefined],
      ['markdown', 'c.jpg', 'Foto de grupo', 'Foto: Lola'],
      ['shortcode', 'd.jpg', "Una 'd'", 'Pie'],
    ]);
    expect(draft.hashtags.map(({ name }) => name)).toEqual(['DíaDelLibro']);
    expect(texts(draft.mentions)).toEqual(['@pepa']);
    expect(texts(draft.emails)).toEqual(['ana.gil@ayto.es']);
    expect(texts(draft.phones)).toEqual(['947 55 50 12']);
    expect(texts(draft.emoji)).toEqual(['👨‍👩‍👧']);
    expect(texts(draft.quotes)).toEqual(['«El País»']);
    expect(texts(draft.bold)).toEqual(['**plaza**']);
    expect(draft.foreign).toHaveLength(1);
  });

  test('is frozen, and read lazily only once', () => {
    expect(Object.isFrozen(draft)).toBe(true);
    expect(draft.words).toBe(draft.words);
  });
});
