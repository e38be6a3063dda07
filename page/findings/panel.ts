import { unknownLanguage } from '../../src/language/detect.js';
import type { JsonReport } from '../../src/report/machine/json.js';
import { languageName } from '../../src/report/said/language-name.js';
import { button, byId, h } from '../browser/dom.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { severityCounts } from './counts.js';
import { type Finding, fixable, groupedByRule, safeChanges } from './findings.js';
import { notLookedAt, showPrinciples, wellDone } from './principles.js';
import { type ReasonActs, reasonCards } from './reasons.js';
import { fixText } from './remedy-words.js';
import { awaited, verdictsOf } from './verdicts.js';

/** The actions of the side panel. */
export interface PanelActs extends ReasonActs {
  titleOf(rule: string): string;
  applySafe(): void;
  /** The findings that were dismissed, with the way back. */
  knownList(known: readonly Finding[]): HTMLElement | false;
}

/** The side panel: the number of findings, the principles, the reasons. */
export class FindingsPanel {
  readonly #acts: PanelActs;
  #report: JsonReport | undefined;
  #found: readonly Finding[] = [];
  #known: readonly Finding[] = [];
  #principle: string | undefined;
  #active: Finding | undefined;
  /** The content of the cards: while it is the same, they stay. */
  #said = '';
  /** Has the text changed since, and is its check still awaited? */
  #isAwaited = false;

  constructor(acts: PanelActs) {
    this.#acts = acts;
  }

  /** The current finding. */
  get active(): Finding | undefined {
    return this.#active;
  }

  /** Shows the findings; without a report, that nothing was checked yet. */
  show(report: JsonReport | undefined, found: readonly Finding[], known: readonly Finding[]): void {
    const before = this.#active;
    this.#report = report;
    this.#found = found;
    this.#known = known;
    const wasAwaited = this.#isAwaited;
    this.#isAwaited = false;
    // A new post is shown as a whole; so is one without findings left for the chosen principle.
    const isLeft = this.#principle === undefined || found.some(({ principle }) => principle === this.#principle);
    if (!report || !isLeft) this.#principle = undefined;
    this.#active = before && found.find((finding) => finding.key === before.key);
    const said = JSON.stringify([
      this.#principle,
      report?.principles,
      report?.language,
      report?.silent,
      found.map(({ key }) => key),
      known.map(({ key, waived }) => [key, waived]),
    ]);
    if (said === this.#said && !wasAwaited) return;
    this.#said = said;
    this.refresh();
  }

  /** What is shown is of a text that has changed since: findings stay, and nothing is called fine. */
  await(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    this.refresh();
  }

  /** Shows everything again in the current language. */
  refresh(): void {
    const focused = stopOf(document.activeElement);
    const isBeside = byId('findings').contains(document.activeElement);
    const principle = this.#principle;
    const verdicts = this.#report ? verdictsOf(this.#report) : {};
    showPrinciples(this.#isAwaited ? awaited(verdicts) : verdicts, principle, (id) => this.#choose(id));
    byId('counts').replaceChildren(...severityCounts(this.#found));
    const shown = principle ? this.#found.filter((finding) => finding.principle === principle) : this.#found;
    const cards = reasonCards(groupedByRule(shown), this.#acts.titleOf, this.#acts);
    const known = this.#acts.knownList(this.#known);
    byId('findings').ariaBusy = String(this.#isAwaited);
    byId('findings').replaceChildren(...this.#notes(shown.length === 0), ...cards, ...(known ? [known] : []));
    this.#point();
    const next = stops()[focused] ?? (isBeside ? current() : undefined) ?? lastStop();
    if (focused !== -1 || isBeside) next?.focus({ preventScroll: true });
  }

  /** Shows what went wrong instead of the reasons. */
  fail(said: HTMLElement): void {
    this.#said = '';
    this.#isAwaited = false;
    byId('findings').ariaBusy = 'false';
    byId('findings').replaceChildren(said);
  }

  /** Marks a finding as current, and scrolls to its card if cards are beside the text. */
  activate(finding: Finding, reveal: boolean): void {
    this.#active = finding;
    if (this.#principle && finding.principle !== this.#principle) this.#choose(undefined);
    this.#point();
    if (reveal) current()?.closest('.card')?.scrollIntoView({ block: 'nearest' });
  }

  /** Moves from the text to the reason. */
  focusActive(): void {
    const place = current() ?? byId('findings').querySelector<HTMLElement>('.place');
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }

  #choose(principle: string | undefined): void {
    this.#principle = principle;
    this.refresh();
  }

  #notes(well: boolean): Node[] {
    const looking = h('p', { class: 'nothing' }, t('looking'));
    if (!this.#report) return this.#isAwaited ? [looking] : [h('p', { class: 'nothing' }, t('nothing_yet'))];
    return [
      ...(this.#principle ? [this.#filtered(this.#principle)] : []),
      ...(this.#principle ? [] : this.#safe()),
      ...(well ? [this.#isAwaited ? looking : wellDone(this.#report.principles, this.#principle)] : []),
      ...partly(this.#report),
    ];
  }

  /** The button for all safe changes at once, with a list of them. */
  #safe(): Node[] {
    const fixes = fixable(this.#found);
    const n = safeChanges(fixes).length;
    if (n < 2) return [];
    const shown = fixes.slice(0, 5).map((finding) => h('li', {}, fixText(finding)));
    const more = fixes.length - shown.length;
    return [
      h(
        'div',
        { class: 'safe' },
        button(t('fix_safe', { n }), 'wand', () => this.#acts.applySafe(), { class: 'remedy all' }),
        h('ul', { class: 'soft' }, ...shown, more > 0 && h('li', {}, t('also_more', { n: more }))),
      ),
    ];
  }

  #filtered(principle: string): Node {
    const all = button(t('all_findings'), undefined, () => this.#choose(undefined), { class: 'quiet' });
    return h('p', { class: 'filtered' }, all, h('a', { href: `#/guide/${principle}` }, t('more_principle')));
  }

  /** Marks the card of the current finding. */
  #point(): void {
    const key = this.#active?.key;
    for (const place of byId('findings').querySelectorAll<HTMLElement>('.place'))
      if (place.dataset.key === key) place.setAttribute('aria-current', 'true');
      else place.removeAttribute('aria-current');
  }
}

const current = () => byId('findings').querySelector<HTMLElement>('[aria-current]');

/** The places where the keyboard focus stops beside the text. */
const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.verdict, .findings .place')];

/** When nothing is left to improve, the words that say so. */
const lastStop = (): HTMLElement | undefined =>
  document.querySelector<HTMLElement>('.findings .well') ?? stops().at(-1);

/**
 * The index of the stop that has the focus. After a change its button is gone: the index then belongs to the next
 * reason.
 */
const stopOf = (element: Element | null): number =>
  stops().findIndex((stop) => stop === element || (element && stop.closest('.card, li')?.contains(element)));

/** What was not checked, and the language in which the text was read if that may surprise. */
function partly(report: JsonReport): Node[] {
  const { language, languageAssumed, silent } = report;
  const isBilingual = silent.some(({ because }) => because === 'part');
  const isKnown = language !== null && language !== unknownLanguage;
  const surprising = isKnown && !isBilingual && (languageAssumed || language !== locale());
  return [
    ...(surprising ? [h('p', { class: 'soft' }, t('read_as', { language: languageName(language, locale()) }))] : []),
    ...notLookedAt(report),
  ];
}
