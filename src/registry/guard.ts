import { type Code, callIn } from '../data/code-place.js';
import { running } from '../data/running-code.js';
import { Mistake } from '../mistake.js';
import { type Alike, type Issue, type Options, type Rule, spanOf, type Unlooked } from '../rule.js';
import type { RuleFolder } from './rule-folder.js';
import { checkRule } from './rule-shape.js';
import { Yields } from './yields.js';

/** No draft has more faults of one kind; a rule that finds more is probably in an endless loop. */
const mostIssues = 100_000;

/** Wraps a user's own rule: an error in its code becomes a Mistake that names the rule, for its author to fix. */
export function guarded(rule: Rule<Options>, { id, languages }: RuleFolder, code: Code): Rule<Options> {
  const { name } = code;
  const messages = [...new Set(Object.values(languages).flatMap((language) => Object.keys(language.messages)))];
  checkRule(rule, name, messages);
  const yields = new Yields(rule, id, name, messages);
  const failure = (error: unknown): Mistake =>
    error instanceof Mistake
      ? error
      : new Mistake('rule-failed', { id, file: callIn(code, error), reason: reasonOf(error) }, { cause: error });
  const { alike } = rule;
  if (alike) yields.message('alike.message', alike.message);
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
    ...(alike && { alike: guardedAlike(alike, guard, yields) }),
    *check(draft, context) {
      let count = 0;
      const ended = running(name);
      try {
        for (const issue of rule.check(draft, context)) {
          if (++count > mostIssues) throw new Mistake('rule-endless', { id, file: name, n: mostIssues });
          yield isUnlooked(issue) ? yields.unlooked(issue) : yields.issue(issue, draft.source);
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
function guardedAlike({ excuses, sign, ...alike }: Alike, guard: <T>(work: () => T) => T, yields: Yields): Alike {
  return {
    ...alike,
    excuses: (post, context) => guard(() => excuses?.(post, context) === true),
    ...(sign && {
      sign: (sentence, post, context) =>
        guard(() => {
          const at = sign(sentence, post, context);
          if (!at) return undefined;
          const { start, end } = yields.issue({ at, message: alike.message }, post.source).at;
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
