import { say } from '../../messages/messages.js';
import { head } from '../../text/excerpt.js';
import { visible } from '../visible.js';
import type { ShownFinding } from './found.js';
import { inWholeWords } from './whole-words.js';

/** What to write instead, or why redlint does not, ready to be shown. */
export interface Proposal {
  /** That redlint makes the change by itself, or does not, else «Write». */
  readonly label: string;
  readonly text: string;
}

/** As many texts as there are to choose from. */
const offered = 5;

/**
 * The safe change of a finding in whole words, else the texts to choose from; undefined where it has neither. `quote` makes
 * the change fit to be shown; the texts are there to be copied, and stand whole.
 */
export function proposalOf(
  { finding: { fix, unfixed, suggest }, report }: ShownFinding,
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
  if (!suggest || suggest.length === 0) return unfixed && { label: t('unfixed'), text: t(`unfixed_${unfixed}`) };
  const texts = suggest.slice(0, offered).map((text) => t('quote', { text: visible(head(text, 1000)) }));
  return { label: t('write'), text: texts.join(` ${t('or')} `) };
}
