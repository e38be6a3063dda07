import type { Mistake } from '../mistake.js';
import type { Issue, Severity, Slot, Span } from '../rule.js';
import type { SourceText } from '../text/source-text.js';
import type { CalendarCell, CalendarNote, FixedCell } from './calendar-parts.js';

/** Why and until when a finding is waived. */
export interface Waiver {
  readonly rule: string;
  readonly reason?: string;
  readonly by?: string;
  /** ISO day, the last on which the waiver applies. */
  readonly until?: string;
  /** Where it is written; of one in the house's file, the words that it quotes. */
  readonly at: Span;
  /** Its place in the house's file (`redlint.house.yaml:12`), where it stands there. */
  readonly house?: string;
}

/**
 * A side effect of a fix: the reason for leaving it out. `untried`: not tried alone, among many of which some do harm.
 */
export type Harm =
  | 'lines'
  | 'language'
  | 'kind'
  | 'media'
  | 'marks'
  | 'words'
  | 'address'
  | 'fit'
  | 'finding'
  | 'untried';

/**
 * One finding of redlint, most of it as its rule yielded it: plain data, so that it can be worded in any language and
 * sent to a worker.
 */
export interface Finding
  extends Pick<Issue, 'at' | 'message' | 'networks' | 'cases' | 'fix' | 'clean' | 'suggest' | 'once'> {
  readonly rule: string;
  /** Folder of the rule; null for rules outside the principles, about waivers and front matter. */
  readonly principle: string | null;
  readonly severity: Severity;
  readonly data: Readonly<Record<string, Slot>>;
  /** Why the rule's fix was left out. */
  readonly unfixed?: Harm;
  /** Paths of the other drafts of the run that share it, when it is reported once for all of them. */
  readonly alsoIn?: readonly string[];
  readonly waived?: Waiver;
  /** In the baseline: not reported, not counted. */
  readonly baselined?: boolean;
  /** Counts, and is more than the run was to show. */
  readonly unshown?: boolean;
  readonly cell?: CalendarCell;
  /** Of a publication with a text for each network: the piece that it is in, as the draft names it. */
  readonly piece?: string;
}

/** A rule that could not check a draft, or something in it. */
export interface Silent {
  readonly rule: string;
  readonly principle: string;
  /**
   * `language`: the rule has no words of the draft's language. `part`: none of a part's language. `key`: a key of
   * config or front matter is not set. `file`: a picture is not available. `archive`: its findings no longer help in
   * such an old post. `unseen`: there are words that cannot be looked at.
   */
  readonly because: 'language' | 'part' | 'key' | 'file' | 'archive' | 'unseen';
  /** The key, the language of the part, or where the words are that cannot be looked at. */
  readonly what?: string;
  /** Fills the slots of the sentence that the rule gives for it. */
  readonly data?: Readonly<Record<string, Slot>>;
}

/**
 * Fail: an error. Review: a warning. Known: errors or warnings, all in the baseline. Unchecked: one of its rules was
 * silent although there was something to check, or none is active. Pass: none of these, also where its active rules ask
 * nothing of such a draft, as that of service asks nothing of an emergency.
 */
export type Verdict = 'pass' | 'known' | 'review' | 'fail' | 'unchecked';

/** The language used for drafts whose own is not clear, and its origin: most other drafts, or the report. */
export interface FallbackLanguage {
  readonly language: string;
  readonly from: 'drafts' | 'locale';
}

/** A post of a calendar. */
export interface PlannedPost extends Pick<Report, 'language' | 'languageAssumed' | 'kind' | 'networks' | 'silent'> {
  /** From 1, as in spreadsheets. */
  readonly row: number;
  /** In a workbook. */
  readonly sheet?: string;
  readonly publish?: { readonly day: string; readonly time?: string };
  /** What it is for; absent in a language in which that cannot be told. */
  readonly purpose?: 'service' | 'ourselves' | 'other';
}

/** The part of a calendar's report that is not findings of its posts. */
export interface Calendar {
  /** Name of the preset; `own` when the config names the columns. */
  readonly preset: string;
  readonly posts: readonly PlannedPost[];
  readonly notes: readonly CalendarNote[];
  /** Of a workbook that was to be fixed, and is not changed: the cells with safe fixes, and their texts after them. */
  readonly copies?: readonly FixedCell[];
}

/** A piece of a publication. */
export interface ReportedPiece extends Pick<Report, 'language' | 'kind' | 'networks'> {
  /** As the draft names it; empty for the text of the draft itself, beside pieces of the front matter. */
  readonly name: string;
  /** Where its text begins, in UTF-16 units. */
  readonly start: number;
}

/** One draft's result. */
export interface Report {
  readonly path: string;
  readonly source: SourceText;
  readonly language: string | undefined;
  /** The origin of the language, when neither the draft, nor its text, nor the config gives it. */
  readonly languageAssumed?: FallbackLanguage['from'];
  /** There is no word in it whose language could be unclear. */
  readonly isWordless?: boolean;
  /** The encoding of a draft that is not in Unicode. */
  readonly encoding?: 'windows-1252';
  readonly kind: string;
  readonly networks: readonly string[];
  /** In source order, including waived and baselined ones. */
  readonly findings: readonly Finding[];
  /** Is something found in it reported once for several drafts, at another of them? */
  readonly saidElsewhere?: boolean;
  /** What could not be checked, though there was something to check. */
  readonly silent: readonly Silent[];
  /** By principle, in order. */
  readonly principles: Readonly<Record<string, Verdict>>;
  /** For a calendar; its `kind` is `calendar`, its language the one of most posts, its networks all of theirs. */
  readonly calendar?: Calendar;
  /**
   * Of a publication: a text for each network, each checked as a post. Its kind is `publication` where theirs differ.
   */
  readonly pieces?: readonly ReportedPiece[];
}

/** A draft that could not be checked, and why. */
export interface Unread {
  readonly path: string;
  readonly mistake: Mistake;
}

/** The report with other findings, and the verdicts that follow from them and from what was not checked. */
export function withFindings(report: Report, findings: readonly Finding[]): Report {
  const serious = findings.filter(({ severity, waived }) => severity !== 'suggestion' && !waived);
  const unlooked = new Set(report.silent.map(({ principle }) => principle));
  const verdictOn = (id: string, before: Verdict): Verdict => {
    const own = serious.filter(({ principle }) => principle === id);
    const counted = own.filter(counts);
    if (counted.some(({ severity }) => severity === 'error')) return 'fail';
    if (counted.length > 0) return 'review';
    if (own.length > 0) return 'known';
    return before === 'unchecked' || unlooked.has(id) ? 'unchecked' : 'pass';
  };
  const verdicts = Object.entries(report.principles).map(([id, before]) => [id, verdictOn(id, before)]);
  return { ...report, findings, principles: Object.fromEntries(verdicts) };
}

/** Is it neither waived nor baselined? */
export const counts = (finding: Finding): boolean => !finding.waived && !finding.baselined;

/** Would --fix fix it? */
export const isFixable = (finding: Finding): boolean =>
  counts(finding) && (finding.fix !== undefined || finding.clean !== undefined);
