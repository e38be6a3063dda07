const all: Map<string, unknown>[] = [];

/** A memory of what was found about folders: many drafts ask about the same ones. */
export function knownFolders<Found>(): Map<string, Found> {
  const known = new Map<string, Found>();
  all.push(known);
  return known;
}

/** Forgets all of them: files beside drafts may have come, gone or changed. */
export function forgetFolders(): void {
  for (const known of all) known.clear();
}
