import { isDeepStrictEqual } from 'node:util';
import { hasLikeness } from '../likeness/files.js';
import { applyFixes } from '../lint/fixes.js';
import type { Finding } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import type { KnownRule, Registry } from '../registry/registry.js';
import type { Example, Language } from '../rule.js';
import { type Circumstances, lintExample, unmarked } from './examples.js';

/** How many rounds fixes that touch each other may take. */
const ROUNDS = 10;

/** One language of a rule under test. */
interface Trial {
  readonly known: KnownRule;
  readonly registry: Registry;
  readonly language: string;
  readonly text: Language;
  /** Keys of the messages shown by some example. */
  readonly said: Set<string>;
  /** The place of something in the language file. */
  where(...path: (string | number)[]): string;
}

/**
 * Where a rule differs from its language files, a sentence for each fault: its texts in all languages, and every
 * example; what several examples show is said once.
 */
export async function faultsOfRule(known: KnownRule, registry: Registry): Promise<Mistake[]> {
  const faults = differences(known);
  for (const [language, text] of Object.entries(known.languages)) {
    const where = (...path: (string | number)[]) =>
      known.quote?.(language, path) ?? `${known.id}/${language}.yml ${path.join('.')}`;
    const trial: Trial = { known, registry, language, text, said: new Set(), where };
    for (const index of text.examples.keys()) faults.push(...(await faultsOfExample(trial, index)));
    for (const index of (text.quiet ?? []).keys()) faults.push(...(await faultsOfQuiet(trial, index)));
    // In a language whose sentences are not learnt, a report says it of drafts in others.
    const unsaid = hasLikeness(language) ? undefined : known.rule.alike?.message;
    for (const key of text.judges === false ? [] : Object.keys(text.messages))
      if (!trial.said.has(key) && key !== unsaid)
        faults.push(new Mistake('try-unsaid', { where: where('messages', key), key }));
  }
  return [...new Map(faults.map((fault) => [fault.message, fault])).values()];
}

/** Slots of a message, each once. */
const slotsIn = (message: string): string[] => [
  ...new Set([...message.matchAll(/\{([^}|]+)/g)].map(([, name]) => name as string)),
];

/** Keys and slots that one language has and another lacks, and options without a description. */
function differences(known: KnownRule): Mistake[] {
  const faults: Mistake[] = [];
  const [first, ...others] = Object.entries(known.languages);
  const compare = (language: string, path: string[], mine: readonly string[], theirs: readonly string[]): void => {
    if (isDeepStrictEqual(new Set(mine), new Set(theirs))) return;
    const slots = { key: path.join('.'), here: mine.join(', ') || '–', there: theirs.join(', ') || '–' };
    const where = known.quote?.(language, path) ?? `${known.id}/${language}.yml`;
    faults.push(new Mistake('try-different', { where, ...slots, language: first?.[0] ?? '' }));
  };
  for (const [language, text] of others) {
    const model = first?.[1];
    compare(language, ['messages'], Object.keys(text.messages), Object.keys(model?.messages ?? {}));
    compare(language, ['terms'], Object.keys(text.terms ?? {}), Object.keys(model?.terms ?? {}));
    for (const [key, message] of Object.entries(text.messages))
      if (model?.messages[key] !== undefined)
        compare(language, ['messages', key], slotsIn(message), slotsIn(model.messages[key]));
  }
  for (const [language, text] of Object.entries(known.languages))
    for (const option of Object.keys(known.rule.options ?? {}))
      if (text.options?.[option] === undefined) {
        const where = known.quote?.(language, ['options']) ?? `${known.id}/${language}.yml`;
        faults.push(new Mistake('try-option', { where, option }));
      }
  return faults;
}

async function faultsOfExample(trial: Trial, index: number): Promise<Mistake[]> {
  const { text, where } = trial;
  const example = text.examples[index] as Example;
  const { source, marks } = unmarked(example.bad);
  const found = await findingsIn(trial, source, example);
  const bad = where('examples', index, 'bad');
  const isAt = (start: number, end: number) => (at: { start: number; end: number }) =>
    at.start === start && at.end === end;
  const missed = marks.filter(({ start, end }) => !found.some(({ at }) => isAt(start, end)(at)));
  const extra = found.filter(({ at }) => !marks.some(isAt(at.start, at.end)));
  return [
    ...missed.map((mark) => new Mistake('try-missed', { where: bad, text: mark.text })),
    ...extra.map(({ at }) => new Mistake('try-extra', { where: bad, text: at.text })),
    ...(missed.length + extra.length === 0 ? faultsOfFound(trial, found, index) : []),
    ...found.flatMap((finding) => faultsOfSlots(trial, finding, bad)),
    ...(await findingsIn(trial, example.good, example)).map(
      ({ at }) => new Mistake('try-loud', { where: where('examples', index, 'good'), text: at.text }),
    ),
    ...(await faultsOfFix(trial, source, example, found, bad)),
  ];
}

const findingsIn = async ({ registry, known, language }: Trial, source: string, rest: Circumstances) =>
  (await lintExample(registry, source, { ...rest, language, only: known.id })).report.findings;

/** Message and severity of each mark: those of `found`, else the only possible ones. */
function faultsOfFound({ known, text, where }: Trial, found: readonly Finding[], index: number): Mistake[] {
  const written = (list: readonly object[]) => JSON.stringify(list).replaceAll('"', '').replaceAll(':', ': ');
  const actual = found.map(({ message, severity }) => ({ [message]: severity }));
  const expected = text.examples[index]?.found;
  const [only = '', ...others] = Object.keys(text.messages);
  const usual = found.map(() => ({ [only]: text.severity ?? known.rule.severity }));
  if (expected ? isDeepStrictEqual(actual, expected) : others.length === 0 && isDeepStrictEqual(actual, usual))
    return [];
  const slots = { where: where('examples', index, expected ? 'found' : 'bad'), actual: written(actual) };
  return [
    expected ? new Mistake('try-differs', { ...slots, expected: written(expected) }) : new Mistake('try-found', slots),
  ];
}

function faultsOfSlots({ text, said, where }: Trial, { message, data }: Finding, bad: string): Mistake[] {
  said.add(message);
  const missing = slotsIn(text.messages[message] ?? '').filter((slot) => !Object.hasOwn(data, slot));
  const empty = Object.entries(data).flatMap(([slot, value]) => (value === '' ? [slot] : []));
  return [
    ...missing.map((slot) => new Mistake('try-slot', { where: where('messages', message), slot })),
    ...empty.map((slot) => new Mistake('try-empty', { where: bad, slot })),
  ];
}

async function faultsOfFix(
  trial: Trial,
  source: string,
  example: Example,
  found: readonly Finding[],
  where: string,
): Promise<Mistake[]> {
  let text = source;
  let fixable = found.filter(({ fix }) => fix);
  for (let round = 0; round < ROUNDS && fixable.length > 0; round++) {
    if (!trial.known.rule.fixable) return [new Mistake('try-fixable', { where })];
    const fixed = applyFixes(text, fixable).text;
    if (fixed === text) break;
    text = fixed;
    fixable = (await findingsIn(trial, text, example)).filter(({ fix }) => fix);
  }
  return fixable.map(({ at }) => new Mistake('try-fix', { where, text: at.text }));
}

async function faultsOfQuiet(trial: Trial, index: number): Promise<Mistake[]> {
  const quiet = trial.text.quiet?.[index] ?? '';
  const { draft, ...rest } = typeof quiet === 'string' ? { draft: quiet } : quiet;
  const where = trial.where('quiet', index);
  return (await findingsIn(trial, draft, rest)).map(({ at }) => new Mistake('try-loud', { where, text: at.text }));
}
