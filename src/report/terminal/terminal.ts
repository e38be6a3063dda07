import type { ChalkInstance } from 'chalk';
import type { View } from '../format.js';

/** What the parts of the pretty report share. */
export interface Page {
  readonly view: View;
  readonly paint: ChalkInstance;
  /** Columns, never fewer than 40. */
  readonly width: number;
  t(key: string, slots?: Record<string, string | number>): string;
  /** Was this reason shown before? Asking counts as showing it. Several rules may share one. */
  wasShown(why: string): boolean;
}
