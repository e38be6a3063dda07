import type { FixedCell } from '../../src/lint/calendar-parts.js';
import { cellName } from '../../src/report/said/calendar.js';
import { copyText } from '../browser/clipboard.js';
import { button, h } from '../browser/dom.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';

/** The corrected texts of a workbook, each to be copied into its cell; empty without any. */
export function copiesSection(copies: readonly FixedCell[]): HTMLElement[] {
  if (copies.length === 0) return [];
  const items = copies.map((cell) => {
    const name = cellName(cell);
    const copy = () => void copyText(cell.text).then((isCopied) => toast(t(isCopied ? 'copied' : 'copy_failed')));
    return h(
      'li',
      {},
      h('h3', {}, name),
      h('div', { class: 'words' }, cell.text),
      button(t('sheet_copy'), 'copy', copy, { 'aria-label': t('sheet_copy_of', { cell: name }) }),
    );
  });
  return [
    h(
      'section',
      { class: 'copies', 'aria-labelledby': 'copies-title' },
      h('h2', { id: 'copies-title' }, t('sheet_copies')),
      h('p', { class: 'soft' }, t('sheet_copies_why')),
      h('ul', {}, ...items),
    ),
  ];
}
