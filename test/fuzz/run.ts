// The harness of `npm run fuzz`: bundles it with the sources of the program and starts it. See main.ts for its options.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { common, root } from '../../scripts/bundle.js';
import { generated, openKnown } from '../../scripts/generated.js';

/** Rules' texts and word lists as the build compiled them. */
const fromBuild = `import { readFileSync } from 'node:fs';
const bytes = (name) => readFileSync(${JSON.stringify(join(root, 'dist'))} + '/' + name);`;

// Inside the project, so that files of packages are found.
const outdir = mkdtempSync(join(root, 'node_modules/.fuzz-'));
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
await build({
  ...common,
  entryPoints: ['test/fuzz/main.ts', 'test/fuzz/worker.ts'],
  outdir,
  outExtension: { '.js': '.mjs' },
  splitting: true,
  sourcemap: true,
  plugins: [...common.plugins, generated(await openKnown(), fromBuild)],
});
const args = ['--enable-source-maps', join(outdir, 'main.mjs'), ...process.argv.slice(2)];
const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
