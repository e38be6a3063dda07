import { readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { treeInParts } from '../../src/draft/body/in-parts.js';
import { rangesOf } from '../../src/draft/body/link-ranges.js';
import { rangeOf } from '../../src/draft/body/markdown.js';
import { markdownAsWhole, parseMarkdown, parsePasted, pastedAsWhole } from '../../src/draft/body/parser.js';
import { languagesIn } from '../../src/language/passages.js';
import { Memory } from '../../src/text/memory.js';
import { Random } from '../fuzz/random.js';

const blocks = [
  'La Concejalía de Cultura abre el plazo de inscripción hasta el 12 de mayo.',
  'The council opens applications for free school meals today. Call 020 7946 0000.',
  '# Ajuntament de Vilanova',
  'Título\n---',
  'Title\n===',
  '---',
  '***',
  '- una\n- dos\n\n  sigue\n\n- tres',
  '1. one\n2. two',
  '* [ ] pendiente\n* [x] hecho',
  '> «Cita de otra persona\n> en dos líneas»',
  '> one\n\n> two',
  '> [!NOTE]\n> Nota propia',
  '```yaml\nclave: valor\n\nLínea suelta\n```',
  '```\nAbierta sin cierre\n\nY sigue',
  '~~~\ntilde\n~~~',
  '    código con sangría\n\n    y más',
  '\tcódigo con tabulador',
  '<div>\n\n**negrita** dentro\n\n</div>',
  '<!-- redlint-disable puffery -- motivo -->',
  '<!-- sin cierre\n\nTexto escondido',
  '<script>\nlet a = 1;\n\nlet b = 2;\n</script>',
  '<pre>\n\na\n\n</pre>',
  '<details><summary>Más</summary>Texto</details>',
  '| Día | Hora |\n|---|---|\n| lunes | 10:00 |\n| martes | 11:00 |',
  '[enlace](https://ejemplo.es "título") y ![una plaza](plaza.jpg "pie")',
  '![](sola.jpg)\n*Pie de la foto*',
  '[ref]: https://example.org "Reference"',
  'Un [enlace][ref] y una nota[^1].',
  '[^1]: La nota\n\n    sigue',
  '«Una cita que abre\n\n«y sigue en otro párrafo\n\ny cierra aquí»',
  '**Bold** and *italics* and `code` and <b>html</b>\\* \\[x\\]',
  '&ntilde; &nbsp; &copy; \u00a0 \ufeffcon marca',
  'Tweet 1/3',
  '2024 fue un buen año. 12) no es lista',
  '+ más\n+ signos\n\nfin',
  '  dos espacios antes',
  'línea  \ncon salto\\\ny otro',
  'Primera línea\nsegunda línea de lo mismo',
  '#etiqueta sola\n12:30 empieza\n: así',
  'Acaba en espacio \n y sigue\n',
];
const pieces = [
  '\n',
  '\n\n',
  '\n   \n',
  ' ',
  '    ',
  '\t',
  '```',
  '~~~',
  '<!--',
  '-->',
  '> ',
  '- ',
  '1. ',
  '|',
  '#',
  '[',
  ']:',
  '*',
  '_',
  'a',
  'ñ',
  '<',
  '\\',
  '\ufeff',
  '\u0000',
  '🎉',
  '=',
  '-',
];

/** A text, and then versions of it, each with an edit somewhere. */
function* versions(random: Random, most: number): Generator<string> {
  let text = random.several(25, () => random.pick(blocks)).join(random.chance(0.9) ? '\n\n' : '\n');
  yield text;
  for (let i = 0; i < most; i++) {
    const at = random.int(text.length + 1);
    const cut = random.chance(0.5) ? 0 : random.int(random.chance(0.1) ? 200 : 4);
    const put = random.chance(0.2) ? `\n\n${random.pick(blocks)}\n\n` : random.chance(0.7) ? random.pick(pieces) : '';
    text = text.slice(0, at) + put + text.slice(at + cut);
    yield text;
  }
}

/** All that the draft reads of a tree: everything but lines and columns. */
const flat = (node: Nodes): unknown => {
  const { position: _, data: __, ...own } = node;
  const { start, end } = rangeOf(node);
  return {
    ...own,
    ...(node.type !== 'root' && { start, end, ranges: rangesOf(node) }),
    ...('children' in node && { children: node.children.map(flat) }),
  };
};

describe.each([
  ['Markdown', parseMarkdown, markdownAsWhole],
  ['pasted text', parsePasted, pastedAsWhole],
] as const)('%s in parts', (_, parse, parseWhole) => {
  test('is parsing as a whole, version by version', () => {
    const random = new Random('parts');
    for (let text = 0; text < 16; text++) {
      const memory = new Memory();
      for (const version of versions(random, 12)) {
        memory.turn();
        const whole = flat(parseWhole(version));
        expect(flat(parse(version, memory)), JSON.stringify(version)).toEqual(whole);
        expect(flat(parse(version)), JSON.stringify(version)).toEqual(whole);
      }
    }
  });
});

test('a memory holds what the last two versions asked for', () => {
  const memory = new Memory();
  const read: string[] = [];
  const count = (part: string) => ({ place: read.push(part) });
  const version = (word: string) => ['Uno', word, 'Tres'].map((part) => memory.of(count, part));
  version('Dos');
  expect(read).toEqual(['Uno', 'Dos', 'Tres']);
  memory.turn();
  version('Dos más');
  expect(read.slice(3)).toEqual(['Dos más']);
  memory.turn();
  memory.turn();
  version('Dos más');
  expect(read.slice(4)).toEqual(['Uno', 'Dos más', 'Tres']);
});

test('languages are those of the text without a memory', () => {
  const random = new Random('languages');
  for (let text = 0; text < 5; text++) {
    const memory = new Memory();
    for (const version of versions(random, 8)) {
      memory.turn();
      expect(languagesIn(version, (read, words) => memory.of(read, words))).toEqual(languagesIn(version));
    }
  }
});

test('of a fence that is never closed no more is parsed than ten times the text', () => {
  const text = `\`\`\`\n${'Línea de código cualquiera.\n\n'.repeat(500)}`;
  let parsed = 0;
  const parse = (part: string): Root => {
    parsed += part.length;
    return markdownAsWhole(part);
  };
  treeInParts(text, parse, new Memory());
  expect(parsed).toBeLessThan(10 * text.length);
});

test('a text may have long lines, and many that are empty', () => {
  const text = readFileSync('examples/fair.md', 'utf8') + '\n'.repeat(20_000) + ' '.repeat(20_000);
  expect(flat(parseMarkdown(text, new Memory()))).toEqual(flat(markdownAsWhole(text)));
});
