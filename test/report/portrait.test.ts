import { expect, test } from 'vitest';
import { htmlPortrait } from '../../src/report/stats/html.js';
import { jsonPortrait } from '../../src/report/stats/json.js';
import { markdownPortrait } from '../../src/report/stats/markdown.js';
import { periodsOf, portraitOf } from '../../src/report/stats/portrait.js';
import { toldPortrait } from '../../src/report/stats/said.js';
import type { PostFacts } from '../../src/run/stats/post-facts.js';
import { viewOf } from './report-samples.js';

const post = (path: string, day: string | undefined, more: Partial<PostFacts> = {}): PostFacts => ({
  ...{ path, account: 'posts', pictures: 0, described: 0, invites: false, answers: false, findings: [] },
  ...(day !== undefined && { day }),
  ...more,
});
const times = (n: number, rule: string, waived = 0) =>
  Array.from({ length: n }, (_, index) => ({ rule, waived: index < waived }));

/** Of each kind one, with gaps between them. */
const posts = [
  post('a.md', '2026-03-02', { serves: true, pictures: 3, described: 1, findings: times(2, 'puffery', 1) }),
  post('b.md', '2026-03-31', { serves: false, invites: true, answers: true, findings: times(3, 'shouting', 2) }),
  post('c.md', '2026-01-01', { serves: true, account: '@<obras>', pictures: 1, described: 1 }),
  post('d.md', '2026-05-09', { account: '@<obras>', findings: times(2, 'hashtag-pile') }),
  post('e.md', '2026-05-10', { account: '@<obras>', serves: false, invites: true, pictures: 2 }),
  post('f.md', undefined, { account: 'x|y', findings: times(1, 'puffery', 1) }),
];
const years = Array.from({ length: 40 }, (_, i) =>
  post(`${i}.md`, `20${20 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-15`, { serves: i % 3 > 0 }),
);

const scenes: Readonly<Record<string, [posts: readonly PostFacts[], unchecked: readonly string[]]>> = {
  'some months': [posts, ['g|.md', 'h.md']],
  'some years, of one house': [years, []],
  'no post with a day': [posts.slice(5), []],
  nothing: [[], []],
};

test('months are years where there are too many; rules that find as much come by name', () => {
  const names = (most: number) => periodsOf(years, portraitOf(years), most).map(({ name }) => name);
  expect(names(40)).toEqual(portraitOf(years).months.map(({ name }) => name));
  expect(names(39)).toEqual(['2020', '2021', '2022', '2023']);
  const found = [...times(2, 'shouting'), ...times(1, 'puffery'), ...times(2, 'euphemism')];
  expect(portraitOf([post('a.md', undefined, { findings: found })]).rules.map(({ rule }) => rule)).toEqual([
    ...['euphemism', 'shouting', 'puffery'],
  ]);
});

test.each(['es', 'en'])('whole portraits (%s)', async (locale) => {
  const all = Object.entries(scenes).flatMap(([title, [posts, unchecked]]) => {
    const run = { today: '2026-11-25', off: [], ...(title.includes('house') && { organization: 'Villa <Ejemplo>' }) };
    const view = viewOf({ locale, run });
    const told = toldPortrait(posts, view, unchecked);
    const html = htmlPortrait(told, view).replace(/<(style|script)>.*?<\/\1>|'sha256-[^']*'/gs, '…');
    const json = posts.length > 10 ? '' : jsonPortrait(posts, view, { unread: [], failed: unchecked });
    return [`──── ${title}`, markdownPortrait(told), html, json];
  });
  await expect(all.join('\n')).toMatchFileSnapshot(`__snapshots__/whole-portraits.${locale}.txt`);
});
