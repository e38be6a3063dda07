import type { Random } from '../random.js';
import { marks, signs, waivers, words } from './words.js';

/** A run of pieces: words, marks and signs in any order. */
export const soup = (random: Random, most: number): string =>
  random
    .several(most, () => {
      const kind = random.next();
      if (kind < 0.4) return random.pick(words) + random.pick(['', ' ']);
      if (kind < 0.7) return random.pick(marks);
      if (kind < 0.85) return random.pick(signs);
      if (kind < 0.9) return random.pick(waivers);
      return kind < 0.97 ? ' ' : String.fromCodePoint(random.int(random.pick([128, 0x800, 0x10000, 0x110000])));
    })
    .join('');

/** A text with nested Markdown blocks. */
export function blocks(random: Random, depth = 0): string {
  const inline = () => soup(random, 6).replace(/\n/g, ' ');
  const block = (): string => {
    const inside = depth > 2 ? `${inline()}\n` : blocks(random, depth + 1);
    const kinds: readonly (() => string)[] = [
      () => `${inline()}\n${inline()}\n`,
      () => `${'#'.repeat(1 + random.int(6))} ${inline()}\n`,
      () => inside.replace(/^/gm, '> '),
      () => `- ${inside.replace(/\n(?=.)/g, '\n  ')}`,
      () => `1. ${inside.replace(/\n(?=.)/g, '\n   ')}`,
      () => `| ${inline()} | ${inline()} |\n|---|:-:|\n| ${inline()} |\n`,
      () => `\`\`\`${random.pick(['', 'js', 'html'])}\n${inside}\`\`\`\n`,
      () => `<${random.pick(['div', 'figure', 'blockquote', 'table'])}>\n${inside}</div>\n`,
      () => `![${inline()}](${random.pick(['a.png', 'img/b.jpg', '<a b.png>', 'x'])})\n*${inline()}*\n`,
      () => `[${inline()}]: ${random.pick(words)}\n`,
      () => `${random.pick(waivers)}\n`,
    ];
    return random.pick(kinds)();
  };
  return [block(), ...random.several(3, block)].join(random.pick(['\n', '\n', '']));
}
