import { type Dirent, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { patternSource } from '../data/pattern-source.js';
import { bytesOf } from '../data/plain-file.js';
import { type ConfigSource, nameOf } from '../data/source.js';
import { Mistake } from '../mistake.js';
import type { Language, Options, Rule } from '../rule.js';
import { type Works, worksIn } from './cited.js';
import { readLexiconText, readPrincipleText, readRuleText } from './language-file.js';
import type { KnownRule, LexiconSource, Principle, RuleSet } from './registry.js';
import type { RuleFolder } from './rule-folder.js';
import { lexiconsOf } from './rule-lexicons.js';
import { type ReadSource, sharedLists } from './shared-lists.js';
import { wordList } from './word-list.js';

/** The content of a folder of rules. */
export interface Folders {
  readonly principles: readonly Principle[];
  readonly rules: readonly RuleFolder[];
  readonly lexicons: readonly LexiconSource[];
  readonly shared: RuleSet['shared'];
}

const languageFile = /^([a-z]{2,3})\.yml$/;
const lexiconFile = /^([a-z][a-z-]*)\.([a-z]{2,3})\.yml$/;
const moduleNames = ['rule.ts', 'rule.js', 'rule.mjs'];

/** Whose a folder of rules is. */
export interface FolderOptions {
  readonly own?: boolean;
  /** Names of other lexicons: the words of a rule that is called like one of them are no part of it. */
  readonly taken?: ReadonlySet<string>;
  readonly cwd?: string;
  readonly isOutside?: (file: string) => boolean;
  /**
   * What becomes of a lexicon, or of a rule's file in one language, that cannot be understood; it is left out. By
   * default the Mistake is thrown.
   */
  readonly onMistake?: (file: string, mistake: Mistake) => void;
}

/**
 * Reads `<root>/<principle>/<rule>/`, `<root>/lexicons/` and `<root>/sources.yml`; a lexicon may also be in the
 * folder of the rule that uses it. In a user's own folder (`own`) a rule may also be directly under the root: its
 * principle is then `own`. Paths in messages are relative to `cwd`; messages show nothing from files outside the
 * project (`isOutside`). Throws a Mistake on faulty files.
 */
export function readFolders(
  root: string,
  { own = false, taken = new Set(), cwd = '', isOutside = () => false, onMistake }: FolderOptions = {},
): Folders {
  const read: ReadSource = (file) => patternSource(nameOf(file, cwd), textOf(file), isOutside(file));
  const principles: Principle[] = [];
  const rules: RuleFolder[] = [];
  const lexicons: LexiconSource[] = [];
  const shelf = { lexicons, works: worksIn(root, read), understood: understoodOr(onMistake), cwd, taken };
  for (const name of foldersIn(root)) {
    const folder = join(root, name);
    if (name === 'lexicons') lexicons.push(...readLexicons(folder, read, shelf.understood));
    else if (own && isRule(folder, read)) rules.push(readRule(folder, 'own', shelf, read));
    else {
      const principle = readPrinciple(folder, own, shelf.works, read);
      if (principle) principles.push(principle);
      for (const rule of foldersIn(folder)) rules.push(readRule(join(folder, rule), name, shelf, read));
    }
  }
  return { principles, rules, lexicons, shared: sharedLists(join(root, 'lexicons'), read) };
}

/**
 * The logic of a rule folder: its module, or that of a word list. `load` imports a module; messages name it relative to
 * `cwd`.
 */
export async function knownRule(
  folder: RuleFolder,
  load: (file: string) => Promise<unknown>,
  cwd = '',
): Promise<KnownRule> {
  const { module, ...known } = folder;
  if (!module) return { ...known, rule: wordList(folder) };
  const rule = ((await load(module)) as { default?: Rule<Options> } | undefined)?.default;
  if (typeof rule?.check !== 'function') throw new Mistake('rule-module', { file: nameOf(module, cwd) });
  return { ...known, rule };
}

const foldersIn = (folder: string): string[] =>
  entriesOf(folder)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name);

const filesIn = (folder: string): string[] => entriesOf(folder).map((entry) => entry.name);

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new Mistake('unreadable', { file: folder, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

/** Keys found only in a rule's language file, used to recognise a misspelt one. */
const ofRules = ['messages', 'lexicon', 'examples'];

const isRule = (folder: string, read: ReadSource): boolean =>
  filesIn(folder).some(
    (file) =>
      moduleNames.includes(file) ||
      (languageFile.test(file) && ofRules.some((key) => key in Object(read(join(folder, file)).value))),
  );

function readPrinciple(folder: string, own: boolean, works: Works, read: ReadSource): Principle | undefined {
  const languages: Record<string, Principle['languages'][string]> = {};
  let number = 99;
  for (const file of filesIn(folder)) {
    const language = languageFile.exec(file)?.[1];
    if (!language) continue;
    const { number: written, ...text } = readPrincipleText(read(join(folder, file)), works, language);
    number = written;
    languages[language] = text;
  }
  if (Object.keys(languages).length > 0) return { id: basename(folder), number, languages };
  if (own) return undefined;
  throw new Mistake('principle-without-text', { folder });
}

/** What the rules of a folder share: the lexicons so far, and the cited works. */
interface Shelf {
  readonly lexicons: LexiconSource[];
  readonly works: Works;
  readonly understood: Understood;
  readonly cwd: string;
  readonly taken: ReadonlySet<string>;
}

/** What is read of a file; nothing where that cannot be understood and somebody else reports it. */
type Understood = <T>(file: string, read: () => T) => T | undefined;

const understoodOr =
  (onMistake: FolderOptions['onMistake']): Understood =>
  (file, read) => {
    try {
      return read();
    } catch (error) {
      if (!onMistake || !(error instanceof Mistake)) throw error;
      return void onMistake(file, error);
    }
  };

function readRule(
  folder: string,
  principle: string,
  { lexicons, works, understood, cwd, taken }: Shelf,
  read: ReadSource,
): RuleFolder {
  const id = basename(folder);
  const files = filesIn(folder);
  const module = moduleNames.find((name) => files.includes(name));
  const languages: Record<string, Language> = {};
  const named: Record<string, readonly string[]> = {};
  const sources = new Map<string, ConfigSource>();
  lexicons.push(...readLexicons(folder, read, understood));
  const readLanguage = (file: string): void => {
    const [, language = ''] = languageFile.exec(file) ?? [];
    const source = read(join(folder, file));
    const text = readRuleText(source, works, language);
    named[language] = lexiconsOf(taken.has(id) ? `own/${id}` : id, language, text, lexicons, source);
    languages[language] = text;
    sources.set(language, source);
  };
  const ofLanguages = files.filter((file) => languageFile.test(file));
  for (const file of ofLanguages) understood(join(folder, file), () => readLanguage(file));
  const [first] = ofLanguages;
  if (first === undefined) throw new Mistake('rule-without-text', { folder: nameOf(folder, cwd) });
  // Where none can be understood there is no rule: the first says what is wrong with it.
  if (Object.keys(languages).length === 0) readLanguage(first);
  const quote: RuleFolder['quote'] = (language, path) => sources.get(language)?.quote(path) ?? id;
  return { id, principle, ...(module && { module: join(folder, module) }), languages, lexicons: named, quote };
}

function readLexicons(folder: string, read: ReadSource, understood: Understood): LexiconSource[] {
  return filesIn(folder)
    .filter((file) => lexiconFile.test(file))
    .flatMap((file) => {
      const lexicon = understood(join(folder, file), () => {
        const source = read(join(folder, file));
        return { ...readLexiconText(source), place: source.seek };
      });
      return lexicon ?? [];
    });
}

function textOf(file: string): string {
  try {
    return bytesOf(file).toString('utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' ? error : new Mistake('unreadable', { file, reason: code ?? String(error) });
  }
}
