import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configNames, configsIn } from '../../config/files.js';
import { textOf } from '../../data/plain-file.js';
import { readDraft } from '../../run/drafts/read-draft.js';
import { textIn } from '../../run/drafts/text-in.js';
import { writeWhole } from '../../run/write/write-whole.js';
import type { ConfigText, HostFiles } from '../host.js';

/** The path of a URI; undefined when it names none on this system. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/**
 * Files on disk. Files elsewhere use the configs of `cwd`. `config` is the one config file for all drafts, absolute, if
 * an option names it.
 */
export function diskFiles(cwd: string, config?: string): HostFiles & { close(): void } {
  let pages: string | undefined;
  let isClosed = false;
  return {
    async configOf(draft, folder) {
      const root = pathOf(folder) ?? cwd;
      const path = pathOf(draft);
      const file = config ?? (await nearest(path ? dirname(path) : root)) ?? join(root, configNames[0] as string);
      return { uri: pathToFileURL(file).href, text: configText(file) };
    },
    async write(uri, text) {
      const file = fileURLToPath(uri);
      writeWhole(file, text, { cwd, name: file });
    },
    async workbook(uri) {
      const file = pathOf(uri);
      return file && (await textIn(await readDraft({ cwd }, file), basename(file))).source;
    },
    // All synchronous: nothing is written after the folder was removed.
    async page(id, markdown) {
      if (isClosed) throw new Error('the client has left');
      pages ??= mkdtempSync(join(tmpdir(), 'redlint-pages-'));
      const file = join(pages, `${id.replace(/[^\w-]/g, '_')}.md`);
      mkdirSync(pages, { recursive: true });
      writeFileSync(file, markdown);
      return pathToFileURL(file).href;
    },
    isPage: (uri) => pages !== undefined && uri.startsWith(pathToFileURL(pages).href),
    close() {
      isClosed = true;
      if (pages !== undefined) rmSync(pages, { recursive: true, force: true });
    },
  };
}

function configText(file: string): string | undefined {
  try {
    return textOf(file);
  } catch {
    return undefined;
  }
}

/**
 * The strongest config file of a folder, or of the nearest one above it; a package.json counts if it has a `redlint`
 * key.
 */
async function nearest(folder: string): Promise<ConfigText['uri'] | undefined> {
  const here = configsIn(folder);
  for (const name of configNames.filter((one) => here.includes(one))) {
    const file = join(folder, name);
    if (name !== 'package.json' || configText(file)?.includes('"redlint":')) return file;
  }
  return dirname(folder) === folder ? undefined : nearest(dirname(folder));
}
