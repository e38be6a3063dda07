import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { lintText } from './lint-text.js';
test('try', async () => {
  const rules = (process.env.RULES ?? '').split(',');
  for (const post of readFileSync(process.env.POSTS ?? '', 'utf8').split(/^===.*\n/m)) {
    if (!post.trim()) continue;
    const { report, draft } = await lintText(post, { language: process.env.LANGU ?? 'es', path: 'd.txt' });
    const found = report.findings.filter((f) => rules.includes(f.rule));
    console.log(`${found.length ? '### ' : '--- '}[${draft.kind}] ${post.trim().slice(0, 90).replace(/\n/g, ' ')}\n     ${found.map((f) => `${f.rule}: «${f.at.text.slice(0, 80)}» ${JSON.stringify(f.data)}`).join('\n     ')}`);
  }
});
