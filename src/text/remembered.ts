/** Texts kept by one reader; when there are more, all are forgotten. */
const mostTexts = 20_000;
/** Engines copy short pieces of a text; a longer one would keep the whole draft in memory. */
const longestText = 12;

/** Remembers what a reader gave for each short text: most words come back in every draft. */
export function rememberedEach<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longestText) return read(text);
    const met = known.get(text);
    if (met !== undefined) return met;
    if (known.size >= mostTexts) known.clear();
    const found = read(text);
    known.set(text, found);
    return found;
  };
}
