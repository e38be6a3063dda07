// Writes the data that the program reads: the rules' texts, compiled lexicons, languages.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orRefuse } from './command.js';
import { type Known, type Program, saidKeys, shownKeys } from './generated.js';

/** Is it a data file of the program, by its name in `dist`? */
export const isData = (name: string): boolean =>
  /\.bin$|^(?:rules|examples|languages|(?:language|inflection|likeness|said)\..+)\.json$/.test(name);

/** Writes the rule folders, and their lexicons compiled as in development, into files of `dist`. */
export function writeData(dist: string, { folders, program }: Known): void {
  const { principles, lexicons, shared } = folders;
  const languages = [...new Set(lexicons.map(({ language }) => language))].sort();
  for (const language of languages) {
    const sources = lexicons.filter((source) => source.language === language);
    for (const [part, compiled] of Object.entries(orRefuse(() => program.compileParts(sources))))
      writeFileSync(join(dist, `${part}.${language}.bin`), program.toFile(compiled));
  }
  writeLanguages(dist, program);
  const rules = folders.rules.map(({ module: _, languages, ...rule }) => ({
    ...rule,
    languages: eachText(languages, (text) => only(text, ['severity', 'strict'])),
  }));
  // A report may be in a language that no rule speaks yet: its file is asked for all the same.
  const ofRules = [...folders.rules, ...principles].flatMap(({ languages }) => Object.keys(languages));
  const codes = new Set([...program.locales, ...ofRules]);
  for (const code of codes) {
    const inCode = <T extends object>({ languages: { [code]: text } }: { languages: Readonly<Record<string, T>> }) =>
      text && only(text, saidKeys);
    const said = { rules: folders.rules.map(inCode), principles: principles.map(inCode) };
    writeFileSync(join(dist, `said.${code}.json`), JSON.stringify(said));
  }
  const shownOf = <T extends object>({ languages }: { languages: Readonly<Record<string, T>> }) =>
    eachText(languages, (text) => only(text, shownKeys));
  const shown = { rules: folders.rules.map(shownOf), principles: principles.map(shownOf) };
  writeFileSync(join(dist, 'examples.json'), JSON.stringify(shown));
  const named = principles.map(({ languages, ...principle }) => ({
    ...principle,
    languages: eachText(languages, () => ({})),
  }));
  const thresholds = program.thresholdsOf(lexicons);
  // A run asks for few of these lists: as one text each they are read then.
  const lists = Object.entries(shared).map(([name, list]) => [name, list.join('\n')]);
  const later = { groups: JSON.stringify(program.groupsOf(lexicons)), shared: Object.fromEntries(lists) };
  const all = { principles: named, rules, thresholds, languages, ...later };
  writeFileSync(join(dist, 'rules.json'), JSON.stringify(all));
}

/**
 * Writes the parts of a language needed when a text is in it, when lexicons are compiled, and before the language is
 * known.
 */
function writeLanguages(dist: string, program: Program): void {
  const { languages, everywhereKeys, lexiconNames, likenessFile, verbsFile, toVerbsFile } = program;
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
    const likeness = likenessFile(code);
    if (likeness) write(`likeness.${code}.json`, likeness);
  }
  const all = languages.codes.map((code) => [code, pick(languages.fileOf(code), isEverywhere)]);
  write('languages.json', Object.fromEntries(all));
}

type Texts = Readonly<Record<string, object>>;

const eachText = <T extends object>(languages: Readonly<Record<string, T>>, change: (text: T) => object): Texts =>
  Object.fromEntries(Object.entries(languages).map(([code, text]) => [code, change(text)]));

const only = (text: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(text).filter(([key]) => keys.includes(key)));
