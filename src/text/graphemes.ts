/** UTF-16 units that are segmented at a time: for each grapheme V8 copies the whole text that it segments. */
const piece = 256;

let segmenter: Intl.Segmenter | undefined;

/** The graphemes of a text, which readers see as one character each; together they are the text. */
export function graphemes(text: string): string[] {
  const found: string[] = [];
  let length = piece;
  for (let at = 0; at < text.length; ) {
    const end = endOf(text, at + length);
    const whole = wholeIn(text.slice(at, end), end === text.length, length > piece ? 1 : Number.POSITIVE_INFINITY);
    for (const grapheme of whole) {
      found.push(grapheme);
      at += grapheme.length;
    }
    length = whole.length === 0 ? length * 2 : piece;
  }
  return found;
}

/**
 * The graphemes of a piece that begins with one, `most` of them at most. Nothing that stands before where one begins
 * changes what follows; where the last one of a piece ends, only the sign after it tells.
 */
function wholeIn(text: string, isLast: boolean, most: number): string[] {
  segmenter ??= new Intl.Segmenter('es', { granularity: 'grapheme' });
  const whole: string[] = [];
  let open: string | undefined;
  for (const { segment } of segmenter.segment(text)) {
    if (open !== undefined) whole.push(open);
    if (whole.length === most) return whole;
    open = segment;
  }
  if (isLast && open !== undefined) whole.push(open);
  return whole;
}

/** The end of a piece near a place, without splitting a character. */
function endOf(text: string, place: number): number {
  if (place >= text.length) return text.length;
  return (text.codePointAt(place - 1) as number) > 0xffff ? place + 1 : place;
}
