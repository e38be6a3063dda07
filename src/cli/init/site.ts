import { join } from 'node:path';
import { generatorOf } from '../../config/generators.js';
import { glance } from '../shell/glance.js';
import bodies from './bodies.yml';
import { domainOf } from './domain.js';

/** What the files of a site tell of it. */
interface Site {
  /** As in .gitignore: what of it holds no posts. */
  readonly ignore: readonly string[];
  readonly title?: string;
  readonly domains: readonly string[];
}

const { sites } = bodies as Readonly<Record<'sites', readonly string[]>>;

/** Where generators find the name of a site and its address. */
const places = [
  ...['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config/_default/hugo.toml', 'config/_default/config.toml'],
  ...['config.toml', '_config.yml', '_config.yaml', 'astro.config.mjs', 'astro.config.ts', 'astro.config.js'],
  ...['src/consts.ts', 'src/consts.js', 'src/config.ts'],
  ...['docusaurus.config.js', 'docusaurus.config.ts', '_data/site.json', '_data/metadata.json', 'src/_data/site.json'],
  ...['src/_data/metadata.json', '_data/site.js', '_data/metadata.js', 'src/_data/site.js', 'src/_data/metadata.js'],
];
const address = /(?:^|[{,])\s*["']?(?:baseURL|url|site)["']?\s*[:=]\s*["']?(https?:\/\/[^\s"'/]{1,253})/im;
const named =
  /(?:^|[{,])\s*(?:export const SITE_TITLE|["']?title["']?)\s*[:=]\s*(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([^"'\s][^"\n]{0,199}?)(?:\s+#.*|\s*)$)/m;

/** Hosts where anybody's site may be, and what templates hold: no domain of an organisation. */
const nobodys =
  /(?:^|\.)(?:example\.(?:com|org|net)|localhost|(?:github|gitlab)\.io|netlify\.app|pages\.dev|vercel\.app)$/;
const domain = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/;

/** `news.exampleton.gov.uk` → `exampleton.gov.uk`, where its mailboxes are; `blog.gov.uk` stays. */
const ownerOf = (host: string): string =>
  /^[^.]+\.(?=[^.]{4,}\.|[^.]+\.[^.]+\.)/.test(host) && sites.includes(host.split('.', 1)[0] as string)
    ? host.slice(host.indexOf('.') + 1)
    : host;

/** Recognises the site that a folder holds; of a plain folder it tells little. */
export function siteIn(folder: string): Site {
  const texts = places.map((file) => glance(join(folder, file))).filter(Boolean);
  const found = texts.flatMap((text) => address.exec(text)?.[1] ?? []);
  const aliases = ['CNAME', 'static/CNAME', 'public/CNAME'].flatMap((file) => glance(join(folder, file)).split(/\s+/));
  const domains = [...aliases, ...found]
    .map((one) => ownerOf(domainOf(one)))
    .filter((one) => domain.test(one) && !nobodys.test(one));
  const title = texts.flatMap((text) => named.exec(text)?.slice(1).find(Boolean)?.trim() ?? [])[0];
  return {
    ignore: generatorOf(folder)?.ignore ?? [],
    domains: [...new Set(domains)],
    ...(title !== undefined && { title }),
  };
}
