import { basename } from 'node:path';
import type { Loader } from 'cosmiconfig';
// The public entry point first runs `.config/config.js` of the working folder, which --no-code must prevent.
import { Explorer } from 'cosmiconfig/dist/Explorer.js';
import type { OwnCode } from '../data/own-code.js';
import { type ConfigSource, dataSource, nameOf } from '../data/source.js';
import { codeSource } from './code.js';

export type { Explorer };

const codeEndings = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];

/**
 * Finds config files with the given names, strongest first, and reads each as a `Source`. Refuses those that are code
 * unless `own` admits them.
 */
export function explorerOf(names: readonly string[], cwd: string, own: OwnCode): Explorer {
  const code: Loader = (file) => {
    own.admit(file);
    return codeSource(nameOf(file, cwd), file);
  };
  return new Explorer({
    moduleName: 'redlint',
    searchPlaces: names,
    ignoreEmptySearchPlaces: false,
    cache: true,
    mergeImportArrays: false,
    mergeSearchPlaces: false,
    searchStrategy: 'none',
    metaConfigFilePath: null,
    loaders: {
      default: (file, text) => dataIn(file, text, nameOf(file, cwd), !own.isOwn(file)),
      ...Object.fromEntries(codeEndings.map((ending) => [ending, code])),
    },
    transform: (result) => result,
  });
}

/** The data of a file; for package.json, the part under `redlint`, as cosmiconfig expects. */
function dataIn(
  file: string,
  text: string,
  name: string,
  isOutside: boolean,
): ConfigSource | { redlint?: ConfigSource } {
  if (basename(file) !== 'package.json') return dataSource(name, text, { isOutside });
  if (!text.includes('"redlint"')) return {};
  const source = dataSource(name, text, { below: 'redlint', isOutside });
  return source.value === undefined ? {} : { redlint: source };
}
