import { places } from '../../src/draft/front-matter/keys.js';
import data from '../../src/draft/front-matter/keys.yml';
import { keyNames, keyTexts, keyTypes } from '../../src/draft/front-matter/schema.js';
import texts from '../../src/messages/*/front-matter.yml';
import { networkAliases } from '../../src/network/network.js';

const heads: Readonly<Record<string, readonly string[]>> = {
  en: ['key', 'also read as', 'holds', 'meaning', 'example'],
  es: ['clave', 'se lee también', 'qué lleva', 'qué significa', 'ejemplo'],
};

/** The keys of the front matter as Markdown tables, one for each mapping, from the definition that the reader uses. */
export function frontMatterTable(language: string): string {
  const { types, more } = (texts[language] ?? texts.en) as {
    types: Record<string, string>;
    more: Record<string, string>;
  };
  const holds = (type: string): string => {
    const list = /^\(?([^)]+?)\)?\[\]$/.exec(type)?.[1];
    if (list !== undefined && (type.startsWith('(') || !type.includes('|'))) return `${types.list} ${holds(list)}`;
    const choices = type.split('|');
    return choices.length > 1 ? choices.map(holds).join(` ${types.or} `) : (types[type] ?? type);
  };
  const head = heads[language] ?? [];
  const tables = places.map((place) => {
    const rows = Object.entries(keyTypes(place)).map(([key, type]) => {
      const [name, ...others] = keyNames(place, key);
      const { means, example } = keyTexts(place, language)[key] ?? { means: '', example: '' };
      return `| \`${name}\` | ${others.map((other) => `\`${other}\``).join(', ')} | ${holds(type)} | ${means} | \`${example}\` |`;
    });
    const title = place === 'post' ? '' : `### ${types[place]}\n\n`;
    return `${title}| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}\n${rows.join('\n')}\n`;
  });
  const listed = (names: Readonly<Record<string, readonly string[]>>): string =>
    [...new Set(Object.values(names).flat())].map((name) => `\`${name}\``).join(', ');
  const names = (label = '', all: object) =>
    `${label}: ${Object.keys(all)
      .map((name) => `\`${name}\``)
      .join(', ')}.`;
  const values = `${names(more.networks, networkAliases)}\n\n${names(more.kinds, data.kinds)}\n`;
  return `${tables.join('\n')}\n${values}\n${more.event} ${listed(data.event)}.\n\n${more.picture} ${listed(data.image)}.\n`;
}
