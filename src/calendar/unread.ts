import type { CalendarNote } from '../lint/calendar-parts.js';
import { type Columns, shown } from './columns.js';
import { presets } from './fields.js';
import { letter, placesNamed, plainName } from './names.js';
import type { SheetPost } from './post.js';

/**
 * Sheets whose columns people name themselves; the templates of tools have many that hold nothing of a post, and some
 * that are known to.
 */
const homemade = ['sheet', 'own'];

/**
 * The columns that hold something for some posts, and that nothing is read from; and texts beside those that are read.
 */
export const unreadColumns = (columns: Columns, posts: readonly SheetPost[]): CalendarNote[] =>
  columns.hasHeader ? [...twiceWritten(columns, posts), ...neverRead(columns, posts)] : [];

/** Of columns with one name the first that is filled counts: the rows that have a text in several. */
function twiceWritten({ of: { text = [] }, names }: Columns, posts: readonly SheetPost[]): CalendarNote[] {
  const those = posts.filter((post) => text.filter((place) => isFull(post, place)).length > 1);
  if (those.length === 0) return [];
  const [column = ''] = shown(text.map((place) => names[place] as string));
  return [{ id: 'repeated', rows: rowsOf(those), data: { n: text.length, column } }];
}

function neverRead({ preset, of, pieces, names }: Columns, posts: readonly SheetPost[]): CalendarNote[] {
  const isHomemade = homemade.includes(preset);
  const read = new Set([...Object.values(of).flat(), ...pieces.map(({ column }) => column)]);
  const { published = [] } = presets.find(({ name }) => name === preset) ?? {};
  const unread = isHomemade ? names.map((_, place) => place) : placesNamed(published, names);
  const full = unread.filter((place) => !read.has(place) && posts.some((post) => isFull(post, place)));
  if (full.length === 0) return [];
  const those = posts.filter((post) => full.some((place) => isFull(post, place)));
  const columns = shown(full.map((place) => nameAmong(names, place)));
  return [{ id: isHomemade ? 'unread' : 'published', rows: rowsOf(those), data: { n: full.length, columns } }];
}

const isFull = ({ row }: SheetPost, place: number): boolean => (row.cells[place]?.text ?? '').trim() !== '';

const rowsOf = (posts: readonly SheetPost[]): number[] => [...new Set(posts.map(({ row }) => row.number))];

/** «Fecha (D)» where another column is called «Fecha» too. */
function nameAmong(names: readonly string[], place: number): string {
  const name = names[place] as string;
  const isOnly = names.every((other, index) => index === place || plainName(other) !== plainName(name));
  return isOnly ? name : `${name.slice(0, 30)} (${letter(place)})`;
}
