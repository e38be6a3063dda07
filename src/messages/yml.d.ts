/**
 * YAML files are imported as data: the build and the tests turn them into modules (scripts/yaml.ts). A path with a
 * star, such as `./*\/cli.yml`, is that of all files which there are, under the names in the place of the star; each is
 * parsed when it is asked for.
 */
declare module '*.yml' {
  // biome-ignore lint/suspicious/noExplicitAny: each importer names the shape it expects
  const data: any;
  export default data;
}
