import { grouped, type Issue, type Slot } from '../../../src/rule.js';

export type Told = Pick<Issue, 'data' | 'once'>;

/** A picture with its message; for a gallery only the first is reported. */
export interface Untold extends Pick<Issue, 'at' | 'message' | 'severity'> {
  /** The name of its file. */
  readonly file: string;
  readonly told: () => Told;
}

/** This many pictures with the same message are a gallery: reported once, with the list. */
const gallery = 3;
/** How many of its files are named. */
const mostFiles = 5;

/** The message for a gallery, by the message for one picture. */
const ofGallery: Readonly<Record<string, string>> = {
  missing: 'several',
  formula: 'formulas',
  embedded: 'embedded',
  listed: 'several_listed',
  argument: 'several_listed',
  keyed: 'several_listed',
};

/** The issues, those of a gallery as one at its first picture. */
export function together(pictures: readonly Untold[]): Issue[] {
  const kindOf = ({ message, severity }: Untold): string => `${message} ${severity}`;
  const groups = grouped(pictures, kindOf);
  return pictures.flatMap((picture): Issue[] => {
    const { told, file: _, ...found } = picture;
    const { message } = found;
    const own = groups.get(kindOf(picture)) ?? [];
    const several = ofGallery[message];
    if (several === undefined || own.length < gallery) return [{ ...found, ...told() }];
    if (picture !== own[0]) return [];
    const { data, ...rest } = told();
    return [{ ...found, message: several, cases: own.length, ...rest, data: { ...data, ...listOf(own) } }];
  });
}

function listOf(own: readonly Untold[]): { readonly count: number; readonly file: Slot } {
  const files = own.map(({ file }) => file.replace(/^word:/, ''));
  const more = files.length > mostFiles ? [{ term: 'others' }] : [];
  return { count: own.length, file: [...files.slice(0, mostFiles), ...more] };
}
