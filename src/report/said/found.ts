import { isDocument } from '../../draft/form.js';
import type { CalendarNote } from '../../lint/calendar-parts.js';
import { counts, type Finding, isFixable, type Report, type Unread, type Verdict } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { bySeverity } from '../../registry/severity.js';
import type { Severity } from '../../rule.js';
import { rememberedFor } from '../../text/remembered.js';
import { type Place, placesFrom } from '../../text/span.js';
import type { View } from '../format.js';
import { visible } from '../visible.js';
import { cellText, rowsOf } from './calendar.js';
import { principlesOf, sentenceOf, type ToldPrinciple, titleOf, whyOf } from './sentence.js';

/** A finding ready to be shown: its places, its sentence and its reason. */
export interface ShownFinding {
  readonly report: Report;
  readonly finding: Finding;
  readonly from: Place;
  /** Exclusive. */
  readonly to: Place;
  readonly placeOf: (offset: number) => Place;
  /** The sentence, preceded by the row and column of a calendar, the paragraph of a document, or the piece. */
  readonly message: string;
  /** The sentence alone. */
  readonly sentence: string;
  readonly title: string;
  readonly why: string;
  readonly principle: ToldPrinciple | undefined;
}

/** For sorting: the most severe first. */
export const bySeverityOf = (a: ShownFinding, b: ShownFinding): number =>
  bySeverity(a.finding.severity, b.finding.severity);

/** Findings shown beside those that count: the waived ones, or also those of the baseline. */
export type AlsoShown = 'waived' | 'baselined';

/** Titles and reasons of rules, and the principles: kept, since most reports are asked for one by one. */
const textsFor = rememberedFor((_: View) => new Map<string, Pick<ShownFinding, 'title' | 'why'>>());
const byId = rememberedFor(
  (all: readonly ToldPrinciple[]) => new Map(all.map((principle) => [principle.id, principle])),
);

/** The findings of reports that formats show: those that count, and those `beside`. */
export function foundIn(reports: readonly Report[], view: View, beside?: AlsoShown): ShownFinding[] {
  const principles = byId(principlesOf(view));
  const told = textsFor(view);
  const toldOf = (finding: Finding) => {
    const known = told.get(finding.rule) ?? { title: titleOf(finding, view), why: whyOf(finding, view) };
    told.set(finding.rule, known);
    return known;
  };
  const shown = ({ waived, baselined, unshown }: Finding) =>
    !unshown && (!baselined || beside === 'baselined') && (!waived || beside);
  return reports.flatMap((report) => {
    const findings = report.findings.filter(shown);
    if (findings.length === 0) return [];
    const placeOf = placesFrom(report.source.starts, report.source.numbers);
    return findings.map((finding) => {
      const from = placeOf(finding.at.start);
      const sentence = sentenceOf(finding, view);
      const where = finding.piece === undefined ? whereOf(report, finding, from, view.locale) : visible(finding.piece);
      return {
        report,
        finding,
        from,
        to: placeOf(finding.at.end),
        placeOf,
        message: where === '' ? sentence : `${where}: ${sentence}`,
        sentence,
        ...toldOf(finding),
        principle: principles.get(finding.principle ?? ''),
      };
    });
  });
}

/**
 * Where people look for a finding when a line does not help: «fila 4, Texto», «Diciembre!C14 (Copy IG)», «párrafo 2»;
 * empty when the line is enough.
 */
export function whereOf({ path }: Report, { cell }: Finding, { line }: Place, locale: string): string {
  if (cell?.sheet !== undefined) return visible(cellText(cell, locale));
  if (cell) return say(locale, 'report.cell', { row: cell.row, column: visible(cell.column) });
  return isDocument(path) ? say(locale, 'report.paragraph', { n: line }) : '';
}

/** A place, after the piece that it is in: «Instagram, línea 13». */
export const inPiece = ({ piece }: Finding, place: string): string =>
  piece === undefined ? place : `${visible(piece)}, ${place}`;

/** How many findings of a draft the baseline covers. */
export const knownIn = ({ findings }: Report): number => findings.filter(({ baselined }) => baselined).length;

/** How many findings of a draft are more than the run was to show. */
export const unshownIn = ({ findings }: Report): number => findings.filter(({ unshown }) => unshown).length;

/** What a run comes to. Waived and baselined findings count apart. */
export interface Totals {
  readonly drafts: number;
  /** Was something not checked: a draft that could not be read, a principle, or a language that a rule does not know? */
  readonly partly: boolean;
  /** Drafts with findings that count. */
  readonly touched: number;
  readonly error: number;
  readonly warning: number;
  readonly suggestion: number;
  readonly fixable: number;
  readonly waived: number;
  readonly baselined: number;
}

/** Adds up what a run found. */
export function totalsOf(reports: readonly Report[], unread: readonly Unread[] = []): Totals {
  const all = reports.flatMap(({ findings }) => findings);
  const counted = all.filter(counts);
  const graded = (severity: Severity) => counted.filter((finding) => finding.severity === severity).length;
  return {
    drafts: reports.reduce((sum, report) => sum + postsIn(report), 0),
    partly: unread.length > 0 || reports.some(isPartly),
    touched: reports.reduce((sum, report) => sum + touchedIn(report), 0),
    error: graded('error'),
    warning: graded('warning'),
    suggestion: graded('suggestion'),
    fixable: counted.filter(isFixable).length,
    waived: all.filter(({ waived, baselined }) => waived && !baselined).length,
    baselined: all.filter(({ baselined }) => baselined).length,
  };
}

/** Was something in it not checked: a principle, by a rule, or a column or a sheet that was not read? */
export const isPartly = (report: Report): boolean =>
  Object.values(report.principles).includes('unchecked') ||
  textsOf(report).some(({ silent }) => silent.length > 0) ||
  report.calendar?.notes.some(isUnlooked) === true;

/** Does a note on a calendar say what was not read? */
export const isUnlooked = ({ id }: CalendarNote): boolean => unlooked.has(id);

const unlooked: ReadonlySet<CalendarNote['id']> = new Set([
  'unread',
  'published',
  'repeated',
  'textless',
  'other-sheets',
]);

/** The drafts of a report: its own, or the posts of a calendar. */
export const textsOf = (
  report: Report,
): readonly (Pick<Report, 'path' | 'language' | 'languageAssumed' | 'isWordless' | 'silent'> & {
  readonly row?: number;
})[] => (report.calendar ? report.calendar.posts.map((post) => ({ ...post, path: report.path })) : [report]);

const postsIn = ({ calendar }: Report): number => (calendar ? rowsOf(calendar.posts) : 1);

/** Drafts of a report with a finding that counts, here or reported with another draft. */
const touchedIn = ({ findings, saidElsewhere }: Report): number => {
  const rows = new Set(findings.filter(counts).map(({ cell }) => `${cell?.row} ${cell?.sheet}`)).size;
  return rows === 0 && saidElsewhere ? 1 : rows;
};

const verdicts: readonly Verdict[] = ['pass', 'known', 'unchecked', 'review', 'fail'];

/** The verdict of several drafts on a principle: the worst. */
export const verdictOf = (reports: readonly Report[], principle: string): Verdict =>
  reports.length === 0
    ? 'unchecked'
    : (verdicts[
        reports.reduce(
          (worst, { principles }) => Math.max(worst, verdicts.indexOf(principles[principle] ?? 'unchecked')),
          0,
        )
      ] as Verdict);

/** Each reason once, with the rules that share it: the first finding of each. */
export function byReason(found: readonly ShownFinding[]): ShownFinding[][] {
  const firsts = new Map(found.map((one) => [one.finding.rule, one]).reverse() as [string, ShownFinding][]);
  const groups = new Map<string, ShownFinding[]>();
  for (const rule of new Set(found.map(({ finding }) => finding.rule))) {
    const first = firsts.get(rule) as ShownFinding;
    groups.set(first.why, [...(groups.get(first.why) ?? []), first]);
  }
  return [...groups.values()];
}
