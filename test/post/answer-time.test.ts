import { describe, expect, test } from 'vitest';
import { emojiUse } from '../../rules/response-expectations/emoji-clutter/emoji-use.js';
import { postTexts } from '../../src/post/published/post-text.js';
import { findDurations } from '../../src/recognizers/durations.js';
import { isAttended } from '../../src/recognizers/phones.js';
import { lintText } from '../lint-text.js';

const read = async (source: string, language = 'es', path = 'a.md') =>
  (await lintText(source, { language, path })).draft;

describe('invitations', () => {
  test.each([
    ['es', '¿Dudas? Escríbenos o llama al 947 555 012.', ['Escríbenos', 'llama al']],
    ['es', 'Llama a tu médico al 947 555 012.', []],
    ['es', 'Llama al servicio de aguas, 947 555 012.', ['Llama al']],
    ['es', 'Si ves humo, llama al 112.', []],
    ['es', 'Escribe a tu abuela una postal.', []],
    ['es', '¿Qué opinas? Cuéntanos en los comentarios.', []],
    ['es', '¿Qué opinas del parque? Te leemos.', ['Qué opinas', 'Te leemos']],
    ['es', 'Para inscribirte, escribe a cursos@ayto.es.', []],
    ['es', 'Si tienes dudas con la inscripción, escribe a cursos@ayto.es.', ['escribe a']],
    ['en', 'Email: parks@redmere.gov.uk', []],
    ['en', 'Stuck? Email parks@redmere.gov.uk or ring us.', ['Email', 'ring us']],
    ['en', 'Call him on 07700 900123.', []],
    ['en', 'Questions? Call us at 555-0163.', ['Call us']],
  ])('%s: %s', async (language, text, found) => {
    const draft = await read(text, language);
    expect(draft.invitations.map((one) => one.text)).toEqual(found);
  });
});

describe('answer time', () => {
  const answers = async (text: string, language: string) => {
    const { promises, hours } = (await read(text, language)).answerTime;
    return [promises.map((one) => `${one.text}: ${one.hours ?? 'vague'}`), hours.map((one) => one.text)];
  };
  test.each([
    ['es', 'Escríbenos y te contestamos en 24-48 h.', ['en 24-48 h: 48'], []],
    ['es', 'Te contestarán en una o dos semanas.', ['en una o dos semanas: 336'], []],
    ['es', 'Te respondemos lo antes posible.', ['lo antes posible: vague'], []],
    ['es', 'La obra dura dos semanas.', [], []],
    ['es', 'Llama al 947 555 012, de 9 a 14 h.', [], ['9 a 14 h']],
    ['es', 'Concierto el 4 de marzo de 2027, de 20 a 22 h. ¿Dudas? Escríbenos.', [], []],
    ['en', 'Someone will write back within 10 business days.', ['within 10 business days: 240'], []],
    ['en', 'We answer the same day.', ['the same day: 24'], []],
    ['en', 'Ring 01632 960012, day or night.', [], ['day or night']],
    ['en', 'Fair on 4 March 2027, 10am to 2pm. Questions? Message us.', [], []],
    ['es', 'Escríbenos y te contestamos mañana.', ['mañana: 0'], []],
    ['es', 'Escríbenos y te contestamos el lunes, antes de las 15:00.', ['el lunes: 0', '15:00: 0'], []],
    ['es', 'Tus dudas tendrán respuesta a lo largo de abril.', [], []],
    ['es', 'Respondemos tus dudas sobre las obras de abril.', [], []],
    ['en', 'In August we reply to emails within 24 hours.', ['within 24 hours: 24'], []],
    ['es', 'Desde abril respondemos también por WhatsApp a tus consultas.', [], []],
    ['es', 'Te respondemos hoy; la beca sale en dos meses.', ['hoy: 0'], []],
    ['es', 'Pregunta a la vigilante, que contesta hasta las 20:00.', ['20:00: 0'], ['hasta las 20:00']],
    ['es', 'Llama al 947 555 012 o ven hasta las 19:00.', [], ['hasta las 19:00']],
    ['es', 'Escríbenos. La piscina abre hasta las 20:00.', [], []],
    ['es', 'Llama al 947 555 012, de 9 a 14 h, antes del 4 de mayo.', [], ['9 a 14 h']],
    ['en', 'Message us: we reply by 5pm.', ['5pm: 0'], []],
    ['en', 'Email help@milltown.gov.uk, where Nadia replies within ten days.', ['within ten days: 240'], []],
    ['en', 'We will respond to your message, though not before the end of April.', [], []],
    ['en', 'Message us. The pool reopens in April.', [], []],
    ['en', 'Ring 01632 960012 by 4 May, and come to the fair from 8am to 8pm.', [], []],
  ])('%s: %s', async (language, text, promises, hours) => {
    expect(await answers(text, language)).toEqual([promises, hours]);
  });

  test.each([
    ['es', '¿Tiempo de respuesta? 24 horas', 24],
    ['es', 'Plazo máximo: 10 días hábiles', 240],
    ['es', 'respuesta: máximo de 3 días', 72],
    ['es', 'respuesta?24 horas', undefined],
    ['es', 'respuesta! 24 horas', undefined],
    ['es', 'respuesta?? 24 horas', undefined],
    ['en', 'Response time? 48 hours', 48],
    ['en', 'Response: about 2 weeks', 336],
    ['ca', 'Resposta? 24 hores', 24],
  ])('a time span right behind a colon or a question mark (%s): %s', (language, text, hours) => {
    expect(findDurations(text, language).map((one) => one.hours)).toEqual(hours === undefined ? [] : [hours]);
  });

  test.each([
    ['within a week of your call', 'within a week', 168],
    ['within one week', 'within one week', 168],
    ['within two school weeks', 'within two school weeks', 336],
    ['within 2 week days of it', 'within 2 week days', 48],
    ['within 3 days working late', 'within 3 days working', 72],
  ])('a unit may also be a kind of day: %s', (text, span, hours) => {
    expect(findDurations(text, 'en')).toMatchObject([{ text: span, hours }]);
  });

  test('of a language without words for time there is none', () => {
    expect(findDurations('en 24 h', 'eu')).toEqual([]);
    expect(findDurations('en 24 h', undefined)).toEqual([]);
  });

  test('numbers that somebody always answers', () => {
    expect(['112', '999', '116 123', '010', '947 555 012'].map(isAttended)).toEqual([true, true, true, false, false]);
  });
});

test('what an emoji does', async () => {
  const draft = await read('📍 Plaza\n\nTrae tu 🚗 al taller 🎉 👍🏽👍 y más 👉 https://ayto.es');
  expect(emojiUse(draft).map(({ name, role, joined }) => `${name} ${role}${joined ? ' joined' : ''}`)).toEqual([
    '📍 label',
    '🚗 word',
    '🎉 ornament',
    '👍 ornament joined',
    '👍 ornament joined',
    '👉 label',
  ]);
});

test('a post as it will be published', async () => {
  const markdown = await read(
    '**Hoy** abre [la web](https://ayto.es/a) <br>\n![alt](a.jpg)\n\n- Uno\n- Dos_tres\n\n---\n\n<https://e.es> \\#no',
  );
  expect(postTexts(markdown)).toEqual(['Hoy abre la web https://ayto.es/a\n\n- Uno\n- Dos_tres', 'https://e.es #no']);
  const plain = await read('**Hoy** [la web](x)', 'es', 'a.txt');
  expect(postTexts(plain)).toEqual(['**Hoy** [la web](x)']);
  const [first, second] = markdown.published;
  const found = (post: typeof first, words: string) =>
    markdown.source.slice(post?.sourceOf(post.text.indexOf(words))).split('\n')[0];
  expect(found(first, 'oy abre')).toBe('oy** abre [la web](https://ayto.es/a) <br>');
  expect(found(first, 'https')).toBe('[la web](https://ayto.es/a) <br>');
  expect(found(first, '\n\n- Uno')).toBe('Uno');
  expect(found(first, 'tres')).toBe('tres');
  expect(found(second, 'no')).toBe('no');
  expect(plain.published[0]?.sourceOf(3)).toBe(3);
});
