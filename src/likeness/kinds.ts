/**
 * What a sentence does, as learnt from labelled sentences: README.md says what each kind holds, and bench/labels/README.md
 * how often it is right.
 */
export type SentenceKind =
  | 'boasts'
  | 'calls-for-procedure'
  | 'claims'
  | 'decides'
  | 'invites-to-event'
  | 'invites-to-write'
  | 'opines'
  | 'promises-answer'
  | 'scorns'
  | 'shows-official'
  | 'softens'
  | 'turns-away';

/** What was learnt of a kind, as its language's file has it. */
export interface KindFile {
  /** The chance from which a sentence is of the kind. */
  readonly from: number;
  readonly bias: number;
  /** The terms of each weight, with a comma between them. */
  readonly terms: Readonly<Record<string, string>>;
}
