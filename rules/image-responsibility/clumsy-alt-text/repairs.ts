import { type Draft, type Image, type Issue, languageOf, type Span, spanOf, type Value } from '../../../src/rule.js';

/**
 * The place of a long text and what can stand there: its first sentences that fit, if they say something and are not cut
 * out of a row. The rest goes below a picture that stands alone; elsewhere only words without figures may be lost.
 */
export function shorter(
  { language, paragraphAt, source }: Draft,
  { start, end, from }: Image,
  { alt, max }: { readonly alt: Value; readonly max: number },
): Pick<Issue, 'at' | 'suggest'> {
  const at = alt.text.indexOf(alt.value);
  const ends = [...alt.value.matchAll(/(?<=[\p{Ll}\p{N})”»"']{2}[.!?])[”»"')]?\s+(?=[\p{Lu}¿¡“«])/gu)];
  const last = ends.findLast(({ index }) => index <= max);
  const words = last && alt.value.slice(0, last.index + last[0].trimEnd().length);
  if (at < 0 || !words || words.length <= max / leastShare) return { at: alt };
  if (isInQuotes(words) || isInRow(words, alt.value, language)) return { at: alt };
  const short = alt.text.slice(0, at) + words + alt.text.slice(at + alt.value.length);
  const rest = alt.value.slice(words.length).trim();
  if (from === 'body' && paragraphAt(start)?.text.trim() === source.slice(start, end))
    return {
      at: spanOf(source, start, end),
      suggest: [`${source.slice(start, alt.start)}${short}${source.slice(alt.end, end)}\n\n${rest}`],
    };
  return /\p{N}/u.test(rest) || rest.length > words.length ? { at: alt } : { at: alt, suggest: [short] };
}

/** Does it end inside a quotation, with its marks or behind a colon: “The notice reads: …”? */
const isInQuotes = (text: string): boolean =>
  /[^.!?:]{15,}:\s[^:]*$/.test(text) ||
  (text.match(/[“«]/g)?.length ?? 0) !== (text.match(/[”»]/g)?.length ?? 0) ||
  (text.match(/"/g)?.length ?? 0) % 2 === 1;

/** Does the text go on as one of its sentences began: “Fact 1… Fact 2… | Fact 3…”, “On the left… | On the right…”? */
function isInRow(words: string, text: string, language: string | undefined): boolean {
  const opening = (sentence: string): string => /\p{L}+/u.exec(sentence)?.[0].toLowerCase() ?? '';
  const next = opening(text.slice(words.length));
  return (
    !languageOf(language)?.syntax?.articles?.includes(next) &&
    words.split(/(?<=[.!?])\s/).some((sentence) => opening(sentence) === next)
  );
}

/** A beginning shorter than this part of the limit leaves too much out. */
const leastShare = 5;

/** The place in the source of a part of an alternative text; the whole text when quotes or entities shift it. */
export function placeOf(source: string, alt: Value, start: number, end: number): Span {
  const shift = alt.text.indexOf(alt.value);
  return shift < 0 ? alt : spanOf(source, alt.start + shift + start, alt.start + shift + end);
}

/** Cuts the prefix if the rest is complete on its own, also as a value of YAML. */
export function fixOf(source: string, alt: Value, prefix: Span, place: Span): Pick<Issue, 'fix'> {
  const [lead = ''] = /^\s*/.exec(alt.value.slice(prefix.end)) as RegExpExecArray;
  const rest = alt.value.slice(prefix.end + lead.length);
  if (place.text !== prefix.text || !/^\p{L}\S*\s+\S/u.test(rest)) return {};
  const end = place.end + lead.length + 1;
  return { fix: [{ start: place.start, end, text: source.slice(end - 1, end).toUpperCase() }] };
}
