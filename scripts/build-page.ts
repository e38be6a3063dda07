// Builds dist/page/: the page as files for a web server, and redlint.html, a single file that works when opened from
// disk.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, type BuildResult, build } from 'esbuild';
import { gzipSync } from 'fflate';
import { isParted, parted } from '../page/background/halves.js';
import { inBrowser } from './browser.js';
import { root } from './bundle.js';
import { bundledPackages } from './bundled.js';
import { isData } from './data-files.js';
import { openKnown } from './generated.js';
import { licences } from './licences.js';
import { inPlaceOf } from './plugins.js';

const dist = join(root, 'dist');
const target = join(dist, 'page');

if (!existsSync(join(dist, 'rules.json'))) await import('./build.js');

/** The data files that the program reads in a browser. */
const names = readdirSync(dist).filter(isData);
/** fflate takes longer than Node's own, and its files are a fifth smaller. */
const compressed = (content: Uint8Array) => Buffer.from(gzipSync(content, { level: 9, mtime: 0 }));
const isSmaller = (one: Uint8Array, other: Uint8Array) => compressed(one).length < compressed(other).length;
const packed = (name: string): Buffer => {
  const content = readFileSync(join(dist, name));
  return compressed(isParted(name) ? parted(content, isSmaller) : content);
};
const data = new Map(names.map((name) => [name, packed(name)]));
const browser = {
  ...inBrowser(await openKnown()),
  format: 'iife',
  legalComments: 'none',
  outdir: target,
  write: false,
  loader: { '.csv': 'text' },
} satisfies BuildOptions;
/** The readers of Word documents and of workbooks are loaded when one is opened. */
const libraries = `export const sheetReader = () => import('./sheet-reader.js');
export { workbookReader } from '../../page/files/workbook-reader.js';
export { documentReader } from '../../page/files/document-reader.js';`;
const main = await build({
  ...browser,
  entryPoints: { script: 'page/main.ts', style: 'page/style.css' },
  plugins: [...browser.plugins, inPlaceOf([[/src[\\/]data[\\/]libraries\.ts$/, libraries]])],
});
const documents = await build({
  ...browser,
  entryPoints: { 'document-reader': 'src/data/document-reader.ts' },
  globalName: 'redlintDocuments',
});
const workbooks = await build({
  ...browser,
  entryPoints: { 'workbook-reader': 'src/data/workbook-reader.ts' },
  globalName: 'redlintWorkbooks',
});
const textOf = ({ outputFiles }: BuildResult<typeof browser>, ending: string) =>
  outputFiles.find(({ path }) => path.endsWith(ending))!.text;
const script = textOf(main, '.js');
const style = textOf(main, '.css');
const reader = textOf(documents, '.js');
const sheets = textOf(workbooks, '.js');
data.set('document-reader.js', compressed(Buffer.from(reader)));
data.set('workbook-reader.js', compressed(Buffer.from(sheets)));
const sum = createHash('sha256');
for (const part of [script, style, ...data.values()]) sum.update(part);
const id = sum.digest('hex').slice(0, 12);

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/**
 * CodeMirror writes its styles into the page; the nonce allows them, and no markup is written there. Workers are made
 * of the page's own script, and have the page's policy.
 */
const policy = (scripts: string, styles: string, connect: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles} 'nonce-${id}'`,
    `connect-src ${connect}`,
    'worker-src blob:',
    'img-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const template = readFileSync(join(root, 'page/index.html'), 'utf8').replace('<html ', `<html data-build="${id}" `);
const fill = (parts: Record<'policy' | 'style' | 'script', string>) =>
  template.replace(/%(policy|style|script)%/g, (_, part: keyof typeof parts) => parts[part]);

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'data'), { recursive: true });
const write = (name: string, text: string | Uint8Array) => writeFileSync(join(target, name), text);
write('script.js', script);
write('style.css', style);
for (const [name, packed] of data) write(`data/${name}.pack`, packed);
write(
  'index.html',
  fill({
    policy: policy(`'self' ${sha(reader)} ${sha(sheets)}`, "'self'", "'self'"),
    style: `<link rel="stylesheet" href="style.css?${id}">`,
    script: `<script id="program" src="script.js?${id}"></script>`,
  }),
);
const thirdParty = licences(bundledPackages([main.metafile, documents.metafile, workbooks.metafile]));
write('THIRD-PARTY.txt', thirdParty);
// A single file may be passed on alone: it contains the licences, as text that no browser runs.
if (/<\/script/i.test(thirdParty)) throw new Error('a licence would end the script that holds it');
const inside = [...data].map(
  ([name, packed]) => `<script type="application/gzip" id="data-${name}">${packed.toString('base64')}</script>`,
);
write(
  'redlint.html',
  fill({
    policy: policy(`${sha(script)} ${sha(reader)} ${sha(sheets)}`, sha(style), "'none'"),
    style: `<style>${style}</style>`,
    script: `<script type="text/plain" id="third-party">\n${thirdParty}</script>\n${inside.join('\n')}\n<script id="program">${script}</script>`,
  }),
);
const kilobytes = (...parts: readonly Uint8Array[]) =>
  Math.round(parts.reduce((sum, part) => sum + part.length, 0) / 1000);
console.error(
  `built dist/page: script ${kilobytes(gzipSync(Buffer.from(script)))} kB, data ${kilobytes(...data.values())} kB packed, redlint.html ${kilobytes(readFileSync(join(target, 'redlint.html')))} kB`,
);
