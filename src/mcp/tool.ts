import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { Mistake } from '../mistake.js';
import type { Open } from './open.js';
import type { Say } from './said.js';

/** Arguments by their names; what describes each is said in a locale. */
type Form = (t: Say) => v.ObjectEntries;

/** One tool, as a client sees it and as it is called. */
export interface Tool {
  readonly name: 'check' | 'fix' | 'explain' | 'policy';
  /** The JSON Schema of its arguments, described in a locale. */
  schema(t: Say): { readonly type: 'object' } & Record<string, unknown>;
  /** Throws a Mistake on arguments that it does not take, and on what is wrong in the project. */
  call(args: unknown, open: Open): Promise<object>;
}

/** Makes a tool of its arguments and what it does with them. */
export const toolOf = <Entries extends Form>(
  name: Tool['name'],
  form: Entries,
  run: (given: v.InferOutput<v.StrictObjectSchema<ReturnType<Entries>, undefined>>, open: Open) => Promise<object>,
): Tool => ({
  name,
  schema: (t) => toJsonSchema(v.strictObject(form(t)), { errorMode: 'ignore' }) as ReturnType<Tool['schema']>,
  async call(args, open) {
    const schema = v.strictObject(form(() => '') as ReturnType<Entries>);
    const read = v.safeParse(schema, args ?? {}, { abortEarly: true });
    if (!read.success) throw mistakeIn(read.issues[0], name, Object.keys(schema.entries));
    return run(read.output, open);
  },
});

/** An argument that is a text. */
export const text = (description: string) => v.pipe(v.string(), v.description(description));

/** What is wrong with an argument, and what to give instead. */
function mistakeIn(issue: v.BaseIssue<unknown>, tool: string, allowed: readonly string[]): Mistake {
  const [{ key = '' } = {}, ...inner] = (issue.path ?? []) as readonly { readonly key?: unknown }[];
  const slots = { tool, key: String(key) };
  if (issue.expected === 'never') return new Mistake('tool-key', { ...slots, allowed: [...allowed] });
  if (issue.type === 'strict_object') return new Mistake('tool-missing', { ...slots, key: slots.key || 'arguments' });
  return new Mistake(inner.length > 0 || issue.expected === 'Array' ? 'tool-list' : 'tool-text', slots);
}
