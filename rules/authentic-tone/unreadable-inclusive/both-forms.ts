import { type Draft, formBefore, type Hit } from '../../../src/rule.js';
import forms from './both-forms.yml';

interface Forms {
  readonly and: string;
  readonly determiners: readonly string[];
  readonly agreeing: readonly string[];
}

/** A marked plural: its stem. */
const marked = /^(\p{L}+?)[@x*_·•∙](?:[ae]?s|os)$/iu;

/**
 * A run of marked plurals with both forms: «l@s galardonad@s» → «las galardonadas y los galardonados», «hij@s
 * matriculad@s» → «hijas e hijos matriculados». Undefined if a word before them has to agree, or one of them describes
 * people without naming them.
 */
export function bothForms({ source, language = '' }: Draft, run: readonly Hit[]): string | undefined {
  const known = (forms as Readonly<Record<string, Forms>>)[language];
  const stems = run.map(({ text }) => marked.exec(text)?.[1]);
  const [first] = stems;
  const [hit] = run;
  if (!known || !hit || first === undefined || !stems.every((stem) => stem !== undefined)) return undefined;
  const before = source
    .slice(Math.max(0, hit.start - 20), hit.start)
    .trimEnd()
    .toLowerCase();
  const isDetermined = known.determiners.includes(first.toLowerCase());
  if (!isDetermined && known.agreeing.some((ending) => before.endsWith(ending))) return undefined;
  if (/^\p{Lu}{2}/u.test(hit.text) || (run.length === 1 && !isDetermined && !isNoun(hit))) return undefined;
  const feminine = stems.map((stem) => `${stem}as`);
  const masculine = stems.map((stem) => `${stem}${/(?:or|...(?:ol|al))$/i.test(stem) ? 'es' : 'os'}`);
  const [woman = '', ...women] = feminine;
  const [man = '', ...men] = masculine;
  const and = formBefore(known.and, man, language);
  // One noun behind a determiner takes it twice; behind a noun the rest agrees with the nearest.
  return isDetermined
    ? `${[woman, ...women].join(' ')} ${and} ${[man, ...men].join(' ').toLowerCase()}`
    : [woman, and, man.toLowerCase(), ...men].join(' ');
}

/** Is it listed with both its forms, or not listed? */
const isNoun = ({ entry: { plain } }: Hit): boolean =>
  plain.some((words) => / [ye] /.test(words) || words.startsWith('(las'));
