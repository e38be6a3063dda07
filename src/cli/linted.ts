let linted = false;

/** Has this process linted drafts? What V8 compiled for that is worth keeping. */
export const hasLinted = (): boolean => linted;

export function noteLinted(): void {
  linted = true;
}
