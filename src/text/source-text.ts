import { lineStarts } from './span.js';

/** A text, and the offsets of its lines. */
export interface SourceText {
  readonly text: string;
  readonly starts: readonly number[];
  /** The number of each line, if they are not counted from 1: in a workbook, its row. */
  readonly numbers?: readonly number[];
}

export const sourceText = (text: string): SourceText => ({ text, starts: lineStarts(text) });

/** A text whose lines are known already; it is read only when more than their places is needed. */
export function laterText(startsOf: () => readonly number[], read: () => string): SourceText {
  let starts: readonly number[] | undefined;
  let text: string | undefined;
  return {
    get starts() {
      starts ??= startsOf();
      return starts;
    },
    get text() {
      text ??= read();
      return text;
    },
  };
}
