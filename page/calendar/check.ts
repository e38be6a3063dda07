import { isWorkbook } from '../../src/draft/form.js';
import type { JsonReport } from '../../src/linter/browser.js';
import type { Tell } from '../background/work.js';
import { knownIn } from '../findings/findings.js';
import { verdictsOf } from '../findings/verdicts.js';
import { linterKept } from '../linter/work.js';
import { speak } from '../messages/locale.js';
import { type CheckedPart, type CheckedWhole, checkedPosts } from './checked.js';
import { readingOf } from './reading.js';
import type { SheetTasks } from './tasks.js';

/** How many posts the page is given at once: it must show them between two keys. */
const most = 50;

const linterFor = linterKept(() => []);

/** What is the same has the same text; keys count within a report, whether of a part or of all. */
const textOf = (post: CheckedPart['posts'][number]): string =>
  JSON.stringify(post, (name, value) => (name === 'key' ? undefined : value));

/** Checks the posts of a file, and tells of each when it is checked, and once more if it has changed when all are. */
export async function checkSheet(
  { sheet, ...ground }: SheetTasks['checkSheet']['given'],
  tell: Tell<CheckedPart>,
): Promise<CheckedWhole> {
  speak(ground.locale);
  const { posts } = (await readingOf(sheet)) ?? { posts: [] };
  const path = isWorkbook(sheet.name) ? 'calendar.xlsx' : 'calendar.csv';
  const told: string[] = [];
  const tellFrom = async (from: number, checked: CheckedPart['posts']) => {
    for (let at = 0; at < checked.length; at += most) {
      const posts = checked.slice(at, at + most);
      const now = posts.map(textOf);
      if (now.every((text, index) => text === told[from + at + index])) continue;
      told.splice(from + at, now.length, ...now);
      await tell({ from: from + at, posts });
    }
  };
  let next = 0;
  const config = sheet.own ? { csv: sheet.own as Record<string, string | string[]> } : {};
  const report = await linterFor(ground, config).lintText(sheet.file.source, {
    path,
    pasted: true,
    fromSheet: true,
    async onPart(part) {
      const from = next;
      next += part.calendar?.posts.length ?? 0;
      await tellFrom(from, checkedPosts(part, posts.slice(from, next)));
    },
  });
  await tellFrom(0, checkedPosts(report, posts));
  return wholeOf(report);
}

const wholeOf = (report: JsonReport): CheckedWhole => ({
  principles: verdictsOf(report),
  notes: report.calendar?.notes ?? [],
  unchecked: report.notes ?? [],
  known: knownIn(report),
});
