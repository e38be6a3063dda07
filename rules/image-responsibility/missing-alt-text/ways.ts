import { type Draft, holds, holdsLetterOrFigure, type Image, itemAt, type Snippet } from '../../../src/rule.js';

/** A picture of the body as decoration; an `<img>` is shorter when it is written as Markdown or HTML. */
export function decorated({ form, start, end, text }: Image, path: string): Snippet {
  const bare = text.replace(/\salt(?:\s*=\s*(?:"[^"]*"|'[^']*'))?(?=[\s/>])/i, '');
  const snippet = form === 'html' ? bare.replace(/^<img/i, '$& alt=""') : `<img alt="" src="${path}">`;
  return { snippet, edit: { start, end, text: snippet } };
}

/** The alternative text of a shortcode with named arguments: `{{< figure src="a.jpg" >}}`. */
export function argument({ end, text }: Image): Snippet | undefined {
  const close = /\s*(?:[>%/-]\s*)*\}+$/.exec(text);
  if (!close || !/\s(?:src|file|path|url|image)\s*=/i.test(text)) return undefined;
  const at = end - close[0].length;
  return { snippet: 'alt="…"', edit: { start: at, end: at, text: ' alt="…"' } };
}

/** The alternative text of a picture written as Markdown or HTML, to be filled in there. */
export function described({ alt, form, start, end, text }: Image, path: string): Snippet {
  if (form !== 'html') {
    const at = alt ?? { start: start + 2, end: start + 2 };
    return { snippet: `![…](${path})`, edit: { start: at.start, end: at.end, text: '…' } };
  }
  const bare = decorated({ form, start, end, text } as Image, path).snippet.replace('alt=""', 'alt="…"');
  return { snippet: 'alt="…"', edit: { start, end, text: bare } };
}

/** Is it the whole content of a link? As decoration it would leave the link without a name. */
export function isWholeLink({ links, source }: Draft, image: Image): boolean {
  const link = itemAt(links, image.start);
  if (!link || !holds(link.label, image) || /aria-label|title\s*=/i.test(source.slice(link.start, link.end)))
    return false;
  const beside = source.slice(link.label.start, image.start) + source.slice(image.end, link.label.end);
  return !holdsLetterOrFigure(beside.replace(/<[^<>]*>|\{[^{}]*\}/g, ''));
}
