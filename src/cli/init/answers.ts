import { basename, join } from 'node:path';
import type { Preset } from '../../config/config.js';
import type { ColumnNames } from '../../config/csv-fields.js';
import { generatorOf } from '../../config/generators.js';
import { textOf } from '../../data/plain-file.js';
import { withCapital } from '../../text/characters.js';
import { unaccented } from '../../text/fold.js';
import names from './bodies.yml';
import type { NamedSheets } from './columns.js';
import { siteIn } from './site.js';

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
  /** What holds no posts, as in .gitignore; not asked. */
  readonly ignore: readonly string[];
  /** The columns of the folder's calendars, and of those that name them otherwise; not asked. */
  readonly csv?: ColumnNames;
  readonly overrides?: NamedSheets['overrides'];
}

/**
 * What is usually wanted in a folder, with what it tells. The organisation is named only where something there names a
 * public body.
 */
export function usual(folder: string, locale: string): Answers {
  const { ignore, domains, title } = siteIn(folder);
  return {
    name: bodyIn(folder, title) ?? '',
    domains,
    names: [],
    places: [],
    networks: generatorOf(folder) ? ['blog'] : [],
    within: '',
    channel: '',
    language: 'auto',
    locale,
    preset: 'recommended',
    ignore,
  };
}

/** The public body after which the site, the package's author, the owner of the git remote or the folder is called. */
function bodyIn(folder: string, title?: string): string | undefined {
  const named = title && bodyNamed(title);
  if (named) return named;
  const author = authorOf(folder);
  if (author && isBody(author)) return author;
  const slug = [remoteOwner(folder), basename(folder)].find((one) => one !== undefined && isBody(one));
  return slug === undefined ? undefined : titled(slug);
}

const firstWord = (name: string): string => /^[a-z]*/.exec(unaccented(name))?.[0] ?? '';

const { bodies, endings, sites } = names as Readonly<Record<'bodies' | 'endings' | 'sites', readonly string[]>>;

const isBody = (name: string): boolean =>
  (bodies.includes(firstWord(name)) && name.length > firstWord(name).length + 1) || endsAsBody(name);

/** “Exampleton Borough Council”, `exampleton-borough-council`; “Friends of Exampleton University” are others. */
function endsAsBody(name: string): boolean {
  const plain = unaccented(name).replace(/[_-]/g, ' ');
  return endings.some((ending) => plain.endsWith(` ${ending}`)) && !/ (?:at|for|from|in|of|to) /.test(plain);
}

/**
 * A public body in the title of a site, also behind what the site is: «Noticias de la Universidad de Valdeprado ·
 * Inicio».
 */
const bodyNamed = (title: string): string | undefined =>
  title
    .split(/\s+[·|–—-]\s+/)
    .flatMap((part) => [part, ...owners(part), ...ownersBefore(part)])
    .find(isBody);

/** Whose site a title names. */
const owners = (title: string): string[] =>
  [...title.matchAll(/ (?:de l['’]|(?:de la|del|de|of the|of|from the|from) )(?=\S)/giu)].flatMap(
    ({ 0: link, index }) =>
      sites.includes(unaccented(title.slice(0, index))) ? [title.slice(index + link.length)] : [],
  );

/** Whose site an English title names: “Exampleton Borough Council News”. */
function ownersBefore(title: string): string[] {
  const words = title.split(' ');
  return [1, 2]
    .filter((count) => sites.includes(unaccented(words.slice(-count).join(' '))))
    .map((count) => words.slice(0, -count).join(' '))
    .filter(endsAsBody);
}

/** `ayuntamiento-de-islantilla` → `Ayuntamiento de Islantilla`. */
const titled = (slug: string): string =>
  slug
    .split(/[_-]+/)
    .map((word) => (/^(de|del|d|la|las|los|el|els|les|y|i|e|of|and|the)$/.test(word) ? word : withCapital(word)))
    .join(' ');

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
