import { describe, expect, test } from 'vitest';
import { isSectionPage } from '../../src/draft/kind.js';
import { detectLanguage } from '../../src/language/detect.js';
import { fallbackLanguage } from '../../src/run/fallback-language.js';
import { read } from './read-draft.js';

describe('kind and language', () => {
  test.each([
    ['@ana Hola, pasamos tu aviso.', 'reply'],
    ['.@ana abre mañana su taller.', 'notice'],
    ['RT @club: ¡Ganamos!', 'shared'],
    ['⚠️ Aviso rojo por lluvias: no salgas de casa.', 'emergency'],
    ['Emergencias: llama al 112.', 'notice'],
    ['El martes, simulacro de alerta roja en el colegio: no salgas de clase.', 'notice'],
    ['Te esperamos el sábado 4 de marzo a las 18 h en la plaza.', 'event'],
    ['Así fue la cabalgata: gracias, os esperamos el año que viene.', 'notice'],
    [`---\ntitle: T\n---\n${'La calle Mayor es de todos. '.repeat(40)}`, 'article'],
    [`${'La calle Mayor es de todos. '.repeat(40)}`, 'notice'],
    ['---\ntipo: institucional\n---\nTe esperamos en la plaza.', 'institutional'],
  ])('%s', (source, kind) => expect(read(source, { lang: 'es' }).kind).toBe(kind));

  test.each([
    ['_index.md', true],
    ['content/_index.es.markdown', true],
    ['content/noticias/_index.pt-br.md', true],
    ['content/index.md', false],
    ['content/my_index.md', false],
  ])('%s: is it the page of a section? %j', (path, is) => expect(isSectionPage(path)).toBe(is));

  test.each([
    ['es', 'Mañana cortamos el agua en la calle Mayor'],
    ['en', 'Bin collections are running one day late'],
    ['ca', "Demà tallem l'aigua al carrer Major"],
    ['gl', 'Mañá cortamos a auga na rúa Maior'],
    ['eu', 'Bihar ura moztuko dugu Kale Nagusian'],
    ['pt', 'Amanhã cortamos a água na rua Principal'],
    ['fr', 'Demain, coupure d’eau rue Principale'],
    [undefined, '2026 👍 12345'],
    ['it', 'Giovedì la biblioteca è chiusa: i libri si restituiscono nella cassetta'],
    ['ro', 'Înscrierile se fac la bibliotecă până vineri, între orele 9 și 14'],
    ['de', 'Die Bücherei ist am Donnerstag geschlossen, weitere Informationen finden Sie hier'],
    ['nl', 'Het zwembad is vandaag gesloten, morgen kunt u weer zwemmen'],
    ['pl', 'W czwartek biblioteka będzie zamknięta, książki można oddać w piątek'],
    ['ast', "El Conceyu abre'l plazu pa pidir les ayudes nes oficines"],
    ['oc', 'Eth Conselh daurís es inscripcions entàs corsi enquia deth dijaus'],
    ['gd', 'Tha an leabharlann dùinte Diardaoin agus fosgailte a-rithist Dihaoine'],
    ['und-Arab', 'تفتح المكتبة أبوابها يوم الخميس'],
    ['und-Cyrl', 'У четвер бібліотека зачинена'],
    ['zh', '图书馆星期四关闭，星期五开放'],
    ['ja', '図書館は木曜日に閉まります'],
    ['el', 'Η βιβλιοθήκη είναι κλειστή την Πέμπτη'],
    [
      'und',
      'Kütüphane perşembe günü kapalı olacaktır. Kitaplarınızı cuma günü geri verebilirsiniz, bizi arayınız lütfen',
    ],
    ['es', '𝐌𝐚𝐧̃𝐚𝐧𝐚 cortamos el agua en la calle Mayor'],
    ['es', '𝐌𝐀𝐍̃𝐀𝐍𝐀 𝐂𝐎𝐑𝐓𝐀𝐌𝐎𝐒 𝐄𝐋 𝐀𝐆𝐔𝐀 𝐄𝐍 𝐋𝐀 𝐂𝐀𝐋𝐋𝐄 𝐌𝐀𝐘𝐎𝐑'],
    ['es', 'Mañana, visita guiada a la exposición de Σ y Ω en el museo'],
  ])('%s: %s', (language, text) => expect(detectLanguage(text)).toBe(language));

  test('front matter, then detection, then the default', () => {
    const defaults = { language: 'ca' };
    expect(read('---\nlang: fr\n---\nMañana cortamos el agua', { defaults }).language).toBe('fr');
    expect(read('Mañana cortamos el agua en la calle', { defaults }).language).toBe('es');
    expect(read('👍', { defaults }).language).toBe('ca');
    expect(read('👍', { defaults: { language: 'auto' } }).language).toBeUndefined();
  });
});

test.each([
  ['es en', 'en', 'en'],
  ['en es', 'es', 'es'],
  ['es en en', 'es', 'en'],
  ['es ca', 'ca', 'ca'],
  ['? es ?', 'en', 'es'],
  ['? ?', 'en', 'en'],
  ['', 'es', 'es'],
])(
  'a draft without a language, beside drafts in «%s», where people read %s, is read in %s',
  (drafts, locale, language) => {
    const reports = drafts.split(' ').map((code) => ({ language: code === '?' || code === '' ? undefined : code }));
    expect(fallbackLanguage(reports, locale).language).toBe(language);
  },
);
