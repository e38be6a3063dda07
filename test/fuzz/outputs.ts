import { XMLValidator } from 'fast-xml-parser';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import type { Report } from '../../src/lint/report.js';
import type { Registry } from '../../src/registry/registry.js';
import type { Format, View } from '../../src/report/format.js';
import { formats } from '../../src/report/formats.js';
import { spokenLocales } from '../locales.js';
import { type Schema, validator } from '../report/validators.js';
import type { Note } from './kind.js';
import type { Random } from './random.js';

/** The formats by name, ready to write. */
export const openFormats = async (): Promise<ReadonlyMap<string, Format>> =>
  new Map(await Promise.all(Object.entries(formats).map(async ([name, open]) => [name, await open()] as const)));

/** Names of drafts with characters that control a terminal or a format. */
export const hostilePaths: readonly string[] = [
  ...[
    '::error::x.md',
    'a\nb.md',
    'a\x1b[31m.md',
    '"><script>alert(1)</script>.md',
    'a|b`c.md',
    'a,b:c%.md',
    '\u202ex.md',
    '=cmd.md',
  ],
  ...[
    '../../x.md',
    '/abs/é ñ.md',
    'javascript:x.md',
    ']]>.md',
    '\ud800.md',
    "'; --.md",
    'a&b<c.md',
    '@ana #1 www.a.es.md',
    'C:\\x\\y.md',
  ],
];

const tool = { name: 'redlint', version: '0.1.0', homepage: 'https://example.org/redlint' };

/** Writes reports in all formats, in one of the locales, and notes what would break for a reader of them. */
export function checkOutputs(
  reports: readonly Report[],
  { registry, all, random, note }: { registry: Registry; all: ReadonlyMap<string, Format>; random: Random; note: Note },
): void {
  const view: View = {
    locale: random.pick(spokenLocales),
    registry,
    color: random.chance(0.5),
    width: random.pick([40, 80, 200]),
    why: random.pick(['first', 'all', 'none']),
    tool,
    showFiles: random.chance(0.5),
  };
  for (const [name, format] of all) {
    const text = [...format(reports, view)].join('');
    checkOutput(name, name === 'pretty' ? text.replace(painted, '') : text, note);
  }
}

/** Colour codes, the only codes allowed. */
const painted = /\x1b\[\d{1,3}(?:;\d{1,3})*m/g;

/** Characters that control a terminal, reverse the writing direction, or are invalid. */
const forbidden = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

/** Notes faults in the text of a format. */
function checkOutput(name: string, text: string, note: Note): void {
  const at = text.search(forbidden);
  if (at >= 0) note('control-character', name, JSON.stringify(text.slice(Math.max(0, at - 60), at + 20)));
  if (text !== '' && !text.endsWith('\n')) note('no-final-line-break', name, JSON.stringify(text.slice(-80)));
  if (/\bundefined\b|\[object /.test(text) && name === 'compact') note('strange-words', name, text);
  readers[name]?.(text, note);
}

/** How the syntax of each format is read that a program reads, or that has one of its own. */
export const readers: Readonly<Record<string, (text: string, note: Note) => void>> = {
  json: (text, note) => void parsed('json', text, note),
  sarif: (text, note) => {
    checkSchema('sarif', text, note);
    for (const { ruleId, locations } of parsed('sarif', text, note)?.runs?.[0]?.results ?? []) {
      const { startLine, startColumn, endLine, endColumn } = locations[0].physicalLocation.region;
      if (endLine < startLine || (endLine === startLine && endColumn < startColumn))
        note('ends-before-it-starts', `sarif ${ruleId}`, `${startLine}:${startColumn}–${endLine}:${endColumn}`);
    }
  },
  gitlab: (text, note) => checkSchema('gitlab', text, note),
  rdjson: (text, note) => checkSchema('rdjson', text, note),
  junit: checkXml('junit'),
  checkstyle: checkXml('checkstyle'),
  html: checkHtml,
  github: (text, note) => {
    for (const line of text.split('\n').slice(0, -1))
      if (
        !/^::(?:error|warning|notice) title=[^:,]*(?:, [^:,]*)?(?:,\w+=[^:,]*)*::|^\d/.test(
          line.replaceAll('%2C', ''),
        ) &&
        line !== ''
      )
        note('no-annotation', 'github', line);
  },
  markdown: checkMarkdown,
};

// biome-ignore lint/suspicious/noExplicitAny: JSON of any form.
function parsed(name: string, text: string, note: Note): any {
  try {
    return JSON.parse(text);
  } catch (error) {
    note('no-json', name, `${error}`);
    return undefined;
  }
}

function checkSchema(name: Schema, text: string, note: Note): void {
  const value = parsed(name, text, note);
  if (value === undefined) return;
  const validate = validator(name);
  if (validate(value)) return;
  const [first] = validate.errors ?? [];
  note('against-its-schema', `${name} ${first?.schemaPath}`, JSON.stringify(validate.errors?.slice(0, 3)));
}

function checkXml(name: string): (text: string, note: Note) => void {
  return (text, note) => {
    const verdict = XMLValidator.validate(text);
    if (verdict !== true) note('no-xml', `${name} ${verdict.err.code}`, JSON.stringify(verdict.err));
  };
}

const elements = new Set(
  'html head meta title style body header h1 h2 h3 h4 p main section table tbody thead tr td th caption dl dt dd time b em code small nav button ul li span svg path rect form label input select option fieldset legend article div ol a strong details summary mark ins del footer script'.split(
    ' ',
  ),
);

/** Notes elements, attributes and addresses that are not the page's own. */
function checkHtml(text: string, note: Note): void {
  const faults = new Set<string>();
  let scripts = 0;
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#comment') faults.add('a comment');
    if ('tagName' in node) {
      if (!elements.has(node.tagName)) faults.add(`<${node.tagName}>`);
      if (node.tagName === 'script') scripts++;
      for (const { name, value } of node.attrs) {
        if (/^on|^(?:src|style|action|srcdoc|xlink:href)$/.test(name)) faults.add(name);
        if (name === 'href' && !/^#[\w-]+$/.test(value)) faults.add(`href=${value}`);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseHtml(text));
  if (scripts !== 1) faults.add(`${scripts} scripts`);
  for (const fault of faults) note('strange-html', `html ${fault.slice(0, 40)}`, fault);
}

/** Notes rows with other columns, and HTML, mentions or issue numbers from a draft. */
function checkMarkdown(text: string, note: Note): void {
  for (const line of text.split('\n')) {
    const bare = line.replace(/\\[\\|]/g, '');
    if (/^\| (?:❌|⚠️|💡) \p{L}/u.test(line) && bare.split('|').length !== 6) note('broken-row', 'markdown', line);
    // A sign given by its number, as HTML writes it, means nothing to Markdown.
    const plain = line
      .replace(/\\./g, '')
      .replace(/<!-- -->|<br>|<details open>|<\/?(?:details|summary|b)>|&#\d+;/g, '\0');
    const sign = /[<>]|[@#](?=\w)/.exec(plain.replace(/\]\(https:[^)]*\)/g, '').replace(/^#+ /, ''));
    if (sign) note('bare-sign', `markdown ${sign[0]}`, line);
  }
}
