/** How many texts one reader caches; when there are more, the cache is emptied. */
const mostTexts = 20_000;
/** Engines copy short pieces of a text; a longer piece would keep the whole draft in memory. */
const longestText = 12;

/** Caches the result of a reader for each short text: most words come back in every draft. */
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

/** Keeps what is made of each object for as long as that object lives. */
export function rememberedFor<Of extends object, T extends object>(make: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, T>();
  return (of) => {
    const met = known.get(of);
    if (met) return met;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
