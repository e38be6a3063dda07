import type { Config as Layers } from '../config/config.js';
import { layersFrom } from '../config/layers.js';
import type { Config } from '../config/typed.js';
import { MissingFile, provide } from '../data/host-files.js';
import { plainSource } from '../data/source.js';
import { Mistake } from '../mistake.js';
import { builtinRules } from '../registry/builtin.js';
import type { DraftFiles } from '../rule.js';
import type { ProjectHost, ProjectOptions, Within } from '../run/project.js';
import { projectOptions } from './given.js';
import type { CommonOptions, Linter } from './linter.js';
import { linterOver } from './over-project.js';

export type { JsonReport } from '../report/machine/json.js';
export type { About, Explained, Linter, RuleFacts } from './linter.js';
export { Mistake };

/** How a linter is opened where there are no files. */
export interface BrowserOptions extends CommonOptions {
  /** Loads one of redlint's data files by its name; each is asked for once, when a draft or a page first needs it. */
  data(name: string): Promise<Uint8Array>;
  /** The config as an object; it may extend presets only. */
  readonly config?: Config;
  /** What the host knows of files beside drafts. */
  readonly files?: DraftFiles;
}

/** Opens a linter in a browser, or wherever else data comes from the host. Throws a Mistake on a locale or a day that is none. */
export function createLinter(options: BrowserOptions): Linter {
  const linter = linterOver(projectOptions(cwd, options), inBrowser, {
    filesFor: () => options.files,
    based: (report) => report,
    locale: options.locale,
    shown: 'waived',
  });
  const whole =
    <Given extends unknown[], Answer>(work: (...given: Given) => Promise<Answer>) =>
    (...given: Given) =>
      withFiles(options.data, () => work(...given));
  return {
    locale: whole(linter.locale),
    lintText: whole(linter.lintText),
    fixText: whole(linter.fixText),
    explain: whole(linter.explain),
    rules: whole(linter.rules),
    reload: linter.reload,
  };
}

/** Does some work; where it lacks a file, the host loads that and it is begun again. */
async function withFiles<Answer>(data: BrowserOptions['data'], work: () => Promise<Answer>): Promise<Answer> {
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MissingFile)) throw error;
      provide(error.file, await data(error.file));
    }
}

/** A browser cannot stop work in the middle: it ends between two rules. */
const within: Within = (milliseconds, work, tooSlow) => {
  const end = performance.now() + milliseconds;
  return work(() => {
    if (performance.now() > end) throw tooSlow();
  });
};

/** Paths of drafts have to lie somewhere. */
const cwd = '/';

const inBrowser: ProjectHost = {
  within,
  configs({ given }) {
    let layers: Promise<Layers> | undefined;
    return () => {
      layers ??= layersOf(given);
      return layers;
    };
  },
  builtin: builtinRules,
};

const layersOf = async (config: ProjectOptions['given']): Promise<Layers> => ({
  cwd,
  layers: config === undefined ? [] : await layersFrom(plainSource('config', config), cwd, undefined, noFiles, cwd),
  commandLine: {},
});

const noFiles = async (name: string, _: string, where: string): Promise<never> => {
  throw new Mistake('config-extends-file', { where, name });
};
