// Front matter of YAML and TOML: every construct is between its fences, followed by a line of text.
import type { Grammar, Piece, Shape } from '../construct.js';

const body = '\nLa sala abre el lunes.\n';

const between =
  (mark: string) =>
  (piece: Piece, { head = '', tail = '' }: Partial<Shape> = {}): Shape => ({
    head: `${mark}\n${head}`,
    piece,
    tail: `${tail}\n${mark}\n${body}`,
  });
const yaml = between('---');
const toml = between('+++');

export const frontMatter: Grammar = {
  'YAML keys': yaml((i) => `k${i}: v\n`),
  'YAML keys misspelt': yaml((i) => `imagess${i}: v\n`),
  'YAML keys said twice': yaml('language: es\n'),
  'YAML keys in quotes': yaml((i) => `"k${i}": 'v'\n`),
  'YAML lists': yaml('  - tema\n', { head: 'tags:\n' }),
  'YAML lists in brackets': yaml('x, ', { head: 'tags: [', tail: ']' }),
  'YAML lists of networks': yaml('  - nope\n', { head: 'networks:\n' }),
  'YAML networks with commas': yaml((i) => `nope${i}, `, { head: 'networks: ' }),
  'YAML pictures': yaml((i) => `  - {file: a${i}.jpg, alt: b}\n`, { head: 'images:\n' }),
  'YAML pictures of names': yaml((i) => `  - a${i}.jpg\n`, { head: 'images:\n' }),
  'YAML pictures with consent': yaml((i) => `  - file: a${i}.jpg\n    consent: {by: Ana, until: 2027-01-01}\n`, {
    head: 'images:\n',
  }),
  'YAML pictures of strange keys': yaml((i) => `  - {file: a${i}.jpg, altt: b}\n`, { head: 'images:\n' }),
  'YAML keys, then pictures': {
    head: '---\n',
    piece: (i) => `k${i}: v\n`,
    between: 'images:\n',
    last: (i) => `  - {file: a${i}.jpg, alt: b}\n`,
    tail: `---\n${body}`,
  },
  'YAML videos': yaml((i) => `  - {file: a${i}.mp4}\n`, { head: 'videos:\n' }),
  'YAML waivers': yaml('    - {rule: puffery, reason: x}\n', { head: 'redlint:\n  disable:\n' }),
  'YAML waivers of no rule': yaml((i) => `    - {rule: pufery${i}, reason: x}\n`, { head: 'redlint:\n  disable:\n' }),
  'YAML anchors': yaml((i) => `k${i}: &a${i} v\n`),
  'YAML aliases': yaml((i) => `k${i}: *a\n`, { head: 'a: &a v\n' }),
  'YAML merges': yaml((i) => `k${i}: {<<: {z: 1}}\n`),
  'YAML maps in maps': yaml((i) => `k${i}: {d: [e, {f: g}]}\n`),
  'YAML levels': yaml('[', { head: 'a: ' }),
  'YAML long values': yaml('palabra ', { head: 'title: ' }),
  'YAML long quotations': yaml('Imagen de una plaza ', { head: 'images: [{file: a.jpg, alt: "', tail: '"}]' }),
  'YAML open quotations': yaml('palabra ', { head: 'title: "' }),
  'YAML escapes': yaml('\\u00e1', { head: 'title: "', tail: '"' }),
  'YAML literal blocks': yaml('  línea\n', { head: 'description: |\n' }),
  'YAML folded blocks': yaml('  línea\n\n', { head: 'description: >\n' }),
  'YAML comments': yaml('# a\n'),
  'YAML documents': { piece: '---\na: b\n...\n', tail: '---\n' },
  'YAML questions': yaml((i) => `? k${i}\n: v\n`),
  'YAML days': yaml((i) => `k${i}: 2026-11-21\n`),
  'TOML keys': toml((i) => `k${i} = 1\n`),
  'TOML tables': toml((i) => `[t${i}]\n`),
  'TOML tables of keys': toml((i) => `[t${i}]\na = "b"\n`),
  'TOML pictures': toml((i) => `[[images]]\nfile = "a${i}.jpg"\nalt = "b"\n`),
  'TOML lists': toml('1,', { head: 'a = [', tail: ']' }),
  'TOML lists of texts': toml('"x", ', { head: 'tags = [', tail: ']' }),
  'TOML dotted keys': toml((i) => `a.b.c${i} = 1\n`),
  'TOML one dotted key': toml('.a', { head: 'a', tail: ' = 1' }),
  'TOML levels': toml('[', { head: 'a = ' }),
  'TOML long texts': toml('a\n', { head: 'a = """', tail: '"""' }),
  'TOML inline tables': toml((i) => `k${i} = { a = "b", c = [1, 2] }\n`),
  'TOML comments': toml('# a\n'),
};
