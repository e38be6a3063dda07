import { applyFixes } from '../../../src/lint/fixes.js';
import { counts, type Finding } from '../../../src/lint/report.js';
import { bySeverity } from '../../../src/registry/severity.js';
import type { Draft } from '../../../src/rule.js';
import { fixAll } from '../../../src/run/fixes/fix-all.js';
import type { CheckedPost } from '../../../src/run/lint-post.js';
import type { Note } from '../kind.js';

/**
 * Fixes a draft and notes what fixes must not do: never end, change what the draft is or says, or cause something as
 * bad.
 */
export async function checkFixes(
  before: CheckedPost,
  lint: (text: string) => Promise<CheckedPost>,
  note: Note,
): Promise<void> {
  // As written: findings refer to that, not to the reading view.
  const { text: source } = before.report.source;
  const { applied } = applyFixes(source, before.report.findings);
  if (applied.length === 0) return;
  const culprits = [...new Set(applied.map(({ rule }) => rule))].sort().join(' ');
  const fixed = await fixAll(source, lint);
  const { draft } = fixed.checked;
  const again = await fixAll(fixed.source, lint);
  if (again.source !== fixed.source) note('fix-not-stable', culprits, JSON.stringify([fixed.source, again.source]));
  const tell = (what: string, old: unknown, now: unknown) => {
    if (JSON.stringify(old) !== JSON.stringify(now))
      note(`fix-changes-${what}`, culprits, `${JSON.stringify(old)} → ${JSON.stringify(now)}`);
  };
  tell('language', before.draft.language, draft.language);
  tell('kind', before.draft.kind, draft.kind);
  tell('markdown', shapeOf(before.draft), shapeOf(draft));
  tell('addresses', addressesOf(before.draft), addressesOf(draft));
  tell('line-breaks', source.match(/\r\n?|\n/g), fixed.source.match(/\r\n?|\n/g));
  if (!lone.test(source) && lone.test(fixed.source)) note('fix-cuts-character', culprits, JSON.stringify(fixed.source));
  await checkWords(before, lint, note);
  checkBrought(before, fixed.checked, applied, note);
}

/** Half a character. */
const lone = /\p{Surrogate}/u;

const addressesOf = ({ links, emails }: Draft): string[] =>
  [...links.map(({ url }) => url), ...emails.map(({ text }) => text)].sort();

const shapeOf = ({ images, videos, paragraphs }: Draft): number[] => [images.length, videos.length, paragraphs.length];

/** A fix that does not replace words keeps their number: fancy letters, invisible signs. */
async function checkWords(
  { draft, report }: CheckedPost,
  lint: (text: string) => Promise<CheckedPost>,
  note: Note,
): Promise<void> {
  const { text: source } = report.source;
  for (const finding of report.findings) {
    const { fix = [], rule } = finding;
    if (fix.length === 0 || !counts(finding)) continue;
    const isRespelt = fix.every(({ start, end, text }) => lettersOf(source.slice(start, end)) === lettersOf(text));
    if (!isRespelt) continue;
    const { text } = applyFixes(source, [finding]);
    const { draft: after } = await lint(text);
    const [old, now] = [wordsIn(draft), wordsIn(after)];
    if (old !== now) note('fix-changes-words', rule, `${old} → ${now}: ${JSON.stringify(text.slice(0, 300))}`);
  }
}

/** Words in any letters; a zero-width space separates them, other invisible signs do not. */
const wordsIn = ({ source }: Draft): number =>
  source
    .normalize('NFKC')
    .replace(/[\u{1f150}-\u{1f189}]/gu, 'a')
    .replace(/[\u00ad\u200c-\u200f\u2060\ufeff]|\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Fixes must not bring more findings of a rule that is as severe as all of theirs. */
function checkBrought({ report }: CheckedPost, after: CheckedPost, applied: readonly Finding[], note: Note): void {
  const [most] = applied.map(({ severity }) => severity).sort(bySeverity);
  for (const rule of new Set(after.report.findings.map((one) => one.rule))) {
    const of = (list: readonly Finding[]) =>
      list.filter((one) => one.rule === rule && counts(one) && bySeverity(one.severity, most ?? 'error') <= 0);
    const [now, old] = [of(after.report.findings), of(report.findings)];
    if (now.length > old.length) note('fix-brings', rule, JSON.stringify(now.map(({ at }) => at.text)));
  }
}
