// The language server of the extension on the desktop: a process of its own, of the Node that VS Code brings.
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
// VS Code names its own process in an argument, and what watches that process would keep this one alive.
process.exit(code);
