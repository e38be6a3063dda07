import { say } from '../../messages/messages.js';
import { head } from '../../text/excerpt.js';
import { visible } from '../visible.js';
import type { ShownFinding } from './found.js';
import { inWholeWords } from './whole-words.js';

/** What to write instead, or why redlint does not change it, ready to show. */
export interface Proposal {
  /** Says whether redlint makes the change itself; otherwise «Write». */
  readonly label: string;
  readonly text: string;
}

/** The most texts offered to choose from. */
const offered = 5;

/** The most characters, with what is between them, of several edits shown as one change. */
const longestWhole = 80;

/** Does a sentence quote all texts that it offers? Then they need not be shown again. */
export const saysAll = (sentence: string, texts: readonly string[], locale: string): boolean =>
  texts.every((text) => sentence.includes(say(locale, 'report.quote', { text })));

/** A text to write in its paragraphs: an empty line cannot be shown within a sentence. */
export const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/);

/**
 * The safe change of a finding in whole words, else the texts to choose from unless its sentence quotes them; undefined
 * without either. `quote` shortens and escapes the change for display; the texts are for copying, and stay whole.
 */
export function proposalOf(
  { finding: { fix, unfixed, suggest }, report, sentence }: ShownFinding,
  locale: string,
  quote: (text: string) => string,
): Proposal | undefined {
  const t = (key: string, slots = {}) => say(locale, `report.${key}`, slots);
  const shown = (text: string) => quote(head(text, 1000));
  if (fix && fix.length > 0) {
    const change = inWholeWords(report.source.text, fix);
    if (fix.length > 1 && change.old.length > longestWhole)
      return { label: t('fix'), text: t('fix_many', { n: fix.length }) };
    const [old, text] = [shown(change.old), shown(change.new)];
    const key = old === '' ? 'fix_insert' : text === '' ? 'fix_remove' : 'fix_replace';
    return { label: t('fix'), text: t(key, { old, new: text }) };
  }
  if (!suggest || saysAll(sentence, suggest, locale))
    return unfixed && { label: t('unfixed'), text: t(`unfixed_${unfixed}`) };
  const texts = suggest.slice(0, offered).map((text) =>
    paragraphsOf(text)
      .map((one) => t('quote', { text: visible(head(one, 1000)) }))
      .join(` ${t('below')} `),
  );
  return { label: t('write'), text: texts.join(` ${t('or')} `) };
}
