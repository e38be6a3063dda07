import type { JsonReport } from '../../src/report/machine/json.js';
import { languageName } from '../../src/report/said/language-name.js';
import { button, byId, h } from '../browser/dom.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { severityCounts } from './counts.js';
import { type Finding, fixable, groupedByRule, safeChanges } from './findings.js';
import { notLookedAt, showPrinciples, wellDone } from './principles.js';
import { fixText, type ReasonActs, reasonCards } from './reasons.js';

/** What is done from the side. */
interface PanelActs extends ReasonActs {
  titleOf(rule: string): string;
  applySafe(): void;
}

/** What stands beside the text: how many findings, the principles, the reasons. */
export class FindingsPanel {
  readonly #acts: PanelActs;
  #report: JsonReport | undefined;
  #found: readonly Finding[] = [];
  #principle: string | undefined;
  #active: Finding | undefined;
  /** What the cards say: while it is the same, they stay. */
  #said = '';

  constructor(acts: PanelActs) {
    this.#acts = acts;
  }

  /** The finding that is being looked at. */
  get active(): Finding | undefined {
    return this.#active;
  }

  /** Shows what was found; without a report, that nothing was looked at yet. */
  show(report: JsonReport | undefined, found: readonly Finding[]): void {
    const before = this.#active;
    this.#report = report;
    this.#found = found;
    // The next post is looked at as a whole; so is one in which nothing is left of what was asked for.
    const isLeft = this.#principle === undefined || found.some(({ principle }) => principle === this.#principle);
    if (!report || !isLeft) this.#principle = undefined;
    this.#active = before && found.find((finding) => finding.key === before.key);
    const said = JSON.stringify([
      this.#principle,
      report?.principles,
      report?.language,
      report?.silent,
      found.map(({ key }) => key),
    ]);
    if (said === this.#said) return;
    this.#said = said;
    this.refresh();
  }

  /** The same again, in the language that is spoken now. */
  refresh(): void {
    const focused = stopOf(document.activeElement);
    const principle = this.#principle;
    showPrinciples(this.#report?.principles ?? {}, principle, (id) => this.#choose(id));
    byId('counts').replaceChildren(...severityCounts(this.#found));
    const shown = principle ? this.#found.filter((finding) => finding.principle === principle) : this.#found;
    const cards = reasonCards(groupedByRule(shown), this.#acts.titleOf, this.#acts);
    byId('findings').replaceChildren(...this.#notes(shown.length === 0), ...cards);
    this.#point();
    if (focused !== -1) (stops()[focused] ?? stops().at(-1))?.focus({ preventScroll: true });
  }

  /** What is about one principle alone is no longer asked for. */
  showAll(): void {
    if (this.#principle) this.#choose(undefined);
  }

  /** Says what went wrong in place of the reasons. */
  fail(said: HTMLElement): void {
    this.#said = '';
    byId('findings').replaceChildren(said);
  }

  /** Points at a finding, and brings its card into view where cards stand beside the text. */
  activate(finding: Finding, reveal: boolean): void {
    this.#active = finding;
    if (this.#principle && finding.principle !== this.#principle) this.#choose(undefined);
    this.#point();
    if (reveal) current()?.closest('.card')?.scrollIntoView({ block: 'nearest' });
  }

  /** Goes from the text to the reason. */
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
    if (!this.#report) return [h('p', { class: 'nothing' }, t('nothing_yet'))];
    return [
      ...(this.#principle ? [this.#filtered(this.#principle)] : []),
      ...(this.#principle ? [] : this.#safe()),
      ...(well ? [wellDone(this.#report.principles, this.#principle)] : []),
      ...partly(this.#report),
    ];
  }

  /** All safe changes at once, and which they are. */
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

  /** Marks the card of the finding that is being looked at. */
  #point(): void {
    const key = this.#active?.key;
    for (const place of byId('findings').querySelectorAll<HTMLElement>('.place'))
      if (place.dataset.key === key) place.setAttribute('aria-current', 'true');
      else place.removeAttribute('aria-current');
  }
}

const current = () => byId('findings').querySelector<HTMLElement>('[aria-current]');

/** Where the keyboard stops beside the text. */
const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.verdict, .findings .place')];

/** The stop at which the focus is. After a change the button that made it is gone: the stop of its reason is then that of the next. */
const stopOf = (element: Element | null): number =>
  stops().findIndex((stop) => stop === element || (element && stop.parentElement?.contains(element)));

/** What was not looked at, and in which language the text was read where that may surprise. */
function partly(report: JsonReport): Node[] {
  const { language, languageAssumed, silent } = report;
  const isBilingual = silent.some(({ because }) => because === 'part');
  const surprising = language && !isBilingual && (languageAssumed || language !== locale());
  return [
    ...(surprising ? [h('p', { class: 'soft' }, t('read_as', { language: languageName(language, locale()) }))] : []),
    ...notLookedAt(report),
  ];
}
