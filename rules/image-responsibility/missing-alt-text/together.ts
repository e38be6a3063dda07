import type { Issue, Slot } from '../../../src/rule.js';

/** So many pictures of which the same is to be said are a gallery: it is said once, with the list. */
const gallery = 3;
/** As many of its files as are named. */
const named = 5;

/** How a gallery is spoken of, by what is said of one picture. */
const ofGallery: Readonly<Record<string, string>> = {
  missing: 'several',
  embedded: 'embedded',
  listed: 'several_listed',
  argument: 'several_listed',
  keyed: 'several_listed',
};

/** The issues, those of a gallery as one at its first picture. */
export function together(issues: readonly Issue[]): Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) groups.set(issue.message, [...(groups.get(issue.message) ?? []), issue]);
  return issues.flatMap((issue) => {
    const own = groups.get(issue.message) ?? [];
    const message = ofGallery[issue.message];
    if (message === undefined || own.length < gallery) return [issue];
    return issue === own[0] ? [{ ...issue, message, data: { ...issue.data, ...listOf(own) } }] : [];
  });
}

function listOf(own: readonly Issue[]): { readonly count: number; readonly file: Slot } {
  const files = own.map(({ data }) => data?.file ?? '');
  const more = files.length > named ? [{ term: 'others' }] : [];
  return { count: own.length, file: [...files.slice(0, named), ...more] };
}
