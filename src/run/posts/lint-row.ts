import type { SheetPost } from '../../calendar/post.js';
import type { Dismissal } from '../../config/house.js';
import { failedReport } from '../../lint/failure.js';
import type { FallbackLanguage, PlannedPost, Report } from '../../lint/report.js';
import type { Registry } from '../../registry/registry.js';
import type { Draft, DraftFiles } from '../../rule.js';
import type { Memory } from '../../text/memory.js';
import type { Checked } from '../checked.js';
import { isFault } from '../fault.js';
import { inTime, lintPost } from '../lint-post.js';
import type { Project } from '../project.js';
import { purposeOf } from './purpose.js';
import type { Planned } from './sheet-report.js';

/** A calendar whose rows are linted. */
export interface RowLinter {
  readonly project: Project;
  readonly registry: Registry;
  readonly path: string;
  readonly files: DraftFiles | undefined;
  /** Of the calendar's version before: a post whose row is the same is not linted again. */
  readonly memory: Memory | undefined;
  /** Is each post passed on as a whole? Then none comes from memory, which holds none. */
  readonly passesPosts: boolean;
}

/** What was found in a post, wherever its row is. */
interface Found extends Pick<Checked, 'report' | 'waivers'> {
  readonly publish?: Draft['publish'];
  readonly purpose?: PlannedPost['purpose'];
}

/** Lints a post of a calendar as a draft. */
export async function lintRow(
  { project, registry, path, files, memory, passesPosts }: RowLinter,
  post: SheetPost,
  dismissals: readonly Dismissal[],
  language: FallbackLanguage | undefined,
): Promise<Planned> {
  const { source, given, said } = post;
  const key = JSON.stringify([source, said, dismissals, language, project.options.today]);
  const known = passesPosts ? undefined : memory?.known<Found>(lintRow, key);
  if (known) return plannedIn(post, known);
  let hasAsked = false;
  const beside = files && noticing(files, () => (hasAsked = true));
  try {
    const checked = await lintPost(project, { source, path, given, dismissals }, beside, language);
    const purpose = inTime(project, source, () => purposeOf(checked, registry));
    const { report, waivers, draft } = checked;
    const found = { report, ...(waivers && { waivers }), publish: draft.publish, purpose };
    // Files may change while the row stays the same.
    if (!hasAsked) memory?.keep(lintRow, key, found);
    return { ...plannedIn(post, found), ...(passesPosts && { checked }) };
  } catch (error) {
    if (!isFault(error)) throw error;
    return plannedIn(post, { report: failedReport(error, { path, source, start: given.from }) });
  }
}

const noticing = (files: DraftFiles, notice: () => void): DraftFiles => {
  const asked =
    <Answer>(answer: (path: string) => Answer) =>
    (path: string): Answer => {
      notice();
      return answer(path);
    };
  return {
    exists: asked((path) => files.exists(path)),
    anchors: asked((path) => files.anchors(path)),
    picture: asked((path) => files.picture(path)),
    keysBeside: () => {
      notice();
      return files.keysBeside();
    },
  };
};

const plannedIn = (post: SheetPost, { report, waivers, publish, purpose }: Found): Planned => ({
  report,
  ...(waivers && { waivers }),
  post,
  planned: plannedPost(post, report, publish, purpose),
});

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
