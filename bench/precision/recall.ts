// How many of the faults that readers find in posts redlint finds too.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../scripts/command.js';
import type { Finding } from '../report.js';
import { type Interval, wilson } from './figures.js';

/** Rules that judge a post as a whole: their place means little. */
const ofWholePosts = new Set([
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

/** A fault that a reader found in a post, by the quoted words. */
export interface Fault {
  readonly post: string;
  readonly rule: string;
  readonly quote: string;
  readonly sure?: boolean | number;
}

/** What was read without seeing the findings. */
export interface BlindReading {
  readonly posts: readonly string[];
  readonly faults: readonly Fault[];
}

/** Faults from lines of JSON: post (its path), rule, quote, sure. A post without a fault has no rule. */
export function faultsOf(text: string, folder: string): BlindReading {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const faults: Fault[] = lines.map((line) => JSON.parse(line));
  const posts = [...new Set(faults.map(({ post }) => post))];
  const strange = posts.filter((post) => !existsSync(join(folder, post)));
  if (strange.length > 0)
    refuse(`${strange.length} posts were read that are not in the folder, among them ${strange[0]}.`);
  return { posts, faults: faults.filter(({ rule }) => rule) };
}

/**
 * Is a fault among the findings of its post? Yes when a finding of that rule overlaps the quoted words, when its words
 * are quoted and it reports them elsewhere (rules may report a word once in a post), or when the rule judges the post
 * as a whole.
 */
export function isFound(
  { rule, quote }: Pick<Fault, 'rule' | 'quote'>,
  findings: readonly Pick<Finding, 'rule' | 'text' | 'start' | 'end'>[],
  source: string,
): boolean {
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

/** How often the quoted words occur in the post. */
export const placeCount = ({ quote }: Fault, source: string): number =>
  placesOf(wordsIn(quote), wordsIn(source)).length;

/** The places in the post where the words of the quote follow each other, whatever is between them. */
function placesOf(quote: readonly Word[], all: readonly Word[]) {
  const starts = quote.length > 0 ? all.keys() : [];
  return [...starts]
    .filter((at) => quote.every(({ word }, offset) => all[at + offset]?.word === word))
    .map((at) => ({ start: all[at]!.start, end: all[at + quote.length - 1]!.end }));
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

type Told = Pick<Fault, 'rule' | 'sure'> & { readonly found: boolean };

/** How many faults there are for a rule, and the share that was found. */
export interface Recall {
  readonly rule: string;
  readonly faults: number;
  readonly found: number;
  readonly recall: number;
  readonly interval: Interval;
  readonly sure: number | undefined;
}

/** Recall by rule and, last, in total; `sure` counts only faults that the reader was sure of. */
export function recallOf(faults: readonly Told[]): Recall[] {
  const row = (rule: string, own: readonly Told[]) => {
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
