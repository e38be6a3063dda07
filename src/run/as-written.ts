import { replacedSnippets } from '../registry/snippet.js';
import type { Edit, Span } from '../rule.js';
import type { ReadingView } from '../text/reading-view.js';
import { sourceText } from '../text/source-text.js';
import { spanOf } from '../text/span.js';
import type { Checked } from './checked.js';

/** Moves findings in the view of a source to their places in the source; fixes end their lines as the source does. */
export function asWritten<C extends Checked>(checked: C, view: ReadingView, source: string): C {
  const spanAt = ({ start, end }: Pick<Span, 'start' | 'end'>): Span => {
    const from = view.startOf(start);
    return spanOf(source, from, Math.max(from, view.endOf(end)));
  };
  const written = (text: string): string => text.replaceAll('\n', view.lineEnd);
  const editAt = (edit: Edit): Edit => {
    const { start, end } = spanAt(edit);
    return { start, end, text: written(edit.text) };
  };
  const offsetAt = (offset: number): number => (Number.isFinite(offset) ? view.startOf(offset) : offset);
  const findings = checked.report.findings.map(({ fix, suggest, waived, ...finding }) => ({
    ...finding,
    at: spanAt(finding.at),
    data: replacedSnippets(finding.data, ({ snippet, edit }) => ({ snippet, edit: editAt(edit) })),
    ...(fix && { fix: fix.map(editAt) }),
    ...(suggest && { suggest: suggest.map(written) }),
    ...(waived && { waived: { ...waived, at: spanAt(waived.at) } }),
  }));
  const waivers = checked.waivers?.map((waiver) => ({
    ...waiver,
    at: spanAt(waiver.at),
    from: offsetAt(waiver.from),
    to: offsetAt(waiver.to),
  }));
  return {
    ...checked,
    report: { ...checked.report, source: sourceText(source), findings },
    ...(waivers && { waivers }),
  };
}
