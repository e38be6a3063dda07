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

/**
 * The safe change of a finding in whole words, else the texts to choose from that its sentence has not; undefined without either. `quote`
 * shortens and escapes the change for display; the texts are for copying, and stay whole.
 */
export function proposalOf(
  { finding: { fix, unfixed, suggest }, report, sentence }: ShownFinding,
  locale: string,
  quote: (text: string) => string,
): Proposal | undefined {
  const t = (key: string, slots = {}) => say(locale, `report.${key}`, slots);
  const shown = (text: string) => quote(head(text, 1000));
  if (fix && fix.length > 1) return { label: t('fix'), text: t('fix_many', { n: fix.length }) };
  if (fix && fix.length > 0) {
    const change = inWholeWords(report.source.text, fix);
    const [old, text] = [shown(change.old), shown(change.new)];
    const key = old === '' ? 'fix_insert' : text === '' ? 'fix_remove' : 'fix_replace';
    return { label: t('fix'), text: t(key, { old, new: text }) };
  }
  // What the sentence says already is not said twice.
  if (!suggest || suggest.every((text) => sentence.includes(text)))
    return unfixed && { label: t('unfixed'), text: t(`unfixed_${unfixed}`) };
  const texts = suggest.slice(0, offered).map((text) => t('quote', { text: visible(head(text, 1000)) }));
  return { label: t('write'), text: texts.join(` ${t('or')} `) };
}
