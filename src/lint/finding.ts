import { decodeEntities, withoutFillers } from '../draft/body/entities.js';
import type { Draft, Issue, Slot, SlotItem } from '../rule.js';
import { copied } from '../text/copied.js';
import { spanOf } from '../text/span.js';
import type { PlannedRule } from './plan.js';
import type { Finding } from './report.js';
import { wholeQuote } from './whole-quote.js';

/** References to characters other than HTML's own signs, which stay escaped in code that a message shows. */
const letterReference = /&(?!(?:amp|lt|gt|quot|#38|#60|#62|#x26|#x3c|#x3e);)[a-z0-9#]{2,32};/gi;

/** A slot with other texts. */
const withTexts = (slot: Slot, change: (text: string) => string): Slot =>
  typeof slot === 'string'
    ? change(slot)
    : Array.isArray(slot)
      ? (slot as readonly SlotItem[]).map((one) => (typeof one === 'string' ? change(one) : one))
      : slot;

/** A quoted text as readers see it: with entities decoded. */
const asRead = (text: string): string => withoutFillers(text.replace(letterReference, decodeEntities));

/**
 * The data for the slots of the message: `words` is a whole group of words, unless alternatives are offered for just
 * those.
 */
function dataOf({ at, data = {}, fix, suggest }: Issue, draft: Draft): Readonly<Record<string, Slot>> {
  if (data.words !== at.text || fix || suggest?.length) return data;
  const words = wholeQuote(draft, at);
  return words === at.text ? data : { ...data, words };
}

/** What a rule yielded, with its severity for the draft, and its words as readers see them. */
export function findingOf({ known, severity }: PlannedRule, issue: Issue, draft: Draft): Finding {
  const { source, markdown } = draft;
  const data = dataOf(issue, draft);
  // Words cut out of the prose would keep all of it.
  const hasReferences = markdown && source.includes('&');
  const shown = (text: string) => copied(hasReferences ? asRead(text) : text);
  return {
    rule: known.id,
    principle: known.principle,
    severity: severity(issue.severity),
    at: spanOf(source, issue.at.start, issue.at.end),
    message: issue.message,
    data: Object.fromEntries(Object.entries(data).map(([name, slot]) => [name, withTexts(slot, shown)])),
    ...(issue.networks && { networks: issue.networks }),
    ...(issue.once !== undefined && { once: issue.once }),
    ...(issue.cases !== undefined && { cases: issue.cases }),
    ...(issue.fix && { fix: issue.fix }),
    ...(issue.clean !== undefined && { clean: issue.clean }),
    ...(issue.suggest && issue.suggest.length > 0 && { suggest: issue.suggest }),
  };
}
