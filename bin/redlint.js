#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

module.enableCompileCache?.();
if (!existsSync(new URL('../dist/cli.js', import.meta.url))) {
  process.stderr.write('redlint: dist/ is missing: run “npm ci” or “npm run build” first.\n');
  process.exit(2);
}
const { main } = await import('../dist/cli.js');
process.exitCode = await main(process);
