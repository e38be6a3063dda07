import { networkTitle } from '../../src/network/network.js';
import data from '../../src/network/networks.yml';

/** A figure of networks.yml. */
export interface Figure {
  readonly max?: number | null;
  readonly min?: number;
  readonly unit?: string;
  readonly caption?: number;
  readonly bytes?: number;
  readonly pixels?: number;
  readonly optimises?: boolean;
  readonly mark?: 'v' | 's' | 'm';
  readonly read?: unknown;
  readonly src?: readonly string[];
  readonly note?: string;
}

const words = {
  es: {
    head: [
      'red',
      'texto',
      'texto con imágenes',
      'texto alternativo',
      'imágenes',
      'peso de una',
      'ancho entre alto',
      'etiquetas',
      'hilos',
    ],
    yes: 'sí',
    no: 'no',
    lighter: 'lo reduce la red',
    read: 'leído el',
    sources: '## De dónde salen\n',
  },
  en: {
    head: [
      'network',
      'text',
      'text with pictures',
      'alternative text',
      'pictures',
      'weight of one',
      'width by height',
      'hashtags',
      'threads',
    ],
    yes: 'yes',
    no: 'no',
    lighter: 'the network reduces it',
    read: 'read on',
    sources: '## Where they come from\n',
  },
} as const;

type Facts = Readonly<Record<string, Figure | boolean | undefined>>;

const networks = Object.entries(data.networks as Record<string, Facts>).filter(([, facts]) => facts.text);

/** The figures of networks.yml as a Markdown table, and their sources below it; ✓ stands by those that make errors. */
export function networksTable(language: string): string {
  const t = words[language as 'es' | 'en'];
  const number = new Intl.NumberFormat(language, { useGrouping: 'always' });
  const sure = (text: string, { mark }: Figure): string => (mark === 'v' ? `${text} ✓` : text);
  const count = (figure: Figure | undefined, value = figure?.max): string =>
    figure && typeof value === 'number' ? sure(number.format(value), figure) : '–';
  const row = ([network, facts]: (typeof networks)[number]): string => {
    const figure = (key: string) => facts[key] as Figure | undefined;
    const { text, alt, images, aspect, hashtags } = {
      text: figure('text'),
      alt: figure('alt'),
      images: figure('images'),
      aspect: figure('aspect'),
      hashtags: figure('hashtags'),
    };
    const weight = images?.optimises
      ? t.lighter
      : images?.bytes
        ? sure(`${number.format(images.bytes / 1e6)} MB`, images)
        : '–';
    const shape = aspect ? sure(`${number.format(aspect.min ?? 0)}–${number.format(aspect.max ?? 0)}`, aspect) : '–';
    const cells = [
      networkTitle(network),
      count(text),
      count(text, text?.caption ?? text?.max),
      count(alt),
      count(images),
      weight,
      shape,
      count(hashtags),
    ];
    return `| ${[...cells, facts.thread ? t.yes : t.no].join(' | ')} |`;
  };
  const head = [`| ${t.head.join(' | ')} |`, `|${'---|'.repeat(t.head.length)}`];
  return `${[...head, ...networks.map(row), '', t.sources, ...networks.flatMap((one) => sourcesOf(one, t.read))].join('\n')}\n`;
}

function sourcesOf([network, facts]: (typeof networks)[number], read: string): string[] {
  return ['text', 'alt', 'images', 'aspect', 'hashtags'].flatMap((key) => {
    const { src, read: day } = (facts[key] ?? {}) as Figure;
    if (!src) return [];
    const linked = src.map((one) => one.replace(/https?:\/\/[^\s()]+/g, '<$&>')).join('; ');
    return [`- ${networkTitle(network)}, \`${key}\`: ${linked} (${read} ${String(day)})`];
  });
}
