import { hasLines } from '../../draft/form.js';
import type { Report, Unread } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import type { View } from '../format.js';
import { visible } from '../visible.js';
import { noteText } from './calendar.js';
import { isUnlooked, textsOf, unshownIn } from './found.js';
import { languageName } from './language-name.js';
import { filesIn, silenceNotes } from './silence.js';

/** A note of a report beside its findings, so that silence never looks like approval. */
export interface Note {
  /**
   * A draft that could not be read, something that was not looked at, a language that was assumed, findings that are
   * not shown.
   */
  readonly id: 'unread' | 'not-checked' | 'language-assumed' | 'not-shown';
  readonly message: string;
  /** For something not checked: the cause, the same in every locale. */
  readonly cause?: string;
  /** The drafts concerned. */
  readonly paths: readonly string[];
}

/** The notes on all drafts of a run, each once. */
export function notesOf(
  reports: readonly Report[],
  unread: readonly Unread[],
  view: Pick<View, 'locale' | 'registry' | 'place'>,
): Note[] {
  const { locale } = view;
  const t = (key: string, slots = {}) => say(locale, `report.${key}`, slots);
  const pathsOf = (some: readonly { readonly path: string }[]) => [...new Set(some.map(({ path }) => path))];
  const filesOf = (some: readonly { readonly path: string }[]) => filesIn(pathsOf(some), locale);
  const texts = reports.flatMap(textsOf);
  const guessed = texts.filter((text) => text.languageAssumed !== undefined && !text.isWordless);
  const notes: Note[] = [];
  if (unread.length > 0)
    notes.push({ id: 'unread', message: t('unread', { files: filesOf(unread) }), paths: pathsOf(unread) });
  for (const note of silenceNotes(texts, view)) notes.push({ id: 'not-checked', ...note });
  for (const [key, some] of [
    ['language_assumed', guessed.filter(({ path }) => hasLines(path))],
    ['language_assumed_cell', guessed.filter(({ path }) => !hasLines(path))],
  ] as const) {
    const [first] = some;
    if (!first) continue;
    const language = languageName(first.language, locale);
    const why = t(`assumed_${first.languageAssumed}`);
    notes.push({
      id: 'language-assumed',
      message: t(key, { language, why, files: filesOf(some) }),
      paths: pathsOf(some),
    });
  }
  const cut = reports.filter((report) => unshownIn(report) > 0);
  const n = cut.reduce((sum, report) => sum + unshownIn(report), 0);
  if (n > 0) notes.push({ id: 'not-shown', message: t('unshown', { n, files: filesOf(cut) }), paths: pathsOf(cut) });
  return notes;
}

/** The notes on a single draft that was read. */
export const notesOn = (report: Report, view: Pick<View, 'locale' | 'registry' | 'place'>): Note[] =>
  notesOf([report], [], view);

/**
 * The notes for formats that do not show a calendar as a whole: also the columns and sheets that were not read. The
 * path of the calendar is said where there are several reports.
 */
export const notesWithSheets = (reports: readonly Report[], view: View): Note[] => [
  ...notesOf(reports, [], view),
  ...reports.flatMap(({ path, calendar }) =>
    (calendar?.notes ?? []).filter(isUnlooked).map((note): Note => {
      const text = noteText(note, view.locale);
      const message = reports.length > 1 ? `${visible(path)}: ${text}` : text;
      return { id: 'not-checked', message, cause: `${note.id} ${note.sheet ?? ''}`, paths: [path] };
    }),
  ),
];

/** Drafts that are not in Unicode are read, and reported. */
export function encodingNotes(reports: readonly Report[], locale: string): string[] {
  const old = reports.filter(({ encoding }) => encoding);
  const note = (key: string, [first, ...others]: readonly Report[]) =>
    first ? [say(locale, `report.${key}`, { n: others.length + 1, path: visible(first.path) })] : [];
  return [
    ...note(
      'windows',
      old.filter(({ calendar }) => !calendar),
    ),
    ...note(
      'windows_sheet',
      old.filter(({ calendar }) => calendar),
    ),
  ];
}

/** Why each draft was not read: beside its path, which the sentence does not repeat at its start. */
export const unreadNotes = (unread: readonly Unread[], locale: string): (Note & { readonly path: string })[] =>
  unread.map(({ path, mistake }) => {
    const message = mistake.in(locale);
    const names = [path, visible(path)].flatMap((name) => [`${name}: `, `${name} `, `“${name}” `, `«${name}» `]);
    const named = names.find((name) => message.startsWith(name));
    if (named === undefined) return { id: 'unread', path, paths: [path], message };
    const rest = message.slice(named.length);
    return { id: 'unread', path, paths: [path], message: rest.charAt(0).toLocaleUpperCase(locale) + rest.slice(1) };
  });
