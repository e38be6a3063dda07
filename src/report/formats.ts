import type { Format } from './format.js';

/** Formats that show the texts of drafts, not only what was found in them. */
export const quoting: ReadonlySet<string> = new Set(['pretty', 'github', 'rdjson', 'markdown', 'html']);

/** The formats by name, each loaded when used. */
export const formats: Readonly<Record<string, () => Promise<Format>>> = {
  pretty: async () => (await import('./pretty.js')).pretty,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  rdjson: async () => (await import('./rdjson.js')).rdjson,
  markdown: async () => (await import('./markdown.js')).markdown,
  html: async () => (await import('./html/html.js')).html,
};
