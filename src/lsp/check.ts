import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isCalendar, isWorkbook } from '../draft/form.js';
import type { RuleFacts } from '../linter/linter.js';
import { Mistake } from '../mistake.js';
import type { CheckedVersion } from './drafts.js';
import type { DraftLinter, Host } from './host.js';
import type { Log } from './log.js';
import type { Projects } from './projects.js';
import { sentence } from './said.js';
import { atStart, isOfPosts, isOtherSheet } from './sheets.js';

/** A rule with its settings for a draft, and its page on the web once redlint is published. */
export interface ToldRule extends RuleFacts {
  readonly page?: string;
}

/** Rules by id. */
export type Rules = ReadonlyMap<string, ToldRule>;

/** Checks drafts. */
export interface Checker {
  /** Lints a draft; an unreadable config is reported in a sentence. Never rejects. */
  check(document: TextDocument): Promise<CheckedVersion>;
  /** The rules with their settings for a checked draft, by id. */
  factsOf(seen: CheckedVersion): Promise<Rules>;
}

/** Checks drafts with the linters of their folders; bugs go to `log`. */
export function checkerOf(projects: Projects, host: Host, locale: string, log: Log): Checker {
  const facts = new WeakMap<CheckedVersion, Promise<Rules>>();
  const none: Rules = new Map();
  const home = host.homepage?.replace(/\/?#.*$/, '');
  const told = (rule: RuleFacts): ToldRule =>
    home && !rule.own ? { ...rule, page: `${home}/tree/HEAD/rules/${rule.principle.id}/${rule.id}` } : rule;
  const byId = (rules: readonly RuleFacts[]): Rules => new Map(rules.map((rule) => [rule.id, told(rule)]));
  const checkedBook = async (uri: string, linter: DraftLinter, path: string) => {
    const book = await host.files?.workbook?.(uri);
    return book === undefined ? {} : { report: atStart(await linter.lintText(book, { path }), locale) };
  };
  return {
    async check(document) {
      const text = document.getText();
      try {
        const place = await projects.of(document);
        const { linter, path, saved } = place;
        const isPassedOver = saved && (host.files?.isPage?.(document.uri) || (await linter.ignores?.(path)));
        if (isPassedOver) return { document };
        if (isWorkbook(path)) return { document, place, ...(await checkedBook(document.uri, linter, path)) };
        const report = await linter.lintText(text, { path });
        return { document, place, ...((!isCalendar(path) || (await isOfPosts(report, text))) && { report }) };
      } catch (error) {
        if (isOtherSheet(error)) return { document };
        if (error instanceof Mistake) return { document, fault: error.in(locale) };
        log(error);
        return { document, fault: sentence(locale, 'bug') };
      }
    },
    factsOf(seen) {
      const { place } = seen;
      if (!place) return Promise.resolve(none);
      const known =
        facts.get(seen) ??
        place.linter.rules(place.path, seen.document.getText()).then(byId, (error) => {
          if (!(error instanceof Mistake)) log(error);
          facts.delete(seen);
          return none;
        });
      facts.set(seen, known);
      return known;
    },
  };
}
