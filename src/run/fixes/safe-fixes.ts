import { decodeEntities } from '../../draft/body/entities.js';
import type { Draft } from '../../draft/draft.js';
import { applyFixes } from '../../lint/fixes.js';
import type { Finding, Harm, Report } from '../../lint/report.js';
import { type Measure, measure } from '../../network/measure.js';
import { postTexts } from '../../post/published/post-text.js';
import type { Edit } from '../../rule.js';
import { lazy } from '../../text/lazy.js';
import { areOfWordsOnly, growthOf } from './word-edits.js';

/** How many fixes are tried one by one when all together do harm; the rest are left to a person. */
export const tried = 30;

/**
 * The report without the fixes that would do harm to its draft, each as a whole; their findings say why. `read` reads
 * another text as this draft.
 */
export function withSafeFixes(report: Report, draft: Draft, read: (source: string) => Draft): Report {
  const fixes = report.findings.filter(({ fix }) => fix !== undefined);
  const harmOf = (findings: readonly Finding[]): Harm | undefined => {
    if (areOfWordsOnly(draft, findings) && hasRoom(draft, growthOf(findings))) return undefined;
    const edits = findings.flatMap(({ fix = [] }) => fix);
    if (edits.some((edit) => takesMarks(draft, edit))) return 'marks';
    if (edits.some((edit) => joinsWords(draft.source, edit))) return 'words';
    const { text } = applyFixes(draft.source, findings);
    return text === draft.source ? undefined : harmBetween(draft, read(text));
  };
  const harm = fixes.length === 0 ? undefined : harmOf(fixes);
  if (!harm) return report;
  const safe: Finding[] = [];
  const harms = new Map<Finding, Harm>();
  for (const [index, finding] of fixes.entries()) {
    const own = index < tried ? harmOf([...safe, finding]) : 'untried';
    if (own) harms.set(finding, own);
    else safe.push(finding);
  }
  return { ...report, findings: report.findings.map((finding) => withoutFix(finding, harms.get(finding))) };
}

/** A finding without its fix, because that would do harm. */
export function withoutFix(finding: Finding, harm: Harm | undefined): Finding {
  const { fix: _, ...rest } = finding;
  return harm === undefined ? finding : { ...rest, unfixed: harm };
}

/**
 * The first of language, kind, lines, pictures and addresses that has changed; a post that fitted its networks must
 * still fit.
 */
function harmBetween(before: Draft, after: Draft): Harm | undefined {
  if (before.language !== after.language) return 'language';
  if (before.kind !== after.kind) return 'kind';
  if (linesOf(before) !== linesOf(after)) return 'lines';
  if (mediaOf(before) !== mediaOf(after)) return 'media';
  if (addressesOf(before).join('\n') !== addressesOf(after).join('\n')) return 'address';
  return keepsFit(fitsOf(before), fitsOf(after)) ? undefined : 'fit';
}

const keepsFit = (before: readonly boolean[], after: readonly boolean[]): boolean =>
  before.every((fits, index) => !fits || after[index] === true);

const linesOf = ({ source }: Draft): number => source.split('\n').length;

const mediaOf = ({ images, videos }: Draft): number => images.length + videos.length;

const addressesOf = ({ links, emails, mentions }: Draft): string[] => [
  ...links.map(({ url }) => url),
  ...[...emails, ...mentions].map(({ text }) => text),
];

/**
 * A word in any style of letters (circled, squared), with invisible signs inside; a zero-width space separates words.
 */
const word = lazy(
  () =>
    /[\p{L}\p{N}\u24b6-\u24e9\u{1f100}-\u{1f1ff}][\p{L}\p{M}\p{N}\u24b6-\u24e9\u{1f100}-\u{1f1ff}\u00ad\u200c-\u200f\u2060\ufeff]*/gu,
);
const wordsIn = (text: string): number => text.match(word())?.length ?? 0;

/**
 * Does it cover more than the words that its rule has seen: marks, comments, code, tags? In the prose they are blank.
 * An entity is a letter of a word.
 */
function takesMarks({ source, prose }: Draft, { start, end, text }: Edit): boolean {
  const [written, seen] = [source.slice(start, end), prose.slice(start, end)];
  if (written === seen || seen.trim() === '') return false;
  return text.includes('\u00ad') || decodeEntities(written) !== seen.replaceAll('\u00ad', '');
}

/** Does an edit that keeps the letters join two words, or split one? */
function joinsWords(source: string, { start, end, text }: Edit): boolean {
  const [before, after] = [source.slice(Math.max(0, start - 1), start), source.slice(end, end + 1)];
  const old = before + source.slice(start, end) + after;
  const now = before + text + after;
  return lettersOf(old) === lettersOf(now) && wordsIn(old) !== wordsIn(now);
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Does each part of the post fit each of its networks? */
const fitsOf = (draft: Draft): boolean[] =>
  measuresOf(draft, 1).map((measured) => measured === undefined || measured.length <= measured.limit);

/** Would each part of the post still fit if it were that many units longer, of any kind? */
const hasRoom = (draft: Draft, more: number): boolean =>
  more === 0 ||
  (more <= someMore &&
    measuresOf(draft, 0.5).every(
      (measured) =>
        measured === undefined || measured.length > measured.limit || measured.length + more <= measured.limit,
    ));

/** Half of the lowest limit of any network: a text not measured has room for that. */
const someMore = 140;

function measuresOf(draft: Draft, from: number): (Measure | undefined)[] {
  const post = { media: draft.hasMedia === true, long: draft.account.x === 'long', from };
  const texts = draft.networks.length > 0 ? postTexts(draft) : [];
  return draft.networks.flatMap((network) => texts.map((text) => measure(text, network, post)));
}
