import { readCalendars } from '../../calendar/calendar.js';
import type { SheetPost } from '../../calendar/post.js';
import { dismissalsFor } from '../../config/dismissals.js';
import { settingsFor } from '../../config/settings-for.js';
import type { FallbackLanguage } from '../../lint/report.js';
import { waiverToWrite } from '../../lint/waiver-policy.js';
import type { DraftFiles } from '../../rule.js';
import type { Checked } from '../checked.js';
import type { Project } from '../project.js';
import type { PostSource } from '../reading.js';
import { dismissalsByPost, withDismissalsOnce } from './dismissals-by-post.js';
import { lintRow } from './lint-row.js';
import { lintEach, verdictsOn } from './many-posts.js';
import { inParts, type Watch } from './parts.js';
import { aboutOthers, notesOn, type Planned, reportOf, seenIn, waiversIn } from './sheet-report.js';

/**
 * Lints each post of a calendar, in the text of a CSV file or a workbook, as a draft, in one report, and shows them to
 * `watch`. Posts whose language is not clear are taken to be in that of the others: in a part they are not yet.
 */
export async function lintSheet(
  project: Project,
  { source, path, memory }: PostSource,
  files: DraftFiles | undefined,
  fallback: FallbackLanguage | undefined,
  { onPost, onPart }: Watch = {},
): Promise<Checked> {
  const config = await project.configFor(path);
  const registry = await project.registryFor(config);
  const { csv, organization, waivers } = settingsFor(config, registry, path);
  // The days of a calendar are read before the language of any post is known.
  await project.load?.([undefined]);
  const { sheets, others } = await readCalendars(source, path, csv);
  const posts = sheets.flatMap((sheet) => sheet.posts);
  const dismissals = dismissalsByPost(posts, ({ source }) => source, dismissalsFor(config, path));
  const rows = { project, registry, path, files, memory, passesPosts: onPost !== undefined };
  const lintIn = (post: SheetPost, language?: FallbackLanguage) =>
    lintRow(rows, post, dismissals.get(post) ?? [], language);
  const preset = sheets[0]?.columns.preset ?? '';
  const waiverOf = waiverToWrite(waivers, registry, project.options.today);
  const together = (rows: readonly Planned[]) => {
    const seen = sheets.map((sheet) => seenIn(sheet, { source, waiverOf }, rows));
    const waivers = seen.flatMap(waiversIn);
    const reports = rows.map(({ report }) => report);
    const report = reportOf(path, source, seen, { principles: verdictsOn(reports, registry), waivers });
    const calendar = { preset, posts: seen.flatMap(({ posts }) => posts), notes: [] };
    return { seen, waivers, report: { ...report, calendar } };
  };
  const parts = inParts(onPart && ((rows: readonly Planned[]) => onPart(together(rows).report)));
  const all = withDismissalsOnce(await lintEach(posts, fallback, lintIn, parts));
  for (const { checked } of all) if (checked) onPost?.(checked);
  const { seen, waivers: given, report } = together(all);
  const { attention } = organization;
  const notes = [...seen.flatMap((one) => notesOn(one, attention)), ...aboutOthers(others)];
  return { report: { ...report, calendar: { ...report.calendar, notes } }, waivers: given };
}
