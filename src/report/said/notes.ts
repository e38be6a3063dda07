import type { Report, Unread } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { visible } from '../visible.js';
import { textsOf } from './found.js';

/** What a report says beside its findings, so that silence never looks like approval. */
export interface Note {
  /** A draft that could not be read, rules that do not know a language, a language that was assumed. */
  readonly id: 'unread' | 'not-checked' | 'language-assumed';
  readonly message: string;
  /** The drafts that it is about. */
  readonly paths: readonly string[];
}

/** As many drafts as a sentence names. */
const named = 3;

/** What a run has to say of all its drafts, one note of a kind. */
export function notesOf(reports: readonly Report[], unread: readonly Unread[], locale: string): Note[] {
  const t = (key: string, slots = {}) => say(locale, `report.${key}`, slots);
  const filesOf = (paths: readonly string[]) => {
    const files = paths.slice(0, named).map(visible).join(', ');
    return paths.length > named ? t('more_files', { files, n: paths.length - named }) : files;
  };
  const pathsOf = (some: readonly { readonly path: string }[]) => [...new Set(some.map(({ path }) => path))];
  const texts = reports.flatMap(textsOf);
  const silent = texts.filter((text) => text.silent.length > 0);
  const languages = [...new Set(silent.map(({ language }) => visible(language ?? t('language_unknown'))))].join(', ');
  const rules = new Set(silent.flatMap((text) => text.silent)).size;
  const guessed = texts.filter((text) => text.languageAssumed !== undefined);
  const notes: Note[] = [
    { id: 'unread', message: t('unread', { files: filesOf(pathsOf(unread)) }), paths: pathsOf(unread) },
    { id: 'not-checked', message: t('silent', { rules, n: silent.length, languages }), paths: pathsOf(silent) },
  ];
  const [first] = guessed;
  if (first) {
    const language = languageName(first.language ?? '', locale);
    const why = t(`assumed_${first.languageAssumed ?? 'locale'}`);
    const message = t('language_assumed', { language, why, files: filesOf(pathsOf(guessed)) });
    notes.push({ id: 'language-assumed', message, paths: pathsOf(guessed) });
  }
  return notes.filter(({ paths }) => paths.length > 0);
}

/** What there is to say of a single draft that was read. */
export const notesOn = (report: Report, locale: string): Note[] => notesOf([report], [], locale);

/** Drafts that are not in Unicode are read, and said to be. */
export function encodingNotes(reports: readonly Report[], locale: string): string[] {
  const [first, ...others] = reports.filter(({ encoding }) => encoding);
  return first ? [say(locale, 'report.windows', { n: others.length + 1, path: visible(first.path) })] : [];
}

/** Why each draft was not read. */
export const unreadNotes = (unread: readonly Unread[], locale: string): (Note & { readonly path: string })[] =>
  unread.map(({ path, mistake }) => ({ id: 'unread', path, paths: [path], message: mistake.in(locale) }));

/** The name of a language in the locale («castellano»), else its code. */
export function languageName(language: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
