import { fact } from '../fact.js';

const ofFolder = /(?<!\d)((?:19|20)\d\d)(?:\d{4})?(?!\d)/;

/** In a file's own name the year comes first or has a month: that of `agenda-2030.md` belongs to what it is about. */
const ofFile = /(?:^((?:19|20)\d\d)(?:\d{4})?|(?<!\d)((?:19|20)\d\d)[-_](?:0[1-9]|1[0-2]))(?!\d)/;

/** The years under which a post is filed: `2026/03/beca.md`, `20260301-beca.md`. */
export function yearsIn(path: string): string[] {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const found = [...folders.map((folder) => ofFolder.exec(folder)), ofFile.exec(file)];
  return found.flatMap((year) => year?.[1] ?? year?.[2] ?? []);
}

export const isFiledByYear = fact([], ({ path = '', today }): boolean =>
  yearsIn(path).some((year) => year <= today.slice(0, 4)),
);
