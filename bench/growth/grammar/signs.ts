// Signs and words without a language: emoji, mentions, addresses, numbers, punctuation.
import type { Grammar } from '../construct.js';

/** Letters of a number, for names that are all different. */
const letters = (i: number): string =>
  [i, i / 26, i / 676].map((n) => String.fromCharCode(65 + (Math.floor(n) % 26))).join('');

const punctuation: Grammar = Object.fromEntries(
  (
    '.¦. ¦...¦…¦a.¦a. ¦A. ¦!¦¡¦?¦¿¦:¦;¦,¦, ¦-¦--¦- ¦–¦(¦)¦(a) ¦((a¦"¦"a ¦\'¦«¦«a» ¦“a¦‘a’ ¦„a“ ¦=¦==a==¦+¦' +
    '/¦//¦%¦$¦^¦~¦|¦>¦·¦º ¦€¦€ ¦#¦#a¦@¦@a¦@a ¦\t¦\r¦\r\n¦ ¦\u2028¦\u00a0¦\u200b¦\u200d¦\ufe0f¦\u20e3¦' +
    '\u0301¦a\u0301¦a\u200d¦a\u200b¦\u00ad¦a\u00ad¦ñ¦Á¦İ¦ß¦ﬁ¦ａ¦漢¦漢字 ¦한¦ع¦ก¦\u0000'
  )
    .split('¦')
    .map((sign) => [JSON.stringify(sign), sign]),
);

const emoji: Grammar = {
  emoji: '🎉',
  'emoji with spaces': '🎉 ',
  'emoji of words': 'Ven 🎉 a la plaza. ',
  families: '👨‍👩‍👧',
  'one chain of emoji': '👩\u200d',
  'skin tones': '👍🏽',
  'tones alone': '🏽',
  flags: '🇪🇸',
  'halves of flags': '🇪',
  'flags of tags': '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'tags without a flag': '\u{e0061}',
  keycaps: '1️⃣',
  'signs that may be emoji': '☎',
  copyrights: '©',
  'fancy letters': '𝗮',
  'fancy words': '𝗚𝗿𝗮𝗻 ',
};

const addresses: Grammar = {
  'long words': 'palabra',
  'long words in capitals': 'HOLA',
  'a long word, then a mail sign': { piece: 'a', tail: '@b.es' },
  'words parted by dots': 'a.b',
  'words parted by hyphens': 'pa-la-bra-',
  'words parted by slashes': 'a/b ',
  mentions: (i) => `@sala${i} `,
  'mentions with a server': '@a@b.es ',
  'one long mention': { head: '@', piece: 'ab' },
  tags: (i) => `#Sala${i} `,
  'tags without capitals': '#plazamayorabierta ',
  'one long tag': { head: '#', piece: 'Ab' },
  'tags run together': '#a#b',
  'mail addresses': (i) => `sala${i}@ayto.es `,
  'mail addresses run together': 'a@b.c',
  'open mail addresses': 'a.b@',
  'links to mail': '[x y](mailto:a@b.es) ',
  addresses: (i) => `https://ejemplo.es/sala/${i} `,
  'addresses run together': 'http://a.b/',
  'addresses without a scheme': 'www.ejemplo.es ',
  'one long address': { head: 'https://ejemplo.es/', piece: 'a' },
  'one long query': { head: 'https://ejemplo.es/?', piece: 'a=b&' },
  'one long host': { piece: 'a.', tail: 'es' },
  'brackets of an address': { head: 'https://ejemplo.es/', piece: '(a)' },
  'open brackets of addresses': 'http://a.b/(',
  'schemes alone': 'http://',
  'short addresses': 'https://t.co/aaaa ',
  'entities of addresses': 'https://ejemplo.es/?a=b&amp;c=d ',
};

const numbers: Grammar = {
  digits: '1',
  'digits of words': 'é1',
  'numbers of eight': '12345678',
  'identity numbers': '12345678Z ',
  'bank accounts': 'ES91 2100 0418 4502 0005 1332 ',
  'card numbers': '4111 1111 1111 1111 ',
  phones: '600 123 456 ',
  'phones run together': '600123456',
  'phones with a prefix': '+34 600 123 456 ',
  'prefixes alone': '+34 ',
  'numbers with points': '1.000,',
  'numbers with slashes': '1/',
  'numbers with hyphens': '1-',
  'numbers with colons': '1:',
  'numbers with commas': '1, ',
  'days of digits': '21/11/2026 ',
  'days of ISO': '2026-11-21 ',
  'years alone': '2026-',
  times: '9:30 h ',
  'times that go on': '9:00-',
  'times of twelve hours': '7pm ',
  money: '1.234,56 € ',
  'money of pounds': '£5.50 ',
  percentages: '10% ',
  'numbers in brackets': '(1) ',
};

const names: Grammar = {
  acronyms: 'ABC ',
  'acronyms with commas': 'ABC, ',
  'different acronyms': (i) => `${letters(i)}X `,
  'acronyms in brackets': (i) => `Sala Nueva (${letters(i)}) `,
  'acronyms with dots': 'EE.UU. ',
  'capital letters': 'A ',
  'words in capitals': 'HOLA A TODOS. ',
  'different words': (i) => `pal${i.toString(36)} `,
  'different names': (i) => `Ana Ru${letters(i).toLowerCase()} `,
};

export const signs: Grammar = { ...punctuation, ...emoji, ...addresses, ...numbers, ...names };
