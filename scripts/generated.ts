// Modules of the bundles that replace those which read folders.
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Folders } from '../src/registry/folders.js';
import { importSources, root } from './bundle.js';
import { orRefuse } from './command.js';
import { inPlaceOf } from './plugins.js';

/** What a rule or a principle says in a language: read when it is said. */
export const saidKeys = ['title', 'also', 'short', 'why', 'messages', 'unlooked', 'page', 'terms', 'options'];
/** What only `explain` shows. Words to look for are compiled, and are in neither. */
export const shownKeys = ['source', 'limit', 'examples', 'quiet'];

/** How a bundle gets its data files: from the disk beside it, or from its host. Each declares `bytes(name)`. */
export const fromDisk = `import { readFileSync } from 'node:fs';
const bytes = (name) => readFileSync(new URL(name, import.meta.url));`;
export const fromHost = `import { hostFile as bytes } from '../data/host-files.js';`;

export type Program = typeof import('./program.js');

/** The program being built, and the content of its folders. */
export interface Known {
  readonly program: Program;
  readonly folders: Folders;
}

/** Read once. */
export const openKnown = (): Promise<Known> => {
  known ??= readKnown();
  return known;
};

let known: Promise<Known> | undefined;

async function readKnown(): Promise<Known> {
  const program = await importSources<Program>('scripts/program.ts');
  return { program, folders: orRefuse(() => program.builtinFolders(join(root, 'rules'))) };
}

/** Replaces the modules. `reading` is one of the two above. */
export const generated = ({ folders, program }: Known, reading: string): Plugin =>
  inPlaceOf([
    [/src[\\/]registry[\\/]builtin\.ts$/, builtin(folders, reading)],
    [/src[\\/]language[\\/]files\.ts$/, languageFiles(program.languages.codes, reading)],
    [/src[\\/]likeness[\\/]files\.ts$/, likenessFiles(codesWithLikeness(program), reading)],
    [/src[\\/]reading[\\/]files\.ts$/, verbsFiles(codesWithVerbs(program), reading)],
  ]);

const codesWithVerbs = ({ languages, hasVerbs }: Program): string[] => languages.codes.filter(hasVerbs);

const languageFiles = (codes: readonly string[], reading: string): string => `
${reading}
const data = (name) => JSON.parse(new TextDecoder().decode(bytes(name)));
export const codes = ${JSON.stringify(codes)};
export const fileOf = (code) => data('language.' + code + '.json');
export const inflectionOf = (code) => data('inflection.' + code + '.json');
export const everywhere = () => data('languages.json');
`;

const codesWithLikeness = ({ languages, hasLikeness }: Program): string[] => languages.codes.filter(hasLikeness);

const likenessFiles = (codes: readonly string[], reading: string): string => `
${reading}
const codes = ${JSON.stringify(codes)};
const read = {};
export const hasLikeness = (code) => codes.includes(code);
export const likenessFile = (code) =>
  hasLikeness(code) ? (read[code] ??= JSON.parse(new TextDecoder().decode(bytes('likeness.' + code + '.json')))) : undefined;
`;

const verbsFiles = (codes: readonly string[], reading: string): string => `
${reading}
import { fromFile } from './verbs/file.js';
const codes = ${JSON.stringify(codes)};
export const hasVerbs = (code) => codes.includes(code);
export const verbsFile = (code) => (hasVerbs(code) ? fromFile(bytes('verbs.' + code + '.bin')) : undefined);
`;

const builtin = ({ rules }: Folders, reading: string): string => `
${rules.map((rule, i) => (rule.module ? `import r${i} from ${JSON.stringify(rule.module)};` : `const r${i} = undefined;`)).join('\n')}
${reading}
import { fromFile } from '../lexicon/file.js';
import { open } from '../lexicon/match/phrases.js';
import { wordList } from './word-list.js';
const logic = [${rules.map((_, i) => `r${i}`)}];
const data = (name) => JSON.parse(new TextDecoder().decode(bytes(name)));
const part = (name, language) => fromFile(bytes(name + '.' + language + '.bin'));
const opened = {};
const read = (name) => (opened[name] ??= data(name));
// What is said in a language is read when it is said.
class Texts {
  #list; #index; #code;
  constructor(own, list, index, code) {
    Object.assign(this, own);
    this.#list = list; this.#index = index; this.#code = code;
  }
  get #said() { return read('said.' + this.#code + '.json')[this.#list][this.#index]; }
  get #shown() { return read('examples.json')[this.#list][this.#index][this.#code]; }
${saidKeys.map((key) => `  get ${key}() { return this.#said.${key}; }`).join('\n')}
${shownKeys.map((key) => `  get ${key}() { return this.#shown.${key}; }`).join('\n')}
}
const withTexts = (languages, list, index) => {
  for (const code of Object.keys(languages)) languages[code] = new Texts(languages[code], list, index, code);
  return languages;
};
export async function builtinRules() {
  const { principles, rules, thresholds, languages, groups, shared } = data('rules.json');
  const lists = {};
  for (const [name, text] of Object.entries(shared)) {
    let list;
    Object.defineProperty(lists, name, { enumerable: true, get: () => (list ??= text.split('\\n')) });
  }
  let groupsOf;
  return {
    thresholds,
    shared: lists,
    get groups() { return (groupsOf ??= JSON.parse(groups)); },
    principles: principles.map((one, i) => ({ ...one, languages: withTexts(one.languages, 'principles', i) })),
    rules: rules.map((rule, i) => ({ ...rule, languages: withTexts(rule.languages, 'rules', i), rule: logic[i] ?? wordList(rule) })),
    phrases: (language) => (languages.includes(language) ? open(part('prose', language), () => part('labels', language)) : undefined),
  };
}
`;
