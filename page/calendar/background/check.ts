import { isWorkbook } from '../../../src/draft/form.js';
import { createLinter, type Linter } from '../../../src/linter/browser.js';
import type { JsonReport } from '../../../src/report/machine/json.js';
import { knownIn } from '../../findings/findings.js';
import { verdictsOf } from '../../findings/principles.js';
import { speak } from '../../messages/locale.js';
import { draftFilesOf } from '../../pictures/picture.js';
import { type CheckedPart, type CheckedWhole, checkedPosts } from '../checked.js';
import { readingOf } from '../reading.js';
import { askedData } from './data.js';
import type { Requests } from './requests.js';

/** How many posts the page is given at once: it must show them between two keys. */
const most = 50;

let opened: { readonly linter: Linter; readonly key: string } | undefined;

/** The linter of the last check, if it is for the same. */
function linterFor({ sheet: { own }, locale, house }: Requests['check']['given']): Linter {
  const key = JSON.stringify([locale, own, house]);
  if (opened?.key === key) return opened.linter;
  const config = own ? { csv: own as Record<string, string | string[]> } : {};
  const linter = createLinter({ data: askedData, locale, config, files: draftFilesOf(() => []), ...house });
  opened = { linter, key };
  return linter;
}

/** What is the same has the same text; keys count within a report, whether of a part or of all. */
const textOf = (post: CheckedPart['posts'][number]): string =>
  JSON.stringify(post, (name, value) => (name === 'key' ? undefined : value));

/** Checks the posts of a file, and tells of each when it is checked, and once more if it has changed when all are. */
export async function checkSheet(
  given: Requests['check']['given'],
  tell: (part: CheckedPart) => Promise<void>,
): Promise<CheckedWhole> {
  const { sheet, locale } = given;
  speak(locale);
  const { posts } = (await readingOf(sheet)) ?? { posts: [] };
  const path = isWorkbook(sheet.name) ? 'calendar.xlsx' : 'calendar.csv';
  const told: string[] = [];
  let ended = false;
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
  const report = await linterFor(given).lintText(sheet.file.source, {
    path,
    async onPart(part) {
      const from = next;
      next += part.calendar?.posts.length ?? 0;
      await tellFrom(from, checkedPosts(part, posts.slice(from, next))).catch((error) => {
        ended = true;
        throw error;
      });
    },
  });
  if (ended) throw new Error('a later request');
  await tellFrom(0, checkedPosts(report, posts));
  return wholeOf(report);
}

const wholeOf = (report: JsonReport): CheckedWhole => ({
  principles: verdictsOf(report),
  notes: report.calendar?.notes ?? [],
  unchecked: report.notes ?? [],
  known: knownIn(report),
});
