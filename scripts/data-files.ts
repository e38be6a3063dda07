// Writes what the program reads when it runs: the rules' texts, compiled lexicons, languages.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleFolder } from '../src/registry/rule-folder.js';
import type { Known, Program } from './generated.js';

/** Is it data that the program reads when it runs, by its name in `dist`? */
export const isData = (name: string): boolean =>
  /\.bin$|^(?:rules|examples|languages|(?:language|inflection)\..+)\.json$/.test(name);

/** Writes the rule folders, and their lexicons compiled as in development, into files of `dist`. */
export function writeData(dist: string, { folders, program }: Known): void {
  const { principles, lexicons, shared } = folders;
  const languages = [...new Set(lexicons.map(({ language }) => language))].sort();
  for (const language of languages) {
    const sources = lexicons.filter((source) => source.language === language);
    for (const [part, compiled] of Object.entries(program.compileParts(sources)))
      writeFileSync(join(dist, `${part}.${language}.bin`), program.toFile(compiled));
  }
  writeLanguages(dist, program);
  const rules = folders.rules.map(({ module: _, languages, ...rule }) => ({
    ...rule,
    languages: eachText(languages, said),
  }));
  const shown = folders.rules.map(({ languages }) =>
    eachText(languages, ({ source, limit, examples, quiet }) => ({ source, limit, examples, quiet })),
  );
  writeFileSync(join(dist, 'examples.json'), JSON.stringify(shown));
  const thresholds = program.thresholdsOf(lexicons);
  const groups = program.groupsOf(lexicons);
  writeFileSync(join(dist, 'rules.json'), JSON.stringify({ principles, rules, thresholds, groups, shared, languages }));
}

/** Writes what is read of a language when a text is in it, when lexicons are compiled, and before the language is known. */
function writeLanguages(dist: string, program: Program): void {
  const { languages, everywhereKeys, lexiconNames, verbsFile, toVerbsFile } = program;
  const write = (name: string, value: object | null) => writeFileSync(join(dist, name), JSON.stringify(value));
  const pick = (file: object, isWanted: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(file).filter(([key]) => isWanted(key)));
  const isEverywhere = (key: string) => everywhereKeys.some((name) => name === key);
  const isReadInText = (key: string) =>
    !isEverywhere(key) && key !== 'inflection' && !lexiconNames.some((name) => name === key);
  for (const code of languages.codes) {
    write(`language.${code}.json`, pick(languages.fileOf(code), isReadInText));
    write(`inflection.${code}.json`, languages.inflectionOf(code));
    const verbs = verbsFile(code);
    if (verbs) writeFileSync(join(dist, `verbs.${code}.bin`), toVerbsFile(verbs));
  }
  const all = languages.codes.map((code) => [code, pick(languages.fileOf(code), isEverywhere)]);
  write('languages.json', Object.fromEntries(all));
}

type Texts = RuleFolder['languages'];

const eachText = (languages: Texts, change: (text: Texts[string]) => object) =>
  Object.fromEntries(Object.entries(languages).map(([code, text]) => [code, change(text)]));

/** What a rule says: its words to look for are compiled, and only `explain` shows its sources and examples. */
const said = ({ lexicon: _, source: __, limit: ___, examples: ____, quiet: _____, ...text }: Texts[string]) => text;
