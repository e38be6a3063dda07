import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDraft } from '../../src/draft/parse.js';
import { Mistake } from '../../src/mistake.js';
import { expectConsistent, spansOf } from '../draft/draft-spans.js';
import { read } from '../draft/read-draft.js';

const fragments = [
  ...[
    '---\n',
    'a: 1\n',
    '+++\n',
    '# T\n',
    '> q\n',
    '- i\n',
    '1. i\n',
    '| a | b |\n|---|---|\n',
    '```\n',
    '    c\n',
    '\n',
    '\r\n',
    '\t',
    ' ',
  ],
  ...[
    '**',
    '*',
    '_',
    '`',
    '[',
    '](u)',
    '![',
    '](<',
    '[r]',
    '[r]: /x\n',
    '<b>',
    '</b>',
    '<img src="',
    '" alt="x">',
    '<!--',
    '-->',
    '<br>',
    '<a href=x>',
    '</a>',
  ],
  ...[
    '{{< figure src="a.png" >}}',
    '{{',
    '}}',
    '{%',
    '%}',
    '{: .x}',
    '&amp;',
    '&ntilde;',
    '&ldquo;',
    '&rdquo;',
    '&nbsp;',
    '&#128666;',
    '&#x;',
    '\\',
    '\ufeff',
    '\u0301',
    '\ud83d',
    '👩‍🚒',
    '9️⃣',
    '🇪🇸',
    '📍 ',
  ],
  ...[
    '«',
    '»',
    '"',
    '“',
    '’',
    '@ana',
    'a@b.es',
    '#tag',
    'https://a.es/',
    'ayto.es',
    '947 555 012',
    'Sr. ',
    'EE. UU. ',
    'hola.Otra',
    '… ',
    '¿Qué? ',
    '¡ya! ',
    '𝗖𝗶𝘁𝗮',
    '4 de marzo',
    'aviso ',
    'te esperamos ',
    'rojo ',
    'RT @x ',
  ],
  ...[
    'palabra ',
    'Otra ',
    '<blockquote>',
    '</blockquote>',
    '<figure>',
    '<video src=v>',
    '</video>',
    '---\n\n',
    'Tweet 1/2\n',
    ':::\n',
  ],
];

describe('any input', () => {
  const shuffled = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((pieces) => pieces.join(''));
  test.each([
    ['fragments', shuffled],
    ['front matter and fragments', shuffled.map((text) => `---\nlang: es\nimages:\n  - {file: a.jpg}\n---\n${text}`)],
    ['graphemes', fc.string({ unit: 'grapheme', maxLength: 200 })],
    ['code units', fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 100 })],
  ])('%s give a draft whose spans stand where they say, or a Mistake', (_, sources) =>
    fc.assert(
      fc.property(sources, fc.constantFrom('a.md', 'a.txt'), (source, path) => {
        try {
          expectConsistent(read(source, { path }));
        } catch (error) {
          if (!(error instanceof Mistake)) throw error;
        }
      }),
      { numRuns: 100 },
    ),
  );

  test('of ten thousand marks comes to an end', () => {
    const marks = [
      '\r\n',
      '[',
      '*',
      '<',
      '{',
      '"',
      '«',
      '@',
      '#',
      '😀',
      '\u0301',
      '> ',
      '- ',
      '1. ',
      '> - ',
      '](',
      '**a',
      '<a x="',
      '{{<',
      'a@',
      '| a ',
      '_a',
      '![',
      '.',
      '`',
      '6',
    ];
    for (const mark of marks)
      for (const path of ['a.md', 'a.txt']) {
        const draft = parseDraft(mark.repeat(10_000), { path, phrases: () => undefined });
        expect(draft.prose).toHaveLength(mark.length * 10_000);
        expect(spansOf(draft).length).toBeGreaterThan(0);
      }
  });
});
