import { letter } from '../../src/calendar/names.js';
import { cellText } from '../../src/report/said/calendar.js';
import { h, icon } from '../browser/dom.js';
import type { Finding } from '../findings/findings.js';
import { remedyButtons, sentenceNodes } from '../findings/reasons.js';
import { ruleTitle } from '../linter/open.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import type { ReadPost } from './reading.js';

/** The actions on a finding of a planned post. */
export interface FoundActs {
  /** Applies a remedy by its index. */
  apply(remedy: number): void;
  /** The form that dismisses the finding with a reason. */
  knownForm(finding: Finding, title: string): HTMLElement | false;
}

/** A finding with its cell, its remedies and its reason. */
export function foundItem(finding: Finding, cell: string, acts: FoundActs): HTMLElement {
  const { rule, severity, message, why } = finding;
  const name = ruleTitle(rule) ?? t('outside_title');
  const apply = (_: Finding, remedy: number) => acts.apply(remedy);
  return h(
    'li',
    { class: severity },
    h(
      'p',
      {},
      icon(severity),
      h('span', { class: 'unseen' }, `${t(`grade_${severity}`)}: `),
      ...sentenceNodes(message),
    ),
    h('p', { class: 'soft' }, cell),
    remedyButtons(finding, { toPicture: () => {}, apply }, name),
    h(
      'details',
      {},
      h('summary', {}, t('why'), h('span', { class: 'unseen' }, `: ${name}`)),
      h('p', {}, ...sentenceNodes(why)),
      finding.principle !== null &&
        h('p', {}, h('a', { href: `#/guide/${rule}`, 'aria-label': t('more_about', { title: name }) }, t('more'))),
    ),
    acts.knownForm(finding, name),
  );
}

/** «Celda C14, columna «Texto»», «Diciembre!C14 (Texto)» */
export function cellName({ cell }: Finding, columns: readonly string[], post: ReadPost): string {
  if (!cell) return '';
  if (cell.name !== undefined) return cellText(cell, locale());
  // Another column may have the same name.
  const place = cell.column === post.columnName ? post.column : columns.indexOf(cell.column);
  return t('sheet_cell', { cell: `${letter(place)}${cell.row}`, column: cell.column });
}
