import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { lintText } from '/work/wt-service/test/lint-text.js';
import { publicService, protagonist } from '/work/wt-service/src/rule.js';
test('dbg', async () => {
  for (const f of (process.env.F ?? '').split(',')) {
    const { draft } = await lintText(readFileSync(f, 'utf8'), { path: f });
    const s = publicService(draft, '2026-11-24');
    console.log(f, draft.language, draft.kind, JSON.stringify(s), JSON.stringify(protagonist(draft, [])));
    for (const l of ['purpose','dates','dialogue','protagonism','kind','third-party'])
      for (const h of draft.hits(l)) if (h.entry.weight>0 || l==='protagonism') console.log('   ', l, h.entry.group, h.entry.kind ?? '', h.entry.weight, JSON.stringify(h.text));
  }
});
