/**
 * What a sentence may do, as learnt from labelled sentences: README.md says what each kind holds, and
 * bench/labels/README.md how often it is right.
 */
export const sentenceKinds = [
  'boasts',
  'calls-for-procedure',
  'claims',
  'decides',
  'invites-to-event',
  'invites-to-write',
  'names-child',
  'opines',
  'promises-answer',
  'scorns',
  'shows-official',
  'softens',
  'speaks-of-itself',
  'tells-private',
  'turns-away',
] as const;
export type SentenceKind = (typeof sentenceKinds)[number];

/** What was learnt of a kind, as its language's file has it. */
export interface KindFile {
  /** The chance from which a sentence is of the kind. */
  readonly from: number;
  readonly bias: number;
  /** The terms of each weight, with a comma between them. */
  readonly terms: Readonly<Record<string, string>>;
}
