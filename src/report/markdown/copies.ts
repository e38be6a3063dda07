import type { Report } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import type { View } from '../format.js';
import { cellName } from '../said/calendar.js';
import { visibleLines } from '../visible.js';
import { inline } from './inline.js';

/** The corrected texts of a workbook, each as it is to be copied. */
export function copiesOf({ path, calendar }: Report, { locale }: View): string[] {
  const copies = calendar?.copies ?? [];
  if (copies.length === 0) return [];
  const items = copies.map((cell) => {
    const text = visibleLines(cell.text);
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const lines = [`${fence}text`, ...text.split('\n'), fence].map((line) => `  ${line}`);
    return [`- ${inline(cellName(cell))}`, '', ...lines].join('\n');
  });
  const t = (key: string) => say(locale, `report.${key}`);
  return [`**${t('copies_heading')}** · ${inline(path)}`, '', t('copies_why'), '', ...items, ''];
}
