import type { Settings } from '../config/settings.js';
import { decodeEntities, withoutFillers } from '../draft/body/entities.js';
import type { LexiconName } from '../lexicon/lexicon.js';
import type { KnownRule, Registry } from '../registry/registry.js';
import type { Context, Draft, DraftFiles, Hit, Issue, Lexicon, Post, Slot, Span, Unlooked } from '../rule.js';
import { copied } from '../text/copied.js';
import { spanOf } from '../text/span.js';
import type { PlannedRule } from './plan.js';
import type { Finding, Silent } from './report.js';
import { helpsNobodyLater, Silences, silenceOf } from './silent.js';
import { wholeQuote } from './whole-quote.js';

/** What a draft is linted with. */
export interface LintOptions {
  readonly registry: Registry;
  readonly settings: Settings;
  readonly files?: DraftFiles;
  /** A draft in several languages, read once in each; the main one first. */
  readonly parts?: readonly Post[];
  /** Called with each rule before it runs, and without one at the end. */
  readonly onRule?: (id?: string) => void;
  /** Called with the time that each rule took, in milliseconds. */
  readonly clock?: (rule: string, milliseconds: number) => void;
}

/** Runs rules on one draft, or on its parts in several languages, and collects what they find and could not check. */
export class Look {
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

  with(planned: PlannedRule, draft: Post): void {
    this.rules.push(planned);
    if (!looksAt(planned, draft)) return;
    const { id, rule } = planned.known;
    const { onRule, clock } = this.#options;
    onRule?.(id);
    const began = clock ? performance.now() : 0;
    for (const issue of rule.check(draft, contextOf(planned, draft, this.#options))) this.#take(planned, issue, draft);
    clock?.(id, performance.now() - began);
  }

  #take(planned: PlannedRule, issue: Issue | Unlooked, draft: Post): void {
    const { id, rule, principle } = planned.known;
    if ('hint' in issue && issue.hint && planned.withoutHints) return;
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
    otherNetworks: settings.otherNetworks,
    today: draft.today,
    ...(files && { files }),
  };
}

/** The hits of a rule's own lexicons in a draft. */
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

/** References to characters other than HTML's own signs, which stay escaped in code that a message shows. */
const letterReference = /&(?!(?:amp|lt|gt|quot|#38|#60|#62|#x26|#x3c|#x3e);)[a-z0-9#]{2,32};/gi;

/** A slot with other texts. */
const withTexts = (slot: Slot, change: (text: string) => string): Slot =>
  typeof slot === 'string'
    ? change(slot)
    : Array.isArray(slot)
      ? (slot as readonly Slot[]).map((one) => withTexts(one, change))
      : slot;

/** A quoted text as readers see it: with entities decoded. */
const asRead = (text: string): string => withoutFillers(text.replace(letterReference, decodeEntities));

/**
 * The data for the slots of the message: `words` is a whole group of words, unless alternatives are offered for just
 * those.
 */
function dataOf({ at, data = {}, fix, suggest }: Issue, draft: Draft): Readonly<Record<string, Slot>> {
  if (data.words !== at.text || fix || suggest?.length) return data;
  const words = wholeQuote(draft, at);
  return words === at.text ? data : { ...data, words };
}

function findingOf({ known, severity }: PlannedRule, issue: Issue, draft: Draft): Finding {
  const { source, markdown } = draft;
  const data = dataOf(issue, draft);
  // Words cut out of the prose would keep all of it.
  const hasReferences = markdown && source.includes('&');
  const shown = (text: string) => copied(hasReferences ? asRead(text) : text);
  return {
    rule: known.id,
    principle: known.principle,
    severity: severity(issue.severity),
    at: spanOf(source, issue.at.start, issue.at.end),
    message: issue.message,
    data: Object.fromEntries(Object.entries(data).map(([name, slot]) => [name, withTexts(slot, shown)])),
    ...(issue.networks && { networks: issue.networks }),
    ...(issue.once !== undefined && { once: issue.once }),
    ...(issue.cases !== undefined && { cases: issue.cases }),
    ...(issue.fix && { fix: issue.fix }),
    ...(issue.clean !== undefined && { clean: issue.clean }),
    ...(issue.suggest && issue.suggest.length > 0 && { suggest: issue.suggest }),
  };
}
