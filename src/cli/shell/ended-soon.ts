/** Milliseconds that the process may take to end after the client has left. */
const grace = 1000;

/**
 * Lets nothing that a user's own rule left running keep a server alive after its client has left. Returns the exit
 * code.
 */
export function endedSoon(code: number): number {
  setTimeout(() => process.exit(code), grace).unref();
  return code;
}
