import type { Hit, Phrases } from '../lexicon/lexicon.js';
import { findDates } from '../recognizers/dates/dates.js';
import { itemAt, lastAt, merged, type Range } from '../text/ranges.js';
import { type Span, spanOf } from '../text/span.js';
import { dateOrders } from './date-order.js';
import { factOf, regionCode } from './front-matter/keys.js';
import { lazy } from './lazy.js';
import { partsOf, quotesOf } from './marks.js';
import type { Text } from './read-text.js';
import { paragraphsOf, sentencesOf } from './running-text.js';

/** What is read of the prose, each when first asked for. */
export type Prose = ReturnType<typeof readProse>;

/** The second step of reading a draft: dates, paragraphs, sentences with their words, and then what lexicons find. */
export function readProse(text: Text, phrasesOf: (language: string) => Phrases | undefined) {
  const { source, from, body, marks, language } = text;
  const phrases = lazy(() => {
    const code = language();
    return code === undefined ? undefined : phrasesOf(code);
  });
  /** What was found in the prose, with the words of the source: in the prose addresses and marks are blanked, entities read. */
  const inSource = <T extends Range>(all: readonly T[]): readonly (T & Span)[] =>
    all.map((found) => ({
      ...found,
      ...spanOf(source, found.start, itemAt(body().references, found.end - 1)?.end ?? found.end),
    }));
  const dated = lazy(() => datesOf(text));
  const dates = lazy(() => inSource(dated().dates));
  const parts = lazy(() => partsOf(source, from, body().dividers));
  const partAt = (offset: number): number => Math.max(0, lastAt(parts(), offset));
  const foreign = lazy(() => merged(body().foreign).map(({ start, end }) => spanOf(source, start, end)));
  const paragraphs = lazy(() => paragraphsOf(source, body().blocks, foreign(), partAt));
  const running = lazy(() =>
    sentencesOf(
      source,
      { body: body(), prose: marks().prose, plain: !text.markdown, dates: dates() },
      paragraphs(),
      phrases()?.abbreviations(marks().prose),
    ),
  );
  const hits = lazy(() => byLexicon(inSource(phrases()?.find(marks().prose, running().sentences) ?? [])));
  const quotes = lazy(() => quotesOf(source, marks().plain, paragraphs()));
  return {
    ...{ phrases, inSource, hits, dates, dateOrder: () => dated().orders },
    ...{ parts, partAt, foreign, paragraphs, running, quotes },
  };
}

/** The dates of a text, and whether day or month comes first in them; once that is known, they are read again in that order. */
function datesOf({ meta, marks, language }: Text) {
  const { prose, links, emails } = marks();
  const dates = findDates(prose, language());
  const hosts = [...links.map(({ host = '' }) => host), ...emails.map(({ text }) => hostOfMail(text))];
  const region = regionCode(factOf(meta, 'language')?.value);
  const orders = dateOrders({ language: language(), region, dates, hosts });
  return { orders, dates: orders.figures ? findDates(prose, language(), orders.figures) : dates };
}

const hostOfMail = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

function byLexicon(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const all = new Map<string, Hit[]>();
  for (const hit of hits) {
    const list = all.get(hit.entry.lexicon);
    if (list) list.push(hit);
    else all.set(hit.entry.lexicon, [hit]);
  }
  return all;
}
