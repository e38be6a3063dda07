import { sheetsIn } from '../../calendar/book.js';
import { letter } from '../../calendar/names.js';
import type { FixedCell } from '../../lint/calendar-parts.js';

/** The cells that differ in the text of a workbook before and after fixes. */
export function fixedCells(before: string, after: string): FixedCell[] {
  if (before === after) return [];
  const fixed = sheetsIn(after);
  return sheetsIn(before).flatMap(({ name: sheet = '', rows }, index) =>
    rows.flatMap(({ number: row, cells }) =>
      cells.flatMap(({ text: old }, place): FixedCell[] => {
        const text = fixed[index]?.rows[row - 1]?.cells[place]?.text ?? old;
        return text === old ? [] : [{ sheet, row, name: `${letter(place)}${row}`, before: old, text }];
      }),
    ),
  );
}
