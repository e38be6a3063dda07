import { networkTitle, type Sureness } from '../../src/network/network.js';
import data from '../../src/network/networks.yml';
import read from '../../src/network/sources.yml';

/** A figure of networks.yml. */
export interface Figure {
  readonly max?: number;
  readonly min?: number;
  readonly length?: number;
  readonly media?: boolean;
  readonly mark: Sureness;
  readonly src: readonly string[];
  readonly note?: string;
}

/** A document that was read for the figures. */
export interface NetworkSource {
  readonly of?: string;
  readonly title: string;
  readonly dated: string | number;
  readonly url: string;
}

/** What was read for the figures, by name, and when. */
export const documents = read as { read: string; sources: Readonly<Record<string, NetworkSource>> };

/** Each network with its figures; one that names no source has none. */
export const figuresOf = (): [network: string, figures: [name: string, figure: Figure][]][] =>
  Object.entries(data.networks as Record<string, object>).map(([network, facts]) => [
    network,
    Object.entries(facts).flatMap(([name, figure]): [string, Figure][] =>
      'mark' in Object(figure) ? [[name, { src: [], ...figure }]] : [],
    ),
  ]);

const words = {
  es: {
    head: [
      'red',
      'texto',
      'texto con imágenes',
      'texto alternativo',
      'pide imagen o vídeo',
      'imágenes',
      'peso de una',
      'ancho entre alto',
      'etiquetas',
      'hilos',
    ],
    yes: 'sí',
    no: 'no',
    sources: '## De dónde salen\n',
    marks: { v: 'de la propia red', s: 'un solo documento, o de terceros', unverified: 'sin verificar' },
    dated: 'fechada',
    read: (day: string) => `Todo se leyó el ${day}, en copias guardadas de estas páginas.\n`,
  },
  en: {
    head: [
      'network',
      'text',
      'text with pictures',
      'alternative text',
      'needs a picture or video',
      'pictures',
      'weight of one',
      'width by height',
      'hashtags',
      'threads',
    ],
    yes: 'yes',
    no: 'no',
    sources: '## Where they come from\n',
    marks: { v: 'told by the network itself', s: 'one document, or told by others', unverified: 'not verified' },
    dated: 'dated',
    read: (day: string) => `All of it was read on ${day}, in stored copies of these pages.\n`,
  },
} as const;

/** The figures of networks.yml as a Markdown table, and their sources below it; ✓ marks those that make errors. */
export function networksTable(language: string): string {
  const t = words[language as 'es' | 'en'];
  const networks = figuresOf().filter(([, figures]) => figures.length > 0);
  const number = new Intl.NumberFormat(language, { useGrouping: 'always' });
  const marked = (text: string, { mark }: Figure): string =>
    mark === 'v' ? `${text} ✓` : mark === 'unverified' ? `${text} ?` : text;
  const row = ([network, figures]: (typeof networks)[number]): string => {
    const of = Object.fromEntries(figures);
    const count = (figure: Figure | undefined, over = 1, unit = ''): string =>
      figure ? marked(`${number.format((figure.max ?? 0) / over)}${unit}`, figure) : '–';
    const { aspect } = of;
    const shape = aspect ? marked(`${number.format(aspect.min ?? 0)}–${number.format(aspect.max ?? 0)}`, aspect) : '–';
    const cells = [
      networkTitle(network),
      count(of.text),
      count(of.caption ?? of.text),
      count(of.alt),
      of.needs?.media ? marked(t.yes, of.needs) : t.no,
      count(of.images),
    ];
    const thread = (data.networks as Record<string, { thread?: boolean }>)[network]?.thread;
    return `| ${[...cells, count(of.weight, 1e6, ' MB'), shape, count(of.hashtags), thread ? t.yes : t.no].join(' | ')} |`;
  };
  const head = [`| ${t.head.join(' | ')} |`, `|${'---|'.repeat(t.head.length)}`];
  const sources = networks.flatMap(([network, figures]) =>
    figures.map(([name, { mark, src }]) => {
      const read = src.map((key) => documentLine(key, t.dated)).join('; ');
      return `- ${networkTitle(network)}, \`${name}\` (${t.marks[mark]}): ${read}`;
    }),
  );
  return `${[...head, ...networks.map(row), '', t.sources, t.read(documents.read), ...sources].join('\n')}\n`;
}

function documentLine(key: string, word: string): string {
  const { title = key, url = '', dated = 'undated' } = documents.sources[key] ?? {};
  return `[${title}](${url})${dated === 'undated' ? '' : ` (${word} ${dated})`}`;
}
