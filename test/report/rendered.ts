import type { Report, Unread } from '../../src/lint/report.js';
import type { View } from '../../src/report/format.js';
import { formats } from '../../src/report/formats.js';
import { samples, viewOf } from './report-samples.js';

/** The output of a format for reports. */
export const rendered = async (
  name: string,
  reports: readonly Report[] = samples,
  change: Partial<View> = {},
  unread: readonly Unread[] = [],
) => {
  const format = await formats[name]?.();
  if (!format) throw new Error(`no format ${name}`);
  return [...format(reports, viewOf(change), unread)].join('');
};

/** Characters that control a terminal or the writing direction, without the line feed. */
export const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
