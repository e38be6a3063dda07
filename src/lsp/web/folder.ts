import { aboutRepository } from '../../config/about-repository.js';
import { patternsIn } from '../../config/match.js';
import type { Config } from '../../config/typed.js';
import { dataSource } from '../../data/source.js';
import { createLinter, type Linter } from '../../linter/browser.js';
import type { ConfigText, DraftLinter } from '../host.js';
import type { ClientQuestions } from './asked.js';

/** Names of configs that are data, strongest first: without Node nothing else is read. */
const configNames = ['yaml', 'yml', 'json']
  .map((ending) => `redlint.config.${ending}`)
  .concat(['', '.yaml', '.yml', '.json'].map((ending) => `.redlintrc${ending}`));

/** The config of a folder: its strongest, or the place where one would be. */
export async function configIn(folder: string, { read }: ClientQuestions): Promise<ConfigText> {
  for (const name of configNames) {
    const text = await read(`${folder}/${name}`);
    if (text !== undefined) return { uri: `${folder}/${name}`, text };
  }
  return { uri: `${folder}/${configNames[0]}`, text: undefined };
}

interface Opened {
  readonly linter: Linter;
  isIgnored(path: string): boolean;
}

/** A linter under a folder's config, which is read with the first draft, and again after `reload`. */
export function openFolder(folder: string, locale: string, asked: ClientQuestions): DraftLinter {
  let opened: Promise<Opened> | undefined;
  const open = (): Promise<Opened> => {
    const opening = opened ?? read(folder, locale, asked);
    opened = opening;
    // What the client could not answer the first time it may answer later.
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  };
  return {
    locale: async () => locale,
    lintText: async (...given) => (await open()).linter.lintText(...given),
    fixText: async (...given) => (await open()).linter.fixText(...given),
    explain: async (id) => (await open()).linter.explain(id),
    rules: async (path, text) => (await open()).linter.rules(path, text),
    titles: async () => (await open()).linter.titles(),
    waivable: async (...given) => (await open()).linter.waivable(...given),
    ignores: async (path) => (await open()).isIgnored(path),
    reload() {
      opened = undefined;
    },
  };
}

/** Throws a Mistake on a config that cannot be read. */
async function read(folder: string, locale: string, asked: ClientQuestions): Promise<Opened> {
  const { uri, text } = await configIn(folder, asked);
  const config =
    text === undefined ? undefined : (dataSource(uri.slice(folder.length + 1), text).value as Config | null);
  const files = await Promise.all(['.gitignore', '.redlintignore'].map((name) => asked.read(`${folder}/${name}`)));
  const own = [config?.ignore ?? []].flat();
  const patterns = patternsIn('/', [...aboutRepository, ...files.map((one) => one ?? ''), ...own.map(String)]);
  return {
    linter: createLinter({ data: asked.data, locale, ...(config && { config }) }),
    isIgnored: (path) => patterns.test(`/${path}`) === true,
  };
}
