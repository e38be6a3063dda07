import { bySeverity } from '../../src/registry/severity.js';
import type { Edit } from '../../src/rule.js';
import type { Finding } from '../report.js';

/** One way to fix that a finding offers. */
export interface Advice {
  readonly kind: 'fix' | 'suggestion' | 'snippet' | 'clean';
  /** What is written, or the picture that is cleaned. */
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Advice that does not work: `left` is the finding if it stays, or a new one that is as severe. */
export interface Failure {
  readonly finding: Finding;
  readonly advice: Advice;
  readonly left: Finding;
}

/** What a person would write into the gaps that advice leaves, by language. */
const filling: Readonly<Record<string, string>> = {
  es: 'Dos bancos de madera junto a la puerta del archivo',
  en: 'Two wooden benches beside the door of the archive',
};

/** All that a finding offers to click or copy. `language` is the draft's. */
export function adviceOf(
  { start, end, fix, suggestions, snippets, clean }: Finding,
  language: string | null,
): Advice[] {
  const words = filling[language ?? 'en'] ?? (filling.en as string);
  const filled = (edit: Edit): Edit => ({ ...edit, text: edit.text.replaceAll('…', words) });
  const of = (kind: Advice['kind'], edits: readonly Edit[]): Advice => ({
    kind,
    text: edits.map(({ text }) => text.trim()).join(' + '),
    edits,
  });
  return [
    ...(fix ? [of('fix', fix)] : []),
    ...(suggestions ?? []).map((text) => of('suggestion', [{ start, end, text }])),
    ...(snippets ?? []).map((edit) => of('snippet', [filled(edit)])),
    ...(clean === undefined ? [] : [{ kind: 'clean' as const, text: clean, edits: [] }]),
  ];
}

/** A text after edits that do not overlap. */
export const edited = (source: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, { start, end, text: written }) => text.slice(0, start) + written + text.slice(end), source);

/**
 * What is wrong with advice once it is followed: `before` and `after` are the findings of the draft. Undefined when it
 * works.
 */
export function failureOf(
  finding: Finding,
  advice: Advice,
  before: readonly Finding[],
  after: readonly Finding[],
): Failure | undefined {
  const place = {
    start: movedBy(advice.edits, finding.start, 'start'),
    end: movedBy(advice.edits, finding.end, 'end'),
  };
  const isThere = (found: Finding): boolean => found.rule === finding.rule && overlaps(found, place);
  const stays = after.find((found) => isThere(found) && found.message === finding.message);
  const comes = newcomers(finding, before, after).find((found) => found.rule !== finding.rule || isThere(found));
  const left = stays ?? comes;
  return left && { finding, advice, left };
}

const overlaps = (found: Finding, { start, end }: Pick<Finding, 'start' | 'end'>): boolean =>
  (found.start < end || found.start === start) && start < found.end;

/** The place of an offset after edits: text inserted at either end of a span belongs to it. */
const movedBy = (edits: readonly Edit[], offset: number, side: 'start' | 'end'): number =>
  edits.reduce((at, { start, end, text }) => {
    if (start > offset || (start === offset && side === 'start')) return at;
    return end <= offset ? at + text.length - (end - start) : at + start + text.length - offset;
  }, offset);

/** Findings at least as severe as the fixed one, of rules that find more than before. */
function newcomers(finding: Finding, before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const isSevere = ({ severity }: Finding): boolean => bySeverity(severity, finding.severity) <= 0;
  const left = new Map<string, number>();
  for (const found of before)
    if (found !== finding && isSevere(found)) left.set(found.rule, (left.get(found.rule) ?? 0) + 1);
  return after.filter((found) => {
    if (!isSevere(found)) return false;
    const count = left.get(found.rule) ?? 0;
    left.set(found.rule, count - 1);
    return count <= 0;
  });
}

/** A failure in a line: what was advised, and what is left. */
export const failureLine = ({ finding, advice, left }: Failure): string =>
  `${finding.rule} “${short(finding.text)}”: ${advice.kind} “${short(advice.text)}” ${
    left.rule === finding.rule ? 'leaves' : `brings ${left.rule}`
  } “${short(left.text)}”`;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
