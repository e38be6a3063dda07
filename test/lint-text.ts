import { configOf } from '../src/config/load.js';
import { settingsFor } from '../src/config/settings-for.js';
import type { Draft } from '../src/draft/draft.js';
import { parseDraft } from '../src/draft/parse.js';
import { lint } from '../src/lint/lint.js';
import type { Finding, Report } from '../src/lint/report.js';
import { builtinRules } from '../src/registry/builtin.js';
import { createRegistry } from '../src/registry.js';
import type { Beside, Example, Picture } from '../src/rule.js';

/** The rules that come with redlint. */
export const registry = createRegistry(await builtinRules());

/** A day that no example depends on unless it says so: Tuesday. */
const today = '2026-11-24';

export interface Circumstances {
  readonly config?: Readonly<Record<string, unknown>>;
  readonly path?: string;
  readonly files?: Example['files'];
  readonly language?: string;
  readonly today?: string;
  /** The only rule to run; else all are on. */
  readonly only?: string;
}

/** The draft and report of a text under a config given as an object. */
export async function lintText(
  source: string,
  circumstances: Circumstances = {},
): Promise<{ draft: Draft; report: Report }> {
  const { config = {}, path = 'draft.md', files, language, only } = circumstances;
  const orders = only === undefined ? {} : { only: [only] };
  const loaded = await configOf({ extends: 'preset:strict', ...config }, { cwd: process.cwd(), orders });
  const settings = settingsFor(loaded, registry, path);
  const { networks, account, response } = settings;
  const draft = parseDraft(source, {
    path,
    phrases: (code) => registry.phrases(code),
    defaults: { language: 'auto', networks, account, ...(response && { response }) },
    ...(language !== undefined && { lang: language }),
  });
  const report = lint(draft, {
    registry,
    settings,
    today: circumstances.today ?? today,
    ...(files && { beside: fakeFiles(files) }),
  });
  return { draft, report };
}

const plain: Picture = {
  exists: true,
  bytes: 90_000,
  format: 'jpeg',
  width: 1200,
  height: 800,
  broken: false,
  gps: false,
  cleanable: true,
};

function fakeFiles(files: NonNullable<Example['files']>): Beside {
  const bare = (path: string) => path.replace(/[?#].*$/, '');
  return {
    exists: (path) => bare(path) === '' || Object.hasOwn(files, bare(path)),
    anchors: (path) => (Object.hasOwn(files, bare(path)) || bare(path) === '' ? new Set<string>() : undefined),
    picture: (path) =>
      Object.hasOwn(files, path) ? { ...plain, ...files[path] } : { ...plain, exists: false, format: undefined },
  };
}

/** A text without its ⟦ ⟧, and the spans that they marked. */
export function unmarked(text: string): { source: string; marks: { start: number; end: number; text: string }[] } {
  const marks: { start: number; end: number; text: string }[] = [];
  const open: number[] = [];
  let source = '';
  for (const piece of text.split(/([⟦⟧])/)) {
    if (piece === '⟦') open.push(source.length);
    else if (piece === '⟧') {
      const start = open.pop() ?? 0;
      marks.push({ start, end: source.length, text: source.slice(start) });
    } else source += piece;
  }
  return { source, marks: marks.sort((a, b) => a.start - b.start) };
}

/** Applies edits in memory, from the last to the first; overlapping ones are left out. */
export function applied(source: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap((finding) => finding.fix ?? []).sort((a, b) => b.start - a.start || b.end - a.end);
  let last = Number.POSITIVE_INFINITY;
  let text = source;
  for (const edit of edits) {
    if (edit.end > last) continue;
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    last = edit.start;
  }
  return text;
}
