import { outsideSeverity } from '../messages/outside.js';
import type { Severity, Span } from '../rule.js';
import type { Finding } from './report.js';

/** A finding of a rule outside the principles: `rule` and `message` are keys in src/messages/<locale>/outside.yml. */
export const outsideFinding = (
  rule: string,
  message: string,
  at: Span,
  data: Finding['data'] = {},
  severity: Severity = outsideSeverity(rule),
): Finding => ({
  ...{ rule, principle: null, severity, at: { start: at.start, end: at.end, text: at.text }, message },
  ...(outsideSeverity(rule) === 'suggestion' ? { data: { ...data, drafts: 1 }, once: 'form' } : { data }),
});
