import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { bytesOf } from '../../data/plain-file.js';
import { isWithin, realPlace } from '../../data/real-place.js';
import { decode } from '../../draft/decode.js';
import { readingView } from '../../text/reading-view.js';
import { knownFolders } from '../drafts/known-folders.js';
import { hashOf } from '../stamp.js';

/** In bytes: a larger text is not searched for anchors. */
const largestText = 2_000_000;
/** The most layout files that are read. */
const mostLayouts = 500;
const layoutFolders = [
  ...['_layouts', '_includes', 'layouts', 'templates', 'src/_includes', 'src/_layouts', 'src/layouts'],
  ...['src/templates', 'src/components', 'themes'],
];
const layouts = knownFolders<ReadonlySet<string>>();

/** They count the headings of one file: a repeated one gets `-1`. */
type Sluggers = Readonly<Record<'github' | 'kramdown', GithubSlugger>>;

/** The anchors of a Markdown file: slugs of its headings, its ids, its footnotes. Undefined when it cannot be read. */
export function anchorsOf(file: string): Set<string> | undefined {
  if (!isSearchable(file)) return undefined;
  const anchors = new Set<string>();
  const sluggers: Sluggers = { github: new GithubSlugger(), kramdown: new GithubSlugger() };
  const lines = textOf(file).split('\n');
  for (const [index, line] of lines.entries()) {
    const underlined = /^ {0,3}(?:=+|-+)[ \t]*$/.test(lines[index + 1] ?? '') && line.trim() !== '';
    const heading = /^ {0,3}#{1,6}[ \t]+(.*)$/.exec(line)?.[1] ?? (underlined ? line : undefined);
    if (heading !== undefined) addHeading(anchors, sluggers, heading);
    addIds(anchors, line);
    // `[^1]`: generators name its anchor fn1, fn:1, footnote-1 …
    for (const [, name = ''] of line.matchAll(/\[\^([^\]\s]{1,100})\]/g))
      for (const form of ['fn', 'fnref', 'footnote', 'footnote-ref', 'user-content-fn', 'user-content-fnref'])
        anchors.add(`${form}${name}`);
  }
  return anchors;
}

/** Is it a file that is not too large, rather than a pipe? */
function isSearchable(file: string): boolean {
  try {
    const stat = statSync(file);
    return stat.isFile() && stat.size <= largestText;
  } catch {
    return false;
  }
}

const hashes = knownFolders<string>();

/** A hash of `layoutIds`, computed once for each root. */
export function layoutsHash(root: string): string {
  let made = hashes.get(root);
  if (made === undefined) {
    made = hashOf([...layoutIds(root)].sort().join('\n'));
    hashes.set(root, made);
  }
  return made;
}

/** The ids in the layouts of a site, read once for each root; links out of it are not followed. */
export function layoutIds(root: string): ReadonlySet<string> {
  const known = layouts.get(root);
  if (known) return known;
  const ids = new Set<string>();
  layouts.set(root, ids);
  const real = realPlace(root);
  const isInside = (path: string): boolean => isWithin(real, realPlace(path));
  const folders = layoutFolders.map((name) => join(root, name)).filter(isInside);
  let left = mostLayouts;
  for (let folder = folders.shift(); folder !== undefined && left > 0; folder = folders.shift())
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== 'node_modules') folders.push(path);
      else if (
        /\.(?:html?|njk|liquid|hbs|ejs|jsx|tsx|astro|vue|svelte|md|twig|gohtml)$/i.test(entry.name) &&
        (entry.isFile() || isInside(path)) &&
        isSearchable(path) &&
        left-- > 0
      )
        addIds(ids, textOf(path));
    }
  return ids;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Ids and names of HTML, and attribute lists: `{#id}`, `{: #id .class}`. */
function addIds(ids: Set<string>, text: string): void {
  for (const [, id] of text.matchAll(/\b(?:id|name)=["']?([^"'\s>]{1,200})/g)) ids.add(id as string);
  for (const [, id] of text.matchAll(/\{:?[^{}\n#]{0,100}#([\p{L}\p{N}_:.-]{1,200})[^{}\n]{0,100}\}/gu))
    ids.add(id as string);
}

/** The text of a file as drafts are read; empty when it cannot be read. */
function textOf(file: string): string {
  try {
    const { source } = decode(bytesOf(file), file);
    return readingView(source)?.text ?? source;
  } catch {
    return '';
  }
}

/**
 * Adds the slugs of a heading, as GitHub and Hugo make them and as kramdown does, which drops everything before the
 * first letter.
 */
function addHeading(anchors: Set<string>, sluggers: Sluggers, heading: string): void {
  const words = heading
    .replace(/\{:?[^{}]{0,200}\}\s*$/, '')
    .replace(/!?\[([^\]]{0,500})\](?:\([^)]{0,2000}\)|\[[^\]]{0,200}\])/g, '$1')
    .replace(/<[^>]{0,500}>/g, '')
    .trim();
  anchors.add(sluggers.github.slug(words));
  anchors.add(sluggers.kramdown.slug(words.replace(/^[^\p{L}]+/u, '')));
}
