import type { JsonReport } from '../../src/report/machine/json.js';

export type Verdict = JsonReport['principles'][string];
export type Verdicts = Readonly<Record<string, Verdict>>;

/**
 * The verdicts of a report. A principle of which something was dismissed is not simply fine, nor are pictures where one
 * is still to come.
 */
export const verdictsOf = ({ principles, findings }: Pick<JsonReport, 'principles' | 'findings'>): Verdicts => {
  const known = new Set(findings.filter(({ waived }) => waived).map(({ principle }) => principle));
  const isPictureDue = findings.some(({ rule }) => rule === 'missing-picture');
  const verdict = (id: string, one: Verdict): Verdict => {
    if (one !== 'pass') return one;
    if (isPictureDue && id === 'image-responsibility') return 'unchecked';
    return known.has(id) ? 'known' : one;
  };
  return Object.fromEntries(Object.entries(principles).map(([id, one]) => [id, verdict(id, one)]));
};

/** A report of pictures alone: what is judged by words was not looked at. */
export const withoutWords = (report: JsonReport): JsonReport => {
  const { 'image-responsibility': pictures = 'unchecked', ...others } = report.principles;
  return { ...report, principles: { 'image-responsibility': pictures, ...awaited(others) } };
};

/** The verdicts while a text that has changed is looked at again: nothing in it is fine before that. */
export const awaited = (verdicts: Verdicts): Verdicts =>
  Object.fromEntries(
    Object.entries(verdicts).map(([id, one]) => [id, one === 'pass' || one === 'known' ? 'unchecked' : one]),
  );

/** Was something not checked, in all or for one principle? */
export const hasUnchecked = (verdicts: Verdicts, principle?: string): boolean =>
  (principle === undefined ? Object.values(verdicts) : [verdicts[principle]]).includes('unchecked');
