import type { Slot } from '../../../src/rule.js';

/** How many signs a message names. */
const most = 2;

/** What a message calls the signs that can be told; «it is long» would be no reason. */
const terms: Readonly<Record<string, string>> = {
  authority: 'authority',
  'authority-in-lead': 'authority',
  'authority-first': 'authority',
  body: 'body',
  'body-first': 'body',
  'acts-of-body': 'body',
  'acts-of-body-in-lead': 'body',
  'acts-in-lead': 'act',
  'plan-in-lead': 'plan',
  work: 'work',
  past: 'past',
  report: 'past',
  'done-in-lead': 'done',
  over: 'past',
  'told-by-us': 'told',
  'told-by-us-in-lead': 'told',
  'says-in-lead': 'said',
  speech: 'said',
  praise: 'praise',
  money: 'money',
  'of-no-use': 'idle',
  meeting: 'meeting',
  count: 'count',
  'we-over-you': 'voice',
  we: 'voice',
  i: 'writer',
};

/** The signs that a message names: the strongest of those that can be told. */
export const shown = (signs: readonly string[]): readonly Slot[] =>
  [...new Set(signs.flatMap((sign) => terms[sign] ?? []))].slice(0, most).map((term) => ({ term }));
