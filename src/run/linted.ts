let drafts = 0;

/** How many drafts this process has linted: on that hangs what V8 has compiled, and whether it is worth keeping. */
export const linted = (): number => drafts;

export function noteLinted(): void {
  drafts++;
}
