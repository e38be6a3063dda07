import type { Slots } from '../../../src/messages/messages.js';
import type { HouseFiles } from '../../linter/open.js';
import type { CheckedPart, CheckedWhole } from '../checked.js';
import type { ColumnQuestion } from '../columns.js';
import type { Reading } from '../reading.js';
import type { OpenSheet } from '../sheet.js';

/** What the page asks of its worker, and what it is answered. */
export interface Requests {
  readonly open: { readonly given: File; readonly answer: OpenSheet };
  readonly read: { readonly given: OpenSheet; readonly answer: Reading | undefined };
  readonly columns: { readonly given: OpenSheet; readonly answer: ColumnQuestion };
  /** Answered in parts first. A later request to read or to check ends it. */
  readonly check: {
    readonly given: { readonly sheet: OpenSheet; readonly locale: string; readonly house: HouseFiles };
    readonly answer: CheckedWhole;
  };
}

export type Request = {
  [Kind in keyof Requests]: { readonly id: number; readonly kind: Kind; readonly given: Requests[Kind]['given'] };
}[keyof Requests];

/** A data file, which only the page can load. */
export type Delivery = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly failed: string });

/** From the worker: the name of a data file that it needs, or what became of a request. */
export type Answer =
  | { readonly need: string }
  | { readonly id: number; readonly part: CheckedPart }
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly mistake: { readonly key: string; readonly slots: Slots } }
  | { readonly id: number; readonly failed: string };
