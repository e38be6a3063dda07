import type { Config as Layers } from '../config/config.js';
import { houseOf } from '../config/house.js';
import { layersFrom } from '../config/layers.js';
import type { Config } from '../config/typed.js';
import { bring, MissingFile } from '../data/host-files.js';
import { type ConfigSource, dataSource, plainSource } from '../data/source.js';
import { Mistake } from '../mistake.js';
import { builtinRules } from '../registry/builtin.js';
import {
  commonFiles,
  dayWordFiles,
  exampleFiles,
  languageFiles,
  lexiconFiles,
  saidFiles,
} from '../registry/data-files.js';
import type { RuleSet } from '../registry/registry.js';
import type { DraftFiles } from '../rule.js';
import type { ProjectHost, ProjectOptions, Within } from '../run/project.js';
import { projectOptions } from './given.js';
import type { CommonOptions, Linter } from './linter.js';
import { linterOver, type OpenLinter } from './over-project.js';

export type { JsonFinding as Finding, JsonReport } from '../report/machine/json.js';
export type { About, Explained, Linter, RuleFacts, RuleTitle } from './linter.js';
export { Mistake };

/** A file that the host has read. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Options for opening a linter without files. */
export interface BrowserOptions extends CommonOptions {
  /**
   * Loads one of redlint's data files by name; each is asked for once, before reading the first draft or page that
   * needs it.
   */
  data(name: string): Promise<Uint8Array>;
  /** The config as an object; it may extend presets only. */
  readonly config?: Config;
  /** A config file, weaker than `config`; it may extend presets only, and own rules that it names are not run. */
  readonly configFile?: TextFile;
  /** The house's file: accepted words and names, acronyms and waivers. */
  readonly houseFile?: TextFile;
  /** The host's knowledge of files beside drafts. */
  readonly files?: DraftFiles;
}

/**
 * Opens a linter in a browser, or wherever else data comes from the host. Throws a Mistake on a locale, a day, a
 * network or a language that is unknown.
 */
export function createLinter(options: BrowserOptions): Linter {
  const { data, locale } = options;
  const host = hostOver(options, () => linter.locale());
  const linter: OpenLinter = linterOver(projectOptions(cwd, options), host, {
    filesFor: () => options.files,
    based: (report) => report,
    locale,
    shown: 'waived',
    keepsFixes: true,
  });
  /** A file that the host could not load fails with the host's own reason. */
  const after =
    <Given extends unknown[], Answer>(
      names: () => Promise<readonly string[]>,
      work: (...given: Given) => Promise<Answer>,
    ) =>
    async (...given: Given) => {
      try {
        await bring(await names(), data);
        return await begun(() => work(...given));
      } catch (error) {
        throw error instanceof MissingFile && error.unasked === undefined ? error.cause : error;
      }
    };
  /** Only hints need what is learnt of sentences: it is asked for when one does, and the work begins again. */
  const begun = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MissingFile) || error.unasked === undefined) throw error;
      await bring([error.unasked], data);
      return begun(work);
    }
  };
  const nothing = async () => [];
  const said = async () => saidFiles(await linter.locale(), await host.builtin());
  const pages = async () => [...exampleFiles, ...(await said())];
  return {
    locale: after(nothing, linter.locale),
    lintText: after(nothing, linter.lintText),
    fixText: after(nothing, linter.fixText),
    explain: after(pages, linter.explain),
    rules: after(pages, linter.rules),
    titles: after(said, linter.titles),
    waivable: after(nothing, linter.waivable),
    reload: linter.reload,
  };
}

/** A browser cannot interrupt work: it stops between two rules. */
const within: Within = (milliseconds, work, tooSlow) => {
  const end = performance.now() + milliseconds;
  return work(() => {
    if (performance.now() > end) throw tooSlow();
  });
};

/** Paths of drafts need a folder. */
const cwd = '/';

/** A host that loads files with `data`; `locale` returns the language of its reports. */
function hostOver({ data, configFile, houseFile }: BrowserOptions, locale: () => Promise<string>): ProjectHost {
  let rules: RuleSet | undefined;
  return {
    within,
    configs({ given, commandLine = {} }) {
      let layers: Promise<Layers> | undefined;
      return () => {
        layers ??= layersOf([...sourcesOf(configFile, given)], commandLine, houseFile);
        return layers;
      };
    },
    async builtin() {
      await bring(commonFiles, data);
      rules ??= await builtinRules();
      return rules;
    },
    async load(languages) {
      const lexicons = rules ? lexiconFiles(languages, rules) : [];
      const spoken = await locale();
      const said = rules ? saidFiles(spoken, rules) : [];
      await bring([...said, ...languageFiles([...languages, spoken]), ...lexicons], data);
      if (languages.includes(undefined)) await bring(dayWordFiles(), data);
    },
  };
}

/** Weakest first. */
function* sourcesOf(file: TextFile | undefined, given: ProjectOptions['given']): Generator<ConfigSource> {
  if (file) yield dataSource(file.name, file.text);
  if (given) yield plainSource('config', given);
}

async function layersOf(
  sources: readonly ConfigSource[],
  commandLine: Layers['commandLine'],
  houseFile: TextFile | undefined,
): Promise<Layers> {
  const layers = sources.map((source) => layersFrom(source, cwd, undefined, noFiles, cwd));
  const houses = houseFile && [houseOf(houseFile.name, houseFile.text, cwd, false)];
  return { cwd, layers: (await Promise.all(layers)).flat(), commandLine, ...(houses && { houses }) };
}

const noFiles = async (name: string, _: string, where: string): Promise<never> => {
  throw new Mistake('config-extends-file', { where, name });
};
