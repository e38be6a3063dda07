import type { Report } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import type { Format, View } from '../format.js';
import { escapeLines, tag } from '../markup.js';
import { foundIn, type ShownFinding, unshownIn } from '../said/found.js';
import { notesWithSheets, unreadNotes } from '../said/notes.js';
import { silenceIn } from '../said/silence.js';

/**
 * JUnit: a suite for each draft, a case for each rule with findings, or one case that passes. Errors fail; warnings
 * and suggestions are in the output of a passing case, as they do not fail the run; waived ones are skipped, and so are
 * rules that do not know the draft's language. A draft that could not be read is an error.
 */
export const junit: Format = function* (reports, view, unread = []) {
  const suites = [
    ...reports.map((report) => suiteOf(report, view)),
    ...unreadNotes(unread, view.locale).map(({ id, path, message }) => unreadSuite(id, path, message)),
  ];
  const sum = (key: 'tests' | 'failures') => suites.reduce((total, suite) => total + suite[key], 0);
  const head = tag('testsuites', {
    name: view.tool.name,
    tests: sum('tests'),
    failures: sum('failures'),
    errors: unread.length,
  });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${head}>\n${suites.map(({ text }) => text).join('')}</testsuites>\n`;
};

function suiteOf(report: Report, view: View) {
  const found = foundIn([report], view, 'waived');
  const rules = [...new Set(found.map(({ finding }) => finding.rule))];
  const cases = rules.map((rule) =>
    caseOf(
      report.path,
      rule,
      found.filter(({ finding }) => finding.rule === rule),
    ),
  );
  for (const silent of report.silent.filter(({ rule }) => !rules.includes(rule)))
    cases.push({
      text: `    ${tag('testcase', { name: silent.rule, classname: report.path })}>${tag('skipped', { message: silenceIn(report, silent, view) })}/></testcase>\n`,
      fails: false,
      skipped: true,
    });
  const n = unshownIn(report);
  const elsewhere = report.saidElsewhere ? 'draft_elsewhere' : n > 0 ? 'draft_unshown' : undefined;
  if (elsewhere && found.length === 0)
    cases.push({
      text: `    ${tag('testcase', { name: view.tool.name, classname: report.path })}>${tag('skipped', { message: say(view.locale, `report.${elsewhere}`, { n }) })}/></testcase>\n`,
      fails: false,
      skipped: true,
    });
  else if (cases.every((one) => one.skipped) && found.length === 0)
    cases.push({
      text: `    ${tag('testcase', { name: view.tool.name, classname: report.path })}/>\n`,
      fails: false,
      skipped: false,
    });
  const failures = cases.filter(({ fails }) => fails).length;
  const skipped = cases.filter((one) => one.skipped).length;
  const head = tag('testsuite', { name: report.path, tests: cases.length, failures, errors: 0, skipped });
  const notes = notesWithSheets([report], view).map(({ message }) => escapeLines(message));
  const output = notes.length > 0 ? `    <system-out>${notes.join('\n')}</system-out>\n` : '';
  return {
    tests: cases.length,
    failures,
    text: `  ${head}>\n${cases.map(({ text }) => text).join('')}${output}  </testsuite>\n`,
  };
}

function unreadSuite(id: string, path: string, message: string) {
  const head = tag('testsuite', { name: path, tests: 1, failures: 0, errors: 1, skipped: 0 });
  const error = `${tag('error', { type: id, message })}/>`;
  const text = `  ${head}>\n    ${tag('testcase', { name: id, classname: path })}>${error}</testcase>\n  </testsuite>\n`;
  return { tests: 1, failures: 0, text };
}

function caseOf(path: string, rule: string, found: readonly ShownFinding[]) {
  const counted = found.filter(({ finding }) => !finding.waived);
  const fails = counted.some(({ finding }) => finding.severity === 'error');
  const skipped = counted.length === 0;
  const first = counted[0];
  const inner = first
    ? fails
      ? `${tag('failure', { type: 'error', message: first.message })}>${textOf(counted)}</failure>`
      : `<system-out>${textOf(counted)}</system-out>`
    : `${tag('skipped', { message: found[0]?.finding.waived?.reason ?? '' })}/>`;
  return { text: `    ${tag('testcase', { name: rule, classname: path })}>${inner}</testcase>\n`, fails, skipped };
}

const textOf = (found: readonly ShownFinding[]): string =>
  escapeLines(
    [
      ...found.map(({ finding, from, message }) => `${from.line}:${from.column} ${finding.severity} ${message}`),
      `${found[0]?.why ?? ''} (${found[0]?.principle ? `${found[0].principle.number} ${found[0].principle.id}` : found[0]?.title})`,
    ].join('\n'),
  );
