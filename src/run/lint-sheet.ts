import { readCalendar } from '../calendar/calendar.js';
import { lookAt } from '../calendar/look.js';
import { inFile, type Paper, placeOf } from '../calendar/place.js';
import type { SheetPost } from '../calendar/post.js';
import { unreadColumns } from '../calendar/unread.js';
import { dismissalsFor } from '../config/dismissals.js';
import { settingsFor } from '../config/settings-for.js';
import { failedReport } from '../lint/failure.js';
import { type FallbackLanguage, type PlannedPost, type Report, type Verdict, withFindings } from '../lint/report.js';
import { Silences } from '../lint/silent.js';
import type { Draft, DraftFiles } from '../rule.js';
import { sourceText } from '../text/source-text.js';
import type { Checked } from './checked.js';
import { dismissalsByPost, withDismissalsOnce } from './dismissals-by-post.js';
import { commonest, isOpen } from './fallback-language.js';
import { isFault } from './fault.js';
import { type CheckedPost, inTime, lintPost } from './lint-post.js';
import type { Project } from './project.js';
import { purposeOf } from './purpose.js';
import type { PostSource } from './reading.js';

/** A checked post of a calendar. */
interface Row extends Checked {
  /** Absent where redlint failed on it. */
  readonly checked?: CheckedPost;
  readonly post: SheetPost;
  readonly planned: PlannedPost;
}

/**
 * Lints each post of a CSV text as a draft, in one report, and passes it to `onPost`. Posts whose language is not clear
 * are taken to be in that of the others.
 */
export async function lintSheet(
  project: Project,
  { source, path }: PostSource,
  files: DraftFiles | undefined,
  fallback: FallbackLanguage | undefined,
  onPost?: (post: CheckedPost) => void,
): Promise<Checked> {
  const config = await project.configFor(path);
  const registry = await project.registryFor(config);
  const { csv, organization } = settingsFor(config, registry, path);
  // The days of a calendar are read before the language of any post is known.
  await project.load?.([undefined]);
  const sheet = await readCalendar(source, path, csv);
  const dismissals = dismissalsByPost(sheet.posts, ({ source }) => source, dismissalsFor(config, path));
  const lintIn = async (post: SheetPost, language?: FallbackLanguage): Promise<Row> => {
    try {
      const { source, given } = post;
      const own = dismissals.get(post) ?? [];
      const checked = await lintPost(project, { source, path, given, dismissals: own }, files, language);
      const purpose = inTime(project, post.source, () => purposeOf(checked, registry));
      return { ...checked, checked, post, planned: plannedPost(post, checked.report, checked.draft.publish, purpose) };
    } catch (error) {
      if (!isFault(error)) throw error;
      const report = failedReport(error, { path, source: post.source, start: post.given.from });
      return { report, post, planned: plannedPost(post, report) };
    }
  };
  const first: Row[] = [];
  for (const post of sheet.posts) first.push(await lintIn(post));
  const language = commonest(first.map(({ report }) => report));
  const assumed = language === undefined ? fallback : { language, from: 'drafts' as const };
  const rows: Row[] = [];
  for (const one of first) rows.push(isOpen(one.report) && assumed ? await lintIn(one.post, assumed) : one);
  for (const { checked } of rows) if (checked) onPost?.(checked);
  const paper = { source, delimiter: sheet.delimiter, names: sheet.columns.names };
  const posts = rows.map(({ planned }) => planned);
  const mute = rows.flatMap(({ post }) => (post.hasMutePictures ? [post.row.number] : []));
  const notes = [
    ...lookAt(posts, { mute, ...(organization.attention && { attention: organization.attention }) }),
    ...unreadColumns(sheet.columns, sheet.posts),
  ];
  const verdicts = Object.fromEntries(registry.principles.map(({ id }) => [id, verdictIn(rows, id)]));
  const told = withDismissalsOnce(rows);
  const report = reportOf(path, paper, told, verdicts);
  return {
    report: { ...report, calendar: { preset: sheet.columns.preset, posts, notes } },
    waivers: told.flatMap(({ post, waivers = [] }) =>
      waivers.map((waiver) => ({ ...waiver, at: placeOf(post, waiver.at, paper).at })),
    ),
  };
}

function reportOf(path: string, paper: Paper, rows: readonly Row[], principles: Report['principles']): Report {
  const posts = rows.map(({ planned }) => planned);
  const findings = rows
    .flatMap(({ post, report }) => report.findings.map((finding) => inFile(finding, post, paper)))
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  const isGuess = posts.length > 0 && posts.every(({ languageAssumed }) => languageAssumed !== undefined);
  const report = {
    path,
    source: sourceText(paper.source),
    language: commonest(posts),
    ...(isGuess && { languageAssumed: posts[0]?.languageAssumed }),
    kind: 'calendar',
    networks: [...new Set(posts.flatMap(({ networks }) => networks))],
    findings,
    silent: new Silences(posts.flatMap(({ silent }) => silent)).all,
    principles,
  };
  return withFindings(report, findings);
}

/** The verdict before any finding: unchecked when a post was not checked for it. */
const verdictIn = (rows: readonly Row[], principle: string): Verdict =>
  rows.some(({ report: { principles } }) => (principles[principle] ?? 'unchecked') === 'unchecked')
    ? 'unchecked'
    : 'pass';

function plannedPost(
  { row }: SheetPost,
  { language, languageAssumed, kind, networks, silent }: Report,
  publish?: Draft['publish'],
  purpose?: PlannedPost['purpose'],
): PlannedPost {
  return {
    row: row.number,
    language,
    ...(languageAssumed && { languageAssumed }),
    kind,
    networks,
    silent,
    ...(publish && { publish }),
    ...(purpose && { purpose }),
  };
}
