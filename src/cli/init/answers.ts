import { basename, join } from 'node:path';
import type { Preset } from '../../config/config.js';
import { textOf } from '../../data/plain-file.js';
import { unaccented } from '../../text/fold.js';
import bodies from './bodies.yml';

/** What `init` asks. An empty text or list is left commented out in the config. */
export interface Answers {
  readonly name: string;
  readonly domains: readonly string[];
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly networks: readonly string[];
  readonly within: string;
  readonly channel: string;
  readonly language: string;
  readonly locale: string;
  readonly preset: Preset;
}

/** The usual answers for a folder. The organisation is named only when something there names a public body. */
export const usual = (folder: string, locale: string): Answers => ({
  name: bodyIn(folder) ?? '',
  domains: [],
  names: [],
  places: [],
  networks: [],
  within: '',
  channel: '',
  language: 'auto',
  locale,
  preset: 'recommended',
});

/** The public body named by the package's author, the owner of the git remote or the folder. */
function bodyIn(folder: string): string | undefined {
  const author = authorOf(folder);
  if (author && isBody(author)) return author;
  const slug = [remoteOwner(folder), basename(folder)].find((one) => one !== undefined && isBody(one));
  return slug === undefined ? undefined : titled(slug);
}

const firstWord = (name: string): string => /^[a-z]*/.exec(unaccented(name))?.[0] ?? '';

const isBody = (name: string): boolean =>
  (bodies as string[]).includes(firstWord(name)) && name.length > firstWord(name).length + 1;

/** `ayuntamiento-de-islantilla` → `Ayuntamiento de Islantilla`. */
const titled = (slug: string): string =>
  slug
    .split(/[_-]+/)
    .map((word) => (/^(de|del|d|la|las|los|el|els|les|y|i|e|of|and|the)$/.test(word) ? word : capital(word)))
    .join(' ');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function authorOf(folder: string): string | undefined {
  try {
    const { author } = JSON.parse(textOf(join(folder, 'package.json')));
    const name = typeof author === 'string' ? author.split(/[<(]/, 1)[0]?.trim() : author?.name;
    return typeof name === 'string' && name.length <= 200 ? name : undefined;
  } catch {
    return undefined;
  }
}

function remoteOwner(folder: string): string | undefined {
  try {
    const config = textOf(join(folder, '.git/config')).slice(0, 100_000);
    return /^\s*url = \S*[/:]([\w-]{1,100})\/[\w.-]{1,100}$/m.exec(config)?.[1];
  } catch {
    return undefined;
  }
}

/** Values separated by commas, each once. */
export const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

/** The domain in what people type for one: a web address, a mailbox, capitals. */
export const domainOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^.*@/, '')
      .replace(/^www\./, '')
      .split(/[/?#:]/, 1)[0] as string
  ).trim();
