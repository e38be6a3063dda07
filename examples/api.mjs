import { createLinter } from '@redlint/cli';

const linter = createLinter({ locale: 'es' });
const { findings } = await linter.lintText('![](cartel.jpg)', { path: 'nueva.md' });
for (const { rule, severity, line, message } of findings) console.log(`${line}: ${severity} ${message} (${rule})`);
