/** A config or rule that is code: where it is, and its name in messages. */
export interface Code {
  readonly path: string;
  readonly url: string;
  readonly name: string;
}

/** The line of code that is running, or at which this was thrown: `rules/tone/rule.mjs:12`. */
export function callIn({ path, url, name }: Code, thrown: unknown = new Error()): string {
  const stack = thrown instanceof Error ? String(thrown.stack ?? '') : '';
  // Some runners name modules by path, Node by URL.
  const [, after = ''] = stack.split(stack.includes(path) ? path : url, 2);
  const line = /^[^:\n]*:(\d+)/.exec(after)?.[1];
  return line ? `${name}:${line}` : name;
}
