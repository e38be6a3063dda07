import type { CalendarSheet } from '../../calendar/calendar.js';
import { calendarNotes } from '../../calendar/notes.js';
import { inFile, type Paper, placeOf } from '../../calendar/place.js';
import type { SheetPost } from '../../calendar/post.js';
import { unreadColumns } from '../../calendar/unread.js';
import type { CalendarNote } from '../../lint/calendar-parts.js';
import { type Finding, type PlannedPost, type Report, withFindings } from '../../lint/report.js';
import { Silences } from '../../lint/silent.js';
import { lostSigns } from '../../text/lost-signs.js';
import { sourceText } from '../../text/source-text.js';
import type { Checked } from '../checked.js';
import { commonest } from '../fallback-language.js';
import type { CheckedPost } from '../lint-post.js';

/** A checked post of a calendar. */
export interface Planned extends Checked {
  /** Absent where redlint failed on it. */
  readonly checked?: CheckedPost;
  readonly post: SheetPost;
  readonly planned: PlannedPost;
}

/** The posts of one sheet. */
export interface SeenSheet {
  readonly paper: Paper;
  readonly rows: readonly Planned[];
  readonly posts: readonly PlannedPost[];
  readonly sheet: CalendarSheet;
}

export function seenIn(
  sheet: CalendarSheet,
  { source, waiverOf }: Pick<Paper, 'source' | 'waiverOf'>,
  all: readonly Planned[],
): SeenSheet {
  const { name, delimiter, columns } = sheet;
  const own = new Set(sheet.posts);
  const rows = all.filter(({ post }) => own.has(post));
  return {
    paper: {
      source,
      waiverOf,
      names: columns.names,
      ...(name !== undefined && { name }),
      ...(delimiter !== undefined && { delimiter }),
    },
    rows,
    posts: rows.map(({ planned }) => (name === undefined ? planned : { ...planned, sheet: name })),
    sheet,
  };
}

export function notesOn({ sheet, rows, posts }: SeenSheet, attention: string | undefined): CalendarNote[] {
  const rowsWith = (is: (post: SheetPost) => boolean) => [
    ...new Set(rows.flatMap(({ post }) => (is(post) ? [post.row.number] : []))),
  ];
  const mute = rowsWith(({ hasMutePictures }) => hasMutePictures);
  const lost = rowsWith(({ main }) => lostSigns(main.cell.text).length > 0);
  const unread = unreadColumns(sheet.columns, sheet.posts);
  const { name, textless } = sheet;
  const isText = name === undefined;
  const notes = [...calendarNotes(posts, { mute, lost, isText, textless, ...(attention && { attention }) }), ...unread];
  return name === undefined ? notes : notes.map((note) => ({ ...note, sheet: name }));
}

export const aboutOthers = (names: readonly string[]): CalendarNote[] =>
  names.length === 0 ? [] : [{ id: 'other-sheets', rows: [], data: { n: names.length, names } }];

/** The waivers of a sheet, each once: one that holds for several posts of a row is used if it is in one of them. */
export function waiversIn({ paper, rows }: SeenSheet): NonNullable<Checked['waivers']> {
  const all = rows.flatMap(({ post, waivers = [] }) =>
    waivers.map((waiver) => ({ ...waiver, at: placeOf(post, waiver.at, paper).at })),
  );
  const each = new Map<string, (typeof all)[number]>();
  for (const waiver of all) {
    const key = JSON.stringify([waiver.at.start, waiver.rules, waiver.house]);
    each.set(key, { ...waiver, used: waiver.used || each.get(key)?.used === true });
  }
  return [...each.values()];
}

/** What the posts of a row share is found once. */
function onlyOnce(findings: readonly Finding[]): Finding[] {
  const known = new Map(findings.map((one) => [JSON.stringify([one.rule, one.at.start, one.at.end, one.data]), one]));
  return [...known.values()];
}

/** The report on a file with these sheets; `waivers` are all of theirs. */
export function reportOf(
  path: string,
  source: string,
  seen: readonly SeenSheet[],
  { principles, waivers }: { readonly principles: Report['principles']; readonly waivers: Checked['waivers'] },
): Report {
  const posts = seen.flatMap((sheet) => sheet.posts);
  const found = seen.flatMap(({ rows, paper }) =>
    rows.flatMap(({ post, report }) => report.findings.map((finding) => inFile(finding, post, paper))),
  );
  const used = new Set((waivers ?? []).flatMap(({ used, at }) => (used ? [at.start] : [])));
  // In another post of the row it may be used.
  const told = found.filter(({ rule, at }) => rule !== 'waiver-unused' || !used.has(at.start));
  const findings = onlyOnce(told).sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  const isGuess = posts.length > 0 && posts.every(({ languageAssumed }) => languageAssumed !== undefined);
  const report = {
    path,
    source: sourceText(source),
    language: commonest(posts),
    ...(isGuess && { languageAssumed: posts[0]?.languageAssumed }),
    kind: 'calendar',
    networks: [...new Set(posts.flatMap(({ networks }) => networks))],
    findings,
    silent: new Silences(posts.flatMap(({ silent }) => silent)).all,
    principles,
  };
  return withFindings(report, findings);
}
