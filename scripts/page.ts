// Serves dist/page/ on this machine only, and prints the address. Builds it first if missing.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './bundle.js';

const folder = join(root, 'dist/page');
if (!existsSync(join(folder, 'index.html'))) await import('./build-page.js');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pack': 'application/octet-stream',
};

/** As hosts do that pack pages once: fewer bytes than gzip, where the browser takes it. */
const packs = {
  br: (content: Buffer) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (content: Buffer) => gzipSync(content),
};

/** Every file by its address. Nothing else is ever sent. */
const files = new Map(
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => {
      const type = types[extname(path)] ?? 'application/octet-stream';
      const isText = type.startsWith('text/');
      const content = readFileSync(path);
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      return [address, { type, content, packed: new Map<string, Buffer>(), isText }];
    }),
);

const server = createServer(({ url = '/', headers }, response) => {
  const [pathname = '/'] = url.split('?', 1);
  const file = files.get(pathname === '/' ? '/index.html' : pathname);
  if (!file) return response.writeHead(404).end();
  const head = { 'Content-Type': file.type, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };
  if (!file.isText) return response.writeHead(200, head).end(file.content);
  const encoding = /\bbr\b/.test(String(headers['accept-encoding'])) ? 'br' : 'gzip';
  const body = file.packed.get(encoding) ?? packs[encoding](file.content);
  file.packed.set(encoding, body);
  return response.writeHead(200, { ...head, 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }).end(body);
});
const listen = (port: number) => server.listen(port, '127.0.0.1');
server.on('listening', () => console.log(`http://localhost:${(server.address() as AddressInfo).port}/`));
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  listen(0);
});
listen(Number(process.env.PORT ?? 8017));
