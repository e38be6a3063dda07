import type { Shell } from '../program.js';

/** A line on stderr that counts drafts: only on a terminal, and only after half a second. */
export function progress({ host, t }: Shell, total: number): { step(): void; end(): void } {
  if (host.env.TERM === 'dumb') return { step() {}, end() {} };
  const began = Date.now();
  let done = 0;
  let last = 0;
  return {
    step() {
      done++;
      const now = Date.now();
      if (now - began < 500 || now - last < 100) return;
      // Asked late: Node makes the stream when it is first asked for, which takes a run over one draft 2 % longer.
      const { stderr } = host;
      if (!stderr.isTTY) return;
      last = now;
      stderr.write(`\r\u001b[K${t('progress', { done, total })}`);
    },
    end() {
      if (last > 0) host.stderr.write('\r\u001b[K');
    },
  };
}
