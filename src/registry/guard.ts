import * as v from 'valibot';
import { type Code, callIn } from '../data/code-place.js';
import { checked } from '../data/faults.js';
import { running } from '../data/running-code.js';
import { plainSource } from '../data/source.js';
import { kinds } from '../draft/kinds.js';
import { sentenceKinds } from '../likeness/kinds.js';
import { Mistake } from '../mistake.js';
import { networkNames } from '../network/network.js';
import { type Alike, type Issue, type Options, type Rule, spanOf, type Unlooked } from '../rule.js';
import { severity } from './language-file.js';
import type { RuleFolder } from './rule-folder.js';
import { snippetsOf } from './snippet.js';

/** No draft has more faults of one kind; a rule that finds more is probably in an endless loop. */
const mostIssues = 100_000;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const texts = v.array(v.string());
const option = v.union([v.string(), v.number(), v.boolean(), texts]);

const shape = v.looseObject({
  severity,
  severities: v.optional(v.array(severity)),
  byLaw: v.optional(v.boolean()),
  strict: v.optional(v.boolean()),
  personal: v.optional(v.boolean()),
  shared: v.optional(v.boolean()),
  fixable: v.optional(v.boolean()),
  quiet: v.optional(v.array(v.picklist(kinds))),
  reads: v.optional(texts),
  languageData: v.optional(v.array(v.picklist(['acronyms', 'dates', 'readability']))),
  needs: v.optional(texts),
  untilArchived: v.optional(v.union([v.literal(true), texts])),
  coveredBy: v.optional(texts),
  options: v.optional(v.record(v.string(), option)),
  house: v.optional(v.record(v.string(), v.picklist(['words', 'acronyms']))),
  limits: v.optional(v.record(v.string(), v.tuple([v.number(), v.number()]))),
  shorthands: v.optional(v.record(v.string(), v.picklist(['response.max', 'hashtags.allow']))),
  alike: v.optional(
    v.object({
      kind: v.picklist(sentenceKinds),
      message: v.string(),
      excuses: v.optional(v.function()),
      sign: v.optional(v.function()),
    }),
  ),
  check: v.function(),
});

const edit = v.object({ start: offset, end: offset, text: v.string() });
const snippet = v.object({ snippet: v.string(), edit });
const advice = v.object({ advice: v.string(), language: v.union([v.string(), v.undefined()]), term: v.string() });
type Slot = string | number | { term: string } | v.InferOutput<typeof advice> | v.InferOutput<typeof snippet> | Slot[];
const slot: v.GenericSchema<Slot> = v.lazy(() =>
  v.union([v.string(), v.number(), advice, v.object({ term: v.string() }), snippet, v.array(slot)]),
);

const issueShape = v.object({
  at: v.object({ start: offset, end: offset }),
  message: v.string(),
  networks: v.optional(v.array(v.picklist(networkNames))),
  cases: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  data: v.optional(v.record(v.string(), slot)),
  severity: v.optional(severity),
  hint: v.optional(v.boolean()),
  fix: v.optional(v.array(edit)),
  once: v.optional(v.string()),
  clean: v.optional(v.string()),
  suggest: v.optional(texts),
});

const unlookedShape = v.object({ unlooked: v.string(), data: v.optional(v.record(v.string(), slot)) });

/** Wraps a user's own rule: an error in its code becomes a Mistake that names the rule, for its author to fix. */
export function guarded(rule: Rule<Options>, { id, languages }: RuleFolder, code: Code): Rule<Options> {
  const { name } = code;
  checked(shape, plainSource(name, rule));
  const messages = new Set(Object.values(languages).flatMap((language) => Object.keys(language.messages)));
  const refuse = (key: string, value: unknown): never => {
    throw new Mistake('rule-yields', { id, file: name, key, value: String(value) });
  };
  const tested = (issue: Issue, source: string): Issue => {
    const result = v.safeParse(issueShape, issue);
    if (!result.success) return refuse(v.getDotPath(result.issues[0]) ?? 'at', result.issues[0].received);
    if (!messages.has(issue.message)) refuse('message', issue.message);
    for (const [key, { start, end }] of [
      ['at', issue.at] as const,
      ...(issue.fix ?? []).map((e) => ['fix', e] as const),
      ...snippetsOf(issue.data).map((e) => ['data', e.edit] as const),
    ])
      if (start > end || end > source.length) refuse(key, `${start}–${end}`);
    // Two edits of one place would bring back what one of them took away.
    const edits = (issue.fix ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end);
    const over = edits.find(({ start }, i) => start < (edits[i - 1]?.end ?? 0));
    if (over) refuse('fix', `${over.start}–${over.end}`);
    return { ...issue, at: { ...issue.at, ...spanOf(source, issue.at.start, issue.at.end) } };
  };
  const unlooked = (silence: Unlooked): Unlooked => {
    const result = v.safeParse(unlookedShape, silence);
    if (!result.success) refuse(v.getDotPath(result.issues[0]) ?? 'unlooked', result.issues[0].received);
    return silence;
  };
  const failure = (error: unknown): Mistake =>
    error instanceof Mistake
      ? error
      : new Mistake('rule-failed', { id, file: callIn(code, error), reason: reasonOf(error) }, { cause: error });
  const { alike } = rule;
  if (alike && !messages.has(alike.message)) refuse('alike.message', alike.message);
  const guard = <T>(work: () => T): T => {
    const ended = running(name);
    try {
      return work();
    } catch (error) {
      throw failure(error);
    } finally {
      ended();
    }
  };
  return {
    ...rule,
    ...(alike && { alike: guardedAlike(alike, guard, tested) }),
    *check(draft, context) {
      let count = 0;
      const ended = running(name);
      try {
        for (const issue of rule.check(draft, context)) {
          if (++count > mostIssues) throw new Mistake('rule-endless', { id, file: name, n: mostIssues });
          yield isUnlooked(issue) ? unlooked(issue) : tested(issue, draft.source);
        }
      } catch (error) {
        throw failure(error);
      } finally {
        ended();
      }
    },
  };
}

/** The questions of a rule about a sentence of a kind, of which each may fail as its check may. */
function guardedAlike(
  { excuses, sign, ...alike }: Alike,
  guard: <T>(work: () => T) => T,
  tested: (issue: Issue, source: string) => Issue,
): Alike {
  return {
    ...alike,
    excuses: (post, context) => guard(() => excuses?.(post, context) === true),
    ...(sign && {
      sign: (sentence, post, context) =>
        guard(() => {
          const at = sign(sentence, post, context);
          if (!at) return undefined;
          const { start, end } = tested({ at, message: alike.message }, post.source).at;
          return spanOf(post.source, start, end);
        }),
    }),
  };
}

/** Checks what a user's own rule yields, which may be anything. */
const isUnlooked = (yielded: Issue | Unlooked | null | undefined): yielded is Unlooked =>
  typeof yielded === 'object' && yielded !== null && 'unlooked' in yielded;

/** The first line of what went wrong. */
export const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n', 1)[0] as string;
