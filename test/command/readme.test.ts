import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { redlint } from '../run.js';

/** A block of a README that shows a command and what it prints. */
const block = /```console\n\$ npx redlint ([^\n]*)\n[\s\S]*?```/g;

test.each(['README.md', 'README.es.md'])('%s shows what the commands print', async (file) => {
  const text = readFileSync(file, 'utf8');
  expect([...text.matchAll(block)].length).toBeGreaterThan(1);
  const printed = text.replace(block, (_, args: string) => {
    const { out, err } = redlint(args.split(' '), {
      env: { LANG: file.includes('.es.') ? 'es_ES.UTF-8' : 'en_GB.UTF-8' },
    });
    return `\`\`\`console\n$ npx redlint ${args}\n${(out + err).replace(/[ \t]+$/gm, '').trimEnd()}\n\`\`\``;
  });
  await expect(printed).toMatchFileSnapshot(`../../${file}`);
});
