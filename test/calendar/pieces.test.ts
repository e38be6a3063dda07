import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../src/calendar/calendar.js';
import { pieceName } from '../../src/calendar/names.js';

describe('a column for the text of a network, by its name', () => {
  test.each<[string, string[] | undefined, boolean?]>([
    ['Copy IG', ['instagram'], true],
    ['Texto X', ['x'], true],
    ['caption - Instagram', undefined],
    ['Caption_Instagram', ['instagram'], true],
    ['Instagram copy', ['instagram'], true],
    ['Post FB', ['facebook'], true],
    ['COPY (Facebook)', ['facebook'], true],
    ['Texto para Facebook e Instagram', ['facebook', 'instagram'], true],
    ['Copy FB/IG', ['facebook', 'instagram'], true],
    ['Text per a Tik Tok', ['tiktok'], true],
    ['Tuit', ['x'], true],
    ['Pie de foto IG', ['instagram'], true],
    ['x', ['x'], false],
    ['instagram', ['instagram'], false],
    ['Facebook / Instagram', ['facebook', 'instagram'], false],
    ['Texto', undefined],
    ['Foto IG', undefined],
    ['Hora Instagram', undefined],
    ['Alt IG', undefined],
    ['Texto alternativo IG', undefined],
    ['Red X', undefined],
    ['', undefined],
  ])('%j: %j', (name, networks, saysText) => expect(pieceName(name)).toEqual(networks && { networks, saysText }));
});

/** The networks and the text of each post. */
const postsIn = async (source: string, own = {}) =>
  (await readCalendar(source, 'a.csv', own)).posts.map(({ row, given, main }) => [
    row.number,
    given.meta.get('networks')?.value,
    main.cell.text,
  ]);

describe('the posts of a row', () => {
  test('a column that only ever says “same” is that of its network', async () => {
    const source =
      'Fecha;Texto;Copy IG;Copy X\n28/12/2026;El de todas;El de Instagram;=\n29/12/2026;El de todas;;igual\n';
    expect(await postsIn(source)).toEqual([
      [2, ['x'], 'El de todas'],
      [2, ['instagram'], 'El de Instagram'],
      [3, ['x'], 'El de todas'],
    ]);
  });

  test('a network is named once, however often the row says that the shared text goes there', async () => {
    const source =
      'Redes;Texto;Copy IG;Copy X\nX, Facebook;El de todas;-;=\nFacebook, X;El de todas;De Instagram;igual\n';
    expect(await postsIn(source)).toEqual([
      [2, ['x', 'facebook'], 'El de todas'],
      [3, ['facebook', 'x'], 'El de todas'],
      [3, ['instagram'], 'De Instagram'],
    ]);
  });

  test('one for each network with a text of its own, and one for the others', async () => {
    const source = `Fecha;Redes;Texto;Copy IG;Copy X
28/12/2026;Facebook, Instagram;El de todas;El de Instagram;
29/12/2026;;El de todas;Otro de Instagram;El de X
30/12/2026;Instagram, X;Borrador;De Instagram;De X
31/12/2026;Facebook;El de todas;ídem;-
01/01/2027;Facebook;El de todas;;=
02/01/2027;Facebook;;;
03/01/2027;X;;De Instagram solo;no
`;
    expect(await postsIn(source)).toEqual([
      [2, ['facebook'], 'El de todas'],
      [2, ['instagram'], 'El de Instagram'],
      [3, undefined, 'El de todas'],
      [3, ['instagram'], 'Otro de Instagram'],
      [3, ['x'], 'El de X'],
      [4, ['instagram'], 'De Instagram'],
      [4, ['x'], 'De X'],
      [5, ['instagram', 'facebook'], 'El de todas'],
      [6, ['x', 'facebook'], 'El de todas'],
      [8, ['instagram'], 'De Instagram solo'],
    ]);
  });

  test('“same” is the nearest text to its left where none is for all', async () => {
    const source = `Fecha;Copy FB;Copy IG;Copy X
28/12/2026;El de Facebook;ídem;El de X
29/12/2026;igual;El de Instagram;=
30/12/2026;igual;;=
`;
    expect(await postsIn(source)).toEqual([
      [2, ['facebook', 'instagram'], 'El de Facebook'],
      [2, ['x'], 'El de X'],
      [3, ['instagram', 'facebook', 'x'], 'El de Instagram'],
    ]);
    expect((await readCalendar(source, 'a.csv')).textless).toEqual([4]);
  });

  test('a column called like a network that always says “same” goes with the text beside it', async () => {
    const source =
      'Fecha;Instagram;Facebook\n28/12/2026;Abre la piscina ya;igual\n29/12/2026;Cierra la piscina hoy;=\n';
    expect(await postsIn(source)).toEqual([
      [2, ['instagram', 'facebook'], 'Abre la piscina ya'],
      [3, ['instagram', 'facebook'], 'Cierra la piscina hoy'],
    ]);
  });

  test('a column that is only called like a network holds its texts if most cells are texts', async () => {
    const source =
      'Día;Instagram;X;Facebook\n28/12/2026;Abre la piscina ya;x;sí\n29/12/2026;Cierra la piscina hoy;;no\n';
    const { columns } = await readCalendar(source, 'a.csv');
    expect(columns.pieces).toEqual([{ column: 1, networks: ['instagram'] }]);
    const signs = 'Text,Posting Time,Facebook,X\nHola a todas,2026-12-14,TRUE,FALSE\nAdiós a todas,2026-12-15,x,\n';
    const marked = await readCalendar(signs, 'a.csv');
    expect(marked.columns.pieces).toEqual([]);
    expect(marked.columns.of.text).toEqual([0]);
    // A remark in a column of signs is no text of a post.
    const remark =
      'Fecha;Texto;Facebook\n28/12/2026;Hola;sí\n29/12/2026;Hola;sí, pero más tarde\n30/12/2026;Hola;pendiente\n';
    expect((await readCalendar(remark, 'a.csv')).columns.pieces).toEqual([]);
  });

  test('the texts in the network columns of a tool are read too', async () => {
    const source = `Text,Date,Time,Facebook,Picture Url 1,Alt text picture 1
De todas,2026-12-14,10:00,Este es de Facebook,,
`;
    expect(await postsIn(source)).toEqual([
      [2, undefined, 'De todas'],
      [2, ['facebook'], 'Este es de Facebook'],
    ]);
  });

  test('those that the config names, and no others', async () => {
    const source = 'Cuándo;General;Copy IG;Copy X\n28/12/2026;De todas;De Instagram;De X\n';
    const general = [2, undefined, 'De todas'];
    expect(await postsIn(source, { text: 'General' })).toEqual([general]);
    expect(await postsIn(source, { text: ['General', 'Copy X'] })).toEqual([general, [2, ['x'], 'De X']]);
    expect(await postsIn(source, { text: 'General', networks: 'Copy IG' })).toEqual([
      general,
      [2, ['instagram'], 'De Instagram'],
    ]);
    expect(await postsIn(source, { text: 'Copy IG' })).toEqual([[2, undefined, 'De Instagram']]);
    expect(await postsIn(source, { text: ['Copy IG', 'Copy X'] })).toEqual([
      [2, ['instagram'], 'De Instagram'],
      [2, ['x'], 'De X'],
    ]);
  });

  test('a picture alone is a post, unless a network has a text', async () => {
    const source = 'Fecha;Texto;Copy IG;Foto\n28/12/2026;;;a.jpg\n29/12/2026;;Mira qué foto;b.jpg\n';
    expect(await postsIn(source)).toEqual([
      [2, undefined, '28/12/2026'],
      [3, ['instagram'], 'Mira qué foto'],
    ]);
  });
});
