import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { reportOf } from '../report.js';
import { scratchFolder } from '../scratch.js';
import type { Suite } from './suite.js';

const folder = 'test/integration/rules/link-name/';
/** The rules that report a link without a name. */
const rules: ReadonlySet<string> = new Set(['broken-link', 'missing-alt-text', 'vague-link-text']);

interface Verdicts {
  readonly violations?: readonly (readonly string[])[];
  readonly passes?: readonly (readonly string[])[];
}

/** Links without a name. */
export const linkNames: Suite = {
  name: 'axe link-name',
  repository: 'dequelabs/axe-core',
  reads: [`${folder}link-name.html`, `${folder}link-name.json`],
  *cases(mirror) {
    const [html, verdicts] = this.reads.map((path) => mirror.read(path));
    if (html === undefined || verdicts === undefined) return;
    const faults = faultsIn(html);
    const { violations = [], passes = [] }: Verdicts = JSON.parse(verdicts);
    const told = [
      ...violations.map((one) => [one, 'nameless'] as const),
      ...passes.map((one) => [one, 'named'] as const),
    ];
    for (const [[selector = ''], expected] of told) {
      const { start, end } = elementAt(html, selector.slice(1));
      const found = faults.some((fault) => fault.start < end && fault.end > start) ? 'nameless' : 'named';
      yield { id: selector.slice(1), text: html.slice(start, end), expected, found };
    }
  },
};

/** The links without a name that the build finds in a page. */
function faultsIn(html: string): readonly { start: number; end: number }[] {
  using scratch = scratchFolder();
  writeFileSync(join(scratch.path, 'page.md'), html);
  const { reports } = reportOf(['page.md'], { cwd: scratch.path, options: ['--no-config', '--locale', 'en'] });
  return reports.flatMap(({ findings }) => findings.filter(({ rule }) => rules.has(rule)));
}

/** The place of the element with an id. */
function elementAt(html: string, id: string): { start: number; end: number } {
  const { childNodes } = parseFragment(html, { sourceCodeLocationInfo: true });
  const element = childNodes.find(
    (node) => 'attrs' in node && node.attrs.some(({ name, value }) => name === 'id' && value === id),
  );
  const { startOffset = 0, endOffset = 0 } = element?.sourceCodeLocation ?? {};
  return { start: startOffset, end: endOffset };
}
