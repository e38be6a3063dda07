import { describe, expect, test } from 'vitest';
import { plain, read, texts } from './read-draft.js';

describe('marks', () => {
  test('addresses, and what only looks like one', () => {
    const { links, emails, mentions } = plain(
      'art.12 archivo.pdf 10.30 h gratis.Es LEEME.md a.b@c.es, vecin@s @ana_gil. @b@mastodon.social https://x.com/@no (www.a.es) bit.ly/x. https://ñandú.es/é',
    );
    expect(texts(links)).toEqual(['https://x.com/@no', 'www.a.es', 'bit.ly/x', 'https://ñandú.es/é']);
    expect(links.map(({ host }) => host)).toEqual(['x.com', 'a.es', 'bit.ly', 'ñandú.es']);
    expect(texts(emails)).toEqual(['a.b@c.es']);
    expect(texts(read('[Carta](mailto:%20ana.gil@x.es)').emails)).toEqual(['ana.gil@x.es']);
    expect(texts(mentions)).toEqual(['@ana_gil', '@b@mastodon.social']);
  });

  test('telephones, and what only looks like one', () => {
    const { phones } = plain(
      'Llama al 112 o al 010. 947555012, +34 612 34 56 78, 900-123-123, 01632 960012, +44 20 7946 0000, (555) 123-4567. ' +
        'Llamá al 4555 0128, tel. 75 255 0180. Tlf. 953 21 91 00, ext. 204; 91 529 82 10-11. Call 000, 1800 555 019. Modelo 030, el 30.06.2026, on 04-03-2026, curso 2026-2027, 112 personas, ES91 2100 0418 4502 0005 1332, 4111 1111 1111 1111, 12345678Z, 2026-11-12, 640.000 euros, 300 y 100 euros',
    );
    expect(texts(phones)).toEqual([
      '112',
      '010',
      '947555012',
      '+34 612 34 56 78',
      '900-123-123',
      '01632 960012',
      '+44 20 7946 0000',
      '(555) 123-4567',
      '4555 0128',
      '75 255 0180',
      '953 21 91 00, ext. 204',
      '91 529 82 10-11',
      '000',
      '1800 555 019',
    ]);
  });

  test.each([
    ['Llama al 91/529.82.10, 91-529-82-10 o (+34) 91 529 82 10', 3],
    ['(601) 2345678, 321 1234567, 01-800-1234567, 11 15-2345-6789, 21 234 5678, (022) 12345', 6],
    ['Llama al 71234567; el DNI 71234567, al 71234567, número 71234567, (2) 2024-2025', 1],
    ['In an emergency, dial 999; if it can wait, use 101. Harriers 112, Rovers 101.', 2],
    ['+33 1 23 45 67 89, +54 9 11 1234-5678, +353 1 234 5678, (33) 3837 4412', 4],
    ['Ante cualquier emergencia, 112. See smoke? 112 or 999.', 3],
    ['In an emergency, dial 999; if it can wait, room 147.', 1],
    ['Your account team: 01522 782010. Dudas sobre su factura: 948 123 456', 2],
    ['600.000.000 €, 912 345 678 euros, 650 000 000 habitantes, 955 120 340 registros', 0],
    ['Expediente n.º 654321987, cuenta corriente 654321987, número de expediente: 654321987', 0],
    ['Llama por tu expediente al 654321987. El expediente que abriste ayer, 654321987', 2],
    ['Código BDNS 654321987. Artículos 110, 111 y 112. Rooms 110, 111 or 112.', 0],
  ])('telephones in «%s»', (text, count) => expect(plain(text).phones).toHaveLength(count));

  test('an e-mail address is no page that its name begins with', () => {
    const { links, emails } = plain('Escribe a juventud.info@gmail.com o mira juventud.info');
    expect([texts(emails), texts(links)]).toEqual([['juventud.info@gmail.com'], ['juventud.info']]);
  });

  test('an address ends before the colon of its sentence, and a hashtag or a share is none', () => {
    const { links } = plain('Más en https://ayto.es/cita: ven. See https://x.example/a’s page, #ayto.es or $TVI.CA');
    expect(texts(links)).toEqual(['https://ayto.es/cita', 'https://x.example/a']);
  });

  test('hashtags inside a sentence are words of it, those behind it are none', () => {
    const draft = plain(
      'La concejala de #Cultura participa. Ven a la #FeriaDelLibro. Hoy abrimos #Libros #Cultura #Ocio',
    );
    expect(draft.words.map(({ key }) => key).join(' ')).toBe(
      'la concejala de cultura participa ven a la feriadellibro hoy abrimos',
    );
    expect(draft.hashtags).toHaveLength(5);
  });

  test('initials are one word, and what only inflects one is none', () => {
    const { words } = read('The U.S. form(s) of the (WHO)’s D.C. office, interesado(s) y N-622.', { lang: 'en' });
    const told = ['The', 'U.S', 'form', 'of', 'the', 'WHO', 'D.C', 'office', 'interesado', 'y', 'N-622'];
    expect(texts(words)).toEqual(told);
  });

  test('a quotation over several paragraphs', () => {
    const quoted = (source: string) => texts(read(source).quotes).map((text) => text.split(' ')[0]);
    expect(quoted('He said:\n\n"One two.\n\nThree four."\n\nFive "six" seven.')).toEqual(['"One', 'Three', '"six"']);
    expect(quoted('"One two.\n\nThree "four".\n\nFive.')).toEqual(['"four"']);
  });

  test('emoji, hashtags, quotations', () => {
    const draft = plain(
      '9️⃣ 🇪🇸 🏴‍☠️ © 👍🏽 ✔️ ☎ ❤️‍🔥 #8M #1 a#b &#39; #Ñandú_2 L’Aplec «uno “dos”» "tres" 5" \'no\' ‘sí’ «abierta',
    );
    expect(texts(draft.emoji)).toEqual(['👍🏽', '✔️', '☎', '❤️‍🔥']);
    expect(texts(draft.hashtags)).toEqual(['#8M', '#Ñandú_2']);
    expect(texts(draft.quotes)).toEqual(['«uno “dos”»', '“dos”', '"tres"', '‘sí’']);
    expect(draft.quoted({ start: draft.source.indexOf('dos'), end: draft.source.indexOf('dos') + 3 })).toBe(true);
  });
});
