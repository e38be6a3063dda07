import type { Report, Silent } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import type { View } from '../format.js';
import { visible } from '../visible.js';
import { codeOrName, languageName } from './language-name.js';
import { silenceSentence, titleOf } from './sentence.js';

/** A draft, or a post of a calendar, with what its silence depends on. */
export type SilentText = Pick<Report, 'path' | 'language' | 'silent'> & { readonly row?: number };

/** A sentence about what was not checked for one cause, and the drafts: each path once. */
export interface SilenceNote {
  readonly message: string;
  /** Identifies the cause, the same in every locale. */
  readonly cause: string;
  readonly paths: readonly string[];
}

/** One cause over all drafts. */
interface Cause {
  readonly silent: readonly Silent[];
  readonly texts: readonly SilentText[];
}

/** The most drafts, or rules, that a sentence names. */
const mostNamed = 3;

/**
 * The causes why something was not checked in some drafts, each with one sentence on how to provide what is missing.
 */
export function silenceNotes(
  texts: readonly SilentText[],
  view: Pick<View, 'locale' | 'registry' | 'place'>,
): SilenceNote[] {
  const causes = new Map<string, { silent: Silent[]; texts: Set<SilentText> }>();
  const isOnly = texts.every(({ path }) => path === texts[0]?.path);
  for (const text of texts)
    for (const silent of text.silent) {
      const { because } = silent;
      const cause =
        because === 'key' || because === 'file' ? silenceSentence(silent, text.path, view) : causeOf(silent);
      const known = causes.get(cause) ?? { silent: [], texts: new Set() };
      known.silent.push(silent);
      known.texts.add(text);
      causes.set(cause, known);
    }
  return [...causes.values()].map(({ silent, texts }) => {
    const all = [...texts];
    const paths = [...new Set(all.map(({ path }) => path))];
    const where = isOnly ? rowsIn(all, view.locale) : ` (${filesIn(paths, view.locale)})`;
    const message = messageOf({ silent, texts: all }, where, view);
    return { message, cause: causeOf(silent[0] as Silent), paths };
  });
}

function causeOf({ rule, because, what, data }: Silent): string {
  if (because === 'unseen') return `${because} ${what}`;
  return because === 'key' || because === 'file' ? JSON.stringify([because, rule, what, data]) : because;
}

/** Why a rule was silent in one draft. */
export const silenceIn = (
  text: SilentText,
  silent: Silent,
  view: Pick<View, 'locale' | 'registry' | 'place'>,
): string => messageOf({ silent: [silent], texts: [text] }, '', view);

/** What could not be looked at, and what to do; of several drafts the first one's words are quoted. */
function unseenSentence({ what, data: { words = '', n = 1 } = {} }: Silent, locale: string): string {
  return say(locale, `report.unseen_${what}`, { words: visible(String(words)), n: Number(n) });
}

/** The rows of a calendar in brackets; empty for a single draft. */
function rowsIn(texts: readonly SilentText[], locale: string): string {
  // A row may have a post for each network.
  const rows = [...new Set(texts.flatMap(({ row }) => row ?? []))];
  if (rows.length === 0) return '';
  const n = rows.length - mostNamed;
  const shown = rows.slice(0, mostNamed).map(String);
  const first = say(locale, 'report.rows', { n: rows.length, rows: n > 0 ? shown.join(', ') : shown });
  return ` (${n > 0 ? say(locale, 'report.more_rows', { rows: first, n }) : first})`;
}

/** The first few paths, and how many more there are. */
export function filesIn(paths: readonly string[], locale: string): string {
  const files = paths.slice(0, mostNamed).map(visible).join(', ');
  return paths.length > mostNamed ? say(locale, 'report.more_files', { files, n: paths.length - mostNamed }) : files;
}

function messageOf({ silent, texts }: Cause, where: string, view: Pick<View, 'locale' | 'registry' | 'place'>): string {
  const { locale } = view;
  const [first] = silent;
  const each = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
  const ids = each(silent.map(({ rule }) => rule));
  const rules = ids.length;
  const which = rules > mostNamed ? say(locale, 'report.silent_rules', { n: rules }) : ids;
  switch (first?.because) {
    case 'language': {
      if (view.place) return say(locale, 'report.silent_page', { rules });
      const languages = each(texts.map(({ language }) => visible(codeOrName(language, locale)))).join(', ');
      return say(locale, 'report.silent', { which, rules, n: texts.length, languages });
    }
    case 'part': {
      const languages = each(silent.map(({ what = '' }) => languageName(what, locale)));
      if (!view.place) return say(locale, 'report.silent_part', { which, rules, languages, where });
      const titles = rules > mostNamed ? which : ids.map((rule) => titleOf({ rule }, view));
      return say(locale, 'report.silent_page_part', { titles, languages, where });
    }
    case 'archive':
      return say(locale, 'report.silent_archive', { n: texts.length, where });
    case 'unseen':
      return say(locale, 'report.silent_because', { sentence: unseenSentence(first, locale), where });
    default:
      return say(locale, 'report.silent_because', {
        sentence: first ? silenceSentence(first, texts[0]?.path ?? '', view) : '',
        where,
      });
  }
}
