import type { Mistake } from '../mistake.js';
import type { Edit, Severity, Slot, Span } from '../rule.js';
import type { SourceText } from '../text/source-text.js';

/** Why and until when a finding is waived. */
export interface Waiver {
  readonly rule: string;
  readonly reason?: string;
  readonly by?: string;
  /** ISO day; the waiver holds up to its end. */
  readonly until?: string;
  /** Where it is written; of one in the house's file, the words that it quotes. */
  readonly at: Span;
  /** Its place in the house's file (`redlint.house.yaml:12`), where it stands there. */
  readonly house?: string;
}

/** What a fix would do besides what it is for: why it is left out. `untried`: among many of which some do harm it was not tried alone. */
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

/** What redlint found: plain data, so that it can be written in any language and cross to a worker. */
export interface Finding {
  readonly rule: string;
  /** Folder of the rule; null for rules outside the principles, about waivers and front matter. */
  readonly principle: string | null;
  readonly severity: Severity;
  readonly at: Span;
  readonly message: string;
  readonly data: Readonly<Record<string, Slot>>;
  /** How many cases it speaks of; absent = one. */
  readonly cases?: number;
  readonly fix?: readonly Edit[];
  /** A picture beside the draft that a fix writes again: path as written. */
  readonly clean?: string;
  /** Why a fix that its rule has was left out. */
  readonly unfixed?: Harm;
  readonly suggest?: readonly string[];
  /** What many drafts of a run may share: see `Issue.once`. */
  readonly once?: string;
  /** Paths of the other drafts of the run that share it, where it is said once for all of them. */
  readonly alsoIn?: readonly string[];
  readonly waived?: Waiver;
  /** Known from the baseline: not reported, not counted. */
  readonly baselined?: boolean;
  /** Of a calendar: the row, from 1 as spreadsheets count, and the name of the column. */
  readonly cell?: { readonly row: number; readonly column: string };
}

/** A rule that did not look at a draft, or at something in it. */
export interface Silent {
  readonly rule: string;
  readonly principle: string;
  /**
   * `language`: it has no words of the draft's. `part`: none of that of a part. `key`: a key of config or front matter is not
   * set. `file`: a picture is not at hand. `archive`: what it found helps nobody in so old a post.
   */
  readonly because: 'language' | 'part' | 'key' | 'file' | 'archive';
  /** The key, or the language of the part. */
  readonly what?: string;
  /** Fills the slots of the sentence that the rule has for it. */
  readonly data?: Readonly<Record<string, Slot>>;
}

/**
 * Fail: an error. Review: a warning. Known: errors or warnings, all of them known from the baseline. Unchecked: one of its
 * rules was silent, though it had something to look at, or none is in force.
 */
export type Verdict = 'pass' | 'known' | 'review' | 'fail' | 'unchecked';

/** A language taken for drafts whose own is not clear, and whose it is: that of most other drafts, or of the report. */
export interface FallbackLanguage {
  readonly language: string;
  readonly from: 'drafts' | 'locale';
}

/** A post of a calendar. */
export interface PlannedPost extends Pick<Report, 'language' | 'languageAssumed' | 'kind' | 'networks' | 'silent'> {
  /** From 1, as spreadsheets count. */
  readonly row: number;
  readonly publish?: { readonly day: string; readonly time?: string };
  /** What it is for; absent in a language in which that cannot be told. */
  readonly purpose?: 'service' | 'ourselves' | 'other';
}

/** What is said of a calendar as a whole: its sentence is `calendar_<id>` in the messages. */
export interface CalendarNote {
  readonly id: 'unattended' | 'without-service' | 'ourselves' | 'crowded' | 'mute';
  readonly rows: readonly number[];
  /** `days` are ISO days. */
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What a report of a calendar has besides the findings of its posts. */
export interface Calendar {
  /** Name of the preset; `own` where the config names the columns. */
  readonly preset: string;
  readonly posts: readonly PlannedPost[];
  readonly notes: readonly CalendarNote[];
}

/** One draft's result. */
export interface Report {
  readonly path: string;
  readonly source: SourceText;
  readonly language: string | undefined;
  /** Whose language was taken, where neither the draft, nor its text, nor the config says it. */
  readonly languageAssumed?: FallbackLanguage['from'];
  /** That of a draft that is not in Unicode. */
  readonly encoding?: 'windows-1252';
  readonly kind: string;
  readonly networks: readonly string[];
  /** In order of place. Waived ones are among them, baselined ones too. */
  readonly findings: readonly Finding[];
  /** Is something that was found in it said once for several drafts, at another of them? */
  readonly saidElsewhere?: boolean;
  /** What was not looked at, though there was something to look at. */
  readonly silent: readonly Silent[];
  /** By principle, in order. */
  readonly principles: Readonly<Record<string, Verdict>>;
  /** Of a calendar; its `kind` is `calendar`, its language that of most posts, its networks are those of all. */
  readonly calendar?: Calendar;
}

/** A draft that could not be checked, and why. */
export interface Unread {
  readonly path: string;
  readonly mistake: Mistake;
}

/** The report with other findings, and the verdicts that follow from them and from what was not looked at. */
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

/** Does it count: neither waived nor baselined. */
export const counts = (finding: Finding): boolean => !finding.waived && !finding.baselined;

/** Would --fix put it right? */
export const isFixable = (finding: Finding): boolean =>
  counts(finding) && (finding.fix !== undefined || finding.clean !== undefined);
