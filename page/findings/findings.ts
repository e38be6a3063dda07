import type { JsonReport, Finding as Reported } from '../../src/linter/browser.js';
import { severities } from '../../src/registry/severity.js';
import { type Change, withoutOverlaps } from '../editor/changes.js';

export type Severity = Reported['severity'];

/** An action that fixes a finding with one click. */
export interface Remedy {
  /** `fix` is safe unseen; `write` is one of several ways. */
  readonly kind: 'fix' | 'write';
  readonly changes: readonly Change[];
}

/** A finding in the visible text. */
export interface Finding {
  /** Identifies it, before and after a change elsewhere. */
  readonly key: string;
  readonly rule: string;
  readonly principle: string | null;
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly message: string;
  readonly why: string;
  readonly remedies: readonly Remedy[];
  /** Is it in a post of a sheet, which names its pictures? */
  readonly inSheet?: true;
  /** Of what some networks do not take or show. */
  readonly networks?: Reported['networks'];
  /** Only in a calendar. */
  readonly cell?: Reported['cell'];
  /** Why it is known, and needs nothing; only of findings that are dismissed. */
  readonly waived?: Reported['waived'];
}

/** All findings of a rule, which share one reason. */
export interface RuleFindings {
  readonly rule: string;
  readonly principle: string | null;
  readonly severity: Severity;
  readonly why: string;
  /** Those that it is about, each once. */
  readonly networks: NonNullable<Finding['networks']>;
  readonly found: readonly Finding[];
}

/** The findings that count, in source order; `toText` converts offsets of what was checked to the visible text. */
export const findingsIn = (report: JsonReport, toText?: (offset: number) => number): Finding[] =>
  foundIn(
    report.findings.filter(({ waived }) => !waived),
    toText,
  );

/** The findings that somebody has dismissed, in source order. */
export const knownIn = (report: JsonReport, toText?: (offset: number) => number): Finding[] =>
  foundIn(
    report.findings.filter(({ waived }) => waived),
    toText,
  );

function foundIn(findings: readonly Reported[], toText = (offset: number): number => offset): Finding[] {
  const times = new Map<string, number>();
  return findings
    .map((finding) => foundAt(finding, toText))
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((finding) => {
      const key = `${finding.rule} ${finding.words} ${finding.message}`;
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return { ...finding, key: `${key} ${time}` };
    });
}

function foundAt(finding: Reported, toText: (offset: number) => number): Omit<Finding, 'key'> {
  const {
    rule,
    principle,
    severity,
    start,
    end,
    text,
    message,
    why,
    fix,
    suggestions = [],
    cell,
    piece,
    networks,
    waived,
  } = finding;
  const from = toText(start);
  const to = toText(end);
  const isFix = (words: string) => fix?.length === 1 && fix[0]?.text === words;
  const written = suggestions
    .filter((words) => !isFix(words))
    .map((insert): Remedy => ({ kind: 'write', changes: [{ from, to, insert }] }));
  const fixed: Remedy[] = fix
    ? [
        {
          kind: 'fix',
          changes: fix.map((edit) => ({ from: toText(edit.start), to: toText(edit.end), insert: edit.text })),
        },
      ]
    : [];
  return {
    rule,
    principle,
    severity,
    from,
    to,
    words: text,
    message: piece === undefined ? message : `${piece}: ${message}`,
    why,
    remedies: [...fixed, ...written],
    ...(networks && { networks }),
    ...(cell && { cell }),
    ...(waived && { waived }),
  };
}

/** Groups a list by key, in order. */
export function groupedBy<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The findings by rule, the most severe rules first, then by place. */
export function groupedByRule(found: readonly Finding[]): RuleFindings[] {
  const byRule = groupedBy(found, ({ rule }) => rule);
  return [...byRule.values()]
    .map((own): RuleFindings => {
      const { rule, principle, why } = own[0] as Finding;
      const severity = severities.find((one) => own.some((finding) => finding.severity === one)) as Severity;
      const networks = [...new Set(own.flatMap(({ networks = [] }) => networks))];
      return { rule, principle, severity, why, networks, found: own };
    })
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** A message without the words that it quotes: two of a rule that differ in nothing else are shown once. */
export const patternOf = ({ message, words }: Finding): string => message.replace(words, '…');

/** All safe changes; of two that overlap only the first. */
export const safeChanges = (found: readonly Finding[]): Change[] =>
  withoutOverlaps(
    found.flatMap(({ remedies }) => remedies.filter(({ kind }) => kind === 'fix').flatMap(({ changes }) => changes)),
  );

/** The findings that can be fixed unseen. */
export const fixable = (found: readonly Finding[]): Finding[] =>
  found.filter(({ remedies }) => remedies.some(({ kind }) => kind === 'fix'));
