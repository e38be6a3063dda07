/** The program's data: inside the page if it is one file, else beside it. Compressed with gzip. */
export async function dataOf(name: string): Promise<Uint8Array> {
  const inside = document.getElementById(`data-${name}`);
  const sent = inside ? bytesOf(inside.textContent ?? '') : await fetched(name);
  // Some servers decompress what they send.
  const isCompressed = sent[0] === 0x1f && sent[1] === 0x8b;
  return isCompressed ? decompressed(sent) : sent;
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
  const answer = await fetch(`data/${name}.pack?${document.documentElement.dataset.build ?? ''}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
