import type { KnownRule } from '../registry/registry.js';
import type { Issue, Kind, Post, Sentence, Unlooked } from '../rule.js';
import { lazy } from '../text/lazy.js';
import { overlapsWith } from '../text/ranges.js';
import { alikeIn, hasLikeness, type LikelyIssue } from './alike.js';
import { contextsOf, type LintOptions } from './context.js';
import { findingOf } from './finding.js';
import { oneEach } from './one-each.js';
import type { PlannedRule } from './plan.js';
import type { Finding, Silent } from './report.js';
import { helpsNobodyLater, Silences, silenceOf } from './silent.js';

/** What a rule would tell of sentences, first of the one it begins with. */
interface Offer {
  readonly planned: PlannedRule;
  readonly issues: Iterator<LikelyIssue, undefined>;
}

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
    const offers: Offer[] = [];
    const isTold = lazy(() => overlapsWith(this.found.filter(({ rule }) => alike.has(rule)).map(({ at }) => at)));
    const alike = new Set(this.rules.filter(({ known }) => known.rule.alike).map(({ known }) => known.id));
    for (const planned of rules) {
      if (!isFor(planned, kind, isPersonal)) continue;
      const { rule } = planned.known;
      const context = contextOf(planned);
      const issues = this.#timed(planned, () => [...rule.check(draft, context)]);
      for (const issue of oneEach(issues, planned))
        if (hasLikeness(issue)) offers.push({ planned, issues: [issue].values() });
        else this.#take(planned, issue, draft);
      if (rule.alike && !planned.withoutHints && issues.every((issue) => 'unlooked' in issue))
        offers.push({ planned, issues: alikeIn(draft, rule, context, (sentence) => isTold()(sentence)) });
    }
    for (const { planned, issue } of this.#likeliest(offers, draft)) this.#take(planned, issue, draft);
  }

  /** Each sentence goes to the rule that finds it likeliest; the others go on to their next. */
  #likeliest(offers: Offer[], draft: Post) {
    const held = new Map<Sentence | undefined, Offer & { readonly issue: LikelyIssue }>();
    for (let offer = offers.pop(); offer; offer = offers.pop()) {
      const { planned, issues } = offer;
      const issue = this.#timed(planned, () => issues.next().value);
      if (!issue) continue;
      const sentence = draft.sentenceAt(issue.at.start);
      const other = held.get(sentence);
      const isLikelier = !other || other.issue.at.likeness <= issue.at.likeness;
      if (isLikelier) held.set(sentence, { planned, issues, issue });
      if (other) offers.push(isLikelier ? other : offer);
    }
    return held.values();
  }

  /** Says which rule is at work, and how long. */
  #timed<T>({ known: { id } }: PlannedRule, work: () => T): T {
    const { onRule, clock } = this.#options;
    onRule?.(id);
    const began = clock ? performance.now() : 0;
    const done = work();
    clock?.(id, performance.now() - began);
    return done;
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
