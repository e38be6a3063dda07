import { type Draft, type Link, lazy, unaccented } from '../../../src/rule.js';

/**
 * What a draft calls the targets of its links: their `title`, the words of another link to the same address, the
 * heading that one leads to. `isEmpty` says of words that they name nothing.
 */
export function titlesOf(draft: Draft, isEmpty: (words: string) => boolean): (link: Link) => string | undefined {
  const isTitle = (text: string | undefined): text is string =>
    text !== undefined && text.length < longest && title.test(text) && !isEmpty(text);
  const headings = lazy(() => headingsOf(draft));
  const labels = lazy(() => {
    const known = new Map<string, string>();
    for (const { url, label } of draft.links) if (!known.has(url) && isTitle(label.text)) known.set(url, label.text);
    return known;
  });
  return (link) => {
    const head = draft.source.slice(link.start, Math.min(link.end, link.start + longestTag));
    const own = /\stitle\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)')|\(\S+\s+"([^"]+)"\)$/.exec(head.split('>')[0] ?? '');
    const heading = link.url.startsWith('#') ? headings().get(slugOf(link.url.slice(1))) : undefined;
    return [own?.[1] ?? own?.[2] ?? own?.[3], labels().get(link.url), heading].find(isTitle);
  };
}

/** In UTF-16 units. */
const longestTag = 600;

/** Two words or more, the first with a capital or a figure, without marks. */
const title = /^[\p{Lu}\p{N}«“"][^[\]<>*_`{}|\n&]*\s[^[\]<>*_`{}|\n&]*$/u;

/** In UTF-16 units. */
const longest = 100;

/** The headings by their slugs. */
const headingsOf = ({ paragraphs }: Draft): ReadonlyMap<string, string> =>
  new Map(
    paragraphs
      .filter(({ type }) => type === 'heading')
      .map(({ text }) => text.replace(/^#+\s*|\s*#*$/g, ''))
      .map((text) => [slugOf(text), text]),
  );

const slugOf = (text: string): string =>
  unaccented(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
