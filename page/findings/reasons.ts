import { button, h, icon } from '../browser/dom.js';
import { isBesidePicture, t } from '../messages/texts.js';
import { type Found, type Group, grouped, patternOf, type Remedy } from './findings.js';

/** What a click on a reason does. Cards stay while the same is found: a finding may stand elsewhere by then, and is known by its key. */
export interface Answer {
  go(finding: Found): void;
  /** The remedy by its place among those of the finding. */
  apply(finding: Found, index: number): void;
  /** The first remedy of each; absent = they are applied one by one. */
  applyAll?(found: readonly Found[]): void;
  /** To what is asked about the picture that it is about. */
  toPicture(finding: Found): void;
}

/** The reasons as cards under the headings of their severities. `titleOf` names a rule as people would. */
export function cardsOf(groups: readonly Group[], titleOf: (rule: string) => string, answer: Answer): HTMLElement[] {
  return [...grouped(groups, ({ severity }) => severity)].map(([severity, own]) =>
    h(
      'section',
      { class: `grade ${severity}` },
      h('h3', {}, icon(severity), t(`severity_${severity}`)),
      ...own.map((group) => cardOf(group, titleOf(group.rule), answer)),
    ),
  );
}

function cardOf(group: Group, title: string, answer: Answer): HTMLElement {
  const name = group.principle ? t(`short_${group.principle}`) : t('short_outside');
  return h(
    'article',
    { class: 'card', 'data-rule': group.rule },
    h('header', {}, h('h4', {}, title), h('span', { class: 'about' }, name)),
    ...[...grouped(group.found, patternOf).values()].map((alike) => saidOnce(alike, answer, title)),
    allAtOnce(group.found, answer),
    h('p', { class: 'why' }, h('strong', {}, `${t('why')} · `), ...written(group.why)),
    group.principle !== null &&
      h(
        'p',
        { class: 'more' },
        h('a', { href: `#/guide/${group.rule}`, 'aria-label': t('more_about', { title }) }, t('more')),
      ),
  );
}

/** One click for all findings of a rule, where each can be put right in one way. */
function allAtOnce(found: readonly Found[], answer: Answer): HTMLElement | false {
  const isOneWay = found.every(({ remedies }) => remedies.length === 1);
  if (found.length < 2 || !isOneWay || !answer.applyAll) return false;
  const all = button(t('fix_all', { n: found.length }), 'wand', () => answer.applyAll?.(found), { class: 'remedy' });
  return h('div', { class: 'remedies' }, all);
}

/** So many places of one reason are listed; all are marked in the text. */
const most = 5;

/** Findings that differ in their words alone: the sentence once, and all their places. */
function saidOnce(alike: readonly Found[], answer: Answer, title: string): HTMLElement {
  const [first, ...rest] = alike as [Found, ...Found[]];
  const others = rest.slice(0, most);
  const more = rest.length - others.length;
  return h(
    'div',
    { class: 'said' },
    placeOf(first, first.message, answer),
    remediesOf(first, answer, title),
    others.length > 0 && h('p', { class: 'also' }, t('also')),
    ...others.map((finding) =>
      h('div', { class: 'other' }, placeOf(finding, short(finding.words), answer), remediesOf(finding, answer, title)),
    ),
    more > 0 && h('p', { class: 'also' }, t('also_more', { n: more })),
  );
}

const placeOf = (finding: Found, text: string, answer: Answer): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      class: 'place',
      'data-key': finding.key,
      title: t('show', { words: short(finding.words) }),
      onclick: () => answer.go(finding),
    },
    ...written(text),
  );

/** The buttons that do something about a finding. */
export function remediesOf(finding: Found, answer: Answer, title: string): HTMLElement | false {
  const beside = !finding.cell && isBesidePicture(finding.rule);
  if (finding.remedies.length === 0 && !beside) return false;
  return h(
    'div',
    { class: 'remedies' },
    ...finding.remedies.map((remedy, index) =>
      button(nameOf(finding, remedy), 'wand', () => answer.apply(finding, index), {
        class: 'remedy',
        ...(remedy.kind === 'fix' && remedy.changes.length !== 1 && { 'aria-label': t('fix_this', { title }) }),
      }),
    ),
    beside && button(t('picture_go'), 'picture', () => answer.toPicture(finding), { class: 'remedy' }),
  );
}

/** What its safe fix does: «#feria → #Feria». */
export function changeOf({ words, message, remedies }: Found): string {
  const [change, ...others] = remedies.find(({ kind }) => kind === 'fix')?.changes ?? [];
  if (!change || others.length > 0 || change.insert === '') return message;
  return `${short(words)} → ${short(change.insert)}`;
}

export function nameOf({ words, from }: Found, { kind, changes }: Remedy): string {
  const [change] = changes;
  if (kind === 'write') return t('write', { words: short(change?.insert ?? '') });
  if (!change || changes.length > 1) return t('fix');
  const old = words.slice(change.from - from, change.to - from);
  if (change.insert === '') return old === '' ? t('fix') : t('remove', { old: short(old) });
  return t('write', { words: short(change.insert) });
}

const short = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}…` : line;
};

/** A sentence of ours: what stands between backticks is code. */
export const written = (text: string): (Node | string)[] =>
  text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part));
