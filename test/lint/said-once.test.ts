import { describe, expect, test } from 'vitest';
import { totalsOf } from '../../src/report/said/found.js';
import { saidOnce } from '../../src/run/said-once.js';
import { lintText } from '../lint-text.js';
import { rendered } from '../report/rendered.js';
import { folder, redlint } from '../run.js';

/** The findings of a run over texts: rule, and the number of drafts in its message. */
async function foundOver(texts: readonly string[], rule: string) {
  const reports = await Promise.all(
    texts.map(async (text, i) => ({ ...(await lintText(text, { language: 'en' })).report, path: `${i}.md` })),
  );
  return saidOnce(reports).map(({ findings }) =>
    findings.filter((found) => found.rule === rule).map(({ data }) => data.drafts),
  );
}

const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, i) => text(i));
const withKey = (index: number) => `---\nthumbnail: img/${index}.jpg\n---\nThe library opens at 9am.\n`;
const withAlt = () => '---\nthumbnail: a.jpg\nthumbnail_alt: Two benches\n---\nThe library opens at 9am.\n';

describe('what most drafts of a run share is said once', () => {
  test('a key whose pictures have no alternative text', async () => {
    expect(await foundOver(times(5, withKey), 'missing-alt-text')).toEqual([[5], [], [], [], []]);
    expect(await foundOver([...times(5, withKey), ...times(5, withAlt)], 'missing-alt-text')).toEqual([
      [5],
      ...times(9, () => '').map(() => []),
    ]);
  });

  test('not what few have, nor what less than half of them have', async () => {
    expect(await foundOver(times(4, withKey), 'missing-alt-text')).toEqual([[1], [1], [1], [1]]);
    const all = await foundOver([...times(5, withKey), ...times(6, withAlt)], 'missing-alt-text');
    expect(all.flat()).toEqual([1, 1, 1, 1, 1]);
  });

  test('a description that the house has in a key of its own', async () => {
    const article = (key: string) => (index: number) =>
      `---\nkind: article\ntitle: Loan ${index}\n${key}: What it costs and where to collect it today.\n---\nBooks from any library.\n`;
    expect((await foundOver(times(5, article('news_desc')), 'missing-summary')).flat()).toEqual([5]);
    expect(
      (
        await foundOver(
          times(5, article('kicker-1')).map((text) => text.replace(/ costs.*/, '')),
          'missing-summary',
        )
      ).flat(),
    ).toEqual([1, 1, 1, 1, 1]);
  });

  test('the picture that a network needs, for each network by itself', async () => {
    const on = (network: string) => () => `---\nnetworks: [${network}]\n---\nThe library opens at 9am.\n`;
    const texts = [...times(5, on('instagram')), ...times(5, on('tiktok'))];
    expect((await foundOver(texts, 'missing-picture')).flat()).toEqual([5, 5]);
  });

  test('the form of the front matter, however few have it', async () => {
    const twice = '---\nlang: en\ntitle: A\ntitle: B\n---\nThe library opens at 9am.\n';
    expect(await foundOver([twice, withAlt(), twice], 'front-matter-duplicate-key')).toEqual([[2], [], []]);
    const { report } = await lintText(twice);
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toContainEqual([
      'front-matter-duplicate-key',
      'suggestion',
    ]);
  });
});

test('a draft whose finding is said with another one is not good for that', async () => {
  const reports = await Promise.all(
    times(5, withKey).map(async (text, i) => ({
      ...(await lintText(text, { language: 'en' })).report,
      path: `${i}.md`,
    })),
  );
  const said = saidOnce(reports);
  expect(said.map(({ saidElsewhere = false }) => saidElsewhere)).toEqual([false, true, true, true, true]);
  expect(said.map(({ principles }) => principles['image-responsibility'])).toEqual(times(5, () => 'review'));
  const only = said.map((report) => ({ ...report, findings: report.findings.filter(({ alsoIn }) => alsoIn) }));
  expect(totalsOf(only)).toMatchObject({ drafts: 5, touched: 5, warning: 1 });
  const html = await rendered('html', only);
  expect(html).not.toContain('Buen trabajo');
  expect(html.match(/una sola vez, en otro borrador/g)).toHaveLength(4);
  expect(await rendered('junit', only)).toMatch(/skipped message="lo que se ha encontrado se dice una sola vez/);
});

test('a baseline keeps the findings of every draft, and json says in which drafts one stands that is said once', () => {
  const draft = '---\nlang: en\nthumbnail: img/a.jpg\n---\nThe library opens at 9am.\n';
  using place = folder(Object.fromEntries(times(6, (i) => `b${i}.md`).map((name) => [name, draft])));
  const run = (...args: string[]) => {
    const { code, out } = redlint([...args, '--only', 'missing-alt-text', '--fail-on', 'warning', '--format', 'json'], {
      cwd: place.path,
    });
    const { reports, summary } = JSON.parse(out);
    const found = reports.flatMap(({ findings }: { findings: { alsoIn?: string[] }[] }) => findings);
    return { code, warnings: summary.warnings, alsoIn: found.map(({ alsoIn }: { alsoIn?: string[] }) => alsoIn) };
  };
  const clean = { code: 0, warnings: 0, alsoIn: [] };
  const others = times(5, (i) => `b${i + 1}.md`);
  expect(run('.')).toEqual({ code: 1, warnings: 1, alsoIn: [others] });
  expect(run('.', '--write-baseline')).toEqual(clean);
  expect(run('.')).toEqual(clean);
  expect(run('b5.md')).toEqual(clean);
  place.write({ 'a.md': draft });
  expect(run('.')).toEqual({ code: 1, warnings: 1, alsoIn: [undefined] });
});
