import { defineRule, holds, holdsLetterOrFigure, type Issue, itemAt, type Link, lazy } from '../../../src/rule.js';
import { isLongAddress, isOfNetwork } from './address.js';
import { besideLabels } from './beside-label.js';
import { givenName, isNameless } from './name.js';
import { renaming } from './renamed.js';
import { titlesOf } from './title.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  reads: [],
  *check(post, { lexicon }): Iterable<Issue> {
    const titleOf = titlesOf(post, isEmpty);
    const renamed = renaming(post, titleOf, isEmpty);
    const labelled = lazy(() => besideLabels(post, isFormat));
    for (const [index, link] of post.links.entries()) {
      if (link.form === 'bare' || link.form === 'autolink' || link.url === '' || post.quoted(link)) continue;
      const foreign = itemAt(post.foreign, link.start);
      if (foreign && holds(foreign, link)) continue;
      // With nothing between its marks a link is broken, which another rule reports.
      if (link.label.text.trim() !== '' && isNameless(link, post))
        yield { at: link, message: 'nameless', data: { url: link.url } };
      const text = givenName(link, post.source) ?? shownText(link.label.text);
      if (text === '' || isBesideUrl(link, post.links[index + 1])) continue;
      if (isLongAddress(text)) {
        if (isOfNetwork(post) && text === link.url) continue;
        const title = titleOf(link);
        // Behind a link that says it already, as for paper, the words are not said again.
        const hint = isRepeated(link, post.links[index - 1], post.source);
        const data = { length: text.length };
        yield { at: link.label, message: 'address', data, hint, ...(title && !hint && { suggest: [title] }) };
        continue;
      }
      if (holdsLetterOrFigure(text)) {
        if (saysNothing(text) && !labelled().has(link))
          yield {
            ...{ at: link.label, message: 'words', data: { words: text } },
            ...(isFormat(link) ? { hint: true } : renamed(link)),
          };
      } else if (!link.url.startsWith('#') && !/^[.,;:()\s]+$/.test(text))
        yield {
          at: link.label,
          message: isPartOf(link, post.links[index - 1], post.links[index + 1]) ? 'split' : 'sign',
          data: { words: text },
        };
    }

    /** Does it name a kind of file and nothing else? */
    function isFormat({ label: { text } }: Link): boolean {
      const hits = lexicon.hitsIn(text, 'poor_link');
      return (
        hits.some(({ entry }) => entry.kind === 'format') &&
        hits.every(({ entry }) => entry.weight === 0 || entry.kind === 'format')
      );
    }

    function isEmpty(words: string): boolean {
      return saysNothing(words) || !holdsLetterOrFigure(words);
    }

    /** Empty words alone, or several in a row: «más información aquí». */
    function saysNothing(text: string): boolean {
      const hits = lexicon
        .hitsIn(text, 'poor_link')
        .filter(({ entry }) => entry.weight > 0 || entry.kind === 'filler' || entry.kind === 'act');
      let rest = text;
      for (const { start, end } of hits) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
      return hits.some(({ entry }) => entry.weight > 0) && !holdsLetterOrFigure(rest);
    }
  },
});

/** The visible part of a label: without marks of emphasis and tags; empty when it is a picture or a template. */
function shownText(label: string): string {
  if (/!\[|<img\b|\{\{|\{%/i.test(label)) return '';
  return label.replace(/<[^<>]{0,200}>|[*_`~]/g, '').trim();
}

/** Is it the middle or the end of a link in pieces: right beside another to the same address? */
const isPartOf = ({ start, end, url }: Link, before: Link | undefined, next: Link | undefined): boolean =>
  [before, next].some(
    (other) => other?.url === url && Math.min(Math.abs(other.start - end), Math.abs(start - other.end)) < 3,
  );

/** Does it show once more, at most in brackets, where the link right before it leads? */
const isRepeated = ({ start, url }: Link, before: Link | undefined, source: string): boolean =>
  before?.url === url && /^[ ,:(]{0,4}$/.test(source.slice(before.end, start));

/** The address is beside it: «[aquí](…): https://…». */
const isBesideUrl = (link: Link, next: Link | undefined): boolean =>
  next !== undefined &&
  (next.form === 'bare' || next.form === 'autolink') &&
  next.start >= link.end &&
  next.start - link.end < 6;
