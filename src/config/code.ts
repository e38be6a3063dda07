import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { failedIn } from '../data/failed-in.js';
import { loadLimit } from '../data/running-code.js';
import { type ConfigSource, plainSource } from '../data/source.js';
import { Mistake } from '../mistake.js';

/** What the thread answers. */
type Answer =
  | { readonly value: unknown }
  | { readonly missing: true }
  | { readonly kind: 'failed' | 'data'; readonly name: string; readonly reason: string; readonly stack: string };

const program = `
const { parentPort, workerData } = require('node:worker_threads');
const refused = (kind) => (error) => {
  const { name = '', message = error, stack = '' } = Object(error);
  parentPort.postMessage({ kind, name: String(name), reason: String(message), stack: String(stack) });
};
const answer = (module) => {
  try {
    parentPort.postMessage('default' in module ? { value: module.default } : { missing: true });
  } catch (error) {
    refused(error?.name === 'DataCloneError' ? 'data' : 'failed')(error);
  }
};
import(workerData).then(answer, refused('failed')).then(() => process.exit());
`;

/** What is known of something thrown, which need not be an error. */
function told(thrown: unknown): { readonly name: string; readonly reason: string; readonly stack: string } {
  const { name = '', message = thrown, stack = '' } = Object(thrown);
  return { name: String(name), reason: String(message), stack: String(stack) };
}

/**
 * Runs a config that is code, in a thread of its own: one that never ends, or ends the process, ends there. Throws a
 * Mistake that names it.
 */
export async function codeSource(name: string, path: string): Promise<ConfigSource> {
  const stripsTypes = Boolean((process.features as { typescript?: unknown }).typescript);
  if (/^\.[mc]?ts$/.test(extname(path)) && !stripsTypes)
    throw new Mistake('typescript', { file: name, node: process.versions.node });
  const url = pathToFileURL(path).href;
  const answer = await answerOf(name, url);
  if ('missing' in answer) throw new Mistake('config-no-export', { file: name });
  if ('value' in answer) return plainSource(name, answer.value);
  const file = await failedIn({ path, url, name }, answer);
  throw new Mistake(`config-code-${answer.kind}`, { file, reason: answer.reason.split('\n', 1)[0] as string });
}

async function answerOf(file: string, url: string): Promise<Answer> {
  const thread = new Worker(program, { eval: true, workerData: url, stdout: true });
  // A report goes to standard output; what a config prints is not part of it.
  thread.stdout.pipe(process.stderr, { end: false });
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      clock = setTimeout(() => reject(new Mistake('config-code-slow', { file, n: loadLimit })), loadLimit * 1000);
      thread
        .on('message', resolve)
        .on('error', (error) => resolve({ kind: 'failed', ...told(error) }))
        .on('exit', () => reject(new Mistake('config-code-ended', { file })));
    });
  } finally {
    clearTimeout(clock);
    await thread.terminate();
  }
}
