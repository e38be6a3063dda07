import type { Draft } from '../draft/draft.js';
import { applyFixes } from '../lint/fixes.js';
import type { Finding, Report } from '../lint/report.js';
import { type Measure, measure } from '../network/measure.js';
import { postTexts } from '../post/post-text.js';
import { areOfWordsOnly, growthOf } from './word-edits.js';

/** Fixes tried one by one, where all of them together do harm; what comes after them is left for a person. */
const tried = 30;

/** The report without the fixes that would do harm to its draft, each whole. `read` reads another text in the draft's place. */
export function withSafeFixes(report: Report, draft: Draft, read: (source: string) => Draft): Report {
  const fixes = report.findings.filter(({ fix }) => fix !== undefined);
  const isSafe = (findings: readonly Finding[]): boolean => {
    if (areOfWordsOnly(draft, findings) && hasRoom(draft, growthOf(findings))) return true;
    const { text } = applyFixes(draft.source, findings);
    return text === draft.source || isHarmless(draft, read(text));
  };
  if (fixes.length === 0 || isSafe(fixes)) return report;
  const safe: Finding[] = [];
  for (const finding of fixes.slice(0, tried)) if (isSafe([...safe, finding])) safe.push(finding);
  const findings = report.findings.map((finding) => {
    const { fix, ...rest } = finding;
    return fix === undefined || safe.includes(finding) ? finding : rest;
  });
  return { ...report, findings };
}

/** Are language, number of lines and addresses what they were, and does the post still fit where it did? */
function isHarmless(before: Draft, after: Draft): boolean {
  return (
    before.language === after.language &&
    linesOf(before) === linesOf(after) &&
    keepsAll(addressesOf(before), addressesOf(after)) &&
    keepsFit(fitsOf(before), fitsOf(after))
  );
}

const keepsFit = (before: readonly boolean[], after: readonly boolean[]): boolean =>
  before.every((fits, index) => !fits || after[index] === true);

const linesOf = ({ source }: Draft): number => source.split(/\r\n|\n|\r/).length;

const addressesOf = ({ links, emails }: Draft): string[] => [
  ...links.map(({ url }) => url),
  ...emails.map(({ text }) => text),
];

/** Are all that stood before still there, in their order? */
function keepsAll(before: readonly string[], after: readonly string[]): boolean {
  let kept = 0;
  for (const address of after) if (address === before[kept]) kept++;
  return kept === before.length;
}

/** Whether each part of the post fits each of its networks. */
const fitsOf = (draft: Draft): boolean[] =>
  measuresOf(draft, 1).map((measured) => measured === undefined || measured.length <= measured.limit);

/** Would each part of the post still fit where it does, were it longer by so many units of any kind? */
const hasRoom = (draft: Draft, more: number): boolean =>
  more === 0 ||
  (more <= someMore &&
    measuresOf(draft, 0.5).every(
      (measured) =>
        measured === undefined || measured.length > measured.limit || measured.length + more <= measured.limit,
    ));

/** Half of the least limit that any network sets: what is not measured has room for that. */
const someMore = 140;

function measuresOf(draft: Draft, from: number): (Measure | undefined)[] {
  const media = draft.images.length + draft.videos.length > 0;
  const texts = draft.networks.length > 0 ? postTexts(draft) : [];
  return draft.networks.flatMap((network) => texts.map((text) => measure(text, network, { media, from })));
}
