import type { Report, Unread } from '../lint/report.js';
import type { Registry } from '../registry/registry.js';
import type { Severity } from '../rule.js';

/** What an earlier report in the format json said. */
export interface Earlier extends Readonly<Record<Severity, number>> {
  /** ISO day; reports of earlier versions have none. */
  readonly date?: string | undefined;
  readonly drafts: number;
  /** Findings by rule, without the waived ones; those that a baseline kept silent are among them. */
  readonly rules: ReadonlyMap<string, number>;
}

/** How a run is to be shown. */
export interface View {
  /** Language of the report: `es` or `en`. */
  readonly locale: string;
  readonly registry: Pick<Registry, 'rules' | 'principles'>;
  readonly color: boolean;
  /** Where a rule's id leads; absent where nothing can be clicked. */
  linkOf?(rule: string): string | undefined;
  /** Columns of the terminal. */
  readonly width: number;
  /** The reason once per rule and run, with every finding, or not at all. */
  readonly why: 'first' | 'all' | 'none';
  readonly tool: { readonly name: string; readonly version: string; readonly homepage?: string };
  /** Lists clean drafts too. */
  readonly showFiles: boolean;
  /** What a page for people who were not there says of the run. */
  readonly run?: RunFacts;
}

/** The baseline that a run was held against: when it was last changed (ISO day), and how much it holds of each severity. */
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
  /** An earlier report to compare with. */
  readonly before?: Earlier;
}

/**
 * Reports, and the drafts that could not be checked, → the text of one format, ending in a line break; a long one in pieces,
 * which are made as they are asked for. Pure: prints and writes nothing.
 *
 * What each owes: whatever comes of a draft (its path, language, words, the reason of a waiver) is shown through `visible`,
 * or as its syntax escapes it; it tells the notes on the reports and on `unread` (said/notes.ts), so that silence never
 * looks like approval; and one that shows texts of drafts, not only what was found in them, is listed in `quoting` (formats.ts):
 * for others the cache may read a text late, when its file has changed.
 */
export type Format = (reports: readonly Report[], view: View, unread?: readonly Unread[]) => Iterable<string>;
