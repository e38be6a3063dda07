// One draft as a council might write it.
import { lengthAt } from './lengths.js';
import { partsOf, textOf } from './parts.js';
import { type Chance, seeded } from './seeded.js';

const picturesOfAKind = 12;

export interface CorpusDraft {
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** The draft with a number: always the same. Two of three are Spanish. */
export function draftOf(number: number): CorpusDraft {
  const chance = seeded(number * 7919 + 17);
  const language = number % 3 === 2 ? 'en' : 'es';
  const length = lengthAt(spread(number));
  const body = length < 60 ? shortPost(length, language, chance) : longPost(length * 0.8, language, chance);
  const fenced = chance.chance(length < 60 ? 0.15 : 0.6);
  return { name: nameOf(number), language, text: `${fenced ? frontMatter(language, chance) : ''}${body}\n` };
}

/** Consecutive numbers give shares spread evenly between 0 and 1, so 200 drafts are as long as 10,000 on average. */
const spread = (number: number): number => (number * 0.618_033_988_749_895 + 0.5) % 1;

const nameOf = (number: number): string => `${String(number).padStart(5, '0')}.md`;

/** Names of all pictures that drafts show. */
export const pictureNames = ['es', 'en'].flatMap((language) =>
  partsOf(language).file.flatMap((kind) =>
    Array.from({ length: picturesOfAKind }, (_, index) => `${kind}-${index + 1}.png`),
  ),
);

const countWords = (text: string): number => text.split(/\s+/).length;

/** A network post: a few sentences, signs and hashtags on a line or two. */
function shortPost(length: number, language: string, chance: Chance): string {
  const lines = chance.chance(0.4) ? [textOf('hook', language, chance)] : [];
  lines.push(sentences(length - countWords(lines.join(' ')), language, chance));
  if (chance.chance(0.5)) lines.push(textOf('more', language, chance));
  if (chance.chance(0.6)) lines.push(hashtags(language, chance));
  return lines.join(chance.chance(0.5) ? '\n\n' : ' ');
}

/** A web page: paragraphs, with headings, lists, pictures, quotations and tables among them. */
function longPost(length: number, language: string, chance: Chance): string {
  const blocks: string[] = [];
  for (let words = 0; words < length; ) {
    const block = blockOf(length - words, length, language, chance);
    blocks.push(block);
    words += countWords(block);
  }
  if (chance.chance(0.6)) blocks.push(textOf('more', language, chance));
  if (chance.chance(0.4)) blocks.push(hashtags(language, chance));
  return blocks.join('\n\n');
}

function blockOf(left: number, length: number, language: string, chance: Chance): string {
  const sort = chance.next();
  const isFirst = left === length;
  if (isFirst && sort < 0.3) return picture(language, chance);
  if (isFirst || left < 25) return sentences(Math.min(left, chance.between(20, 60)), language, chance);
  if (sort < 0.14) return list(language, chance);
  if (sort < 0.2) return picture(language, chance);
  if (sort < 0.23) return `> ${sentences(15, language, chance)}`;
  if (length > 150 && sort < 0.36) return `## ${textOf('heading', language, chance)}`;
  if (length > 400 && sort < 0.39) return table(language, chance);
  return sentences(Math.min(left, chance.between(20, 70)), language, chance);
}

function sentences(length: number, language: string, chance: Chance): string {
  const all: string[] = [];
  let words = 0;
  do {
    const text = textOf(length < 8 ? 'title' : 'sentence', language, chance);
    all.push(text);
    words += countWords(text);
  } while (words < length - 6);
  if (chance.chance(0.2)) all[0] = all[0]!.replace(/^(\S+ \S+)/, '**$1**');
  return all.join(' ');
}

const several = (least: number, most: number, chance: Chance, make: () => string): string[] =>
  Array.from({ length: chance.between(least, most) }, make);

const list = (language: string, chance: Chance): string =>
  several(3, 7, chance, () => `- ${textOf('item', language, chance)}`).join('\n');

const picture = (language: string, chance: Chance): string =>
  `![${textOf('alt', language, chance)}](img/${chance.oneOf(partsOf(language).file)}-${chance.between(1, picturesOfAKind)}.png)`;

const table = (language: string, chance: Chance): string =>
  [
    `| ${textOf('weekday', language, chance)} | ${textOf('topic', language, chance)} |`,
    '|---|---|',
    ...several(3, 6, chance, () => `| ${textOf('time', language, chance)} | ${textOf('acts', language, chance)} |`),
  ].join('\n');

const hashtags = (language: string, chance: Chance): string =>
  several(1, 4, chance, () => textOf('hashtag', language, chance)).join(' ');

function frontMatter(language: string, chance: Chance): string {
  const { keys, kinds, network } = partsOf(language);
  const lines = [`${keys.title}: ${JSON.stringify(textOf('title', language, chance))}`];
  lines.push(`${keys.date}: 2026-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`);
  if (chance.chance(0.5)) lines.push(`${keys.language}: ${language}`);
  if (chance.chance(0.3)) lines.push(`${keys.kind}: ${chance.oneOf(kinds)}`);
  if (chance.chance(0.4))
    lines.push(`${keys.networks}: [${[...new Set(several(1, 2, chance, () => chance.oneOf(network)))].join(', ')}]`);
  if (chance.chance(0.5))
    lines.push(`${keys.tags}:`, ...several(1, 4, chance, () => `  - ${textOf('topic', language, chance)}`));
  if (chance.chance(0.3)) lines.push(`${keys.author}: ${chance.oneOf(partsOf(language).body)}`);
  return `---\n${lines.join('\n')}\n---\n\n`;
}

const two = (number: number): string => String(number).padStart(2, '0');
