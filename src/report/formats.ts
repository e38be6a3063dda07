import type { Format } from './format.js';

const named = {
  pretty: async (): Promise<Format> => (await import('./terminal/pretty.js')).pretty,
  compact: async (): Promise<Format> => (await import('./machine/compact.js')).compact,
  json: async (): Promise<Format> => (await import('./machine/json.js')).json,
  sarif: async (): Promise<Format> => (await import('./machine/sarif.js')).sarif,
  github: async (): Promise<Format> => (await import('./machine/github.js')).github,
  gitlab: async (): Promise<Format> => (await import('./machine/gitlab.js')).gitlab,
  junit: async (): Promise<Format> => (await import('./machine/junit.js')).junit,
  checkstyle: async (): Promise<Format> => (await import('./machine/checkstyle.js')).checkstyle,
  rdjson: async (): Promise<Format> => (await import('./machine/rdjson.js')).rdjson,
  markdown: async (): Promise<Format> => (await import('./markdown/markdown.js')).markdown,
  html: async (): Promise<Format> => (await import('./html/html.js')).html,
};

type FormatName = keyof typeof named;

/** The formats by name, each loaded on use. */
export const formats: Readonly<Record<string, () => Promise<Format>>> = named;

/** The endings of file names by format; the first one of each is its usual one. */
export const endings: Readonly<Record<FormatName, readonly string[]>> = {
  pretty: ['.txt', '.log'],
  compact: ['.txt', '.log'],
  json: ['.json'],
  sarif: ['.sarif', '.json'],
  github: ['.txt', '.log'],
  gitlab: ['.json'],
  junit: ['.xml'],
  checkstyle: ['.xml'],
  rdjson: ['.json'],
  markdown: ['.md', '.markdown', '.txt'],
  html: ['.html', '.htm'],
};

/** Formats that show the texts of drafts, not just the findings. */
export const quoting: ReadonlySet<string> = new Set<FormatName>(['pretty', 'github', 'rdjson', 'markdown', 'html']);

/** What a terminal shows of more findings than anybody reads, where no format is asked for. */
export const summary = async (): Promise<Format> => (await import('./terminal/by-rule.js')).byRule;
