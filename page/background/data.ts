import { isParted, joined } from './halves.js';
import type { Delivery, FromWorker } from './messages.js';

/** One of the program's data files. A worker asks its page for it. Throws an error when it cannot be loaded. */
export const dataOf = (name: string): Promise<Uint8Array> =>
  typeof document === 'undefined' ? fromPage(name) : ofPage(name);

const waiting = new Map<string, (delivery: Delivery) => void>();

const fromPage = (name: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    waiting.set(name, (delivery) =>
      'bytes' in delivery ? resolve(delivery.bytes) : reject(new Error(delivery.failed)),
    );
    postMessage({ need: name } satisfies FromWorker);
  });

/** Passes a file of the page on to what asked for it in the worker. */
export function deliver(delivery: Delivery): void {
  waiting.get(delivery.name)?.(delivery);
  waiting.delete(delivery.name);
}

/** Inside the page if it is one file, else beside it. Compressed with gzip. */
async function ofPage(name: string): Promise<Uint8Array> {
  const inside = document.getElementById(`data-${name}`);
  const sent = inside ? bytesOf(inside.textContent ?? '') : await fetched(name);
  // Some servers decompress what they send.
  const isCompressed = sent[0] === 0x1f && sent[1] === 0x8b;
  const content = isCompressed ? await decompressed(sent) : sent;
  return isParted(name) ? joined(content) : content;
}

async function decompressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64.trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

async function fetched(name: string): Promise<Uint8Array<ArrayBuffer>> {
  // The address names the build: what a worker asks for again need not be asked of the server.
  const address = `data/${name}.pack?${document.documentElement.dataset.build ?? ''}`;
  const answer = await fetch(address, { cache: 'force-cache' });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
