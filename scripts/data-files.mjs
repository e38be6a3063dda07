// Writes what the program reads when it runs: the rules' texts, compiled lexicons, languages.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSources, root } from './bundle.mjs';

/** Reads the rule folders and compiles their lexicons into files of `dist`, with the code that does so in development. */
export async function writeData(dist) {
  const prepare = await importSources(`
    export { builtinFolders } from './src/registry/builtin-folders.ts';
    export * as languages from './src/language/files.ts';
    export { everywhereKeys, lexiconNames } from './src/language/schema.ts';
    export { groupsOf, thresholdsOf } from './src/registry/set.ts';
    export { compileParts } from './src/lexicon/compile/compile.ts';
    export { toFile } from './src/lexicon/file.ts';
    export { configSchema } from './src/config/json-schema.ts';
    export { frontMatterSchema } from './src/draft/front-matter/schema.ts';
    export { withEscapes } from './src/text/unicode-escapes.ts';
    export { createRegistry } from './src/registry/registry.ts';`);
  const folders = prepare.builtinFolders(join(root, 'rules'));
  const languages = [...new Set(folders.lexicons.map((source) => source.language))].sort();
  for (const language of languages) {
    const sources = folders.lexicons.filter((source) => source.language === language);
    for (const [part, compiled] of Object.entries(prepare.compileParts(sources)))
      writeFileSync(join(dist, `${part}.${language}.bin`), prepare.toFile(compiled));
  }
  writeLanguages(dist, prepare);
  const { principles, shared } = folders;
  const rules = folders.rules.map(({ module: _, languages, ...rule }) => ({
    ...rule,
    languages: eachText(languages, said),
  }));
  const shown = folders.rules.map(({ languages }) =>
    eachText(languages, ({ examples, quiet }) => ({ examples, quiet })),
  );
  writeFileSync(join(dist, 'examples.json'), JSON.stringify(shown));
  const thresholds = prepare.thresholdsOf(folders.lexicons);
  const groups = prepare.groupsOf(folders.lexicons);
  writeFileSync(join(dist, 'rules.json'), JSON.stringify({ principles, rules, thresholds, groups, shared, languages }));
  return { folders, prepare };
}

/** Writes what is read of a language when a text is in it, when lexicons are compiled, and before the language is known. */
function writeLanguages(dist, { languages, everywhereKeys, lexiconNames }) {
  const write = (name, value) => writeFileSync(join(dist, name), JSON.stringify(value));
  const pick = (file, here) => Object.fromEntries(Object.entries(file).filter(([key]) => here(key)));
  const everywhere = (key) => everywhereKeys.includes(key);
  const whenRead = (key) => !everywhere(key) && key !== 'inflection' && !lexiconNames.includes(key);
  for (const code of languages.codes) {
    write(`language.${code}.json`, pick(languages.fileOf(code), whenRead));
    write(`inflection.${code}.json`, languages.inflectionOf(code));
  }
  const all = languages.codes.map((code) => [code, pick(languages.fileOf(code), everywhere)]);
  write('languages.json', Object.fromEntries(all));
}

const eachText = (languages, change) =>
  Object.fromEntries(Object.entries(languages).map(([code, text]) => [code, change(text)]));

/** What a rule says: its words to look for are compiled, and its examples are shown by `explain` only. */
const said = ({ lexicon: _, examples: __, quiet: ___, ...text }) => text;
