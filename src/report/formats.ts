import type { Format } from './format.js';

/** Formats that show the texts of drafts, not just the findings. */
export const quoting: ReadonlySet<string> = new Set(['pretty', 'github', 'rdjson', 'markdown', 'html']);

/** The formats by name, each loaded on use. */
export const formats: Readonly<Record<string, () => Promise<Format>>> = {
  pretty: async () => (await import('./terminal/pretty.js')).pretty,
  compact: async () => (await import('./machine/compact.js')).compact,
  json: async () => (await import('./machine/json.js')).json,
  sarif: async () => (await import('./machine/sarif.js')).sarif,
  github: async () => (await import('./machine/github.js')).github,
  gitlab: async () => (await import('./machine/gitlab.js')).gitlab,
  junit: async () => (await import('./machine/junit.js')).junit,
  checkstyle: async () => (await import('./machine/checkstyle.js')).checkstyle,
  rdjson: async () => (await import('./machine/rdjson.js')).rdjson,
  markdown: async () => (await import('./markdown/markdown.js')).markdown,
  html: async () => (await import('./html/html.js')).html,
};

/** What a terminal shows of more findings than anybody reads, where no format is asked for. */
export const summary = async (): Promise<Format> => (await import('./terminal/by-rule.js')).byRule;
