/** A bracket or a quotation mark that is not closed. */
export interface OpenSign {
  /** Offset. */
  readonly at: number;
  readonly sign: string;
  /** What closes it. */
  readonly close: string;
}

const pairs: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

/** What YAML or JSON has open where its reader gave up: the innermost sign, and of brackets that which none closes. */
export function openAt(text: string, end: number): OpenSign | undefined {
  const open: OpenSign[] = [];
  // A sign opens where a value begins; within words it is one of their letters.
  const beginsValue = (at: number) => at === 0 || /[\s[{,:]/.test(text.charAt(at - 1));
  for (let at = 0; at < end; at++) {
    const sign = text.charAt(at);
    const last = open.at(-1);
    if (last?.sign === '"' || last?.sign === "'") {
      if (sign === '\\' && last.sign === '"') at++;
      else if (sign === last.sign && text.charAt(at + 1) === sign && sign === "'") at++;
      else if (sign === last.sign) open.pop();
    } else if (sign === '#' && (at === 0 || /\s/.test(text.charAt(at - 1)))) {
      const line = text.indexOf('\n', at);
      at = line === -1 ? end : line;
    } else if (last && sign === last.close) open.pop();
    else if (Object.hasOwn(pairs, sign) && (last || beginsValue(at))) {
      if (sign === '[' || sign === '{' || beginsValue(at)) open.push({ at, sign, close: pairs[sign] as string });
    }
  }
  return open.at(-1);
}
