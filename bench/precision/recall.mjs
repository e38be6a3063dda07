// How much of what a reader finds in a post redlint finds too.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wilson } from './figures.mjs';
import { Mistake } from './verdicts.mjs';

/** Rules that judge a post as a whole, so that where they point says little. */
export const ofWholePosts = new Set([
  'emoji-clutter',
  'hard-to-read',
  'hashtag-pile',
  'incomplete-event',
  'megaphone',
  'missing-summary',
  'nameless-post',
  'no-public-service',
  'no-response-time',
  'official-as-protagonist',
  'over-length',
  'personal-post-at-work',
  'procedure-without-channel',
  'text-only-in-image',
  'unattended-schedule',
]);

/** Faults from lines of JSON: post (its path), rule, quote, sure. A post without a fault has no rule. */
export function faultsOf(text, folder) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const faults = lines.map((line) => JSON.parse(line));
  const posts = [...new Set(faults.map(({ post }) => post))];
  const strange = posts.filter((post) => !existsSync(join(folder, post)));
  if (strange.length > 0)
    throw new Mistake(`${strange.length} posts were read that are not in the folder, among them ${strange[0]}.`);
  return { posts, faults: faults.filter(({ rule }) => rule) };
}

/**
 * Is a fault among the findings of its post? A finding of that rule overlaps the quoted words, its words are quoted and it
 * tells them elsewhere (rules may tell a word once a post), or the rule judges the post as a whole.
 */
export function isFound({ rule, quote }, findings, source) {
  const own = findings.filter((finding) => finding.rule === rule);
  if (own.length === 0) return false;
  if (ofWholePosts.has(rule)) return true;
  const words = wordsIn(quote);
  const places = placesOf(words, wordsIn(source));
  return own.some(
    ({ start, end, text }) =>
      places.some((place) => start < place.end && place.start < end) || placesOf(wordsIn(text), words).length > 0,
  );
}

/** How often the quoted words stand in the post. */
export const placesIn = ({ quote }, source) => placesOf(wordsIn(quote), wordsIn(source)).length;

/** Where the quote's words stand in the post one after another, whatever lies between them. */
function placesOf(quote, all) {
  const starts = quote.length > 0 ? all.keys() : [];
  return [...starts]
    .filter((at) => quote.every(({ word }, offset) => all[at + offset]?.word === word))
    .map((at) => ({ start: all[at].start, end: all[at + quote.length - 1].end }));
}

const wordsIn = (text) =>
  [...text.matchAll(/[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** Recall by rule and, last, of all; `sure` counts only what the reader was sure of. */
export function recallOf(faults) {
  const row = (rule, own) => {
    const found = own.filter((fault) => fault.found).length;
    const sure = own.filter((fault) => fault.sure);
    return {
      rule,
      faults: own.length,
      found,
      recall: found / own.length,
      interval: wilson(found / own.length, own.length),
      sure: sure.length > 0 ? sure.filter((fault) => fault.found).length / sure.length : undefined,
    };
  };
  const rules = [...new Set(faults.map(({ rule }) => rule))].sort();
  return [
    ...rules.map((rule) =>
      row(
        rule,
        faults.filter((fault) => fault.rule === rule),
      ),
    ),
    row('all', faults),
  ];
}
