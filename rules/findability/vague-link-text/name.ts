import { type Draft, holdsLetterOrFigure, type Link } from '../../../src/rule.js';

const ariaLabel = /\saria-label\s*=\s*(?:"([^"]{1,300})"|'([^']{1,300})')/i;

/** The name of an HTML link for screen readers, instead of its words. */
export function givenName(link: Link, source: string): string | undefined {
  if (link.form !== 'html') return undefined;
  const found = ariaLabel.exec(source.slice(link.start, link.label.start));
  const name = (found?.[1] ?? found?.[2] ?? '').trim();
  return holdsLetterOrFigure(name) ? name : undefined;
}

/** Is there nothing to read in a link that leads elsewhere: no word, sign, picture, template or label? */
export function isNameless(link: Link, { source, images }: Draft): boolean {
  if (/\S/.test(link.label.text.replace(/<[^<>]{0,400}>/g, ''))) return false;
  if (link.url.startsWith('#') || images.some(({ start }) => link.start <= start && start < link.end)) return false;
  const whole = source.slice(link.start, link.end);
  return !/aria-|title|\{\{|\{%|<(?:svg|img|slot)\b|&\w/i.test(whole.replace(link.url, ''));
}
