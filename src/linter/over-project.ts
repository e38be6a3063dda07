import { settingsFor } from '../config/settings-for.js';
import { outsideFinding } from '../lint/outside.js';
import type { Report } from '../lint/report.js';
import { isNeverWaived } from '../lint/waiver-policy.js';
import { isWaivable, outsideIds } from '../messages/outside.js';
import { Mistake } from '../mistake.js';
import type { Registry } from '../registry/registry.js';
import { unknownId } from '../registry/unknown-id.js';
import type { View } from '../report/format.js';
import { type JsonReport, reportOf } from '../report/machine/json.js';
import { outsidePage, principlePage, rulePage } from '../report/markdown/page.js';
import type { DraftFiles } from '../rule.js';
import { refuseLarge } from '../run/drafts/max-size.js';
import { fallbackLanguage } from '../run/fallback-language.js';
import { fixAll } from '../run/fixes/fix-all.js';
import { type HeldDraft, heldDraft } from '../run/held-draft.js';
import { lintDraft } from '../run/lint-draft.js';
import { openProject, type Project, type ProjectHost, type ProjectOptions } from '../run/project.js';
import { sourceText } from '../text/source-text.js';
import { checksWith } from './checks.js';
import { localeOf, refuseNoDay, refuseNoSize, refuseNoTime } from './given.js';
import type { About, Explained, Linter } from './linter.js';
import { rulesIn, titlesIn } from './rule-facts.js';

/** What a linter has besides its project. */
interface Ground {
  /** The files beside a draft. */
  filesFor(path: string): DraftFiles | undefined;
  /** What a draft without a path can ask. */
  readonly siteFiles?: DraftFiles;
  /** The text of the draft at a path; undefined where no draft that can be read is. */
  textOf?(path: string | undefined): Promise<string | undefined>;
  /** The report held against the baseline. */
  based(report: Report): Report;
  /** Absent = the locale of the config, else English. */
  readonly locale?: string | undefined;
  /** Which findings reports show besides those that count. */
  readonly shown: 'waived' | 'baselined';
  /** Does the host make the fixes of a workbook in its text? */
  readonly keepsFixes?: boolean;
}

/** A linter, and what hosts build on. */
export interface OpenLinter extends Linter {
  project(): Project;
  /** A report with its sentences, without any baseline. */
  said(report: Report): Promise<JsonReport>;
  /** What holds for a draft: by its text, or by the file at its path where there is one. */
  heldFor(path?: string, text?: string): Promise<HeldDraft>;
}

/** What rules and settings hold for a draft. */
type Ruled = Pick<HeldDraft, 'registry' | 'settings'>;

const encoder = new TextEncoder();

/** A linter on a project, which `reload` opens again. Throws a Mistake on an unknown locale, day, time or size. */
export function linterOver(options: ProjectOptions, host: ProjectHost, ground: Ground): OpenLinter {
  const given = localeOf(ground.locale);
  let project = openProject(options, host);
  refuseNoDay(options.today);
  refuseNoTime(options.timeout);
  refuseNoSize(options.maxSize);
  const registryFor = async (path?: string) => project.registryFor(await project.configFor(path));
  const localeFor = async (): Promise<string> => {
    if (given !== undefined) return given;
    const config = await project.configFor();
    return settingsFor(config, await project.registryFor(config)).locale ?? 'en';
  };
  const said = async (report: Report, about: About = {}) =>
    reportOf(report, viewOf(await registryFor(report.path), await localeFor(), about), ground.shown);
  const fallback = async () => fallbackLanguage([], await localeFor());
  const today = () => project.options.today;
  const checks = checksWith(today, async (text, about, memory) => {
    const files = about.path === undefined ? ground.siteFiles : ground.filesFor(about.path);
    const how = { ...about, memory, onPart: toldParts(about, said), keepsFixes: ground.keepsFixes };
    return lintDraft(project, text, about.path ?? 'draft.md', files, await fallback(), how);
  });
  const heldFor = async (path?: string, text?: string) =>
    heldDraft(project, path, text ?? (await ground.textOf?.(path)), await fallback());
  /** The text that was last checked is not read again for its settings. */
  const ruledFor = async (path?: string, text?: string): Promise<Ruled> => {
    const settings = text === undefined ? undefined : checks.last(text, { path })?.settings;
    return settings ? { registry: await registryFor(path), settings } : heldFor(path, text);
  };
  return {
    project: () => project,
    locale: localeFor,
    said,
    heldFor,
    async lintText(text, about = {}) {
      const read = async () =>
        (await refused(project, text, about, localeFor)) ?? (await checks.of(text, about)).report;
      return said(ground.based(await unlessUnreadable(about, localeFor, read)), about);
    },
    async fixText(text, about = {}) {
      const unread = await refused(project, text, about, localeFor);
      if (unread) return { text, report: await said(ground.based(unread), about) };
      let source = text;
      const report = await unlessUnreadable(about, localeFor, async () => {
        const fixed = await fixAll(text, async (changed) => checks.last(changed, about) ?? checks.of(changed, about));
        source = fixed.source;
        return fixed.checked.report;
      });
      return { text: source, report: await said(ground.based(report), about) };
    },
    explain: async (id) => pageOf(id, await registryFor(), await localeFor()),
    rules: async (path, text) => rulesIn(await ruledFor(path, text), await localeFor()),
    titles: async () => titlesIn(await registryFor(), await localeFor()),
    waivable: async (rules, path, text) => waivableOf(rules, await ruledFor(path, text)),
    reload() {
      checks.forget();
      project = openProject(options, host);
    },
  };
}

const waivableOf = (rules: readonly string[], { registry, settings }: Ruled): string[] =>
  rules.filter((id) => isWaivable(id) && !isNeverWaived(settings.waivers, registry, id));

/** Passes on the parts of a report with their sentences. */
const toldParts = (about: About, said: (report: Report, about: About) => Promise<JsonReport>) => {
  const { onPart: tell } = about;
  return tell && (async (part: Report) => tell(await said(part, about)));
};

/** The report of a draft that is too large to be read. */
async function refused(
  { options }: Project,
  text: string,
  { path = 'draft.md' }: About,
  locale: () => Promise<string>,
): Promise<Report | undefined> {
  try {
    refuseLarge(encoder.encode(text).length, path, options.maxSize);
    return undefined;
  } catch (error) {
    if (error instanceof Mistake) return unreadReport(path, error, await locale());
    throw error;
  }
}

/** A report; for a draft that could not be read, the report that says so. */
async function unlessUnreadable(
  { path = 'draft.md' }: About,
  locale: () => Promise<string>,
  read: () => Promise<Report>,
): Promise<Report> {
  try {
    return await read();
  } catch (error) {
    if (isAboutSheet(error)) return unreadReport(path, error, await locale());
    throw error;
  }
}

/** The report of a draft that could not be read: one finding at its beginning says why. */
export const unreadReport = (path: string, mistake: Mistake, locale: string): Report => ({
  path,
  source: sourceText(''),
  language: undefined,
  kind: 'unchecked',
  networks: [],
  findings: [outsideFinding('draft-unreadable', 'unread', nowhere, { sentence: mistake.in(locale) })],
  silent: [],
  principles: {},
});

/** A fault of a calendar is a fault of the draft, not of the config. */
const isAboutSheet = (error: unknown): error is Mistake =>
  error instanceof Mistake && error.key.startsWith('calendar-') && error.key !== 'calendar-column';

const nowhere = { start: 0, end: 0, text: '' };

const viewOf = (registry: Registry, locale: string, { pasted, fromSheet }: About): View => ({
  ...(pasted && { place: fromSheet ? 'sheet' : 'page' }),
  locale,
  registry,
  color: false,
  width: 80,
  why: 'all',
  tool: { name: 'redlint', version: '' },
  showFiles: true,
});

function pageOf(id: string, registry: Registry, locale: string): Explained {
  const known = registry.rules.get(id);
  const principle = registry.principles.find((one) => one.id === id || String(one.number) === id);
  if (known) return { id, markdown: rulePage(known, registry.principles, locale) };
  if (principle) return { id: principle.id, markdown: principlePage(principle, registry, locale) };
  if (outsideIds.includes(id)) return { id, markdown: outsidePage(id, locale) };
  throw unknownId(id, registry);
}
