import { lintText } from '@redlint/cli';

const { findings } = await lintText('![](cartel.jpg)', { locale: 'es', path: 'nueva.md' });
for (const { rule, severity, line, message } of findings) console.log(`${line}: ${severity} ${message} (${rule})`);
