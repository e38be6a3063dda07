import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { withoutEdits } from '../../src/lint/by-hand.js';
import { applyFixes } from '../../src/lint/fixes.js';
import type { Registry } from '../../src/registry/registry.js';
import type { Issue, Rule, Severity } from '../../src/rule.js';
import { lintExample } from '../../src/run/examples.js';
import { type Circumstances, registry } from '../lint-text.js';

/** A draft, and a rule's findings in it. */
export interface Checked extends Circumstances {
  readonly draft: string;
  readonly found: readonly string[];
}

export const rowsFolder = resolve('test/data/rule-findings');

/** The drafts on the edges of a rule; none if it has no file of them. */
export function rowsOf(rule: string): readonly Checked[] {
  const file = resolve(rowsFolder, `${rule}.yml`);
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : [];
}

export const lintRow = (registry: Registry, only: string, { draft, found: _, ...rest }: Checked) =>
  lintExample(registry, draft, { language: 'es', ...rest, only });

const keyOf = (message: string, { start, end }: { start: number; end: number }): string => `${message} ${start} ${end}`;

/** The severities that a rule says it gives. */
export const declaredBy = (rule: Rule): readonly Severity[] => [rule.severity, ...(rule.severities ?? [])];

/**
 * The rules, of which one tells what it yields: a report has hints as any finding, or not at all. Each yield has a
 * severity that its rule declares.
 */
export function telling(id: string, tell: (issue: Issue, severity: Severity) => void): Registry {
  const known = registry.rules.get(id)!;
  const declared = declaredBy(known.rule);
  const rule: typeof known.rule = {
    ...known.rule,
    *check(post, context) {
      for (const issue of known.rule.check(post, context)) {
        if ('at' in issue) {
          const severity = issue.severity ?? known.rule.severity;
          expect(declared, `severities of ${id}, for «${issue.message}»`).toContain(severity);
          tell(issue, severity);
        }
        yield issue;
      }
    },
  };
  return { ...registry, rules: new Map(registry.rules).set(id, { ...known, rule }) };
}

interface Telling {
  readonly told: Registry;
  /** The places of the draft that was checked last, each with whether all that was found there are hints. */
  readonly hints: Map<string, boolean>;
}

/** What is made for a registry is made again for each new one, which costs as much as a draft. */
function tellingOf(rule: string): Telling {
  const known = tellings.get(rule);
  if (known) return known;
  const hints = new Map<string, boolean>();
  const tell = ({ message, at, hint = false }: Issue) => {
    const key = keyOf(message, at);
    hints.set(key, hint && hints.get(key) !== false);
  };
  const made = { told: telling(rule, tell), hints };
  tellings.set(rule, made);
  return made;
}

const tellings = new Map<string, Telling>();

/**
 * A line for each finding: severity, whether it is a hint, message, words in the draft, slots of the sentence,
 * suggestions; then what it could not look at, and the draft after fixes. One draft at a time.
 */
export async function findingsOf(rule: string, row: Checked): Promise<string[]> {
  const { draft } = row;
  const { told, hints } = tellingOf(rule);
  hints.clear();
  const { report } = await lintRow(told, rule, row);
  const lines = report.findings.map(({ severity, message, at, data, suggest = [], clean }) =>
    [
      `${severity}${hints.get(keyOf(message, at)) ? ' hint' : ''} ${message} «${at.text.replaceAll('\n', '⏎')}»`,
      ...Object.entries(withoutEdits(data)).flatMap(([slot, value]) =>
        value === at.text ? [] : [`${slot}: ${written(value)}`],
      ),
      ...suggest.map((text) => `→ ${text}`),
      ...(clean === undefined ? [] : [`clean ${clean}`]),
    ].join('; '),
  );
  const unlooked = report.silent.map(({ because, what, data = {} }) =>
    [`unlooked ${because}`, ...(what === undefined ? [] : [what]), ...slotsOf(data)].join('; '),
  );
  const { text } = applyFixes(draft, report.findings);
  return [...lines, ...unlooked, ...(text === draft ? [] : [`fixed: ${text}`])];
}

const slotsOf = (data: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(data).map(([slot, value]) => `${slot}: ${written(value)}`);

const written = (value: unknown): string =>
  typeof value === 'object'
    ? JSON.stringify(value)
        .replace(/^\{"advice":"(.*)","language":".*$/, '$1')
        .replace(/^\{"term":"(.*)"\}$/, '$1')
        .replaceAll('"', '')
    : String(value);
