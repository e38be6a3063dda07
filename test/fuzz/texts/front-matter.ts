import type { Random } from '../random.js';
import data from './front-matter.yml';
import { marks, signs, words } from './words.js';

type Lists = Readonly<Record<'keys' | 'scalars' | 'lines' | 'tables' | 'tomlValues', readonly string[]>>;
const { keys, scalars, lines, tables, tomlValues }: Lists = data;

/** A front matter in YAML or TOML, well formed or not, with none, few or many meaningful keys. */
export const frontMatter = (random: Random): string => (random.chance(0.75) ? yaml(random) : toml(random));

function yaml(random: Random): string {
  const colon = () => random.pick([': ', ': ', ': ', ':', ' : ', ':\t']);
  const line = () => (random.chance(0.3) ? random.pick(lines) : `${random.pick(keys)}${colon()}${value(random, 0)}`);
  const open = random.pick(['---', '---', '---', '---', '--- ', '\ufeff---', '\n---', '----']);
  const close = random.pick(['---', '---', '---', '---', '...', '--- ', '']);
  return `${open}\n${random.several(6, line).join('\n')}\n${close}\n`;
}

/** A value of YAML, so many levels down. */
function value(random: Random, depth: number): string {
  const kind = random.int(depth > 2 ? 8 : 14);
  const flat = () => value(random, depth + 1).replace(/[\r\n]/g, ' ');
  if (kind < 6) return random.pick(scalars);
  if (kind === 6) return JSON.stringify(random.pick(signs) + random.pick(words));
  if (kind === 7) return `${random.pick(words)}${random.pick(marks)}`.replace(/[\r\n]/g, ' ');
  if (kind < 10) return `[${random.several(4, flat).join(', ')}]`;
  if (kind < 12)
    return `{${random.several(4, () => `${random.pick(keys)}: ${flat()}`.replace(/[\r\n]/g, ' ')).join(', ')}}`;
  if (random.chance(0.02)) return random.pick(['[', '{a: ', '- ']).repeat(200);
  const pad = '  '.repeat(depth + 1);
  const one = () => `${pad}${kind === 12 ? '- ' : `${random.pick(keys)}: `}${value(random, depth + 1)}`;
  return `\n${[one(), ...random.several(3, one)].join('\n')}`;
}

function toml(random: Random): string {
  const valueIn = (depth: number): string => {
    if (depth > 2 || random.chance(0.7)) return random.pick(tomlValues);
    const inside = () => valueIn(depth + 1);
    const pair = () => `${random.pick(['file', 'alt', 'consent', '__proto__', 'a.b', '"c d"'])} = ${inside()}`;
    return random.chance(0.5) ? `[${random.several(3, inside).join(', ')}]` : `{${random.several(3, pair).join(', ')}}`;
  };
  const line = () =>
    random.chance(0.2) ? random.pick(tables) : `${random.pick(keys).replace(/\n/g, '')} = ${valueIn(0)}`;
  return `+++\n${random.several(6, line).join('\n')}\n+++\n`;
}
