/** YAML files are imported as data: the build and the tests turn them into modules. */
declare module '*.yml' {
  // biome-ignore lint/suspicious/noExplicitAny: each importer names the shape it expects
  const data: any;
  export default data;
}
