import type { IrregularVerb, Verb } from '../../language/inflection.js';

/** The irregular forms of a verb; one that follows another gets its stems and tenses, after its own beginning. */
export function irregularOf(verb: string, verbs: Readonly<Record<string, Verb>>): IrregularVerb {
  const { like, ...own } = listed(verb, verbs);
  if (like === undefined) return own;
  const { alt, pret, cells = {} } = listed(like, verbs);
  const shared = sharedEnd(verb, like);
  const beginning = verb.slice(0, -shared);
  const made = (forms: readonly string[]) => forms.map((form) => beginning + form.slice(like.length - shared));
  const tenses = Object.entries(cells).map(([tense, forms]) => [tense, made(forms)] as const);
  return {
    ...(alt && { alt: made(alt) }),
    ...(pret && { pret: made(pret) }),
    ...own,
    cells: { ...Object.fromEntries(tenses), ...own.cells },
  };
}

function listed(verb: string, verbs: Readonly<Record<string, Verb>>): IrregularVerb {
  const written = Object.hasOwn(verbs, verb) ? (verbs[verb] as Verb) : {};
  if (typeof written !== 'string') return written;
  const [past = '', part = past] = written.split(' ');
  return { cells: { past: [past], part: [part] } };
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}
