import type { Paragraph } from 'mdast';
import type { Linter, RuleFacts } from '../../src/linter/linter.js';
import { say } from '../../src/messages/messages.js';
import { h } from '../browser/dom.js';
import { grouped } from '../findings/findings.js';
import { openLinter } from '../linter/open.js';
import { alsoCalled, locale, t } from '../messages/texts.js';
import { blocksOf, elementOf } from './markdown.js';
import { found, type SearchedPage } from './search.js';

/** The page of a rule or a principle; without an id, that of all that is looked at. Throws when the rules cannot be loaded. */
export async function guidePage(id: string): Promise<Node[]> {
  const linter = await openLinter();
  const rules = await linter.rules();
  return id === '' ? index(linter, rules) : onePage(linter, rules, id);
}

function index(linter: Linter, rules: readonly RuleFacts[]): Node[] {
  const count = h('p', { class: 'soft', role: 'status' });
  const sections = [...grouped(rules, ({ principle }) => principle.id).values()]
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map(section);
  const list = h('ul', { class: 'results', hidden: true });
  let pages: Promise<readonly SearchedPage[]> | undefined;
  const oninput = async () => {
    pages ??= pagesOf(linter, rules);
    const read = await pages;
    show(search.value, read, { list, sections, count });
  };
  const search = h('input', { type: 'search', id: 'search', autocomplete: 'off', oninput });
  return [
    h('h1', { tabindex: -1 }, t('guide')),
    h('p', { class: 'soft' }, t('guide_about')),
    h('div', { class: 'search', role: 'search' }, h('label', { for: 'search' }, t('guide_search')), search, count),
    h('div', { class: 'principle' }, list),
    ...sections,
  ];
}

/** What is searched: the whole page of each rule, and what people may call it. */
const pagesOf = (linter: Linter, rules: readonly RuleFacts[]): Promise<readonly SearchedPage[]> =>
  Promise.all(
    rules.map(async ({ id, title, examples }) => {
      const { markdown } = await linter.explain(id);
      const all = examples.map(({ bad, good }) => `${bad.replace(/[⟦⟧]/g, '')} ${good}`);
      return { id, title, text: [markdown, ...all, alsoCalled(id)].join(' ') };
    }),
  );

const itemOf = ({ id, title }: { readonly id: string; readonly title: string }): HTMLElement =>
  h('li', { 'data-rule': id }, h('a', { href: `#/guide/${id}` }, title));

const numberOf = (rules: readonly RuleFacts[]): number => rules[0]?.principle.number ?? 0;

function section(rules: readonly RuleFacts[]): HTMLElement {
  const { id, number, title } = (rules[0] as RuleFacts).principle;
  return h(
    'section',
    { class: 'principle' },
    h('h2', {}, h('span', { class: 'number' }, String(number)), h('a', { href: `#/guide/${id}` }, title)),
    h('ul', {}, ...rules.map(itemOf)),
  );
}

/** Shows the pages in which all these words are, best first; without words, all by principle. */
function show(
  words: string,
  pages: readonly SearchedPage[],
  { list, sections, count }: { list: HTMLElement; sections: readonly HTMLElement[]; count: HTMLElement },
): void {
  const isAsked = words.trim() !== '';
  const shown = isAsked ? found(pages, words) : [];
  list.replaceChildren(...shown.map(itemOf));
  list.hidden = !isAsked;
  for (const section of sections) section.hidden = isAsked;
  count.textContent = !isAsked ? '' : shown.length === 0 ? t('guide_none') : t('guide_found', { n: shown.length });
}

async function onePage(linter: Linter, rules: readonly RuleFacts[], id: string): Promise<Node[]> {
  const back = h('p', { class: 'back' }, h('a', { href: '#/guide' }, `← ${t('guide_back')}`));
  try {
    const { markdown } = await linter.explain(id);
    return [back, ...pageOf(markdown, rules, id)];
  } catch {
    return [back, h('h1', { tabindex: -1 }, t('rule_missing'))];
  }
}

const told = (key: string): string => say(locale(), `report.page_${key}`);

/** What stands under a heading, folded: all the sentences of a rule are seldom read. */
const folded = ([heading, ...inside]: readonly Node[]): Node[] =>
  heading ? [h('details', { class: 'sentences' }, h('summary', {}, heading.textContent ?? ''), ...inside)] : [];

/** The page with its title in place of its name, its examples as cards, and what only the config needs folded away. */
function pageOf(markdown: string, rules: readonly RuleFacts[], id: string): Node[] {
  const facts = rules.find((rule) => rule.id === id);
  const principle = rules.find((rule) => rule.principle.id === id)?.principle;
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const isTechnical = (heading: string) => heading === told('options') || heading === told('needs');
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
      place = text === told('says') ? sentences : isTechnical(text) ? technical : main;
      example = text === told('bad') ? 'bad' : text === told('good') ? 'good' : example && 'past';
      if (example === '' || example === 'past') place.push(element);
    } else if (block.type === 'code') place.push(exampleOf(example, text));
    // After the examples, what names keys is for the config; the source is for everybody.
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

/** A list of rules names them by their titles. */
function readable(element: Node, titles: ReadonlyMap<string, string>): Node[] {
  if (!(element instanceof HTMLUListElement)) return [element];
  for (const link of element.querySelectorAll('a')) {
    const title = titles.get(link.textContent ?? '');
    if (!title) continue;
    link.parentElement?.replaceChildren(h('a', { href: link.getAttribute('href') ?? '' }, title));
  }
  return [element];
}

/** Our pages link to each other as folders; here each is a page of the guide. */
function linkOf(url: string): string | undefined {
  const rule = /([a-z-]+)\/README\.md$/.exec(url)?.[1];
  if (rule) return `#/guide/${rule}`;
  return /^https:\/\//.test(url) ? url : undefined;
}
