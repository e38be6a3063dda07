// How two readers labelled the posts of a list, and how far they agree.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The letters for what a post has beside its subject, in writing order. */
export const flags = [...'OEPAYGTH'];

/** One reader's labels: the subject of the post, its flags, and whether the reader was sure. */
export interface Reading {
  readonly about: string;
  readonly flags: ReadonlySet<string>;
  readonly sure: boolean;
}

const readingOf = (about: string, letters: string, sure: string): Reading => ({
  about,
  flags: flagsIn(letters),
  sure: sure === '1',
});

const flagsIn = (letters: string): ReadonlySet<string> => new Set(letters.replace('-', ''));

const aboutIn = (cell: string): string | undefined => (cell === '-' ? undefined : cell);

/** The lines of a table without its head, each as its cells. */
function rowsIn(text: string): string[][] {
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}

/**
 * The labelled posts of a language: `a` and `b` are the two readings, `about` and `flags` what they agree on, and
 * `open` the labels (`about`, letters of flags) on which they differ and neither or both were sure.
 */
export const labelledPosts = (language: string) =>
  rowsIn(readFileSync(fileOf(language), 'utf8')).map(
    ([
      path = '',
      a = '',
      aFlags = '',
      aSure = '',
      b = '',
      bFlags = '',
      bSure = '',
      about = '',
      agreed = '',
      open = '',
    ]) => ({
      path,
      a: readingOf(a, aFlags, aSure),
      b: readingOf(b, bFlags, bSure),
      about: aboutIn(about),
      flags: flagsIn(agreed),
      open: new Set(open === '-' ? [] : open.split(',')),
    }),
  );

/**
 * Posts outside the random sample, read by one reader: those that an earlier judgement found to be about ourselves,
 * rightly or wrongly (`found`), and the rest of the corpus (`rest`). Empty in a language without such lists.
 * `isSureOfNews`: was the reader sure of the flags `E` and `A`?
 */
export const otherPosts = (language: string) =>
  ['found', 'rest'].flatMap((list) => onceRead(fileOf(`${language}-${list}`)));

const onceRead = (file: string) =>
  rowsIn(existsSync(file) ? readFileSync(file, 'utf8') : '').map(
    ([path = '', about = '', letters = '', sure, sureOfNews]) => ({
      path,
      about: aboutIn(about),
      flags: flagsIn(letters),
      isSure: sure === '1',
      isSureOfNews: sureOfNews === '1',
    }),
  );

const fileOf = (language: string): string => fileURLToPath(new URL(`${language}.tsv`, import.meta.url));

export interface Agreement {
  readonly equal: number;
  readonly kappa: number;
}

type Pair = readonly [one: unknown, other: unknown];

/** The share of equal labels, and Cohen's kappa, which is 0 for chance and 1 for complete agreement. */
export function agreement(pairs: readonly Pair[]): Agreement {
  const share = (holds: (pair: Pair) => boolean) => pairs.filter(holds).length / pairs.length;
  const equal = share(([one, other]) => one === other);
  const byChance = [...new Set(pairs.flat())]
    .map((label) => share(([one]) => one === label) * share(([, other]) => other === label))
    .reduce((sum, each) => sum + each, 0);
  return { equal, kappa: byChance < 1 ? (equal - byChance) / (1 - byChance) : 1 };
}
