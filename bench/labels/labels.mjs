// What two readers said each post of a list is, and how far they agree.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The letters of what a post has beside its subject, in the order in which they are written. */
export const flags = [...'OEPAYGTH'];

/** One reader's labels: what the post is about, its flags, whether the reader was sure. */
const reading = (about, letters, sure) => ({ about, flags: new Set(letters.replace('-', '')), sure: sure === '1' });

/**
 * The labelled posts of a language: `a` and `b` are the two readings, `about` and `flags` what they agree on, and `open`
 * the labels (`about`, letters of flags) that they differ in and neither or both were sure of.
 */
export function labelledPosts(language, text = readFileSync(fileOf(language), 'utf8')) {
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const [path, a, aFlags, aSure, b, bFlags, bSure, about, agreed, open] = line.split('\t');
    return {
      path,
      a: reading(a, aFlags, aSure),
      b: reading(b, bFlags, bSure),
      about: about === '-' ? undefined : about,
      flags: new Set(agreed.replace('-', '')),
      open: new Set(open === '-' ? [] : open.split(',')),
    };
  });
}

/**
 * Posts outside the random sample, read by one reader: those that an earlier judgement found to be about ourselves, what it got
 * wrong among them (`found`), and what was left of the corpus (`rest`). None in a language without such lists. `isSureOfNews`: was
 * the reader sure of the flags `E` and `A`?
 */
export const otherPosts = (language) => ['found', 'rest'].flatMap((list) => onceRead(fileOf(`${language}-${list}`)));

function onceRead(file) {
  if (!existsSync(file)) return [];
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [path, about, letters, sure, sureOfNews] = line.split('\t');
    return {
      path,
      about: about === '-' ? undefined : about,
      flags: new Set(letters.replace('-', '')),
      isSure: sure === '1',
      isSureOfNews: sureOfNews === '1',
    };
  });
}

const fileOf = (language) => fileURLToPath(new URL(`${language}.tsv`, import.meta.url));

/** The share of equal labels, and Cohen's kappa: how much of the way from chance to always the same. */
export function agreement(pairs) {
  const share = (holds) => pairs.filter(holds).length / pairs.length;
  const equal = share(([one, other]) => one === other);
  const byChance = [...new Set(pairs.flat())]
    .map((label) => share(([one]) => one === label) * share(([, other]) => other === label))
    .reduce((sum, each) => sum + each, 0);
  return { equal, kappa: byChance < 1 ? (equal - byChance) / (1 - byChance) : 1 };
}
