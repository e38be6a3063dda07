const all: Map<string, unknown>[] = [];

/** A cache of facts about folders: many drafts ask about the same ones. */
export function knownFolders<Found>(): Map<string, Found> {
  const known = new Map<string, Found>();
  all.push(known);
  return known;
}

/** Empties all these caches: files beside drafts may have come, gone or changed. */
export function forgetFolders(): void {
  for (const known of all) known.clear();
}
