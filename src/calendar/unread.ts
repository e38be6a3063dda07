import type { CalendarNote } from '../lint/calendar-parts.js';
import { type Columns, shown } from './columns.js';
import type { SheetPost } from './post.js';

/** Sheets whose columns people name themselves; the templates of tools have many that hold nothing of a post. */
const homemade = ['sheet', 'own'];

/** The columns that hold something for some posts, and that nothing is read from. */
export function unreadColumns(
  { preset, of, pieces, names, hasHeader }: Columns,
  posts: readonly SheetPost[],
): CalendarNote[] {
  if (!hasHeader || !homemade.includes(preset)) return [];
  const read = new Set([...Object.values(of).flat(), ...pieces.map(({ column }) => column)]);
  const unread = names.flatMap((_, place) => (read.has(place) ? [] : [place]));
  const isFull = ({ row }: SheetPost, place: number) => (row.cells[place]?.text ?? '').trim() !== '';
  const full = unread.filter((place) => posts.some((post) => isFull(post, place)));
  if (full.length === 0) return [];
  const those = posts.filter((post) => full.some((place) => isFull(post, place)));
  const rows = [...new Set(those.map(({ row }) => row.number))];
  return [
    { id: 'unread', rows, data: { n: full.length, columns: shown(full.map((place) => names[place] as string)) } },
  ];
}
