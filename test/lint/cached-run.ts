import { join } from 'node:path';
import { vi } from 'vitest';
import { openCache } from '../../src/run/cache/cache.js';
import type { Outcome } from '../../src/run/checked.js';
import { disk } from '../../src/run/disk.js';
import { readDraft } from '../../src/run/drafts/read-draft.js';
import { fallbackLanguage, withLanguage } from '../../src/run/fallback-language.js';
import { openRun } from '../../src/run/lint-all.js';
import { openProject, type Project, type ProjectOptions } from '../../src/run/project.js';
import { registry } from '../lint-text.js';
import { jpegOf, madrid, tiffOf } from '../pictures/pictures.js';

/** Makes all stamps old enough to trust. */
export const later = () => {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => now + 3_600_000);
};

export interface Settings extends Partial<ProjectOptions> {
  readonly build?: string;
  readonly key?: string;
  readonly locale?: string;
}

/** Reports of drafts as in a run, with or without a cache, and which of them came from the cache. */
export async function run(cwd: string, paths: readonly string[], settings: Settings = {}, isCached = true) {
  const { build = 'b', key = 'k', locale = 'es', ...options } = settings;
  const opened = openProject({ cwd, today: '2026-11-24', unusedWaivers: 'warning', ...options }, disk);
  const { rulesDir } = (await opened.configFor()).layers.at(-1)?.values ?? {};
  const project: Project = rulesDir === undefined ? { ...opened, registryFor: async () => registry } : opened;
  const found = openCache({ file: join(cwd, '.cache'), name: '.cache', build, key, isQuoting: false }, project);
  const given: string[] = [];
  const cache: typeof found = {
    ...found,
    async get(path, fallback) {
      const known = await found.get(path, fallback);
      if (known) given.push(path);
      return known;
    },
  };
  const run = openRun(project, { threads: 1, cache: isCached ? cache : undefined });
  const drafts = paths.map((path) => ({ path, read: () => readDraft(project.options, path) }));
  const first: Outcome[] = [];
  for await (const one of run.over(drafts, drafts.length === 1 ? fallbackLanguage([], locale) : undefined))
    first.push(one);
  const all = await withLanguage(drafts, first, locale, run.over);
  if (isCached) cache.keep();
  const reports = all.map((one) =>
    'report' in one
      ? Object.entries({ ...one.report, source: one.report.source.text }).sort()
      : [one.path, one.mistake.message],
  );
  return { text: JSON.stringify(reports), given: [...new Set(given)] };
}

/** The files beside a draft that the tests change. */
export const located = jpegOf({ exif: tiffOf({ place: madrid }) });
export const plain = Buffer.concat([jpegOf(), Buffer.alloc(located.length - jpegOf().length)]);
export const page = (picture = 'foto.jpg') =>
  `---\nlanguage: es\n---\nLos súbditos ven la [plaza](otra.md#sitio).\n\n![Una fuente](${picture})\n`;
export const files = {
  'redlint.config.yaml': 'root: true\naccount: { scope: municipal }\n',
  'a.md': page(),
  'otra.md': '---\nlanguage: es\n---\n# Sitio\n\nHola.\n',
  'foto.jpg': plain,
};
