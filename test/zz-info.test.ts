import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { lintText } from './lint-text.js';
const short: Record<string, string> = { ev: 'incomplete-event', pr: 'procedure-without-channel', do: 'documents-by-message', ac: 'unexplained-acronym', ha: 'hard-to-read', wa: 'wall-of-text' };
test('try', async () => {
  let good = 0;
  for (const file of (process.env.POSTS ?? '').split(',')) {
    const lang = /en/.test(file) ? 'en' : 'es';
    for (const [, label = '', post = ''] of readFileSync(file, 'utf8').matchAll(/^=== ?(.*)\n([\s\S]*?)(?=^===|$(?![\s\S]))/gm)) {
      const want = [...label.matchAll(/\+(\w+)/g)].map((m) => short[m[1]!]);
      const { report, draft } = await lintText(post.trim(), { language: lang, path: 'd.txt' });
      const found = report.findings.filter((f) => Object.values(short).includes(f.rule));
      const got = [...new Set(found.map((f) => f.rule))];
      const same = got.length === want.length && got.every((r) => want.includes(r));
      if (same) good++;
      if (!same || process.env.ALL) console.log(`\n${same ? 'same' : 'DIFF'} [${draft.kind}] ${post.trim().slice(0, 150).replace(/\n/g, ' ')}\n   want ${want} got ${found.map((f) => `${f.rule}: «${f.at.text.slice(0, 80)}» ${JSON.stringify(f.data)}`).join('\n     ')}`);
    }
  }
  console.log(`\nGOOD ${good}`);
});
