/** The number of the sentence that an offset lies in, roughly: a stop before white space and no small letter, or an empty line. */
export function sentenceEnds(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (const { index } of text.matchAll(/[.!?…]["»”)\]]{0,3}\s(?!\s{0,9}\p{Ll})|\n[^\S\n]{0,99}\n/gu)) ends.push(index);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
