import * as v from 'valibot';
import { jsonInForm } from '../data/json-form.js';
import { severities } from '../registry/severity.js';
import type { Severity } from '../rule.js';
import type { Earlier } from './format.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counted = v.array(v.object({ rule: v.string(), error: count, warning: count, suggestion: count }));
const form = v.object({
  version: v.literal(1),
  tool: v.optional(v.object({ version: v.string() })),
  /** Earlier builds wrote neither this nor `counts`. */
  made: v.optional(v.object({ rules: v.string(), paths: v.array(v.string()) })),
  /** All that was found, known or not, whatever was shown. */
  counts: v.optional(counted),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  /** What a baseline kept silent. */
  known: v.optional(counted, []),
  reports: v.array(
    v.object({
      findings: v.array(
        v.object({
          rule: v.string(),
          severity: v.picklist(severities),
          waived: v.optional(v.unknown()),
        }),
      ),
    }),
  ),
});

/** Reads a report in the format json. Throws a Mistake on anything else. */
export function readEarlier(text: string, file: string): Earlier {
  const { date, tool, made, counts, known, reports } = jsonInForm(text, form, 'compare', file);
  const sums = { error: 0, warning: 0, suggestion: 0 };
  const rules = new Map<string, number>();
  const add = (rule: string, severity: Severity, n: number) => {
    sums[severity] += n;
    rules.set(rule, (rules.get(rule) ?? 0) + n);
  };
  for (const { rule, ...sums } of counts ?? known)
    for (const severity of severities) add(rule, severity, sums[severity]);
  if (!counts)
    for (const { rule, severity } of reports.flatMap(({ findings }) => findings).filter(({ waived }) => !waived))
      add(rule, severity, 1);
  return { date, version: tool?.version, made, drafts: reports.length, ...sums, rules };
}
