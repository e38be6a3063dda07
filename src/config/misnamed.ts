import { Mistake } from '../mistake.js';

const endings = '(?:ya?ml|jsonc?|json5|toml|ini|[cm]?[jt]s)(?:\\.txt)?';
const house = new RegExp(`^\\.?redlint[.-]house(?:\\.${endings}|\\.txt)?$`, 'i');
const config = new RegExp(`^\\.?redlint(?:[.-]config|rc)(?:\\.${endings}|\\.txt)?$`, 'i');
const bare = /^\.?redlint\.(?:ya?ml|toml)$/i;

/**
 * What is wrong with the name of a file among those of a folder, where it is meant as a config or a house's file and is
 * read as neither; `known` are the names that are read, `nameIn` gives the name that messages show.
 */
export function misnamedIn(
  names: readonly string[],
  known: ReadonlySet<string>,
  nameIn: (name: string) => string,
): Mistake | undefined {
  const others = names.filter((name) => !known.has(name));
  const ofHouse = others.find((name) => house.test(name));
  if (ofHouse) return new Mistake('house-name', { file: nameIn(ofHouse) });
  // Beside a config, a file of this name is something else, such as a workflow.
  const hasConfig = names.some((name) => known.has(name) && config.test(name));
  const ofConfig = others.find((name) => config.test(name) || (!hasConfig && bare.test(name)));
  return ofConfig === undefined ? undefined : new Mistake('config-name', { file: nameIn(ofConfig) });
}
