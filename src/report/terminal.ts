import type { ChalkInstance } from 'chalk';
import type { View } from './format.js';

/** What the parts of the pretty report share. */
export interface Page {
  readonly view: View;
  readonly paint: ChalkInstance;
  /** Columns, never fewer than 40. */
  readonly width: number;
  t(key: string, slots?: Record<string, string | number>): string;
  /** Has the reason of this rule been told before? Asking tells it. */
  told(rule: string): boolean;
}
