/** The used part of a package without types. */
declare module 'js-yaml' {
  export const CORE_SCHEMA: object;
  export function load(text: string, options?: { json?: boolean; schema?: object }): unknown;
}
