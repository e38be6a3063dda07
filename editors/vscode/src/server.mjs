// The language server of the extension on the desktop: a separate process of the Node in VS Code.
import { start } from './lsp.js';

const { argv, env, stdin, stdout } = process;
const code = await start({
  input: stdin,
  output: stdout,
  cwd: process.cwd(),
  version: 'vscode',
  locale: 'en',
  noCode: argv.includes('--no-code') || Boolean(env.REDLINT_NO_CODE),
  allowCode: Boolean(env.REDLINT_ALLOW_CODE),
});
// VS Code passes its own process id in an argument, and watching that process would keep this one alive.
process.exit(code);
