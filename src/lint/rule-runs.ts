import type { KnownRule } from '../registry/registry.js';
import type { Issue, Kind, Post, Unlooked } from '../rule.js';
import { alikeIn } from './alike.js';
import { contextsOf, type LintOptions } from './context.js';
import { findingOf } from './finding.js';
import { oneEach } from './one-each.js';
import type { PlannedRule } from './plan.js';
import type { Finding, Silent } from './report.js';
import { helpsNobodyLater, Silences, silenceOf } from './silent.js';

/** Runs rules on one draft, or on its parts in several languages, and collects what they find and could not check. */
export class RuleRuns {
  readonly rules: PlannedRule[] = [];
  readonly found: Finding[] = [];
  readonly #options: LintOptions;
  readonly #silences = new Silences();
  /** Findings in a draft with parts: an address belongs to several parts. */
  readonly #seen = new Set<string>();

  constructor(options: LintOptions) {
    this.#options = options;
  }

  get silent(): readonly Silent[] {
    return this.#silences.all;
  }

  keepSilent(rules: readonly KnownRule[], why: Omit<Silent, 'rule' | 'principle'>): void {
    for (const { id, principle } of rules) this.#silences.add({ rule: id, principle, ...why });
  }

  run(rules: readonly PlannedRule[], draft: Post): void {
    const contextOf = contextsOf(draft, this.#options);
    const { kind, account } = draft;
    const isPersonal = account.kind === 'personal';
    this.rules.push(...rules);
    const unfound: PlannedRule[] = [];
    for (const planned of rules) {
      if (!isFor(planned, kind, isPersonal)) continue;
      const { rule } = planned.known;
      let isTold = false;
      this.#timed(planned, () => {
        const issues = [...rule.check(draft, contextOf(planned))];
        isTold = issues.some((issue) => !('unlooked' in issue));
        for (const issue of oneEach(issues, planned)) this.#take(planned, issue, draft);
      });
      if (rule.alike && !isTold && !planned.withoutHints) unfound.push(planned);
    }
    const alike = new Set(this.rules.filter(({ known }) => known.rule.alike).map(({ known }) => known.id));
    for (const planned of unfound)
      this.#timed(planned, () => {
        const told = this.found.filter(({ rule }) => alike.has(rule)).map(({ at }) => at);
        const issue = alikeIn(draft, planned.known.rule, contextOf(planned), told);
        if (issue) this.#take(planned, issue, draft);
      });
  }

  /** Says which rule is at work, and how long. */
  #timed({ known: { id } }: PlannedRule, work: () => void): void {
    const { onRule, clock } = this.#options;
    onRule?.(id);
    const began = clock ? performance.now() : 0;
    work();
    clock?.(id, performance.now() - began);
  }

  #take(planned: PlannedRule, issue: Issue | Unlooked, draft: Post): void {
    const { id, rule, principle } = planned.known;
    if ('unlooked' in issue) {
      if (!draft.isArchived || rule.untilArchived !== true) this.#silences.add(silenceOf(planned.known, issue));
    } else if (draft.isArchived && helpsNobodyLater(rule, issue))
      this.#silences.add({ rule: id, principle, because: 'archive' });
    else if (!this.#isKnown(id, issue)) this.found.push(findingOf(planned, issue, draft));
  }

  #isKnown(rule: string, { at, message }: Issue): boolean {
    if (!this.#options.parts?.length) return false;
    const key = `${rule} ${message} ${at.start} ${at.end}`;
    return this.#seen.size === this.#seen.add(key).size;
  }
}

function isFor({ known: { rule } }: PlannedRule, kind: Kind, isPersonal: boolean): boolean {
  if (kind === 'shared' && !rule.shared) return false;
  if (isPersonal && !rule.personal) return false;
  return !rule.quiet?.includes(kind);
}
