import type { Settings } from '../config/settings.js';
import { decodeEntities, withoutFillers } from '../draft/body/entities.js';
import type { LexiconName } from '../lexicon/lexicon.js';
import type { Registry } from '../registry/registry.js';
import type { Context, Draft, DraftFiles, Hit, Issue, Lexicon, Post, Slot, Span } from '../rule.js';
import { sourceText } from '../text/source-text.js';
import { spanOf } from '../text/span.js';
import { frontMatterFaults } from './front-matter.js';
import { misspeltWaivers } from './misspelt-waivers.js';
import { type PlannedRule, planFor } from './plan.js';
import { type Finding, type Report, withFindings } from './report.js';

/** What a draft is linted with. */
export interface LintOptions {
  readonly registry: Registry;
  readonly settings: Settings;
  readonly files?: DraftFiles;
  /** Called with each rule before it looks at the draft, and without one once all have. */
  readonly onRule?: (id?: string) => void;
  /** Called with how long each rule took, in milliseconds. */
  readonly clock?: (rule: string, milliseconds: number) => void;
}

/** The findings of one draft, in order of place, before waivers are applied. */
export function lint(draft: Post, options: LintOptions): Report {
  const found: Finding[] = [];
  const { rules, silent, verdicts } = planFor(options.registry, options.settings, draft.language);
  for (const planned of rules) {
    if (!looksAt(planned, draft)) continue;
    options.onRule?.(planned.known.id);
    const began = options.clock ? performance.now() : 0;
    for (const issue of planned.known.rule.check(draft, contextOf(planned, draft, options)))
      found.push(findingOf(planned, issue, draft));
    options.clock?.(planned.known.id, performance.now() - began);
  }
  options.onRule?.();
  const findings = draft.kind === 'article' ? uncovered(found, options.registry) : found;
  for (const fault of [...frontMatterFaults(draft, options.settings.electoral), ...misspeltWaivers(draft)]) {
    const setting = options.settings.rules.get(fault.rule);
    if (setting && setting.severity !== 'off') findings.push({ ...fault, severity: setting.severity });
  }
  findings.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end || (a.rule < b.rule ? -1 : 1));
  const report = {
    path: draft.path ?? '',
    source: sourceText(draft.source),
    language: draft.language,
    kind: draft.kind,
    networks: draft.networks,
    findings,
    silent,
    principles: verdicts,
  };
  return withFindings(report, findings);
}

/** Without what other rules say more exactly of the same article: short posts have few findings, long ones many. */
function uncovered(found: readonly Finding[], { rules }: Registry): Finding[] {
  const speaking = new Set(found.map(({ rule }) => rule));
  return found.filter(({ rule }) => !rules.get(rule)?.rule.coveredBy?.some((other) => speaking.has(other)));
}

function looksAt({ known: { rule } }: PlannedRule, draft: Draft): boolean {
  if (draft.kind === 'shared' && !rule.shared) return false;
  if (draft.account.kind === 'personal' && !rule.personal) return false;
  return !rule.quiet?.includes(draft.kind);
}

function contextOf(planned: PlannedRule, draft: Post, options: LintOptions): Context<never> {
  const { registry, settings, files } = options;
  return {
    lexicon: new LexiconOf(draft, planned),
    lists: registry.lists(draft.language),
    options: planned.options as never,
    organization: settings.organization,
    electoral: settings.electoral,
    today: draft.today,
    ...(files && { files }),
  };
}

/** What a rule's own lexicons find in a draft. */
class LexiconOf implements Lexicon {
  readonly threshold: number;
  readonly #draft: Post;
  readonly #names: readonly LexiconName[];

  constructor(draft: Post, { lexicons, threshold }: PlannedRule) {
    this.#draft = draft;
    this.#names = lexicons as readonly LexiconName[];
    this.threshold = threshold;
  }

  hits(group?: Hit['entry']['group']): readonly Hit[] {
    return this.#ofEach((name) => this.#draft.hits(name, group));
  }

  said(group?: Hit['entry']['group']): readonly Hit[] {
    return this.#ofEach((name) => this.#draft.said(name, group));
  }

  hitsIn(text: string, group?: Hit['entry']['group']): readonly Hit[] {
    return this.#ofEach((name) => this.#draft.hitsIn(text, name, group));
  }

  contexts(): readonly Span[] {
    return this.#ofEach((name) => this.#draft.contexts(name));
  }

  #ofEach<T>(find: (name: LexiconName) => readonly T[]): readonly T[] {
    const [only] = this.#names;
    return this.#names.length === 1 && only !== undefined ? find(only) : this.#names.flatMap(find);
  }
}

/** What is not also a sign of HTML: code that a message shows keeps those. */
const letterReference = /&(?!(?:amp|lt|gt|quot|#38|#60|#62|#x26|#x3c|#x3e);)[a-z0-9#]{2,32};/gi;

/** What a message quotes, as it is read: the letters that entities stand for. */
const asRead = (slot: Slot): Slot =>
  typeof slot === 'string'
    ? withoutFillers(slot.replace(letterReference, decodeEntities))
    : Array.isArray(slot)
      ? (slot as readonly Slot[]).map(asRead)
      : slot;

function findingOf({ known, severity }: PlannedRule, issue: Issue, { source, markdown }: Draft): Finding {
  const data = issue.data ?? {};
  return {
    rule: known.id,
    principle: known.principle,
    severity: severity(issue.severity),
    at: spanOf(source, issue.at.start, issue.at.end),
    message: issue.message,
    data:
      markdown && source.includes('&')
        ? Object.fromEntries(Object.entries(data).map(([name, slot]) => [name, asRead(slot)]))
        : data,
    ...(issue.fix && { fix: issue.fix }),
    ...(issue.clean !== undefined && { clean: issue.clean }),
    ...(issue.suggest && issue.suggest.length > 0 && { suggest: issue.suggest }),
  };
}
