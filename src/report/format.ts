import type { Report, Unread } from '../lint/report.js';
import type { Registry } from '../registry/registry.js';
import type { Severity } from '../rule.js';

/** What a run was made with and over; only runs that are alike can be compared. */
export interface RunMade {
  /** A name for the rules in force and their settings. */
  readonly rules: string;
  /** As given, sorted, with what git was asked for. */
  readonly paths: readonly string[];
}

/** What an earlier report in the format json said. */
export interface Earlier extends Readonly<Record<Severity, number>> {
  /** ISO day; reports of earlier versions have none. */
  readonly date?: string | undefined;
  /** Of redlint. */
  readonly version?: string | undefined;
  readonly made?: RunMade | undefined;
  readonly drafts: number;
  /** Findings by rule, without the waived ones, including those covered by a baseline. */
  readonly rules: ReadonlyMap<string, number>;
}

/** How to show a run. */
export interface View {
  /** Language of the report: a locale, such as `es`. */
  readonly locale: string;
  readonly registry: Pick<Registry, 'rules' | 'principles'>;
  /** Where the text is, if in no file: in the page, or there as a post of a sheet that names its pictures. */
  readonly place?: 'page' | 'sheet';
  readonly color: boolean;
  /** The target of a rule's link; absent when nothing can be clicked. */
  linkOf?(rule: string): string | undefined;
  /** Where the lines of a draft are shown on the web; absent where that is not known. */
  sourceOf?(path: string, from: number, to: number): string | undefined;
  /** Columns of the terminal. */
  readonly width: number;
  /** Show the reason once for each rule and run, with every finding, or not at all. */
  readonly why: 'first' | 'all' | 'none';
  readonly tool: { readonly name: string; readonly version: string; readonly homepage?: string };
  /** How the reader starts the program (`npx redlint`); absent = by its name. */
  readonly start?: string;
  /** List clean drafts too. */
  readonly showFiles: boolean;
  /** Facts of the run, for readers who were not there. */
  readonly run?: RunFacts;
}

/** The baseline applied to a run: its last change (ISO day), and how many findings of each severity it holds. */
export interface BaselineFacts extends Readonly<Record<Severity, number>> {
  readonly date?: string | undefined;
}

/** When, for whom and without which rules a run was made. */
interface RunFacts {
  /** ISO day. */
  readonly today: string;
  readonly organization?: string;
  /** Rules that the config switches off. */
  readonly off: readonly string[];
  readonly baseline?: BaselineFacts;
  readonly made?: RunMade;
  /** Warnings and suggestions are not shown, so that nothing is said of them. */
  readonly errorsOnly?: boolean;
  /** All that was found, whatever of it the run was asked to show: what is compared. */
  readonly whole?: readonly Report[];
  /** An earlier report to compare with. */
  readonly before?: Earlier;
}

/**
 * Reports, and the drafts that could not be checked, → the text of one format, ending in a line break; a long one in
 * pieces, which are made on demand. Pure: prints and writes nothing.
 *
 * The duties of each format: it says of each finding the severity, the place, the rule with its principle, the sentence
 * and the reason; everything from a draft (its path, language, words, the reason of a waiver) is shown
 * through `visible`, or as its syntax escapes it; it shows the notes on the reports and on `unread` (said/notes.ts), so
 * that silence never looks like approval; and one that shows texts of drafts, not just the findings, is listed in
 * `quoting` (formats.ts): for others the cache may read a text late, when its file has changed.
 */
export type Format = (reports: readonly Report[], view: View, unread?: readonly Unread[]) => Iterable<string>;
