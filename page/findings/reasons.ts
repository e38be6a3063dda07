import { button, h, icon } from '../browser/dom.js';
import { networkName } from '../messages/network-name.js';
import { t } from '../messages/texts.js';
import { type Finding, groupedBy, patternOf, type RuleFindings } from './findings.js';
import { remedyName, short } from './remedy-words.js';

/**
 * The actions on a reason. Cards stay while the findings are the same: a finding may have moved, and is identified by
 * its key.
 */
export interface ReasonActs {
  go(finding: Finding): void;
  /** Applies the remedy by its index in the finding. */
  apply(finding: Finding, index: number): void;
  /** Applies the first remedy of each; absent = they are applied one by one. */
  applyAll?(found: readonly Finding[]): void;
  /** Moves to the questions about the picture of the finding. */
  toPicture(finding: Finding): void;
  /** The form that dismisses findings of one rule with a reason. */
  knownForm(found: readonly Finding[], title: string): HTMLElement | false;
}

/** The reasons as cards under the headings of their severities. `titleOf` returns a rule's title in plain words. */
export function reasonCards(
  groups: readonly RuleFindings[],
  titleOf: (rule: string) => string,
  acts: ReasonActs,
): HTMLElement[] {
  return [...groupedBy(groups, ({ severity }) => severity)].map(([severity, own]) =>
    h(
      'section',
      { class: `grade ${severity}` },
      h('h3', {}, icon(severity), t(`severity_${severity}`)),
      ...own.map((group) => cardOf(group, titleOf(group.rule), acts)),
    ),
  );
}

function cardOf(group: RuleFindings, title: string, acts: ReasonActs): HTMLElement {
  return h(
    'article',
    { class: 'card', 'data-rule': group.rule, 'aria-labelledby': `card-${group.rule}` },
    h('header', {}, h('h4', { id: `card-${group.rule}` }, title), h('span', { class: 'about' }, aboutOf(group))),
    ...[...groupedBy(group.found, patternOf).values()].map((alike) => saidOnce(alike, acts, title)),
    allAtOnce(group.found, acts),
    h('p', { class: 'why' }, h('strong', {}, `${t('why')} · `), ...sentenceNodes(group.why)),
    group.principle !== null &&
      h(
        'p',
        { class: 'more' },
        h('a', { href: `#/guide/${group.rule}`, 'aria-label': t('more_about', { title }) }, t('more')),
      ),
    acts.knownForm(group.found, title),
  );
}

/** The networks that it is about, else the principle: “too long” is no matter of response to who wrote it. */
function aboutOf({ principle, networks }: RuleFindings): string {
  if (networks.length > 0) return networks.map(networkName).join(', ');
  return principle ? t(`short_${principle}`) : t('short_outside');
}

/** One click for all findings of a rule, if each can be fixed in one way. */
function allAtOnce(found: readonly Finding[], acts: ReasonActs): HTMLElement | false {
  const isOneWay = found.every(({ remedies }) => remedies.length === 1);
  if (found.length < 2 || !isOneWay || !acts.applyAll) return false;
  const all = button(t('fix_all', { n: found.length }), 'wand', () => acts.applyAll?.(found), { class: 'remedy' });
  return h('div', { class: 'remedies' }, all);
}

/** How many places of one reason are listed; all are marked in the text. */
const mostPlaces = 5;

/** Findings that differ only in their words: the sentence once, and all their places. */
function saidOnce(alike: readonly Finding[], acts: ReasonActs, title: string): HTMLElement {
  const [first, ...rest] = alike as [Finding, ...Finding[]];
  const others = rest.slice(0, mostPlaces);
  const more = rest.length - others.length;
  return h(
    'div',
    { class: 'said' },
    placeOf(first, first.message, acts),
    remedyButtons(first, acts, title),
    others.length > 0 && h('p', { class: 'also' }, t('also')),
    ...others.map((finding) =>
      h('div', { class: 'other' }, placeOf(finding, short(finding.words), acts), remedyButtons(finding, acts, title)),
    ),
    more > 0 && h('p', { class: 'also' }, t('also_more', { n: more })),
  );
}

const placeOf = (finding: Finding, text: string, acts: ReasonActs): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      class: 'place',
      'data-key': finding.key,
      title: t('show', { words: short(finding.words) }),
      onclick: () => acts.go(finding),
    },
    ...sentenceNodes(text),
  );

/** Rules whose findings are put right beside a picture, and not in the text. */
const besidePicture: ReadonlySet<string> = new Set([
  'missing-alt-text',
  'photo-metadata',
  'uncaptioned-video',
  'unconsented-minor',
  'unconsented-person',
  'uncredited-image',
]);

/** The buttons that do something about a finding. */
export function remedyButtons(
  finding: Finding,
  acts: Pick<ReasonActs, 'apply' | 'toPicture'>,
  title: string,
): HTMLElement | false {
  const beside = !finding.cell && !finding.inSheet && besidePicture.has(finding.rule);
  if (finding.remedies.length === 0 && !beside) return false;
  return h(
    'div',
    { class: 'remedies' },
    ...finding.remedies.map((remedy, index) =>
      button(remedyName(finding, remedy), 'wand', () => acts.apply(finding, index), {
        class: 'remedy',
        ...(remedyName(finding, remedy) === t('fix') && { 'aria-label': t('fix_this', { title }) }),
      }),
    ),
    beside && button(t('picture_go'), 'picture', () => acts.toPicture(finding), { class: 'remedy beside' }),
  );
}

/** A sentence as nodes: text between backticks is code. */
export const sentenceNodes = (text: string): (Node | string)[] =>
  text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part));
