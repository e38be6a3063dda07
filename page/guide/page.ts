import type { Paragraph } from 'mdast';
import type { RuleTitle } from '../../src/linter/linter.js';
import { say } from '../../src/messages/messages.js';
import { h } from '../browser/dom.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { blocksOf, elementOf } from './markdown.js';

const pageText = (key: string): string => say(locale(), `report.page_${key}`);

/** The content below a heading, folded: few people read all the sentences of a rule. */
const folded = ([heading, ...inside]: readonly Node[]): Node[] =>
  heading ? [h('details', { class: 'sentences' }, h('summary', {}, heading.textContent ?? ''), ...inside)] : [];

/** The page with its title instead of its id, its examples as cards, and the parts for the config folded. */
export function pageOf(markdown: string, rules: readonly RuleTitle[], id: string): Node[] {
  const facts = rules.find((rule) => rule.id === id);
  const principle = rules.find((rule) => rule.principle.id === id)?.principle;
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const isTechnical = (heading: string) => heading === pageText('options') || heading === pageText('needs');
  const [, about, ...blocks] = blocksOf(markdown);
  const main: Node[] = [];
  const sentences: Node[] = [];
  const technical: Node[] = about && facts ? [elementOf(about, () => undefined)] : [];
  let place = main;
  let example = '';
  for (const block of blocks) {
    const element = elementOf(block, linkOf);
    const text = element.textContent ?? '';
    if (block.type === 'heading') {
      place = text === pageText('says') ? sentences : isTechnical(text) ? technical : main;
      example = text === pageText('bad') ? 'bad' : text === pageText('good') ? 'good' : example && 'past';
      if (example === '' || example === 'past') place.push(element);
    } else if (block.type === 'code') place.push(exampleOf(example, text));
    // After the examples, sections that name keys are for the config; the source is for everybody.
    else if (block.type === 'paragraph' && example === 'past') (hasCode(block) ? technical : main).push(element);
    else place.push(...readable(element, titles));
  }
  const title = principle ? `${principle.number} · ${principle.title}` : (facts?.title ?? titleIn(about) ?? id);
  return [
    h('h1', { tabindex: -1 }, title),
    ...(facts
      ? [
          h(
            'p',
            { class: 'soft' },
            h('a', { href: `#/guide/${facts.principle.id}` }, `${facts.principle.number} · ${facts.principle.title}`),
          ),
        ]
      : []),
    ...main,
    ...folded(sentences),
    ...(facts
      ? [
          h(
            'details',
            { class: 'technical' },
            h('summary', {}, t('rule_technical')),
            h('p', {}, t('rule_name', { id })),
            ...technical,
          ),
        ]
      : []),
  ];
}

const hasCode = (block: Paragraph): boolean => block.children.some(({ type }) => type === 'inlineCode');

const titleIn = (about: ReturnType<typeof blocksOf>[number] | undefined): string | undefined =>
  about && elementOf(about, () => undefined).firstChild?.textContent?.replace(/\.$/, '');

const exampleOf = (kind: string, text: string): HTMLElement =>
  h(
    'figure',
    { class: `example ${kind}` },
    h('figcaption', {}, t(kind === 'bad' ? 'rule_bad' : 'rule_good')),
    h('pre', {}, text),
  );

/** Replaces ids in a list of rules by titles. */
function readable(element: Node, titles: ReadonlyMap<string, string>): Node[] {
  if (!(element instanceof HTMLUListElement)) return [element];
  for (const link of element.querySelectorAll('a')) {
    const title = titles.get(link.textContent ?? '');
    if (!title) continue;
    link.parentElement?.replaceChildren(h('a', { href: link.getAttribute('href') ?? '' }, title));
  }
  return [element];
}

/** Pages link to each other as folders; here each is a page of the guide. */
function linkOf(url: string): string | undefined {
  const rule = /([a-z-]+)\/README\.md$/.exec(url)?.[1];
  if (rule) return `#/guide/${rule}`;
  return /^https:\/\//.test(url) ? url : undefined;
}
