import * as v from 'valibot';
import { unknown } from '../data/fault-of.js';
import { Mistake } from '../mistake.js';
import { networkNames } from '../network/network.js';
import { type Issue, type Options, type Rule, spanOf, type Unlooked } from '../rule.js';
import { severity } from './language-file.js';
import { snippetsOf } from './snippet.js';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const edit = v.object({ start: offset, end: offset, text: v.string() });
const snippet = v.object({ snippet: v.string(), edit });
const advice = v.object({ advice: v.string(), language: v.union([v.string(), v.undefined()]), term: v.string() });
const plain = v.union([v.string(), v.number(), advice, v.object({ term: v.string() })]);
const slot = v.union([plain, snippet, v.array(plain)]);

const issueShape = v.strictObject({
  at: v.object({ start: offset, end: offset, likeness: v.optional(v.number()) }),
  message: v.string(),
  networks: v.optional(v.array(v.picklist(networkNames))),
  cases: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  data: v.optional(v.record(v.string(), slot)),
  severity: v.optional(severity),
  hint: v.optional(v.boolean()),
  same: v.optional(v.string()),
  fix: v.optional(v.array(edit)),
  once: v.optional(v.string()),
  clean: v.optional(v.string()),
  suggest: v.optional(v.array(v.string())),
});

const unlookedShape = v.strictObject({ unlooked: v.string(), data: v.optional(v.record(v.string(), slot)) });

/** Checks what a user's own rule yields, which may be anything; what it may not be is a Mistake that names the rule. */
export class Yields {
  readonly #id: string;
  readonly #file: string;
  readonly #messages: ReadonlySet<string>;
  readonly #severities: ReadonlySet<string>;

  constructor({ severity, severities = [] }: Rule<Options>, id: string, file: string, messages: readonly string[]) {
    this.#id = id;
    this.#file = file;
    this.#messages = new Set(messages);
    this.#severities = new Set([severity, ...severities]);
  }

  message(key: string, message: string): void {
    if (!this.#messages.has(message)) this.#refuse(key, message);
  }

  issue(issue: Issue, source: string): Issue {
    this.#fits(issueShape, issue, 'at');
    this.message('message', issue.message);
    const { severity = '' } = issue;
    if (severity !== '' && !this.#severities.has(severity))
      throw new Mistake('rule-severity', { where: this.#file, severity });
    for (const [key, { start, end }] of [
      ['at', issue.at] as const,
      ...(issue.fix ?? []).map((e) => ['fix', e] as const),
      ...snippetsOf(issue.data).map((e) => ['data', e.edit] as const),
    ])
      if (start > end || end > source.length) this.#refuse(key, `${start}–${end}`);
    // Two edits of one place would bring back what one of them took away.
    const edits = (issue.fix ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end);
    const over = edits.find(({ start }, i) => start < (edits[i - 1]?.end ?? 0));
    if (over) this.#refuse('fix', `${over.start}–${over.end}`);
    return { ...issue, at: { ...issue.at, ...spanOf(source, issue.at.start, issue.at.end) } };
  }

  unlooked(silence: Unlooked): Unlooked {
    this.#fits(unlookedShape, silence, 'unlooked');
    return silence;
  }

  #fits(shape: typeof issueShape | typeof unlookedShape, given: unknown, main: string): void {
    const [fault] = v.safeParse(shape, given).issues ?? [];
    if (!fault) return;
    const key = v.getDotPath(fault) ?? main;
    if (fault.expected === 'never') throw unknown('key', this.#file, key, Object.keys(shape.entries));
    this.#refuse(key, fault.received);
  }

  #refuse(key: string, value: string): never {
    throw new Mistake('rule-yields', { id: this.#id, file: this.#file, key, value });
  }
}
