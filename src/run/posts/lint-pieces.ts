import { dismissalsFor } from '../../config/dismissals.js';
import type { Piece } from '../../draft/pieces/pieces.js';
import { failedReport } from '../../lint/failure.js';
import {
  type FallbackLanguage,
  type Finding,
  type Report,
  type ReportedPiece,
  withFindings,
} from '../../lint/report.js';
import { Silences } from '../../lint/silent.js';
import type { AppliedWaiver } from '../../lint/waive.js';
import { Mistake } from '../../mistake.js';
import type { DraftFiles } from '../../rule.js';
import { sourceText } from '../../text/source-text.js';
import { asWritten } from '../as-written.js';
import type { Checked } from '../checked.js';
import { commonest } from '../fallback-language.js';
import { isFault } from '../fault.js';
import { withoutFix } from '../fixes/safe-fixes.js';
import { type CheckedPost, lintPost } from '../lint-post.js';
import type { Project } from '../project.js';
import type { PostSource } from '../reading.js';
import { dismissalsByPost, withDismissalsOnce } from './dismissals-by-post.js';
import { lintEach, verdictsOn } from './many-posts.js';

/** A checked piece of a publication. */
interface CheckedPiece extends Checked {
  readonly piece: Piece;
  /** Absent where redlint failed on it. */
  readonly checked?: CheckedPost;
}

/** No publication has more, and each reads the whole front matter. */
const mostPieces = 100;

/**
 * Lints each piece of a publication as a post of its network, in one report, and passes it to `onPost`. Throws a
 * Mistake on more pieces than any publication has.
 */
export async function lintPieces(
  project: Project,
  { source, path, pasted, memory }: PostSource,
  pieces: readonly Piece[],
  files: DraftFiles | undefined,
  fallback: FallbackLanguage | undefined,
  onPost?: (post: CheckedPost) => void,
): Promise<Checked> {
  if (pieces.length > mostPieces)
    throw new Mistake('pieces-many', { file: path, count: pieces.length, most: mostPieces });
  const config = await project.configFor(path);
  const registry = await project.registryFor(config);
  const dismissals = dismissalsByPost(pieces, ({ view }) => view.text, dismissalsFor(config, path));
  const lintIn = async (piece: Piece, language?: FallbackLanguage): Promise<CheckedPiece> => {
    const { view, networks, given } = piece;
    const own = { piece: { networks }, dismissals: dismissals.get(piece) ?? [] };
    const text = {
      source: view.text,
      path,
      ...own,
      ...(pasted && { pasted }),
      ...(memory && { memory }),
      ...(given && { given }),
    };
    try {
      const checked = await lintPost(project, text, files, language);
      return { ...asWritten(checked, view, source), checked, piece };
    } catch (error) {
      if (!isFault(error)) throw error;
      return { report: failedReport(error, { path, source, start: piece.at.start }), piece };
    }
  };
  const all = withDismissalsOnce(await lintEach(pieces, fallback, lintIn));
  for (const { checked } of all) if (checked) onPost?.(checked);
  const reports = all.map(({ report }) => report);
  const kinds = new Set(reports.map(({ kind }) => kind));
  const findings = findingsOf(all);
  const report: Report = {
    path,
    source: sourceText(source),
    language: commonest(reports),
    ...(reports.every(({ languageAssumed }) => languageAssumed) && { languageAssumed: reports[0]?.languageAssumed }),
    kind: kinds.size === 1 ? ([...kinds][0] as string) : 'publication',
    networks: [...new Set(reports.flatMap(({ networks }) => networks))],
    findings,
    silent: new Silences(reports.flatMap(({ silent }) => silent)).all,
    principles: verdictsOn(reports, registry),
    pieces: all.map(reportedPiece),
  };
  return { report: withFindings(report, findings), waivers: waiversOf(all) };
}

function reportedPiece({ piece: { name, at }, report: { language, kind, networks } }: CheckedPiece): ReportedPiece {
  return { name, networks, kind, language, start: at.start };
}

/**
 * The findings of all pieces in source order. What is shared (the front matter, a comment above) is found in several,
 * and reported once; a waiver there is unused only if no piece uses it. Those of the house's file are already told
 * once.
 */
function findingsOf(all: readonly CheckedPiece[]): Finding[] {
  const met = new Map<string, { finding: Finding; times: number }>();
  for (const { piece, report } of all)
    for (const found of report.findings) {
      const finding = piece.isEditable ? found : withoutFix(found, found.fix && 'marks');
      const { rule, message, at, data } = finding;
      const key = JSON.stringify([rule, message, at.start, at.end, data]);
      const known = met.get(key);
      if (known) known.times++;
      met.set(key, known ?? { finding: { ...finding, ...(piece.name !== '' && { piece: piece.name }) }, times: 1 });
    }
  return [...met.values()]
    .map(({ finding, times }) => ({ finding, times, isUnusedAbove: isUnusedAbove(finding, all) }))
    .filter(
      ({ finding: { data }, times, isUnusedAbove }) =>
        !isUnusedAbove || data.house !== undefined || times === all.length,
    )
    .map(({ finding: { piece, ...finding }, times, isUnusedAbove }) =>
      times > 1 || isUnusedAbove || piece === undefined ? finding : { ...finding, piece },
    )
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

/** Is it about an unused waiver that is in the text of no piece? */
const isUnusedAbove = ({ rule, at }: Finding, all: readonly CheckedPiece[]): boolean =>
  rule === 'waiver-unused' && !all.some(({ piece }) => piece.at.start <= at.start && at.start < piece.at.end);

/** Each waiver once, as used if a piece uses it. */
function waiversOf(all: readonly CheckedPiece[]): AppliedWaiver[] {
  const waivers = new Map<string, AppliedWaiver>();
  for (const waiver of all.flatMap((one) => one.waivers ?? [])) {
    const key = `${waiver.house ?? ''} ${waiver.at.start} ${waiver.at.end}`;
    const known = waivers.get(key);
    waivers.set(key, known ? { ...known, used: known.used || waiver.used } : waiver);
  }
  return [...waivers.values()];
}
