/** What is used of a package that brings no types. */
declare module 'js-yaml' {
  export const CORE_SCHEMA: object;
  export function load(text: string, options?: { json?: boolean; schema?: object }): unknown;
}
