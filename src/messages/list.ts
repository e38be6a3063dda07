/** Templates for a list: `{before}` is all but the last item, `{last}` the last. */
export interface ListTexts {
  readonly two: string;
  readonly more: string;
  /** Used before a word that begins with the sound of the conjunction: «e», «u». */
  readonly likeNext: string | undefined;
}

const soundsLike = { and: /^[«“]?(?:[ií]|h[ií](?![ae]))/i, or: /^[«“]?(?:h?[oó]|8|11(?= |»|$))/i };

/** Items as a sentence lists them. `Intl.ListFormat` could do it, but takes a twentieth of a cold start. */
export function listed(items: readonly string[], conjunction: 'and' | 'or', texts: ListTexts): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const { likeNext } = texts;
  const usual = items.length === 2 ? texts.two : texts.more;
  const text = likeNext !== undefined && soundsLike[conjunction].test(last) ? likeNext : usual;
  return text.replace(/\{(before|last)\}/g, (_, name) => (name === 'last' ? last : items.slice(0, -1).join(', ')));
}
