// Harper as a command: it is a library without a command for Node. Checks the given files as Markdown.
import { readFileSync } from 'node:fs';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

const linter = new LocalLinter({ binary });
await linter.setup();
for (const file of process.argv.slice(2)) {
  const source = readFileSync(file, 'utf8');
  for (const lint of await linter.lint(source, { language: 'markdown' })) {
    const { start, end } = lint.span();
    console.log(`${file}:${start}:${end}: ${lint.lint_kind()}: ${lint.message()}`);
  }
}
